//! A sheet in the API: one author's scoring of one evaluation at one stage.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, Result};
use chrono::{DateTime, NaiveDate, Utc};
use domain::evaluation::totals::totals;
use domain::evaluation::{self as rules, policy};
use domain::id::UnitId;
use storage::evaluation::member::Evaluation as Row;
use storage::evaluation::sheet::StoredSheet;

use super::commitment::SheetCommitment;
use super::enums::{ScoreState, SheetStage, SheetState};
use super::evaluation::Evaluation;
use super::evidence::Evidence;
use super::values::{ScoreValue, SheetProblem, StageTotal};
use crate::app::day_in_vietnam;
use crate::criteria::graphql::Criterion;
use crate::evaluation::loaders::{Papers, PapersOf, SheetsOf};
use crate::evaluation::service::problems_of;
use crate::evaluation::view::{RoundView, SheetView};
use crate::graphql::access::AllowedAction;
use crate::graphql::loaders::load_required;
use crate::graphql::{CxExt as _, Decimal};
use crate::unit::graphql::Unit;

/// One author's scoring of one evaluation at one stage.
#[derive(Clone)]
pub struct Sheet(pub Arc<SheetView>);

impl Sheet {
    /// A sheet about a member of a round, with the units tied to that member.
    pub fn about(round: &Arc<RoundView>, row: &Arc<Row>, stored: &StoredSheet, related: &[UnitId]) -> Self {
        Self(Arc::new(SheetView {
            stored: stored.clone(),
            evaluation: Arc::clone(row),
            round: Arc::clone(round),
            related: related.to_vec(),
        }))
    }

    /// Whether this reader may know what is in it.
    pub fn reads(&self, ctx: &Context<'_>) -> bool {
        self.0.reads_values(ctx.cx().actor(), ctx.cx().now())
    }

    fn day(&self, ctx: &Context<'_>) -> NaiveDate {
        self.0.round.round.opened_at.map_or_else(|| ctx.cx().today(), day_in_vietnam)
    }

    /// The unit's own submitted sheet, for the other stages' sheets, when this reader may know it.
    async fn reference(&self, ctx: &Context<'_>) -> Result<Option<rules::Sheet>> {
        let sheet = &self.0.stored.sheet;
        if sheet.stage == rules::SheetStage::Self_ {
            return Ok(None);
        }
        let stored = load_required(ctx, SheetsOf(sheet.evaluation)).await?;
        let own = stored.iter().find(|stored| stored.sheet.stage == rules::SheetStage::Self_);
        let own = own.filter(|own| own.sheet.is_submitted());
        let member = ctx.cx().actor().is_member_of(self.0.evaluation.unit);
        let revealed = rules::seal::visible(rules::SheetStage::Self_, self.0.round.round.stage, member);
        Ok(own.filter(|_| revealed).map(|own| own.sheet.clone()))
    }

    /// Notes and evidence; nothing for readers who may not know what is in the sheet.
    async fn papers(&self, ctx: &Context<'_>) -> Result<Arc<Papers>> {
        if self.reads(ctx) { load_required(ctx, PapersOf(self.0.stored.sheet.id)).await } else { Ok(Arc::default()) }
    }

    /// The lines, each with what belongs to it.
    fn lines(&self, ctx: &Context<'_>, papers: &Arc<Papers>, reference: Option<&rules::Sheet>) -> Vec<Score> {
        let (actor, reads) = (ctx.cx().actor(), self.reads(ctx));
        let facts = self.0.facts(ctx.cx().now());
        let writes = policy::save_scores(actor, &facts).is_allowed();
        let lines = policy::lines(actor, &facts);
        let set = &self.0.round.criteria;
        let score = |(index, criterion)| Score {
            sheet: Arc::clone(&self.0),
            index,
            reads,
            reference: reference.and_then(|own| own.values.get(index).copied()),
            reference_facts: reference.and_then(|own| own.facts.get(index).cloned()).unwrap_or_default(),
            editable: writes && lines.include(set, criterion),
            papers: Arc::clone(papers),
        };
        set.criteria.iter().enumerate().map(score).collect()
    }
}

