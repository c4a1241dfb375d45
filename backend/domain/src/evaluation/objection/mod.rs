//! Kiến nghị: a unit objects to a provisional result, the ministry decides, and what the decision
//! changes in the ranking is kept with it ([`diff`]).
//!
//! Open objections hold publication up only for the declared time ([`gate`]). A decision never writes
//! over a judgement: it adds a correction that stands beside it ([`correction`]).

pub mod correction;
pub mod diff;
pub mod gate;
pub mod policy;

use chrono::{DateTime, Utc};

use crate::criteria::code::coded;
use crate::evaluation::error::{EvaluationError, EvaluationErrorCode as Code};
use crate::evaluation::round::deadline_passed;
use crate::evaluation::submit::reason_errors;

pub use correction::Correction;
pub use diff::{Place, RankChange, Standing};

coded! {
    /// Where an objection stands.
    pub enum ObjectionState {
        /// Filed.
        Filed = "FILED",
        /// Tiếp nhận: taken up, with a date for the decision.
        Admitted = "ADMITTED",
        /// Decided: the unit is right.
        Upheld = "UPHELD",
        /// Decided: the unit is right in part.
        Partly = "PARTLY",
        /// Decided: the result stands.
        Rejected = "REJECTED",
        /// Taken back by the unit.
        Withdrawn = "WITHDRAWN",
    }
}

coded! {
    /// What a decision says.
    pub enum ObjectionOutcome {
        /// The unit is right.
        Upheld = "UPHELD",
        /// The unit is right in part.
        Partly = "PARTLY",
        /// The result stands.
        Rejected = "REJECTED",
    }
}

impl ObjectionState {
    /// Whether it still waits for a decision.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Filed | Self::Admitted)
    }
}

impl ObjectionOutcome {
    /// The state that it leads to.
    const fn state(self) -> ObjectionState {
        match self {
            Self::Upheld => ObjectionState::Upheld,
            Self::Partly => ObjectionState::Partly,
            Self::Rejected => ObjectionState::Rejected,
        }
    }
}

/// What somebody does about an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectionAct {
    /// The ministry takes it up.
    Admit,
    /// The ministry decides.
    Decide(ObjectionOutcome),
    /// The unit takes it back.
    Withdraw,
}

/// What an act makes of an objection. One that was not taken up can only be turned down: a change of the
/// result needs an admitted objection.
pub const fn act(state: ObjectionState, act: ObjectionAct) -> Result<ObjectionState, Code> {
    match (state, act) {
        (ObjectionState::Filed, ObjectionAct::Admit) => Ok(ObjectionState::Admitted),
        (ObjectionState::Admitted, ObjectionAct::Admit) => Err(Code::AlreadyAdmitted),
        (ObjectionState::Filed, ObjectionAct::Decide(ObjectionOutcome::Upheld | ObjectionOutcome::Partly)) => {
            Err(Code::NotAdmitted)
        }
        (ObjectionState::Filed | ObjectionState::Admitted, ObjectionAct::Decide(outcome)) => Ok(outcome.state()),
        (ObjectionState::Filed | ObjectionState::Admitted, ObjectionAct::Withdraw) => Ok(ObjectionState::Withdrawn),
        _ => Err(Code::ObjectionClosed),
    }
}

/// What an objection is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The result as a whole.
    Result,
    /// One line.
    Line,
    /// A recorded ground for not considering the unit.
    Disqualification,
}

/// What is wrong with filing: it needs a ground, must come in time, and one open objection about the
/// same thing is enough. `due` is `None` when no objections are taken.
pub fn filing_errors(
    ground: &str,
    due: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
    same_is_open: bool,
) -> Vec<EvaluationError> {
    let mut errors = reason_errors(ground, "ground");
    if due.is_none_or(|due| deadline_passed(due, now)) {
        errors.push(EvaluationError::new(Code::DeadlinePassed, &[]));
    }
    if same_is_open {
        errors.push(EvaluationError::new(Code::ObjectionExists, &[]));
    }
    errors
}

/// What is wrong with a decision: it needs a reason; who is right about points gets corrected ones, who
/// is not gets none; a ground is lifted as a whole or stands.
pub fn decision_errors(
    subject: Subject,
    outcome: ObjectionOutcome,
    reason: &str,
    corrections: usize,
) -> Vec<EvaluationError> {
    let mut errors = reason_errors(reason, "reason");
    let corrects = outcome != ObjectionOutcome::Rejected && subject != Subject::Disqualification;
    if corrects != (corrections > 0) {
        let code = if corrects { Code::CorrectionRequired } else { Code::CorrectionNotDue };
        errors.push(EvaluationError::new(code, &["scores"]));
    }
    if subject == Subject::Disqualification && outcome == ObjectionOutcome::Partly {
        errors.push(EvaluationError::new(Code::InvalidState, &["outcome"]));
    }
    errors
}

#[cfg(test)]
mod tests;
