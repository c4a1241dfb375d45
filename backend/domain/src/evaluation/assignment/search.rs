//! The most even load among the choices with the fewest mutual and repeated pairs.
//!
//! The rules give way in a fixed order, so the first two are settled by one flow, for any number of
//! units. Only the load needs a search: branch and bound over single cells, aiming at no uneven paper,
//! then one, and so on; the first hit is the best there is. Its work is bounded ([`STEPS`]): beyond, the
//! most even choice so far is taken, and said not to be proven.

use super::network::{Board, Cell, Choice, DEAREST};

/// How many arcs of networks are looked at before the search stops, whatever the number of units.
pub const STEPS: u64 = 6_000_000;
/// How often prices are moved before a cell is settled.
const ROUNDS: usize = 12;

/// The best choice found, and whether it was proven that none is better.
pub fn solve(board: &Board) -> Option<(Choice, bool)> {
    let mut search = Search { steps: 0, most: STEPS, broken: (0, 0), best: None };
    let first = board.cheapest(&mut search.steps)?;
    search.broken = first.broken;
    search.keep(board, first);
    let mut aim = board.load_bound(&mut search.steps)?;
    let mut proven = true;
    while search.uneven() > aim {
        match search.reach(board.clone(), aim) {
            Outcome::Found => break,
            Outcome::Impossible => aim += 1,
            Outcome::GaveUp => {
                proven = false;
                break;
            }
        }
    }
    search.best.map(|(_, choice)| (choice, proven))
}

enum Outcome {
    Found,
    Impossible,
    GaveUp,
}

struct Search {
    steps: u64,
    most: u64,
    /// The fewest mutual and repeated pairs there can be.
    broken: (u64, u64),
    /// The most even choice so far, with its uneven papers.
    best: Option<(u64, Choice)>,
}

impl Search {
    fn uneven(&self) -> u64 {
        self.best.as_ref().map_or(u64::MAX, |(uneven, _)| *uneven)
    }

    fn keep(&mut self, board: &Board, choice: Choice) {
        let uneven = board.uneven(&choice.loads);
        if uneven < self.uneven() {
            self.best = Some((uneven, choice));
        }
    }

    /// Looks for a choice with at most `aim` uneven papers that agrees with what the board has settled.
    fn reach(&mut self, mut board: Board, aim: u64) -> Outcome {
        if self.steps > self.most {
            return Outcome::GaveUp;
        }
        let Some(choice) = self.pull_together(&mut board, aim) else { return Outcome::Impossible };
        if self.uneven() <= aim {
            return Outcome::Found;
        }
        if board.load_bound(&mut self.steps).is_none_or(|bound| bound > aim) {
            return Outcome::Impossible;
        }
        let Some((scorer, unit, towards)) = doubtful(&board, &choice) else { return Outcome::Impossible };
        let away = if towards == Cell::In { Cell::Out } else { Cell::In };
        for settled in [towards, away] {
            let mut next = board.clone();
            next.cells[scorer][unit] = settled;
            match self.reach(next, aim) {
                Outcome::Impossible => {}
                outcome => return outcome,
            }
        }
        Outcome::Impossible
    }

    /// Moves the scorers' prices with their loads; keeps every better choice on the way. `None` when what
    /// is settled leaves no choice as good as the best pairs.
    fn pull_together(&mut self, board: &mut Board, aim: u64) -> Option<Choice> {
        let (least, most) = board.band();
        let mut last = None;
        for _ in 0..ROUNDS {
            let choice = board.cheapest(&mut self.steps).filter(|choice| choice.broken == self.broken)?;
            self.keep(board, choice.clone());
            for (price, load) in board.price.iter_mut().zip(&choice.loads) {
                let over = i64::from(load.saturating_sub(most)) - i64::from(least.saturating_sub(*load));
                *price = (*price + over).clamp(0, DEAREST);
            }
            last = Some(choice);
            if self.uneven() <= aim {
                break;
            }
        }
        last
    }
}

/// The next cell to settle: one of the most uneven scorer that may still move, towards an even share;
/// without one, any open cell.
fn doubtful(board: &Board, choice: &Choice) -> Option<(usize, usize, Cell)> {
    let (least, most) = board.band();
    let size = board.need.len();
    let open = |scorer: usize, taken: bool| {
        (0..size).find(|unit| board.cells[scorer][*unit] == Cell::Free && choice.taken[scorer][*unit] == taken)
    };
    let mut scorers: Vec<_> = (0..size).collect();
    let off = |scorer: usize| {
        let load = choice.loads[scorer];
        load.saturating_sub(most) + least.saturating_sub(load)
    };
    scorers.sort_by_key(|scorer| std::cmp::Reverse(off(*scorer)));
    let uneven = scorers.iter().filter(|scorer| off(**scorer) > 0).find_map(|&scorer| {
        let over = choice.loads[scorer] > most;
        open(scorer, over).map(|unit| (scorer, unit, if over { Cell::Out } else { Cell::In }))
    });
    let any = || {
        let cell = |scorer: usize| (0..size).find(|unit| board.cells[scorer][*unit] == Cell::Free);
        (0..size).find_map(|scorer| cell(scorer).map(|unit| (scorer, unit, Cell::Out)))
    };
    uneven.or_else(any)
}
