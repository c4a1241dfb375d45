//! An open round goes on under another version of its criteria: until the first cross sheet is handed in,
//! by a decision, and with every sheet carried over line by line.
//!
//! What becomes of a line is judged by the criteria alone ([`LineFate`]), and so is whether a submitted
//! sheet goes back to its author: were it judged by what is in the sheet, going back would tell something
//! about a sealed one.

use chrono::{DateTime, Utc};

use crate::criteria::code::coded;
use crate::criteria::{CriteriaSet, Criterion, Mapping};
use crate::evaluation::carry::{reckoned, same_facts, same_reckoning, typed_stays};
use crate::evaluation::error::{EvaluationError, EvaluationErrorCode as Code};
use crate::evaluation::round::{Deadlines, RoundStage, deadline_passed};
use crate::evaluation::sheet::{Sheet, SheetStage, SheetState, Value};
use crate::evaluation::submit::reason_errors;
use crate::hundredths::Hundredths;
use crate::id::{CriterionId, UnitId};

coded! {
    /// What becomes of what a unit's sheets hold on a line.
    pub enum LineFate {
        /// It stays.
        Kept = "KEPT",
        /// The points are reckoned anew from the same facts; points without facts are lost where the rule
        /// changed.
        Reckoned = "RECKONED",
        /// It is lost, and the line to be filled in anew.
        Emptied = "EMPTIED",
        /// Nothing was there.
        Added = "ADDED",
        /// The line is not for the unit.
        NotAssigned = "NOT_ASSIGNED",
    }
}

coded! {
    /// What becomes of a sheet as a whole.
    pub enum SheetOutcome {
        /// It goes on as it was, a draft or handed in.
        Carried = "CARRIED",
        /// It was handed in and went back to its author.
        Returned = "RETURNED",
        /// It was handed in, the time to correct it is over, and lines of it changed.
        Flagged = "FLAGGED",
    }
}

/// The way from one criteria set to another.
#[derive(Debug, Clone)]
pub struct Passage<'a> {
    /// The set the round has used.
    pub older: &'a CriteriaSet,
    /// The set it goes on with.
    pub newer: &'a CriteriaSet,
    /// Which line comes from which.
    pub mapping: &'a Mapping,
}

impl Passage<'_> {
    /// What becomes of a line of the newer set, by its place, for a unit.
    pub fn fate(&self, place: usize, unit: UnitId) -> LineFate {
        let Some(line) = self.newer.criteria.get(place) else { return LineFate::NotAssigned };
        if !line.applies_to_unit(unit) {
            return LineFate::NotAssigned;
        }
        let origins = self.mapping.origins(place);
        if !origins.iter().filter_map(|origin| self.older.criteria.get(*origin)).any(|old| old.applies_to_unit(unit)) {
            return LineFate::Added;
        }
        match self.mapping.continued(place).and_then(|origin| self.older.criteria.get(origin)) {
            Some(origin) if same_reckoning(origin, line) || any_typed_stays(origin, line) => LineFate::Kept,
            Some(origin) if same_facts(origin, line) => LineFate::Reckoned,
            _ => LineFate::Emptied,
        }
    }

    /// Whether the unit has to look at its sheet again.
    pub fn affects(&self, unit: UnitId) -> bool {
        let again = |fate| matches!(fate, LineFate::Reckoned | LineFate::Emptied | LineFate::Added);
        (0..self.newer.criteria.len()).any(|place| again(self.fate(place, unit)))
    }

    /// The places of the older lines that no newer one comes from.
    pub fn dropped(&self) -> Vec<usize> {
        (0..self.older.criteria.len()).filter(|place| self.mapping.successors(*place).is_empty()).collect()
    }

    /// Where the notes and the evidence of each older line go: to the first line that comes from it. Those of
    /// dropped lines stay where they are.
    pub fn moves(&self) -> Vec<(CriterionId, CriterionId)> {
        let target = |(place, line): (usize, &Criterion)| {
            let newer = self.mapping.successors(place).first().and_then(|place| self.newer.criteria.get(*place))?;
            Some((line.id, newer.id))
        };
        self.older.criteria.iter().enumerate().filter_map(target).collect()
    }

    /// The sheet about `unit` in the order of the newer set. Its state stays; see [`outcome`].
    pub fn carry(&self, sheet: &Sheet, unit: UnitId) -> Sheet {
        let lines = (0..self.newer.criteria.len()).map(|place| self.line(sheet, place, unit));
        let (values, facts) = lines.unzip();
        Sheet { values, facts, ..sheet.clone() }
    }

    fn line(&self, sheet: &Sheet, place: usize, unit: UnitId) -> (Value, Vec<Hundredths>) {
        let fate = self.fate(place, unit);
        let nothing = (if fate == LineFate::NotAssigned { Value::NotAssigned } else { Value::Missing }, Vec::new());
        let single = self.mapping.continued(place);
        let Some(origin) = single.filter(|_| !matches!(fate, LineFate::NotAssigned | LineFate::Added)) else {
            return nothing;
        };
        let (Some(older), Some(newer)) = (self.older.criteria.get(origin), self.newer.criteria.get(place)) else {
            return nothing;
        };
        let value = sheet.values.get(origin).copied().unwrap_or(Value::Missing);
        let facts = sheet.facts.get(origin).cloned().unwrap_or_default();
        match value {
            Value::NotApplicable | Value::Withheld => (value, facts),
            Value::Points(_) | Value::Awaiting if same_reckoning(older, newer) => (value, facts),
            Value::Points(points) if facts.is_empty() && typed_stays(older, newer, points) => (value, facts),
            Value::Points(_) | Value::Awaiting if fate == LineFate::Reckoned && !facts.is_empty() => {
                reckoned(newer, &facts).map_or(nothing, |value| (value, facts))
            }
            _ => nothing,
        }
    }
}

