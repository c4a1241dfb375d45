//! Writing points: a batch of entries is applied to a sheet as a whole, or not at all.

use std::collections::HashSet;

use crate::criteria::code::coded;
use crate::criteria::{CriteriaSet, Criterion};
use crate::evaluation::error::{Detail, EvaluationError, EvaluationErrorCode as Code};
use crate::evaluation::sheet::{Sheet, SheetStage, Value};
use crate::hundredths::{Hundredths, Points};
use crate::id::{CriterionId, UnitId};

coded! {
    /// A state that an author may choose instead of points.
    pub enum EntryState {
        /// Takes back what was said.
        Missing = "MISSING",
        /// The line does not apply to the unit.
        NotApplicable = "NOT_APPLICABLE",
        /// The author abstains; not for the unit itself.
        Withheld = "WITHHELD",
    }
}

/// What an author says about one line. Points, facts or a state; none of them leaves the value as it
/// is (a note or evidence may have changed).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreEntry {
    /// The line.
    pub criterion: CriterionId,
    /// Points typed directly; with facts they must equal what the facts give. `None` = not said.
    pub points: Option<Points>,
    /// Facts in the order of the rule's slots; `None` = not said.
    pub facts: Option<Vec<Hundredths>>,
    /// A state instead of points; `None` = not said.
    pub state: Option<EntryState>,
}

/// Which lines an author may write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lines {
    /// All of them.
    All,
    /// Those that one of these ministry bodies appraises.
    OfFields(Vec<UnitId>),
}

impl Lines {
    /// Whether the author may write this line.
    pub fn include(&self, set: &CriteriaSet, criterion: &Criterion) -> bool {
        match self {
            Self::All => true,
            Self::OfFields(fields) => set.field_owner_of(criterion).is_some_and(|owner| fields.contains(&owner)),
        }
    }
}

/// What an entry makes of a line.
type Written = (Value, Vec<Hundredths>);

/// The sheet with every entry applied, or every error with the path `["scores", criterion, field]`;
/// nothing is applied when there is one.
pub fn apply(
    sheet: &Sheet,
    set: &CriteriaSet,
    lines: &Lines,
    entries: &[ScoreEntry],
) -> Result<Sheet, Vec<EvaluationError>> {
    if sheet.is_submitted() {
        return Err(vec![EvaluationError::new(Code::AlreadySubmitted, &[])]);
    }
    let mut changed = sheet.clone();
    let mut errors = Vec::new();
    let mut seen = HashSet::new();
    for entry in entries {
        let outcome = if seen.insert(entry.criterion) {
            write(sheet, set, lines, entry)
        } else {
            Err(error(Code::DuplicateCriterion, entry, "criterionId"))
        };
        match outcome {
            Ok(Some((index, (value, facts)))) => {
                changed.values[index] = value;
                changed.facts[index] = facts;
            }
            Ok(None) => {}
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(changed) } else { Err(errors) }
}

fn error(code: Code, entry: &ScoreEntry, field: &str) -> EvaluationError {
    EvaluationError::new(code, &["scores", &entry.criterion.to_string(), field])
}

/// What one entry changes, and where; `None` when the value stays.
fn write(
    sheet: &Sheet,
    set: &CriteriaSet,
    lines: &Lines,
    entry: &ScoreEntry,
) -> Result<Option<(usize, Written)>, EvaluationError> {
    let unknown = || error(Code::UnknownCriterion, entry, "criterionId");
    let index = set.index_of(entry.criterion).ok_or_else(unknown)?;
    let criterion = set.criteria.get(index).ok_or_else(unknown)?;
    let current = sheet.values.get(index).copied().ok_or_else(unknown)?;
    let about = |error: EvaluationError| error.about(&criterion.code);
    if current == Value::NotAssigned {
        return Err(about(error(Code::NotAssigned, entry, "criterionId")));
    }
    if !lines.include(set, criterion) {
        return Err(about(error(Code::OtherField, entry, "criterionId")));
    }
    let written = value(sheet.stage, criterion, entry).map_err(about)?;
    Ok(written.map(|written| (index, written)))
}

fn value(stage: SheetStage, line: &Criterion, entry: &ScoreEntry) -> Result<Option<Written>, EvaluationError> {
    match (entry.state, &entry.facts, entry.points) {
        (None, None, None) => Ok(None),
        (Some(choice), None, None) => chosen(stage, choice, entry).map(|value| Some((value, Vec::new()))),
        (Some(_), _, _) => Err(error(Code::InvalidState, entry, "state")),
        (None, Some(facts), points) => reckoned(line, entry, facts, points).map(Some),
        (None, None, Some(points)) => typed(stage, line, entry, points).map(Some),
    }
}

/// A unit cannot abstain about itself.
fn chosen(stage: SheetStage, choice: EntryState, entry: &ScoreEntry) -> Result<Value, EvaluationError> {
    match choice {
        EntryState::Missing => Ok(Value::Missing),
        EntryState::NotApplicable => Ok(Value::NotApplicable),
        EntryState::Withheld if stage == SheetStage::Self_ => Err(error(Code::InvalidState, entry, "state")),
        EntryState::Withheld => Ok(Value::Withheld),
    }
}

fn reckoned(
    line: &Criterion,
    entry: &ScoreEntry,
    facts: &[Hundredths],
    points: Option<Points>,
) -> Result<Written, EvaluationError> {
    let invalid = |reason| error(Code::InvalidFacts, entry, "facts").with(Detail::Facts(reason));
    if line.rule.is_relative() {
        line.rule.check(facts).map_err(invalid)?;
        let typed = points.map(|_| error(Code::FactsRequired, entry, "points"));
        return typed.map_or_else(|| Ok((Value::Awaiting, facts.to_vec())), Err);
    }
    let given = line.rule.points(line.maximum, facts).map_err(invalid)?;
    if points.is_some_and(|points| points != given) {
        return Err(error(Code::PointsDiffer, entry, "points").with(Detail::Limit(given)));
    }
    within(line, entry, given)?;
    Ok((Value::Points(given), facts.to_vec()))
}

/// The unit itself types points only where judgement is the rule; those who judge it may always, but
/// for a line that compares units: there the facts are corrected, and the points follow.
fn typed(stage: SheetStage, line: &Criterion, entry: &ScoreEntry, points: Points) -> Result<Written, EvaluationError> {
    if line.rule.is_relative() || (stage == SheetStage::Self_ && line.rule.is_computed()) {
        return Err(error(Code::FactsRequired, entry, "facts"));
    }
    within(line, entry, points)?;
    Ok((Value::Points(points), Vec::new()))
}

fn within(line: &Criterion, entry: &ScoreEntry, points: Points) -> Result<(), EvaluationError> {
    match bounds(line, points) {
        None => Ok(()),
        Some((code, limit)) => Err(error(code, entry, "points").with(Detail::Limit(limit))),
    }
}

/// The bound that these points break on this line, with the limit; `None` when they lie within the
/// bounds and on the step.
pub(super) fn bounds(line: &Criterion, points: Points) -> Option<(Code, Points)> {
    if points < Points::ZERO {
        Some((Code::BelowMinimum, Points::ZERO))
    } else if points > line.upper_bound() {
        Some((Code::OverMaximum, line.upper_bound()))
    } else if !points.is_multiple_of(line.step) {
        Some((Code::OffStep, line.step))
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
