//! Who cross-scores whom.
//!
//! [`hard`] holds what is never allowed, [`plan`] what a round declares, [`soft`] what is avoided and how
//! it is listed when it cannot be; [`change`] is for changes by hand. [`mod@propose`] finds the pairs: by minimum-cost flows ([`network`],
//! [`flow`]) and a bounded search for an even load ([`search`]).

pub mod change;
mod flow;
pub mod hard;
mod network;
pub mod order;
pub mod plan;
pub mod propose;
mod search;
pub mod soft;

use std::collections::HashSet;

use crate::evaluation::error::{EvaluationError, EvaluationErrorCode as Code};
use crate::id::UnitId;

pub use change::{Assigned, Change};
pub use hard::{HardRule, HardRules, related};
pub use plan::CrossMode;
pub use propose::{Proposal, Question, propose};
pub use soft::{Relaxation, relaxations, repeated};

/// How two units are tied, so that neither may cross-score the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RelationKind {
    /// One is the parent of the other.
    Parent,
    /// One succeeded the other.
    Succession,
}

/// A tie between two units, as recorded; [`related`] follows successions over several mergers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Relation {
    /// One unit: the parent, the predecessor.
    pub one: UnitId,
    /// The other: the child, the successor.
    pub other: UnitId,
    /// How they are tied.
    pub kind: RelationKind,
}

/// A cross-scorer and the unit it scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pair {
    /// Who scores.
    pub scorer: UnitId,
    /// Whom.
    pub unit: UnitId,
}

impl Pair {
    /// The pair the other way round.
    pub const fn turned(self) -> Self {
        Self { scorer: self.unit, unit: self.scorer }
    }
}

/// Everything wrong with given pairs; paths are `["pairs", place, field]`.
pub fn check(pairs: &[Pair], members: &[UnitId], hard: &HardRules) -> Vec<EvaluationError> {
    let mut errors = Vec::new();
    let mut seen = HashSet::new();
    for (place, pair) in pairs.iter().enumerate() {
        let place = place.to_string();
        let at = |code, field| EvaluationError::new(code, &["pairs", &place, field]);
        if !members.contains(&pair.scorer) {
            errors.push(at(Code::NotMember, "scorerUnitId"));
        }
        if !members.contains(&pair.unit) {
            errors.push(at(Code::NotMember, "unitId"));
        }
        if let Some(rule) = hard.why(*pair) {
            errors.push(at(rule.error(), "scorerUnitId"));
        }
        if !seen.insert(*pair) {
            errors.push(at(Code::DuplicatePair, "unitId"));
        }
    }
    errors
}

#[cfg(test)]
mod tests;
