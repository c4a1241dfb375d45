//! Tests of amendments of open rounds.

use proptest::prelude::*;

use super::*;
use crate::criteria::rule::{Rule, RuleItem};
use crate::evaluation::sheet::blank_values;
use crate::evaluation::submit::REASON_LENGTH;
use crate::evaluation::testing::{blank, day, deadlines, next_year, points, small_set, unit, values};

/// The small set and a changed copy.
fn versions(edit: impl FnOnce(&mut CriteriaSet)) -> (CriteriaSet, CriteriaSet) {
    let older = small_set();
    let mut newer = next_year(&older);
    edit(&mut newer);
    (older, newer)
}

fn filled(stage: SheetStage) -> Sheet {
    let mut sheet = Sheet { values: values(&["40", "20", "15", "10", "2"]), ..blank(&small_set(), stage) };
    sheet.facts =
        vec![vec![], vec![points("80"), points("100")], vec![points("1")], vec![points("1")], vec![points("1")]];
    sheet
}

/// The fate of a line for the first unit, and what a filled sheet of a stage holds there afterwards.
fn carried(place: usize, stage: SheetStage, edit: impl FnOnce(&mut CriteriaSet)) -> (LineFate, Value, usize) {
    let (older, newer) = versions(edit);
    let mapping = Mapping::between(&older, &newer);
    let passage = Passage { older: &older, newer: &newer, mapping: &mapping };
    let mut sheet = filled(stage);
    if stage != SheetStage::Self_ {
        sheet.facts = vec![Vec::new(); 5];
    }
    let after = passage.carry(&sheet, unit(1));
    (passage.fate(place, unit(1)), after.values[place], after.facts[place].len())
}

fn p(text: &str) -> Value {
    Value::Points(points(text))
}

#[test]
fn a_line_that_is_reckoned_alike_keeps_value_and_facts() {
    for stage in [SheetStage::Self_, SheetStage::Cross] {
        let facts = usize::from(stage == SheetStage::Self_) * 2;
        let renamed = |set: &mut CriteriaSet| set.criteria[1].name = "Tên khác".to_owned();
        assert_eq!(carried(1, stage, renamed), (LineFate::Kept, p("20"), facts));
    }
}

#[test]
fn a_changed_maximum_or_rule_is_reckoned_from_the_same_facts() {
    let wider = |set: &mut CriteriaSet| set.criteria[1].maximum = points("50");
    assert_eq!(carried(1, SheetStage::Self_, wider), (LineFate::Reckoned, p("40"), 2));
    let narrower = |set: &mut CriteriaSet| set.criteria[1].maximum = points("10");
    assert_eq!(carried(1, SheetStage::Self_, narrower), (LineFate::Reckoned, p("8"), 2));
    let over = |set: &mut CriteriaSet| set.criteria[1].rule = Rule::PropOver { cap: points("120") };
    assert_eq!(carried(1, SheetStage::Self_, over), (LineFate::Reckoned, p("20"), 2));
}

#[test]
fn points_without_facts_stay_only_under_the_same_rule_and_no_smaller_bound() {
    let wider = |set: &mut CriteriaSet| set.criteria[1].maximum = points("50");
    assert_eq!(carried(1, SheetStage::Cross, wider), (LineFate::Reckoned, p("20"), 0));
    let narrower = |set: &mut CriteriaSet| set.criteria[1].maximum = points("24");
    assert_eq!(carried(1, SheetStage::Cross, narrower), (LineFate::Reckoned, Value::Missing, 0));
    let over = |set: &mut CriteriaSet| set.criteria[1].rule = Rule::PropOver { cap: points("120") };
    assert_eq!(carried(1, SheetStage::Cross, over), (LineFate::Reckoned, Value::Missing, 0));
}

#[test]
fn a_judgement_stays_within_wider_bounds_and_is_lost_within_narrower_ones() {
    for stage in [SheetStage::Self_, SheetStage::Cross] {
        let wider = |set: &mut CriteriaSet| set.criteria[0].maximum = points("70");
        assert_eq!(carried(0, stage, wider), (LineFate::Kept, p("40"), 0));
        let narrower = |set: &mut CriteriaSet| set.criteria[0].maximum = points("50");
        assert_eq!(carried(0, stage, narrower), (LineFate::Emptied, Value::Missing, 0));
        let coarser = |set: &mut CriteriaSet| set.criteria[0].step = points("20");
        assert_eq!(carried(0, stage, coarser).0, LineFate::Emptied);
    }
}

