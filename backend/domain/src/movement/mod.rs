//! Movements (phong trào): launched at a level for a scope, in phases; units respond and report.

pub mod error;
mod launch;
pub mod policy;
mod respond;
mod warning;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use crate::criteria::code::coded;
use crate::id::{DocumentId, MovementId, MovementPhaseId, MovementResponseId, UnitId};
use crate::search::fold_vi;
pub use error::{MovementError, MovementErrorCode};
pub use launch::{AddPhase, LaunchMovement, Launched, NewPhase, PhaseAdded};
pub use respond::{MarkExemplary, ReportResponse, RespondToMovement, ResponseChange};
pub use warning::MovementWarning;

coded! {
    /// Who launches.
    pub enum MovementLevel {
        /// Thủ tướng Chính phủ.
        PrimeMinister = "PRIME_MINISTER",
        /// Bộ.
        Ministry = "MINISTRY",
        /// Tỉnh.
        Province = "PROVINCE",
        /// Đơn vị.
        Unit = "UNIT",
    }
}

coded! {
    /// How far it reaches; the statistical forms count by it.
    pub enum MovementScope {
        /// Toàn quốc.
        Nation = "NATION",
        /// Bộ, ngành.
        Ministry = "MINISTRY",
        /// Tỉnh.
        Province = "PROVINCE",
        /// Cụm, khối.
        Cluster = "CLUSTER",
        /// Đơn vị.
        Unit = "UNIT",
    }
}

coded! {
    /// How it is organised.
    pub enum MovementMethod {
        /// Thường xuyên: every year.
        Regular = "REGULAR",
        /// Theo chuyên đề, theo đợt.
        Thematic = "THEMATIC",
    }
}

coded! {
    /// How far a unit's response has come.
    pub enum ResponseStatus {
        /// Đã đăng ký hưởng ứng: a plan stands.
        Registered = "REGISTERED",
        /// Đang thực hiện.
        InProgress = "IN_PROGRESS",
        /// Đã báo cáo kết quả.
        Reported = "REPORTED",
    }
}

/// A movement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// Its identifier.
    pub id: MovementId,
    /// Counts changes of the movement and its phases, from 1.
    pub version: i32,
    /// Its name.
    pub name: String,
    /// Who launches: which level.
    pub level: MovementLevel,
    /// How far it reaches.
    pub scope: MovementScope,
    /// How it is organised.
    pub method: MovementMethod,
    /// The launching unit; `None` when it is none of ours, as the Prime Minister.
    pub launcher: Option<UnitId>,
    /// The launcher's name as on the paper.
    pub launcher_name: String,
    /// The document that launches it; `None` when not in the register.
    pub document: Option<DocumentId>,
    /// First day; `None` when not told.
    pub starts_on: Option<NaiveDate>,
    /// Last day, included; `None` when open.
    pub ends_on: Option<NaiveDate>,
}

impl Movement {
    /// Whether a day lies in its window.
    pub fn is_current(&self, day: NaiveDate) -> bool {
        self.starts_on.is_none_or(|start| start <= day) && self.ends_on.is_none_or(|end| day <= end)
    }

    /// What a search looks through, folded: its names, that of the launcher, and those of its phases.
    pub fn search_text(&self, phases: &[Phase]) -> String {
        let names: Vec<_> = phases.iter().map(|phase| phase.name.as_str()).collect();
        fold_vi(&format!("{} {} {}", self.name, self.launcher_name, names.join(" ")))
    }

    /// The state that the audit chain keeps.
    pub fn audit_state(&self) -> serde_json::Value {
        json!({
            "name": self.name,
            "level": self.level.code(),
            "scope": self.scope.code(),
            "method": self.method.code(),
            "launcher": self.launcher_name,
            "document": self.document.map(|document| document.to_string()),
            "startsOn": self.starts_on.map(|day| day.to_string()),
            "endsOn": self.ends_on.map(|day| day.to_string()),
        })
    }
}

/// A phase (giai đoạn) of a movement, often with a name of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// Its identifier.
    pub id: MovementPhaseId,
    /// Of which movement.
    pub movement: MovementId,
    /// Its place, from 1.
    pub position: i32,
    /// Its name.
    pub name: String,
    /// First day; `None` when not told.
    pub starts_on: Option<NaiveDate>,
    /// Last day, included; `None` when open.
    pub ends_on: Option<NaiveDate>,
    /// The document of the phase; `None` when not in the register.
    pub document: Option<DocumentId>,
    /// Anything worth telling.
    pub note: Option<String>,
}

