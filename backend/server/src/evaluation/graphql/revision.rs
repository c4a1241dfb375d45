//! Criteria of rounds over time: amending an open round, replaying a closed one.

use async_graphql::{Context, ID, InputObject, Object, Result};
use domain::id::{AmendmentId, CriteriaSetId, DocumentId, RoundId, UnitId};

use super::amendment::{AmendmentPreview, RoundAmendment};
use super::enums::{Aggregation, TieRule};
use super::inputs::ClassRuleInput;
use super::mutations::EvaluationUserError;
use super::replay::Replay;
use super::round::Round;
use crate::cx::{Cx, write};
use crate::evaluation::service::{self, AcknowledgeAmendment, AmendRound};
use crate::evaluation::{reads, revision};
use crate::fault::Fault;
use crate::graphql::{CxExt as _, Gid};

/// The rules to try on a closed round; what is left out stays as it is in force.
#[derive(Debug, InputObject)]
pub struct ReplayInput {
    /// Another criteria set, a draft or published.
    criteria_set_id: Option<Gid<CriteriaSetId>>,
    /// Other tie rules, first rule first.
    tie_rules: Option<Vec<TieRule>>,
    /// Other classes.
    classes: Option<Vec<ClassRuleInput>>,
    /// Another way to make one value of several cross-scores.
    aggregation: Option<Aggregation>,
}

impl From<ReplayInput> for revision::OtherRules {
    fn from(input: ReplayInput) -> Self {
        Self {
            criteria_set: input.criteria_set_id.map(|id| id.0),
            tie_rules: input.tie_rules.map(|rules| rules.into_iter().map(Into::into).collect()),
            classes: input.classes.map(|classes| classes.into_iter().map(Into::into).collect()),
            aggregation: input.aggregation.map(Into::into),
        }
    }
}

/// Queries that look ahead or back.
#[derive(Default)]
pub struct RevisionQuery;

#[Object]
impl RevisionQuery {
    /// What would happen if an open round went on with another criteria set. Ministry officers.
    #[graphql(complexity = "20 + child_complexity")]
    async fn preview_amendment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The round.")] round_id: Gid<RoundId>,
        #[graphql(desc = "The criteria set, a draft or published.")] criteria_set_id: Gid<CriteriaSetId>,
    ) -> Result<Option<AmendmentPreview>> {
        let found = revision::preview(ctx.cx(), round_id.0, criteria_set_id.0).await;
        Ok(ctx.lookup(found)?.map(AmendmentPreview))
    }

    /// What a round that is provisional or published would have come to under other rules. Nothing is stored. Ministry
    /// officers.
    #[graphql(complexity = "100 + child_complexity")]
    async fn replay_round(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The round.")] round_id: Gid<RoundId>,
        #[graphql(desc = "The rules to try; left out, those in force.")] input: Option<ReplayInput>,
    ) -> Result<Option<Replay>> {
        let rules = input.map(Into::into).unwrap_or_default();
        let found = revision::replay_round(ctx.cx(), round_id.0, rules).await;
        Ok(ctx.lookup(found)?.map(Replay))
    }
}

/// Puts another criteria set under an open round.
#[derive(Debug, InputObject)]
pub struct AmendRoundInput {
    /// The round.
    round_id: Gid<RoundId>,
    /// The version that was read.
    expected_version: i32,
    /// The new criteria set: published, and copied from the one the round uses.
    criteria_set_id: Gid<CriteriaSetId>,
    /// The deciding document.
    decision_id: Gid<DocumentId>,
    /// Why.
    reason: String,
    /// The same key with the same input is done once.
    idempotency_key: Option<ID>,
}

impl From<AmendRoundInput> for AmendRound {
    fn from(input: AmendRoundInput) -> Self {
        Self {
            round: input.round_id.0,
            expected_version: input.expected_version,
            criteria_set: input.criteria_set_id.0,
            decision: input.decision_id.0,
            reason: input.reason,
            idempotency_key: input.idempotency_key.map(|key| key.0),
        }
    }
}

/// A member takes note of an amendment.
#[derive(Debug, InputObject)]
pub struct AcknowledgeAmendmentInput {
    /// The amendment.
    amendment_id: Gid<AmendmentId>,
    /// The member that takes note.
    unit_id: Gid<UnitId>,
}

impl From<AcknowledgeAmendmentInput> for AcknowledgeAmendment {
    fn from(input: AcknowledgeAmendmentInput) -> Self {
        Self { amendment: input.amendment_id.0, unit: input.unit_id.0 }
    }
}

crate::payload! {
    /// What came of amending a round.
    AmendRoundPayload { round: Round } or EvaluationUserError
}
crate::payload! {
    /// What came of taking note.
    AcknowledgeAmendmentPayload { amendment: RoundAmendment } or EvaluationUserError
}

async fn round(cx: &Cx, id: Result<RoundId, Fault>) -> Result<Round, Fault> {
    Ok(Round(reads::round(cx, id?).await?))
}

async fn amendment(cx: &Cx, id: Result<AmendmentId, Fault>) -> Result<RoundAmendment, Fault> {
    let (round, made) = revision::amendment(cx, id?).await?;
    Ok(RoundAmendment::new(round, made))
}

/// Mutations of the criteria of open rounds.
#[derive(Default)]
pub struct RevisionMutation;

#[Object]
impl RevisionMutation {
    /// Puts another criteria set under an open round, before the first cross sheet is handed in: every sheet is carried
    /// over, and each member has to take note. Ministry officers.
    #[graphql(complexity = "10 + child_complexity")]
    async fn amend_round(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: AmendRoundInput,
    ) -> Result<AmendRoundPayload> {
        let command = AmendRound::from(input);
        let done = write(|| service::amend_round(ctx.cx(), command.clone())).await;
        AmendRoundPayload::of(ctx, round(ctx.cx(), done).await)
    }

    /// Takes note of changed criteria for a member; again is no error. Officers and leaders of the member.
    #[graphql(complexity = "10 + child_complexity")]
    async fn acknowledge_amendment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: AcknowledgeAmendmentInput,
    ) -> Result<AcknowledgeAmendmentPayload> {
        let command = AcknowledgeAmendment::from(input);
        let done = write(|| service::acknowledge_amendment(ctx.cx(), command)).await;
        AcknowledgeAmendmentPayload::of(ctx, amendment(ctx.cx(), done).await)
    }
}
