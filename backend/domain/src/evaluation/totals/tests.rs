//! Tests of totals.

use proptest::prelude::*;

use super::*;
use crate::criteria::CriterionGroup;
use crate::criteria::template::{NewCriteriaSet, templates};
use crate::criteria::testing::{criterion, id, ministry};
use crate::evaluation::testing::{points, small_set, values};

fn of(words: &[&str]) -> StageTotals {
    totals(&small_set(), &values(words))
}

#[test]
fn a_total_is_base_plus_bonus_less_penalty_within_the_caps() {
    let sums = of(&["50", "20", "15", "20", "4"]);
    assert_eq!((sums.base, sums.bonus, sums.penalty), (points("85"), points("15"), points("4")));
    assert_eq!(sums.total, points("96"));
    assert_eq!((sums.percent, sums.assigned_maximum), (Some(points("85")), points("100")));
    let capped = CriteriaSet { penalty_cap: Some(points("3")), ..small_set() };
    assert_eq!(totals(&capped, &values(&["0", "0", "0", "0", "10"])).total, points("-3"));
}

#[test]
fn five_different_things_count_differently() {
    // A2, maximum 25, beside 60 of 60 and 15 of 15.
    for (word, base, percent, maximum) in [
        ("0", "75", "75", "100"),
        ("m", "75", "75", "100"),
        ("n", "100", "100", "75"),
        ("u", "100", "100", "75"),
        ("w", "100", "100", "75"),
    ] {
        let sums = of(&["60", word, "15", "0", "0"]);
        assert_eq!(sums.base, points(base), "{word}");
        assert_eq!((sums.percent, sums.assigned_maximum), (Some(points(percent)), points(maximum)), "{word}");
    }
}

#[test]
fn a_line_that_does_not_apply_follows_its_policy_in_the_base_only() {
    for (policy, base) in
        [(NotApplicablePolicy::Exclude, "60"), (NotApplicablePolicy::Full, "70"), (NotApplicablePolicy::Zero, "45")]
    {
        let mut set = small_set();
        for line in &mut set.criteria {
            line.not_applicable = policy;
        }
        let sums = totals(&set, &values(&["30", "n", "15", "n", "n"]));
        assert_eq!(sums.base, points(base), "{policy:?}");
        assert_eq!((sums.bonus, sums.penalty), (Points::ZERO, Points::ZERO));
    }
}

#[test]
fn normalising_rounds_once_half_away_from_zero() {
    // 100 × 20.01 ÷ 75 = 26.68; 100 × 0.01 ÷ 75 = 0.0133.
    assert_eq!(of(&["20.01", "n", "0", "0", "0"]).base, points("26.68"));
    assert_eq!(of(&["0.01", "n", "0", "0", "0"]).base, points("0.01"));
    assert_eq!(of(&["n", "n", "n", "0", "0"]).base, Points::ZERO);
    assert_eq!(of(&["n", "n", "n", "0", "0"]).percent, None);
}

#[test]
fn group_subtotals_hold_the_groups_inside_them() {
    let mut set = small_set();
    let inner =
        CriterionGroup { id: id(9), code: "A9".to_owned(), parent: Some(set.groups[0].id), ..set.groups[0].clone() };
    set.criteria[1].group = inner.id;
    set.groups.push(inner);
    let sums = totals(&set, &values(&["50", "20", "n", "20", "4"]));
    let group = |code| sums.group(&set, code).unwrap();
    assert_eq!((group("A").points, group("A").maximum), (points("70"), points("85")));
    assert_eq!((group("A9").points, group("A9").percent), (points("20"), Some(points("80"))));
    assert_eq!((group("D").maximum, group("D").percent), (Points::ZERO, None));
    assert_eq!(group("E").points, points("20"));
    assert_eq!(sums.group(&set, "Z"), None);
}

#[test]
fn totals_survive_their_json() {
    let sums = of(&["50", "n", "15", "20", "4"]);
    let json = serde_json::to_string(&sums).unwrap();
    assert_eq!(serde_json::from_str::<StageTotals>(&json).unwrap(), sums);
}

/// The set with one more base line of this maximum, of which nothing else changes.
fn with_line(maximum: i32) -> CriteriaSet {
    let mut set = small_set();
    let line = criterion(30, &set.groups[0], "A3", maximum);
    set.criteria.push(line);
    set
}

proptest! {
    #[test]
    fn adding_a_not_applicable_criterion_leaves_a_percentage_unchanged_adding_a_zero_lowers_it(
        a in 1_000i64..=6_000, d in 0i64..=1_500, maximum in 5i32..60,
    ) {
        let value = |count| Value::Points(Hundredths::from_hundredths(count));
        let before = vec![value(a), Value::Points(Points::ZERO), value(d), Value::Missing, Value::Missing];
        let with = |last: Value| totals(&with_line(maximum), &[before.clone(), vec![last]].concat());
        let plain = totals(&small_set(), &before);
        let (excluded, zero) = (with(Value::NotApplicable), with(Value::Points(Points::ZERO)));
        prop_assert_eq!(excluded.percent, plain.percent);
        prop_assert_eq!(excluded.base, plain.base);
        prop_assert!(zero.percent < plain.percent);
    }

    #[test]
    fn every_total_lies_within_its_bounds_and_more_points_never_lower_it(
        counts in prop::collection::vec(0i64..=1_000, 5),
        states in prop::collection::vec(0usize..6, 5),
        place in 0usize..4,
    ) {
        let set = small_set();
        let value = |(count, state): (&i64, &usize)| match state {
            0 => Value::Missing,
            1 => Value::NotApplicable,
            2 => Value::NotAssigned,
            3 => Value::Withheld,
            _ => Value::Points(Hundredths::from_hundredths(*count)),
        };
        let values: Vec<_> = counts.iter().zip(&states).map(value).collect();
        let sums = totals(&set, &values);
        prop_assert_eq!(sums.total, sums.base + sums.bonus - sums.penalty);
        prop_assert!(sums.base >= Points::ZERO && sums.base <= set.declared_total);
        prop_assert!(sums.bonus <= set.bonus_cap.unwrap());
        prop_assert!(sums.percent.is_none_or(|percent| percent <= points("100")));
        if let Value::Points(points) = values[place] {
            let mut more = values.clone();
            more[place] = Value::Points(points + Hundredths::from_hundredths(100));
            prop_assert!(totals(&set, &more).total >= sums.total);
        }
    }

    #[test]
    fn top_groups_of_the_template_sum_to_the_base(counts in prop::collection::vec(0i64..=1_000, 52)) {
        let mut next = 0;
        let mut ids = || { next += 1; uuid::Uuid::from_u128(next) };
        let new = NewCriteriaSet { id: id(1), name: "Bảng".to_owned(), year: 2025, owner: ministry() };
        let set = templates()[0].instantiate(new, &mut ids);
        let values: Vec<_> = counts.into_iter().map(|count| Value::Points(Hundredths::from_hundredths(count))).collect();
        let sums = totals(&set, &values);
        let of = |codes: &[&str]| -> Points { codes.iter().map(|code| sums.group(&set, code).unwrap().points).sum() };
        prop_assert_eq!(of(&["A", "B", "C", "D"]), sums.base);
        prop_assert_eq!(of(&["A1", "A2", "A3", "A4", "A5", "A6", "A7"]), of(&["A"]));
        prop_assert_eq!(sums.group(&set, "A").unwrap().maximum, points("600"));
    }
}
