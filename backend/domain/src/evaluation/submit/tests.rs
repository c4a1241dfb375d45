//! Tests of handing in and taking back.

use super::*;
use crate::evaluation::testing::{blank, day, small_set, values};

fn lines(numbers: &[usize]) -> HashSet<CriterionId> {
    numbers.iter().map(|&number| small_set().criteria[number].id).collect()
}

fn filled(stage: SheetStage, words: &[&str]) -> Sheet {
    Sheet { values: values(words), ..blank(&small_set(), stage) }
}

/// Line, code and whether it blocks, of every problem.
fn found(
    sheet: &Sheet,
    evidence: &[usize],
    notes: &[usize],
    own: Option<&[&str]>,
) -> Vec<(usize, SheetProblemCode, bool)> {
    let set = small_set();
    let own = own.map(values);
    let facts = SubmitFacts {
        evidence: &lines(evidence),
        notes: &lines(notes),
        self_values: own.as_deref(),
        self_facts: None,
        reason_threshold: DEFAULT_REASON_THRESHOLD,
    };
    let line = |problem: &SheetProblem| set.index_of(problem.criterion).unwrap();
    problems(sheet, &set, &facts).iter().map(|problem| (line(problem), problem.code, problem.blocking)).collect()
}

#[test]
fn points_lie_within_bounds_and_on_the_step_and_a_criterion_that_requires_evidence_cannot_be_submitted_without_it() {
    let sheet = filled(SheetStage::Self_, &["60.25", "25", "14.9", "0", "0"]);
    let due = [
        (0, SheetProblemCode::OutOfBounds, true),
        (1, SheetProblemCode::EvidenceRequired, true),
        (2, SheetProblemCode::OffStep, true),
    ];
    assert_eq!(found(&sheet, &[2], &[0], None), due);
    let set = small_set();
    let problem =
        SheetProblem { criterion: set.criteria[1].id, code: SheetProblemCode::EvidenceRequired, blocking: true };
    let errors = submit(&sheet, &set, &[problem]).unwrap_err();
    assert_eq!((errors[0].code, errors[0].subject.as_str()), (Code::EvidenceRequired, "A2"));
    assert_eq!(errors[0].path, ["scores", &set.criteria[1].id.to_string(), "evidence"]);
}

#[test]
fn zero_points_and_states_claim_nothing_and_need_no_evidence() {
    let sheet = filled(SheetStage::Self_, &["0", "0", "n", "0", "0"]);
    assert_eq!(found(&sheet, &[], &[0], None), []);
}

#[test]
fn only_the_unit_itself_brings_evidence() {
    let sheet = filled(SheetStage::Cross, &["w", "25", "15", "w", "w"]);
    assert_eq!(found(&sheet, &[], &[], Some(&["30", "25", "15", "0", "0"])), []);
}

#[test]
fn a_missing_line_blocks_at_every_stage_and_an_abstention_never() {
    for stage in SheetStage::ALL {
        let sheet = filled(stage, &["m", "n", "u", "w", "n"]);
        assert_eq!(found(&sheet, &[], &[], None), [(0, SheetProblemCode::Missing, true)], "{stage:?}");
    }
}

#[test]
fn a_value_further_than_a_tenth_of_the_maximum_from_the_units_own_needs_a_reason() {
    // A2: maximum 25, so 2.5 points are allowed either way.
    let reason = |value: &str, own: &str| {
        let sheet = filled(SheetStage::Agreed, &["w", value, "w", "w", "w"]);
        found(&sheet, &[], &[], Some(&["0", own, "15", "0", "0"]))
    };
    let needed = [(1, SheetProblemCode::ReasonRequired, true)];
    for (value, own) in [("17.49", "20"), ("22.51", "20"), ("n", "20"), ("20", "n"), ("0", "20")] {
        assert_eq!(reason(value, own), needed, "{value} {own}");
    }
    for (value, own) in [("17.5", "20"), ("22.5", "20"), ("w", "20"), ("20", "m"), ("n", "n")] {
        assert_eq!(reason(value, own), [], "{value} {own}");
    }
    let noted = filled(SheetStage::Appraised, &["w", "0", "w", "w", "w"]);
    assert_eq!(found(&noted, &[], &[1], Some(&["0", "25", "15", "0", "0"])), []);
}

