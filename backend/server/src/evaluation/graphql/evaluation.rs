//! The evaluation of one unit in the API: four values side by side, none overwritten.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, Result};
use chrono::NaiveDate;
use domain::evaluation::objection::Correction;
use domain::evaluation::sheet::blank_values;
use domain::evaluation::{self as rules, policy, seal};
use domain::id::UnitId;
use storage::evaluation::sheet::StoredSheet;

use super::cross::CrossExplanation;
use super::enums::SheetStage;
use super::hearing::{LineThread, corrections, hearing_actions, threads};
use super::receipt::Receipt;
use super::round::Round;
use super::sheet::Sheet;
use super::values::{Classification, ScoreValue, StageTotal};
use crate::app::day_in_vietnam;
use crate::cluster::graphql::Cluster;
use crate::criteria::graphql::{Criterion, DisqualifierEffect};
use crate::document::graphql::Document;
use crate::evaluation::loaders::{GroundsOf, RelatedTo, SheetsOf, SolvedBy};
use crate::evaluation::view::RoundView;
use crate::graphql::CxExt as _;
use crate::graphql::access::AllowedAction;
use crate::graphql::loaders::load_required;
use crate::unit::graphql::Unit;

/// The evaluation of one unit in one round.
#[derive(Clone)]
pub struct Evaluation {
    round: Arc<RoundView>,
    row: Arc<storage::evaluation::member::Evaluation>,
}

impl Evaluation {
    /// Every line with what each stage says of it, as far as the reader may know.
    fn side_by_side(&self, ctx: &Context<'_>, stored: &[StoredSheet], corrections: &[Correction]) -> Vec<ScoreLine> {
        let blank = blank_values(&self.round.criteria, self.row.unit);
        let outcome = self.row.outcome.clone().unwrap_or_default();
        let papers = rules::Papers::submitted(stored.iter().map(|stored| &stored.sheet));
        let explained = papers.cross_lines(&self.round.round.cross_rule, blank.len()).unwrap_or_default();
        let reveal = rules::SheetStage::ALL.map(|stage| self.reveals(ctx, stage));
        let finals = self.round.final_visible(ctx.cx().actor());
        let last = |index: usize, blank: rules::Value| {
            outcome.last.get(index).copied().unwrap_or(rules::FinalValue { value: blank, stage: None })
        };
        let line = |(index, blank): (usize, &rules::Value)| ScoreLine {
            round: Arc::clone(&self.round),
            index,
            values: rules::SheetStage::ALL.map(|stage| outcome.stages().line(stage, index)),
            reveal,
            last: finals.then(|| last(index, *blank)),
            assigned: *blank != rules::Value::NotAssigned,
            cross: cross_values(stored, index),
            explained: explained.get(index).cloned(),
            corrected: corrections.iter().rev().find(|it| it.index == index).map(|it| it.before),
            day: self.day(ctx),
        };
        blank.iter().enumerate().map(line).collect()
    }

    /// An evaluation of a round.
    pub const fn new(round: Arc<RoundView>, row: Arc<storage::evaluation::member::Evaluation>) -> Self {
        Self { round, row }
    }

    /// An evaluation found on its own, with its round.
    pub async fn load(ctx: &Context<'_>, row: Arc<storage::evaluation::member::Evaluation>) -> Result<Self> {
        Ok(Self { round: load_required(ctx, row.round).await?, row })
    }

    fn day(&self, ctx: &Context<'_>) -> NaiveDate {
        self.round.round.opened_at.map_or_else(|| ctx.cx().today(), day_in_vietnam)
    }

    async fn sheets(&self, ctx: &Context<'_>) -> Result<Vec<Sheet>> {
        let stored = load_required(ctx, SheetsOf(self.row.id)).await?;
        let related = load_required(ctx, RelatedTo(self.row.unit)).await?;
        let view = |stored: &StoredSheet| Sheet::about(&self.round, &self.row, stored, &related);
        Ok(stored.iter().map(view).collect())
    }

