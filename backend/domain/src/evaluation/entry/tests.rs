//! Tests of writing points.

use proptest::prelude::*;

use super::*;
use crate::criteria::FactError;
use crate::evaluation::sheet::SheetState;
use crate::evaluation::testing::{blank, id, points, small_set, unit, values};

fn entry(line: usize) -> ScoreEntry {
    ScoreEntry { criterion: small_set().criteria[line].id, points: None, facts: None, state: None }
}

fn typed(line: usize, amount: &str) -> ScoreEntry {
    ScoreEntry { points: Some(points(amount)), ..entry(line) }
}

fn counted(line: usize, facts: &[&str]) -> ScoreEntry {
    ScoreEntry { facts: Some(facts.iter().map(|fact| points(fact)).collect()), ..entry(line) }
}

fn marked(line: usize, state: EntryState) -> ScoreEntry {
    ScoreEntry { state: Some(state), ..entry(line) }
}

fn written(stage: SheetStage, entries: &[ScoreEntry]) -> Result<Sheet, Vec<(Code, String)>> {
    let set = small_set();
    let said = |error: &EvaluationError| (error.code, error.path.get(2).cloned().unwrap_or_default());
    apply(&blank(&set, stage), &set, &Lines::All, entries).map_err(|errors| errors.iter().map(said).collect())
}

#[test]
fn facts_become_points_by_the_rule_of_the_line() {
    let entries = [typed(0, "45.25"), counted(1, &["90", "100"]), counted(2, &["1"]), counted(3, &["3"])];
    let sheet = written(SheetStage::Self_, &entries).unwrap();
    assert_eq!(sheet.values, values(&["45.25", "22.5", "15", "20", "m"]));
    assert_eq!(sheet.facts[1], [points("90"), points("100")]);
    assert_eq!(sheet.facts[0], []);
}

#[test]
fn what_is_wrong_with_one_entry_is_said_with_its_field() {
    use SheetStage::{Cross, Self_};
    let both = ScoreEntry { points: Some(points("20")), ..counted(1, &["90", "100"]) };
    let mixed = ScoreEntry { points: Some(points("1")), ..marked(0, EntryState::Missing) };
    let strange = ScoreEntry { criterion: id(999), ..typed(0, "1") };
    let table = [
        (Self_, typed(0, "60.25"), Code::OverMaximum, "points"),
        (Self_, typed(0, "-0.25"), Code::BelowMinimum, "points"),
        (Self_, typed(0, "1.1"), Code::OffStep, "points"),
        (Self_, typed(1, "20"), Code::FactsRequired, "facts"),
        (Cross, typed(1, "25.01"), Code::OverMaximum, "points"),
        (Self_, counted(1, &["90"]), Code::InvalidFacts, "facts"),
        (Self_, counted(1, &["90", "0"]), Code::InvalidFacts, "facts"),
        (Self_, counted(0, &["1"]), Code::InvalidFacts, "facts"),
        (Self_, both, Code::PointsDiffer, "points"),
        (Self_, mixed, Code::InvalidState, "state"),
        (Self_, marked(0, EntryState::Withheld), Code::InvalidState, "state"),
        (Self_, strange, Code::UnknownCriterion, "criterionId"),
    ];
    for (stage, entry, code, field) in table {
        assert_eq!(written(stage, std::slice::from_ref(&entry)), Err(vec![(code, field.to_owned())]), "{entry:?}");
    }
}

#[test]
fn an_error_names_the_line_and_carries_the_reason() {
    let set = small_set();
    let sheet = blank(&set, SheetStage::Self_);
    let errors = apply(&sheet, &set, &Lines::All, &[counted(1, &["5", "0"])]).unwrap_err();
    assert_eq!(errors[0].path, ["scores", &set.criteria[1].id.to_string(), "facts"]);
    assert_eq!(errors[0].subject, "A2");
    assert_eq!(errors[0].detail, Detail::Facts(FactError::NoTarget));
}

#[test]
fn nothing_is_applied_when_any_entry_is_wrong_and_every_error_is_said() {
    let entries = [typed(0, "40"), typed(0, "50"), typed(1, "20"), marked(2, EntryState::Withheld)];
    let codes = written(SheetStage::Self_, &entries).unwrap_err();
    let codes: Vec<_> = codes.into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, [Code::DuplicateCriterion, Code::FactsRequired, Code::InvalidState]);
}

