//! Median polish: the two-way model (unit and scorer) by medians instead of means, so that one strange
//! paper colours neither its scorer nor its unit.

use std::collections::BTreeMap;

use crate::fairness::difference::{Difference, difference};
use crate::fairness::input::{Paper, RoundPapers};
use crate::id::UnitId;

/// Sweeps at most; with twelve units it settles in three or four.
const SWEEPS: usize = 12;

/// A paper with its place in the model. Shares are of the maxima, in millionths.
#[derive(Debug, Clone)]
pub struct Cell<'a> {
    /// The paper.
    pub paper: &'a Paper,
    /// How it differs from the middle of all papers about the unit.
    pub difference: Difference,
    /// What is left of the difference when what scorer and unit usually do is taken out.
    pub residual: i64,
}

/// The model of a round.
#[derive(Debug, Clone)]
pub struct Model<'a> {
    /// Every paper that could be compared, in the order of the papers.
    pub cells: Vec<Cell<'a>>,
    /// What each scorer usually does, around the middle of all scorers.
    pub scorers: BTreeMap<UnitId, i64>,
}

/// The middle of some shares; between two, rounded towards zero. Zero of nothing.
fn middle(shares: &mut [i64]) -> i64 {
    shares.sort_unstable();
    let count = shares.len();
    match shares.get(count.saturating_sub(1) / 2..=count / 2) {
        Some([one]) => *one,
        Some([one, other]) => i64::midpoint(*one, *other),
        _ => 0,
    }
}

/// Takes the middle of each group of cells out of them; the middles.
fn sweep(cells: &mut [Cell<'_>], key: impl Fn(&Paper) -> UnitId) -> BTreeMap<UnitId, i64> {
    let mut groups: BTreeMap<UnitId, Vec<i64>> = BTreeMap::new();
    for cell in cells.iter() {
        groups.entry(key(cell.paper)).or_default().push(cell.residual);
    }
    let middles: BTreeMap<_, _> = groups.into_iter().map(|(unit, mut shares)| (unit, middle(&mut shares))).collect();
    for cell in cells {
        cell.residual -= middles.get(&key(cell.paper)).copied().unwrap_or_default();
    }
    middles
}

/// Fits the model to the papers of a round.
pub fn fit(round: &RoundPapers) -> Model<'_> {
    let cell =
        |paper| difference(round, paper).map(|difference| Cell { paper, difference, residual: difference.share });
    let mut cells: Vec<Cell<'_>> = round.papers.iter().filter_map(cell).collect();
    let mut scorers: BTreeMap<UnitId, i64> = BTreeMap::new();
    for _ in 0..SWEEPS {
        let by_scorer = sweep(&mut cells, |paper| paper.scorer);
        let by_unit = sweep(&mut cells, |paper| paper.unit);
        let settled = by_scorer.values().chain(by_unit.values()).all(|moved| *moved == 0);
        for (scorer, moved) in by_scorer {
            *scorers.entry(scorer).or_default() += moved;
        }
        if settled {
            break;
        }
    }
    let centre = middle(&mut scorers.values().copied().collect::<Vec<_>>());
    for scorer in scorers.values_mut() {
        *scorer -= centre;
    }
    Model { cells, scorers }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::Value;
    use crate::fairness::testing::{full, unit};
    use crate::hundredths::Hundredths;

    #[test]
    fn two_strict_scorers_and_one_strange_paper_are_told_apart() {
        let round = full(5, |scorer, about, line| match (scorer, about, line) {
            (1, 2, 0) => Value::Points(Hundredths::whole(28)),
            (1 | 3, _, 0) => Value::Points(Hundredths::whole(34)),
            (_, _, 0) => Value::Points(Hundredths::whole(40)),
            _ => Value::Missing,
        });
        let model = fit(&round);
        let scorers: Vec<i64> = model.scorers.values().copied().collect();
        assert_eq!(scorers, [-100_000, 0, -100_000, 0, 0]);
        let strange: Vec<_> = model.cells.iter().filter(|cell| cell.residual != 0).collect();
        assert_eq!(strange.len(), 1);
        assert_eq!((strange[0].paper.scorer, strange[0].paper.unit), (unit(1), unit(2)));
        assert_eq!(strange[0].residual, -100_000);
    }

    #[test]
    fn the_middle_of_two_lies_between_them() {
        assert_eq!([middle(&mut []), middle(&mut [3]), middle(&mut [9, 1]), middle(&mut [5, 1, 2])], [0, 3, 5, 2]);
    }
}
