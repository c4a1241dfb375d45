//! What became of each peer's value on one line.

use crate::criteria::code::coded;
use crate::evaluation::aggregate::Aggregation;
use crate::evaluation::sheet::Value;

coded! {
    /// What became of one peer's value.
    pub enum Handling {
        /// It counted.
        Counted = "COUNTED",
        /// It was the highest or the lowest, which the rule leaves out.
        Trimmed = "TRIMMED",
        /// More peers saw the line's applicability the other way.
        Outvoted = "OUTVOTED",
        /// The peer abstained.
        Abstained = "ABSTAINED",
        /// The peer said nothing on this line.
        Silent = "SILENT",
    }
}

/// What became of the values that gave this aggregate, in their order.
pub(super) fn handling(rule: Aggregation, values: &[Value], aggregate: Value) -> Vec<Handling> {
    let trimmed = trimmed(rule, values);
    let one = |(place, value): (usize, &Value)| match value {
        Value::Withheld => Handling::Abstained,
        Value::Missing | Value::NotAssigned => Handling::Silent,
        Value::NotApplicable if aggregate == Value::NotApplicable => Handling::Counted,
        Value::NotApplicable => Handling::Outvoted,
        Value::Points(_) | Value::Awaiting if aggregate == Value::NotApplicable => Handling::Outvoted,
        Value::Points(_) | Value::Awaiting if trimmed.contains(&place) => Handling::Trimmed,
        Value::Points(_) | Value::Awaiting => Handling::Counted,
    };
    values.iter().enumerate().map(one).collect()
}

/// The places of the one highest and the one lowest; of equal ones the first and the last in order.
fn trimmed(rule: Aggregation, values: &[Value]) -> Vec<usize> {
    let mut given: Vec<_> =
        values.iter().enumerate().filter_map(|(place, value)| value.points().map(|points| (points, place))).collect();
    given.sort_unstable();
    match (rule, given.as_slice()) {
        (Aggregation::TrimmedMean, [(_, lowest), _, .., (_, highest)]) => vec![*lowest, *highest],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::aggregate;
    use crate::evaluation::testing::values;

    fn handled(rule: Aggregation, words: &[&str]) -> Vec<&'static str> {
        let given = values(words);
        handling(rule, &given, aggregate::line(rule, &given)).into_iter().map(Handling::code).collect()
    }

    #[test]
    fn every_peers_value_says_what_became_of_it() {
        use Aggregation::{Mean, TrimmedMean};
        assert_eq!(handled(Mean, &["8", "w", "m", "n"]), ["COUNTED", "ABSTAINED", "SILENT", "OUTVOTED"]);
        assert_eq!(handled(Mean, &["8", "n", "n"]), ["OUTVOTED", "COUNTED", "COUNTED"]);
        assert_eq!(handled(TrimmedMean, &["9", "5", "7", "8"]), ["TRIMMED", "TRIMMED", "COUNTED", "COUNTED"]);
        assert_eq!(handled(TrimmedMean, &["9", "5"]), ["COUNTED", "COUNTED"], "of two nothing can be left out");
        assert_eq!(handled(TrimmedMean, &["7", "7", "7"]), ["TRIMMED", "COUNTED", "TRIMMED"]);
    }
}
