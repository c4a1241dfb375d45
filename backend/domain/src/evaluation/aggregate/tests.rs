//! Tests of aggregation.

use proptest::prelude::*;

use super::*;
use crate::evaluation::testing::{points, values};

fn of(rule: Aggregation, amounts: &[&str]) -> Option<String> {
    let amounts: Vec<_> = amounts.iter().map(|amount| points(amount)).collect();
    rule.of(&amounts).map(|points| points.to_string())
}

#[test]
fn each_rule_makes_its_figure() {
    use Aggregation::{Mean, Median, TrimmedMean};
    let table: [(Aggregation, &[&str], Option<&str>); 10] = [
        (Mean, &["10", "8", "9.5"], Some("9.17")),
        (Mean, &["0.01", "0.02"], Some("0.02")),
        (Mean, &[], None),
        (Median, &["10", "1", "9"], Some("9.00")),
        (Median, &["10", "1", "9", "8"], Some("8.50")),
        (Median, &["7"], Some("7.00")),
        (Median, &[], None),
        (TrimmedMean, &["0", "8", "9", "10", "10"], Some("9.00")),
        (TrimmedMean, &["8", "9"], Some("8.50")),
        (TrimmedMean, &["0", "9", "10"], Some("9.00")),
    ];
    for (rule, amounts, due) in table {
        assert_eq!(of(rule, amounts).as_deref(), due, "{rule:?} {amounts:?}");
    }
}

#[test]
fn abstentions_and_gaps_do_not_count_and_the_larger_side_decides_about_applicability() {
    for (given, due) in [
        (vec!["10", "8"], "9"),
        (vec!["10", "w", "8", "m"], "9"),
        (vec!["10", "n"], "10"),
        (vec!["10", "n", "n"], "n"),
        (vec!["0", "w"], "0"),
        (vec!["w", "m"], "w"),
        (vec!["m", "m"], "m"),
        (vec!["n", "w"], "n"),
        (vec!["u", "u"], "u"),
        (vec![], "m"),
    ] {
        assert_eq!(line(Aggregation::Mean, &values(&given)), values(&[due])[0], "{given:?}");
    }
}

#[test]
fn facts_whose_points_are_awaited_are_judgements_and_are_aggregated_themselves() {
    assert_eq!(line(Aggregation::Mean, &values(&["a", "w", "n"])), Value::Awaiting);
    assert_eq!(line(Aggregation::Mean, &values(&["a", "n", "n"])), Value::NotApplicable);
    let of = |given: &[[&str; 2]]| -> Vec<String> {
        let given: Vec<Vec<Hundredths>> = given.iter().map(|facts| facts.map(points).to_vec()).collect();
        let given: Vec<&[Hundredths]> = given.iter().map(Vec::as_slice).collect();
        facts(Aggregation::Median, &given).iter().map(ToString::to_string).collect()
    };
    assert_eq!(of(&[["120", "100"], ["90", "100"], ["110", "90"]]), ["110.00", "100.00"]);
    assert_eq!(of(&[["120", "0"], ["90", "100"], ["110", "0"]]), ["115.00", "0.00"], "most say: no target");
    assert_eq!(of(&[["120", "0"], ["90", "100"]]), ["90.00", "100.00"], "a target counts when as many name one");
    assert_eq!(of(&[]), Vec::<String>::new());
}

#[test]
fn lines_are_aggregated_each_by_itself() {
    let (one, other) = (values(&["10", "w", "3"]), values(&["20", "4", "m"]));
    assert_eq!(lines(Aggregation::Mean, &[&one, &other], 3), values(&["15", "4", "3"]));
    assert_eq!(lines(Aggregation::Mean, &[], 2), values(&["m", "m"]));
}

proptest! {
    #[test]
    fn every_rule_stays_between_the_lowest_and_the_highest_in_any_order(
        counts in prop::collection::vec(0i64..10_000, 1..12),
    ) {
        let amounts: Vec<_> = counts.iter().copied().map(Hundredths::from_hundredths).collect();
        let mut turned = amounts.clone();
        turned.reverse();
        for rule in Aggregation::ALL {
            let figure = rule.of(&amounts).unwrap();
            prop_assert!(amounts.iter().min().unwrap() <= &figure && &figure <= amounts.iter().max().unwrap());
            prop_assert_eq!(rule.of(&turned), Some(figure));
        }
    }
}
