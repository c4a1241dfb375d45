//! Objections in the API.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use domain::evaluation::assignment::related;
use domain::evaluation::objection::Correction;
use domain::evaluation::objection::{self as rules, policy};
use domain::evaluation::reply::LineFacts;
use domain::evaluation::{RoundStage, SheetStage, Value};
use domain::id::{ObjectionId, UnitId};
use storage::evaluation::correction::{self, StoredCorrection};
use storage::evaluation::member::Evaluation as Row;
use storage::evaluation::{objection as stored, relation};

use super::enums::ObjectionState;
use crate::criteria::graphql::Criterion;
use crate::cx::Cx;
use crate::document::graphql::Document;
use crate::evaluation::graphql::Evaluation;
use crate::evaluation::graphql::values::ScoreValue;
use crate::evaluation::hearing::loaders::{CorrectionsOf, ObjectionsOf};
use crate::evaluation::loaders::{MembersOf, RelatedTo};
use crate::evaluation::reads;
use crate::evaluation::view::RoundView;
use crate::fault::{Fault, Found as _};
use crate::graphql::access::AllowedAction;
use crate::graphql::loaders::{load_all, load_required};
use crate::graphql::{CxExt as _, Decimal};

/// An objection with what is asked about it.
pub struct Objection {
    round: Arc<RoundView>,
    evaluation: Arc<Row>,
    row: Arc<stored::Objection>,
    related: Arc<Vec<UnitId>>,
    corrections: Arc<Vec<StoredCorrection>>,
}

impl Objection {
    /// The objection that a use case wrote.
    pub async fn found(cx: &Cx, id: Result<ObjectionId, Fault>) -> Result<Self, Fault> {
        let row = stored::one(cx.db(), id?).await?.found()?;
        let (round, evaluation) = reads::evaluation(cx, row.evaluation).await?;
        let tied = related(evaluation.unit, &relation::of_units(cx.db(), &[evaluation.unit]).await?);
        let corrections = correction::of_evaluations(cx.db(), &[evaluation.id]).await?;
        let (related, corrections) = (Arc::new(tied), Arc::new(corrections));
        Ok(Self { round, evaluation, row: Arc::new(row), related, corrections })
    }

    fn facts(&self) -> LineFacts<'_> {
        let line = self.row.criterion.and_then(|id| self.round.criteria.criterion(id));
        LineFacts {
            round: self.round.facts(),
            evaluated: self.evaluation.unit,
            related: &self.related,
            field_owner: line.and_then(|line| self.round.criteria.field_owner_of(line)),
        }
    }

    fn reads_ground(&self, ctx: &Context<'_>) -> bool {
        let decided = !self.row.state.is_open() && self.row.state != rules::ObjectionState::Withdrawn;
        policy::reads_ground(ctx.cx().actor(), &self.facts(), decided)
    }
}

/// A unit's objection to a provisional result (kiến nghị), its decision, and what the decision changed.
#[Object]
impl Objection {
    /// Identifier.
    async fn id(&self) -> ID {
        self.row.id.into()
    }

    /// Counts changes; send it back as `expectedVersion`.
    async fn version(&self) -> i32 {
        self.row.version
    }

    /// The evaluation of the unit that objects.
    async fn evaluation(&self) -> Evaluation {
        Evaluation::new(Arc::clone(&self.round), Arc::clone(&self.evaluation))
    }

    /// The line it is about; null for the result as a whole or a ground.
    async fn criterion(&self) -> Option<Criterion> {
        let index = self.round.criteria.index_of(self.row.criterion?)?;
        Some(Criterion::of(&self.round.criteria, index))
    }

    /// The code of the recorded ground for not considering the unit that it is about; null when it is not.
    async fn disqualifier(&self) -> Option<&str> {
        self.row.disqualifier.as_deref()
    }

    /// Why the unit objects; until it is decided for the unit and the ministry only, null for others.
    async fn ground(&self, ctx: &Context<'_>) -> Option<&str> {
        self.reads_ground(ctx).then_some(self.row.ground.as_str())
    }

    /// The document it cites; null when it cites none, or as long as this reader may not know the ground.
    async fn document(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        let document = self.row.document.filter(|_| self.reads_ground(ctx))?;
        Document::load(ctx, document).await
    }

    /// Where it stands.
    async fn state(&self) -> ObjectionState {
        self.row.state.into()
    }

    /// When it was filed.
    async fn filed_at(&self) -> DateTime<Utc> {
        self.row.filed_at
    }

    /// The name of the person who filed it; null as long as this reader may not know the ground.
    async fn filed_by(&self, ctx: &Context<'_>) -> Option<&str> {
        self.reads_ground(ctx).then_some(self.row.filed_by.as_str())
    }

    /// Until when it is to be decided; null before it was taken up.
    async fn decision_due_at(&self) -> Option<DateTime<Utc>> {
        self.row.decision_due
    }

