//! The rule types: how facts become points, exactly and with at most one rounding.
//!
//! Each family has a file: [`direct`] (yes/no, judgement), [`threshold`] (ladders of results, days
//! late, ranks), [`proportion`] (actual against target), [`relative`] (against the best unit of the
//! round), [`items`] (points per counted or chosen item). A rule is only ever made through [`RuleSpec`], so that one that exists is well-formed;
//! whether it fits the criterion's maximum, step and section is [`Rule::problems`].

mod direct;
mod fact;
mod items;
mod proportion;
mod relative;
mod spec;
mod threshold;

use serde::{Deserialize, Serialize};

pub use fact::{FactError, FactKind, FactSlot};
pub use relative::{DEFAULT_AT_TARGET, Performance};
pub use spec::{RuleItem, RuleSpec, RuleStep, RuleType};

use crate::criteria::error::{CriteriaError, CriteriaErrorCode};
use crate::criteria::set::CriterionSection;
use crate::hundredths::{Hundredths, Points};
use crate::language::Language;

/// The step of a criterion whose points may be any hundredth.
pub const FINEST_STEP: Points = Hundredths::from_hundredths(1);

/// How the facts of one criterion become points. Stored as JSON, tagged by its type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Rule {
    /// Done: the maximum; not done: nothing.
    Bool,
    /// The points of the highest threshold the result reaches; below all of them nothing.
    Ladder {
        /// Highest threshold first.
        steps: Vec<RuleStep>,
    },
    /// The points of the first limit of days that the delay stays within; later than all nothing.
    Late {
        /// Fewest days first.
        steps: Vec<RuleStep>,
    },
    /// Maximum × actual ÷ target, never more than the maximum.
    Prop,
    /// As [`Rule::Prop`], but over-fulfilment counts up to a cap.
    PropOver {
        /// In percent of the maximum, 100 or more.
        cap: Hundredths,
    },
    /// Actual against target, and what goes beyond it against the unit that goes farthest.
    RelLeader {
        /// The share of the maximum that meeting the target earns, in percent.
        at_target: Hundredths,
    },
    /// Points for each counted item, per kind up to its cap, in all up to the maximum.
    PerItem {
        /// The kinds counted.
        items: Vec<RuleItem>,
    },
    /// The points of the chosen level.
    Level {
        /// The levels to choose from.
        items: Vec<RuleItem>,
    },
    /// The points of the first rank limit that the rank stays within; behind all nothing.
    Rank {
        /// Best rank first.
        steps: Vec<RuleStep>,
    },
    /// The maximum less the points of each fault, never below zero.
    Deduct {
        /// The kinds of faults, with what each takes away as a positive amount.
        items: Vec<RuleItem>,
    },
    /// Points for each counted item, added and taken away, kept between zero and the maximum.
    #[serde(rename = "PLUSMINUS")]
    PlusMinus {
        /// The kinds counted; points may be negative.
        items: Vec<RuleItem>,
    },
    /// Points given by judgement; there are no facts.
    Judge,
}

impl Rule {
    /// The type, as the API names it.
    pub const fn kind(&self) -> RuleType {
        match self {
            Self::Bool => RuleType::Bool,
            Self::Ladder { .. } => RuleType::Ladder,
            Self::Late { .. } => RuleType::Late,
            Self::Prop => RuleType::Prop,
            Self::PropOver { .. } => RuleType::PropOver,
            Self::RelLeader { .. } => RuleType::RelLeader,
            Self::PerItem { .. } => RuleType::PerItem,
            Self::Level { .. } => RuleType::Level,
            Self::Rank { .. } => RuleType::Rank,
            Self::Deduct { .. } => RuleType::Deduct,
            Self::PlusMinus { .. } => RuleType::PlusMinus,
            Self::Judge => RuleType::Judge,
        }
    }

    /// The facts a scorer types, in order; none for a judgement.
    pub fn slots(&self) -> Vec<FactSlot> {
        match self {
            Self::Bool => direct::done_slots(),
            Self::Judge => Vec::new(),
            Self::Ladder { .. } => threshold::ladder_slots(),
            Self::Late { .. } => threshold::late_slots(),
            Self::Rank { .. } => threshold::rank_slots(),
            Self::Prop | Self::PropOver { .. } => proportion::slots(),
            Self::RelLeader { .. } => relative::slots(),
            Self::Level { items } => items::level_slots(items),
            Self::PerItem { items } | Self::Deduct { items } | Self::PlusMinus { items } => items::count_slots(items),
        }
    }