/// One author's scoring of one evaluation at one stage (phiếu điểm).
#[Object]
impl Sheet {
    /// Identifier.
    pub async fn id(&self) -> ID {
        self.0.stored.sheet.id.into()
    }

    /// Counts changes; send it back as `expectedVersion`. 0 for readers who may not know what is in it.
    async fn version(&self, ctx: &Context<'_>) -> i32 {
        // Every save moves it: to a competitor it would tell who is at work on a sealed sheet, and how much.
        if self.reads(ctx) { self.0.stored.sheet.version } else { 0 }
    }

    /// Whose judgement it is.
    async fn stage(&self) -> SheetStage {
        self.0.stored.sheet.stage.into()
    }

    /// Whether it was handed in.
    async fn state(&self) -> SheetState {
        self.0.stored.sheet.state.into()
    }

    /// The evaluation it belongs to.
    async fn evaluation(&self) -> Evaluation {
        Evaluation::new(Arc::clone(&self.0.round), Arc::clone(&self.0.evaluation))
    }

    /// The unit whose paper it is.
    async fn author(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.0.stored.sheet.author, self.day(ctx)).await
    }

    /// When it was handed in; null while a draft.
    async fn submitted_at(&self) -> Option<DateTime<Utc>> {
        self.0.stored.submitted_at
    }

    /// The name of the person who handed it in; null while a draft.
    async fn submitted_by(&self) -> Option<&str> {
        self.0.stored.submitted_by.as_deref()
    }

    /// Until when it may be written, by the server's clock.
    async fn due_at(&self) -> DateTime<Utc> {
        self.0.due()
    }

    /// What fixes the sheet as it was handed in; null while a draft.
    async fn commitment(&self, ctx: &Context<'_>) -> Option<SheetCommitment> {
        SheetCommitment::of(&self.0.stored, self.reads(ctx))
    }

    /// This reader may not know yet what is in it.
    async fn sealed(&self, ctx: &Context<'_>) -> bool {
        !self.reads(ctx)
    }

    /// The last save; null for readers who may not know what is in it.
    async fn updated_at(&self, ctx: &Context<'_>) -> Option<DateTime<Utc>> {
        self.reads(ctx).then_some(self.0.stored.updated_at)
    }

    /// Lines filled in; null for readers who may not know.
    async fn filled(&self, ctx: &Context<'_>) -> Option<i32> {
        self.reads(ctx).then(|| i32::try_from(self.0.stored.sheet.filled()).unwrap_or(i32::MAX))
    }

    /// Lines to fill in; null for readers who may not know.
    async fn expected(&self, ctx: &Context<'_>) -> Option<i32> {
        self.reads(ctx).then(|| i32::try_from(self.0.stored.sheet.expected()).unwrap_or(i32::MAX))
    }

    /// Its lines in the order of the criteria; SEALED for readers who may not know.
    #[graphql(complexity = "50 * child_complexity + 10")]
    async fn scores(&self, ctx: &Context<'_>) -> Result<Vec<Score>> {
        let papers = self.papers(ctx).await?;
        let reference = self.reference(ctx).await?;
        Ok(self.lines(ctx, &papers, reference.as_ref()))
    }

    /// What its lines come to; SEALED for readers who may not know.
    async fn total(&self, ctx: &Context<'_>) -> StageTotal {
        let stage = Some(SheetStage::from(self.0.stored.sheet.stage));
        if !self.reads(ctx) {
            return StageTotal::sealed(stage);
        }
        let set = &self.0.round.criteria;
        StageTotal::of(stage, set, Some(&totals(set, &self.0.values())))
    }

    /// Everything it still lacks before it can be submitted; empty for readers who may not know.
    #[graphql(complexity = "10 + child_complexity")]
    async fn problems(&self, ctx: &Context<'_>) -> Result<Vec<SheetProblem>> {
        if !self.reads(ctx) {
            return Ok(Vec::new());
        }
        let found = ctx.answer(problems_of(ctx.cx().db(), &self.0).await)?;
        Ok(found.into_iter().map(|problem| SheetProblem::of(problem, ctx.cx().language())).collect())
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let (actor, language) = (ctx.cx().actor(), ctx.cx().language());
        let facts = self.0.facts(ctx.cx().now());
        vec![
            AllowedAction::new("saveScores", policy::save_scores(actor, &facts), language),
            AllowedAction::new("submitSheet", policy::submit_sheet(actor, &facts), language),
            AllowedAction::new("withdrawSheet", policy::withdraw_sheet(actor, &facts), language),
            AllowedAction::new("declareConflict", policy::recuse(actor, &facts), language),
        ]
    }
}

