//! Who may read and write clusters.

use crate::access::{Denial, Verdict};
use crate::actor::{Actor, Role};
use crate::id::UnitId;

/// Signed-in users read clusters, members and offices.
pub fn see(actor: &Actor) -> Verdict {
    Verdict::allow_if(!matches!(actor, Actor::Anonymous), Denial::NotSignedIn)
}

/// Officers of the owning ministry form clusters and keep their members and offices. The system
/// administrator does not: who is in which cluster decides who is judged with whom.
pub fn keep(actor: &Actor, ministry: UnitId) -> Verdict {
    match actor {
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::System => Verdict::Allowed,
        Actor::User(_) if !actor.has(Role::MinistryOfficer) => Verdict::Denied(Denial::Role),
        Actor::User(_) => Verdict::allow_if(actor.has_at(Role::MinistryOfficer, ministry), Denial::Scope),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unit::testing::{actor, unit_id};

    #[test]
    fn only_officers_of_the_owning_ministry_keep_its_clusters() {
        for role in Role::ALL {
            let (own, other) = match role {
                Role::MinistryOfficer => (Verdict::Allowed, Verdict::Denied(Denial::Scope)),
                _ => (Verdict::Denied(Denial::Role), Verdict::Denied(Denial::Role)),
            };
            assert_eq!(keep(&actor(role, unit_id(1)), unit_id(1)), own, "{role:?}");
            assert_eq!(keep(&actor(role, unit_id(1)), unit_id(2)), other, "{role:?}");
        }
        assert_eq!(keep(&Actor::System, unit_id(1)), Verdict::Allowed);
        assert_eq!(keep(&Actor::Anonymous, unit_id(1)), Verdict::Denied(Denial::NotSignedIn));
        assert_eq!(see(&Actor::Anonymous), Verdict::Denied(Denial::NotSignedIn));
    }
}
