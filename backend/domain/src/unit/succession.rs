//! Rule: succession of units: rename, merge, split, absorb, many to many, on a day.
//!
//! A predecessor that ends is dissolved on that day: its name, and its memberships and offices in
//! clusters, end with it. What it earned stays where it is. An absorbing unit lives on.

use chrono::NaiveDate;
use serde_json::json;

use super::{Unit, UnitError, UnitName};
use crate::audit::Audit;
use crate::cluster::{Membership, Office};
use crate::criteria::code::coded;
use crate::id::{DocumentId, SuccessionId, UnitId};
use crate::text;

/// Most characters of a note.
const NOTE: usize = 1_000;

coded! {
    /// How units follow one another.
    pub enum SuccessionKind {
        /// One unit becomes one other legal unit.
        Rename = "RENAME",
        /// Several become a new one (hợp nhất).
        Merge = "MERGE",
        /// One becomes several new ones (chia tách).
        Split = "SPLIT",
        /// One takes in others and lives on (sáp nhập).
        Absorb = "ABSORB",
    }
}

/// Records a succession.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordSuccession {
    /// How the units follow one another.
    pub kind: SuccessionKind,
    /// First day of the successors, and first day without the predecessors.
    pub effective_on: NaiveDate,
    /// The document that decides it.
    pub document: Option<DocumentId>,
    /// The units before.
    pub predecessors: Vec<UnitId>,
    /// The units after; in an absorption the one that lives on, which is among the predecessors too.
    pub successors: Vec<UnitId>,
    /// Anything worth telling.
    pub note: Option<String>,
}

/// One act of succession.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Succession {
    /// Its identifier.
    pub id: SuccessionId,
    /// How the units follow one another.
    pub kind: SuccessionKind,
    /// The day.
    pub effective_on: NaiveDate,
    /// The document that decides it; `None` when not in the register.
    pub document: Option<DocumentId>,
    /// Anything worth telling.
    pub note: Option<String>,
    /// Which unit precedes which.
    pub edges: Vec<(UnitId, UnitId)>,
}

/// What the rule must know of the units it touches.
#[derive(Debug, Clone, Default)]
pub struct SuccessionFacts {
    /// The named units that exist in the catalogue.
    pub units: Vec<Unit>,
    /// All their names.
    pub names: Vec<UnitName>,
    /// Their memberships that run on or after the day.
    pub memberships: Vec<Membership>,
    /// Their offices that run on or after the day.
    pub offices: Vec<Office>,
}

/// A succession with everything that ends by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuccessionChange {
    /// The act.
    pub succession: Succession,
    /// The units that end, with the day and the next version.
    pub dissolved: Vec<Unit>,
    /// Their last names, with the day.
    pub names: Vec<UnitName>,
    /// Their memberships, with the day.
    pub memberships: Vec<Membership>,
    /// Their offices, with the day.
    pub offices: Vec<Office>,
    /// What the audit chain keeps.
    pub audits: Vec<Audit>,
}

impl RecordSuccession {
    /// Every unit that is named, once.
    pub fn units(&self) -> Vec<UnitId> {
        let mut units = [self.predecessors.as_slice(), &self.successors].concat();
        units.sort_unstable();
        units.dedup();
        units
    }

    /// The units that end.
    pub fn ending(&self) -> Vec<UnitId> {
        self.predecessors.iter().copied().filter(|unit| !self.successors.contains(unit)).collect()
    }

