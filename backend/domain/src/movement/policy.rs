//! Who may read and write movements and responses.

use super::{Movement, MovementLevel};
use crate::access::{Denial, Verdict};
use crate::actor::{Actor, Role};
use crate::id::UnitId;

/// Signed-in users read movements and responses.
pub fn see(actor: &Actor) -> Verdict {
    Verdict::allow_if(!matches!(actor, Actor::Anonymous), Denial::NotSignedIn)
}

/// Movements of the Prime Minister are entered by ministry officers, those of a ministry by its own
/// officers, those of a province or a unit by ministry officers or staff of the launching unit.
pub fn launch(actor: &Actor, level: MovementLevel, launcher: Option<UnitId>) -> Verdict {
    let officer = actor.has(Role::MinistryOfficer);
    let staff = actor.has(Role::MemberOfficer) || actor.has(Role::MemberLeader);
    match actor {
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::System => Verdict::Allowed,
        Actor::User(_) => match level {
            MovementLevel::PrimeMinister => Verdict::allow_if(officer, Denial::Role),
            MovementLevel::Ministry => Verdict::allow_if(officer, Denial::Role).and(|| {
                // Without a launcher the rule names the missing field; that is not a matter of rights.
                let own = launcher.is_none_or(|unit| actor.has_at(Role::MinistryOfficer, unit));
                Verdict::allow_if(own, Denial::Scope)
            }),
            MovementLevel::Province | MovementLevel::Unit if officer => Verdict::Allowed,
            MovementLevel::Province | MovementLevel::Unit => Verdict::allow_if(staff, Denial::Role)
                .and(|| Verdict::allow_if(launcher.is_some_and(|unit| actor.is_member_of(unit)), Denial::Scope)),
        },
    }
}

/// Who may launch a movement may add phases to it.
pub fn add_phase(actor: &Actor, movement: &Movement) -> Verdict {
    launch(actor, movement.level, movement.launcher)
}

/// Whether the actor is staff of any unit, and so may respond for that one.
pub fn respond_at_all(actor: &Actor) -> Verdict {
    let staff = actor.has(Role::MemberOfficer) || actor.has(Role::MemberLeader);
    match actor {
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::System => Verdict::Allowed,
        Actor::User(_) => Verdict::allow_if(staff, Denial::Role),
    }
}

/// Staff of a unit respond and report for their own unit; nobody else speaks for it.
pub fn respond(actor: &Actor, unit: UnitId) -> Verdict {
    let own = matches!(actor, Actor::System) || actor.is_member_of(unit);
    respond_at_all(actor).and(|| Verdict::allow_if(own, Denial::Scope))
}

/// Ministry officers hold up examples; for a movement of a ministry, its own officers.
pub fn mark_exemplary(actor: &Actor, movement: &Movement) -> Verdict {
    match actor {
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::System => Verdict::Allowed,
        Actor::User(_) => Verdict::allow_if(actor.has(Role::MinistryOfficer), Denial::Role).and(|| {
            let ministry = movement.launcher.filter(|_| movement.level == MovementLevel::Ministry);
            let own = ministry.is_none_or(|unit| actor.has_at(Role::MinistryOfficer, unit));
            Verdict::allow_if(own, Denial::Scope)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::movement;
    use super::*;
    use crate::unit::testing::{actor, unit_id};

    const ROLE: Verdict = Verdict::Denied(Denial::Role);
    const SCOPE: Verdict = Verdict::Denied(Denial::Scope);
    const YES: Verdict = Verdict::Allowed;

    #[test]
    fn each_level_is_launched_by_its_own_people() {
        for role in Role::ALL {
            let member = matches!(role, Role::MemberOfficer | Role::MemberLeader);
            let (top, own, other, low, low_other) = match role {
                Role::MinistryOfficer => (YES, YES, SCOPE, YES, YES),
                _ if member => (ROLE, ROLE, ROLE, YES, SCOPE),
                _ => (ROLE, ROLE, ROLE, ROLE, ROLE),
            };
            let who = actor(role, unit_id(1));
            assert_eq!(launch(&who, MovementLevel::PrimeMinister, None), top, "{role:?}");
            assert_eq!(launch(&who, MovementLevel::Ministry, Some(unit_id(1))), own, "{role:?}");
            assert_eq!(launch(&who, MovementLevel::Ministry, Some(unit_id(2))), other, "{role:?}");
            for level in [MovementLevel::Province, MovementLevel::Unit] {
                assert_eq!(launch(&who, level, Some(unit_id(1))), low, "{role:?}");
                assert_eq!(launch(&who, level, Some(unit_id(2))), low_other, "{role:?}");
                assert_eq!(launch(&who, level, None), low_other, "{role:?}");
            }
        }
    }

    #[test]
    fn nobody_speaks_for_another_unit() {
        for role in Role::ALL {
            let (own, other) = match role {
                Role::MemberOfficer | Role::MemberLeader => (YES, SCOPE),
                _ => (ROLE, ROLE),
            };
            assert_eq!(respond(&actor(role, unit_id(1)), unit_id(1)), own, "{role:?}");
            assert_eq!(respond(&actor(role, unit_id(1)), unit_id(2)), other, "{role:?}");
        }
    }

    #[test]
    fn examples_are_held_up_by_the_ministry() {
        let mut of_ministry = movement();
        of_ministry.level = MovementLevel::Ministry;
        of_ministry.launcher = Some(unit_id(2));
        for role in Role::ALL {
            let (any, other) = if role == Role::MinistryOfficer { (YES, SCOPE) } else { (ROLE, ROLE) };
            assert_eq!(mark_exemplary(&actor(role, unit_id(1)), &movement()), any, "{role:?}");
            assert_eq!(mark_exemplary(&actor(role, unit_id(1)), &of_ministry), other, "{role:?}");
        }
    }

    #[test]
    fn signed_out_nothing_goes_and_the_system_enters_what_history_needs() {
        let nobody = Verdict::Denied(Denial::NotSignedIn);
        let calls: [fn(&Actor) -> Verdict; 3] = [
            |actor| launch(actor, MovementLevel::Unit, Some(unit_id(1))),
            |actor| respond(actor, unit_id(1)),
            |actor| mark_exemplary(actor, &movement()),
        ];
        for call in calls {
            assert_eq!((call(&Actor::Anonymous), call(&Actor::System)), (nobody, YES));
        }
        assert_eq!(see(&Actor::Anonymous), nobody);
    }
}
