//! Which rounds an actor may know, as a filter for lists: the same answer as
//! [`super::policy::see_round`], but asked before anything is fetched.

use crate::actor::{Actor, Role};
use crate::id::{ClusterId, UnitId};

/// The rounds an actor may know. A round is in it when any part says so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Audience {
    /// Every round.
    pub all: bool,
    /// Every round of these ministries.
    pub ministries: Vec<UnitId>,
    /// Every round of these clusters.
    pub led_clusters: Vec<ClusterId>,
    /// Opened rounds of these ministries.
    pub councils: Vec<UnitId>,
    /// Opened rounds with one of these members.
    pub members: Vec<UnitId>,
    /// Opened rounds with a line that one of these bodies appraises.
    pub field_owners: Vec<UnitId>,
    /// Published rounds of these ministries.
    pub observed: Vec<UnitId>,
}

/// The rounds of an actor; of nobody, none.
pub fn audience(actor: &Actor) -> Audience {
    let Some(user) = actor.user() else {
        return Audience { all: *actor == Actor::System, ..Audience::default() };
    };
    let at = |roles: &[Role]| -> Vec<UnitId> {
        let held = user.grants.iter().filter(|grant| roles.contains(&grant.role));
        held.filter_map(|grant| grant.unit).collect()
    };
    Audience {
        all: actor.has(Role::SystemAdministrator),
        ministries: at(&[Role::MinistryOfficer]),
        led_clusters: user.offices.iter().map(|office| office.cluster).collect(),
        councils: at(&[Role::CouncilMember]),
        members: at(&[Role::MemberOfficer, Role::MemberLeader]),
        field_owners: at(&[Role::FieldOwner]),
        observed: at(&[Role::Observer]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::{Grant, HeldOffice, OfficeKind, UserActor};
    use crate::evaluation::RoundStage;
    use crate::evaluation::policy::{RoundFacts, see_round};
    use crate::id::{Id as _, SessionId, UserId};
    use uuid::Uuid;

    fn unit(n: u128) -> UnitId {
        UnitId::from_uuid(Uuid::from_u128(n))
    }

    fn cluster() -> ClusterId {
        ClusterId::from_uuid(Uuid::from_u128(50))
    }

    fn includes(audience: &Audience, round: &RoundFacts<'_>) -> bool {
        let opened = round.stage > RoundStage::Draft;
        audience.all
            || audience.ministries.contains(&round.ministry)
            || audience.led_clusters.contains(&round.cluster)
            || (opened && audience.councils.contains(&round.ministry))
            || (opened && audience.members.iter().any(|unit| round.members.contains(unit)))
            || (opened && audience.field_owners.iter().any(|unit| round.field_owners.contains(unit)))
            || (round.stage == RoundStage::Published && audience.observed.contains(&round.ministry))
    }

    #[test]
    fn lists_show_exactly_the_rounds_that_may_be_opened() {
        let mut actors = vec![Actor::Anonymous, Actor::System];
        for role in Role::ALL {
            for own in [unit(1), unit(2), unit(3), unit(9)] {
                let grant = Grant { role, unit: role.needs_unit().then_some(own) };
                for office in [None, Some(HeldOffice { cluster: cluster(), kind: OfficeKind::Deputy, unit: own })] {
                    actors.push(Actor::User(UserActor {
                        user: UserId::from_uuid(Uuid::nil()),
                        session: SessionId::from_uuid(Uuid::nil()),
                        grants: vec![grant],
                        offices: office.into_iter().collect(),
                    }));
                }
            }
        }
        let (members, owners) = ([unit(2)], [unit(3)]);
        for stage in RoundStage::ALL {
            let round =
                RoundFacts { cluster: cluster(), ministry: unit(1), stage, members: &members, field_owners: &owners };
            for actor in &actors {
                let listed = includes(&audience(actor), &round);
                assert_eq!(listed, see_round(actor, &round).is_allowed(), "{actor:?} at {stage:?}");
            }
        }
    }
}
