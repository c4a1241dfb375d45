//! Mutations of replies and returned lines.

use async_graphql::{Context, Object, Result};

use super::inputs::{
    AcceptLinesInput, AnswerReplyInput, ReplyToLineInput, ReturnLineInput, SetHearingInput, SupplementLineInput,
};
use crate::cx::write;
use crate::evaluation::graphql::mutations::{EvaluationUserError, evaluation, round};
use crate::evaluation::graphql::{Evaluation, Round};
use crate::evaluation::service;
use crate::graphql::CxExt as _;

crate::payload! {
    /// What came of declaring how long a round listens.
    SetHearingPayload { round: Round } or EvaluationUserError
}
crate::payload! {
    /// What came of accepting changed lines.
    AcceptLinesPayload { evaluation: Evaluation } or EvaluationUserError
}
crate::payload! {
    /// What came of replying to a line.
    ReplyToLinePayload { evaluation: Evaluation } or EvaluationUserError
}
crate::payload! {
    /// What came of answering a reply.
    AnswerReplyPayload { evaluation: Evaluation } or EvaluationUserError
}
crate::payload! {
    /// What came of sending a line back.
    ReturnLinePayload { evaluation: Evaluation } or EvaluationUserError
}
crate::payload! {
    /// What came of supplementing a returned line.
    SupplementLinePayload { evaluation: Evaluation } or EvaluationUserError
}

/// Mutations of replies and returned lines.
#[derive(Default)]
pub struct ReplyMutation;

#[Object]
impl ReplyMutation {
    /// Declares how long a round listens to replies and objections, until its result is provisional. Windows
    /// that are open keep their moment. Ministry officers.
    #[graphql(complexity = "10 + child_complexity")]
    async fn set_hearing(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: SetHearingInput,
    ) -> Result<SetHearingPayload> {
        let command = service::SetHearing::from(input);
        let done = write(|| service::set_hearing(ctx.cx(), command.clone())).await;
        SetHearingPayload::of(ctx, round(ctx.cx(), done).await)
    }

    /// Accepts the values that a stage gave changed lines, until the stated moment. The unit itself.
    #[graphql(complexity = "10 + child_complexity")]
    async fn accept_lines(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: AcceptLinesInput,
    ) -> Result<AcceptLinesPayload> {
        let command = service::AcceptLines::from(input);
        let done = write(|| service::accept_lines(ctx.cx(), command.clone())).await;
        AcceptLinesPayload::of(ctx, evaluation(ctx.cx(), done).await)
    }

    /// Replies to the value that a stage gave a changed line, until the stated moment; after it silence is
    /// acceptance. The unit itself.
    #[graphql(complexity = "10 + child_complexity")]
    async fn reply_to_line(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: ReplyToLineInput,
    ) -> Result<ReplyToLinePayload> {
        let command = service::ReplyToLine::from(input);
        let done = write(|| service::reply_to_line(ctx.cx(), command.clone())).await;
        ReplyToLinePayload::of(ctx, evaluation(ctx.cx(), done).await)
    }

    /// Answers a reply; another answer corrects the earlier one, which stays. The head until it hands over,
    /// ministry officers, field owners about their lines.
    #[graphql(complexity = "10 + child_complexity")]
    async fn answer_reply(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: AnswerReplyInput,
    ) -> Result<AnswerReplyPayload> {
        let command = service::AnswerReply::from(input);
        let done = write(|| service::answer_reply(ctx.cx(), command.clone())).await;
        AnswerReplyPayload::of(ctx, evaluation(ctx.cx(), done).await)
    }

    /// Sends one line back to the unit for supplement, never the whole sheet; it holds nothing up. The head
    /// while the cluster agrees, ministry officers and field owners while they appraise.
    #[graphql(complexity = "10 + child_complexity")]
    async fn return_line(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: ReturnLineInput,
    ) -> Result<ReturnLinePayload> {
        let command = service::ReturnLine::from(input);
        let done = write(|| service::return_line(ctx.cx(), command.clone())).await;
        ReturnLinePayload::of(ctx, evaluation(ctx.cx(), done).await)
    }

    /// Adds to a returned line what was missing, beside the value that the unit handed in. The unit itself.
    #[graphql(complexity = "10 + child_complexity")]
    async fn supplement_line(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: SupplementLineInput,
    ) -> Result<SupplementLinePayload> {
        let command = service::SupplementLine::from(input);
        let done = write(|| service::supplement_line(ctx.cx(), command.clone())).await;
        SupplementLinePayload::of(ctx, evaluation(ctx.cx(), done).await)
    }
}
