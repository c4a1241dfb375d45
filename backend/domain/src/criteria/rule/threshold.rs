//! Rules of thresholds: ladders of results, days late, ranks.

use super::fact::{FactError, FactKind, FactSlot};
use super::spec::RuleStep;
use crate::criteria::error::{CriteriaError, CriteriaErrorCode as Code, Detail};
use crate::criteria::words::figure;
use crate::hundredths::{Hundredths, Points};
use crate::language::Language;

pub(super) fn ladder_slots() -> Vec<FactSlot> {
    vec![FactSlot::new("value", FactKind::Number, "Kết quả đạt được (tỷ lệ % hoặc số lượng)", "Result (% or number)")]
}

pub(super) fn late_slots() -> Vec<FactSlot> {
    vec![FactSlot::new("days", FactKind::Days, "Số ngày chậm (0 = đúng hạn)", "Days late (0 = on time)")]
}

pub(super) fn rank_slots() -> Vec<FactSlot> {
    vec![
        FactSlot::new("rank", FactKind::Rank, "Thứ hạng", "Rank"),
        FactSlot::new("ranked", FactKind::Rank, "Số đơn vị được xếp hạng", "Number ranked"),
    ]
}

fn first(facts: &[Hundredths]) -> Hundredths {
    facts.first().copied().unwrap_or_default()
}

fn points_of(step: Option<&RuleStep>) -> Points {
    step.map_or(Points::ZERO, |step| step.points)
}

/// Steps run from the highest threshold down.
pub(super) fn at_least(steps: &[RuleStep], facts: &[Hundredths]) -> Points {
    points_of(steps.iter().find(|step| first(facts) >= step.threshold))
}

/// Steps run from the lowest threshold up.
pub(super) fn at_most(steps: &[RuleStep], facts: &[Hundredths]) -> Points {
    points_of(steps.iter().find(|step| first(facts) <= step.threshold))
}

pub(super) fn rank(steps: &[RuleStep], facts: &[Hundredths]) -> Result<Points, FactError> {
    match facts {
        [rank, ranked, ..] if rank > ranked => Err(FactError::RankBeyondRanked),
        _ => Ok(at_most(steps, facts)),
    }
}

pub(super) fn problems(steps: &[RuleStep], maximum: Points, step: Points) -> Vec<CriteriaError> {
    let mut problems = Vec::new();
    for (place, rung) in steps.iter().enumerate() {
        let place = place.to_string();
        let at = |code| CriteriaError::new(code, &["steps", &place, "points"]);
        if rung.points > maximum {
            problems.push(at(Code::PointsOverMaximum).with(Detail::Limit(maximum)));
        }
        if !rung.points.is_multiple_of(step) {
            problems.push(at(Code::OffStep).with(Detail::Limit(step)));
        }
    }
    if steps.iter().all(|rung| rung.points < maximum) {
        problems.push(CriteriaError::new(Code::MaximumUnreachable, &["steps"]).with(Detail::Limit(maximum)));
    }
    problems
}

/// Joins the steps and what remains below or behind them.
fn listed(parts: impl Iterator<Item = String>, rest: &str) -> String {
    let mut parts: Vec<_> = parts.collect();
    parts.push(rest.to_owned());
    parts.join("; ") + "."
}

pub(super) fn ladder_explanation(steps: &[RuleStep], language: Language) -> String {
    let parts = steps.iter().map(|step| {
        let (from, points) = (figure(step.threshold, language), figure(step.points, language));
        language.choose(format!("Từ {from}: {points} điểm"), format!("At least {from}: {points} points"))
    });
    listed(parts, language.choose("dưới mức cuối: 0 điểm", "below the last: 0 points"))
}

pub(super) fn late_explanation(steps: &[RuleStep], language: Language) -> String {
    let parts = steps.iter().map(|step| {
        let (days, points) = (figure(step.threshold, language), figure(step.points, language));
        if step.threshold.is_zero() {
            return language.choose(format!("Đúng hạn: {points} điểm"), format!("On time: {points} points"));
        }
        language.choose(
            format!("Chậm không quá {days} ngày: {points} điểm"),
            format!("At most {days} days late: {points} points"),
        )
    });
    listed(parts, language.choose("chậm hơn: 0 điểm", "later: 0 points"))
}

pub(super) fn rank_explanation(steps: &[RuleStep], language: Language) -> String {
    let parts = steps.iter().map(|step| {
        let (rank, points) = (figure(step.threshold, language), figure(step.points, language));
        language.choose(format!("Xếp hạng đến {rank}: {points} điểm"), format!("Rank up to {rank}: {points} points"))
    });
    listed(parts, language.choose("hạng thấp hơn: 0 điểm", "behind: 0 points"))
}