/// Whether every value that could be typed on the older line may stand on the newer one.
fn any_typed_stays(older: &Criterion, newer: &Criterion) -> bool {
    let finer = older.step.is_multiple_of(newer.step);
    !older.rule.is_computed() && older.rule == newer.rule && newer.maximum >= older.maximum && finer
}

/// What becomes of a sheet. `affected` is whether the passage affects the unit it is about, `closed` whether
/// its own deadline has passed.
pub fn outcome(sheet: SheetStage, state: SheetState, round: RoundStage, affected: bool, closed: bool) -> SheetOutcome {
    match state {
        SheetState::Submitted if affected && sheet.written_in() == round && !closed => SheetOutcome::Returned,
        SheetState::Submitted if affected => SheetOutcome::Flagged,
        SheetState::Submitted | SheetState::Draft => SheetOutcome::Carried,
    }
}

/// What an amendment depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AmendmentFacts {
    /// Where the round stands.
    pub stage: RoundStage,
    /// Whether the new set is published.
    pub published: bool,
    /// Whether the new set was copied, maybe in several steps, from the one the round uses.
    pub derived: bool,
    /// How many cross sheets are handed in.
    pub cross_submitted: usize,
}

/// Until when the members may take note of an amendment made now; who is silent until then counts as informed,
/// so that nobody holds the round up. The next deadline of self- or cross-scoring; when both have passed, now.
pub fn informed_at(deadlines: &Deadlines, now: DateTime<Utc>) -> DateTime<Utc> {
    let ahead = |due: &DateTime<Utc>| !deadline_passed(*due, now);
    [deadlines.self_due, deadlines.cross_due].into_iter().find(ahead).unwrap_or(now)
}

/// The stages of a round in which it may be amended.
pub fn amendable(stage: RoundStage) -> bool {
    (RoundStage::Open..=RoundStage::Cross).contains(&stage)
}

/// Everything that keeps a round from being amended; empty when nothing does.
pub fn obstacles(facts: &AmendmentFacts) -> Vec<EvaluationError> {
    let checks = [
        (amendable(facts.stage), Code::WrongStage, "roundId"),
        (facts.cross_submitted == 0, Code::CrossAlreadySubmitted, "roundId"),
        (facts.derived, Code::CriteriaNotDerived, "criteriaSetId"),
        (facts.published, Code::CriteriaNotPublished, "criteriaSetId"),
    ];
    let broken = checks.into_iter().filter(|(holds, ..)| !holds);
    broken.map(|(_, code, field)| EvaluationError::new(code, &[field])).collect()
}

/// As [`obstacles`], with what is wrong with the reason that must be given.
pub fn check(facts: &AmendmentFacts, reason: &str) -> Result<(), Vec<EvaluationError>> {
    let mut errors = obstacles(facts);
    errors.extend(reason_errors(reason, "reason"));
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

#[cfg(test)]
mod tests;