#[test]
fn those_who_judge_a_unit_may_type_points_correct_facts_or_abstain() {
    let entries = [
        typed(0, "30"),
        typed(1, "20.01"),
        counted(2, &["0"]),
        marked(3, EntryState::Withheld),
        marked(4, EntryState::NotApplicable),
    ];
    for stage in [SheetStage::Cross, SheetStage::Agreed, SheetStage::Appraised] {
        let sheet = written(stage, &entries).unwrap();
        assert_eq!(sheet.values, values(&["30", "20.01", "0", "w", "n"]));
        assert_eq!(sheet.facts[2], [points("0")]);
    }
}

#[test]
fn an_entry_that_says_nothing_leaves_the_value_and_missing_takes_it_back() {
    let set = small_set();
    let sheet = written(SheetStage::Self_, &[counted(2, &["1"])]).unwrap();
    assert_eq!(apply(&sheet, &set, &Lines::All, &[entry(2)]), Ok(sheet.clone()));
    let cleared = apply(&sheet, &set, &Lines::All, &[marked(2, EntryState::Missing)]).unwrap();
    assert_eq!(cleared, blank(&set, SheetStage::Self_));
}

#[test]
fn a_line_for_other_units_is_locked() {
    let mut set = small_set();
    set.criteria[0].applies_to = vec![unit(2)];
    let sheet = blank(&set, SheetStage::Self_);
    for entry in [typed(0, "1"), marked(0, EntryState::Missing), entry(0)] {
        let errors = apply(&sheet, &set, &Lines::All, &[entry]).unwrap_err();
        assert_eq!(errors[0].code, Code::NotAssigned);
    }
}

#[test]
fn a_field_owner_writes_only_the_lines_of_its_field() {
    let mut set = small_set();
    set.groups[0].field_owner = Some(unit(7));
    set.criteria[1].field_owner = Some(unit(8));
    let sheet = blank(&set, SheetStage::Appraised);
    let lines = Lines::OfFields(vec![unit(7)]);
    assert!(apply(&sheet, &set, &lines, &[typed(0, "50")]).is_ok());
    for line in [1, 2] {
        let errors = apply(&sheet, &set, &lines, &[typed(line, "15")]).unwrap_err();
        assert_eq!(errors[0].code, Code::OtherField);
    }
}

#[test]
fn a_submitted_sheet_takes_nothing() {
    let set = small_set();
    let sheet = Sheet { state: SheetState::Submitted, ..blank(&set, SheetStage::Self_) };
    let errors = apply(&sheet, &set, &Lines::All, &[typed(0, "1")]).unwrap_err();
    assert_eq!(errors[0].code, Code::AlreadySubmitted);
}

proptest! {
    #[test]
    fn points_lie_within_bounds_and_on_the_step(raw in -1_000i64..8_000, line in 0usize..5) {
        let set = small_set();
        let amount = Hundredths::from_hundredths(raw);
        let entry = ScoreEntry { points: Some(amount), ..entry(line) };
        let criterion = &set.criteria[line];
        let fits = amount >= Points::ZERO && amount <= criterion.upper_bound() && amount.is_multiple_of(criterion.step);
        let outcome = apply(&blank(&set, SheetStage::Cross), &set, &Lines::All, &[entry]);
        prop_assert_eq!(outcome.map(|sheet| sheet.values[line]).ok(), fits.then_some(Value::Points(amount)));
    }
}

#[test]
fn a_line_that_compares_units_takes_facts_at_every_stage_and_points_at_none() {
    let mut set = small_set();
    set.criteria[0].rule = crate::criteria::Rule::RelLeader { at_target: points("50") };
    let line = set.criteria[0].id;
    let empty = ScoreEntry { criterion: line, points: None, facts: None, state: None };
    for stage in SheetStage::ALL {
        let sheet = blank(&set, stage);
        let facts = vec![points("120"), points("100")];
        let said = ScoreEntry { facts: Some(facts.clone()), ..empty.clone() };
        let changed = apply(&sheet, &set, &Lines::All, std::slice::from_ref(&said)).unwrap();
        assert_eq!((changed.values[0], &changed.facts[0]), (Value::Awaiting, &facts));
        for refused in [
            ScoreEntry { points: Some(points("30")), ..empty.clone() },
            ScoreEntry { points: Some(points("30")), ..said },
        ] {
            let errors = apply(&sheet, &set, &Lines::All, &[refused]).unwrap_err();
            assert_eq!(errors[0].code, Code::FactsRequired, "{stage:?}");
        }
    }
}
