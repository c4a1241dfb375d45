//! The rank of a unit without the papers it gave: nobody rises by lowering others.
//!
//! A unit does not score itself, so being harsh with everybody lowers all rivals and never itself.
//! Recomputed without its own papers its rank cannot depend on them: the idea of impartial selection
//! among peers.

use crate::fairness::input::{Basis, RoundPapers};
use crate::fairness::recompute::{ranks, rows};
use crate::id::UnitId;

/// A rank beside the same unit's rank without the papers it gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlindRank {
    /// The unit.
    pub unit: UnitId,
    /// Its rank with all papers; `None` when it is not ranked.
    pub rank: Option<u32>,
    /// Its rank without those it gave; `None` when it is not ranked.
    pub blind: Option<u32>,
}

impl BlindRank {
    /// Whether its own papers move its rank.
    pub fn differs(&self) -> bool {
        self.rank != self.blind
    }
}

/// Both ranks of every unit, in the order of the units.
pub fn blind_ranks(round: &RoundPapers, basis: Basis) -> Vec<BlindRank> {
    let all: Vec<_> = round.papers.iter().collect();
    let ranked = ranks(round, &rows(round, &all, basis));
    let blind = |place: usize, unit| {
        let rows = rows(round, &round.without(unit), basis);
        ranks(round, &rows).get(place).copied().flatten()
    };
    let of = |(place, (judged, rank)): (usize, (&crate::fairness::Judged, Option<u32>))| BlindRank {
        unit: judged.unit,
        rank,
        blind: blind(place, judged.unit),
    };
    round.units.iter().zip(ranked).enumerate().map(of).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::evaluation::Value;
    use crate::fairness::testing::{any_round, given, round, unit};
    use crate::hundredths::Hundredths;

    #[test]
    fn a_unit_that_rose_by_its_own_papers_is_seen() {
        // Everybody finds everybody worth 40, but unit 1 gives its two rivals 10.
        let papers = given(&[(2, 1, "38"), (3, 1, "38"), (1, 2, "10"), (3, 2, "40"), (1, 3, "10"), (2, 3, "40")]);
        let ranks = blind_ranks(&round(3, &papers), Basis::Cross);
        assert_eq!((ranks[0].rank, ranks[0].blind), (Some(1), Some(3)));
        assert!(ranks[0].differs());
        assert_eq!(ranks[0].unit, unit(1));
    }

    proptest! {
        #[test]
        fn whatever_a_unit_gives_its_own_blind_rank_stays(
            mut round in any_round(), who in 0usize..12, changes in prop::collection::vec(0i64..=6_000, 60)
        ) {
            let place = who % round.units.len();
            let scorer = round.units[place].unit;
            for basis in [Basis::Cross, Basis::Final] {
                let before = blind_ranks(&round, basis)[place].blind;
                let mut given = changes.iter().cycle();
                for paper in round.papers.iter_mut().filter(|paper| paper.scorer == scorer) {
                    for value in &mut paper.sheet.values {
                        *value = match given.next() {
                            Some(0) | None => Value::Withheld,
                            Some(points) => Value::Points(Hundredths::from_hundredths(*points)),
                        };
                    }
                }
                prop_assert_eq!(blind_ranks(&round, basis)[place].blind, before);
                let held = round.papers.iter().filter(|paper| paper.scorer != scorer).cloned().collect();
                round.papers = held;
                prop_assert_eq!(blind_ranks(&round, basis)[place].blind, before);
            }
        }
    }
}
