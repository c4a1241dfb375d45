//! Rule: entering a unit with its first name.

use chrono::NaiveDate;
use serde_json::json;
use uuid::Uuid;

use super::rename::NewName;
use super::{Unit, UnitError, UnitKind, UnitName};
use crate::audit::Audit;
use crate::id::{DocumentId, UnitId};
use crate::period::Period;

/// Enters a unit into the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreateUnit {
    /// What kind of body.
    pub kind: UnitKind,
    /// What it is called at first.
    pub name: NewName,
    /// The unit above it.
    pub parent: Option<UnitId>,
    /// First day of its life.
    pub established_on: NaiveDate,
    /// The document that established it.
    pub document: Option<DocumentId>,
}

/// A new unit with its first name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUnit {
    /// The unit.
    pub unit: Unit,
    /// Its first name, in force from its first day.
    pub name: UnitName,
    /// What the audit chain keeps.
    pub audit: Audit,
}

impl CreateUnit {
    /// The unit, or every rule that its entry breaks. `parent` is the unit above it, when one is named.
    pub fn check(self, id: UnitId, name_id: Uuid, parent: Option<&Unit>) -> Result<NewUnit, Vec<UnitError>> {
        let Self { kind, name, parent: parent_id, established_on, document } = self;
        let mut errors = Vec::new();
        let name = name.check(&mut errors);
        if parent.is_some_and(|parent| !parent.exists_on(established_on)) {
            errors.push(UnitError::NotInForce("parentId", None));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let unit = Unit { id, version: 1, kind, parent: parent_id, established_on, dissolved_on: None, document };
        let name = name.of(name_id, id, Period::since(established_on), document);
        let audit =
            Audit::of("unit.create", id).after(json!({ "unit": unit.audit_state(), "name": name.audit_state() }));
        Ok(NewUnit { unit, name, audit })
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::text::TextError;

    fn entry() -> CreateUnit {
        CreateUnit {
            kind: UnitKind::Department,
            name: NewName {
                name: " Sở Tài nguyên và Môi trường tỉnh Bắc Kạn".into(),
                short_name: "Bắc Kạn".into(),
                code: "STNMT-BK".into(),
            },
            parent: None,
            established_on: day("2003-08-01"),
            document: None,
        }
    }

    #[test]
    fn a_unit_begins_with_a_name_in_force_from_its_first_day() {
        let new = entry().check(unit_id(1), Uuid::from_u128(9), None).unwrap();
        assert_eq!(new.name.period, new.unit.life());
        assert_eq!(new.name.name, "Sở Tài nguyên và Môi trường tỉnh Bắc Kạn");
        assert_eq!(new.audit.action, "unit.create");
    }

    #[test]
    fn a_unit_needs_every_name_and_a_parent_that_exists() {
        let mut broken = entry();
        broken.name.code = " ".into();
        broken.name.short_name = "x".repeat(101);
        let parent = department(2, "2010-01-01");
        broken.parent = Some(parent.id);
        assert_eq!(
            broken.check(unit_id(1), Uuid::nil(), Some(&parent)),
            Err(vec![
                UnitError::Text(TextError::TooLong("shortName", 100)),
                UnitError::Text(TextError::Required("code")),
                UnitError::NotInForce("parentId", None),
            ])
        );
    }
}
