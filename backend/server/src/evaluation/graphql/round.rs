//! A round in the API.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use chrono::{DateTime, NaiveDate, Utc};
use domain::evaluation::{self as rules, policy, round};
use domain::id::{RoundId, UserId};
use storage::evaluation::member::Evaluation as Row;
use storage::evaluation::sheet::StoredSheet;

use super::amendment::RoundAmendment;
use super::commitment::broken_commitments;
use super::cross::{CrossPlan, CrossRule};
use super::enums::{Aggregation, RoundKind, RoundStage, TieRule};
use super::evaluation::Evaluation;
use super::fairness::{Fairness, FairnessThresholdsInput, OwnFairness};
use super::hearing::{FieldProgress, Hearing, Objection, objections, progress};
use super::proposal::PublicationProposal;
use super::ranking::Ranking;
use super::reminders::UnitReminder;
use super::result::PublishedResult;
use super::sheet::Sheet;
use crate::app::day_in_vietnam;
use crate::cluster::graphql::Cluster;
use crate::criteria::graphql::CriteriaSet;
use crate::evaluation::fairness;
use crate::evaluation::hearing::loaders::HearingOf;
use crate::evaluation::loaders::{CountsOf, GroundsOf, MembersOf, ProposalOf, ResultsOf, SheetsOf};
use crate::evaluation::service::{facts_of, ranking};
use crate::evaluation::view::RoundView;
use crate::graphql::access::AllowedAction;
use crate::graphql::loaders::{load_all, load_required};
use crate::graphql::{CxExt as _, Decimal};
use crate::unit::graphql::Unit;

/// An evaluation round of one cluster.
pub struct Round(pub Arc<RoundView>);

/// An evaluation round of one cluster (đợt chấm điểm). Opening it froze criteria, members and deadlines.
#[Object]
impl Round {
    /// Identifier.
    pub async fn id(&self) -> ID {
        self.0.round.id.into()
    }

    /// Counts changes; send it back as `expectedVersion`.
    async fn version(&self) -> i32 {
        self.0.round.version
    }

    /// Name.
    async fn name(&self) -> &str {
        &self.0.round.name
    }

    /// What it reviews.
    async fn kind(&self) -> RoundKind {
        self.0.round.kind.into()
    }

    /// The emulation year.
    async fn year(&self) -> i32 {
        self.0.round.year
    }

    /// Where it stands.
    async fn stage(&self) -> RoundStage {
        self.0.round.stage.into()
    }

    /// The cluster, as it was when the round opened.
    async fn cluster(&self, ctx: &Context<'_>) -> Option<Result<Cluster>> {
        Cluster::load(ctx, self.0.round.cluster, self.day(ctx)).await
    }

    /// The frozen criteria; replaced only by an amendment.
    async fn criteria_set(&self) -> CriteriaSet {
        CriteriaSet(Arc::clone(&self.0.criteria))
    }

    /// Until when self-scores may be written.
    async fn self_due_at(&self) -> DateTime<Utc> {
        self.0.round.deadlines.self_due
    }

    /// Until when cross-scores may be written.
    async fn cross_due_at(&self) -> DateTime<Utc> {
        self.0.round.deadlines.cross_due
    }

    /// Until when agreed values may be written.
    async fn agreed_due_at(&self) -> DateTime<Utc> {
        self.0.round.deadlines.agreed_due
    }

    /// Until when the ministry may appraise.
    async fn appraised_due_at(&self) -> DateTime<Utc> {
        self.0.round.deadlines.appraised_due
    }

    /// When it opened; null while a draft.
    async fn opened_at(&self) -> Option<DateTime<Utc>> {
        self.0.round.opened_at
    }

    /// When its first result was published; null before.
    async fn published_at(&self) -> Option<DateTime<Utc>> {
        self.0.round.published_at
    }

    /// How cross-scores become one value.
    async fn aggregation(&self) -> Aggregation {
        self.0.round.cross_rule.aggregation.into()
    }

    /// The whole rule for cross-scores in the reader's language: the figure, and what missing scorers mean.
    async fn aggregation_text(&self, ctx: &Context<'_>) -> String {
        self.0.round.cross_rule.text(ctx.cx().language())
    }

    /// What stands beside `aggregation`: trimming, and what missing scorers mean.
    async fn cross_rule(&self) -> CrossRule {
        CrossRule::of(&self.0.round.cross_rule)
    }

    /// Who cross-scores whom, in general; `assignments` holds the pairs.
    async fn cross_plan(&self, ctx: &Context<'_>) -> CrossPlan {
        CrossPlan::of(&self.0.round.cross_mode, self.0.round.cross_seed, ctx.cx().language())
    }

