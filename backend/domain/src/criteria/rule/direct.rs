//! Rules without reckoning: done or not done, and judgement.

use super::fact::{FactKind, FactSlot};
use crate::criteria::words::figure;
use crate::hundredths::{Hundredths, Points};
use crate::language::Language;

pub(super) fn done_slots() -> Vec<FactSlot> {
    vec![FactSlot::new("done", FactKind::YesNo, "Đã hoàn thành", "Done")]
}

pub(super) fn done(maximum: Points, facts: &[Hundredths]) -> Points {
    if facts.iter().all(|fact| fact.is_zero()) { Points::ZERO } else { maximum }
}

pub(super) fn done_explanation(maximum: Points, language: Language) -> String {
    let maximum = figure(maximum, language);
    language.choose(
        format!("Hoàn thành: {maximum} điểm; chưa hoàn thành: 0 điểm."),
        format!("Done: {maximum} points; not done: 0 points."),
    )
}

pub(super) fn judge_explanation(maximum: Points, language: Language) -> String {
    let maximum = figure(maximum, language);
    language.choose(
        format!("Người chấm cho từ 0 đến {maximum} điểm, có nêu lý do."),
        format!("The assessor gives 0 to {maximum} points and says why."),
    )
}
