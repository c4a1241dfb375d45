//! Ranks as they would be without one scorer: the jackknife over scorers.

use crate::fairness::input::{Basis, RoundPapers};
use crate::fairness::recompute::{ranks, rows};
use crate::id::UnitId;

/// The ranking without the papers of one scorer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutScorer {
    /// Whose papers were left out.
    pub scorer: UnitId,
    /// The rank of each unit, in the order of the units; `None` for who is not ranked.
    pub ranks: Vec<Option<u32>>,
}

/// The ranking without each scorer in turn, in the order of the scorers.
pub fn leave_one_out(round: &RoundPapers, basis: Basis) -> Vec<WithoutScorer> {
    let without = |scorer| WithoutScorer { scorer, ranks: ranks(round, &rows(round, &round.without(scorer), basis)) };
    round.scorers().into_iter().map(without).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fairness::testing::{given, round, unit};

    #[test]
    fn a_scorer_who_turned_an_order_is_seen_by_leaving_it_out() {
        // Unit 1 is far ahead of nobody: 50 from unit 2, but 10 from unit 3; the others get 35 each.
        let round =
            round(3, &given(&[(2, 1, "50"), (3, 1, "10"), (1, 2, "35"), (3, 2, "35"), (1, 3, "34"), (2, 3, "34")]));
        let out = leave_one_out(&round, Basis::Cross);
        assert_eq!(out.len(), 3);
        let of = |number| out.iter().find(|without| without.scorer == unit(number)).unwrap().ranks.clone();
        assert_eq!(of(1), [Some(3), Some(1), Some(2)].to_vec());
        assert_eq!(of(3), [Some(1), Some(2), Some(3)].to_vec(), "without unit 3, unit 1 leads");
    }
}