    /// What tells equal totals apart, first rule first; a remaining tie shares the rank.
    async fn tie_rules(&self) -> Vec<TieRule> {
        self.0.round.tie_rules.iter().map(|rule| (*rule).into()).collect()
    }

    /// The classes, as declared for this round.
    async fn classes(&self) -> Vec<ClassRule> {
        self.0.round.classes.iter().map(ClassRule::from).collect()
    }

    /// Its figures are demonstration data and must be marked so wherever they show.
    async fn demonstration(&self) -> bool {
        self.0.round.demonstration
    }

    /// The members' evaluations, in the cluster's order; empty while a draft.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn evaluations(&self, ctx: &Context<'_>) -> Result<Vec<Evaluation>> {
        let rows = load_required(ctx, MembersOf(self.0.round.id)).await?;
        Ok(rows.iter().map(|row| Evaluation::new(Arc::clone(&self.0), Arc::clone(row))).collect())
    }

    /// Who cross-scores whom. Whether a paper was handed in is no secret; what is in it is.
    #[graphql(complexity = "72 * child_complexity + 1")]
    async fn assignments(&self, ctx: &Context<'_>) -> Result<Vec<CrossAssignment>> {
        let rows = load_required(ctx, MembersOf(self.0.round.id)).await?;
        let sheets = load_all(ctx, rows.iter().map(|row| SheetsOf(row.id))).await?;
        let day = self.day(ctx);
        let of = |row: &Arc<Row>| {
            let stored = sheets.get(&SheetsOf(row.id)).into_iter().flat_map(|list| list.iter());
            let cross = stored.filter(|stored| stored.sheet.stage == rules::SheetStage::Cross);
            cross.map(|stored| CrossAssignment::of(&self.0, row, stored, day)).collect::<Vec<_>>()
        };
        Ok(rows.iter().flat_map(of).collect())
    }

    /// Who has handed in what: never values, counts of values or totals.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn progress(&self, ctx: &Context<'_>) -> Result<Vec<UnitProgress>> {
        let rows = load_required(ctx, MembersOf(self.0.round.id)).await?;
        let sheets = load_all(ctx, rows.iter().map(|row| SheetsOf(row.id))).await?;
        let all: Vec<_> = sheets.values().flat_map(|list| list.iter()).collect();
        let day = self.day(ctx);
        Ok(rows.iter().map(|row| UnitProgress::of(&self.0, row, &all, day)).collect())
    }

    /// The ranking; null until this reader may know it.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn ranking(&self, ctx: &Context<'_>) -> Result<Option<Ranking>> {
        if !self.0.final_visible(ctx.cx().actor()) {
            return Ok(None);
        }
        let rows = load_required(ctx, MembersOf(self.0.round.id)).await?;
        let grounds = load_all(ctx, rows.iter().map(|row| GroundsOf(row.id))).await?;
        let grounds: Vec<_> = grounds.values().flat_map(|list| list.iter().cloned()).collect();
        let evaluations: Vec<_> = rows.iter().map(|row| row.as_ref().clone()).collect();
        Ok(Some(Ranking::new(Arc::clone(&self.0), ranking(&self.0, &evaluations, &grounds))))
    }

    /// The changes of its criteria while it was open, newest first.
    #[graphql(complexity = "3 * child_complexity + 1")]
    async fn amendments(&self, ctx: &Context<'_>) -> Result<Vec<RoundAmendment>> {
        RoundAmendment::of_round(ctx, &self.0).await
    }

    /// Whether this viewer may read `fairness` now.
    async fn fairness_visible(&self, ctx: &Context<'_>) -> bool {
        domain::fairness::policy::see_signals(ctx.cx().actor(), &self.0.facts()).is_allowed()
    }

    /// What the cross-scores say about how they were given: for officers and council members of the ministry from
    /// REPLY on; null for everybody else.
    #[graphql(complexity = "child_complexity + 50")]
    async fn fairness(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Other thresholds for this reading.")] thresholds: Option<FairnessThresholdsInput>,
    ) -> Result<Option<Fairness>> {
        let thresholds = thresholds.unwrap_or_default().into();
        let signals = ctx.answer(fairness::signals(ctx.cx(), &self.0, thresholds).await)?;
        Ok(signals.map(|signals| Fairness(Arc::new(signals))))
    }

    /// What the signals say of this viewer's own units, from PROVISIONAL on; empty for everybody else.
    #[graphql(complexity = "child_complexity + 20")]
    async fn own_fairness(&self, ctx: &Context<'_>) -> Result<Vec<OwnFairness>> {
        let own = ctx.answer(fairness::own(ctx.cx(), &self.0).await)?;
        Ok(own.into_iter().map(OwnFairness).collect())
    }

    /// The published versions of its result, newest first.
    async fn results(&self, ctx: &Context<'_>) -> Result<Vec<PublishedResult>> {
        let rows = load_required(ctx, ResultsOf(self.0.round.id)).await?;
        Ok(rows.iter().map(|row| PublishedResult(Arc::clone(row))).collect())
    }

    /// How long it listens to replies and objections.
    async fn hearing(&self, ctx: &Context<'_>) -> Result<Hearing> {
        let stored = load_required(ctx, HearingOf(self.0.round.id)).await?;
        Ok(Hearing { stored, round: Arc::clone(&self.0) })
    }

    /// The objections to its result, in the order filed; empty before the result is provisional.
    #[graphql(complexity = "20 * child_complexity + 5")]
    async fn objections(&self, ctx: &Context<'_>) -> Result<Vec<Objection>> {
        objections(ctx, &self.0).await
    }

    /// How far the appraisal of each field is; null for those who do not appraise, and before that stage.
    #[graphql(complexity = "10 * child_complexity + 10")]
    async fn appraisal_progress(&self, ctx: &Context<'_>) -> Result<Option<Vec<FieldProgress>>> {
        progress(ctx, &self.0).await
    }

    /// The stages it could move to now: none or one.
    async fn next_stages(&self, ctx: &Context<'_>) -> Result<Vec<RoundStage>> {
        let counts = load_required(ctx, CountsOf(self.0.round.id)).await?;
        let drafted = usize::from(self.0.round.stage == rules::RoundStage::Draft);
        let facts = facts_of(&self.0, &counts, self.0.members.len().max(drafted));
        let next = round::next_stages(&self.0.round, &facts, ctx.cx().now());
        Ok(next.into_iter().map(RoundStage::from).collect())
    }

    /// What was proposed for publication; null when nothing is, and for those who may not propose.
    async fn publication_proposal(&self, ctx: &Context<'_>) -> Result<Option<PublicationProposal>> {
        if !policy::propose_publication(ctx.cx().actor(), &self.0.facts()).is_allowed() {
            return Ok(None);
        }
        Ok(load_required(ctx, ProposalOf(self.0.round.id)).await?.map(PublicationProposal))
    }

    /// Submitted sheets of revealed stages that are not what was handed in, by their commitments. Empty when all hold.
    #[graphql(complexity = "8 * child_complexity + 10")]
    async fn broken_commitments(&self, ctx: &Context<'_>) -> Result<Vec<Sheet>> {
        broken_commitments(ctx, &self.0).await
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Result<Vec<AllowedAction>> {
        let proposal = load_required(ctx, ProposalOf(self.0.round.id)).await?;
        Ok(self.actions(ctx, proposal.map(|proposal| proposal.by)))
    }
}

