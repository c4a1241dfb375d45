//! Handing a sheet in, and taking it back.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use crate::criteria::code::coded;
use crate::criteria::{CriteriaSet, Criterion, EvidenceRule, Rule};
use crate::evaluation::entry::bounds;
use crate::evaluation::error::{Detail, EvaluationError, EvaluationErrorCode as Code};
use crate::evaluation::round::deadline_passed;
use crate::evaluation::sheet::{Sheet, SheetStage, SheetState, Value};
use crate::hundredths::{Hundredths, Points};
use crate::id::CriterionId;
use crate::language::Language;

/// How far a later value may lie from the unit's own without a reason, in percent of the line's
/// maximum. An editable default without a legal source.
pub const DEFAULT_REASON_THRESHOLD: Hundredths = Hundredths::whole(10);

coded! {
    /// What a line of a sheet still lacks.
    pub enum SheetProblemCode {
        /// Nothing was said.
        Missing = "MISSING",
        /// Points are claimed without the evidence that the line requires.
        EvidenceRequired = "EVIDENCE_REQUIRED",
        /// A judgement, or a value far from the unit's own, stands without a reason.
        ReasonRequired = "REASON_REQUIRED",
        /// Points lie outside the bounds.
        OutOfBounds = "OUT_OF_BOUNDS",
        /// Points lie off the step.
        OffStep = "OFF_STEP",
    }
}

/// One thing a sheet still lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetProblem {
    /// The line.
    pub criterion: CriterionId,
    /// What it lacks.
    pub code: SheetProblemCode,
    /// Whether the sheet cannot be submitted because of it.
    pub blocking: bool,
}

/// What stands beside the values.
#[derive(Debug, Clone)]
pub struct SubmitFacts<'a> {
    /// The lines with at least one piece of evidence on this sheet.
    pub evidence: &'a HashSet<CriterionId>,
    /// The lines with a note that is not blank on this sheet.
    pub notes: &'a HashSet<CriterionId>,
    /// The unit's own submitted values in the frozen order; `None` on the self sheet itself, or when
    /// the unit submitted none.
    pub self_values: Option<&'a [Value]>,
    /// The facts of that sheet in the frozen order; `None` as for `self_values`.
    pub self_facts: Option<&'a [Vec<Hundredths>]>,
    /// See [`DEFAULT_REASON_THRESHOLD`].
    pub reason_threshold: Hundredths,
}

impl SheetProblemCode {
    /// The problem in the reader's language.
    pub const fn text(self, language: Language) -> &'static str {
        let (vietnamese, english) = match self {
            Self::Missing => ("Chưa chấm.", "Not filled in."),
            Self::EvidenceRequired => ("Thiếu minh chứng bắt buộc.", "Required evidence is missing."),
            Self::ReasonRequired => ("Cần nêu lý do.", "A reason is required."),
            Self::OutOfBounds => ("Điểm ngoài khoảng cho phép.", "Points are out of bounds."),
            Self::OffStep => ("Điểm không đúng bước điểm.", "Points are off the step."),
        };
        match language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        }
    }
}

/// Everything the sheet still lacks, in the frozen order.
pub fn problems(sheet: &Sheet, set: &CriteriaSet, facts: &SubmitFacts<'_>) -> Vec<SheetProblem> {
    let lines = set.criteria.iter().zip(&sheet.values).enumerate();
    lines.flat_map(|(index, (line, value))| line_problems(sheet, line, *value, index, facts)).collect()
}

fn line_problems(
    sheet: &Sheet,
    line: &Criterion,
    value: Value,
    index: usize,
    facts: &SubmitFacts<'_>,
) -> Vec<SheetProblem> {
    let stage = sheet.stage;
    let own_facts = sheet.facts.get(index).map_or(&[][..], Vec::as_slice);
    let problem = |code, blocking| SheetProblem { criterion: line.id, code, blocking };
    let mut problems = Vec::new();
    if value == Value::Missing {
        problems.push(problem(SheetProblemCode::Missing, true));
    }
    if let Some((code, _)) = value.points().and_then(|points| bounds(line, points)) {
        let off_step = code == Code::OffStep;
        let code = if off_step { SheetProblemCode::OffStep } else { SheetProblemCode::OutOfBounds };
        problems.push(problem(code, true));
    }
    if stage == SheetStage::Self_ && claims_without_evidence(line, value, own_facts, facts) {
        problems.push(problem(SheetProblemCode::EvidenceRequired, true));
    }
    if !facts.notes.contains(&line.id) {
        let own = facts.self_values.and_then(|values| values.get(index)).copied();
        let corrected = facts.self_facts.and_then(|all| all.get(index)).is_some_and(|own| own.as_slice() != own_facts);
        let moved = own == Some(Value::Awaiting) && value == Value::Awaiting && corrected;
        let far = stage != SheetStage::Self_ && (moved || own.is_some_and(|own| is_far(line, own, value, facts)));
        let judged = line.rule == Rule::Judge && value.points().is_some();
        if far || judged {
            let blocking = far || stage == SheetStage::Appraised;
            problems.push(problem(SheetProblemCode::ReasonRequired, blocking));
        }
    }
    problems
}

