//! The uniform shape in which rules come in and go out, and the way to a well-formed [`Rule`].

use serde::{Deserialize, Serialize};

use super::{DEFAULT_AT_TARGET, Rule};
use crate::criteria::code::coded;
use crate::criteria::error::{CriteriaError, CriteriaErrorCode as Code, Detail};
use crate::hundredths::{Hundredths, Points};

coded! {
    /// The twelve rule types of the sources.
    pub enum RuleType {
        /// Done or not done.
        Bool = "BOOL",
        /// Thresholds of a result.
        Ladder = "LADDER",
        /// Days late.
        Late = "LATE",
        /// Actual against target.
        Prop = "PROP",
        /// Actual against target, over-fulfilment counted.
        PropOver = "PROP_OVER",
        /// Relative to the best unit of the round.
        RelLeader = "REL_LEADER",
        /// Points per counted item.
        PerItem = "PER_ITEM",
        /// A chosen level.
        Level = "LEVEL",
        /// A rank in an outside index.
        Rank = "RANK",
        /// The maximum less faults.
        Deduct = "DEDUCT",
        /// Counted items that add and take away, outside the base.
        PlusMinus = "PLUSMINUS",
        /// Judgement.
        Judge = "JUDGE",
    }
}

/// One step of a ladder, of delays or of ranks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleStep {
    /// `LADDER`: at least this result; `LATE`: at most so many days; `RANK`: up to this rank.
    pub threshold: Hundredths,
    /// What the step gives.
    pub points: Points,
}

/// One level, or one kind of counted item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleItem {
    /// Name, in Vietnamese.
    pub label: String,
    /// `LEVEL`: points of the level; otherwise points of each.
    pub points: Points,
    /// The most this kind gives (or takes) together, as a positive amount; `None` = no limit of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Points>,
}

/// A rule of any type as a client writes it; what a type has no use for stays empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSpec {
    /// The type.
    pub kind: RuleType,
    /// For `LADDER`, `LATE`, `RANK`, in any order.
    pub steps: Vec<RuleStep>,
    /// For `LEVEL`, `PER_ITEM`, `DEDUCT`, `PLUSMINUS`.
    pub items: Vec<RuleItem>,
    /// For `PROP_OVER`: in percent of the maximum, from 100 to 200.
    pub cap: Option<Hundredths>,
    /// For `REL_LEADER`: the share of the maximum that meeting the target earns, in percent from 0 to
    /// 100; `None` = [`DEFAULT_AT_TARGET`].
    pub at_target: Option<Hundredths>,
}

/// Which parts of a spec a rule type uses.
struct Uses {
    steps: bool,
    items: bool,
    cap: bool,
}

impl RuleType {
    const fn uses(self) -> Uses {
        let steps = matches!(self, Self::Ladder | Self::Late | Self::Rank);
        let items = matches!(self, Self::Level | Self::PerItem | Self::Deduct | Self::PlusMinus);
        Uses { steps, items, cap: matches!(self, Self::PropOver) }
    }
}

impl RuleSpec {
    /// A spec of this type with nothing else said.
    pub const fn of(kind: RuleType) -> Self {
        Self { kind, steps: Vec::new(), items: Vec::new(), cap: None, at_target: None }
    }
}

impl Rule {
    /// Makes a rule, or says everything that keeps the spec from being one; paths begin at `type`,
    /// `steps`, `items` or `cap`. Steps come out in the order of the ladder.
    pub fn from_spec(spec: &RuleSpec) -> Result<Self, Vec<CriteriaError>> {
        let mut errors = parts(spec);
        errors.extend(steps(spec));
        errors.extend(items(spec));
        errors.extend(cap(spec));
        match build(spec) {
            Some(rule) if errors.is_empty() => Ok(rule),
            _ => Err(errors),
        }
    }

    /// The same rule in the uniform shape.
    pub fn to_spec(&self) -> RuleSpec {
        let mut spec = RuleSpec::of(self.kind());
        match self {
            Self::Bool | Self::Prop | Self::Judge => {}
            Self::PropOver { cap } => spec.cap = Some(*cap),
            Self::RelLeader { at_target } => spec.at_target = Some(*at_target),
            Self::Ladder { steps } | Self::Late { steps } | Self::Rank { steps } => spec.steps.clone_from(steps),
            Self::Level { items } | Self::PerItem { items } | Self::Deduct { items } | Self::PlusMinus { items } => {
                spec.items.clone_from(items);
            }
        }
        spec
    }
}

