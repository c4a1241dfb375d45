//! "Too close to call": how far the rank of a unit moves when one scorer is left out, or when one
//! line of one unit is a single step higher or lower.

use std::cmp::Ordering;

use crate::criteria::Criterion;
use crate::evaluation::{Outcome, RankRow, Value};
use crate::fairness::input::{Basis, Judged, RoundPapers};
use crate::fairness::leave_one_out::WithoutScorer;
use crate::fairness::recompute::{decided, ranks, row};
use crate::hundredths::Points;
use crate::id::UnitId;

/// The ranks a unit can have under the smallest changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The unit.
    pub unit: UnitId,
    /// Its rank; `None` when it is not ranked, and then the band is empty too.
    pub rank: Option<u32>,
    /// The best rank it can have.
    pub best: Option<u32>,
    /// The worst.
    pub worst: Option<u32>,
}

impl Band {
    /// Whether the smallest change moves it: the order around it is too close to call.
    pub fn is_close(&self) -> bool {
        self.best != self.worst
    }

    fn widen(&mut self, rank: Option<u32>) {
        let Some(rank) = rank else { return };
        self.best = self.best.map(|best| best.min(rank));
        self.worst = self.worst.map(|worst| worst.max(rank));
    }
}

/// The band of every unit, in the order of the units: over all papers, over every ranking without one
/// scorer, and over one step on one line of any one unit.
pub fn bands(round: &RoundPapers, basis: Basis, without: &[WithoutScorer]) -> Vec<Band> {
    let mut bands = step_bands(round, basis);
    for (place, band) in bands.iter_mut().enumerate() {
        for other in without {
            band.widen(other.ranks.get(place).copied().flatten());
        }
    }
    bands
}

/// The band over one step on one line of any one unit. Only the highest and the lowest of the changed
/// rows of a unit matter: every other lies between them in the order that ranks.
pub fn step_bands(round: &RoundPapers, basis: Basis) -> Vec<Band> {
    let all: Vec<_> = round.papers.iter().collect();
    let values: Vec<_> = decided(round, &all, basis).iter().map(Outcome::last_values).collect();
    let moves: Vec<_> =
        round.units.iter().zip(&values).map(|(judged, values)| Moves::of(round, judged, values)).collect();
    let rows: Vec<_> = moves.iter().map(|moves| moves.now).collect();
    let ranked = ranks(round, &rows);
    let of = |(place, rank): (usize, Option<u32>)| {
        let unit = round.units[place].unit;
        let mut band = Band { unit, rank, best: rank, worst: rank };
        if let Some(rank) = rank {
            widen_by_steps(round, &moves, place, rank, &mut band);
        }
        band
    };
    ranked.into_iter().enumerate().map(of).collect()
}

/// A unit as it is, and as high and as low as one step on one line can put it.
struct Moves {
    now: RankRow,
    highest: RankRow,
    lowest: RankRow,
}

impl Moves {
    fn of(round: &RoundPapers, judged: &Judged, values: &[Value]) -> Self {
        let now = row(round, judged, values);
        let mut moves = Self { now, highest: now, lowest: now };
        for changed in steps(round, values) {
            let changed = row(round, judged, &changed);
            if better(round, &changed, &moves.highest) {
                moves.highest = changed;
            }
            if better(round, &moves.lowest, &changed) {
                moves.lowest = changed;
            }
        }
        moves
    }
}

/// Every way to change one line by one step within its bounds.
pub fn steps<'a>(round: &'a RoundPapers, values: &'a [Value]) -> impl Iterator<Item = Vec<Value>> + 'a {
    let lines = round.set.criteria.iter().zip(values).enumerate();
    lines.flat_map(move |(index, (line, value))| {
        next_to(line, *value).into_iter().map(move |changed| {
            let mut values = values.to_vec();
            values[index] = Value::Points(changed);
            values
        })
    })
}

/// The points one step above and below, within the bounds of the line.
fn next_to(line: &Criterion, value: Value) -> Vec<Points> {
    let Some(points) = value.points() else { return Vec::new() };
    let step = if line.step.is_zero() { Points::from_hundredths(1) } else { line.step };
    let within = |points: &Points| (Points::ZERO..=line.upper_bound()).contains(points);
    [points + step, points - step].into_iter().filter(within).collect()
}

fn better(round: &RoundPapers, one: &RankRow, other: &RankRow) -> bool {
    one.compare(other, &round.tie_rules) == Ordering::Less
}

fn widen_by_steps(round: &RoundPapers, moves: &[Moves], place: usize, rank: u32, band: &mut Band) {
    let others = || moves.iter().enumerate().filter(|(other, moves)| *other != place && !moves.now.excluded);
    let own = &moves[place];
    for moved in [&own.highest, &own.lowest] {
        let above = others().filter(|(_, other)| better(round, &other.now, moved)).count();
        band.widen(u32::try_from(above + 1).ok());
    }
    for (_, other) in others() {
        let above = better(round, &other.now, &own.now);
        if above && !better(round, &other.lowest, &own.now) {
            band.widen(Some(rank - 1));
        }
        if !above && better(round, &other.highest, &own.now) {
            band.widen(Some(rank + 1));
        }
    }
}

#[cfg(test)]
mod tests;
