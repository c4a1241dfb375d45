//! Who may read and write the catalogue of units.

use crate::access::{Denial, Verdict};
use crate::actor::{Actor, Role};

/// Signed-in users read the catalogue.
pub fn see(actor: &Actor) -> Verdict {
    Verdict::allow_if(!matches!(actor, Actor::Anonymous), Denial::NotSignedIn)
}

/// Ministry officers and the system administrator keep the catalogue: units, names, succession. It says
/// what exists, not what anybody earned, so the administrator may keep it too.
pub fn keep(actor: &Actor) -> Verdict {
    match actor {
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::System => Verdict::Allowed,
        Actor::User(_) => {
            Verdict::allow_if(actor.has(Role::MinistryOfficer) || actor.has(Role::SystemAdministrator), Denial::Role)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{actor, unit_id};
    use super::*;

    #[test]
    fn the_catalogue_is_kept_by_the_ministry_and_the_administrator() {
        for role in Role::ALL {
            let keeps = matches!(role, Role::MinistryOfficer | Role::SystemAdministrator);
            let expected = Verdict::allow_if(keeps, Denial::Role);
            assert_eq!(keep(&actor(role, unit_id(1))), expected, "{role:?}");
            assert_eq!(see(&actor(role, unit_id(1))), Verdict::Allowed, "{role:?}");
        }
        assert_eq!(keep(&Actor::System), Verdict::Allowed);
        assert_eq!(keep(&Actor::Anonymous), Verdict::Denied(Denial::NotSignedIn));
        assert_eq!(see(&Actor::Anonymous), Verdict::Denied(Denial::NotSignedIn));
    }
}
