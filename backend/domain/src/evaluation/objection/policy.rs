//! Who may object, and who decides.

use crate::access::{Denial, Verdict};
use crate::actor::{Actor, Role};
use crate::evaluation::policy::{runs, see_round};
use crate::evaluation::reply::policy::{LineFacts, not_own, of_the_unit};
use crate::evaluation::round::RoundStage;

/// Whether the actor may object for the unit: who works for it, once there is a provisional result, and
/// after publication while the time for objections lasts.
pub fn file(actor: &Actor, line: &LineFacts<'_>) -> Verdict {
    see_round(actor, &line.round)
        .and(|| of_the_unit(actor, line.evaluated))
        .and(|| Verdict::allow_if(line.round.stage >= RoundStage::Provisional, Denial::Stage))
}

/// Whether the actor may take an objection of the unit back.
pub fn withdraw(actor: &Actor, line: &LineFacts<'_>) -> Verdict {
    see_round(actor, &line.round).and(|| of_the_unit(actor, line.evaluated))
}

/// Whether the actor may take an objection up and decide it: an officer of the ministry who neither
/// belongs to the unit nor appraises the line for its field owner.
pub fn decide(actor: &Actor, line: &LineFacts<'_>) -> Verdict {
    let appraised_it = line.field_owner.is_some_and(|owner| actor.has_at(Role::FieldOwner, owner));
    see_round(actor, &line.round)
        .and(|| runs(actor, line.round.ministry))
        .and(|| Verdict::allow_if(line.round.stage >= RoundStage::Provisional, Denial::Stage))
        .and(|| not_own(actor, line))
        .and(|| Verdict::allow_if(!appraised_it, Denial::OwnJudgement))
}

/// Whether the actor may read the ground and the document of an objection that is not decided: the unit
/// and the ministry. That there is one, and how it was decided, everybody learns who sees the result.
pub fn reads_ground(actor: &Actor, line: &LineFacts<'_>, decided: bool) -> bool {
    let at_ministry = [Role::MinistryOfficer, Role::CouncilMember];
    let ministry = at_ministry.into_iter().any(|role| actor.has_at(role, line.round.ministry));
    let owner = line.round.field_owners.iter().any(|&owner| actor.has_at(Role::FieldOwner, owner));
    let sees = see_round(actor, &line.round).is_allowed() && line.round.stage >= RoundStage::Provisional;
    sees && (decided || ministry || owner || actor.is_member_of(line.evaluated))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::policy::RoundFacts;
    use crate::evaluation::testing::{cluster, member, ministry, unit, user};
    use crate::id::UnitId;

    fn at<T>(stage: RoundStage, ask: impl Fn(&LineFacts<'_>) -> T) -> T {
        let (members, owners): ([UnitId; 2], [UnitId; 1]) = ([unit(1), unit(2)], [unit(50)]);
        let (cluster, ministry) = (cluster(), ministry());
        let round = RoundFacts { cluster, ministry, stage, members: &members, field_owners: &owners };
        ask(&LineFacts { round, evaluated: unit(1), related: &[], field_owner: Some(unit(50)) })
    }

    #[test]
    fn a_unit_objects_for_itself_once_the_result_is_provisional() {
        let own = member(unit(1), None);
        for stage in RoundStage::ALL.into_iter().filter(|stage| *stage > RoundStage::Draft) {
            let due = stage >= RoundStage::Provisional;
            assert_eq!(at(stage, |line| file(&own, line)).is_allowed(), due, "{stage:?}");
        }
        let provisional = RoundStage::Provisional;
        assert_eq!(at(provisional, |line| file(&member(unit(2), None), line)), Verdict::Denied(Denial::Scope));
        let officer = user(&[(Role::MinistryOfficer, Some(ministry()))]);
        assert_eq!(at(provisional, |line| file(&officer, line)), Verdict::Denied(Denial::Role));
        assert_eq!(at(provisional, |line| file(&member(unit(9), None), line)), Verdict::Hidden);
    }

    #[test]
    fn who_decides_neither_belongs_to_the_unit_nor_appraised_the_line() {
        let role = (Role::MinistryOfficer, Some(ministry()));
        let table = [
            (user(&[role]), Verdict::Allowed),
            (user(&[role, (Role::MemberOfficer, Some(unit(1)))]), Verdict::Denied(Denial::OwnUnit)),
            (user(&[role, (Role::FieldOwner, Some(unit(50)))]), Verdict::Denied(Denial::OwnJudgement)),
            (user(&[(Role::FieldOwner, Some(unit(50)))]), Verdict::Denied(Denial::Role)),
            (member(unit(1), None), Verdict::Denied(Denial::Role)),
        ];
        for (actor, due) in table {
            assert_eq!(at(RoundStage::Provisional, |line| decide(&actor, line)), due, "{actor:?}");
        }
        let officer = user(&[role]);
        assert_eq!(at(RoundStage::Appraised, |line| decide(&officer, line)), Verdict::Denied(Denial::Stage));
    }

    #[test]
    fn the_ground_of_an_open_objection_is_for_the_unit_and_the_ministry() {
        let (own, peer) = (member(unit(1), None), member(unit(2), None));
        let officer = user(&[(Role::MinistryOfficer, Some(ministry()))]);
        let owner = user(&[(Role::FieldOwner, Some(unit(50)))]);
        for insider in [&own, &officer, &owner] {
            assert!(at(RoundStage::Provisional, |line| reads_ground(insider, line, false)));
        }
        assert!(!at(RoundStage::Provisional, |line| reads_ground(&peer, line, false)));
        assert!(at(RoundStage::Provisional, |line| reads_ground(&peer, line, true)));
        assert!(!at(RoundStage::Published, |line| reads_ground(&member(unit(9), None), line, true)));
    }
}
