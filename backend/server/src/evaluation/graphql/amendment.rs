//! Amendments of open rounds in the API.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use domain::evaluation::{self as rules, policy};
use domain::id::SheetId;
use storage::evaluation::amendment::{Acknowledgement, Amendment};
use storage::evaluation::member::Evaluation as Row;

use super::enums::RoundStage;
use super::evaluation::Evaluation;
use super::values::ScoreValue;
use crate::criteria::graphql::{CriteriaSet, Criterion};
use crate::document::graphql::Document;
use crate::evaluation::loaders::{AcknowledgementsOf, AmendmentsOf, MembersOf};
use crate::evaluation::revision::{self, Preview};
use crate::evaluation::view::RoundView;
use crate::graphql::access::AllowedAction;
use crate::graphql::loaders::load_required;
use crate::graphql::{CxExt as _, Gid};

/// What becomes of what sheets hold on a line when the criteria change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::LineFate")]
pub enum LineFate {
    /// It stays.
    Kept,
    /// The points are reckoned anew from the same facts; points without facts are lost where the rule changed.
    Reckoned,
    /// It is lost, and the line to be filled in anew.
    Emptied,
    /// Nothing was there: the line is new for the unit.
    Added,
    /// The line is not for the unit.
    NotAssigned,
}

/// What becomes of a sheet as a whole when the criteria change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::SheetOutcome")]
pub enum SheetOutcome {
    /// It goes on as it was, a draft or handed in.
    Carried,
    /// It was handed in and went back to its author.
    Returned,
    /// It was handed in, the time to correct it is over, and lines of it changed.
    Flagged,
}

/// One change of the criteria of an open round.
pub struct RoundAmendment {
    round: Arc<RoundView>,
    made: Arc<Amendment>,
}

impl RoundAmendment {
    /// An amendment beside its round.
    pub const fn new(round: Arc<RoundView>, made: Arc<Amendment>) -> Self {
        Self { round, made }
    }

    /// The amendments of a round, newest first.
    pub async fn of_round(ctx: &Context<'_>, round: &Arc<RoundView>) -> Result<Vec<Self>> {
        let rows = load_required(ctx, AmendmentsOf(round.round.id)).await?;
        Ok(rows.iter().map(|made| Self::new(Arc::clone(round), Arc::clone(made))).collect())
    }

    async fn set(ctx: &Context<'_>, id: domain::id::CriteriaSetId) -> Result<CriteriaSet> {
        match CriteriaSet::load(ctx, id).await {
            Some(found) => found,
            None => ctx.answer(Err(crate::fault::Fault::NotFound)),
        }
    }
}

/// A recorded change of the criteria of an open round (sửa đổi bộ tiêu chí của đợt).
#[Object]
impl RoundAmendment {
    /// Identifier.
    pub async fn id(&self) -> ID {
        self.made.id.into()
    }

    /// The criteria until then.
    async fn from(&self, ctx: &Context<'_>) -> Result<CriteriaSet> {
        Self::set(ctx, self.made.from).await
    }

    /// The criteria from then on.
    async fn to(&self, ctx: &Context<'_>) -> Result<CriteriaSet> {
        Self::set(ctx, self.made.to).await
    }

    /// The deciding document.
    async fn decision(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        Document::load(ctx, self.made.decision).await
    }

    /// Why.
    async fn reason(&self) -> &str {
        &self.made.reason
    }

    /// Where the round stood.
    async fn stage(&self) -> RoundStage {
        self.made.stage.into()
    }

    /// When.
    async fn made_at(&self) -> DateTime<Utc> {
        self.made.made_at
    }

    /// The name of the person who did it.
    async fn made_by(&self) -> &str {
        &self.made.made_by
    }

    /// From when on members who are silent count as informed; nobody can hold the round up.
    async fn informed_at(&self) -> DateTime<Utc> {
        self.made.informed_at
    }

    /// Who took note and who did not yet, in the cluster's order.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn acknowledgements(&self, ctx: &Context<'_>) -> Result<Vec<AmendmentAcknowledgement>> {
        let rows = load_required(ctx, MembersOf(self.made.round)).await?;
        let noted = load_required(ctx, AcknowledgementsOf(self.made.id)).await?;
        let silent = ctx.cx().now() > self.made.informed_at;
        let of = |row: &Arc<Row>| AmendmentAcknowledgement::of(row, &noted, silent);
        Ok(rows.iter().map(of).collect())
    }

    /// What became of a sheet, for those who may read it; null for everybody else, and for sheets handed out later.
    #[graphql(complexity = "10 + child_complexity")]
    async fn of_sheet(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The sheet.")] sheet_id: Gid<SheetId>,
    ) -> Result<Option<AmendedSheet>> {
        let found = ctx.lookup(revision::amended_sheet(ctx.cx(), &self.made, sheet_id.0).await)?;
        Ok(found.flatten().map(AmendedSheet::of))
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let (actor, facts) = (ctx.cx().actor(), self.round.facts());
        let own = actor.units().into_iter().find(|unit| self.round.members.contains(unit));
        let unit = own.or_else(|| self.round.members.first().copied());
        let verdict = unit.map(|unit| policy::acknowledge_amendment(actor, &facts, unit));
        let action = |verdict| AllowedAction::new("acknowledgeAmendment", verdict, ctx.cx().language());
        verdict.into_iter().map(action).collect()
    }
}

