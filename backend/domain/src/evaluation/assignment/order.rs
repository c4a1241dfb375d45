//! Orders that favour nobody.

use crate::id::{EvaluationId, Id as _, UnitId};

/// The members in an order that only the seed decides, so that no place in the cluster's list is better.
pub(super) fn shuffled(members: &[UnitId], seed: u32) -> Vec<UnitId> {
    let mut places = members.to_vec();
    let mut state = u64::from(seed);
    for last in (1..places.len()).rev() {
        let bound = last as u64 + 1;
        state = state.wrapping_add(STEP);
        let other = usize::try_from(mixed(state) % bound).unwrap_or(0);
        places.swap(last, other);
    }
    places
}

/// Where a scorer finds a unit among those it scores: another order for every scorer, the same each time,
/// so that nobody is always judged first or last. Only the order of these numbers means anything.
pub fn reading_place(scorer: UnitId, evaluation: EvaluationId) -> u64 {
    let half = |raw: u128| mixed(u64::try_from((raw >> 64) ^ (raw & u128::from(u64::MAX))).unwrap_or_default());
    mixed(half(scorer.uuid().as_u128()).wrapping_add(half(evaluation.uuid().as_u128()).rotate_left(17)))
}

const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// The mixing of `SplitMix64`: small, thorough, the same on every machine.
const fn mixed(state: u64) -> u64 {
    let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::evaluation::testing::{id, unit};

    #[test]
    fn every_scorer_reads_in_an_order_of_its_own_and_it_stays() {
        let order = |scorer: u128| {
            let mut units: Vec<u128> = (1..=8).collect();
            units.sort_by_key(|number| reading_place(unit(scorer), id(*number)));
            units
        };
        let orders: HashSet<_> = (1..=20).map(order).collect();
        assert_eq!(orders.len(), 20);
        assert_eq!(order(3), order(3));
        let first: HashSet<_> = (1..=60).map(|scorer| order(scorer)[0]).collect();
        assert_eq!(first.len(), 8, "everybody is first for somebody");
    }
}
