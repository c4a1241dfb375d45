//! Queries of assignments.

use async_graphql::{Context, Object, Result};
use domain::id::RoundId;

use super::board::AssignmentBoard;
use super::proposal::AssignmentProposal;
use crate::evaluation::board;
use crate::evaluation::graphql::cross::CrossPlanInput;
use crate::fault::Fault;
use crate::graphql::{CxExt as _, Gid};

/// Queries of assignments.
#[derive(Default)]
pub struct AssignmentQuery;

#[Object]
impl AssignmentQuery {
    /// Who cross-scores whom in a round, with everything around it; null when there is no such round, and for
    /// everybody but the ministry's officers and the leading units.
    #[graphql(complexity = "10 + child_complexity")]
    async fn assignment_board(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The round.")] round_id: Gid<RoundId>,
    ) -> Result<Option<AssignmentBoard>> {
        match board::board(ctx.cx(), round_id.0).await {
            Err(Fault::Forbidden(_)) => Ok(None),
            found => Ok(ctx.lookup(found)?.map(AssignmentBoard)),
        }
    }

    /// The pairs that a plan would give, with the soft rules they relax. Nothing is stored: accept them with
    /// `assignCrossScorers`. Ministry officers and the leading units.
    #[graphql(complexity = "20 + child_complexity")]
    async fn propose_assignments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The round.")] round_id: Gid<RoundId>,
        #[graphql(desc = "The plan; absent = the declared one.")] plan: Option<CrossPlanInput>,
        #[graphql(desc = "Another seed, other pairs, equally good; absent = the round's own.", validator(minimum = 0))]
        seed: Option<i32>,
    ) -> Result<Option<AssignmentProposal>> {
        let proposed = board::propose(ctx.cx(), round_id.0, plan.map(Into::into), seed.map(i32::unsigned_abs)).await;
        Ok(ctx.lookup(proposed)?.map(AssignmentProposal))
    }
}
