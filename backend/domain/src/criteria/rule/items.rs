//! Rules of items: chosen levels, counted achievements, counted faults.

use super::fact::{FactKind, FactSlot, index};
use super::spec::RuleItem;
use crate::criteria::error::{CriteriaError, CriteriaErrorCode as Code, Detail};
use crate::criteria::words::figure;
use crate::hundredths::{Hundredths, Points};
use crate::language::Language;

pub(super) fn level_slots(items: &[RuleItem]) -> Vec<FactSlot> {
    let choices = items.iter().map(|item| item.label.clone()).collect();
    vec![FactSlot { choices, ..FactSlot::new("level", FactKind::Choice, "Mức đạt được", "Level reached") }]
}

/// One count for each kind, labelled as the set labels it.
pub(super) fn count_slots(items: &[RuleItem]) -> Vec<FactSlot> {
    let slot = |(place, item): (usize, &RuleItem)| {
        FactSlot::new(&format!("item{place}"), FactKind::Count, &item.label, &item.label)
    };
    items.iter().enumerate().map(slot).collect()
}

pub(super) fn chosen(items: &[RuleItem], facts: &[Hundredths]) -> Points {
    let place = facts.first().copied().and_then(index);
    place.and_then(|place| items.get(place)).map_or(Points::ZERO, |item| item.points)
}

/// Points × count for each kind, kept within the kind's own cap on either side of zero.
fn sum(items: &[RuleItem], facts: &[Hundredths]) -> Points {
    let amount = |(item, count): (&RuleItem, &Hundredths)| {
        let points = item.points.times(count.hundredths() / 100);
        item.cap.map_or(points, |cap| points.clamp(-cap, cap))
    };
    items.iter().zip(facts).map(amount).sum()
}

pub(super) fn counted(items: &[RuleItem], maximum: Points, facts: &[Hundredths]) -> Points {
    sum(items, facts).clamp(Points::ZERO, maximum)
}

pub(super) fn deducted(items: &[RuleItem], maximum: Points, facts: &[Hundredths]) -> Points {
    (maximum - sum(items, facts)).clamp(Points::ZERO, maximum)
}

/// Points within the maximum and on the step.
pub(super) fn points_problems(items: &[RuleItem], maximum: Points, step: Points) -> Vec<CriteriaError> {
    let mut problems = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let place = place.to_string();
        let at = |code, field| CriteriaError::new(code, &["items", &place, field]);
        if item.points.abs() > maximum {
            problems.push(at(Code::PointsOverMaximum, "points").with(Detail::Limit(maximum)));
        }
        if !item.points.is_multiple_of(step) {
            problems.push(at(Code::OffStep, "points").with(Detail::Limit(step)));
        }
        if item.cap.is_some_and(|cap| !cap.is_multiple_of(step)) {
            problems.push(at(Code::OffStep, "cap").with(Detail::Limit(step)));
        }
    }
    problems
}

fn unreachable(maximum: Points) -> CriteriaError {
    CriteriaError::new(Code::MaximumUnreachable, &["items"]).with(Detail::Limit(maximum))
}

pub(super) fn level_problems(items: &[RuleItem], maximum: Points, step: Points) -> Vec<CriteriaError> {
    let mut problems = points_problems(items, maximum, step);
    if items.iter().all(|item| item.points < maximum) {
        problems.push(unreachable(maximum));
    }
    problems
}

/// As [`points_problems`]; the kinds that add must also be able to reach the maximum together.
pub(super) fn count_problems(items: &[RuleItem], maximum: Points, step: Points) -> Vec<CriteriaError> {
    let mut problems = points_problems(items, maximum, step);
    let mut adding = items.iter().filter(|item| item.points > Points::ZERO);
    let limits: Option<Vec<Points>> = adding.try_fold(Vec::new(), |mut caps, item| {
        caps.push(item.cap?);
        Some(caps)
    });
    // `None`: some kind has no cap, and enough of it reaches any maximum.
    if limits.is_some_and(|caps| caps.into_iter().sum::<Points>() < maximum) {
        problems.push(unreachable(maximum));
    }
    problems
}

fn each(items: &[RuleItem], language: Language) -> String {
    let part = |item: &RuleItem| {
        let points = figure(item.points.abs(), language);
        let sign = if item.points < Points::ZERO { "−" } else { "" };
        let cap = item.cap.map(|cap| figure(cap, language));
        let cap = cap.map(|cap| language.choose(format!(", không quá {cap}"), format!(", at most {cap}")));
        format!("{}: {sign}{points}{}", item.label, cap.unwrap_or_default())
    };
    items.iter().map(part).collect::<Vec<_>>().join("; ")
}

pub(super) fn level_explanation(items: &[RuleItem], language: Language) -> String {
    let levels = each(items, language);
    language.choose(format!("Theo mức: {levels} điểm."), format!("By level: {levels} points."))
}

pub(super) fn per_item_explanation(items: &[RuleItem], maximum: Points, language: Language) -> String {
    let (kinds, maximum) = (each(items, language), figure(maximum, language));
    language.choose(
        format!("Điểm cho mỗi mục – {kinds}; tổng không quá {maximum} điểm."),
        format!("Points for each – {kinds}; at most {maximum} points in all."),
    )
}

pub(super) fn deduct_explanation(items: &[RuleItem], maximum: Points, language: Language) -> String {
    let (kinds, maximum) = (each(items, language), figure(maximum, language));
    language.choose(
        format!("Từ {maximum} điểm trừ cho mỗi lỗi – {kinds}; thấp nhất 0 điểm."),
        format!("From {maximum} points, less for each fault – {kinds}; never below 0."),
    )
}

pub(super) fn plus_minus_explanation(items: &[RuleItem], maximum: Points, language: Language) -> String {
    let (kinds, maximum) = (each(items, language), figure(maximum, language));
    language.choose(
        format!("Cộng dồn cho mỗi mục – {kinds}; từ 0 đến {maximum} điểm, ngoài tổng điểm chuẩn."),
        format!("Added up for each – {kinds}; from 0 to {maximum} points, outside the base total."),
    )
}