fn build(spec: &RuleSpec) -> Option<Rule> {
    let items = spec.items.clone();
    let mut steps = spec.steps.clone();
    steps.sort_by_key(|step| step.threshold);
    Some(match spec.kind {
        RuleType::Bool => Rule::Bool,
        RuleType::Judge => Rule::Judge,
        RuleType::Prop => Rule::Prop,
        RuleType::PropOver => Rule::PropOver { cap: spec.cap? },
        RuleType::RelLeader => Rule::RelLeader { at_target: spec.at_target.unwrap_or(DEFAULT_AT_TARGET) },
        RuleType::Ladder => {
            steps.reverse();
            Rule::Ladder { steps }
        }
        RuleType::Late => Rule::Late { steps },
        RuleType::Rank => Rule::Rank { steps },
        RuleType::Level => Rule::Level { items },
        RuleType::PerItem => Rule::PerItem { items },
        RuleType::Deduct => Rule::Deduct { items },
        RuleType::PlusMinus => Rule::PlusMinus { items },
    })
}

/// What is missing and what is too much.
fn parts(spec: &RuleSpec) -> Vec<CriteriaError> {
    let uses = spec.kind.uses();
    let judged = [
        (uses.steps, spec.steps.is_empty(), Code::StepsRequired, "steps"),
        (uses.items, spec.items.is_empty(), Code::ItemsRequired, "items"),
        (uses.cap, spec.cap.is_none(), Code::CapRequired, "cap"),
    ];
    let idle = spec.at_target.is_some() && spec.kind != RuleType::RelLeader;
    let idle = idle.then(|| CriteriaError::new(Code::NotUsedByRule, &["atTarget"]));
    let broken = judged.into_iter().filter_map(|(used, empty, required, field)| match (used, empty) {
        (true, true) => Some(CriteriaError::new(required, &[field])),
        (false, false) => Some(CriteriaError::new(Code::NotUsedByRule, &[field])),
        _ => None,
    });
    broken.chain(idle).collect()
}

fn steps(spec: &RuleSpec) -> Vec<CriteriaError> {
    let mut errors = Vec::new();
    let lowest = if spec.kind == RuleType::Rank { Hundredths::whole(1) } else { Hundredths::ZERO };
    let fractions = spec.kind == RuleType::Ladder;
    for (place, step) in spec.steps.iter().enumerate() {
        let place_text = place.to_string();
        let at = |code, field| CriteriaError::new(code, &["steps", &place_text, field]);
        if step.threshold < lowest || !(fractions || step.threshold.is_multiple_of(Hundredths::whole(1))) {
            errors.push(at(Code::ThresholdInvalid, "threshold"));
        }
        if step.points < Points::ZERO {
            errors.push(at(Code::PointsNegative, "points"));
        }
        let earlier = &spec.steps[..place];
        if earlier.iter().any(|other| other.threshold == step.threshold) {
            errors.push(at(Code::ThresholdTaken, "threshold").with(Detail::Limit(step.threshold)));
        } else if earlier.iter().any(|other| inverted(spec.kind, *other, *step)) {
            errors.push(at(Code::NotMonotone, "points"));
        }
    }
    errors
}

/// Whether the better of two steps gives fewer points.
fn inverted(kind: RuleType, one: RuleStep, other: RuleStep) -> bool {
    let (lower, higher) = if one.threshold < other.threshold { (one, other) } else { (other, one) };
    if kind == RuleType::Ladder { higher.points < lower.points } else { higher.points > lower.points }
}

fn items(spec: &RuleSpec) -> Vec<CriteriaError> {
    let mut errors = Vec::new();
    for (place, item) in spec.items.iter().enumerate() {
        let place_text = place.to_string();
        let at = |code, field| CriteriaError::new(code, &["items", &place_text, field]);
        let label = item.label.trim();
        if label.is_empty() {
            errors.push(at(Code::LabelRequired, "label"));
        } else if spec.items[..place].iter().any(|other| other.label.trim() == label) {
            errors.push(at(Code::LabelTaken, "label").with(Detail::Word(label.to_owned())));
        }
        if item.points < Points::ZERO && spec.kind != RuleType::PlusMinus {
            errors.push(at(Code::PointsNegative, "points"));
        }
        if item.points.is_zero() && spec.kind != RuleType::Level {
            errors.push(at(Code::PointsZero, "points"));
        }
        match item.cap {
            Some(_) if spec.kind == RuleType::Level => errors.push(at(Code::NotUsedByRule, "cap")),
            Some(cap) if cap < item.points.abs() => errors.push(at(Code::CapOutOfRange, "cap")),
            _ => {}
        }
    }
    errors
}

fn cap(spec: &RuleSpec) -> Option<CriteriaError> {
    let range = Hundredths::whole(100)..=Hundredths::whole(200);
    let wrong = spec.kind.uses().cap && spec.cap.is_some_and(|cap| !range.contains(&cap));
    wrong.then(|| CriteriaError::new(Code::CapOutOfRange, &["cap"]))
}

#[cfg(test)]
mod tests;
