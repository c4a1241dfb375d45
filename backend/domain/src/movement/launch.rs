//! Rule: launching a movement, and adding a phase to it.

use chrono::NaiveDate;
use serde_json::json;

use super::{Movement, MovementError, MovementLevel, MovementMethod, MovementScope, Phase};
use crate::audit::Audit;
use crate::id::{DocumentId, MovementId, MovementPhaseId, UnitId};
use crate::text;

/// Most characters of a name, the launcher's name and a note.
const NAME: usize = 300;
const LAUNCHER: usize = 200;
const NOTE: usize = 1_000;
/// Most phases of a movement.
const PHASES: usize = 20;

/// A phase as it is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPhase {
    /// Its name.
    pub name: String,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day, included.
    pub ends_on: Option<NaiveDate>,
    /// The document of the phase.
    pub document: Option<DocumentId>,
    /// Anything worth telling.
    pub note: Option<String>,
}

impl NewPhase {
    fn check(self, id: MovementPhaseId, movement: MovementId, position: i32, errors: &mut Vec<MovementError>) -> Phase {
        check_window(self.starts_on, self.ends_on, errors);
        Phase {
            id,
            movement,
            position,
            name: text::required("name", &self.name, NAME, errors),
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            document: self.document,
            note: text::optional("note", self.note.as_deref(), NOTE, errors),
        }
    }
}

fn check_window(starts_on: Option<NaiveDate>, ends_on: Option<NaiveDate>, errors: &mut Vec<MovementError>) {
    if starts_on.zip(ends_on).is_some_and(|(start, end)| end < start) {
        errors.push(MovementError::EndsBeforeItBegins);
    }
}

/// Launches a movement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaunchMovement {
    /// Its name.
    pub name: String,
    /// Who launches: which level.
    pub level: MovementLevel,
    /// How far it reaches.
    pub scope: MovementScope,
    /// How it is organised.
    pub method: MovementMethod,
    /// The launching unit.
    pub launcher: Option<UnitId>,
    /// The launcher's name as on the paper.
    pub launcher_name: String,
    /// The document that launches it.
    pub document: Option<DocumentId>,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day, included.
    pub ends_on: Option<NaiveDate>,
    /// Its phases, in order.
    pub phases: Vec<NewPhase>,
}

/// A movement that begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Launched {
    /// The movement.
    pub movement: Movement,
    /// Its phases.
    pub phases: Vec<Phase>,
    /// What the audit chain keeps.
    pub audit: Audit,
}

impl LaunchMovement {
    /// The movement, or every rule that its launch breaks. `next` makes identifiers of phases.
    pub fn check(
        self,
        id: MovementId,
        mut next: impl FnMut() -> MovementPhaseId,
    ) -> Result<Launched, Vec<MovementError>> {
        let mut errors = Vec::new();
        let name = text::required("name", &self.name, NAME, &mut errors);
        let launcher_name = text::required("launcherName", &self.launcher_name, LAUNCHER, &mut errors);
        check_window(self.starts_on, self.ends_on, &mut errors);
        match (self.level, self.launcher) {
            (MovementLevel::Ministry | MovementLevel::Unit, None) => errors.push(MovementError::LauncherRequired),
            (MovementLevel::PrimeMinister, Some(_)) => errors.push(MovementError::LauncherUnexpected),
            _ => {}
        }
        if self.phases.len() > PHASES {
            errors.push(MovementError::TooManyPhases(PHASES));
            return Err(errors);
        }
        let mut phases = Vec::with_capacity(self.phases.len());
        for ((place, position), phase) in (0..).zip(1..).zip(self.phases) {
            let mut own = Vec::new();
            phases.push(phase.check(next(), id, position, &mut own));
            errors.extend(own.into_iter().map(|error| MovementError::InPhase(place, Box::new(error))));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let Self { level, scope, method, launcher, document, starts_on, ends_on, .. } = self;
        let movement = Movement {
            id,
            version: 1,
            name,
            level,
            scope,
            method,
            launcher,
            launcher_name,
            document,
            starts_on,
            ends_on,
        };
        let audit = Audit::of("movement.launch", id).after(json!({
            "movement": movement.audit_state(),
            "phases": phases.iter().map(Phase::audit_state).collect::<Vec<_>>(),
        }));
        Ok(Launched { movement, phases, audit })
    }

    /// Every document that is named, with its field and, in a phase, the place of the phase.
    pub fn documents(&self) -> Vec<(DocumentId, Option<usize>)> {
        let own = self.document.map(|document| (document, None));
        let phases = self.phases.iter().enumerate();
        let phases = phases.filter_map(|(place, phase)| phase.document.map(|document| (document, Some(place))));
        own.into_iter().chain(phases).collect()
    }
}

/// Adds a phase to a movement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddPhase {
    /// Which movement.
    pub movement: MovementId,
    /// The version the client read.
    pub expected_version: i32,
    /// The phase.
    pub phase: NewPhase,
}

