//! Rules of criteria in the API, out and in.

use async_graphql::{Context, InputObject, Object, SimpleObject};
use domain::Points;
use domain::criteria as rules;

use super::kinds::{FactKind, RuleType};
use crate::graphql::{CxExt as _, Decimal};

/// How the facts of one criterion become points.
pub struct CriterionRule {
    rule: rules::Rule,
    maximum: Points,
    spec: rules::RuleSpec,
}

impl CriterionRule {
    /// The rule of a criterion.
    pub fn of(criterion: &rules::Criterion) -> Self {
        Self { rule: criterion.rule.clone(), maximum: criterion.maximum, spec: criterion.rule.to_spec() }
    }
}

/// How the facts of one criterion become points, exactly.
#[Object]
impl CriterionRule {
    /// The type of rule.
    async fn r#type(&self) -> RuleType {
        self.spec.kind.into()
    }

    /// How points are reckoned, in words of the reader's language.
    async fn explanation(&self, ctx: &Context<'_>) -> String {
        self.rule.explanation(self.maximum, ctx.cx().language())
    }

    /// The facts that a scorer types, in order; none for a judgement, where points are typed.
    async fn slots(&self, ctx: &Context<'_>) -> Vec<FactSlot> {
        let language = ctx.cx().language();
        self.rule.slots().into_iter().map(|slot| FactSlot::new(slot, language)).collect()
    }

    /// The steps of LADDER, LATE and RANK; empty for the others.
    async fn steps(&self) -> Vec<RuleStep> {
        self.spec.steps.iter().map(RuleStep::from).collect()
    }

    /// The items of LEVEL, `PER_ITEM`, DEDUCT and PLUSMINUS; empty for the others.
    async fn items(&self) -> Vec<RuleItem> {
        self.spec.items.iter().map(RuleItem::from).collect()
    }

    /// `PROP_OVER`: how far over-fulfilment counts, in percent of the maximum; null for the others.
    async fn cap(&self) -> Option<Decimal> {
        self.spec.cap.map(Decimal)
    }

    /// `REL_LEADER`: the share of the maximum that meeting the target earns, in percent; null for the others.
    async fn at_target(&self) -> Option<Decimal> {
        self.spec.at_target.map(Decimal)
    }
}

/// One fact that a rule asks for.
#[derive(SimpleObject)]
pub struct FactSlot {
    /// Stable name within the rule.
    key: String,
    /// The question in the reader's language.
    label: String,
    /// What kind of figure answers it.
    kind: FactKind,
    /// The labels of a CHOICE, in order: the fact is the place of one of them, from 0. Empty for the others.
    choices: Vec<String>,
}

impl FactSlot {
    fn new(slot: rules::FactSlot, language: domain::Language) -> Self {
        let label = slot.label(language).to_owned();
        Self { key: slot.key, label, kind: slot.kind.into(), choices: slot.choices }
    }
}

/// One step of a ladder, of delays or of ranks.
#[derive(SimpleObject)]
pub struct RuleStep {
    /// LADDER: at least this result; LATE: at most so many days; RANK: up to this rank.
    threshold: Decimal,
    /// What the step gives.
    points: Decimal,
}

impl From<&rules::RuleStep> for RuleStep {
    fn from(step: &rules::RuleStep) -> Self {
        Self { threshold: step.threshold.into(), points: step.points.into() }
    }
}

/// One level, or one kind of counted item.
#[derive(SimpleObject)]
pub struct RuleItem {
    /// Name, in Vietnamese.
    label: String,
    /// LEVEL: points of the level; otherwise points of each.
    points: Decimal,
    /// The most this kind gives or takes together; null = no limit of its own.
    cap: Option<Decimal>,
}

impl From<&rules::RuleItem> for RuleItem {
    fn from(item: &rules::RuleItem) -> Self {
        Self { label: item.label.clone(), points: item.points.into(), cap: item.cap.map(Decimal) }
    }
}

/// A rule of any type; what the type has no use for stays out.
#[derive(Debug, InputObject)]
pub struct CriterionRuleInput {
    /// The type of rule.
    r#type: RuleType,
    /// For LADDER, LATE and RANK, in any order.
    steps: Option<Vec<RuleStepInput>>,
    /// For LEVEL, `PER_ITEM`, DEDUCT and PLUSMINUS.
    items: Option<Vec<RuleItemInput>>,
    /// For `PROP_OVER`: in percent of the maximum, from 100 to 200.
    cap: Option<Decimal>,
    /// For `REL_LEADER`: the share of the maximum that meeting the target earns, in percent from 0 to 100;
    /// null = 50.
    at_target: Option<Decimal>,
}

/// One step of a rule.
#[derive(Debug, InputObject)]
pub struct RuleStepInput {
    /// LADDER: at least this result; LATE: at most so many days; RANK: up to this rank.
    threshold: Decimal,
    /// What the step gives.
    points: Decimal,
}

/// One item of a rule.
#[derive(Debug, InputObject)]
pub struct RuleItemInput {
    /// Name, in Vietnamese.
    label: String,
    /// LEVEL: points of the level; otherwise points of each, as a positive amount but in PLUSMINUS.
    points: Decimal,
    /// The most this kind gives or takes together; null = no limit of its own.
    cap: Option<Decimal>,
}

impl From<CriterionRuleInput> for rules::RuleSpec {
    fn from(input: CriterionRuleInput) -> Self {
        let step = |step: RuleStepInput| rules::RuleStep { threshold: step.threshold.0, points: step.points.0 };
        let item = |item: RuleItemInput| rules::RuleItem {
            label: item.label.trim().to_owned(),
            points: item.points.0,
            cap: item.cap.map(|cap| cap.0),
        };
        Self {
            kind: input.r#type.into(),
            steps: input.steps.unwrap_or_default().into_iter().map(step).collect(),
            items: input.items.unwrap_or_default().into_iter().map(item).collect(),
            cap: input.cap.map(|cap| cap.0),
            at_target: input.at_target.map(|share| share.0),
        }
    }
}
