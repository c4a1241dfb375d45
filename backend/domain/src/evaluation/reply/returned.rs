//! Trả lại một tiêu chí: one line is sent back for supplement, never the whole sheet.
//!
//! What the unit supplements stands beside its own value; the sheet it handed in stays as it was.

use chrono::{DateTime, Utc};

use crate::criteria::CriteriaSet;
use crate::criteria::code::coded;
use crate::evaluation::entry::{self, Lines, ScoreEntry};
use crate::evaluation::error::{EvaluationError, EvaluationErrorCode as Code};
use crate::evaluation::round::deadline_passed;
use crate::evaluation::sheet::{Sheet, SheetStage, Value};
use crate::evaluation::submit::reason_errors;
use crate::hundredths::Hundredths;
use crate::id::{CriterionId, EvaluationId, Id, SheetId, UnitId};

coded! {
    /// Where a returned line stands.
    pub enum ReturnState {
        /// The unit may supplement it.
        Open = "OPEN",
        /// The unit supplemented it.
        Supplemented = "SUPPLEMENTED",
        /// The unit did nothing until the stated moment; the line is judged as it stands.
        Lapsed = "LAPSED",
    }
}

/// Where a returned line stands at a moment. It never keeps a stage from ending.
pub fn state(supplemented: bool, due: DateTime<Utc>, now: DateTime<Utc>) -> ReturnState {
    match (supplemented, deadline_passed(due, now)) {
        (true, _) => ReturnState::Supplemented,
        (false, true) => ReturnState::Lapsed,
        (false, false) => ReturnState::Open,
    }
}

/// What is wrong with sending a line back: the reason must be said, and there must be time to act.
pub fn return_errors(reason: &str, due: DateTime<Utc>, now: DateTime<Utc>) -> Vec<EvaluationError> {
    let mut errors = reason_errors(reason, "reason");
    if due <= now {
        errors.push(EvaluationError::new(Code::DueInPast, &["dueAt"]));
    }
    errors
}

/// What a unit adds to a returned line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supplement {
    /// The line.
    pub criterion: CriterionId,
    /// Corrected facts, in the order of the rule's slots; `None` = the facts stand.
    pub facts: Option<Vec<Hundredths>>,
    /// The explanation.
    pub note: String,
}

/// The value that corrected facts would give, beside the unit's own; `None` without new facts.
pub fn supplemented(
    supplement: &Supplement,
    set: &CriteriaSet,
    unit: UnitId,
) -> Result<Option<Value>, Vec<EvaluationError>> {
    let errors = reason_errors(&supplement.note, "note");
    if !errors.is_empty() {
        return Err(errors);
    }
    if supplement.facts.is_none() {
        return Ok(None);
    }
    let entry =
        ScoreEntry { criterion: supplement.criterion, points: None, facts: supplement.facts.clone(), state: None };
    values_of(&[entry], set, unit, SheetStage::Self_).map(|mut values| values.pop().map(|(_, value, _)| value))
}

/// What an entry says: the place of its line, its value, its facts.
pub type Said = (usize, Value, Vec<Hundredths>);

/// What entries say, each judged by every rule of its line, without a sheet being written.
pub fn values_of(
    entries: &[ScoreEntry],
    set: &CriteriaSet,
    unit: UnitId,
    stage: SheetStage,
) -> Result<Vec<Said>, Vec<EvaluationError>> {
    let nothing = uuid::Uuid::nil();
    let (id, evaluation) = (SheetId::from_uuid(nothing), EvaluationId::from_uuid(nothing));
    let blank = Sheet::blank(id, evaluation, stage, unit, set, unit);
    let written = entry::apply(&blank, set, &Lines::All, entries)?;
    let places = entries.iter().filter_map(|entry| set.index_of(entry.criterion));
    let read = |place: usize| Some((place, *written.values.get(place)?, written.facts.get(place)?.clone()));
    Ok(places.filter_map(read).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::testing::{day, id, points, small_set, unit};

    #[test]
    fn a_returned_line_is_open_until_its_moment_and_lapses_after_it() {
        assert_eq!(state(false, day(5), day(5)), ReturnState::Open);
        assert_eq!(state(false, day(5), day(6)), ReturnState::Lapsed);
        assert_eq!(state(true, day(5), day(6)), ReturnState::Supplemented);
    }

    #[test]
    fn a_line_is_sent_back_with_a_reason_and_with_time_to_act() {
        assert_eq!(return_errors("Thiếu báo cáo", day(6), day(5)), []);
        let codes: Vec<_> = return_errors(" ", day(5), day(5)).into_iter().map(|error| error.code).collect();
        assert_eq!(codes, [Code::ReasonRequired, Code::DueInPast]);
    }

    #[test]
    fn corrected_facts_are_judged_by_the_rule_of_the_line() {
        let set = small_set();
        let with = |facts: &[&str]| Supplement {
            criterion: id(12),
            facts: Some(facts.iter().map(|fact| points(fact)).collect()),
            note: "Số liệu đã đối chiếu".to_owned(),
        };
        let value = supplemented(&with(&["80", "100"]), &set, unit(1)).unwrap();
        assert_eq!(value, Some(Value::Points(points("20"))));
        let wrong = supplemented(&with(&["80"]), &set, unit(1)).unwrap_err();
        assert_eq!(wrong.first().map(|error| error.code), Some(Code::InvalidFacts));
        let silent = Supplement { note: String::new(), ..with(&["80", "100"]) };
        assert_eq!(supplemented(&silent, &set, unit(1)).unwrap_err().len(), 1);
        let words = Supplement { facts: None, ..with(&[]) };
        assert_eq!(supplemented(&words, &set, unit(1)), Ok(None));
    }
}
