//! What is avoided where it can be, and said where it cannot.

use std::collections::HashSet;
use std::hash::BuildHasher;

use super::hard::predecessors;
use super::{CrossMode, HardRules, Pair, Relation};
use crate::criteria::code::coded;
use crate::id::UnitId;
use crate::language::Language;

coded! {
    /// The soft rules, in the order in which they give way last.
    pub enum SoftRule {
        /// Each unit is scored by as many peers as declared; only hard rules make it fewer.
        Count = "COUNT",
        /// Two units do not score each other.
        Mutual = "MUTUAL",
        /// Nobody scores whom it, or a predecessor, scored in the cluster's round before.
        Repeated = "REPEATED",
        /// Nobody scores two papers more than somebody else.
        Load = "LOAD",
    }
}

/// A soft rule that some pairs do not keep, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relaxation {
    /// A unit is scored by fewer peers than declared, or more.
    Count {
        /// The unit.
        unit: UnitId,
        /// How many score it.
        given: usize,
        /// How many were declared.
        wanted: usize,
    },
    /// Two units score each other.
    Mutual {
        /// One of them.
        one: UnitId,
        /// The other.
        other: UnitId,
    },
    /// A pair of the round before.
    Repeated(Pair),
    /// A scorer has more papers than an even share, or fewer.
    Load {
        /// Who scores.
        scorer: UnitId,
        /// How many papers.
        papers: usize,
        /// An even share, rounded down.
        least: usize,
        /// An even share, rounded up.
        most: usize,
    },
}

impl Relaxation {
    /// Which rule it is.
    pub const fn rule(&self) -> SoftRule {
        match self {
            Self::Count { .. } => SoftRule::Count,
            Self::Mutual { .. } => SoftRule::Mutual,
            Self::Repeated(_) => SoftRule::Repeated,
            Self::Load { .. } => SoftRule::Load,
        }
    }

    /// The scorer it names and the unit; of a mutual pair the one and the other.
    pub const fn about(&self) -> (Option<UnitId>, Option<UnitId>) {
        match self {
            Self::Count { unit, .. } => (None, Some(*unit)),
            Self::Mutual { one, other } => (Some(*one), Some(*other)),
            Self::Repeated(pair) => (Some(pair.scorer), Some(pair.unit)),
            Self::Load { scorer, .. } => (Some(*scorer), None),
        }
    }

    /// The relaxation in a sentence; `name` says what a unit is called.
    pub fn text(&self, name: impl Fn(UnitId) -> String, language: Language) -> String {
        match (self, language) {
            (Self::Count { unit, given, wanted }, Language::Vietnamese) => {
                format!("{} có {given} đơn vị chấm, quy định là {wanted}.", name(*unit))
            }
            (Self::Count { unit, given, wanted }, Language::English) => {
                format!("{} has {given} scorers instead of {wanted}.", name(*unit))
            }
            (Self::Mutual { one, other }, Language::Vietnamese) => {
                format!("{} và {} chấm lẫn nhau.", name(*one), name(*other))
            }
            (Self::Mutual { one, other }, Language::English) => {
                format!("{} and {} score each other.", name(*one), name(*other))
            }
            (Self::Repeated(pair), Language::Vietnamese) => {
                format!("{} đã chấm {} ở đợt trước.", name(pair.scorer), name(pair.unit))
            }
            (Self::Repeated(pair), Language::English) => {
                format!("{} scored {} in the round before.", name(pair.scorer), name(pair.unit))
            }
            (Self::Load { scorer, papers, least, most }, Language::Vietnamese) => {
                format!("{} chấm {papers} phiếu, mức đều là {}.", name(*scorer), share(*least, *most))
            }
            (Self::Load { scorer, papers, least, most }, Language::English) => {
                format!("{} scores {papers} papers, an even share is {}.", name(*scorer), share(*least, *most))
            }
        }
    }
}

fn share(least: usize, most: usize) -> String {
    if least == most { least.to_string() } else { format!("{least}–{most}") }
}

/// The pairs among these members that were there in the round before: a unit stands for itself and for
/// every unit it came out of.
pub fn repeated(last: &[Pair], members: &[UnitId], relations: &[Relation]) -> HashSet<Pair> {
    let line = |unit: UnitId| -> HashSet<UnitId> { predecessors(unit, relations).into_iter().chain([unit]).collect() };
    let lines: Vec<_> = members.iter().map(|&unit| (unit, line(unit))).collect();
    let now = |then: UnitId| lines.iter().filter(move |(_, line)| line.contains(&then)).map(|(unit, _)| *unit);
    let pairs = |pair: &Pair| {
        let units: Vec<_> = now(pair.unit).collect();
        now(pair.scorer).flat_map(|scorer| units.iter().map(move |&unit| Pair { scorer, unit })).collect::<Vec<_>>()
    };
    last.iter().flat_map(pairs).filter(|pair| pair.scorer != pair.unit).collect()
}

/// Everything that is relaxed in some pairs, in the order of the rules and then of the units; nothing
/// else. Where everybody or a working group scores, only missing scorers are: the other rules are about
/// choosing among peers.
pub fn relaxations<S: BuildHasher>(
    mode: &CrossMode,
    members: &[UnitId],
    hard: &HardRules,
    repeated: &HashSet<Pair, S>,
    pairs: &[Pair],
) -> Vec<Relaxation> {
    let mut found: Vec<_> = members.iter().filter_map(|unit| count(mode, members, hard, pairs, *unit)).collect();
    if matches!(mode, CrossMode::Peers { .. }) {
        let given: HashSet<_> = pairs.iter().copied().collect();
        let both = pairs.iter().filter(|pair| pair.scorer < pair.unit && given.contains(&pair.turned()));
        found.extend(both.map(|pair| Relaxation::Mutual { one: pair.scorer, other: pair.unit }));
        found.extend(pairs.iter().filter(|pair| repeated.contains(pair)).copied().map(Relaxation::Repeated));
        found.extend(members.iter().filter_map(|scorer| load(members.len(), pairs, *scorer)));
    }
    found.sort_unstable();
    found
}

/// Where everybody or a working group scores, whoever may score is wanted, and at least one.
fn count(mode: &CrossMode, members: &[UnitId], hard: &HardRules, pairs: &[Pair], unit: UnitId) -> Option<Relaxation> {
    let given = pairs.iter().filter(|pair| pair.unit == unit).count();
    let wanted = match mode {
        CrossMode::Everybody => hard.scorers_of(unit, members).len().max(1),
        CrossMode::WorkingGroup { units } => hard.scorers_of(unit, units).len().max(1),
        CrossMode::Peers { per_unit } => *per_unit as usize,
    };
    (given != wanted).then_some(Relaxation::Count { unit, given, wanted })
}

fn load(members: usize, pairs: &[Pair], scorer: UnitId) -> Option<Relaxation> {
    let papers = pairs.iter().filter(|pair| pair.scorer == scorer).count();
    let (least, most) = band(pairs.len(), members);
    (!(least..=most).contains(&papers)).then_some(Relaxation::Load { scorer, papers, least, most })
}

/// What an even share is: with it everywhere, nobody has two papers more than somebody else.
pub(super) const fn band(papers: usize, scorers: usize) -> (usize, usize) {
    let scorers = if scorers == 0 { 1 } else { scorers };
    (papers / scorers, papers.div_ceil(scorers))
}
