//! A sheet: one author's scoring of one evaluation at one stage, in the frozen order of the set.

use crate::criteria::CriteriaSet;
use crate::criteria::code::coded;
use crate::hundredths::{Hundredths, Points};
use crate::id::{EvaluationId, SheetId, UnitId};

coded! {
    /// Whose judgement a sheet is; the order in which stages decide.
    pub enum SheetStage {
        /// Tự chấm: the unit itself.
        Self_ = "SELF",
        /// Chấm chéo: another member.
        Cross = "CROSS",
        /// Cụm thống nhất: what the cluster agreed, written by its head.
        Agreed = "AGREED",
        /// Bộ thẩm định: the ministry and its field owners.
        Appraised = "APPRAISED",
    }
}

coded! {
    /// Whether a sheet has been handed in.
    pub enum SheetState {
        /// Being written.
        Draft = "DRAFT",
        /// Handed in.
        Submitted = "SUBMITTED",
    }
}

/// The value of one line. Missing, not applicable, not assigned, withheld and zero are five
/// different things; awaiting is a sixth, and passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Value {
    /// Points, zero included.
    Points(Points),
    /// Nothing was said.
    Missing,
    /// The line does not apply to the unit; the criterion's policy says what that means.
    NotApplicable,
    /// The line is not for this unit; fixed when the sheet is made.
    NotAssigned,
    /// The author abstains.
    Withheld,
    /// The facts are in; the points follow from the facts of all units ([`crate::evaluation::outcome`])
    /// and are never in a sheet.
    Awaiting,
}

impl Value {
    /// The points; `None` for every state without any.
    pub const fn points(self) -> Option<Points> {
        match self {
            Self::Points(points) => Some(points),
            Self::Missing | Self::NotApplicable | Self::NotAssigned | Self::Withheld | Self::Awaiting => None,
        }
    }

    /// The public code of the state.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Points(_) => "POINTS",
            Self::Missing => "MISSING",
            Self::NotApplicable => "NOT_APPLICABLE",
            Self::NotAssigned => "NOT_ASSIGNED",
            Self::Withheld => "WITHHELD",
            Self::Awaiting => "AWAITING",
        }
    }
}

/// One author's paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Identity.
    pub id: SheetId,
    /// The evaluation it belongs to.
    pub evaluation: EvaluationId,
    /// At which stage.
    pub stage: SheetStage,
    /// The unit whose paper it is: the member itself, the cross-scorer, the head's unit, the ministry.
    pub author: UnitId,
    /// Draft or submitted.
    pub state: SheetState,
    /// Counts edits; storage raises it by one with each write.
    pub version: i32,
    /// One value per criterion, in the frozen order.
    pub values: Vec<Value>,
    /// The facts behind each value, in the frozen order; empty where points were typed directly.
    pub facts: Vec<Vec<Hundredths>>,
}

impl Sheet {
    /// An empty paper about `unit`: missing everywhere, not assigned where a line is for others.
    pub fn blank(
        id: SheetId,
        evaluation: EvaluationId,
        stage: SheetStage,
        author: UnitId,
        set: &CriteriaSet,
        unit: UnitId,
    ) -> Self {
        let values = blank_values(set, unit);
        let facts = vec![Vec::new(); values.len()];
        Self { id, evaluation, stage, author, state: SheetState::Draft, version: 1, values, facts }
    }

    /// How many lines the author is expected to fill.
    pub fn expected(&self) -> usize {
        self.values.iter().filter(|value| **value != Value::NotAssigned).count()
    }

    /// How many of them are filled, in any way.
    pub fn filled(&self) -> usize {
        self.values.iter().filter(|value| !matches!(value, Value::NotAssigned | Value::Missing)).count()
    }

    /// Whether it was handed in.
    pub fn is_submitted(&self) -> bool {
        self.state == SheetState::Submitted
    }
}

/// The values of an empty paper about `unit`.
pub fn blank_values(set: &CriteriaSet, unit: UnitId) -> Vec<Value> {
    let value = |assigned| if assigned { Value::Missing } else { Value::NotAssigned };
    set.criteria.iter().map(|criterion| value(criterion.applies_to_unit(unit))).collect()
}

/// A stored sheet that cannot be read: storage was damaged or holds another set's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("stored values or facts are damaged")]
pub struct DamagedSheet;

/// Values as one compact text: hundredths, or `m` missing, `n` not applicable, `u` not assigned,
/// `w` withheld, `a` awaiting, separated by commas.
pub fn encode_values(values: &[Value]) -> String {
    let word = |value: &Value| match value {
        Value::Points(points) => points.hundredths().to_string(),
        Value::Missing => "m".to_owned(),
        Value::NotApplicable => "n".to_owned(),
        Value::NotAssigned => "u".to_owned(),
        Value::Withheld => "w".to_owned(),
        Value::Awaiting => "a".to_owned(),
    };
    values.iter().map(word).collect::<Vec<_>>().join(",")
}

/// Reads what [`encode_values`] wrote for a set of `lines` criteria; anything else is damaged.
pub fn decode_values(text: &str, lines: usize) -> Result<Vec<Value>, DamagedSheet> {
    let value = |word: &str| match word {
        "m" => Ok(Value::Missing),
        "n" => Ok(Value::NotApplicable),
        "u" => Ok(Value::NotAssigned),
        "w" => Ok(Value::Withheld),
        "a" => Ok(Value::Awaiting),
        digits => number(digits).map(Value::Points),
    };
    fields(text, lines)?.into_iter().map(value).collect()
}

/// Facts as one compact text: hundredths separated by semicolons, criteria by commas.
pub fn encode_facts(facts: &[Vec<Hundredths>]) -> String {
    let line =
        |facts: &Vec<Hundredths>| facts.iter().map(|fact| fact.hundredths().to_string()).collect::<Vec<_>>().join(";");
    facts.iter().map(line).collect::<Vec<_>>().join(",")
}

/// Reads what [`encode_facts`] wrote for a set of `lines` criteria; anything else is damaged.
pub fn decode_facts(text: &str, lines: usize) -> Result<Vec<Vec<Hundredths>>, DamagedSheet> {
    let line = |word: &str| match word {
        "" => Ok(Vec::new()),
        word => word.split(';').map(number).collect(),
    };
    fields(text, lines)?.into_iter().map(line).collect()
}

fn fields(text: &str, lines: usize) -> Result<Vec<&str>, DamagedSheet> {
    let fields: Vec<_> = if lines == 0 && text.is_empty() { Vec::new() } else { text.split(',').collect() };
    if fields.len() == lines { Ok(fields) } else { Err(DamagedSheet) }
}

/// Only the one way of writing a number that [`encode_values`] uses: no sign of plus, no idle zero.
fn number(digits: &str) -> Result<Hundredths, DamagedSheet> {
    let count: i64 = digits.parse().map_err(|_| DamagedSheet)?;
    if count.to_string() == digits { Ok(Hundredths::from_hundredths(count)) } else { Err(DamagedSheet) }
}

#[cfg(test)]
mod tests;