    /// When it was decided or taken back; null while it is open.
    async fn closed_at(&self) -> Option<DateTime<Utc>> {
        self.row.closed_at
    }

    /// The name of the person who decided it or took it back; null while it is open.
    async fn closed_by(&self) -> Option<&str> {
        self.row.closed_by.as_deref()
    }

    /// Why it was decided so; null while it is open.
    async fn reason(&self) -> Option<&str> {
        self.row.reason.as_deref()
    }

    /// The values that the decision corrected; the appraised values stay beside them.
    #[graphql(complexity = "5 * child_complexity + 1")]
    async fn corrections(&self) -> Vec<LineCorrection> {
        let own = self.corrections.iter().filter(|it| it.objection == self.row.id);
        own.map(|it| LineCorrection {
            round: Arc::clone(&self.round),
            evaluation: Arc::clone(&self.evaluation),
            stored: it.clone(),
        })
        .collect()
    }

    /// The units whose rank, total or class the decision changed, in the order of the new ranking.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn diff(&self) -> Vec<RankChange> {
        self.row.diff.iter().map(RankChange::from).collect()
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let (actor, facts, language) = (ctx.cx().actor(), self.facts(), ctx.cx().language());
        let decides = policy::decide(actor, &facts);
        vec![
            AllowedAction::new("admitObjection", decides, language),
            AllowedAction::new("decideObjection", decides, language),
            AllowedAction::new("withdrawObjection", policy::withdraw(actor, &facts), language),
        ]
    }
}

/// One value that a decision corrected.
pub struct LineCorrection {
    round: Arc<RoundView>,
    evaluation: Arc<Row>,
    stored: StoredCorrection,
}

/// One value that a decision corrected.
#[Object]
impl LineCorrection {
    /// The criterion.
    async fn criterion(&self) -> Criterion {
        Criterion::of(&self.round.criteria, self.stored.correction.index)
    }

    /// The value that stood.
    async fn before(&self) -> ScoreValue {
        self.stored.correction.before.into()
    }

    /// The corrected value; of a line that compares units what it comes to in the round.
    async fn value(&self) -> ScoreValue {
        let Correction { index, value, .. } = self.stored.correction;
        let reckoned = || self.evaluation.outcome.as_ref().map(|it| it.stages().line(SheetStage::Appraised, index));
        if value == Value::Awaiting { reckoned().unwrap_or(value).into() } else { value.into() }
    }

    /// The facts behind it, in the order of the rule's slots; null when points were typed.
    async fn facts(&self) -> Option<Vec<Decimal>> {
        let facts = &self.stored.correction.facts;
        (!facts.is_empty()).then(|| facts.iter().copied().map(Decimal).collect())
    }

    /// When.
    async fn at(&self) -> DateTime<Utc> {
        self.stored.at
    }
}

/// A unit whose place a decision changed.
#[derive(SimpleObject)]
pub struct RankChange {
    /// Its name when the round opened.
    unit_name: String,
    /// Its code when the round opened.
    unit_code: String,
    /// Where it stood.
    before: RankPlace,
    /// Where it stood after the decision.
    after: RankPlace,
}

/// Where a unit stands.
#[derive(SimpleObject)]
pub struct RankPlace {
    /// The rank; null when it is not ranked.
    rank: Option<u32>,
    /// The final total.
    total: Decimal,
    /// The name of the class; null when the round does not classify.
    classification: Option<String>,
}

impl From<&rules::RankChange> for RankChange {
    fn from(change: &rules::RankChange) -> Self {
        let place = |place: &rules::Place| RankPlace {
            rank: place.rank,
            total: Decimal(place.total),
            classification: place.classification.clone(),
        };
        Self {
            unit_name: change.unit_name.clone(),
            unit_code: change.unit_code.clone(),
            before: place(&change.before),
            after: place(&change.after),
        }
    }
}

/// The objections of a round, in the order filed; none before its result is provisional.
pub async fn objections(ctx: &Context<'_>, round: &Arc<RoundView>) -> Result<Vec<Objection>> {
    if round.round.stage < RoundStage::Provisional {
        return Ok(Vec::new());
    }
    let rows = load_required(ctx, ObjectionsOf(round.round.id)).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let members = load_required(ctx, MembersOf(round.round.id)).await?;
    let related = load_all(ctx, members.iter().map(|member| RelatedTo(member.unit))).await?;
    let corrections = load_all(ctx, members.iter().map(|member| CorrectionsOf(member.id))).await?;
    let of = |row: &Arc<stored::Objection>| {
        let evaluation = members.iter().find(|member| member.id == row.evaluation)?;
        Some(Objection {
            round: Arc::clone(round),
            evaluation: Arc::clone(evaluation),
            row: Arc::clone(row),
            related: Arc::clone(related.get(&RelatedTo(evaluation.unit))?),
            corrections: Arc::clone(corrections.get(&CorrectionsOf(evaluation.id))?),
        })
    };
    Ok(rows.iter().filter_map(of).collect())
}
