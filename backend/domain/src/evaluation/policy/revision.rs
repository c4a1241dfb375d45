//! Who may change the criteria of an open round, take note of it, and try other rules on a closed one.

use super::{RoundFacts, runs, see_round};
use crate::access::{Denial, Verdict};
use crate::actor::{Actor, Role};
use crate::evaluation::amendment::amendable;
use crate::evaluation::round::RoundStage;
use crate::id::UnitId;

/// Whether the actor may put another criteria set under the round.
pub fn amend_round(actor: &Actor, round: &RoundFacts<'_>) -> Verdict {
    see_round(actor, round)
        .and(|| runs(actor, round.ministry))
        .and(|| Verdict::allow_if(amendable(round.stage), Denial::Stage))
}

/// Whether the actor may take note of an amendment for a unit: an officer or leader of that member.
pub fn acknowledge_amendment(actor: &Actor, round: &RoundFacts<'_>, unit: UnitId) -> Verdict {
    let belongs = actor.has(Role::MemberOfficer) || actor.has(Role::MemberLeader);
    see_round(actor, round)
        .and(|| Verdict::allow_if(belongs, Denial::Role))
        .and(|| Verdict::allow_if(actor.is_member_of(unit) && round.members.contains(&unit), Denial::Scope))
}

/// Whether the actor may see what the round would have come to under other rules: once it is provisional.
pub fn replay_round(actor: &Actor, round: &RoundFacts<'_>) -> Verdict {
    see_round(actor, round)
        .and(|| runs(actor, round.ministry))
        .and(|| Verdict::allow_if(round.stage >= RoundStage::Provisional, Denial::Stage))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::testing::{cluster, member, ministry, unit, user};

    fn facts(stage: RoundStage, members: &[UnitId]) -> RoundFacts<'_> {
        RoundFacts { cluster: cluster(), ministry: ministry(), stage, members, field_owners: &[] }
    }

    #[test]
    fn the_ministry_amends_open_rounds_and_replays_closed_ones() {
        let members = [unit(1), unit(2)];
        let officer = user(&[(Role::MinistryOfficer, Some(ministry()))]);
        for stage in RoundStage::ALL {
            let round = facts(stage, &members);
            let open = matches!(stage, RoundStage::Open | RoundStage::Sealed | RoundStage::Cross);
            let closed = matches!(stage, RoundStage::Provisional | RoundStage::Published);
            assert_eq!(amend_round(&officer, &round), Verdict::allow_if(open, Denial::Stage), "{stage:?}");
            assert_eq!(replay_round(&officer, &round), Verdict::allow_if(closed, Denial::Stage), "{stage:?}");
            for other in [member(unit(1), None), user(&[(Role::SystemAdministrator, None)]), Actor::Anonymous] {
                assert!(!amend_round(&other, &round).is_allowed() && !replay_round(&other, &round).is_allowed());
            }
        }
    }

    #[test]
    fn only_the_unit_itself_takes_note_of_an_amendment() {
        let members = [unit(1), unit(2)];
        let round = facts(RoundStage::Open, &members);
        assert_eq!(acknowledge_amendment(&member(unit(1), None), &round, unit(1)), Verdict::Allowed);
        let scope = Verdict::Denied(Denial::Scope);
        assert_eq!(acknowledge_amendment(&member(unit(1), None), &round, unit(2)), scope);
        let officer = user(&[(Role::MinistryOfficer, Some(ministry()))]);
        assert_eq!(acknowledge_amendment(&officer, &round, unit(1)), Verdict::Denied(Denial::Role));
        assert_eq!(acknowledge_amendment(&member(unit(9), None), &round, unit(9)), Verdict::Hidden);
        let both = [unit(1)];
        let left = facts(RoundStage::Open, &both);
        let two = user(&[(Role::MemberOfficer, Some(unit(1))), (Role::MemberLeader, Some(unit(2)))]);
        assert_eq!(acknowledge_amendment(&two, &left, unit(2)), scope);
    }
}
