//! Who may say what about notifications. Notifications themselves are their recipient's alone: every read and write
//! of them goes by the signed-in user, so there is nothing to ask.

use crate::access::{Denial, Verdict};
use crate::actor::{Actor, Role};
use crate::id::UserId;
use crate::identity;

/// One's own notifications: everybody who signed in.
pub fn own(actor: &Actor) -> Verdict {
    Verdict::allow_if(actor.user().is_some(), Denial::NotSignedIn)
}

/// Address and wishes about e-mail: one's own, or anybody's for the administrator. For everybody else it is as if
/// the account did not exist.
pub fn preferences(actor: &Actor, user: UserId) -> Verdict {
    identity::policy::see(actor, user)
}

/// When the installation reminds: read by everybody who signed in, changed by the administrator.
pub fn change_settings(actor: &Actor) -> Verdict {
    match actor {
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::System => Verdict::Allowed,
        Actor::User(_) => Verdict::allow_if(actor.has(Role::SystemAdministrator), Denial::Role),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::{Grant, UserActor};
    use crate::id::{Id as _, SessionId};
    use uuid::Uuid;

    fn user(number: u128) -> UserId {
        UserId::from_uuid(Uuid::from_u128(number))
    }

    #[test]
    fn addresses_are_for_their_owner_and_the_administrator() {
        assert_eq!(own(&Actor::Anonymous), Verdict::Denied(Denial::NotSignedIn));
        assert_eq!(preferences(&Actor::Anonymous, user(1)), Verdict::Denied(Denial::NotSignedIn));
        assert_eq!(change_settings(&Actor::Anonymous), Verdict::Denied(Denial::NotSignedIn));
        for role in Role::ALL {
            let session = SessionId::from_uuid(Uuid::nil());
            let grants = vec![Grant { role, unit: None }];
            let actor = Actor::User(UserActor { user: user(1), session, grants, offices: vec![] });
            let administrator = role == Role::SystemAdministrator;
            let other = if administrator { Verdict::Allowed } else { Verdict::Hidden };
            assert_eq!(own(&actor), Verdict::Allowed);
            assert_eq!(preferences(&actor, user(1)), Verdict::Allowed, "{role:?}");
            assert_eq!(preferences(&actor, user(2)), other, "{role:?}");
            assert_eq!(change_settings(&actor), Verdict::allow_if(administrator, Denial::Role), "{role:?}");
        }
    }
}
