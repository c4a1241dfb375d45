//! Rule: assigning a dated role, and ending it.

use chrono::NaiveDate;
use serde_json::json;

use super::{IdentityError, RoleAssignment};
use crate::actor::Role;
use crate::audit::Audit;
use crate::id::{RoleAssignmentId, UnitId, UserId};
use crate::period::Period;

/// Assigns a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRole {
    /// To whom.
    pub user: UserId,
    /// Which role.
    pub role: Role,
    /// At which unit; `None` only for the system administrator.
    pub unit: Option<UnitId>,
    /// First day in force.
    pub valid_from: NaiveDate,
    /// First day no longer in force; `None` for an open end.
    pub valid_until: Option<NaiveDate>,
}

impl NewRole {
    /// The assignment, or every rule it breaks. `held` are the user's other assignments, `unit_exists` whether
    /// the named unit does.
    pub fn check(
        self,
        id: RoleAssignmentId,
        held: &[RoleAssignment],
        unit_exists: bool,
    ) -> Result<RoleAssignment, Vec<IdentityError>> {
        let mut errors = Vec::new();
        match (self.role.needs_unit(), self.unit) {
            (true, None) => errors.push(IdentityError::UnitRequired),
            (false, Some(_)) => errors.push(IdentityError::UnitNotAllowed),
            (true, Some(_)) if !unit_exists => errors.push(IdentityError::UnitUnknown),
            _ => {}
        }
        match Period::between(self.valid_from, self.valid_until) {
            None => errors.push(IdentityError::PeriodEmpty),
            Some(period) => {
                let same = |other: &&RoleAssignment| other.role == self.role && other.unit == self.unit;
                if held.iter().filter(same).any(|other| other.period.overlaps(&period)) {
                    errors.push(IdentityError::RoleOverlaps);
                }
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let period = Period { from: self.valid_from, until: self.valid_until };
        Ok(RoleAssignment { id, user: self.user, role: self.role, unit: self.unit, period })
    }
}

/// An assignment with its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleChange {
    /// The assignment as it is now.
    pub assignment: RoleAssignment,
    /// What the audit chain keeps.
    pub audit: Audit,
}

impl RoleAssignment {
    fn audit_state(&self) -> serde_json::Value {
        json!({
            "user": self.user.to_string(),
            "role": self.role.code(),
            "unit": self.unit.map(|unit| unit.to_string()),
            "validFrom": self.period.from.to_string(),
            "validUntil": self.period.until.map(|day| day.to_string()),
        })
    }

    /// The audit event of its assignment.
    pub fn assigned(&self) -> Audit {
        Audit::of("role.assign", self.id).after(self.audit_state())
    }

    /// Ends the role. `administrators` are the administrator roles of usable accounts in force today, as read
    /// under lock: one that lasts longer than this one must remain.
    pub fn end(self, until: NaiveDate, administrators: &[Self]) -> Result<RoleChange, Vec<IdentityError>> {
        let mut errors = Vec::new();
        if Period::between(self.period.from, Some(until)).is_none() {
            errors.push(IdentityError::PeriodEmpty);
        } else if self.period.until.is_some_and(|end| end < until) {
            errors.push(IdentityError::AlreadyEnded);
        }
        let outlasts = |other: &Self| other.id != self.id && other.period.until.is_none_or(|end| end > until);
        let counted = administrators.iter().any(|other| other.id == self.id);
        if counted && !administrators.iter().any(outlasts) {
            errors.push(IdentityError::LastAdministrator);
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let before = self.audit_state();
        let assignment = Self { period: Period { until: Some(until), ..self.period }, ..self };
        let audit = Audit::of("role.end", assignment.id).before(before).after(assignment.audit_state());
        Ok(RoleChange { assignment, audit })
    }
}

/// Whether nobody administers any more without `leaving`.
pub fn leaves_nobody(administrators: &[RoleAssignment], leaving: UserId) -> bool {
    !administrators.is_empty() && administrators.iter().all(|assignment| assignment.user == leaving)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id as _;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn unit(n: u128) -> UnitId {
        UnitId::from_uuid(Uuid::from_u128(n))
    }

    fn id(n: u128) -> RoleAssignmentId {
        RoleAssignmentId::from_uuid(Uuid::from_u128(n))
    }

    fn role(role: Role, unit: Option<UnitId>, from: &str, until: Option<&str>) -> NewRole {
        let user = UserId::from_uuid(Uuid::nil());
        NewRole { user, role, unit, valid_from: day(from), valid_until: until.map(day) }
    }

    #[test]
    fn roles_have_their_place_their_days_and_no_double() {
        let held = [role(Role::MemberOfficer, Some(unit(1)), "2026-01-01", Some("2026-07-01"))
            .check(id(1), &[], true)
            .unwrap()];
        let officer = |from: &str, until| role(Role::MemberOfficer, Some(unit(1)), from, until);
        for (command, exists, expected) in [
            (officer("2026-07-01", None), true, None),
            (role(Role::MemberLeader, Some(unit(1)), "2026-01-01", None), true, None),
            (role(Role::MemberOfficer, Some(unit(2)), "2026-01-01", None), true, None),
            (role(Role::SystemAdministrator, None, "2026-01-01", None), false, None),
            (officer("2026-06-30", None), true, Some(IdentityError::RoleOverlaps)),
            (officer("2026-07-01", Some("2026-07-01")), true, Some(IdentityError::PeriodEmpty)),
            (officer("2026-07-01", None), false, Some(IdentityError::UnitUnknown)),
            (role(Role::Observer, None, "2026-01-01", None), false, Some(IdentityError::UnitRequired)),
            (
                role(Role::SystemAdministrator, Some(unit(1)), "2026-01-01", None),
                true,
                Some(IdentityError::UnitNotAllowed),
            ),
        ] {
            let outcome = command.clone().check(id(2), &held, exists);
            assert_eq!(outcome.err(), expected.map(|error| vec![error]), "{command:?}");
        }
    }

    #[test]
    fn a_role_ends_once_and_not_before_it_began() {
        let held =
            role(Role::Observer, Some(unit(1)), "2026-01-01", Some("2026-07-01")).check(id(1), &[], true).unwrap();
        assert_eq!(held.clone().end(day("2026-01-01"), &[]), Err(vec![IdentityError::PeriodEmpty]));
        assert_eq!(held.clone().end(day("2026-08-01"), &[]), Err(vec![IdentityError::AlreadyEnded]));
        let change = held.end(day("2026-03-01"), &[]).unwrap();
        assert_eq!(change.assignment.period.until, Some(day("2026-03-01")));
        assert_eq!(change.audit.action, "role.end");
    }

    #[test]
    fn an_administrator_always_remains() {
        let administrator = |n: u128, until| {
            role(Role::SystemAdministrator, None, "2026-01-01", until).check(id(n), &[], false).unwrap()
        };
        let (first, second) = (administrator(1, None), administrator(2, Some("2026-09-01")));
        let last = Err(vec![IdentityError::LastAdministrator]);
        assert_eq!(first.clone().end(day("2026-07-01"), std::slice::from_ref(&first)), last);
        let both = [first.clone(), second.clone()];
        assert!(first.clone().end(day("2026-07-01"), &both).is_ok());
        assert_eq!(first.clone().end(day("2026-10-01"), &both), last);
        assert!(second.end(day("2026-07-01"), &both).is_ok());
        assert!(leaves_nobody(std::slice::from_ref(&first), first.user));
        assert!(!leaves_nobody(&[first], UserId::from_uuid(Uuid::from_u128(9))));
        assert!(!leaves_nobody(&[], UserId::from_uuid(Uuid::nil())));
    }
}
