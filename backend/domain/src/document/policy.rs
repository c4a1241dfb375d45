//! Who may read and write the register.

use crate::access::{Denial, Verdict};
use crate::actor::{Actor, Role};
use crate::id::UnitId;

/// Signed-in users read the register; it holds issued papers, not drafts.
pub fn see(actor: &Actor) -> Verdict {
    Verdict::allow_if(!matches!(actor, Actor::Anonymous), Denial::NotSignedIn)
}

/// Ministry officers enter any paper; staff of a unit enter the papers of their own unit.
pub fn record(actor: &Actor, issuer: Option<UnitId>) -> Verdict {
    match actor {
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::System => Verdict::Allowed,
        Actor::User(_) if actor.has(Role::MinistryOfficer) => Verdict::Allowed,
        Actor::User(_) if actor.has(Role::MemberOfficer) || actor.has(Role::MemberLeader) => {
            Verdict::allow_if(issuer.is_some_and(|unit| actor.is_member_of(unit)), Denial::Scope)
        }
        Actor::User(_) => Verdict::Denied(Denial::Role),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::{Grant, UserActor};
    use crate::id::{Id as _, SessionId, UserId};
    use uuid::Uuid;

    fn unit(n: u128) -> UnitId {
        UnitId::from_uuid(Uuid::from_u128(n))
    }

    fn actor(role: Role) -> Actor {
        Actor::User(UserActor {
            user: UserId::from_uuid(Uuid::nil()),
            session: SessionId::from_uuid(Uuid::nil()),
            grants: vec![Grant { role, unit: Some(unit(1)) }],
            offices: vec![],
        })
    }

    #[test]
    fn each_role_may_record_what_is_its_own() {
        for (role, own, other) in [
            (Role::MinistryOfficer, Verdict::Allowed, Verdict::Allowed),
            (Role::MemberOfficer, Verdict::Allowed, Verdict::Denied(Denial::Scope)),
            (Role::MemberLeader, Verdict::Allowed, Verdict::Denied(Denial::Scope)),
            (Role::SystemAdministrator, Verdict::Denied(Denial::Role), Verdict::Denied(Denial::Role)),
            (Role::FieldOwner, Verdict::Denied(Denial::Role), Verdict::Denied(Denial::Role)),
            (Role::CouncilMember, Verdict::Denied(Denial::Role), Verdict::Denied(Denial::Role)),
            (Role::Observer, Verdict::Denied(Denial::Role), Verdict::Denied(Denial::Role)),
        ] {
            assert_eq!(record(&actor(role), Some(unit(1))), own, "{role:?}");
            assert_eq!(record(&actor(role), Some(unit(2))), other, "{role:?}");
        }
        assert_eq!(record(&Actor::Anonymous, None), Verdict::Denied(Denial::NotSignedIn));
        assert_eq!(see(&Actor::Anonymous), Verdict::Denied(Denial::NotSignedIn));
    }
}
