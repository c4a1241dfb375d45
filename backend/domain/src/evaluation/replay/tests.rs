//! Tests of replays.

use proptest::prelude::*;

use super::*;
use crate::criteria::rule::Rule;
use crate::criteria::{CriterionSection, Mapping};
use crate::evaluation::aggregate::Aggregation;
use crate::evaluation::classification::default_classes;
use crate::evaluation::sheet::{SheetStage, SheetState};
use crate::evaluation::testing::{blank, id, next_year, points, small_set, unit, values};

fn rules(set: &CriteriaSet) -> Rules<'_> {
    Rules { set, cross_rule: Aggregation::Mean.into(), tie_rules: &TieRule::ALL, classes: &[] }
}

/// A unit with one submitted appraisal: the actual of the proportional line against a target of one hundred, the
/// other lines in points.
fn entrant(number: u128, judged: &str, actual: &str, bonus: &str, penalty: &str) -> Entrant {
    let mut sheet = Sheet { state: SheetState::Submitted, ..blank(&small_set(), SheetStage::Appraised) };
    let set = small_set();
    let facts = vec![points(actual), points("100")];
    sheet.values = values(&[judged, "0", "15", bonus, penalty]);
    sheet.values[1] = Value::Points(set.criteria[1].rule.points(set.criteria[1].maximum, &facts).unwrap());
    sheet.facts[1] = facts;
    Entrant { evaluation: id(number), unit: unit(number), sheets: vec![sheet], grounds: Vec::new() }
}

/// One unit strong in judgement, one in figures, one in bonus points: 95, 91, 87.
fn three() -> Vec<Entrant> {
    vec![entrant(1, "60", "80", "0", "0"), entrant(2, "51", "100", "0", "0"), entrant(3, "47", "60", "10", "0")]
}

fn ranks(replay: &Replay, after: bool) -> Vec<Option<u32>> {
    let of = |unit: &Replayed| if after { unit.after.rank } else { unit.before.rank };
    replay.units.iter().map(of).collect()
}

fn totals_after(replay: &Replay) -> Vec<String> {
    replay.units.iter().map(|unit| unit.after.totals.total.to_string()).collect()
}

/// Replays three units under a changed copy of the small set.
fn changed(edit: impl FnOnce(&mut CriteriaSet)) -> (CriteriaSet, Replay) {
    let older = small_set();
    let mut newer = next_year(&older);
    edit(&mut newer);
    let mapping = Mapping::between(&older, &newer);
    let found = replay(&rules(&older), &rules(&newer), &mapping, RoundStage::Published, &three());
    (newer, found)
}

#[test]
fn replaying_the_rules_in_force_changes_nothing() {
    let set = small_set();
    let classes = default_classes();
    let rules = Rules { classes: &classes, ..rules(&set) };
    let mapping = Mapping::along(&[&set]).unwrap();
    let found = replay(&rules, &rules, &mapping, RoundStage::Published, &three());
    for unit in &found.units {
        assert_eq!(unit.before, unit.after);
        assert!(unit.swaps.is_empty());
    }
    assert_eq!((ranks(&found, false), found.assumptions), (vec![Some(1), Some(2), Some(3)], vec![]));
}

#[test]
fn a_changed_rule_is_reckoned_from_the_facts_and_named_as_the_cause() {
    let (_, found) = changed(|set| {
        set.criteria[0].maximum = points("50");
        set.criteria[1].maximum = points("35");
    });
    assert_eq!(totals_after(&found), ["93.00", "100.00", "93.00"]);
    assert_eq!(ranks(&found, true), [Some(2), Some(1), Some(3)]);
    assert_eq!(
        found.assumptions,
        [
            Assumption { line: 0, basis: Basis::PointsKept },
            Assumption { line: 0, basis: Basis::Clamped },
            Assumption { line: 1, basis: Basis::Reckoned },
        ]
    );
    // The first lost 10 points on A1 where the second lost 1, and gained 8 on A2 where that gained 10.
    let first = &found.units[0].swaps;
    assert_eq!(first.iter().map(|swap| (swap.other, swap.gained)).collect::<Vec<_>>(), [(id(2), false)]);
    let lines = |strand, text: &str| Cause::Lines { strand, amount: points(text) };
    assert_eq!(first[0].causes, [lines(0, "-9"), lines(1, "-2")]);
    assert_eq!(found.units[1].swaps[0].causes, [lines(0, "9"), lines(1, "2")]);
}