impl Round {
    /// The acts of those who run a round, with what stands in this viewer's way.
    fn actions(&self, ctx: &Context<'_>, proposer: Option<UserId>) -> Vec<AllowedAction> {
        let (actor, facts, language) = (ctx.cx().actor(), self.0.facts(), ctx.cx().language());
        let verdicts = [
            ("assignCrossScorers", policy::assign(actor, &facts)),
            ("changeAssignment", policy::change_assignment(actor, &facts)),
            ("advanceRound", policy::advance_round(actor, &facts)),
            ("proposePublication", policy::propose_publication(actor, &facts)),
            ("publishRound", policy::publish_round(actor, &facts, proposer)),
            ("amendRound", policy::amend_round(actor, &facts)),
            ("replayRound", policy::replay_round(actor, &facts)),
            ("remindUnits", rules::remind::remind_units(actor, &facts)),
        ];
        verdicts.map(|(action, verdict)| AllowedAction::new(action, verdict, language)).into()
    }

    /// The day whose names the round shows: when it opened, or today.
    fn day(&self, ctx: &Context<'_>) -> NaiveDate {
        self.0.round.opened_at.map_or_else(|| ctx.cx().today(), day_in_vietnam)
    }

    /// A round that a relation names.
    pub async fn load(ctx: &Context<'_>, id: RoundId) -> Result<Self> {
        load_required(ctx, id).await.map(Self)
    }
}

/// One class of a round.
#[derive(SimpleObject)]
pub struct ClassRule {
    /// Code.
    code: String,
    /// Name.
    name: String,
    /// The least total.
    at_least: Decimal,
    /// What groups must reach besides.
    group_floors: Vec<GroupFloor>,
}

