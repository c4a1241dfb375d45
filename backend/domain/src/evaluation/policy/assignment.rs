//! Who may say who cross-scores whom.

use super::{RoundFacts, SheetFacts, runs, see_round};
use crate::access::{Denial, Verdict};
use crate::actor::{Actor, Role};
use crate::evaluation::round::RoundStage;
use crate::evaluation::sheet::{SheetStage, SheetState};
use crate::id::UnitId;

/// Whether the actor may see the work on assignments: what is forbidden and why, what is relaxed, declared
/// conflicts with their reasons, changes, and proposals. The ministry's officers, who assign, and the
/// leading units, who look on.
pub fn see_assignment_board(actor: &Actor, round: &RoundFacts<'_>) -> Verdict {
    let ministry = runs(actor, round.ministry);
    let looks = || if actor.leads(round.cluster) { Verdict::Allowed } else { ministry };
    see_round(actor, round).and(looks)
}

/// Whether the actor may say who cross-scores whom: until cross-scoring begins.
pub fn assign(actor: &Actor, round: &RoundFacts<'_>) -> Verdict {
    see_round(actor, round)
        .and(|| runs(actor, round.ministry))
        .and(|| Verdict::allow_if(round.stage < RoundStage::Cross, Denial::Stage))
}

/// From the papers being there until cross-scores are revealed.
fn under_way(round: &RoundFacts<'_>) -> Verdict {
    Verdict::allow_if((RoundStage::Open..=RoundStage::Cross).contains(&round.stage), Denial::Stage)
}

/// Whether the actor may change a single pair: while papers are there and until cross-scores are revealed.
pub fn change_assignment(actor: &Actor, round: &RoundFacts<'_>) -> Verdict {
    see_round(actor, round).and(|| runs(actor, round.ministry)).and(|| under_way(round))
}

/// Whether the actor may recuse the author of this cross paper from writing it: while it is a draft.
pub fn recuse(actor: &Actor, sheet: &SheetFacts<'_>) -> Verdict {
    Verdict::allow_if(sheet.stage == SheetStage::Cross, Denial::Stage)
        .and(|| declare_conflict(actor, &sheet.round, sheet.author))
        .and(|| Verdict::allow_if(sheet.state == SheetState::Draft, Denial::AlreadySubmitted))
}

/// Whether the actor may recuse a unit from scoring another: the unit's own officers and leaders.
pub fn declare_conflict(actor: &Actor, round: &RoundFacts<'_>, scorer: UnitId) -> Verdict {
    let role = actor.has(Role::MemberOfficer) || actor.has(Role::MemberLeader);
    let own = || Verdict::allow_if(actor.is_member_of(scorer), if role { Denial::Scope } else { Denial::Role });
    see_round(actor, round).and(own).and(|| under_way(round))
}
