//! Who may see and write criteria sets.

use crate::access::{Denial, Verdict};
use crate::actor::{Actor, Role};
use crate::criteria::set::{CriteriaSet, CriteriaSetStatus};
use crate::id::UnitId;

/// A ministry officer of the ministry, or the system.
fn writes(actor: &Actor, owner: UnitId) -> Verdict {
    match actor {
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::System => Verdict::Allowed,
        Actor::User(_) if actor.has_at(Role::MinistryOfficer, owner) => Verdict::Allowed,
        Actor::User(_) if actor.has(Role::MinistryOfficer) => Verdict::Denied(Denial::Scope),
        Actor::User(_) => Verdict::Denied(Denial::Role),
    }
}

/// Whether the actor may begin a criteria set of this ministry.
pub fn create(actor: &Actor, owner: UnitId) -> Verdict {
    writes(actor, owner)
}

/// Whether the actor may begin a set of the same ministry as a copy of this one.
pub fn copy(actor: &Actor, set: &CriteriaSet) -> Verdict {
    see(actor, set).and(|| writes(actor, set.owner))
}

/// Whether the actor may read the set: published ones anybody signed in, drafts only the officers of
/// the owning ministry and the system administrator.
pub fn see(actor: &Actor, set: &CriteriaSet) -> Verdict {
    see_facts(actor, set.owner, set.status)
}

/// As [`see`], from the two facts that decide.
pub fn see_facts(actor: &Actor, owner: UnitId, status: CriteriaSetStatus) -> Verdict {
    let published = status == CriteriaSetStatus::Published;
    match actor {
        Actor::System => Verdict::Allowed,
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::User(_) if published || actor.has(Role::SystemAdministrator) => Verdict::Allowed,
        Actor::User(_) if actor.has_at(Role::MinistryOfficer, owner) => Verdict::Allowed,
        Actor::User(_) => Verdict::Hidden,
    }
}

/// Whether the actor may change the set.
pub fn edit(actor: &Actor, set: &CriteriaSet) -> Verdict {
    see(actor, set).and(|| writes(actor, set.owner)).and(|| Verdict::allow_if(!set.is_published(), Denial::Frozen))
}

/// Whether the actor may publish the set.
pub fn publish(actor: &Actor, set: &CriteriaSet) -> Verdict {
    edit(actor, set)
}

#[cfg(test)]
mod tests;