/// A movement with one phase more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseAdded {
    /// The movement with the next version.
    pub movement: Movement,
    /// All its phases, the new one last.
    pub phases: Vec<Phase>,
    /// What the audit chain keeps.
    pub audit: Audit,
}

impl AddPhase {
    /// The movement with the phase, or every rule it breaks. `phases` are those it has.
    pub fn check(
        self,
        movement: Movement,
        mut phases: Vec<Phase>,
        id: MovementPhaseId,
    ) -> Result<PhaseAdded, Vec<MovementError>> {
        let mut errors = Vec::new();
        if phases.len() >= PHASES {
            errors.push(MovementError::TooManyPhases(PHASES));
        }
        let position = phases.iter().map(|phase| phase.position).max().unwrap_or_default() + 1;
        let phase = self.phase.check(id, movement.id, position, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        let audit = Audit::of("movement.addPhase", movement.id).after(phase.audit_state());
        phases.push(phase);
        let movement = Movement { version: movement.version + 1, ..movement };
        Ok(PhaseAdded { movement, phases, audit })
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::id::Id as _;
    use crate::text::TextError;
    use crate::unit::testing::{day, unit_id};
    use uuid::Uuid;

    fn new_phase(name: &str) -> NewPhase {
        NewPhase { name: name.into(), starts_on: None, ends_on: None, document: None, note: Some(" ".into()) }
    }

    fn launch() -> LaunchMovement {
        LaunchMovement {
            name: "Cả nước chung sức xây dựng nông thôn mới".into(),
            level: MovementLevel::PrimeMinister,
            scope: MovementScope::Nation,
            method: MovementMethod::Thematic,
            launcher: None,
            launcher_name: "Thủ tướng Chính phủ".into(),
            document: None,
            starts_on: Some(day("2021-01-01")),
            ends_on: Some(day("2025-12-31")),
            phases: vec![new_phase("Giai đoạn 2021–2025")],
        }
    }

    fn check(launch: LaunchMovement) -> Result<Launched, Vec<MovementError>> {
        launch.check(movement().id, || MovementPhaseId::from_uuid(Uuid::from_u128(1)))
    }

    #[test]
    fn a_launch_keeps_its_phases_in_order() {
        let launched = check(LaunchMovement { phases: vec![new_phase("A"), new_phase("B")], ..launch() }).unwrap();
        let phases: Vec<_> = launched.phases.iter().map(|phase| (phase.position, phase.name.as_str())).collect();
        assert_eq!(phases, [(1, "A"), (2, "B")]);
        assert_eq!(launched.phases[0].note, None);
    }

    #[test]
    fn every_broken_rule_is_named_with_its_phase() {
        let mut phase = new_phase(" ");
        phase.starts_on = Some(day("2022-01-01"));
        phase.ends_on = Some(day("2021-01-01"));
        let broken = LaunchMovement {
            name: String::new(),
            ends_on: Some(day("2020-01-01")),
            launcher: Some(unit_id(1)),
            phases: vec![new_phase("A"), phase],
            ..launch()
        };
        assert_eq!(
            check(broken),
            Err(vec![
                MovementError::Text(TextError::Required("name")),
                MovementError::EndsBeforeItBegins,
                MovementError::LauncherUnexpected,
                MovementError::InPhase(1, Box::new(MovementError::EndsBeforeItBegins)),
                MovementError::InPhase(1, Box::new(MovementError::Text(TextError::Required("name")))),
            ])
        );
    }

    #[test]
    fn a_ministry_or_unit_movement_names_its_unit_and_phases_are_bounded() {
        for level in [MovementLevel::Ministry, MovementLevel::Unit] {
            assert_eq!(check(LaunchMovement { level, ..launch() }), Err(vec![MovementError::LauncherRequired]));
        }
        assert!(check(LaunchMovement { level: MovementLevel::Province, ..launch() }).is_ok());
        let many = LaunchMovement { phases: vec![new_phase("A"); 21], ..launch() };
        assert_eq!(check(many), Err(vec![MovementError::TooManyPhases(20)]));
    }

    #[test]
    fn an_added_phase_stands_last_and_counts_a_version() {
        let add = AddPhase { movement: movement().id, expected_version: 1, phase: new_phase("B") };
        let id = MovementPhaseId::from_uuid(Uuid::from_u128(2));
        let added = add.check(movement(), vec![phase("A", "2021-01-01", None)], id).unwrap();
        assert_eq!((added.movement.version, added.phases[1].position), (2, 2));
    }
}