#[test]
fn a_rule_that_asks_for_other_facts_empties_the_line() {
    let items = vec![RuleItem { label: "Sáng kiến".to_owned(), points: points("10"), cap: None }];
    let other = move |set: &mut CriteriaSet| set.criteria[3].rule = Rule::PlusMinus { items };
    assert_eq!(carried(3, SheetStage::Self_, other), (LineFate::Emptied, Value::Missing, 0));
    let judged = |set: &mut CriteriaSet| set.criteria[1].rule = Rule::Judge;
    assert_eq!(carried(1, SheetStage::Self_, judged), (LineFate::Emptied, Value::Missing, 0));
}

#[test]
fn new_merged_and_split_lines_begin_anew() {
    let new = |set: &mut CriteriaSet| set.criteria[0].origins.clear();
    assert_eq!(carried(0, SheetStage::Self_, new), (LineFate::Added, Value::Missing, 0));
    let merged = |set: &mut CriteriaSet| {
        let gone = set.criteria[1].origins.clone();
        set.criteria[0].origins.extend(gone);
    };
    assert_eq!(carried(0, SheetStage::Self_, merged), (LineFate::Emptied, Value::Missing, 0));
    let split = |set: &mut CriteriaSet| set.criteria[1].origins = set.criteria[0].origins.clone();
    assert_eq!(carried(1, SheetStage::Self_, split), (LineFate::Emptied, Value::Missing, 0));
}

#[test]
fn who_a_line_is_for_decides_before_anything_else() {
    let others = |set: &mut CriteriaSet| set.criteria[0].applies_to = vec![unit(2)];
    assert_eq!(carried(0, SheetStage::Self_, others), (LineFate::NotAssigned, Value::NotAssigned, 0));
    let (mut older, newer) = versions(|_| ());
    older.criteria[0].applies_to = vec![unit(2)];
    let mapping = Mapping::between(&older, &newer);
    let passage = Passage { older: &older, newer: &newer, mapping: &mapping };
    assert_eq!((passage.fate(0, unit(1)), passage.fate(0, unit(2))), (LineFate::Added, LineFate::Kept));
    assert!(passage.affects(unit(1)) && !passage.affects(unit(2)));
    assert_eq!(passage.fate(99, unit(1)), LineFate::NotAssigned);
}

#[test]
fn states_without_points_outlive_a_changed_rule() {
    let (older, newer) = versions(|set| set.criteria[1].rule = Rule::Judge);
    let mapping = Mapping::between(&older, &newer);
    let passage = Passage { older: &older, newer: &newer, mapping: &mapping };
    for word in ["n", "w", "m"] {
        let sheet = Sheet { values: values(&["m", word, "m", "m", "m"]), ..blank(&older, SheetStage::Cross) };
        assert_eq!(passage.carry(&sheet, unit(1)).values[1], values(&[word])[0]);
    }
}

#[test]
fn facts_that_compare_units_are_kept_and_awaited() {
    let relative = |share: &str| Rule::RelLeader { at_target: points(share) };
    let (mut older, mut newer) = versions(|_| ());
    older.criteria[1].rule = relative("50");
    newer.criteria[1].rule = relative("60");
    let mapping = Mapping::between(&older, &newer);
    let passage = Passage { older: &older, newer: &newer, mapping: &mapping };
    let mut sheet = filled(SheetStage::Self_);
    sheet.values[1] = Value::Awaiting;
    let after = passage.carry(&sheet, unit(1));
    assert_eq!((passage.fate(1, unit(1)), after.values[1]), (LineFate::Reckoned, Value::Awaiting));
    assert_eq!(after.facts[1], sheet.facts[1]);
}

#[test]
fn papers_follow_the_first_line_that_comes_from_theirs() {
    let (older, newer) = versions(|set| {
        let gone = set.criteria.remove(1);
        set.criteria[0].origins.extend(gone.origins);
        set.criteria[1].origins.clear();
    });
    let mapping = Mapping::between(&older, &newer);
    let passage = Passage { older: &older, newer: &newer, mapping: &mapping };
    let (from, to) = (|place: usize| older.criteria[place].id, |place: usize| newer.criteria[place].id);
    assert_eq!(passage.moves(), [(from(0), to(0)), (from(1), to(0)), (from(3), to(2)), (from(4), to(3))]);
    assert_eq!(passage.dropped(), [2]);
}

