//! Many cross-scores of one line become one value, by the rule the round declared.

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
/// count. "Not applicable" wins when more scorers say so than give points; with nobody's judgement
/// left the line is withheld if somebody abstained, else missing.
pub fn line(rule: Aggregation, values: &[Value]) -> Value {
    let count = |wanted: Value| values.iter().filter(|value| **value == wanted).count();
    let points: Vec<_> = values.iter().filter_map(|value| value.points()).collect();
    let not_applicable = count(Value::NotApplicable);
    if count(Value::NotAssigned) > 0 {
        return Value::NotAssigned;
    }
    if not_applicable > points.len() {
        return Value::NotApplicable;
    }
    match rule.of(&points) {
        Some(points) => Value::Points(points),
        None if count(Value::Withheld) > 0 => Value::Withheld,
        None => Value::Missing,
    }
}

/// The cross values of an evaluation in the frozen order, from its submitted cross sheets. Without a
/// sheet every line is missing.
pub fn lines(rule: Aggregation, sheets: &[&[Value]], count: usize) -> Vec<Value> {
    let values = |index: usize| -> Vec<Value> { sheets.iter().filter_map(|sheet| sheet.get(index).copied()).collect() };
    (0..count).map(|index| line(rule, &values(index))).collect()
}

#[cfg(test)]
mod tests;