impl Phase {
    /// The state that the audit chain keeps.
    pub fn audit_state(&self) -> serde_json::Value {
        json!({
            "phase": self.id.to_string(),
            "name": self.name,
            "startsOn": self.starts_on.map(|day| day.to_string()),
            "endsOn": self.ends_on.map(|day| day.to_string()),
            "document": self.document.map(|document| document.to_string()),
            "note": self.note,
        })
    }
}

/// The response (hưởng ứng) of one unit to one movement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovementResponse {
    /// Its identifier.
    pub id: MovementResponseId,
    /// Counts changes, from 1.
    pub version: i32,
    /// To which movement.
    pub movement: MovementId,
    /// Of which unit.
    pub unit: UnitId,
    /// How far it has come.
    pub status: ResponseStatus,
    /// What the unit means to do.
    pub plan: String,
    /// The unit's plan as a document.
    pub plan_document: Option<DocumentId>,
    /// What was done so far; `None` before the first report.
    pub progress: Option<String>,
    /// What came of it; `None` until reported.
    pub result: Option<String>,
    /// Whether the ministry holds it up as an example (điển hình tiên tiến).
    pub exemplary: bool,
    /// The moment of the unit's last word: its response, or its last report.
    pub updated_at: DateTime<Utc>,
}

impl MovementResponse {
    /// The state that the audit chain keeps.
    pub fn audit_state(&self) -> serde_json::Value {
        json!({
            "movement": self.movement.to_string(),
            "unit": self.unit.to_string(),
            "status": self.status.code(),
            "plan": self.plan,
            "planDocument": self.plan_document.map(|document| document.to_string()),
            "progress": self.progress,
            "result": self.result,
            "exemplary": self.exemplary,
        })
    }
}

#[cfg(test)]
pub(crate) mod testing {
    use super::*;
    use crate::id::Id as _;
    use crate::unit::testing::{day, unit_id};
    use uuid::Uuid;

    /// A movement of the Prime Minister, 2021 to 2025.
    pub(crate) fn movement() -> Movement {
        Movement {
            id: MovementId::from_uuid(Uuid::from_u128(1)),
            version: 1,
            name: "Vì người nghèo".into(),
            level: MovementLevel::PrimeMinister,
            scope: MovementScope::Nation,
            method: MovementMethod::Thematic,
            launcher: None,
            launcher_name: "Thủ tướng Chính phủ".into(),
            document: None,
            starts_on: Some(day("2021-01-01")),
            ends_on: Some(day("2025-12-31")),
        }
    }

    /// A phase of it.
    pub(crate) fn phase(name: &str, from: &str, until: Option<&str>) -> Phase {
        Phase {
            id: MovementPhaseId::from_uuid(Uuid::from_u128(1)),
            movement: movement().id,
            position: 1,
            name: name.into(),
            starts_on: Some(day(from)),
            ends_on: until.map(day),
            document: None,
            note: None,
        }
    }

    /// Unit 1's response to it.
    pub(crate) fn response() -> MovementResponse {
        MovementResponse {
            id: MovementResponseId::from_uuid(Uuid::from_u128(1)),
            version: 1,
            movement: movement().id,
            unit: unit_id(1),
            status: ResponseStatus::Registered,
            plan: "Giúp 10 hộ nghèo".into(),
            plan_document: None,
            progress: None,
            result: None,
            exemplary: false,
            updated_at: "2022-06-25T00:00:00Z".parse().unwrap(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::testing::*;
    use crate::unit::testing::day;

    #[test]
    fn a_movement_is_current_from_its_first_to_its_last_day() {
        for (on, current) in [("2020-12-31", false), ("2021-01-01", true), ("2025-12-31", true), ("2026-01-01", false)]
        {
            assert_eq!(movement().is_current(day(on)), current, "{on}");
        }
    }

    #[test]
    fn a_movement_is_found_by_the_names_of_its_phases() {
        let phases = [phase("Không để ai bị bỏ lại phía sau", "2021-01-01", None)];
        assert!(movement().search_text(&phases).contains("khong de ai bi bo lai phia sau"));
    }
}
