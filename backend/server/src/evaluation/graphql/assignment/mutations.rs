//! Mutations of assignments.

use async_graphql::{Context, InputObject, Object, Result};
use domain::evaluation::Pair;
use domain::evaluation::assignment::Change;
use domain::id::{RoundId, UnitId};

use crate::cx::write;
use crate::evaluation::graphql::mutations::{EvaluationUserError, round};
use crate::evaluation::graphql::round::Round;
use crate::evaluation::service;
use crate::graphql::{CxExt as _, Gid};

crate::payload! {
    /// What came of changing a pair.
    ChangeAssignmentPayload { round: Round } or EvaluationUserError
}
crate::payload! {
    /// What came of recusing oneself.
    DeclareConflictPayload { round: Round } or EvaluationUserError
}

/// Another scorer for one unit: instead of one, one more, or one fewer.
#[derive(Debug, InputObject)]
pub struct ChangeAssignmentInput {
    /// The round.
    round_id: Gid<RoundId>,
    /// The version that was read.
    expected_version: i32,
    /// The unit that is scored.
    unit_id: Gid<UnitId>,
    /// Who no longer scores it; absent = one scorer more.
    from_scorer_unit_id: Option<Gid<UnitId>>,
    /// Who scores it now; absent = one scorer fewer.
    to_scorer_unit_id: Option<Gid<UnitId>>,
    /// Why; everybody who sees the board reads it.
    reason: String,
}

impl From<ChangeAssignmentInput> for service::ChangeAssignment {
    fn from(input: ChangeAssignmentInput) -> Self {
        let change = Change {
            unit: input.unit_id.0,
            from: input.from_scorer_unit_id.map(|id| id.0),
            to: input.to_scorer_unit_id.map(|id| id.0),
        };
        Self { round: input.round_id.0, expected_version: input.expected_version, change, reason: input.reason }
    }
}

/// A unit recuses itself from scoring another.
#[derive(Debug, InputObject)]
pub struct DeclareConflictInput {
    /// The round.
    round_id: Gid<RoundId>,
    /// Who recuses itself: the viewer's own unit.
    scorer_unit_id: Gid<UnitId>,
    /// From scoring whom.
    unit_id: Gid<UnitId>,
    /// Why; the ministry's officers and the leading units read it.
    reason: String,
}

impl From<DeclareConflictInput> for service::DeclareConflict {
    fn from(input: DeclareConflictInput) -> Self {
        let pair = Pair { scorer: input.scorer_unit_id.0, unit: input.unit_id.0 };
        Self { round: input.round_id.0, pair, reason: input.reason }
    }
}

/// Mutations of assignments.
#[derive(Default)]
pub struct AssignmentMutation;

#[Object]
impl AssignmentMutation {
    /// Changes one pair of an open round by hand. A paper that is taken away goes with everything in it; one that
    /// was handed in stays. Ministry officers.
    #[graphql(complexity = "10 + child_complexity")]
    async fn change_assignment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: ChangeAssignmentInput,
    ) -> Result<ChangeAssignmentPayload> {
        let command = service::ChangeAssignment::from(input);
        let done = write(|| service::change_assignment(ctx.cx(), command.clone())).await;
        ChangeAssignmentPayload::of(ctx, round(ctx.cx(), done).await)
    }

    /// Declares a conflict of interest: the unit's paper about the other is taken away, and no pair of the round may
    /// join the two this way any more. Before the paper is handed in. The scorer's own officers and leaders.
    #[graphql(complexity = "10 + child_complexity")]
    async fn declare_conflict(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: DeclareConflictInput,
    ) -> Result<DeclareConflictPayload> {
        let command = service::DeclareConflict::from(input);
        let done = write(|| service::declare_conflict(ctx.cx(), command.clone())).await;
        DeclareConflictPayload::of(ctx, round(ctx.cx(), done).await)
    }
}
