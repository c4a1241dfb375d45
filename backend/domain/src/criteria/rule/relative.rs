//! The rule relative to the best unit of the round (đơn vị dẫn đầu cụm).
//!
//! The cases are those of the criteria of police clusters (quantitative line, "Điều 6"): `M` is the
//! maximum, `p` the share of it that meeting the target earns (one half there), `A` the actual, `T`
//! the target, `e = (A − T) ÷ T`.
//!
//! | case | points |
//! | --- | --- |
//! | `A < T` | `p·M·A ÷ T` |
//! | `A = T` | `p·M` |
//! | `A > T`, the highest `e` of the round | `M` |
//! | `A > T`, not the highest | `p·M + (1 − p)·M·(e ÷ highest e)` |
//! | no target given | `M·A ÷ highest A` among those without a target |

use std::cmp::Ordering;

use super::FINEST_STEP;
use super::fact::{FactKind, FactSlot};
use crate::criteria::error::{CriteriaError, CriteriaErrorCode as Code, Detail};
use crate::criteria::words::figure;
use crate::hundredths::{Hundredths, Points, rounded};
use crate::language::Language;

/// The share of the maximum that meeting the target earns when a set says nothing else, in percent.
/// An editable default: the share of the source above, not of a law.
pub const DEFAULT_AT_TARGET: Hundredths = Hundredths::whole(50);

/// The largest maximum of such a line: beyond it the exact reckoning would not fit 128 bits.
const LARGEST_MAXIMUM: Points = Hundredths::whole(100_000_000);

/// What one unit did of what it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Performance {
    /// What was done.
    pub actual: Hundredths,
    /// What was to be done, more than zero; `None` when no target was given to the unit.
    pub target: Option<Hundredths>,
}

impl Performance {
    /// From the facts of the line, in the order of its slots; `None` when they are not two.
    pub fn from_facts(facts: &[Hundredths]) -> Option<Self> {
        let &[actual, target] = facts else { return None };
        Some(Self { actual, target: (target > Hundredths::ZERO).then_some(target) })
    }

    /// How far it went beyond its target, as an exact fraction; `None` when it did not.
    fn excess(self) -> Option<Excess> {
        let target = self.target?;
        let over = self.actual - target;
        (over > Hundredths::ZERO).then(|| Excess { over: over.hundredths().into(), target: target.hundredths().into() })
    }
}

impl Performance {
    /// Whether nobody in the field went farther: beyond the target, or, without a target, in what was done.
    pub fn leads(self, field: &[Self]) -> bool {
        let farther = |other: &Self| match (self.excess(), other.excess()) {
            (Some(own), Some(other)) => own.compare(other) == Ordering::Less,
            _ => false,
        };
        match self.target {
            Some(_) => self.excess().is_some() && !field.iter().any(farther),
            None => field.iter().all(|other| other.target.is_some() || other.actual <= self.actual),
        }
    }
}

/// `over ÷ target`, both positive.
#[derive(Debug, Clone, Copy)]
struct Excess {
    over: i128,
    target: i128,
}

impl Excess {
    fn compare(self, other: Self) -> Ordering {
        (self.over * other.target).cmp(&(other.over * self.target))
    }
}

/// The points of one unit. `field` are the performances of all units that the line applies to, the
/// unit's own among them, in any order. Exact, rounded once.
pub fn points(maximum: Points, at_target: Hundredths, own: Performance, field: &[Performance]) -> Points {
    let Some(target) = own.target else { return without_target(maximum, own, field) };
    let (full, share) = (i128::from(maximum.hundredths()), i128::from(at_target.hundredths()));
    let leader = field.iter().filter_map(|unit| unit.excess()).max_by(|one, other| one.compare(*other));
    match (own.excess(), leader) {
        (Some(excess), Some(leader)) => {
            // p·M + (100 − p)·M·e ÷ e_leader over one denominator; shares are hundredths of a percent.
            let bottom = excess.target * leader.over;
            let top = share * bottom + (WHOLE - share) * (excess.over * leader.target);
            rounded(full * top, WHOLE * bottom).unwrap_or(maximum).min(maximum)
        }
        (Some(_), None) => maximum,
        (None, _) => {
            let reached = i128::from(own.actual.min(target).hundredths());
            rounded(full * share * reached, WHOLE * i128::from(target.hundredths())).unwrap_or_default()
        }
    }
}

/// One hundred percent, in hundredths of a percent.
const WHOLE: i128 = 10_000;

fn without_target(maximum: Points, own: Performance, field: &[Performance]) -> Points {
    let group = field.iter().filter(|unit| unit.target.is_none());
    let best = group.map(|unit| unit.actual).max().unwrap_or(own.actual);
    maximum.ratio(own.actual, best).unwrap_or_default().min(maximum)
}

pub(super) fn slots() -> Vec<FactSlot> {
    vec![
        FactSlot::new("actual", FactKind::Number, "Kết quả thực hiện", "Actual"),
        FactSlot::new(
            "target",
            FactKind::Number,
            "Chỉ tiêu được giao (0 = không giao chỉ tiêu)",
            "Target given (0 = no target was given)",
        ),
    ]
}

pub(super) fn problems(at_target: Hundredths, maximum: Points, step: Points) -> Vec<CriteriaError> {
    let mut problems = Vec::new();
    if step != FINEST_STEP {
        problems.push(CriteriaError::new(Code::ProportionStep, &["type"]));
    }
    if !(Hundredths::ZERO..=Hundredths::whole(100)).contains(&at_target) {
        problems.push(CriteriaError::new(Code::CapOutOfRange, &["atTarget"]));
    }
    if maximum > LARGEST_MAXIMUM {
        problems.push(CriteriaError::new(Code::PointsOverMaximum, &["maximum"]).with(Detail::Limit(LARGEST_MAXIMUM)));
    }
    problems
}

pub(super) fn explanation(maximum: Points, at_target: Hundredths, language: Language) -> String {
    let reached = figure(maximum.ratio(at_target, Hundredths::whole(100)).unwrap_or_default(), language);
    let full = figure(maximum, language);
    language.choose(
        format!(
            "Chưa đạt chỉ tiêu: {reached} điểm × kết quả ÷ chỉ tiêu; đạt: {reached} điểm; vượt cao nhất trong đợt: \
             {full} điểm; vượt ít hơn: từ {reached} đến {full} điểm theo mức vượt so với đơn vị dẫn đầu. Không được \
             giao chỉ tiêu: {full} điểm × kết quả ÷ kết quả cao nhất của các đơn vị không được giao chỉ tiêu."
        ),
        format!(
            "Below target: {reached} points × actual ÷ target; at target: {reached} points; farthest beyond it in the \
             round: {full} points; less far: {reached} to {full} points by the excess against the leader's. Without a \
             target: {full} points × actual ÷ the best actual of the units without one."
        ),
    )
}

#[cfg(test)]
mod tests;
