//! Who cross-scores whom.

use std::collections::HashSet;

use crate::evaluation::error::{EvaluationError, EvaluationErrorCode as Code};
use crate::id::UnitId;

/// How two units are tied, so that neither may cross-score the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RelationKind {
    /// One is the parent of the other.
    Parent,
    /// One succeeded the other.
    Succession,
}

/// A tie between two units, in either direction.
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

/// The units tied to this one by any of the relations, each once.
pub fn related(unit: UnitId, relations: &[Relation]) -> Vec<UnitId> {
    let other = |relation: &Relation| match unit {
        unit if unit == relation.one => Some(relation.other),
        unit if unit == relation.other => Some(relation.one),
        _ => None,
    };
    let mut units: Vec<_> = relations.iter().filter_map(other).filter(|other| *other != unit).collect();
    units.sort_unstable();
    units.dedup();
    units
}

/// Why the pair may not be; `None` when it may.
pub fn forbidden(pair: Pair, relations: &[Relation]) -> Option<Code> {
    if pair.scorer == pair.unit {
        Some(Code::SelfScoring)
    } else if related(pair.unit, relations).contains(&pair.scorer) {
        Some(Code::RelatedScoring)
    } else {
        None
    }
}

/// Everybody scores everybody, but for the forbidden pairs; in the order of the members.
pub fn everybody(members: &[UnitId], relations: &[Relation]) -> Vec<Pair> {
    let pairs = members.iter().flat_map(|&scorer| members.iter().map(move |&unit| Pair { scorer, unit }));
    pairs.filter(|pair| forbidden(*pair, relations).is_none()).collect()
}

/// Everything wrong with given pairs; paths are `["pairs", place, field]`.
pub fn check(pairs: &[Pair], members: &[UnitId], relations: &[Relation]) -> Vec<EvaluationError> {
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
        if let Some(code) = forbidden(*pair, relations) {
            errors.push(at(code, "scorerUnitId"));
        }
        if !seen.insert(*pair) {
            errors.push(at(Code::DuplicatePair, "unitId"));
        }
    }
    errors
}

#[cfg(test)]
mod tests;