/// Whether a member took note of an amendment.
#[derive(SimpleObject)]
pub struct AmendmentAcknowledgement {
    /// The member.
    unit_id: ID,
    /// Its name when the round opened.
    unit_name: String,
    /// When it took note; null while it did not.
    acknowledged_at: Option<DateTime<Utc>>,
    /// The name of the person who did; null while nobody did.
    acknowledged_by: Option<String>,
    /// It stayed silent until the deadline and counts as informed.
    counts_as_informed: bool,
}

impl AmendmentAcknowledgement {
    fn of(row: &Row, noted: &[Acknowledgement], silent: bool) -> Self {
        let own = noted.iter().find(|one| one.unit == row.unit);
        Self {
            unit_id: row.unit.into(),
            unit_name: row.unit_name.clone(),
            acknowledged_at: own.map(|one| one.at),
            acknowledged_by: own.map(|one| one.by.clone()),
            counts_as_informed: own.is_none() && silent,
        }
    }
}

/// What an amendment did to a sheet.
#[derive(SimpleObject)]
pub struct AmendedSheet {
    /// What became of it.
    outcome: SheetOutcome,
    /// Lines of the former criteria whose value did not simply stay, with that value.
    lines: Vec<AmendedLine>,
}

/// A line whose value did not simply stay.
#[derive(SimpleObject)]
pub struct AmendedLine {
    /// The line of the former criteria.
    criterion: Criterion,
    /// What it held.
    value: ScoreValue,
}

impl AmendedSheet {
    fn of(found: revision::AmendedSheet) -> Self {
        let line = |(place, value)| AmendedLine {
            criterion: Criterion::of(&found.older, place),
            value: ScoreValue::from(value),
        };
        Self { outcome: found.outcome.into(), lines: found.lines.iter().copied().map(line).collect() }
    }
}

/// What an amendment would do, told from the criteria alone.
pub struct AmendmentPreview(pub Preview);

/// What an amendment would do, told from the criteria and from what was handed in: never from what is in a sheet.
#[Object]
impl AmendmentPreview {
    /// The criteria the round would go on with.
    async fn to(&self) -> CriteriaSet {
        CriteriaSet(Arc::clone(&self.0.newer))
    }

    /// Each line of those criteria and what would become of it, the worst for any member.
    #[graphql(complexity = "60 * child_complexity + 1")]
    async fn lines(&self) -> Vec<AmendmentPreviewLine> {
        let line = |(place, fate): (usize, &rules::LineFate)| AmendmentPreviewLine {
            criterion: Criterion::of(&self.0.newer, place),
            fate: (*fate).into(),
        };
        self.0.fates.iter().enumerate().map(line).collect()
    }

    /// The present lines that would be dropped.
    async fn dropped(&self) -> Vec<Criterion> {
        self.0.dropped.iter().map(|place| Criterion::of(&self.0.round.criteria, *place)).collect()
    }

    /// The members whose submitted sheets would go back to them.
    async fn returned(&self) -> Vec<Evaluation> {
        self.evaluations(&self.0.returned)
    }

    /// The members whose submitted sheets would stay as they are although lines of them change: their time is over.
    async fn flagged(&self) -> Vec<Evaluation> {
        self.evaluations(&self.0.flagged)
    }

    /// What keeps the round from being amended, in the reader's language; empty when nothing does.
    async fn obstacles(&self, ctx: &Context<'_>) -> Vec<String> {
        let language = ctx.cx().language();
        self.0.obstacles.iter().map(|error| domain::RuleError::text(error, language)).collect()
    }
}

impl AmendmentPreview {
    fn evaluations(&self, rows: &[Row]) -> Vec<Evaluation> {
        rows.iter().map(|row| Evaluation::new(Arc::clone(&self.0.round), Arc::new(row.clone()))).collect()
    }
}

/// One line of the new criteria and what would become of it.
#[derive(SimpleObject)]
pub struct AmendmentPreviewLine {
    /// The line.
    criterion: Criterion,
    /// What would become of what sheets hold there.
    fate: LineFate,
}
