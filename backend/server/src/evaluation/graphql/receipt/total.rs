//! Totals and groups of a receipt in the API.

use async_graphql::SimpleObject;
use domain::Language;
use domain::evaluation::receipt as rules;

use crate::criteria::graphql::CriterionSection;
use crate::graphql::Decimal;

/// The total and its three parts.
#[derive(SimpleObject)]
pub struct ReceiptTotal {
    /// Base + bonus − penalty.
    total: Decimal,
    /// Base points as they enter the total.
    base: Decimal,
    /// Bonus points as they enter the total.
    bonus: Decimal,
    /// Penalty points as they are taken away, as a positive amount.
    penalty: Decimal,
    /// Sum of the base lines.
    base_points: Decimal,
    /// Sum of the base maxima that count for the unit.
    assigned_maximum: Decimal,
    /// Sum of all base maxima.
    base_maximum: Decimal,
    /// What the base is brought to when lines are left out.
    declared_total: Decimal,
    /// Whether that was done: base = declared total × base points ÷ assigned maximum, rounded once.
    normalised: bool,
    /// Sum of the bonus lines.
    bonus_points: Decimal,
    /// The most of them that counts; null = all.
    bonus_cap: Option<Decimal>,
    /// Sum of the penalty lines.
    penalty_points: Decimal,
    /// The most of them that counts; null = all.
    penalty_cap: Option<Decimal>,
    /// Base points in percent of the assigned maximum; null when no base line counts.
    percent: Option<Decimal>,
    /// The three parts and their sum in words.
    sentence: String,
    /// How the base came about, in words.
    base_sentence: String,
    /// What bonus lines add, in words.
    bonus_sentence: String,
    /// What penalty lines take away, in words.
    penalty_sentence: String,
}

/// One group of the criteria, as the unit fills it.
#[derive(SimpleObject)]
pub struct ReceiptGroup {
    /// Code as printed.
    code: String,
    /// Name.
    name: String,
    /// Code of the group around it; null at the top.
    parent_code: Option<String>,
    /// How its points enter the total.
    section: CriterionSection,
    /// Sum of its lines, with those of its inner groups.
    points: Decimal,
    /// Sum of the maxima that count for the unit.
    maximum: Decimal,
    /// Points in percent of that; null when nothing counts.
    percent: Option<Decimal>,
}

impl ReceiptTotal {
    /// Totals in the reader's language.
    pub fn of(step: &rules::TotalStep, language: Language) -> Self {
        Self {
            total: Decimal(step.total),
            base: Decimal(step.base),
            bonus: Decimal(step.bonus),
            penalty: Decimal(step.penalty),
            base_points: Decimal(step.base_points),
            assigned_maximum: Decimal(step.assigned_maximum),
            base_maximum: Decimal(step.base_maximum),
            declared_total: Decimal(step.declared_total),
            normalised: step.normalised,
            bonus_points: Decimal(step.bonus_points),
            bonus_cap: step.bonus_cap.map(Decimal),
            penalty_points: Decimal(step.penalty_points),
            penalty_cap: step.penalty_cap.map(Decimal),
            percent: step.percent.map(Decimal),
            sentence: step.sentence(language),
            base_sentence: step.base_sentence(language),
            bonus_sentence: step.bonus_sentence(language),
            penalty_sentence: step.penalty_sentence(language),
        }
    }
}

impl ReceiptGroup {
    /// A group.
    pub fn of(step: &rules::GroupStep) -> Self {
        Self {
            code: step.code.clone(),
            name: step.name.clone(),
            parent_code: step.parent.clone(),
            section: step.section.into(),
            points: Decimal(step.points),
            maximum: Decimal(step.maximum),
            percent: step.percent.map(Decimal),
        }
    }
}
