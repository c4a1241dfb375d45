//! Short words for writing the tables down.

use super::build::{TemplateGroup, TemplateLine};
use crate::criteria::rule::{FINEST_STEP, RuleItem, RuleSpec, RuleStep, RuleType};
use crate::criteria::set::{CriterionSection, EvidenceRule, NotApplicablePolicy};
use crate::hundredths::{Hundredths, Points};

/// Whole points.
pub(super) const fn points(number: i32) -> Points {
    Hundredths::whole(number)
}

/// A quarter of a point: the step of every line that is not proportional.
const QUARTER: Points = Hundredths::from_hundredths(25);

/// A group of the base.
pub(super) const fn base(code: &'static str, name: &'static str, parent: Option<&'static str>) -> TemplateGroup {
    TemplateGroup { code, name, parent, section: CriterionSection::Base }
}

/// A line whose claims need the named document; lines that do not apply are excluded.
pub(super) fn line(
    (group, code): (&'static str, &'static str),
    name: &'static str,
    maximum: i32,
    rule: RuleSpec,
    hint: &'static str,
) -> TemplateLine {
    let proportional = matches!(rule.kind, RuleType::Prop | RuleType::PropOver);
    TemplateLine {
        group,
        code,
        name,
        maximum: points(maximum),
        step: if proportional { FINEST_STEP } else { QUARTER },
        rule,
        evidence: EvidenceRule::Required,
        hint: Some(hint),
        not_applicable: NotApplicablePolicy::Exclude,
    }
}

impl TemplateLine {
    /// A counted statistic: evidence is welcome, but the figures themselves are the claim.
    pub(super) fn statistic(self) -> Self {
        Self { evidence: EvidenceRule::Optional, ..self }
    }

    /// "Not applicable" earns nothing here.
    pub(super) fn nothing_without(self) -> Self {
        Self { not_applicable: NotApplicablePolicy::Zero, ..self }
    }

    /// The ministry reckons the line itself; nobody hands evidence in.
    pub(super) fn reckoned(self) -> Self {
        Self { evidence: EvidenceRule::None, hint: None, ..self }
    }
}

pub(super) fn done() -> RuleSpec {
    RuleSpec::of(RuleType::Bool)
}

pub(super) fn judged() -> RuleSpec {
    RuleSpec::of(RuleType::Judge)
}

pub(super) fn proportion() -> RuleSpec {
    RuleSpec::of(RuleType::Prop)
}

/// Over-fulfilment counts up to 110 % of the points.
pub(super) fn over_proportion() -> RuleSpec {
    RuleSpec { cap: Some(points(110)), ..RuleSpec::of(RuleType::PropOver) }
}

/// Thresholds in hundredths, each with its percentage of the maximum.
fn steps(kind: RuleType, maximum: i32, rungs: &[(i64, i64)]) -> RuleSpec {
    let step = |&(threshold, percent): &(i64, i64)| RuleStep {
        threshold: Hundredths::from_hundredths(threshold),
        points: Hundredths::from_hundredths(i64::from(maximum) * percent),
    };
    RuleSpec { steps: rungs.iter().map(step).collect(), ..RuleSpec::of(kind) }
}

/// On time 100 %, 1–2 days 75 %, 3–5 days 50 %, 6–10 days 25 %, later nothing.
pub(super) fn late(maximum: i32) -> RuleSpec {
    steps(RuleType::Late, maximum, &[(0, 100), (200, 75), (500, 50), (1_000, 25)])
}

/// Share handled on time: from 98 % all points, from 95 % 80 %, from 90 % half, below nothing.
pub(super) fn on_time(maximum: i32) -> RuleSpec {
    steps(RuleType::Ladder, maximum, &[(9_800, 100), (9_500, 80), (9_000, 50)])
}

/// Thresholds in whole percent, each with its percentage of the maximum.
pub(super) fn ladder(maximum: i32, rungs: &[(i64, i64)]) -> RuleSpec {
    let rungs: Vec<_> = rungs.iter().map(|&(threshold, percent)| (threshold * 100, percent)).collect();
    steps(RuleType::Ladder, maximum, &rungs)
}

/// Above 95 all points, 75 to 95 two thirds, 50 to 75 one third, below nothing; "above 95" with two
/// places is "at least 95.01". The maximum must be divisible by three.
pub(super) fn signed(maximum: i32) -> RuleSpec {
    let third = i64::from(maximum) * 100 / 3;
    let mut rule = steps(RuleType::Ladder, maximum, &[(9_501, 100), (7_500, 0), (5_000, 0)]);
    for (step, thirds) in rule.steps.iter_mut().zip([3, 2, 1]) {
        step.points = Hundredths::from_hundredths(third * thirds);
    }
    rule
}

/// Places in an outside index, each with its percentage of the maximum.
pub(super) fn ranked(maximum: i32) -> RuleSpec {
    steps(RuleType::Rank, maximum, &[(300, 100), (600, 80), (1_000, 60), (1_500, 40), (2_000, 20)])
}

/// Labels with points, as levels, counted items or faults.
pub(super) fn items(kind: RuleType, items: &[(&str, i32)]) -> RuleSpec {
    let item = |&(label, amount): &(&str, i32)| RuleItem { label: label.to_owned(), points: points(amount), cap: None };
    RuleSpec { items: items.iter().map(item).collect(), ..RuleSpec::of(kind) }
}
