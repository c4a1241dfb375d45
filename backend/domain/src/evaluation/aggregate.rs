//! Many cross-scores of one line become one value, by the rule the round declared.

use crate::criteria::Performance;
use crate::criteria::code::coded;
use crate::evaluation::sheet::Value;
use crate::hundredths::{Hundredths, Points};

coded! {
    /// How the points of several scorers become one figure; rounded once, to a hundredth.
    pub enum Aggregation {
        /// Trung bình cộng.
        Mean = "MEAN",
        /// Trung vị; of an even number the mean of the middle two.
        Median = "MEDIAN",
        /// Trung bình sau khi bỏ một điểm cao nhất và một điểm thấp nhất; of fewer than three the mean.
        TrimmedMean = "TRIMMED_MEAN",
    }
}

impl Aggregation {
    /// The figure for these points; `None` of nothing.
    pub fn of(self, points: &[Points]) -> Option<Points> {
        let mut sorted = points.to_vec();
        sorted.sort_unstable();
        let count = sorted.len();
        let chosen = match self {
            Self::TrimmedMean if count >= 3 => sorted.get(1..count - 1),
            Self::Mean | Self::TrimmedMean => sorted.get(..),
            Self::Median if count == 0 => None,
            Self::Median => sorted.get((count - 1) / 2..=count / 2),
        };
        Hundredths::mean(chosen?)
    }
}

/// The cross value of one line, from the values of the submitted sheets. Abstentions and gaps do not
/// count; facts whose points are awaited count as a judgement, and stay awaited ([`facts`]). "Not applicable" wins when more scorers say so than give points; with nobody's judgement
/// left the line is withheld if somebody abstained, else missing.
pub fn line(rule: Aggregation, values: &[Value]) -> Value {
    let count = |wanted: Value| values.iter().filter(|value| **value == wanted).count();
    let points: Vec<_> = values.iter().filter_map(|value| value.points()).collect();
    let not_applicable = count(Value::NotApplicable);
    if count(Value::NotAssigned) > 0 {
        return Value::NotAssigned;
    }
    let awaiting = count(Value::Awaiting);
    if not_applicable > points.len() + awaiting {
        return Value::NotApplicable;
    }
    match rule.of(&points) {
        _ if awaiting > 0 => Value::Awaiting,
        Some(points) => Value::Points(points),
        None if count(Value::Withheld) > 0 => Value::Withheld,
        None => Value::Missing,
    }
}

/// The facts of a line that compares units, from those of several scorers: actual and target each by the
/// rule, among those who say that a target was given, or among the others when they are more. Empty of
/// nothing.
pub fn facts(rule: Aggregation, given: &[&[Hundredths]]) -> Vec<Hundredths> {
    let all: Vec<Performance> = given.iter().filter_map(|facts| Performance::from_facts(facts)).collect();
    let targets: Vec<Hundredths> = all.iter().filter_map(|one| one.target).collect();
    let given = 2 * targets.len() >= all.len();
    let side = all.iter().filter(|one| one.target.is_some() == given);
    let actuals: Vec<Hundredths> = side.map(|one| one.actual).collect();
    let target = if given { rule.of(&targets) } else { Some(Hundredths::ZERO) };
    rule.of(&actuals).into_iter().chain(target.filter(|_| !actuals.is_empty())).collect()
}

/// The cross values of an evaluation in the frozen order, from its submitted cross sheets. Without a
/// sheet every line is missing.
pub fn lines(rule: Aggregation, sheets: &[&[Value]], count: usize) -> Vec<Value> {
    let values = |index: usize| -> Vec<Value> { sheets.iter().filter_map(|sheet| sheet.get(index).copied()).collect() };
    (0..count).map(|index| line(rule, &values(index))).collect()
}

#[cfg(test)]
mod tests;