    async fn sheets_of(&self, ctx: &Context<'_>, stage: rules::SheetStage) -> Result<Vec<Sheet>> {
        let sheets = self.sheets(ctx).await?;
        Ok(sheets.into_iter().filter(|sheet| sheet.0.stored.sheet.stage == stage).collect())
    }

    /// Whether this reader may know the values of a stage.
    fn reveals(&self, ctx: &Context<'_>, stage: rules::SheetStage) -> bool {
        let actor = ctx.cx().actor();
        let author = match stage {
            rules::SheetStage::Self_ => actor.is_member_of(self.row.unit),
            // Nobody is the author of an aggregate.
            rules::SheetStage::Cross => false,
            rules::SheetStage::Agreed => actor.holds(self.row.cluster, domain::actor::OfficeKind::Head),
            rules::SheetStage::Appraised => actor.has_at(domain::Role::MinistryOfficer, self.round.round.ministry),
        };
        seal::visible(stage, self.round.round.stage, author)
    }

    fn stage_total(&self, ctx: &Context<'_>, stage: rules::SheetStage) -> StageTotal {
        let name = Some(SheetStage::from(stage));
        if self.reveals(ctx, stage) {
            StageTotal::of(name, &self.round.criteria, self.row.totals.of(stage))
        } else {
            StageTotal::sealed(name)
        }
    }
}

/// The evaluation of one unit in one round (phiếu điểm tổng hợp).
#[Object]
impl Evaluation {
    /// Identifier.
    pub async fn id(&self) -> ID {
        self.row.id.into()
    }

    /// Counts changes; send it back as `expectedVersion`.
    async fn version(&self) -> i32 {
        self.row.version
    }

    /// The round.
    async fn round(&self) -> Round {
        Round(Arc::clone(&self.round))
    }

    /// The cluster.
    async fn cluster(&self, ctx: &Context<'_>) -> Option<Result<Cluster>> {
        Cluster::load(ctx, self.row.cluster, self.day(ctx)).await
    }

