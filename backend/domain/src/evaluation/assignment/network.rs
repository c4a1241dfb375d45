//! The two networks of the search, on places 0 … n − 1 instead of units.
//!
//! A unit needs so many scorers. [`Board::cheapest`] minimises mutual pairs, then repeated ones: two units
//! share a gate that lets one of them score the other for nothing and both for the price of a mutual
//! pair. It does not know loads. [`Board::load_bound`] minimises papers beyond an even share and does not
//! know pairs. What both ask for at once is left to the search.

use super::flow::Flow;
use super::soft::band;

/// What is settled about one scorer and one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// A hard rule, or the search, keeps the scorer out.
    Out,
    /// Open.
    Free,
    /// The search has settled that the scorer scores.
    In,
}

/// Scorers × units, by place.
#[derive(Debug, Clone)]
pub struct Board {
    /// By scorer, then unit.
    pub cells: Vec<Vec<Cell>>,
    /// Whether the pair is one of the round before.
    pub repeated: Vec<Vec<bool>>,
    /// How many scorers each unit gets.
    pub need: Vec<u32>,
    /// What a paper of each scorer costs beside the rules; it pulls loads together.
    pub price: Vec<i64>,
}

/// Which scorer scores which unit, and what it comes to.
#[derive(Debug, Clone)]
pub struct Choice {
    /// By scorer, then unit.
    pub taken: Vec<Vec<bool>>,
    /// Mutual pairs, then repeated ones.
    pub broken: (u64, u64),
    /// Papers of each scorer.
    pub loads: Vec<u32>,
}

const MUTUAL: i64 = 1_000_000_000_000;
const REPEATED: i64 = 10_000_000;
/// The highest price of a paper: a thousand of them cost less than one repeated pair.
pub const DEAREST: i64 = 5_000;

impl Board {
    fn size(&self) -> usize {
        self.need.len()
    }

    /// An even share of all papers, rounded down and up.
    pub fn band(&self) -> (u32, u32) {
        let papers: u32 = self.need.iter().sum();
        let (least, most) = band(papers as usize, self.size());
        (u32::try_from(least).unwrap_or(u32::MAX), u32::try_from(most).unwrap_or(u32::MAX))
    }

    fn settled(&self, unit: usize) -> u32 {
        self.cells.iter().map(|row| u32::from(row[unit] == Cell::In)).sum()
    }

    /// How many scorers each unit still has to get; `None` when more are settled than it needs.
    fn missing(&self) -> Option<Vec<u32>> {
        self.need.iter().enumerate().map(|(unit, need)| need.checked_sub(self.settled(unit))).collect()
    }

    /// The choice with the fewest mutual pairs and, among those, the fewest repeated ones, whatever the
    /// loads; `None` when what is settled leaves none.
    pub fn cheapest(&self, steps: &mut u64) -> Option<Choice> {
        let size = self.size();
        let missing = self.missing()?;
        let (source, sink) = (0, 1);
        let mut flow = Flow::new(2 + size + size * size.saturating_sub(1) / 2);
        let mut arcs = Vec::new();
        for (unit, missing) in missing.iter().enumerate() {
            flow.arc(2 + unit, sink, *missing, 0);
        }
        let mut gate = 2 + size;
        for one in 0..size {
            for other in one + 1..size {
                let ways = [(one, other), (other, one)];
                let settled = ways.iter().filter(|(scorer, unit)| self.cells[*scorer][*unit] == Cell::In).count();
                if settled == 0 {
                    flow.arc(source, gate, 1, 0);
                }
                flow.arc(source, gate, 1, MUTUAL);
                for (scorer, unit) in ways {
                    if self.cells[scorer][unit] == Cell::Free {
                        let cost = REPEATED * i64::from(self.repeated[scorer][unit]) + self.price[scorer];
                        arcs.push((scorer, unit, flow.arc(gate, 2 + unit, 1, cost)));
                    }
                }
                gate += 1;
            }
        }
        flow.send(source, sink, missing.iter().sum::<u32>() as usize, steps)?;
        let mut taken: Vec<Vec<bool>> =
            self.cells.iter().map(|row| row.iter().map(|cell| *cell == Cell::In).collect()).collect();
        for (scorer, unit, arc) in arcs {
            taken[scorer][unit] |= flow.used(arc);
        }
        Some(self.choice(taken))
    }

    fn choice(&self, taken: Vec<Vec<bool>>) -> Choice {
        let size = self.size();
        let pairs = || (0..size).flat_map(move |scorer| (0..size).map(move |unit| (scorer, unit)));
        let count = |holds: &dyn Fn(usize, usize) -> bool| pairs().filter(|&(a, b)| holds(a, b)).count() as u64;
        let mutual = count(&|a, b| a < b && taken[a][b] && taken[b][a]);
        let repeated = count(&|a, b| taken[a][b] && self.repeated[a][b]);
        let loads = taken.iter().map(|row| row.iter().map(|taken| u32::from(*taken)).sum()).collect();
        Choice { taken, broken: (mutual, repeated), loads }
    }

    /// The papers beyond an even share of some loads.
    pub fn uneven(&self, loads: &[u32]) -> u64 {
        let (least, most) = self.band();
        loads.iter().map(|load| u64::from(load.saturating_sub(most) + least.saturating_sub(*load))).sum()
    }

    /// The fewest papers beyond an even share that what is settled allows, whatever the pairs; `None` when
    /// it allows no choice.
    pub fn load_bound(&self, steps: &mut u64) -> Option<u64> {
        let size = self.size();
        let missing = self.missing()?;
        let (least, most) = self.band();
        let (source, sink) = (0, 1);
        let mut flow = Flow::new(2 + 2 * size);
        // A paper below the even share is worth one, a paper above it costs one.
        let price = |paper: u32| if paper < least { -1 } else { i64::from(paper >= most) };
        let mut cost = i64::from(least) * i64::try_from(size).ok()?;
        for (scorer, row) in self.cells.iter().enumerate() {
            let settled = row.iter().map(|cell| u32::from(*cell == Cell::In)).sum();
            let open = row.iter().map(|cell| u32::from(*cell == Cell::Free)).sum::<u32>();
            cost += (0..settled).map(price).sum::<i64>();
            for paper in settled..settled + open {
                flow.arc(source, 2 + scorer, 1, price(paper));
            }
            for unit in (0..size).filter(|unit| row[*unit] == Cell::Free) {
                flow.arc(2 + scorer, 2 + size + unit, 1, 0);
            }
        }
        for (unit, missing) in missing.iter().enumerate() {
            flow.arc(2 + size + unit, sink, *missing, 0);
        }
        cost += flow.send(source, sink, missing.iter().sum::<u32>() as usize, steps)?;
        u64::try_from(cost).ok()
    }
}