/// One line of a sheet.
pub struct Score {
    sheet: Arc<SheetView>,
    index: usize,
    reads: bool,
    reference: Option<rules::Value>,
    reference_facts: Vec<domain::Hundredths>,
    editable: bool,
    papers: Arc<Papers>,
}

impl Score {
    fn value(&self) -> ScoreValue {
        match self.sheet.value(self.index) {
            Some(value) if self.reads || value == rules::Value::NotAssigned => value.into(),
            _ => ScoreValue::SEALED,
        }
    }

    fn criterion_id(&self) -> Option<domain::id::CriterionId> {
        self.sheet.round.criteria.criteria.get(self.index).map(|criterion| criterion.id)
    }
}

/// One line of a sheet.
#[Object]
impl Score {
    /// The criterion.
    async fn criterion(&self) -> Criterion {
        Criterion::of(&self.sheet.round.criteria, self.index)
    }

    /// What the value is.
    async fn state(&self) -> ScoreState {
        self.value().state
    }

    /// The points; null in every state but POINTS.
    async fn points(&self) -> Option<Decimal> {
        self.value().points
    }

    /// The facts the points were reckoned from, in the order of the rule's slots; null when points were
    /// typed directly or this reader may not know.
    async fn facts(&self) -> Option<Vec<Decimal>> {
        let facts = self.sheet.stored.sheet.facts.get(self.index)?;
        (self.reads && !facts.is_empty()).then(|| facts.iter().copied().map(Decimal).collect())
    }

    /// The author's explanation or reason; null when there is none or this reader may not know.
    async fn note(&self) -> Option<&str> {
        let id = self.criterion_id()?;
        self.papers.notes.iter().find(|note| note.criterion == id).map(|note| note.text.as_str())
    }

    /// The author's evidence; empty when there is none or this reader may not know.
    async fn evidence(&self) -> Vec<Evidence> {
        let id = self.criterion_id();
        let own = self.papers.evidence.iter().filter(|piece| Some(piece.criterion) == id);
        own.map(|piece| Evidence(piece.clone())).collect()
    }

    /// The unit's own value, beside the other stages' sheets; SEALED when this reader may not know it.
    async fn reference(&self) -> ScoreValue {
        match self.reference {
            Some(value) => value.into(),
            None if self.sheet.stored.sheet.stage == rules::SheetStage::Self_ => rules::Value::Missing.into(),
            None => ScoreValue::SEALED,
        }
    }

    /// The facts behind the unit's own value, for those who agree with it; null when it typed points directly or
    /// this reader may not know.
    async fn reference_facts(&self) -> Option<Vec<Decimal>> {
        let facts = &self.reference_facts;
        (!facts.is_empty()).then(|| facts.iter().copied().map(Decimal).collect())
    }

    /// Whether this viewer may write this line now.
    async fn editable(&self) -> bool {
        self.editable && self.sheet.stored.sheet.values.get(self.index) != Some(&rules::Value::NotAssigned)
    }
}