#[test]
fn what_was_never_asked_is_left_out_and_what_is_gone_does_not_count() {
    let (_, found) = changed(|set| {
        set.criteria[1].origins.clear();
    });
    // A1 and D1 alone, 75 of the 100 points, normalised; A2 was dropped and a new line never asked.
    assert_eq!(totals_after(&found), ["100.00", "88.00", "92.67"]);
    assert_eq!(
        found.assumptions,
        [Assumption { line: 1, basis: Basis::LeftOut }, Assumption { line: 1, basis: Basis::Dropped }]
    );
    // The third overtakes the second: what it lost on the figures was less, and the base was normalised.
    let third = &found.units[2].swaps;
    assert_eq!((third.len(), third[0].other, third[0].gained), (1, id(2), true));
    assert_eq!(third[0].causes[0], Cause::Lines { strand: 4 + 1, amount: points("10") });
}

#[test]
fn merged_points_are_added_up_and_split_points_shared() {
    let (_, found) = changed(|set| {
        let gone = set.criteria.remove(1);
        set.criteria[0].origins.extend(gone.origins);
        set.criteria[0].maximum = points("80");
    });
    assert_eq!(totals_after(&found), ["95.00", "91.00", "87.00"]);
    assert!(found.assumptions.contains(&Assumption { line: 0, basis: Basis::Merged }));
    let (_, found) = changed(|set| {
        let mut second = set.criteria[0].clone();
        second.id = id(5_000);
        second.maximum = points("20");
        set.criteria[0].maximum = points("40");
        set.criteria.insert(1, second);
    });
    assert_eq!(totals_after(&found), ["95.00", "91.00", "87.00"]);
    assert_eq!(found.units[1].after.values[..2], values(&["34", "17"]));
    assert!(found.assumptions.contains(&Assumption { line: 1, basis: Basis::Shared }));
}

#[test]
fn tie_rules_alone_can_change_places_and_are_then_the_cause() {
    let set = small_set();
    // Equal totals: the first has more in group A, the second a bonus.
    let tied = vec![entrant(1, "60", "80", "0", "0"), entrant(2, "50", "80", "10", "0")];
    let mapping = Mapping::along(&[&set]).unwrap();
    let before = Rules { tie_rules: &[TieRule::GroupA], ..rules(&set) };
    let after = Rules { tie_rules: &[TieRule::MoreBonusPoints], ..rules(&set) };
    let found = replay(&before, &after, &mapping, RoundStage::Published, &tied);
    assert_eq!((ranks(&found, false), ranks(&found, true)), (vec![Some(1), Some(2)], vec![Some(2), Some(1)]));
    assert_eq!(found.units[0].swaps[0].causes, [Cause::TieRules]);
    assert!(!found.units[0].swaps[0].gained);
}

#[test]
fn classes_are_replayed_without_touching_ranks() {
    let set = small_set();
    let class = |code: &str, least: &str| ClassRule {
        code: code.to_owned(),
        name: code.to_owned(),
        at_least: points(least),
        group_floors: Vec::new(),
    };
    let (before, after) = ([class("A", "90"), class("B", "0")], [class("A", "95"), class("B", "0")]);
    let mapping = Mapping::along(&[&set]).unwrap();
    let (before, after) = (Rules { classes: &before, ..rules(&set) }, Rules { classes: &after, ..rules(&set) });
    let found = replay(&before, &after, &mapping, RoundStage::Published, &three());
    let codes = |unit: &Replayed| {
        [&unit.before, &unit.after].map(|standing| standing.classification.as_ref().unwrap().code.clone())
    };
    assert_eq!(found.units.iter().map(codes).collect::<Vec<_>>(), [["A", "A"], ["A", "B"], ["B", "B"]]);
    assert_eq!(ranks(&found, false), ranks(&found, true));
}

