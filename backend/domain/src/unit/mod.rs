//! Units (đơn vị): a stable identity with dated names, a life between two days, and succession.
//!
//! Nothing is moved or deleted: what a unit earned stays with it, and its successors point back to it.

mod create;
pub mod error;
pub mod policy;
mod rename;
mod succession;
mod timeline;

use chrono::NaiveDate;
use serde_json::json;
use uuid::Uuid;

use crate::criteria::code::coded;
use crate::id::{DocumentId, UnitId};
use crate::period::Period;
use crate::search::fold_vi;
pub use create::{CreateUnit, NewUnit};
pub use error::{UnitError, UnitErrorCode};
pub use rename::{NewName, RenameUnit, Renaming};
pub use succession::{RecordSuccession, Succession, SuccessionChange, SuccessionFacts, SuccessionKind};
pub use timeline::{Direction, TimelineEvent, TimelineEventKind, TimelineFact, in_order};

coded! {
    /// What kind of body a unit is.
    pub enum UnitKind {
        /// Bộ: owns clusters, criteria and rounds.
        Ministry = "MINISTRY",
        /// Cục, Vụ, đơn vị thuộc Bộ.
        MinistryBody = "MINISTRY_BODY",
        /// Tỉnh, thành phố trực thuộc trung ương.
        Province = "PROVINCE",
        /// Sở.
        Department = "DEPARTMENT",
        /// Anything else.
        Other = "OTHER",
    }
}

/// A unit, without its names: those are dated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its identifier, the same for its whole life.
    pub id: UnitId,
    /// Counts changes, from 1.
    pub version: i32,
    /// What kind of body.
    pub kind: UnitKind,
    /// The unit above it; `None` for a ministry or a province.
    pub parent: Option<UnitId>,
    /// First day of its life.
    pub established_on: NaiveDate,
    /// First day after its life; `None` while it lives.
    pub dissolved_on: Option<NaiveDate>,
    /// The document that established it; `None` when not in the register.
    pub document: Option<DocumentId>,
}

impl Unit {
    /// From its first day until the day it was dissolved.
    pub const fn life(&self) -> Period {
        Period { from: self.established_on, until: self.dissolved_on }
    }

    /// Whether it exists on a day.
    pub fn exists_on(&self, day: NaiveDate) -> bool {
        self.life().contains(day)
    }

    /// The state that the audit chain keeps.
    pub fn audit_state(&self) -> serde_json::Value {
        json!({
            "kind": self.kind.code(),
            "parent": self.parent.map(|parent| parent.to_string()),
            "establishedOn": self.established_on.to_string(),
            "dissolvedOn": self.dissolved_on.map(|day| day.to_string()),
        })
    }
}

/// What a unit is called from one day until another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitName {
    /// The row's identifier; never shown.
    pub id: Uuid,
    /// Whose name.
    pub unit: UnitId,
    /// The official name.
    pub name: String,
    /// The short name for tables.
    pub short_name: String,
    /// The code in document symbols: `STNMT-BK`.
    pub code: String,
    /// When it is in force.
    pub period: Period,
    /// The document that gave the name; `None` when not in the register.
    pub document: Option<DocumentId>,
}

impl UnitName {
    /// What a search looks through, folded; lists are ordered by it.
    pub fn search_text(&self) -> String {
        fold_vi(&format!("{} {} {}", self.name, self.short_name, self.code))
    }

    /// The state that the audit chain keeps.
    pub fn audit_state(&self) -> serde_json::Value {
        json!({
            "name": self.name,
            "shortName": self.short_name,
            "code": self.code,
            "validFrom": self.period.from.to_string(),
            "validUntil": self.period.until.map(|day| day.to_string()),
        })
    }
}

/// A unit as it was on a day: its state and what it was called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitView {
    /// The unit.
    pub unit: Unit,
    /// The name in force on the day; before and after its life the nearest one.
    pub name: UnitName,
    /// The day.
    pub as_of: NaiveDate,
}

impl UnitView {
    /// The unit on a day; `None` when it has no name at all.
    pub fn on(unit: Unit, names: &[UnitName], as_of: NaiveDate) -> Option<Self> {
        let name = name_on(names, as_of)?.clone();
        Some(Self { unit, name, as_of })
    }

    /// Whether the unit exists on the day.
    pub fn exists(&self) -> bool {
        self.unit.exists_on(self.as_of)
    }
}

/// The name in force on a day: the latest that began by then, else the earliest of all.
pub fn name_on(names: &[UnitName], day: NaiveDate) -> Option<&UnitName> {
    let begun = names.iter().filter(|name| name.period.from <= day).max_by_key(|name| name.period.from);
    begun.or_else(|| names.iter().min_by_key(|name| name.period.from))
}

#[cfg(test)]
pub(crate) mod testing {
    use super::*;
    use crate::actor::{Actor, Grant, Role, UserActor};
    use crate::id::{Id as _, SessionId, UserId};

    /// Somebody with one role at a unit.
    pub(crate) fn actor(role: Role, unit: UnitId) -> Actor {
        Actor::User(UserActor {
            user: UserId::from_uuid(Uuid::nil()),
            session: SessionId::from_uuid(Uuid::nil()),
            grants: vec![Grant { role, unit: role.needs_unit().then_some(unit) }],
            offices: vec![],
        })
    }

    /// A day from its text.
    pub(crate) fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The n-th unit.
    pub(crate) fn unit_id(n: u128) -> UnitId {
        UnitId::from_uuid(Uuid::from_u128(n))
    }

    /// A living department.
    pub(crate) fn department(n: u128, established_on: &str) -> Unit {
        Unit {
            id: unit_id(n),
            version: 1,
            kind: UnitKind::Department,
            parent: None,
            established_on: day(established_on),
            dissolved_on: None,
            document: None,
        }
    }

    /// A name of a unit since a day.
    pub(crate) fn named(n: u128, name: &str, from: &str, until: Option<&str>) -> UnitName {
        UnitName {
            id: Uuid::from_u128(n * 1_000 + u128::try_from(name.len()).unwrap()),
            unit: unit_id(n),
            name: name.into(),
            short_name: name.into(),
            code: "STNMT".into(),
            period: Period { from: day(from), until: until.map(day) },
            document: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::testing::*;
    use super::*;

    #[test]
    fn a_unit_is_called_on_each_day_what_it_was_called_then() {
        let names = [
            named(1, "Sở Tài nguyên và Môi trường", "2003-08-01", Some("2025-03-01")),
            named(1, "Sở Nông nghiệp và Môi trường", "2025-03-01", Some("2025-07-01")),
        ];
        let mut unit = department(1, "2003-08-01");
        unit.dissolved_on = Some(day("2025-07-01"));
        for (on, name, exists) in [
            ("2000-01-01", "Sở Tài nguyên và Môi trường", false),
            ("2022-06-25", "Sở Tài nguyên và Môi trường", true),
            ("2025-03-01", "Sở Nông nghiệp và Môi trường", true),
            ("2025-07-01", "Sở Nông nghiệp và Môi trường", false),
        ] {
            let view = UnitView::on(unit.clone(), &names, day(on)).unwrap();
            assert_eq!((view.name.name.as_str(), view.exists()), (name, exists), "{on}");
        }
        assert_eq!(UnitView::on(unit, &[], day("2022-01-01")), None);
    }
}
