//! Tests of the course of an objection.

use super::*;
use crate::evaluation::testing::day;

const ACTS: [ObjectionAct; 5] = [
    ObjectionAct::Admit,
    ObjectionAct::Decide(ObjectionOutcome::Upheld),
    ObjectionAct::Decide(ObjectionOutcome::Partly),
    ObjectionAct::Decide(ObjectionOutcome::Rejected),
    ObjectionAct::Withdraw,
];

#[test]
fn every_act_in_every_state_is_decided() {
    use ObjectionState::{Admitted, Filed, Partly, Rejected, Upheld, Withdrawn};
    let closed = [Err(Code::ObjectionClosed); 5];
    let not_yet = Err(Code::NotAdmitted);
    let table = [
        (Filed, [Ok(Admitted), not_yet, not_yet, Ok(Rejected), Ok(Withdrawn)]),
        (Admitted, [Err(Code::AlreadyAdmitted), Ok(Upheld), Ok(Partly), Ok(Rejected), Ok(Withdrawn)]),
        (Upheld, closed),
        (Partly, closed),
        (Rejected, closed),
        (Withdrawn, closed),
    ];
    assert_eq!(table.map(|(state, _)| state), ObjectionState::ALL);
    for (state, due) in table {
        assert_eq!(ACTS.map(|what| act(state, what)), due, "{state:?}");
        assert_eq!(state.is_open(), act(state, ObjectionAct::Withdraw).is_ok(), "{state:?}");
    }
}

#[test]
fn an_objection_is_filed_with_a_ground_in_time_and_once() {
    let codes = |ground: &str, due, now, same| -> Vec<_> {
        filing_errors(ground, due, now, same).into_iter().map(|error| error.code).collect()
    };
    assert_eq!(codes("Thiếu điểm B2", Some(day(5)), day(5), false), []);
    let all = [Code::ReasonRequired, Code::DeadlinePassed, Code::ObjectionExists];
    assert_eq!(codes("", Some(day(5)), day(6), true), all);
    assert_eq!(codes("Thiếu điểm B2", None, day(1), false), [Code::DeadlinePassed]);
}

#[test]
fn a_decision_corrects_exactly_when_the_unit_is_right_about_points() {
    use ObjectionOutcome::{Partly, Rejected, Upheld};
    let codes = |subject, outcome, corrections| -> Vec<_> {
        decision_errors(subject, outcome, "Đã đối chiếu", corrections).into_iter().map(|error| error.code).collect()
    };
    for subject in [Subject::Result, Subject::Line] {
        for outcome in [Upheld, Partly] {
            assert_eq!(codes(subject, outcome, 1), []);
            assert_eq!(codes(subject, outcome, 0), [Code::CorrectionRequired]);
        }
        assert_eq!(codes(subject, Rejected, 0), []);
        assert_eq!(codes(subject, Rejected, 1), [Code::CorrectionNotDue]);
    }
    assert_eq!(codes(Subject::Disqualification, Upheld, 0), []);
    assert_eq!(codes(Subject::Disqualification, Upheld, 1), [Code::CorrectionNotDue]);
    assert_eq!(codes(Subject::Disqualification, Partly, 0), [Code::InvalidState]);
    assert_eq!(decision_errors(Subject::Line, Rejected, " ", 0).len(), 1);
}
