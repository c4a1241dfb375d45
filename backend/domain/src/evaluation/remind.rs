//! Who may remind the members of a round of what they owe.

use crate::access::{Denial, Verdict};
use crate::actor::{Actor, Role};
use crate::evaluation::policy::{RoundFacts, see_round};

/// Whether the actor may remind units: the head and the deputy of the cluster, and the officers of the ministry,
/// while papers are being written.
pub fn remind_units(actor: &Actor, round: &RoundFacts<'_>) -> Verdict {
    let leads = actor.leads(round.cluster) || actor.has_at(Role::MinistryOfficer, round.ministry);
    let denial = if actor.has(Role::MinistryOfficer) { Denial::Scope } else { Denial::Role };
    see_round(actor, round)
        .and(|| Verdict::allow_if(leads, denial))
        .and(|| Verdict::allow_if(round.stage.writes().is_some(), Denial::Stage))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::{Grant, HeldOffice, OfficeKind, UserActor};
    use crate::evaluation::RoundStage;
    use crate::id::{ClusterId, Id as _, SessionId, UnitId, UserId};
    use uuid::Uuid;

    fn unit(number: u128) -> UnitId {
        UnitId::from_uuid(Uuid::from_u128(number))
    }

    fn actor(role: Role, at: Option<UnitId>, office: Option<OfficeKind>) -> Actor {
        let cluster = ClusterId::from_uuid(Uuid::from_u128(50));
        Actor::User(UserActor {
            user: UserId::from_uuid(Uuid::nil()),
            session: SessionId::from_uuid(Uuid::nil()),
            grants: vec![Grant { role, unit: at }],
            offices: office.map(|kind| HeldOffice { cluster, kind, unit: unit(2) }).into_iter().collect(),
        })
    }

    #[test]
    fn those_who_lead_and_the_ministry_remind_while_papers_are_written() {
        let members = [unit(2), unit(3)];
        for stage in RoundStage::ALL {
            let cluster = ClusterId::from_uuid(Uuid::from_u128(50));
            let round = RoundFacts { cluster, ministry: unit(1), stage, members: &members, field_owners: &[] };
            let written = stage.writes().is_some();
            let in_stage = Verdict::allow_if(written, Denial::Stage);
            for (who, expected) in [
                (actor(Role::MemberOfficer, Some(unit(2)), Some(OfficeKind::Head)), in_stage),
                (actor(Role::MemberLeader, Some(unit(2)), Some(OfficeKind::Deputy)), in_stage),
                (actor(Role::MinistryOfficer, Some(unit(1)), None), in_stage),
                (actor(Role::MinistryOfficer, Some(unit(9)), None), Verdict::Hidden),
                (actor(Role::SystemAdministrator, None, None), Verdict::Denied(Denial::Role)),
                (Actor::System, Verdict::Denied(Denial::Role)),
                (Actor::Anonymous, Verdict::Denied(Denial::NotSignedIn)),
            ] {
                assert_eq!(remind_units(&who, &round), expected, "{who:?} at {stage:?}");
            }
            let member = remind_units(&actor(Role::MemberOfficer, Some(unit(3)), None), &round);
            let hidden = stage == RoundStage::Draft;
            assert_eq!(member, if hidden { Verdict::Hidden } else { Verdict::Denied(Denial::Role) });
        }
    }
}