#[test]
fn points_of_lines_that_compare_units_are_kept_where_facts_no_longer_serve() {
    let mut older = small_set();
    older.criteria[1].rule = Rule::RelLeader { at_target: points("50") };
    let mut newer = next_year(&older);
    newer.criteria[1].rule = Rule::Judge;
    let mut entrants = three();
    for entrant in &mut entrants {
        entrant.sheets[0].values[1] = Value::Awaiting;
    }
    let mapping = Mapping::between(&older, &newer);
    let found = replay(&rules(&older), &rules(&newer), &mapping, RoundStage::Published, &entrants);
    for unit in &found.units {
        assert_eq!(unit.before.values, unit.after.values);
    }
    assert_eq!(found.assumptions, [Assumption { line: 1, basis: Basis::PointsKept }]);
    // And a share of the target that counts for more is reckoned from the same facts of all units.
    newer.criteria[1].rule = Rule::RelLeader { at_target: points("80") };
    let found = replay(&rules(&older), &rules(&newer), &mapping, RoundStage::Published, &entrants);
    assert_eq!(found.assumptions, [Assumption { line: 1, basis: Basis::Reckoned }]);
    assert_eq!(found.units[1].after.values[1], Value::Points(points("20")));
}

#[test]
fn penalties_that_count_for_more_push_a_unit_down() {
    let older = small_set();
    assert_eq!(older.criteria[4].section, CriterionSection::Penalty);
    let mut newer = next_year(&older);
    newer.criteria[4].maximum = points("2");
    let entrants = vec![entrant(1, "60", "100", "0", "8"), entrant(2, "55", "100", "0", "0")];
    let mapping = Mapping::between(&older, &newer);
    let found = replay(&rules(&older), &rules(&newer), &mapping, RoundStage::Published, &entrants);
    assert_eq!((ranks(&found, false), ranks(&found, true)), (vec![Some(2), Some(1)], vec![Some(1), Some(2)]));
    assert_eq!(found.units[0].swaps[0].causes, [Cause::Lines { strand: 4, amount: points("6") }]);
}

proptest! {
    #[test]
    fn every_change_of_places_has_two_sides_and_a_cause(
        units in proptest::collection::vec((0i64..240, 0i64..12_000, 0i64..80, 0i64..40), 2..7),
        maxima in proptest::collection::vec(1i64..240, 5),
    ) {
        let hundredths = |count: i64| crate::Hundredths::from_hundredths(count).to_string();
        let entrants: Vec<_> = (1u128..)
            .zip(&units)
            .map(|(number, (judged, actual, bonus, penalty))| {
                entrant(number, &hundredths(judged * 25), &hundredths(*actual), &hundredths(bonus * 25), &hundredths(penalty * 25))
            })
            .collect();
        let older = small_set();
        let mut newer = next_year(&older);
        for (line, maximum) in newer.criteria.iter_mut().zip(&maxima) {
            line.maximum = crate::Hundredths::from_hundredths(maximum * 25);
        }
        let mapping = Mapping::between(&older, &newer);
        let found = replay(&rules(&older), &rules(&newer), &mapping, RoundStage::Published, &entrants);
        for unit in &found.units {
            prop_assert_eq!(unit.before.rank == unit.after.rank || !unit.swaps.is_empty(), true);
            for swap in &unit.swaps {
                prop_assert!(!swap.causes.is_empty());
                let other = found.units.iter().find(|other| other.evaluation == swap.other).unwrap();
                let back = other.swaps.iter().find(|back| back.other == unit.evaluation).unwrap();
                prop_assert_eq!(back.gained, !swap.gained);
            }
        }
    }
}