/// Every stage of the round with every state of a sheet: what may be amended, and what becomes of the sheet.
#[test]
fn a_round_is_amended_until_the_first_cross_sheet_is_handed_in_and_in_no_other_state() {
    use RoundStage as R;
    for stage in R::ALL {
        for cross_submitted in [0, 1] {
            let facts = AmendmentFacts { stage, published: true, derived: true, cross_submitted };
            let allowed = matches!(stage, R::Open | R::Sealed | R::Cross) && cross_submitted == 0;
            assert_eq!(obstacles(&facts).is_empty(), allowed, "{stage:?} {cross_submitted}");
        }
        for sheet in SheetStage::ALL {
            for (state, affected, closed) in [SheetState::Draft, SheetState::Submitted].into_iter().flat_map(|state| {
                [(true, true), (true, false), (false, true), (false, false)].map(|(one, two)| (state, one, two))
            }) {
                let due = match (state, affected, sheet.written_in() == stage && !closed) {
                    (SheetState::Draft, ..) | (_, false, _) => SheetOutcome::Carried,
                    (SheetState::Submitted, true, true) => SheetOutcome::Returned,
                    (SheetState::Submitted, true, false) => SheetOutcome::Flagged,
                };
                assert_eq!(outcome(sheet, state, stage, affected, closed), due, "{stage:?} {sheet:?} {state:?}");
            }
        }
    }
}

#[test]
fn everything_that_keeps_a_round_from_being_amended_is_said_at_once() {
    let facts = AmendmentFacts { stage: RoundStage::Agreed, published: false, derived: false, cross_submitted: 3 };
    let codes: Vec<_> = check(&facts, " ").unwrap_err().iter().map(|error| error.code).collect();
    assert_eq!(
        codes,
        [
            Code::WrongStage,
            Code::CrossAlreadySubmitted,
            Code::CriteriaNotDerived,
            Code::CriteriaNotPublished,
            Code::ReasonRequired
        ]
    );
    let good = AmendmentFacts { stage: RoundStage::Open, published: true, derived: true, cross_submitted: 0 };
    assert_eq!(check(&good, "Sửa sai sót"), Ok(()));
    assert_eq!(check(&good, &"a".repeat(REASON_LENGTH + 1)).unwrap_err()[0].code, Code::TextTooLong);
}

#[test]
fn silence_counts_as_being_informed_from_the_next_deadline_on() {
    let due = deadlines();
    assert_eq!(informed_at(&due, due.self_due), due.self_due);
    assert_eq!(informed_at(&due, day(6)), due.cross_due);
    assert_eq!(informed_at(&due, day(11)), day(11));
}

fn any_value() -> impl Strategy<Value = (Value, bool)> {
    let value = prop_oneof![
        (0i64..40).prop_map(|quarters| Value::Points(Hundredths::from_hundredths(quarters * 25))),
        Just(Value::Missing),
        Just(Value::NotApplicable),
        Just(Value::Withheld),
    ];
    (value, any::<bool>())
}

proptest! {
    #[test]
    fn no_sheet_refers_to_a_line_that_is_gone_and_none_holds_points_out_of_bounds(
        lines in proptest::collection::vec(any_value(), 5),
        edits in proptest::collection::vec((0usize..5, 0u8..5, 1i64..40), 0..5),
    ) {
        let (older, newer) = versions(|set| {
            for (place, what, amount) in edits {
                if set.criteria.is_empty() {
                    break;
                }
                let place = place % set.criteria.len();
                match what {
                    0 => drop(set.criteria.remove(place)),
                    1 => set.criteria[place].maximum = Hundredths::from_hundredths(amount * 25),
                    2 => set.criteria[place].rule = Rule::Judge,
                    3 => set.criteria[place].origins.clear(),
                    _ => set.criteria[place].applies_to = vec![unit(2)],
                }
            }
        });
        let mut sheet = blank(&older, SheetStage::Cross);
        for (place, (value, facts)) in lines.into_iter().enumerate() {
            sheet.values[place] = value;
            if value.points().is_some() && facts && place == 1 {
                sheet.facts[place] = vec![points("80"), points("100")];
            }
        }
        let mapping = Mapping::between(&older, &newer);
        let passage = Passage { older: &older, newer: &newer, mapping: &mapping };
        let after = passage.carry(&sheet, unit(1));
        prop_assert_eq!((after.values.len(), after.facts.len()), (newer.criteria.len(), newer.criteria.len()));
        for ((line, value), blank) in newer.criteria.iter().zip(&after.values).zip(blank_values(&newer, unit(1))) {
            let within = value.points().is_none_or(|points| line.applies_to_unit(unit(1))
                && points >= Hundredths::ZERO && points <= older.criteria.iter().map(Criterion::upper_bound).max().unwrap());
            prop_assert!(within);
            prop_assert_eq!(*value == Value::NotAssigned, blank == Value::NotAssigned);
        }
        let identity = Mapping::along(&[&older]).unwrap();
        let same = Passage { older: &older, newer: &older, mapping: &identity };
        prop_assert_eq!(same.carry(&sheet, unit(1)), sheet);
        prop_assert!(!same.affects(unit(1)));
    }
}
