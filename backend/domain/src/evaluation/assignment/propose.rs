//! From the declared mode to pairs.

use std::collections::HashSet;

use super::network::{Board, Cell, Choice};
use super::order::shuffled;
use super::search::solve;
use super::soft::{Relaxation, relaxations};
use super::{CrossMode, HardRules, Pair};
use crate::id::UnitId;

/// What a proposal depends on. The order of the members does not matter.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// What the round declared.
    pub mode: &'a CrossMode,
    /// The members of the round.
    pub members: &'a [UnitId],
    /// What is never allowed.
    pub hard: &'a HardRules,
    /// The pairs of the round before, as today's members ([`super::repeated`]).
    pub repeated: &'a HashSet<Pair>,
    /// Decides between equally good choices: the same seed, the same pairs.
    pub seed: u32,
}

/// Pairs that keep every hard rule, and the soft rules they relax.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The pairs, by unit and scorer.
    pub pairs: Vec<Pair>,
    /// Every soft rule that gives way, and no other.
    pub relaxations: Vec<Relaxation>,
    /// The seed it was made with.
    pub seed: u32,
    /// Whether fewer relaxations are proven to be impossible. When not, only the even load may be
    /// improved: mutual and repeated pairs are always the fewest there can be.
    pub proven: bool,
}

/// The pairs for a round: as many scorers as declared wherever hard rules allow it, then the fewest mutual
/// pairs, then the fewest pairs of the round before, then the most even load.
pub fn propose(question: &Question<'_>) -> Proposal {
    let mut members = question.members.to_vec();
    members.sort_unstable();
    members.dedup();
    let (mut pairs, proven) = match question.mode {
        CrossMode::Everybody => (everything(&members, &members, question.hard), true),
        CrossMode::WorkingGroup { units } => {
            let group: Vec<_> = units.iter().copied().filter(|unit| members.contains(unit)).collect();
            (everything(&members, &group, question.hard), true)
        }
        CrossMode::Peers { per_unit } => peers(question, &members, *per_unit),
    };
    pairs.sort_unstable_by_key(|pair| (pair.unit, pair.scorer));
    let relaxations = relaxations(question.mode, &members, question.hard, question.repeated, &pairs);
    Proposal { pairs, relaxations, seed: question.seed, proven }
}

/// Every scorer with every member that no hard rule keeps apart.
fn everything(members: &[UnitId], scorers: &[UnitId], hard: &HardRules) -> Vec<Pair> {
    let of = |&unit: &UnitId| hard.scorers_of(unit, scorers).into_iter().map(move |scorer| Pair { scorer, unit });
    members.iter().flat_map(of).collect()
}

fn peers(question: &Question<'_>, members: &[UnitId], per_unit: u32) -> (Vec<Pair>, bool) {
    let places = shuffled(members, question.seed);
    match solve(&board(question, &places, per_unit)) {
        Some((choice, proven)) => (pairs_of(&choice, &places), proven),
        // Each unit needs at most the scorers it may have, so there is always a choice.
        None => (Vec::new(), false),
    }
}

fn pairs_of(choice: &Choice, places: &[UnitId]) -> Vec<Pair> {
    let row = |(row, &scorer): (&Vec<bool>, &UnitId)| {
        let taken = row.iter().zip(places).filter(|(taken, _)| **taken);
        taken.map(|(_, &unit)| Pair { scorer, unit }).collect::<Vec<_>>()
    };
    choice.taken.iter().zip(places).flat_map(row).collect()
}

fn board(question: &Question<'_>, places: &[UnitId], per_unit: u32) -> Board {
    let by_pair = |holds: &dyn Fn(Pair) -> bool| -> Vec<Vec<bool>> {
        let row = |&scorer: &UnitId| places.iter().map(|&unit| holds(Pair { scorer, unit })).collect();
        places.iter().map(row).collect()
    };
    let free = by_pair(&|pair| question.hard.why(pair).is_none());
    let allowed = |unit: usize| free.iter().map(|row| u32::from(row[unit])).sum::<u32>();
    Board {
        need: (0..places.len()).map(|unit| per_unit.min(allowed(unit))).collect(),
        repeated: by_pair(&|pair| question.repeated.contains(&pair)),
        price: vec![0; places.len()],
        cells: free
            .iter()
            .map(|row| row.iter().map(|free| if *free { Cell::Free } else { Cell::Out }).collect())
            .collect(),
    }
}
