//! Rule: giving a unit another name from a day on. The old name stays, until that day.

use chrono::NaiveDate;
use serde_json::json;
use uuid::Uuid;

use super::{Unit, UnitError, UnitName};
use crate::audit::Audit;
use crate::id::{DocumentId, UnitId};
use crate::period::Period;
use crate::text;

/// Most characters of a name, a short name and a code.
const NAME: usize = 200;
const SHORT_NAME: usize = 100;
const CODE: usize = 60;

/// What a unit is to be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewName {
    /// The official name.
    pub name: String,
    /// The short name for tables.
    pub short_name: String,
    /// The code in document symbols.
    pub code: String,
}

impl NewName {
    /// The texts trimmed; what is wrong joins `errors`.
    pub(super) fn check(&self, errors: &mut Vec<UnitError>) -> Self {
        Self {
            name: text::required("name", &self.name, NAME, errors),
            short_name: text::required("shortName", &self.short_name, SHORT_NAME, errors),
            code: text::required("code", &self.code, CODE, errors),
        }
    }

    pub(super) fn of(self, id: Uuid, unit: UnitId, period: Period, document: Option<DocumentId>) -> UnitName {
        let Self { name, short_name, code } = self;
        UnitName { id, unit, name, short_name, code, period, document }
    }

    fn is(&self, other: &UnitName) -> bool {
        self.name == other.name && self.short_name == other.short_name && self.code == other.code
    }
}

/// Gives a unit another name from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenameUnit {
    /// Which unit.
    pub unit: UnitId,
    /// The version the client read.
    pub expected_version: i32,
    /// The new name.
    pub name: NewName,
    /// First day of the new name.
    pub effective_on: NaiveDate,
    /// The document that gives it.
    pub document: Option<DocumentId>,
}

/// A unit with a name closed and another opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renaming {
    /// The unit with the next version.
    pub unit: Unit,
    /// The name that ends on the day.
    pub closed: UnitName,
    /// The name that begins on the day; it lasts as long as the closed one would have.
    pub opened: UnitName,
    /// What the audit chain keeps.
    pub audit: Audit,
}

impl RenameUnit {
    /// The renaming, or every rule it breaks. `names` are all names of the unit.
    pub fn check(self, unit: &Unit, names: &[UnitName], name_id: Uuid) -> Result<Renaming, Vec<UnitError>> {
        let mut errors = Vec::new();
        let name = self.name.check(&mut errors);
        let day = self.effective_on;
        let current = names.iter().find(|name| name.period.contains(day)).filter(|_| unit.exists_on(day));
        match current {
            None => errors.push(UnitError::OutsideLifetime),
            Some(current) if current.period.from == day => errors.push(UnitError::NameBeginsThatDay),
            Some(current) if name.is(current) => errors.push(UnitError::NameUnchanged),
            Some(_) => {}
        }
        let (Some(current), true) = (current, errors.is_empty()) else { return Err(errors) };
        let closed = UnitName { period: Period { until: Some(day), ..current.period }, ..current.clone() };
        let opened = name.of(name_id, unit.id, Period { from: day, until: current.period.until }, self.document);
        let audit = Audit::of("unit.rename", unit.id)
            .before(json!({ "name": current.audit_state() }))
            .after(json!({ "name": opened.audit_state() }));
        let unit = Unit { version: unit.version + 1, ..unit.clone() };
        Ok(Renaming { unit, closed, opened, audit })
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    fn rename(name: &str, on: &str) -> RenameUnit {
        RenameUnit {
            unit: unit_id(1),
            expected_version: 1,
            name: NewName { name: name.into(), short_name: name.into(), code: "STNMT".into() },
            effective_on: day(on),
            document: None,
        }
    }

    #[test]
    fn a_new_name_closes_the_one_in_force_and_keeps_it() {
        let names = [named(1, "Sở TN&MT", "2003-08-01", None)];
        let change = rename("Sở NN&MT", "2025-03-01").check(&department(1, "2003-08-01"), &names, Uuid::nil()).unwrap();
        assert_eq!(change.closed.period.until, Some(day("2025-03-01")));
        assert_eq!(change.opened.period, Period::since(day("2025-03-01")));
        assert_eq!(change.unit.version, 2);
    }

    #[test]
    fn a_name_entered_late_fits_before_the_ones_that_follow() {
        let names = [named(1, "A", "2003-08-01", Some("2025-03-01")), named(1, "C", "2025-03-01", None)];
        let change = rename("B", "2010-01-01").check(&department(1, "2003-08-01"), &names, Uuid::nil()).unwrap();
        assert_eq!(change.opened.period.until, Some(day("2025-03-01")));
    }

    #[test]
    fn a_name_needs_a_day_of_the_units_life_and_must_be_another_one() {
        let names = [named(1, "A", "2003-08-01", Some("2025-07-01"))];
        let mut unit = department(1, "2003-08-01");
        unit.dissolved_on = Some(day("2025-07-01"));
        for (name, on, error) in [
            ("B", "2000-01-01", UnitError::OutsideLifetime),
            ("B", "2025-07-01", UnitError::OutsideLifetime),
            ("B", "2003-08-01", UnitError::NameBeginsThatDay),
            ("A", "2010-01-01", UnitError::NameUnchanged),
        ] {
            assert_eq!(rename(name, on).check(&unit, &names, Uuid::nil()), Err(vec![error]), "{name} {on}");
        }
    }
}