    /// The succession with everything that ends by it, or every rule it breaks.
    pub fn check(self, id: SuccessionId, facts: &SuccessionFacts) -> Result<SuccessionChange, Vec<UnitError>> {
        let mut errors = Vec::new();
        let note = text::optional("note", self.note.as_deref(), NOTE, &mut errors);
        self.check_lists(&mut errors);
        for (place, unit) in self.predecessors.iter().enumerate() {
            self.check_predecessor(place, *unit, facts, &mut errors);
        }
        for (place, unit) in self.successors.iter().enumerate() {
            check_alive("successorIds", place, *unit, self.effective_on, facts, &mut errors);
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(self.change(id, note, facts))
    }

    fn check_lists(&self, errors: &mut Vec<UnitError>) {
        for (field, list) in [("predecessorIds", &self.predecessors), ("successorIds", &self.successors)] {
            let repeated = list.iter().enumerate().filter(|(place, unit)| list[..*place].contains(unit));
            errors.extend(repeated.map(|(place, _)| UnitError::Repeated(field, place)));
        }
        let (before, after) = (self.predecessors.len(), self.successors.len());
        let ending = self.ending().len();
        let fits = match self.kind {
            SuccessionKind::Rename => before == 1 && after == 1 && ending == 1,
            SuccessionKind::Merge => before >= 2 && after == 1 && ending == before,
            SuccessionKind::Split => before == 1 && after >= 2 && ending == 1,
            SuccessionKind::Absorb => before >= 2 && after == 1 && ending == before - 1,
        };
        if !fits {
            errors.push(UnitError::SuccessionShape(self.kind));
        }
    }

    /// A predecessor exists on the eve, its end is not recorded yet, and nothing of it begins later.
    fn check_predecessor(&self, place: usize, unit: UnitId, facts: &SuccessionFacts, errors: &mut Vec<UnitError>) {
        let day = self.effective_on;
        if self.successors.contains(&unit) {
            return;
        }
        let Some(found) = facts.units.iter().find(|found| found.id == unit) else {
            errors.push(UnitError::Unknown("predecessorIds", Some(place)));
            return;
        };
        if found.established_on >= day || found.dissolved_on.is_some() {
            errors.push(UnitError::NotInForce("predecessorIds", Some(place)));
        } else if facts.begins_later(unit, day) {
            errors.push(UnitError::LaterFacts(place));
        }
    }

    fn change(self, id: SuccessionId, note: Option<String>, facts: &SuccessionFacts) -> SuccessionChange {
        let (day, ending) = (self.effective_on, self.ending());
        let edges: Vec<_> =
            ending.iter().flat_map(|before| self.successors.iter().map(|after| (*before, *after))).collect();
        let mut audits = vec![self.audit(id, note.as_deref())];
        let mut dissolved = Vec::new();
        for unit in facts.units.iter().filter(|unit| ending.contains(&unit.id)) {
            let after = Unit { version: unit.version + 1, dissolved_on: Some(day), ..unit.clone() };
            audits.push(Audit::of("unit.dissolve", unit.id).before(unit.audit_state()).after(after.audit_state()));
            dissolved.push(after);
        }
        let last = facts.names.iter().filter(|name| ending.contains(&name.unit) && name.period.contains(day));
        let names = last.cloned().map(|mut name| {
            name.period.until = Some(day);
            name
        });
        let names = names.collect();
        let (memberships, ended): (Vec<_>, Vec<_>) = facts
            .memberships
            .iter()
            .filter(|membership| ending.contains(&membership.unit))
            .map(|membership| membership.ended_on(day))
            .unzip();
        audits.extend(ended);
        let (offices, ended): (Vec<_>, Vec<_>) = facts
            .offices
            .iter()
            .filter(|office| ending.contains(&office.unit))
            .map(|office| office.ended_on(day))
            .unzip();
        audits.extend(ended);
        let Self { kind, effective_on, document, .. } = self;
        let succession = Succession { id, kind, effective_on, document, note, edges };
        SuccessionChange { succession, dissolved, names, memberships, offices, audits }
    }

    fn audit(&self, id: SuccessionId, note: Option<&str>) -> Audit {
        let texts = |units: &[UnitId]| units.iter().map(ToString::to_string).collect::<Vec<_>>();
        Audit::of("unit.succeed", id).after(json!({
            "kind": self.kind.code(),
            "effectiveOn": self.effective_on.to_string(),
            "document": self.document.map(|document| document.to_string()),
            "predecessors": texts(&self.predecessors),
            "successors": texts(&self.successors),
            "note": note,
        }))
    }
}

impl SuccessionFacts {
    fn begins_later(&self, unit: UnitId, day: NaiveDate) -> bool {
        self.names.iter().any(|name| name.unit == unit && name.period.from >= day)
            || self.memberships.iter().any(|member| member.unit == unit && member.period.from >= day)
            || self.offices.iter().any(|office| office.unit == unit && office.period.from >= day)
    }
}

fn check_alive(
    field: &'static str,
    place: usize,
    unit: UnitId,
    day: NaiveDate,
    facts: &SuccessionFacts,
    errors: &mut Vec<UnitError>,
) {
    match facts.units.iter().find(|found| found.id == unit) {
        None => errors.push(UnitError::Unknown(field, Some(place))),
        Some(found) if !found.exists_on(day) => errors.push(UnitError::NotInForce(field, Some(place))),
        Some(_) => {}
    }
}

#[cfg(test)]
mod tests;
