//! Who may read the signals of a round, and from when on.

use crate::access::{Denial, Verdict};
use crate::actor::{Actor, Role};
use crate::evaluation::policy::{RoundFacts, see_round};
use crate::evaluation::{RoundStage, SheetStage, seal};
use crate::id::UnitId;

/// Whether the actor may read the signals of a round: the officers and council members of its
/// ministry, once the cross-scores are revealed. They are made of everybody's papers side by side, so
/// nobody reads them before, and no unit reads those about others.
pub fn see_signals(actor: &Actor, round: &RoundFacts<'_>) -> Verdict {
    let at = |role| actor.has_at(role, round.ministry);
    let entitled = at(Role::MinistryOfficer) || at(Role::CouncilMember);
    let revealed = round.stage >= seal::revealed_from(SheetStage::Cross);
    see_round(actor, round)
        .and(|| Verdict::allow_if(entitled, Denial::Role))
        .and(|| Verdict::allow_if(revealed, Denial::Stage))
}

/// Whether the actor may read what the signals say of one member: those who work for it, of their own
/// unit alone, once the ranking is provisional.
pub fn see_own(actor: &Actor, round: &RoundFacts<'_>, unit: UnitId) -> Verdict {
    let own = round.members.contains(&unit) && actor.is_member_of(unit);
    see_round(actor, round)
        .and(|| Verdict::allow_if(own, Denial::Scope))
        .and(|| Verdict::allow_if(round.stage >= RoundStage::Provisional, Denial::Stage))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::OfficeKind;
    use crate::evaluation::testing::{cluster, member, ministry, unit, user};

    fn allowed(stage: RoundStage) -> Vec<(&'static str, bool, bool)> {
        let (members, field_owners) = ([unit(1), unit(2)], [unit(50)]);
        let round = RoundFacts {
            cluster: cluster(),
            ministry: ministry(),
            stage,
            members: &members,
            field_owners: &field_owners,
        };
        let of = |role, at| user(&[(role, Some(at))]);
        let actors = [
            ("officer", of(Role::MinistryOfficer, ministry())),
            ("council", of(Role::CouncilMember, ministry())),
            ("other ministry", of(Role::MinistryOfficer, unit(9))),
            ("other council", of(Role::CouncilMember, unit(9))),
            ("member", member(unit(1), None)),
            ("leader", of(Role::MemberLeader, unit(1))),
            ("head", member(unit(1), Some(OfficeKind::Head))),
            ("other member", member(unit(2), None)),
            ("outsider", member(unit(9), None)),
            ("field owner", of(Role::FieldOwner, unit(50))),
            ("observer", of(Role::Observer, ministry())),
            ("administrator", user(&[(Role::SystemAdministrator, None)])),
            ("system", Actor::System),
            ("anonymous", Actor::Anonymous),
        ];
        let may =
            |actor: &Actor| (see_signals(actor, &round).is_allowed(), see_own(actor, &round, unit(1)).is_allowed());
        actors.iter().map(|(name, actor)| (*name, may(actor).0, may(actor).1)).collect()
    }

    #[test]
    fn signals_are_for_officers_and_council_from_the_reveal_and_for_a_unit_of_itself_once_provisional() {
        for stage in RoundStage::ALL {
            for (who, signals, own) in allowed(stage) {
                let reads = matches!(who, "officer" | "council") && stage >= RoundStage::Reply;
                assert_eq!(signals, reads, "{who} at {stage:?}");
                let itself = matches!(who, "member" | "leader" | "head") && stage >= RoundStage::Provisional;
                assert_eq!(own, itself, "{who} of unit 1 at {stage:?}");
            }
        }
    }
}
