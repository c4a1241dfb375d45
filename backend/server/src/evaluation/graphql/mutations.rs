//! Mutations of rounds, sheets and results.

use std::sync::Arc;

use async_graphql::{Context, Object, Result};

use super::evaluation::Evaluation;
use super::inputs::{
    AdvanceRoundInput, AssignCrossScorersInput, CreateRoundInput, LiftDisqualificationInput, ProposePublicationInput,
    PublishRoundInput, RecordDisqualificationInput, SaveScoresInput, SubmitSheetInput, WithdrawSheetInput,
};
use super::result::PublishedResult;
use super::round::Round;
use super::sheet::Sheet;
use crate::cx::{Cx, write};
use crate::evaluation::{reads, service};
use crate::fault::Fault;
use crate::graphql::CxExt as _;

crate::user_errors! {
    /// A rule of rounds, sheets or publication that a write broke.
    EvaluationUserError as "EvaluationError", EvaluationErrorCode as "EvaluationErrorCode"
        from domain::evaluation::EvaluationErrorCode {
            /// More points than the line can give.
            OverMaximum,
            /// Fewer than zero points.
            BelowMinimum,
            /// Points that are no whole multiple of the step.
            OffStep,
            /// The line is reckoned from facts; points alone are not taken.
            FactsRequired,
            /// The facts give no points.
            InvalidFacts,
            /// Points were given that the facts do not give.
            PointsDiffer,
            /// The criterion is not in the round's set.
            UnknownCriterion,
            /// One batch names the criterion twice.
            DuplicateCriterion,
            /// The line is not assigned to the unit.
            NotAssigned,
            /// The line is appraised by another field owner.
            OtherField,
            /// The state cannot be chosen here, or stands beside points or facts.
            InvalidState,
            /// Lines are not filled in.
            Incomplete,
            /// Evidence is missing.
            EvidenceRequired,
            /// A reason is missing.
            ReasonRequired,
            /// The sheet was handed in already.
            AlreadySubmitted,
            /// The sheet was not handed in.
            NotSubmitted,
            /// The deadline has passed.
            DeadlinePassed,
            /// The deadline has not come and papers are missing.
            DeadlineNotReached,
            /// The round is in another stage.
            WrongStage,
            /// A round does not go from its stage to that one.
            InvalidTransition,
            /// "Published" is reached by publishing, which makes the snapshot.
            PublishInstead,
            /// The criteria set is not published.
            CriteriaNotPublished,
            /// The cluster has no member.
            NoMembers,
            /// Nobody has been assigned to cross-score.
            CrossNotAssigned,
            /// Deadlines do not follow one another.
            DeadlineOrder,
            /// A name is empty or too long.
            NameInvalid,
            /// The year is not a plausible emulation year.
            YearInvalid,
            /// A class rule is not well-formed.
            ClassInvalid,
            /// A tie rule is named twice.
            TieRuleTaken,
            /// A unit would score itself.
            SelfScoring,
            /// A unit would score its parent, child, predecessor or successor.
            RelatedScoring,
            /// A unit would score one it declared a conflict of interest about.
            ConflictScoring,
            /// A unit is no member of the round.
            NotMember,
            /// A pair is named twice.
            DuplicatePair,
            /// The plan of cross-scoring does not fit the members.
            PlanInvalid,
            /// The rule for cross-scores is not well-formed.
            CrossRuleInvalid,
            /// The unit does not cross-score that one.
            NotScorer,
            /// A change changes nothing.
            NothingChanged,
            /// The conflict of interest is declared already.
            AlreadyDeclared,
            /// The disqualifier is not in the round's set.
            UnknownDisqualifier,
            /// The disqualifier is recorded already.
            AlreadyDisqualified,
            /// The disqualifier is not recorded.
            NotDisqualified,
            /// The result is no longer what was proposed for publication.
            ProposalStale,
            /// A text is longer than fits.
            TextTooLong,
            /// The criteria set was not copied from the one the round uses.
            CriteriaNotDerived,
            /// A cross sheet was handed in already.
            CrossAlreadySubmitted,
            /// Hours or days of the hearing are out of bounds.
            HearingInvalid,
            /// The line was not changed at that stage: there is nothing to reply to.
            NotChanged,
            /// The change was accepted already.
            AlreadyAccepted,
            /// The reply was answered already.
            AlreadyAnswered,
            /// There is no reply to answer.
            NothingToAnswer,
            /// A moment that must lie ahead has passed.
            DueInPast,
            /// The line was sent back already and waits for the unit.
            AlreadyReturned,
            /// An open objection is about the same thing.
            ObjectionExists,
            /// The objection was taken up already.
            AlreadyAdmitted,
            /// The objection was not taken up.
            NotAdmitted,
            /// The objection was decided or taken back.
            ObjectionClosed,
            /// The decision needs corrected points that differ.
            CorrectionRequired,
            /// The decision takes no corrected points, or none of this line.
            CorrectionNotDue,
            /// Objections are open and the time to decide them is not over.
            ObjectionsUndecided,
        }
}

