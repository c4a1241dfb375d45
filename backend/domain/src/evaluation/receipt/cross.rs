//! How peers' values become one, as a round declared it, in a shape that can be written down.

use serde::{Deserialize, Serialize};

use crate::evaluation::aggregate::{Aggregation, CrossRule, MissingScorers};

/// The declared rule with every parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredRule {
    /// The figure.
    #[serde(rename = "type")]
    pub kind: Aggregation,
    /// How many points a trimmed mean leaves out at each end; the others leave out none.
    pub trim: u32,
    /// What peers who did not hand in mean: the code of [`MissingScorers`].
    pub missing: String,
    /// `REQUIRE`: the fewest judgements; `None` for the others.
    pub at_least: Option<u32>,
}

impl From<CrossRule> for DeclaredRule {
    fn from(rule: CrossRule) -> Self {
        let at_least = match rule.missing {
            MissingScorers::Require { at_least } => Some(at_least),
            MissingScorers::LeaveOut | MissingScorers::SelfValue => None,
        };
        Self { kind: rule.aggregation, trim: rule.trim, missing: rule.missing.code().to_owned(), at_least }
    }
}

impl DeclaredRule {
    /// Reads the rule back; `None` when it names one that does not exist.
    pub fn rule(&self) -> Option<CrossRule> {
        let missing = match (self.missing.as_str(), self.at_least) {
            ("LEAVE_OUT", None) => MissingScorers::LeaveOut,
            ("SELF_VALUE", None) => MissingScorers::SelfValue,
            ("REQUIRE", Some(at_least)) => MissingScorers::Require { at_least },
            _ => return None,
        };
        Some(CrossRule { aggregation: self.kind, trim: self.trim, missing })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_declared_rule_is_written_down_and_read_back() {
        let missing = [MissingScorers::LeaveOut, MissingScorers::SelfValue, MissingScorers::Require { at_least: 3 }];
        for aggregation in Aggregation::ALL {
            for missing in missing {
                let rule = CrossRule { aggregation, trim: 2, missing };
                assert_eq!(DeclaredRule::from(rule).rule(), Some(rule));
            }
        }
        let unknown = DeclaredRule { missing: "GUESS".to_owned(), ..CrossRule::from(Aggregation::Mean).into() };
        assert_eq!(unknown.rule(), None);
    }
}