    /// The unit, as it was when the round opened.
    async fn unit(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.row.unit, self.day(ctx)).await
    }

    /// The unit's name when the round opened.
    async fn unit_name(&self) -> &str {
        &self.row.unit_name
    }

    /// The unit's code when the round opened.
    async fn unit_code(&self) -> &str {
        &self.row.unit_code
    }

    /// Its place in the cluster's list.
    async fn position(&self) -> i32 {
        self.row.position
    }

    /// The unit's own sheet; null while the round is a draft.
    async fn self_sheet(&self, ctx: &Context<'_>) -> Result<Option<Sheet>> {
        Ok(self.sheets_of(ctx, rules::SheetStage::Self_).await?.pop())
    }

    /// The peers' sheets. That they exist and were submitted is no secret; what is in them is.
    #[graphql(complexity = "8 * child_complexity + 1")]
    async fn cross_sheets(&self, ctx: &Context<'_>) -> Result<Vec<Sheet>> {
        self.sheets_of(ctx, rules::SheetStage::Cross).await
    }

    /// The cluster's agreed sheet; null before that stage.
    async fn agreed_sheet(&self, ctx: &Context<'_>) -> Result<Option<Sheet>> {
        Ok(self.sheets_of(ctx, rules::SheetStage::Agreed).await?.pop())
    }

    /// The ministry's appraisal; null before that stage.
    async fn appraised_sheet(&self, ctx: &Context<'_>) -> Result<Option<Sheet>> {
        Ok(self.sheets_of(ctx, rules::SheetStage::Appraised).await?.pop())
    }

    /// Every line with the values of all stages side by side. What is not revealed is SEALED.
    #[graphql(complexity = "50 * child_complexity + 10")]
    async fn lines(&self, ctx: &Context<'_>) -> Result<Vec<ScoreLine>> {
        let stored = load_required(ctx, SheetsOf(self.row.id)).await?;
        let corrections = corrections(ctx, &self.round, self.row.id).await?;
        Ok(self.side_by_side(ctx, &stored, &corrections))
    }

    /// What was said about its lines: windows to reply with their moments, replies, answers, returns,
    /// supplements; in the order of the criteria, as far as this reader may know.
    #[graphql(complexity = "50 * child_complexity + 10")]
    async fn replies(&self, ctx: &Context<'_>) -> Result<Vec<LineThread>> {
        threads(ctx, &self.round, &self.row).await
    }

    /// The totals of the four stages, in order.
    async fn totals(&self, ctx: &Context<'_>) -> Vec<StageTotal> {
        rules::SheetStage::ALL.map(|stage| self.stage_total(ctx, stage)).into()
    }

    /// The final totals: each line from the latest stage that decided it, never the maximum. SEALED until
    /// this reader may know.
    #[graphql(name = "final")]
    async fn final_total(&self, ctx: &Context<'_>) -> StageTotal {
        if self.round.final_visible(ctx.cx().actor()) {
            StageTotal::of(None, &self.round.criteria, self.row.totals.last.as_ref())
        } else {
            StageTotal::sealed(None)
        }
    }

    /// The class; null until this reader may know it, and when the round does not classify.
    async fn classification(&self, ctx: &Context<'_>) -> Result<Option<Classification>> {
        let Some(totals) = &self.row.totals.last else { return Ok(None) };
        if !self.round.final_visible(ctx.cx().actor()) {
            return Ok(None);
        }
        let grounds = load_required(ctx, GroundsOf(self.row.id)).await?;
        let recorded: Vec<_> = grounds.iter().map(|ground| ground.ground.clone()).collect();
        let set = &self.round.criteria;
        let class = rules::classification::classify(set, totals, &self.round.round.classes, &recorded);
        Ok(class.map(|class| Classification::of(&class, ctx.cx().language())))
    }

    /// Everything the final result of this unit follows from; null until this reader may know the final values.
    #[graphql(complexity = "child_complexity + 100")]
    async fn receipt(&self, ctx: &Context<'_>) -> Result<Option<Receipt>> {
        if !self.round.final_visible(ctx.cx().actor()) {
            return Ok(None);
        }
        let solved = load_required(ctx, SolvedBy(self.row.round)).await?;
        Ok(solved.receipt(self.row.id).map(|receipt| Receipt::of(&receipt, ctx.cx().language())))
    }

    /// Grounds for not considering the unit, as recorded.
    async fn disqualifications(&self, ctx: &Context<'_>) -> Result<Vec<Disqualification>> {
        let grounds = load_required(ctx, GroundsOf(self.row.id)).await?;
        Ok(grounds.iter().cloned().map(Disqualification).collect())
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Result<Vec<AllowedAction>> {
        let related = load_required(ctx, RelatedTo(self.row.unit)).await?;
        let (actor, language) = (ctx.cx().actor(), ctx.cx().language());
        let verdict = policy::record_disqualification(actor, &self.round.facts(), self.row.unit, &related);
        let grounds = ["recordDisqualification", "liftDisqualification"];
        let grounds = grounds.map(|action| AllowedAction::new(action, verdict, language));
        Ok(grounds.into_iter().chain(hearing_actions(ctx, &self.round, &self.row, &related)).collect())
    }
}

/// The submitted cross values of one line with who gave them.
fn cross_values(stored: &[storage::evaluation::sheet::StoredSheet], index: usize) -> Vec<(UnitId, rules::Value)> {
    let cross = stored.iter().map(|stored| &stored.sheet).filter(|sheet| sheet.stage == rules::SheetStage::Cross);
    let submitted = cross.filter(|sheet| sheet.is_submitted());
    submitted.filter_map(|sheet| Some((sheet.author, *sheet.values.get(index)?))).collect()
}

/// One line with its four values.
pub struct ScoreLine {
    round: Arc<RoundView>,
    index: usize,
    values: [rules::Value; 4],
    reveal: [bool; 4],
    last: Option<rules::FinalValue>,
    assigned: bool,
    cross: Vec<(UnitId, rules::Value)>,
    explained: Option<rules::aggregate::CrossLine>,
    corrected: Option<rules::Value>,
    day: NaiveDate,
}