/// What a group must reach for a class.
#[derive(SimpleObject)]
pub struct GroupFloor {
    /// The group's code.
    group_code: String,
    /// In percent of the group's assigned maximum.
    percent: Decimal,
}

impl From<&rules::ClassRule> for ClassRule {
    fn from(class: &rules::ClassRule) -> Self {
        let floor = |floor: &rules::GroupFloor| GroupFloor {
            group_code: floor.group_code.clone(),
            percent: Decimal(floor.percent),
        };
        Self {
            code: class.code.clone(),
            name: class.name.clone(),
            at_least: Decimal(class.at_least),
            group_floors: class.group_floors.iter().map(floor).collect(),
        }
    }
}

/// A cross-scorer and the unit it scores.
pub struct CrossAssignment {
    scorer: domain::id::UnitId,
    submitted: bool,
    evaluation: Evaluation,
    day: NaiveDate,
}

impl CrossAssignment {
    fn of(round: &Arc<RoundView>, row: &Arc<Row>, stored: &StoredSheet, day: NaiveDate) -> Self {
        Self {
            scorer: stored.sheet.author,
            submitted: stored.sheet.is_submitted(),
            evaluation: Evaluation::new(Arc::clone(round), Arc::clone(row)),
            day,
        }
    }
}

/// A cross-scorer and whom it scores.
#[Object]
impl CrossAssignment {
    /// Who scores.
    async fn scorer(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.scorer, self.day).await
    }

    /// Whom.
    async fn evaluation(&self) -> &Evaluation {
        &self.evaluation
    }

    /// Whether the paper was handed in.
    async fn submitted(&self) -> bool {
        self.submitted
    }
}

/// How far one member is.
pub struct UnitProgress {
    round: Arc<RoundView>,
    missing: i32,
    unit: domain::id::UnitId,
    name: String,
    day: NaiveDate,
    self_submitted: bool,
    cross_assigned: i32,
    cross_submitted: i32,
    agreed_done: bool,
    appraised_done: bool,
}

impl UnitProgress {
    fn of(round: &Arc<RoundView>, row: &Row, all: &[&StoredSheet], day: NaiveDate) -> Self {
        let sheets = || all.iter().map(|stored| &stored.sheet);
        let done =
            |stage| sheets().any(|sheet| sheet.evaluation == row.id && sheet.stage == stage && sheet.is_submitted());
        let cross = |submitted: bool| {
            let own = sheets().filter(|sheet| sheet.stage == rules::SheetStage::Cross && sheet.author == row.unit);
            i32::try_from(own.filter(|sheet| !submitted || sheet.is_submitted()).count()).unwrap_or(i32::MAX)
        };
        let written = round.round.stage.writes();
        let owed = sheets().filter(|sheet| sheet.author == row.unit && !sheet.is_submitted());
        let missing = owed.filter(|sheet| Some(sheet.stage) == written).count();
        Self {
            round: Arc::clone(round),
            missing: i32::try_from(missing).unwrap_or(i32::MAX),
            unit: row.unit,
            name: row.unit_name.clone(),
            day,
            self_submitted: done(rules::SheetStage::Self_),
            cross_assigned: cross(false),
            cross_submitted: cross(true),
            agreed_done: done(rules::SheetStage::Agreed),
            appraised_done: done(rules::SheetStage::Appraised),
        }
    }
}

/// How far one member is: papers handed in, nothing of what is in them.
#[Object]
impl UnitProgress {
    /// The member.
    async fn unit(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.unit, self.day).await
    }

    /// Its name when the round opened.
    async fn unit_name(&self) -> &str {
        &self.name
    }

    /// Whether its own sheet was handed in.
    async fn self_submitted(&self) -> bool {
        self.self_submitted
    }

    /// How many peers it scores.
    async fn cross_assigned(&self) -> i32 {
        self.cross_assigned
    }

    /// How many of these papers it handed in.
    async fn cross_submitted(&self) -> i32 {
        self.cross_submitted
    }

    /// Whether the cluster's agreed sheet about it was handed in.
    async fn agreed_done(&self) -> bool {
        self.agreed_done
    }

    /// Whether the ministry's appraisal of it was handed in.
    async fn appraised_done(&self) -> bool {
        self.appraised_done
    }

    /// What it owes now, how late it is, and when it was last reminded.
    async fn reminder(&self, ctx: &Context<'_>) -> Result<UnitReminder> {
        UnitReminder::load(ctx, &self.round, self.unit, self.missing).await
    }
}