crate::payload! {
    /// What came of beginning a round.
    CreateRoundPayload { round: Round } or EvaluationUserError
}
crate::payload! {
    /// What came of saying who cross-scores whom.
    AssignCrossScorersPayload { round: Round } or EvaluationUserError
}
crate::payload! {
    /// What came of moving a round on.
    AdvanceRoundPayload { round: Round } or EvaluationUserError
}
crate::payload! {
    /// What came of saving cells.
    SaveScoresPayload { sheet: Sheet } or EvaluationUserError
}
crate::payload! {
    /// What came of handing a sheet in.
    SubmitSheetPayload { sheet: Sheet } or EvaluationUserError
}
crate::payload! {
    /// What came of taking a sheet back.
    WithdrawSheetPayload { sheet: Sheet } or EvaluationUserError
}
crate::payload! {
    /// What came of recording a ground.
    RecordDisqualificationPayload { evaluation: Evaluation } or EvaluationUserError
}
crate::payload! {
    /// What came of lifting a ground.
    LiftDisqualificationPayload { evaluation: Evaluation } or EvaluationUserError
}
crate::payload! {
    /// What came of proposing to publish.
    ProposePublicationPayload { round: Round } or EvaluationUserError
}
crate::payload! {
    /// What came of publishing.
    PublishRoundPayload { result: PublishedResult } or EvaluationUserError
}

pub(super) async fn round(cx: &Cx, id: Result<domain::id::RoundId, Fault>) -> Result<Round, Fault> {
    Ok(Round(reads::round(cx, id?).await?))
}

async fn sheet(cx: &Cx, id: Result<domain::id::SheetId, Fault>) -> Result<Sheet, Fault> {
    Ok(Sheet(Arc::new(reads::sheet(cx, id?).await?)))
}

pub(super) async fn evaluation(cx: &Cx, id: Result<domain::id::EvaluationId, Fault>) -> Result<Evaluation, Fault> {
    let (round, row) = reads::evaluation(cx, id?).await?;
    Ok(Evaluation::new(round, row))
}

/// Mutations of this slice.
#[derive(Default)]
pub struct EvaluationMutation;

#[Object]
impl EvaluationMutation {
    /// Begins a round as a draft. Ministry officers.
    #[graphql(complexity = "10 + child_complexity")]
    async fn create_round(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: CreateRoundInput,
    ) -> Result<CreateRoundPayload> {
        let command = service::CreateRound::from(input);
        let done = write(|| service::create_round(ctx.cx(), command.clone())).await;
        CreateRoundPayload::of(ctx, round(ctx.cx(), done).await)
    }