/// Zero points claim nothing and need no evidence; nor do the states without points. Facts whose points
/// are awaited claim what was done, unless that is nothing.
fn claims_without_evidence(line: &Criterion, value: Value, own: &[Hundredths], facts: &SubmitFacts<'_>) -> bool {
    let done = value == Value::Awaiting && own.first().is_some_and(|actual| *actual > Hundredths::ZERO);
    let claims = done || value.points().is_some_and(|points| points > Points::ZERO);
    claims && line.evidence == EvidenceRule::Required && !facts.evidence.contains(&line.id)
}

/// Whether a later value lies far from the unit's own: more than the threshold apart, or applicable
/// for the one and not for the other (corrected facts of a line that compares units are always far:
/// they move every unit's points). Nothing is far from a line the unit left out, and an abstention
/// is far from nothing.
fn is_far(line: &Criterion, own: Value, value: Value, facts: &SubmitFacts<'_>) -> bool {
    match (own, value) {
        (Value::Points(own), Value::Points(points)) => {
            let allowed = line.maximum.ratio(facts.reason_threshold, Hundredths::whole(100));
            (points - own).abs() > allowed.unwrap_or(line.maximum)
        }
        (Value::Points(_) | Value::Awaiting, Value::NotApplicable)
        | (Value::NotApplicable, Value::Points(_) | Value::Awaiting) => true,
        _ => false,
    }
}

/// The sheet handed in, or one error per blocking problem with the path `["scores", criterion,
/// field]`, or one because it was handed in already.
pub fn submit(sheet: &Sheet, set: &CriteriaSet, problems: &[SheetProblem]) -> Result<Sheet, Vec<EvaluationError>> {
    if sheet.is_submitted() {
        return Err(vec![EvaluationError::new(Code::AlreadySubmitted, &[])]);
    }
    let errors: Vec<_> = problems
        .iter()
        .filter(|problem| problem.blocking)
        .map(|problem| {
            let path = ["scores", &problem.criterion.to_string(), field(problem.code)];
            let code = set.criterion(problem.criterion).map_or("", |line| &line.code);
            EvaluationError::new(error_code(problem.code), &path).about(code)
        })
        .collect();
    if errors.is_empty() { Ok(Sheet { state: SheetState::Submitted, ..sheet.clone() }) } else { Err(errors) }
}

const fn error_code(problem: SheetProblemCode) -> Code {
    match problem {
        SheetProblemCode::Missing => Code::Incomplete,
        SheetProblemCode::EvidenceRequired => Code::EvidenceRequired,
        SheetProblemCode::ReasonRequired => Code::ReasonRequired,
        SheetProblemCode::OutOfBounds => Code::OverMaximum,
        SheetProblemCode::OffStep => Code::OffStep,
    }
}

const fn field(problem: SheetProblemCode) -> &'static str {
    match problem {
        SheetProblemCode::Missing | SheetProblemCode::OutOfBounds | SheetProblemCode::OffStep => "points",
        SheetProblemCode::EvidenceRequired => "evidence",
        SheetProblemCode::ReasonRequired => "note",
    }
}

/// The longest reason, in characters.
pub const REASON_LENGTH: usize = 2_000;

/// The sheet taken back for correction. It must have been handed in, the deadline must not have
/// passed, and the author says why.
pub fn withdraw(
    sheet: &Sheet,
    reason: &str,
    due: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Sheet, Vec<EvaluationError>> {
    let mut errors = reason_errors(reason, "reason");
    if !sheet.is_submitted() {
        errors.push(EvaluationError::new(Code::NotSubmitted, &[]));
    }
    if deadline_passed(due, now) {
        errors.push(EvaluationError::new(Code::DeadlinePassed, &[]));
    }
    if errors.is_empty() { Ok(Sheet { state: SheetState::Draft, ..sheet.clone() }) } else { Err(errors) }
}

/// What is wrong with a reason that must be given.
pub fn reason_errors(reason: &str, field: &str) -> Vec<EvaluationError> {
    if reason.trim().is_empty() {
        vec![EvaluationError::new(Code::ReasonRequired, &[field])]
    } else if reason.chars().count() > REASON_LENGTH {
        let limit = Hundredths::whole(i32::try_from(REASON_LENGTH).unwrap_or(i32::MAX));
        vec![EvaluationError::new(Code::TextTooLong, &[field]).with(Detail::Limit(limit))]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests;
