//! Tables and properties of every rule type.

use proptest::prelude::*;

use super::*;
use crate::criteria::template::{Template, templates};
use crate::criteria::testing::points;

fn step(threshold: &str, amount: &str) -> RuleStep {
    RuleStep { threshold: points(threshold), points: points(amount) }
}

fn item(label: &str, amount: &str, cap: Option<&str>) -> RuleItem {
    RuleItem { label: label.to_owned(), points: points(amount), cap: cap.map(points) }
}

/// What the facts give of a maximum.
fn given(rule: &Rule, maximum: &str, facts: &[&str]) -> Result<String, FactError> {
    let facts: Vec<_> = facts.iter().map(|fact| points(fact)).collect();
    rule.points(points(maximum), &facts).map(|points| points.to_string())
}

fn assert_gives(rule: &Rule, maximum: &str, table: &[(&[&str], &str)]) {
    for (facts, due) in table {
        assert_eq!(given(rule, maximum, facts).as_deref(), Ok(*due), "{rule:?} {facts:?}");
    }
}

#[test]
fn done_gives_all_and_not_done_nothing() {
    assert_gives(&Rule::Bool, "2", &[(&["1"], "2.00"), (&["0"], "0.00")]);
}

#[test]
fn a_ladder_gives_the_points_of_the_threshold_reached() {
    // Digitally signed documents, Đồng Tháp 2022: >95 % 1.5; 75–95 % 1; 50–<75 % 0.5; <50 % 0.
    let steps = vec![step("95.01", "1.5"), step("75", "1"), step("50", "0.5")];
    let ladder = Rule::Ladder { steps };
    let table: [(&[&str], &str); 8] = [
        (&["100"], "1.50"),
        (&["95.01"], "1.50"),
        (&["95"], "1.00"),
        (&["75"], "1.00"),
        (&["74.99"], "0.50"),
        (&["50"], "0.50"),
        (&["49.99"], "0.00"),
        (&["0"], "0.00"),
    ];
    assert_gives(&ladder, "1.5", &table);
}

#[test]
fn lateness_gives_the_points_of_the_first_limit_kept() {
    // Report on time, Đồng Tháp 2022: on time 2; 1–2 days 1.5; 3–5 days 1; 6–10 days 0.5; >10 days 0.
    let late = Rule::Late { steps: vec![step("0", "2"), step("2", "1.5"), step("5", "1"), step("10", "0.5")] };
    let table: [(&[&str], &str); 8] = [
        (&["0"], "2.00"),
        (&["1"], "1.50"),
        (&["2"], "1.50"),
        (&["3"], "1.00"),
        (&["5"], "1.00"),
        (&["6"], "0.50"),
        (&["10"], "0.50"),
        (&["11"], "0.00"),
    ];
    assert_gives(&late, "2", &table);
}

#[test]
fn a_proportion_is_capped_at_the_maximum_and_rounded_once() {
    let table: [(&[&str], &str); 5] = [
        (&["120", "150"], "24.00"),
        (&["150", "150"], "30.00"),
        (&["200", "150"], "30.00"),
        (&["0", "150"], "0.00"),
        (&["1", "7"], "4.29"),
    ];
    assert_gives(&Rule::Prop, "30", &table);
}

#[test]
fn over_fulfilment_counts_up_to_the_cap() {
    let over = Rule::PropOver { cap: points("110") };
    let table: [(&[&str], &str); 4] =
        [(&["90", "100"], "22.50"), (&["105", "100"], "26.25"), (&["110", "100"], "27.50"), (&["300", "100"], "27.50")];
    assert_gives(&over, "25", &table);
    assert_eq!(over.upper_bound(points("25")), points("27.5"));
}

#[test]
fn without_a_target_there_is_no_proportion() {
    assert_eq!(given(&Rule::Prop, "30", &["5", "0"]), Err(FactError::NoTarget));
    assert_eq!(given(&Rule::PropOver { cap: points("110") }, "30", &["0", "0"]), Err(FactError::NoTarget));
}

#[test]
fn items_are_counted_up_to_their_caps_and_the_maximum() {
    let solutions = [item("Cơ sở", "1", Some("3")), item("Bộ, tỉnh", "5", None), item("Toàn quốc", "10", None)];
    let table: [(&[&str], &str); 4] = [
        (&["0", "0", "0"], "0.00"),
        (&["2", "1", "0"], "7.00"),
        (&["9", "0", "0"], "3.00"),
        (&["0", "3", "2"], "25.00"),
    ];
    assert_gives(&Rule::PerItem { items: solutions.to_vec() }, "25", &table);
}

#[test]
fn a_level_gives_its_points() {
    let items = vec![item("HTXS", "30", None), item("HTT", "24", None), item("HT", "15", None), item("KHT", "0", None)];
    let level = Rule::Level { items };
    assert_gives(&level, "30", &[(&["0"], "30.00"), (&["1"], "24.00"), (&["2"], "15.00"), (&["3"], "0.00")]);
    assert!(matches!(given(&level, "30", &["4"]), Err(FactError::WrongKind { .. })));
    assert_eq!(level.slots()[0].choices, ["HTXS", "HTT", "HT", "KHT"]);
}

