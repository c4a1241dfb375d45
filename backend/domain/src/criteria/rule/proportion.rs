//! Rules of proportion: actual against target.

use super::FINEST_STEP;
use super::fact::{FactError, FactKind, FactSlot};
use crate::criteria::error::{CriteriaError, CriteriaErrorCode};
use crate::criteria::words::figure;
use crate::hundredths::{Hundredths, Points};
use crate::language::Language;

pub(super) fn slots() -> Vec<FactSlot> {
    vec![
        FactSlot::new("actual", FactKind::Number, "Kết quả thực hiện", "Actual"),
        FactSlot::new("target", FactKind::Number, "Chỉ tiêu, kế hoạch", "Target"),
    ]
}

/// Maximum × actual ÷ target, rounded once, at most `limit`. A target of zero is an error: without a
/// target there is nothing to fulfil, and the line is "not applicable", which is not zero.
pub(super) fn points(maximum: Points, limit: Points, facts: &[Hundredths]) -> Result<Points, FactError> {
    let &[actual, target] = facts else {
        return Err(FactError::WrongNumber { due: 2, given: facts.len() });
    };
    // Too large for the type is in any case beyond the limit.
    match target {
        Hundredths::ZERO => Err(FactError::NoTarget),
        _ => Ok(maximum.ratio(actual, target).unwrap_or(limit).min(limit)),
    }
}

pub(super) fn problems(step: Points) -> Vec<CriteriaError> {
    if step == FINEST_STEP {
        return Vec::new();
    }
    vec![CriteriaError::new(CriteriaErrorCode::ProportionStep, &["type"])]
}

/// `cap` in percent of the maximum; `None` when over-fulfilment does not count.
pub(super) fn explanation(maximum: Points, cap: Option<Hundredths>, language: Language) -> String {
    let points = figure(maximum, language);
    let limit = figure(cap.unwrap_or(Hundredths::whole(100)), language);
    language.choose(
        format!("{points} điểm × kết quả ÷ chỉ tiêu, không quá {limit} % điểm chuẩn."),
        format!("{points} points × actual ÷ target, at most {limit} % of the standard points."),
    )
}
