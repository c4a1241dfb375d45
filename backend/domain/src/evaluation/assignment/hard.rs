//! What is never allowed, whoever asks: invariant 3, and declared conflicts of interest.

use std::collections::{HashMap, HashSet};

use super::{Pair, Relation, RelationKind};
use crate::criteria::code::coded;
use crate::evaluation::error::EvaluationErrorCode as Code;
use crate::id::UnitId;
use crate::language::Language;

coded! {
    /// Why one unit may never cross-score another.
    pub enum HardRule {
        /// It is the same unit.
        Own = "SELF",
        /// One is the parent of the other.
        Parent = "PARENT",
        /// One came out of the other, by one succession or several.
        Succession = "SUCCESSION",
        /// The scorer declared a conflict of interest.
        Conflict = "CONFLICT",
    }
}

impl HardRule {
    /// The rule as the error of a write that would break it.
    pub const fn error(self) -> Code {
        match self {
            Self::Own => Code::SelfScoring,
            Self::Parent | Self::Succession => Code::RelatedScoring,
            Self::Conflict => Code::ConflictScoring,
        }
    }

    /// The rule in a cell of the board.
    pub fn text(self, language: Language) -> &'static str {
        match self {
            Self::Own => language.choose("chính đơn vị", "the unit itself"),
            Self::Parent => language.choose("quan hệ cấp trên, cấp dưới", "parent or child"),
            Self::Succession => language.choose("quan hệ tiền thân, kế thừa", "predecessor or successor"),
            Self::Conflict => language.choose("đã khai xung đột lợi ích", "declared a conflict of interest"),
        }
    }
}

/// The units reached from one by following successions one way, without the unit itself.
fn reached(from: UnitId, step: impl Fn(UnitId, &Relation) -> Option<UnitId>, relations: &[Relation]) -> Vec<UnitId> {
    let mut found = vec![from];
    let mut place = 0;
    while let Some(&unit) = found.get(place) {
        for relation in relations.iter().filter(|relation| relation.kind == RelationKind::Succession) {
            if let Some(next) = step(unit, relation).filter(|next| !found.contains(next)) {
                found.push(next);
            }
        }
        place += 1;
    }
    found.split_off(1)
}

/// The units this one came out of, over any number of mergers.
pub fn predecessors(unit: UnitId, relations: &[Relation]) -> Vec<UnitId> {
    reached(unit, |here, edge| (edge.other == here).then_some(edge.one), relations)
}

/// Predecessors and successors, over any number of mergers. Two units that came out of the same one, or
/// have the same parent, are not tied by that.
fn lineage(unit: UnitId, relations: &[Relation]) -> Vec<UnitId> {
    let mut units = predecessors(unit, relations);
    units.extend(reached(unit, |here, edge| (edge.one == here).then_some(edge.other), relations));
    units
}

/// Parent and children.
fn family(unit: UnitId, relations: &[Relation]) -> Vec<UnitId> {
    let tied = relations.iter().filter(|relation| relation.kind == RelationKind::Parent);
    let other = |relation: &Relation| match unit {
        unit if unit == relation.one => Some(relation.other),
        unit if unit == relation.other => Some(relation.one),
        _ => None,
    };
    tied.filter_map(other).filter(|other| *other != unit).collect()
}

/// The units tied to this one, each once: parent, children, predecessors and successors.
pub fn related(unit: UnitId, relations: &[Relation]) -> Vec<UnitId> {
    let mut units = family(unit, relations);
    units.extend(lineage(unit, relations));
    units.sort_unstable();
    units.dedup();
    units
}

/// The hard rules between some units, ready to be asked.
#[derive(Debug, Clone, Default)]
pub struct HardRules {
    tied: HashMap<UnitId, HashMap<UnitId, HardRule>>,
    conflicts: HashSet<Pair>,
}

impl HardRules {
    /// The rules between these units. A declared conflict binds its scorer only: that A may not score B
    /// says nothing of B scoring A.
    pub fn new(units: &[UnitId], relations: &[Relation], conflicts: &[Pair]) -> Self {
        let of = |unit: &UnitId| {
            let mut tied: HashMap<_, _> =
                lineage(*unit, relations).into_iter().map(|other| (other, HardRule::Succession)).collect();
            tied.extend(family(*unit, relations).into_iter().map(|other| (other, HardRule::Parent)));
            (*unit, tied)
        };
        Self { tied: units.iter().map(of).collect(), conflicts: conflicts.iter().copied().collect() }
    }

    /// Why the pair may not be; `None` when it may.
    pub fn why(&self, pair: Pair) -> Option<HardRule> {
        let tie = || self.tied.get(&pair.unit)?.get(&pair.scorer).copied();
        match tie() {
            _ if pair.scorer == pair.unit => Some(HardRule::Own),
            Some(tie) => Some(tie),
            None => self.conflicts.contains(&pair).then_some(HardRule::Conflict),
        }
    }

    /// Those of the scorers that may score the unit, in their order.
    pub fn scorers_of(&self, unit: UnitId, scorers: &[UnitId]) -> Vec<UnitId> {
        scorers.iter().copied().filter(|&scorer| self.why(Pair { scorer, unit }).is_none()).collect()
    }
}