#[test]
fn a_rank_gives_the_points_of_the_first_limit_kept() {
    let rank = Rule::Rank { steps: vec![step("3", "40"), step("10", "20")] };
    assert_gives(&rank, "40", &[(&["1", "20"], "40.00"), (&["3", "20"], "40.00"), (&["4", "20"], "20.00")]);
    assert_gives(&rank, "40", &[(&["11", "20"], "0.00"), (&["20", "20"], "0.00")]);
    assert_eq!(given(&rank, "40", &["21", "20"]), Err(FactError::RankBeyondRanked));
    assert!(matches!(given(&rank, "40", &["0", "20"]), Err(FactError::WrongKind { .. })));
}

#[test]
fn faults_are_taken_from_the_maximum_and_never_below_zero() {
    let faults = Rule::Deduct { items: vec![item("Khiển trách", "5", None), item("Cảnh cáo", "10", None)] };
    let table: [(&[&str], &str); 4] =
        [(&["0", "0"], "20.00"), (&["1", "0"], "15.00"), (&["1", "1"], "5.00"), (&["2", "2"], "0.00")];
    assert_gives(&faults, "20", &table);
}

#[test]
fn plus_and_minus_add_up_between_zero_and_the_maximum() {
    let both = Rule::PlusMinus { items: vec![item("Cộng", "10", Some("20")), item("Trừ", "-5", None)] };
    let table: [(&[&str], &str); 5] = [
        (&["0", "0"], "0.00"),
        (&["1", "1"], "5.00"),
        (&["3", "0"], "15.00"),
        (&["3", "3"], "5.00"),
        (&["0", "2"], "0.00"),
    ];
    assert_gives(&both, "15", &table);
}

#[test]
fn a_judgement_takes_no_facts() {
    assert_eq!(given(&Rule::Judge, "15", &[]), Err(FactError::NoFacts));
    assert_eq!(given(&Rule::Judge, "15", &["1"]), Err(FactError::NoFacts));
    assert!(Rule::Judge.slots().is_empty() && !Rule::Judge.is_computed());
}

#[test]
fn another_number_of_facts_is_refused() {
    assert_eq!(given(&Rule::Prop, "30", &["5"]), Err(FactError::WrongNumber { due: 2, given: 1 }));
    assert_eq!(given(&Rule::Bool, "30", &[]), Err(FactError::WrongNumber { due: 1, given: 0 }));
}

#[test]
fn a_rule_explains_itself_in_both_languages() {
    let maximum = points("12.5");
    let ladder = Rule::Ladder { steps: vec![step("98", "12.5"), step("95.5", "10")] };
    assert_eq!(
        ladder.explanation(maximum, Language::Vietnamese),
        "Từ 98: 12,5 điểm; Từ 95,5: 10 điểm; dưới mức cuối: 0 điểm."
    );
    assert_eq!(
        Rule::PropOver { cap: points("110") }.explanation(maximum, Language::English),
        "12.5 points × actual ÷ target, at most 110 % of the standard points."
    );
    let late = Rule::Late { steps: vec![step("0", "2"), step("5", "1")] };
    assert_eq!(
        late.explanation(points("2"), Language::English),
        "On time: 2 points; At most 5 days late: 1 points; later: 0 points."
    );
}

fn template() -> Template {
    templates().remove(0)
}

proptest! {
    /// Every rule of the template, on any facts its slots accept.
    #[test]
    fn points_lie_within_bounds_and_on_the_step(
        line in 0usize..52,
        raw in prop::collection::vec(0i64..100_000, 8),
    ) {
        let line = &template().lines[line];
        let rule = Rule::from_spec(&line.rule).unwrap();
        let facts: Vec<_> = rule.slots().iter().zip(raw).map(|(slot, raw)| fit(slot, raw)).collect();
        match rule.points(line.maximum, &facts) {
            Ok(points) => {
                prop_assert!(points >= Points::ZERO && points <= rule.upper_bound(line.maximum));
                prop_assert!(points.is_multiple_of(line.step));
            }
            Err(error) => prop_assert!(matches!(
                error,
                FactError::NoFacts | FactError::NoTarget | FactError::RankBeyondRanked
            )),
        }
    }

    #[test]
    fn a_better_result_never_gives_fewer_points(target in 1i64..50_000, one in 0i64..60_000, more in 0i64..60_000) {
        let [target, low, high] = [target, one, one + more].map(Hundredths::from_hundredths);
        let maximum = points("30");
        for rule in [Rule::Prop, Rule::PropOver { cap: points("110") }] {
            prop_assert!(rule.points(maximum, &[low, target]) .unwrap() <= rule.points(maximum, &[high, target]).unwrap());
        }
        let ladder = Rule::from_spec(&template().lines[2].rule).unwrap();
        prop_assert!(ladder.points(maximum, &[low]).unwrap() <= ladder.points(maximum, &[high]).unwrap());
    }
}

/// A figure that the slot accepts.
fn fit(slot: &FactSlot, raw: i64) -> Hundredths {
    let whole = |number: i64| Hundredths::from_hundredths(number * 100);
    match slot.kind {
        FactKind::Number | FactKind::Percent => Hundredths::from_hundredths(raw),
        FactKind::Count => whole(raw % 30),
        FactKind::Days => whole(raw % 20),
        FactKind::Rank => whole(raw % 60 + 1),
        FactKind::YesNo => whole(raw % 2),
        FactKind::Choice => whole(raw % i64::try_from(slot.choices.len()).unwrap()),
    }
}
