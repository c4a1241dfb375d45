//! The total of a unit: three sections, each from its lines.

use serde::Serialize;

use super::line::LineStep;
use crate::criteria::{CriteriaSet, CriterionSection};
use crate::evaluation::totals::StageTotals;
use crate::hundredths::{Hundredths, Points};

/// The total and its three parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TotalStep {
    /// Base + bonus − penalty.
    pub total: Points,
    /// Base points as they enter the total.
    pub base: Points,
    /// Bonus points as they enter the total.
    pub bonus: Points,
    /// Penalty points as they are taken away, as a positive amount.
    pub penalty: Points,
    /// Sum of the base lines.
    pub base_points: Points,
    /// Sum of the base maxima that count for the unit.
    pub assigned_maximum: Points,
    /// Sum of all base maxima.
    pub base_maximum: Points,
    /// What the base is brought to when lines are left out.
    pub declared_total: Points,
    /// Whether that was done: base = declared total × base points ÷ assigned maximum, rounded once.
    pub normalised: bool,
    /// Sum of the bonus lines.
    pub bonus_points: Points,
    /// The most of them that counts; `None` = all.
    pub bonus_cap: Option<Points>,
    /// Sum of the penalty lines.
    pub penalty_points: Points,
    /// The most of them that counts; `None` = all.
    pub penalty_cap: Option<Points>,
    /// Base points in percent of the assigned maximum; `None` when no base line counts.
    pub percent: Option<Hundredths>,
}

/// One group of the criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupStep {
    /// Code as printed.
    pub code: String,
    /// Name, in Vietnamese.
    pub name: String,
    /// The group around it; `None` at the top.
    pub parent: Option<String>,
    /// How its points enter the total.
    pub section: CriterionSection,
    /// Sum of its lines, with those of its inner groups.
    pub points: Points,
    /// Sum of the maxima that count for the unit.
    pub maximum: Points,
    /// Points in percent of that; `None` when nothing counts.
    pub percent: Option<Hundredths>,
}

pub(super) fn step(set: &CriteriaSet, totals: &StageTotals, lines: &[LineStep]) -> TotalStep {
    let sum = |section| lines.iter().filter(|line| line.section == section).map(|line| line.points).sum();
    let base_maximum = set.base_total();
    TotalStep {
        total: totals.total,
        base: totals.base,
        bonus: totals.bonus,
        penalty: totals.penalty,
        base_points: sum(CriterionSection::Base),
        assigned_maximum: totals.assigned_maximum,
        base_maximum,
        declared_total: set.declared_total,
        normalised: totals.assigned_maximum != base_maximum,
        bonus_points: sum(CriterionSection::Bonus),
        bonus_cap: set.bonus_cap,
        penalty_points: sum(CriterionSection::Penalty),
        penalty_cap: set.penalty_cap,
        percent: totals.percent,
    }
}

pub(super) fn groups(set: &CriteriaSet, totals: &StageTotals) -> Vec<GroupStep> {
    let parent = |id| set.group(id).map(|group| group.code.clone());
    let step = |(group, sum): (&crate::criteria::CriterionGroup, &crate::evaluation::GroupSubtotal)| GroupStep {
        code: group.code.clone(),
        name: group.name.clone(),
        parent: group.parent.and_then(parent),
        section: group.section,
        points: sum.points,
        maximum: sum.maximum,
        percent: sum.percent,
    };
    set.groups.iter().zip(&totals.groups).map(step).collect()
}
