//! Tests of the rule relative to the best unit.

use proptest::prelude::*;

use super::*;
use crate::criteria::testing::points as decimal;

fn with_target(actual: i64, target: i64) -> Performance {
    let facts = [actual, target].map(Hundredths::from_hundredths);
    Performance::from_facts(&facts).unwrap()
}

/// Points of each unit of a field, for a maximum of thirty and one half at the target.
fn field(units: &[(i64, i64)]) -> Vec<String> {
    let all: Vec<_> = units.iter().map(|&(actual, target)| with_target(actual * 100, target * 100)).collect();
    all.iter().map(|own| points(Hundredths::whole(30), DEFAULT_AT_TARGET, *own, &all).to_string()).collect()
}

#[test]
fn the_five_cases_of_the_source() {
    // Below, at, leader (e = 1), less far beyond (e = 0,5), and two without a target.
    let all = [(50, 100), (100, 100), (200, 100), (150, 100), (40, 0), (10, 0)];
    assert_eq!(field(&all), ["7.50", "15.00", "30.00", "22.50", "30.00", "7.50"]);
}

#[test]
fn leaders_share_the_maximum_and_a_unit_alone_leads() {
    assert_eq!(field(&[(150, 100), (300, 200), (110, 100)]), ["30.00", "30.00", "18.00"]);
    assert_eq!(field(&[(101, 100)]), ["30.00"]);
    assert_eq!(field(&[(5, 0)]), ["30.00"]);
}

#[test]
fn nothing_done_earns_nothing_with_and_without_a_target() {
    assert_eq!(field(&[(0, 100), (0, 0), (0, 0)]), ["0.00", "0.00", "0.00"]);
}

#[test]
fn one_division_rounds_once_half_away_from_zero() {
    // 15 × 1 ÷ 3 000 = 0.005.
    assert_eq!(field(&[(1, 3_000)]), ["0.01"]);
    // 15 + 15 × (1/3) ÷ (1/1) = 20 exactly, not 19.95 by a rounded third.
    assert_eq!(field(&[(400, 300), (200, 100)]), ["20.00", "30.00"]);
}

#[test]
fn the_largest_figures_fit() {
    let limit = Hundredths::LIMIT;
    let all = [with_target(limit, limit - 1), with_target(limit, 1), with_target(limit, limit)];
    let of = |own: Performance| points(LARGEST_MAXIMUM, decimal("33.33"), own, &all);
    assert_eq!(of(all[1]), LARGEST_MAXIMUM);
    assert_eq!(of(all[0]).to_string(), "33330000.00");
    assert_eq!(of(all[2]).to_string(), "33330000.00");
}

fn performance() -> impl Strategy<Value = Performance> {
    (0i64..200_000, 0i64..100_000).prop_map(|(actual, target)| with_target(actual, target))
}

fn fields() -> impl Strategy<Value = Vec<Performance>> {
    prop::collection::vec(performance(), 1..13)
}

proptest! {
    #[test]
    fn points_lie_between_zero_and_the_maximum(all in fields(), maximum in 1i64..100_000, share in 0i64..=10_000) {
        let maximum = Hundredths::from_hundredths(maximum);
        for own in &all {
            let given = points(maximum, Hundredths::from_hundredths(share), *own, &all);
            prop_assert!((Points::ZERO..=maximum).contains(&given));
        }
    }

    #[test]
    fn doing_more_never_earns_less(mut all in fields(), more in 1i64..100_000) {
        let maximum = Hundredths::whole(30);
        let before = points(maximum, DEFAULT_AT_TARGET, all[0], &all);
        all[0].actual += Hundredths::from_hundredths(more);
        prop_assert!(points(maximum, DEFAULT_AT_TARGET, all[0], &all) >= before);
    }

    #[test]
    fn what_another_unit_does_more_never_earns_the_others_more(mut all in fields(), more in 1i64..100_000) {
        let maximum = Hundredths::whole(30);
        let of = |all: &[Performance]| -> Vec<Points> {
            all.iter().skip(1).map(|own| points(maximum, DEFAULT_AT_TARGET, *own, all)).collect()
        };
        let before = of(&all);
        all[0].actual += Hundredths::from_hundredths(more);
        prop_assert!(of(&all).iter().zip(before).all(|(after, before)| *after <= before));
    }

    #[test]
    fn the_order_of_the_units_does_not_matter(all in fields()) {
        let mut turned = all.clone();
        turned.reverse();
        for own in &all {
            let maximum = Hundredths::whole(30);
            let [one, other] = [&all, &turned].map(|field| points(maximum, DEFAULT_AT_TARGET, *own, field));
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn units_with_and_without_a_target_are_compared_apart(all in fields(), added in performance()) {
        let mut wider = all.clone();
        wider.push(added);
        for own in all.iter().filter(|own| own.target.is_some() != added.target.is_some()) {
            let maximum = Hundredths::whole(30);
            let [one, other] = [&all, &wider].map(|field| points(maximum, DEFAULT_AT_TARGET, *own, field));
            prop_assert_eq!(one, other);
        }
    }
}