    /// Says who cross-scores whom, until cross-scoring begins. Ministry officers.
    #[graphql(complexity = "10 + child_complexity")]
    async fn assign_cross_scorers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: AssignCrossScorersInput,
    ) -> Result<AssignCrossScorersPayload> {
        let command = service::AssignCrossScorers::from(input);
        let done = write(|| service::assign_cross_scorers(ctx.cx(), command.clone())).await;
        AssignCrossScorersPayload::of(ctx, round(ctx.cx(), done).await)
    }

    /// Moves a round on to its next stage. Ministry officers; the head unit until it hands over.
    #[graphql(complexity = "10 + child_complexity")]
    async fn advance_round(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: AdvanceRoundInput,
    ) -> Result<AdvanceRoundPayload> {
        let command = service::AdvanceRound::from(input);
        let done = write(|| service::advance_round(ctx.cx(), command.clone())).await;
        AdvanceRoundPayload::of(ctx, round(ctx.cx(), done).await)
    }

    /// Saves changed cells of a sheet, all together or not at all. The sheet's author.
    #[graphql(complexity = "10 + child_complexity")]
    async fn save_scores(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: SaveScoresInput,
    ) -> Result<SaveScoresPayload> {
        let command = service::SaveScores::from(input);
        let done = write(|| service::save_scores(ctx.cx(), command.clone())).await;
        SaveScoresPayload::of(ctx, sheet(ctx.cx(), done).await)
    }

    /// Hands a sheet in, complete and in time. The sheet's author.
    #[graphql(complexity = "10 + child_complexity")]
    async fn submit_sheet(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: SubmitSheetInput,
    ) -> Result<SubmitSheetPayload> {
        let command = service::SubmitSheet::from(input);
        let done = write(|| service::submit_sheet(ctx.cx(), command.clone())).await;
        SubmitSheetPayload::of(ctx, sheet(ctx.cx(), done).await)
    }

    /// Takes a submitted sheet back for correction, before the deadline. The sheet's author.
    #[graphql(complexity = "10 + child_complexity")]
    async fn withdraw_sheet(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: WithdrawSheetInput,
    ) -> Result<WithdrawSheetPayload> {
        let command = service::WithdrawSheet::from(input);
        let done = write(|| service::withdraw_sheet(ctx.cx(), command.clone())).await;
        WithdrawSheetPayload::of(ctx, sheet(ctx.cx(), done).await)
    }

    /// Records a ground of the criteria set for not considering a unit. Ministry officers.
    #[graphql(complexity = "10 + child_complexity")]
    async fn record_disqualification(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: RecordDisqualificationInput,
    ) -> Result<RecordDisqualificationPayload> {
        let command = service::RecordDisqualification::from(input);
        let done = write(|| service::record_disqualification(ctx.cx(), command.clone())).await;
        RecordDisqualificationPayload::of(ctx, evaluation(ctx.cx(), done).await)
    }

    /// Lifts a recorded ground, with a reason. Ministry officers.
    #[graphql(complexity = "10 + child_complexity")]
    async fn lift_disqualification(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: LiftDisqualificationInput,
    ) -> Result<LiftDisqualificationPayload> {
        let command = service::LiftDisqualification::from(input);
        let done = write(|| service::lift_disqualification(ctx.cx(), command.clone())).await;
        LiftDisqualificationPayload::of(ctx, evaluation(ctx.cx(), done).await)
    }

    /// Proposes to publish the result of a provisional round; on a published round, a corrective version with a
    /// reason. A later proposal replaces it. Ministry officers.
    #[graphql(complexity = "10 + child_complexity")]
    async fn propose_publication(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: ProposePublicationInput,
    ) -> Result<ProposePublicationPayload> {
        let command = service::ProposePublication::from(input);
        let done = write(|| service::propose_publication(ctx.cx(), command.clone())).await;
        ProposePublicationPayload::of(ctx, round(ctx.cx(), done).await)
    }

    /// Publishes what was proposed as an immutable snapshot, if the result is still that. A ministry officer who did
    /// not propose it.
    #[graphql(complexity = "10 + child_complexity")]
    async fn publish_round(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: PublishRoundInput,
    ) -> Result<PublishRoundPayload> {
        let command = service::PublishRound::from(input);
        let done = write(|| service::publish_round(ctx.cx(), command.clone())).await;
        let result = match done {
            Ok(id) => reads::published(ctx.cx(), id).await,
            Err(fault) => Err(fault),
        };
        PublishRoundPayload::of(ctx, result.map(|result| PublishedResult(Arc::new(result))))
    }
}
