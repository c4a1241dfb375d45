//! Reading the work on assignments: the board of a round, and proposals that nobody has accepted yet.

use std::sync::Arc;

use domain::evaluation::assignment::{Assigned, Proposal, plan};
use domain::evaluation::{CrossMode, Pair, policy};
use domain::id::{RoundId, UnitId};
use storage::evaluation::assignment::{RecordedChange, assigned, changes};
use storage::evaluation::{member, relation};

use super::ground::{Ground, seed_of};
use super::reads;
use super::view::RoundView;
use crate::cx::Cx;
use crate::fault::{Fault, rejected};

/// A member as the round calls it.
#[derive(Debug, Clone)]
pub struct BoardMember {
    /// The unit.
    pub unit: UnitId,
    /// Its name when the round opened; today's while it is a draft.
    pub name: String,
    /// Its code of that day.
    pub code: String,
}

/// Who scores whom in a round, and everything around it.
#[derive(Debug, Clone)]
pub struct Board {
    /// The round.
    pub round: Arc<RoundView>,
    /// The members in the cluster's order.
    pub members: Vec<BoardMember>,
    /// What assignments depend on.
    pub ground: Ground,
    /// The pairs with papers.
    pub assigned: Vec<Assigned>,
    /// What was changed by hand.
    pub changes: Vec<RecordedChange>,
}

impl Board {
    /// What a unit is called here.
    pub fn name(&self, unit: UnitId) -> String {
        let member = self.members.iter().find(|member| member.unit == unit);
        member.map_or_else(String::new, |member| member.name.clone())
    }

    /// The pairs with papers.
    pub fn pairs(&self) -> Vec<Pair> {
        self.assigned.iter().map(|one| one.pair).collect()
    }
}

/// The board of a round, for those who assign or look on.
pub async fn board(cx: &Cx, id: RoundId) -> Result<Board, Fault> {
    let round = reads::round(cx, id).await?;
    cx.require_read(policy::see_assignment_board(cx.actor(), &round.facts()))?;
    let members = members(cx, &round).await?;
    let units = members.iter().map(|member| member.unit).collect();
    let ground = Ground::read(cx.db(), &round.round, units, cx.now()).await?;
    let assigned = assigned(cx.db(), id).await?;
    let changes = changes(cx.db(), id).await?;
    Ok(Board { round, members, ground, assigned, changes })
}

/// The members a round froze; those of the cluster today while it is a draft.
async fn members(cx: &Cx, round: &RoundView) -> Result<Vec<BoardMember>, Fault> {
    if round.round.opened_at.is_none() {
        let today = relation::members(cx.db(), round.round.cluster, cx.today()).await?;
        return Ok(today
            .into_iter()
            .map(|row| BoardMember { unit: row.unit, name: row.name, code: row.code })
            .collect());
    }
    let frozen = member::of_rounds(cx.db(), &[round.round.id]).await?;
    Ok(frozen.into_iter().map(|row| BoardMember { unit: row.unit, name: row.unit_name, code: row.unit_code }).collect())
}

/// The pairs that a mode would give, on the board they are for. Nothing is stored.
pub async fn propose(
    cx: &Cx,
    id: RoundId,
    mode: Option<CrossMode>,
    seed: Option<u32>,
) -> Result<(Board, CrossMode, Proposal), Fault> {
    let board = board(cx, id).await?;
    let mode = mode.unwrap_or_else(|| board.round.round.cross_mode.clone());
    let errors = plan::mode_errors(&mode, &board.ground.members);
    if !errors.is_empty() {
        return Err(rejected(errors));
    }
    let proposal = board.ground.propose(&mode, seed.unwrap_or_else(|| seed_of(&board.round.round)));
    Ok((board, mode, proposal))
}