    /// Whether the facts are as many and of the kinds that the rule asks for.
    pub fn check(&self, facts: &[Hundredths]) -> Result<(), FactError> {
        fact::check(&self.slots(), facts)
    }

    /// Points for the facts, in the order of [`Rule::slots`]; between zero and
    /// [`Rule::upper_bound`]. An error when facts are missing, of the wrong kind, when the rule is a
    /// judgement, which has no facts, or when it is relative ([`Rule::relative_points`]).
    pub fn points(&self, maximum: Points, facts: &[Hundredths]) -> Result<Points, FactError> {
        self.check(facts)?;
        match self {
            Self::RelLeader { .. } => Err(FactError::NeedsAllUnits),
            Self::Bool => Ok(direct::done(maximum, facts)),
            Self::Judge => Err(FactError::NoFacts),
            Self::Ladder { steps } => Ok(threshold::at_least(steps, facts)),
            Self::Late { steps } => Ok(threshold::at_most(steps, facts)),
            Self::Rank { steps } => threshold::rank(steps, facts),
            Self::Prop => proportion::points(maximum, maximum, facts),
            Self::PropOver { .. } => proportion::points(maximum, self.upper_bound(maximum), facts),
            Self::Level { items } => Ok(items::chosen(items, facts)),
            Self::PerItem { items } | Self::PlusMinus { items } => Ok(items::counted(items, maximum, facts)),
            Self::Deduct { items } => Ok(items::deducted(items, maximum, facts)),
        }
    }

    /// Points of a rule that compares units, for one of them; `field` are the performances of all units
    /// that the line applies to, its own among them. `None` when the rule compares nobody.
    pub fn relative_points(&self, maximum: Points, own: Performance, field: &[Performance]) -> Option<Points> {
        match self {
            Self::RelLeader { at_target } => Some(relative::points(maximum, *at_target, own, field)),
            _ => None,
        }
    }

    /// Whether points depend on what the other units of the round did.
    pub const fn is_relative(&self) -> bool {
        matches!(self, Self::RelLeader { .. })
    }

    /// The most points the rule can give.
    pub fn upper_bound(&self, maximum: Points) -> Points {
        match self {
            Self::PropOver { cap } => maximum.ratio(*cap, Hundredths::whole(100)).unwrap_or(maximum),
            _ => maximum,
        }
    }

    /// Whether points follow from facts alone; false for a judgement.
    pub const fn is_computed(&self) -> bool {
        !matches!(self, Self::Judge)
    }

    /// How points are reckoned, in words.
    pub fn explanation(&self, maximum: Points, language: Language) -> String {
        match self {
            Self::Bool => direct::done_explanation(maximum, language),
            Self::Judge => direct::judge_explanation(maximum, language),
            Self::Ladder { steps } => threshold::ladder_explanation(steps, language),
            Self::Late { steps } => threshold::late_explanation(steps, language),
            Self::Rank { steps } => threshold::rank_explanation(steps, language),
            Self::Prop => proportion::explanation(maximum, None, language),
            Self::PropOver { cap } => proportion::explanation(maximum, Some(*cap), language),
            Self::RelLeader { at_target } => relative::explanation(maximum, *at_target, language),
            Self::Level { items } => items::level_explanation(items, language),
            Self::PerItem { items } => items::per_item_explanation(items, maximum, language),
            Self::Deduct { items } => items::deduct_explanation(items, maximum, language),
            Self::PlusMinus { items } => items::plus_minus_explanation(items, maximum, language),
        }
    }

    /// What keeps the rule from fitting its criterion; paths begin at `steps`, `items` or `cap`.
    pub fn problems(&self, maximum: Points, step: Points, section: CriterionSection) -> Vec<CriteriaError> {
        let mut problems = match self {
            Self::Bool | Self::Judge => Vec::new(),
            Self::Prop | Self::PropOver { .. } => proportion::problems(step),
            Self::RelLeader { at_target } => relative::problems(*at_target, maximum, step),
            Self::Ladder { steps } | Self::Late { steps } | Self::Rank { steps } => {
                threshold::problems(steps, maximum, step)
            }
            Self::Level { items } => items::level_problems(items, maximum, step),
            Self::PerItem { items } | Self::PlusMinus { items } => items::count_problems(items, maximum, step),
            Self::Deduct { items } => items::points_problems(items, maximum, step),
        };
        if matches!(self, Self::PlusMinus { .. }) && section == CriterionSection::Base {
            problems.push(CriteriaError::new(CriteriaErrorCode::RuleOutsideSection, &["type"]));
        }
        problems
    }
}

#[cfg(test)]
mod tests;