#[test]
fn a_judgement_asks_for_its_reason_and_the_appraiser_must_give_it() {
    for (stage, blocking) in [
        (SheetStage::Self_, false),
        (SheetStage::Cross, false),
        (SheetStage::Agreed, false),
        (SheetStage::Appraised, true),
    ] {
        let sheet = filled(stage, &["30", "n", "n", "n", "n"]);
        assert_eq!(found(&sheet, &[], &[], None), [(0, SheetProblemCode::ReasonRequired, blocking)]);
        assert_eq!(found(&sheet, &[], &[0], None), []);
    }
}

#[test]
fn a_sheet_is_handed_in_once_and_only_blocking_problems_hold_it_up() {
    let set = small_set();
    let sheet = filled(SheetStage::Self_, &["30", "n", "n", "n", "n"]);
    let warning =
        SheetProblem { criterion: set.criteria[0].id, code: SheetProblemCode::ReasonRequired, blocking: false };
    let submitted = submit(&sheet, &set, &[warning]).unwrap();
    assert!(submitted.is_submitted() && submitted.values == sheet.values);
    assert_eq!(submit(&submitted, &set, &[]).unwrap_err()[0].code, Code::AlreadySubmitted);
    let blocked = submit(&sheet, &set, &[SheetProblem { blocking: true, ..warning }]).unwrap_err();
    assert_eq!(blocked[0].code, Code::ReasonRequired);
}

#[test]
fn a_sheet_is_taken_back_with_a_reason_until_its_deadline() {
    let draft = filled(SheetStage::Self_, &["30", "n", "n", "n", "n"]);
    let submitted = Sheet { state: SheetState::Submitted, ..draft.clone() };
    assert_eq!(withdraw(&submitted, "Nhầm số liệu", day(5), day(5)), Ok(draft.clone()));
    let code = |outcome: Result<Sheet, Vec<EvaluationError>>| {
        outcome.unwrap_err().iter().map(|error| error.code).collect::<Vec<_>>()
    };
    assert_eq!(code(withdraw(&submitted, "Nhầm", day(5), day(6))), [Code::DeadlinePassed]);
    assert_eq!(code(withdraw(&submitted, " ", day(5), day(4))), [Code::ReasonRequired]);
    assert_eq!(code(withdraw(&submitted, &"a".repeat(2_001), day(5), day(4))), [Code::TextTooLong]);
    assert_eq!(code(withdraw(&draft, "Nhầm", day(5), day(4))), [Code::NotSubmitted]);
}

#[test]
fn a_corrected_figure_of_a_line_that_compares_units_always_needs_a_reason() {
    let mut set = small_set();
    set.criteria[0].rule = Rule::RelLeader { at_target: Hundredths::whole(50) };
    let figures = |actual| vec![vec![Hundredths::whole(actual), Hundredths::whole(100)]];
    let own_values = [Value::Awaiting];
    for (actual, due) in [(120, false), (119, true)] {
        let mut sheet = filled(SheetStage::Cross, &["a", "w", "w", "w", "w"]);
        sheet.facts[..1].clone_from_slice(&figures(actual));
        let facts = SubmitFacts {
            evidence: &lines(&[]),
            notes: &lines(&[]),
            self_values: Some(&own_values),
            self_facts: Some(&figures(120)),
            reason_threshold: DEFAULT_REASON_THRESHOLD,
        };
        let found = problems(&sheet, &set, &facts);
        assert_eq!(found.iter().any(|problem| problem.code == SheetProblemCode::ReasonRequired), due, "{actual}");
    }
}

#[test]
fn facts_whose_points_are_awaited_claim_what_was_done() {
    let mut set = small_set();
    set.criteria[1].rule = Rule::RelLeader { at_target: Hundredths::whole(50) };
    for (actual, due) in [(0, false), (1, true)] {
        let mut sheet = filled(SheetStage::Self_, &["0", "a", "n", "0", "0"]);
        sheet.facts[1] = vec![Hundredths::whole(actual), Hundredths::whole(100)];
        let facts = SubmitFacts {
            evidence: &lines(&[]),
            notes: &lines(&[0]),
            self_values: None,
            self_facts: None,
            reason_threshold: DEFAULT_REASON_THRESHOLD,
        };
        let found = problems(&sheet, &set, &facts);
        assert_eq!(found.iter().any(|problem| problem.code == SheetProblemCode::EvidenceRequired), due, "{actual}");
    }
}
