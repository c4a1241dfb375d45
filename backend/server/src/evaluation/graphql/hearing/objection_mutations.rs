//! Mutations of objections.

use async_graphql::{Context, Object, Result};

use super::inputs::{AdmitObjectionInput, DecideObjectionInput, FileObjectionInput, WithdrawObjectionInput};
use super::objection::Objection;
use crate::cx::write;
use crate::evaluation::graphql::mutations::EvaluationUserError;
use crate::evaluation::service;
use crate::graphql::CxExt as _;

crate::payload! {
    /// What came of filing an objection.
    FileObjectionPayload { objection: Objection } or EvaluationUserError
}
crate::payload! {
    /// What came of taking an objection up.
    AdmitObjectionPayload { objection: Objection } or EvaluationUserError
}
crate::payload! {
    /// What came of deciding an objection.
    DecideObjectionPayload { objection: Objection } or EvaluationUserError
}
crate::payload! {
    /// What came of taking an objection back.
    WithdrawObjectionPayload { objection: Objection } or EvaluationUserError
}

/// Mutations of objections.
#[derive(Default)]
pub struct ObjectionMutation;

#[Object]
impl ObjectionMutation {
    /// Files an objection to the provisional result or to a recorded ground, until the stated moment. The unit
    /// itself.
    #[graphql(complexity = "10 + child_complexity")]
    async fn file_objection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: FileObjectionInput,
    ) -> Result<FileObjectionPayload> {
        let command = service::FileObjection::from(input);
        let done = write(|| service::file_objection(ctx.cx(), command.clone())).await;
        FileObjectionPayload::of(ctx, Objection::found(ctx.cx(), done).await)
    }

    /// Takes an objection up, with a date for its decision. Ministry officers.
    #[graphql(complexity = "10 + child_complexity")]
    async fn admit_objection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: AdmitObjectionInput,
    ) -> Result<AdmitObjectionPayload> {
        let command = service::AdmitObjection::from(input);
        let done = write(|| service::admit_objection(ctx.cx(), command.clone())).await;
        AdmitObjectionPayload::of(ctx, Objection::found(ctx.cx(), done).await)
    }

    /// Decides an objection. Corrections stand beside the appraised values, totals and ranking are recomputed,
    /// and what moved is kept. Ministry officers who neither belong to the unit nor appraised the line.
    #[graphql(complexity = "10 + child_complexity")]
    async fn decide_objection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: DecideObjectionInput,
    ) -> Result<DecideObjectionPayload> {
        let command = service::DecideObjection::from(input);
        let done = write(|| service::decide_objection(ctx.cx(), command.clone())).await;
        DecideObjectionPayload::of(ctx, Objection::found(ctx.cx(), done).await)
    }

    /// Takes an objection back before it is decided. The unit itself.
    #[graphql(complexity = "10 + child_complexity")]
    async fn withdraw_objection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: WithdrawObjectionInput,
    ) -> Result<WithdrawObjectionPayload> {
        let command = service::WithdrawObjection::from(input);
        let done = write(|| service::withdraw_objection(ctx.cx(), command.clone())).await;
        WithdrawObjectionPayload::of(ctx, Objection::found(ctx.cx(), done).await)
    }
}
