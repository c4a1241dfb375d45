//! Lines of a receipt in the API: from four stages to what the line adds.

use async_graphql::{Enum, SimpleObject};
use domain::Language;
use domain::evaluation::receipt as rules;

use super::super::enums::SheetStage;
use super::super::values::ScoreValue;
use super::paper::ReceiptPaper;
use crate::criteria::graphql::{CriterionSection, NotApplicablePolicy, RuleType};
use crate::graphql::Decimal;

/// How a line enters the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::LineEffect")]
pub enum ReceiptEffect {
    /// Its points count, of its maximum.
    Counted,
    /// Nothing was said: nothing of its maximum counts.
    Missing,
    /// It does not apply and counts in full.
    Full,
    /// It does not apply and counts as nothing of its maximum.
    Zero,
    /// It does not apply and is left out of points and maximum.
    NotApplicable,
    /// It is not for the unit and left out.
    NotAssigned,
    /// Nobody judged it and it is left out.
    Withheld,
}

/// One line of the criteria: a leaf of the tree.
#[derive(SimpleObject)]
pub struct ReceiptLine {
    /// Code as printed.
    code: String,
    /// Name.
    name: String,
    /// Code of the group it stands in.
    group_code: String,
    /// How its points enter the total.
    section: CriterionSection,
    /// Standard points.
    maximum: Decimal,
    /// The most it can give.
    upper_bound: Decimal,
    /// Every value is a whole multiple of this.
    step: Decimal,
    /// The type of rule.
    rule_type: RuleType,
    /// How facts become points, in words.
    rule: String,
    /// What happens when it does not apply.
    not_applicable: NotApplicablePolicy,
    /// The four stages, in the order in which they decide.
    #[graphql(complexity = "4 * child_complexity + 1")]
    stages: Vec<ReceiptStage>,
    /// The stage that decided: the latest that said points or "not applicable"; null when none did.
    decided_by: Option<SheetStage>,
    /// The final value: that of the deciding stage, never the maximum of the stages.
    value: ScoreValue,
    /// How it enters the total.
    effect: ReceiptEffect,
    /// What it adds to its section.
    points: Decimal,
    /// How much of its maximum counts for the unit.
    counted_maximum: Decimal,
    /// All units with their figures, for a line that compares them; else empty.
    field: Vec<ReceiptFieldUnit>,
    /// Which stage decided and what the line adds, in words.
    sentence: String,
}

/// What one stage says of a line.
#[derive(SimpleObject)]
pub struct ReceiptStage {
    /// The stage.
    stage: SheetStage,
    /// Its value; null when nobody handed in.
    value: Option<ScoreValue>,
    /// Whether it is the stage that decided.
    decides: bool,
    /// What was handed in; several of the cross stage.
    papers: Vec<ReceiptPaper>,
}

/// One unit in the field of a line that compares units.
#[derive(SimpleObject)]
pub struct ReceiptFieldUnit {
    /// Its code.
    unit_code: String,
    /// Its name.
    unit_name: String,
    /// What it did.
    actual: Decimal,
    /// What it was to do; null when no target was given.
    target: Option<Decimal>,
    /// Whether nobody went farther.
    leads: bool,
    /// Its final value.
    value: ScoreValue,
}

impl ReceiptLine {
    /// A line in the reader's language.
    pub fn of(step: &rules::LineStep, language: Language) -> Self {
        let stage = |stage: &rules::StageStep| ReceiptStage {
            stage: stage.stage.into(),
            value: stage.value.map(Into::into),
            decides: stage.decides,
            papers: stage.papers.iter().map(|paper| ReceiptPaper::of(paper, language)).collect(),
        };
        Self {
            code: step.code.clone(),
            name: step.name.clone(),
            group_code: step.group.clone(),
            section: step.section.into(),
            maximum: Decimal(step.maximum),
            upper_bound: Decimal(step.upper_bound),
            step: Decimal(step.step),
            rule_type: step.rule.kind().into(),
            rule: step.rule.explanation(step.maximum, language),
            not_applicable: step.not_applicable.into(),
            stages: step.stages.iter().map(stage).collect(),
            decided_by: step.decided_by.map(Into::into),
            value: step.value.into(),
            effect: step.effect.into(),
            points: Decimal(step.points),
            counted_maximum: Decimal(step.counted_maximum),
            field: step.field.iter().map(field).collect(),
            sentence: step.sentence(language),
        }
    }
}

fn field(step: &rules::FieldStep) -> ReceiptFieldUnit {
    ReceiptFieldUnit {
        unit_code: step.unit_code.clone(),
        unit_name: step.unit_name.clone(),
        actual: Decimal(step.actual),
        target: step.target.map(Decimal),
        leads: step.leads,
        value: step.value.into(),
    }
}