impl ScoreLine {
    fn value(&self, stage: usize) -> ScoreValue {
        match (self.assigned, self.reveal.get(stage), self.values.get(stage)) {
            // That a line is not assigned to the unit stands in the criteria; it is no secret.
            (false, ..) => rules::Value::NotAssigned.into(),
            (true, Some(true), Some(value)) => (*value).into(),
            _ => ScoreValue::SEALED,
        }
    }
}

/// One criterion with the values of all stages side by side.
#[Object]
impl ScoreLine {
    /// The criterion.
    async fn criterion(&self) -> Criterion {
        Criterion::of(&self.round.criteria, self.index)
    }

    /// Tự chấm: the unit's own value.
    #[graphql(name = "self")]
    async fn own(&self) -> ScoreValue {
        self.value(0)
    }

    /// Chấm chéo: the peers' value by the round's rule of aggregation.
    async fn cross(&self) -> ScoreValue {
        self.value(1)
    }

    /// What each peer gave; empty until cross-scores are revealed.
    async fn cross_scores(&self) -> Vec<CrossScore> {
        let revealed = self.reveal.get(1) == Some(&true);
        let score = |(scorer, value): &(UnitId, rules::Value)| CrossScore {
            scorer: *scorer,
            value: (*value).into(),
            day: self.day,
        };
        if revealed { self.cross.iter().map(score).collect() } else { Vec::new() }
    }

    /// How the cross value came about: who counted, who was left out and why. Null until cross-scores are
    /// revealed, where nobody handed in, and where the line is not assigned.
    async fn cross_explanation(&self) -> Option<CrossExplanation> {
        let line = self.explained.as_ref().filter(|_| self.reveal.get(1) == Some(&true))?;
        CrossExplanation::of(&self.round.round.cross_rule, line, self.day)
    }

    /// Cụm thống nhất: what the cluster agreed.
    async fn agreed(&self) -> ScoreValue {
        self.value(2)
    }

    /// Bộ thẩm định: what the ministry found.
    async fn appraised(&self) -> ScoreValue {
        self.value(3)
    }

    /// The value that stood before a decision about an objection corrected it; null when none did.
    async fn corrected_from(&self) -> Option<ScoreValue> {
        self.corrected.map(Into::into)
    }

    /// The final value: of the latest stage that decided, never the maximum.
    #[graphql(name = "final")]
    async fn final_value(&self) -> ScoreValue {
        self.last.map_or(ScoreValue::SEALED, |last| last.value.into())
    }

    /// The stage that decided; null when none did or this reader may not know.
    async fn final_stage(&self) -> Option<SheetStage> {
        self.last.and_then(|last| last.stage).map(SheetStage::from)
    }
}

/// What one peer gave on one line.
pub struct CrossScore {
    scorer: UnitId,
    value: ScoreValue,
    day: NaiveDate,
}

/// What one peer gave on one line.
#[Object]
impl CrossScore {
    /// The peer.
    async fn scorer(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.scorer, self.day).await
    }

    /// Its value.
    async fn value(&self) -> &ScoreValue {
        &self.value
    }
}

/// A ground for not considering a unit, as recorded.
pub struct Disqualification(storage::evaluation::member::Disqualification);

/// A ground for not considering a unit, as recorded.
#[Object]
impl Disqualification {
    /// The ground's code in the criteria set.
    async fn code(&self) -> &str {
        &self.0.ground.code
    }

    /// The ground.
    async fn name(&self) -> &str {
        &self.0.ground.name
    }

    /// What it does.
    async fn effect(&self) -> DisqualifierEffect {
        self.0.ground.effect.into()
    }

    /// Why it applies.
    async fn reason(&self) -> &str {
        &self.0.reason
    }

    /// The document that proves it; null when none was named.
    async fn document(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        Document::load(ctx, self.0.document?).await
    }
}
