//! Changing who scores whom by hand, and scorers who recuse themselves.

use super::{HardRules, Pair};
use crate::evaluation::error::{EvaluationError, EvaluationErrorCode as Code};
use crate::evaluation::submit::reason_errors;
use crate::id::UnitId;

/// Another scorer for one unit: instead of one, one more, or one fewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The unit that is scored.
    pub unit: UnitId,
    /// Who no longer scores it; `None` to add a scorer.
    pub from: Option<UnitId>,
    /// Who scores it now; `None` to take one away.
    pub to: Option<UnitId>,
}

/// A pair that was handed a paper, and whether the paper was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assigned {
    /// Scorer and unit.
    pub pair: Pair,
    /// Whether the paper was handed in.
    pub submitted: bool,
}

fn paper(assigned: &[Assigned], pair: Pair) -> Option<&Assigned> {
    assigned.iter().find(|one| one.pair == pair)
}

/// Everything wrong with a change; a paper that was handed in stays.
pub fn change_errors(
    change: &Change,
    assigned: &[Assigned],
    members: &[UnitId],
    hard: &HardRules,
    reason: &str,
) -> Vec<EvaluationError> {
    let mut errors = Vec::new();
    let mut refuse = |code, field: &str| errors.push(EvaluationError::new(code, &[field]));
    let pair = |scorer| Pair { scorer, unit: change.unit };
    if !members.contains(&change.unit) {
        refuse(Code::NotMember, "unitId");
    }
    if change.from == change.to {
        refuse(Code::NothingChanged, "toScorerUnitId");
    }
    match change.from.map(|scorer| paper(assigned, pair(scorer))) {
        Some(None) => refuse(Code::NotScorer, "fromScorerUnitId"),
        Some(Some(one)) if one.submitted => refuse(Code::AlreadySubmitted, "fromScorerUnitId"),
        _ => {}
    }
    if let Some(scorer) = change.to.filter(|to| change.from != Some(*to)) {
        if !members.contains(&scorer) {
            refuse(Code::NotMember, "toScorerUnitId");
        } else if let Some(rule) = hard.why(pair(scorer)) {
            refuse(rule.error(), "toScorerUnitId");
        } else if paper(assigned, pair(scorer)).is_some() {
            refuse(Code::DuplicatePair, "toScorerUnitId");
        }
    }
    errors.extend(reason_errors(reason, "reason"));
    errors
}

/// Everything wrong with declaring a conflict of interest: it is about another member, once, and before
/// the paper is handed in.
pub fn conflict_errors(
    pair: Pair,
    declared: &[Pair],
    assigned: &[Assigned],
    members: &[UnitId],
    reason: &str,
) -> Vec<EvaluationError> {
    let mut errors = Vec::new();
    let mut refuse = |code, field: &str| errors.push(EvaluationError::new(code, &[field]));
    if !members.contains(&pair.scorer) {
        refuse(Code::NotMember, "scorerUnitId");
    }
    if !members.contains(&pair.unit) {
        refuse(Code::NotMember, "unitId");
    } else if pair.scorer == pair.unit {
        refuse(Code::SelfScoring, "unitId");
    } else if declared.contains(&pair) {
        refuse(Code::AlreadyDeclared, "unitId");
    } else if paper(assigned, pair).is_some_and(|one| one.submitted) {
        refuse(Code::AlreadySubmitted, "unitId");
    }
    errors.extend(reason_errors(reason, "reason"));
    errors
}
