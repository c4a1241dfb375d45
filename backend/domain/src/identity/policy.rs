//! Who may see and manage accounts.

use crate::access::{Denial, Verdict};
use crate::actor::{Actor, Role};
use crate::id::UserId;

/// Accounts and roles are the system administrator's; the command line acts as the system.
pub fn administer(actor: &Actor) -> Verdict {
    match actor {
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::System => Verdict::Allowed,
        Actor::User(_) => Verdict::allow_if(actor.has(Role::SystemAdministrator), Denial::Role),
    }
}

/// Suspending: as [`administer`], but nobody suspends himself.
pub fn suspend(actor: &Actor, user: UserId) -> Verdict {
    administer(actor).and(|| Verdict::allow_if(actor.user_id() != Some(user), Denial::Role))
}

/// One's own account, or any for the administrator. For everybody else it is as if it did not exist.
pub fn see(actor: &Actor, user: UserId) -> Verdict {
    match actor {
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        _ if actor.user_id() == Some(user) || administer(actor).is_allowed() => Verdict::Allowed,
        _ => Verdict::Hidden,
    }
}

/// Everybody changes the own password and nobody else's; others are reset by the administrator.
pub fn change_password(actor: &Actor, user: UserId) -> Verdict {
    match actor.user_id() {
        None => Verdict::Denied(Denial::NotSignedIn),
        Some(own) => Verdict::allow_if(own == user, Denial::Role),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::{Grant, UserActor};
    use crate::id::{Id as _, SessionId};
    use uuid::Uuid;

    fn user(n: u128) -> UserId {
        UserId::from_uuid(Uuid::from_u128(n))
    }

    fn actor(role: Role) -> Actor {
        let session = SessionId::from_uuid(Uuid::nil());
        Actor::User(UserActor { user: user(1), session, grants: vec![Grant { role, unit: None }], offices: vec![] })
    }

    #[test]
    fn only_the_administrator_manages_accounts() {
        for role in Role::ALL {
            let administrator = role == Role::SystemAdministrator;
            let expected = Verdict::allow_if(administrator, Denial::Role);
            assert_eq!(administer(&actor(role)), expected, "{role:?}");
            assert_eq!(suspend(&actor(role), user(2)), expected, "{role:?}");
            assert_eq!(suspend(&actor(role), user(1)), Verdict::Denied(Denial::Role), "{role:?}");
            let other = if administrator { Verdict::Allowed } else { Verdict::Hidden };
            assert_eq!(see(&actor(role), user(2)), other, "{role:?}");
            assert_eq!(see(&actor(role), user(1)), Verdict::Allowed, "{role:?}");
            assert_eq!(change_password(&actor(role), user(1)), Verdict::Allowed, "{role:?}");
            assert_eq!(change_password(&actor(role), user(2)), Verdict::Denied(Denial::Role), "{role:?}");
        }
    }

    #[test]
    fn nobody_manages_anything_without_signing_in_but_the_system() {
        let denied = Verdict::Denied(Denial::NotSignedIn);
        assert_eq!(administer(&Actor::Anonymous), denied);
        assert_eq!(suspend(&Actor::Anonymous, user(1)), denied);
        assert_eq!(see(&Actor::Anonymous, user(1)), denied);
        assert_eq!(change_password(&Actor::Anonymous, user(1)), denied);
        assert_eq!(change_password(&Actor::System, user(1)), denied);
        assert_eq!(administer(&Actor::System), Verdict::Allowed);
        assert_eq!(see(&Actor::System, user(1)), Verdict::Allowed);
    }
}
