//! Tests of the band: the short way against trying everything.

use proptest::prelude::*;

use super::*;
use crate::fairness::leave_one_out::leave_one_out;
use crate::fairness::recompute::rows;
use crate::fairness::testing::{any_round, given, round};

/// Tries every ranking without one scorer and every step on every line of every unit.
fn tried(round: &RoundPapers, basis: Basis) -> Vec<(Option<u32>, Option<u32>)> {
    let all: Vec<_> = round.papers.iter().collect();
    let now = rows(round, &all, basis);
    let mut rankings = vec![ranks(round, &now)];
    for scorer in round.scorers() {
        rankings.push(ranks(round, &rows(round, &round.without(scorer), basis)));
    }
    for (place, values) in decided(round, &all, basis).iter().enumerate() {
        for changed in steps(round, &values.last_values()) {
            let mut rows = now.clone();
            rows[place] = row(round, &round.units[place], &changed);
            rankings.push(ranks(round, &rows));
        }
    }
    let of = |place: usize| {
        let seen: Vec<u32> = rankings.iter().filter_map(|ranks| ranks[place]).collect();
        (seen.iter().min().copied(), seen.iter().max().copied())
    };
    (0..round.units.len()).map(of).collect()
}

#[test]
fn units_a_step_apart_are_too_close_to_call_and_others_are_not() {
    // A1 goes in steps of 0.25: units 1 and 2 are one step apart, unit 3 far behind.
    let papers = given(&[(2, 1, "50"), (3, 1, "50"), (1, 2, "49.75"), (3, 2, "49.75"), (1, 3, "20"), (2, 3, "20")]);
    let bands = step_bands(&round(3, &papers), Basis::Cross);
    let of = |place: usize| (bands[place].best, bands[place].rank, bands[place].worst);
    assert_eq!(of(0), (Some(1), Some(1), Some(1)), "equal totals share the rank");
    assert_eq!(of(1), (Some(1), Some(2), Some(2)));
    assert_eq!(of(2), (Some(3), Some(3), Some(3)));
    assert!(bands[1].is_close() && !bands[2].is_close());
}

#[test]
fn a_unit_that_is_not_ranked_has_no_band() {
    let mut round = round(3, &given(&[(2, 1, "50"), (1, 2, "40"), (1, 3, "30")]));
    round.units[0].excluded = true;
    let bands = step_bands(&round, Basis::Cross);
    assert_eq!((bands[0].best, bands[0].worst), (None, None));
    assert_eq!(bands[1].rank, Some(1));
}

proptest! {
    #[test]
    fn the_band_is_what_trying_everything_gives(round in any_round()) {
        for basis in [Basis::Cross, Basis::Final] {
            let short: Vec<_> = bands(&round, basis, &leave_one_out(&round, basis))
                .iter().map(|band| (band.best, band.worst)).collect();
            prop_assert_eq!(short, tried(&round, basis));
        }
    }
}
