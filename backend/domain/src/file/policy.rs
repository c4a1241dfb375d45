//! Who may upload, read and delete a file.

use crate::access::{Denial, Verdict};
use crate::actor::{Actor, Role};
use crate::id::UnitId;

/// Roles that write on sheets, and so need evidence.
const WRITERS: [Role; 4] = [Role::MemberOfficer, Role::MemberLeader, Role::MinistryOfficer, Role::FieldOwner];

/// The unit that a file of this person belongs to: the first at which the person writes; `None` for others.
pub fn home(actor: &Actor) -> Option<UnitId> {
    let grants = &actor.user()?.grants;
    WRITERS.iter().find_map(|role| grants.iter().find(|grant| grant.role == *role).and_then(|grant| grant.unit))
}

/// Whether the actor may upload files.
pub fn upload(actor: &Actor) -> Verdict {
    match actor {
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::System => Verdict::Denied(Denial::Role),
        Actor::User(_) => Verdict::allow_if(home(actor).is_some(), Denial::Role),
    }
}

/// Whether a file of this unit is the actor's own: the actor writes for the unit.
pub fn owns(actor: &Actor, unit: UnitId) -> bool {
    WRITERS.iter().any(|role| actor.has_at(*role, unit))
}

/// Whether the actor may read a file, and so cite it: the people of its unit, and those who may read a sheet that
/// cites it. A file that may not be read does not exist.
pub fn see(actor: &Actor, unit: UnitId, reads_a_citing_sheet: bool) -> Verdict {
    match actor {
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::System => Verdict::Allowed,
        Actor::User(_) if owns(actor, unit) || reads_a_citing_sheet => Verdict::Allowed,
        Actor::User(_) => Verdict::Hidden,
    }
}

/// Whether the actor may delete a file: the people of its unit. `sees` is what [`see`] says.
pub fn delete(actor: &Actor, unit: UnitId, sees: Verdict) -> Verdict {
    sees.and(|| Verdict::allow_if(owns(actor, unit), Denial::Scope))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::actor::{Grant, UserActor};
    use crate::id::{Id as _, SessionId, UserId};

    fn unit(n: u128) -> UnitId {
        UnitId::from_uuid(Uuid::from_u128(n))
    }

    fn actor(grants: &[(Role, Option<UnitId>)]) -> Actor {
        Actor::User(UserActor {
            user: UserId::from_uuid(Uuid::nil()),
            session: SessionId::from_uuid(Uuid::nil()),
            grants: grants.iter().map(|&(role, unit)| Grant { role, unit }).collect(),
            offices: vec![],
        })
    }

    #[test]
    fn those_who_write_on_sheets_upload_and_nobody_else() {
        for role in Role::ALL {
            let place = role.needs_unit().then(|| unit(1));
            let expected = Verdict::allow_if(WRITERS.contains(&role), Denial::Role);
            assert_eq!(upload(&actor(&[(role, place)])), expected, "{role:?}");
        }
        assert_eq!(upload(&Actor::Anonymous), Verdict::Denied(Denial::NotSignedIn));
        assert_eq!(upload(&Actor::System), Verdict::Denied(Denial::Role));
        let two = actor(&[(Role::MinistryOfficer, Some(unit(2))), (Role::MemberLeader, Some(unit(1)))]);
        assert_eq!(home(&two), Some(unit(1)), "a member's own unit comes first");
    }

    #[test]
    fn a_file_is_read_by_its_unit_and_by_readers_of_a_citing_sheet() {
        let own = actor(&[(Role::MemberOfficer, Some(unit(1)))]);
        let other = actor(&[(Role::MemberOfficer, Some(unit(2)))]);
        let observer = actor(&[(Role::Observer, Some(unit(1)))]);
        for (who, cites, expected) in [
            (&own, false, Verdict::Allowed),
            (&other, false, Verdict::Hidden),
            (&other, true, Verdict::Allowed),
            (&observer, false, Verdict::Hidden),
            (&Actor::Anonymous, true, Verdict::Denied(Denial::NotSignedIn)),
        ] {
            assert_eq!(see(who, unit(1), cites), expected, "{who:?}");
        }
        assert_eq!(delete(&own, unit(1), Verdict::Allowed), Verdict::Allowed);
        assert_eq!(delete(&other, unit(1), Verdict::Allowed), Verdict::Denied(Denial::Scope));
        assert_eq!(delete(&other, unit(1), Verdict::Hidden), Verdict::Hidden);
    }
}
