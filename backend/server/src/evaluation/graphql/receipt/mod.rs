//! Receipts in the API: the derivation of a result as data, each step with its sentence.

mod line;
mod paper;
mod standing;
mod total;

use async_graphql::{ID, SimpleObject};
use chrono::{DateTime, Utc};
use domain::Language;
use domain::evaluation::receipt as rules;

pub use line::ReceiptLine;
pub use standing::{ReceiptClass, ReceiptRank};
pub use total::{ReceiptGroup, ReceiptTotal};

use super::values::ScoreValue;
use crate::criteria::graphql::DisqualifierEffect;

/// Everything that the rank, class and total of one unit follow from, reckoned anew when it is asked for: rank ← tie
/// rules ← total ← groups ← lines ← four stages ← papers ← facts.
#[derive(SimpleObject)]
pub struct Receipt {
    /// The unit's code when the round opened.
    unit_code: String,
    /// The unit's name then.
    unit_name: String,
    /// Its place, and how equal totals were told apart.
    rank: ReceiptRank,
    /// Its class; null when the round declares none and nothing excludes the unit.
    classification: Option<ReceiptClass>,
    /// The total and its three parts.
    total: ReceiptTotal,
    /// How peers' values became one, in words.
    cross_rule: String,
    /// Every group of the criteria, in their order.
    #[graphql(complexity = "8 * child_complexity + 1")]
    groups: Vec<ReceiptGroup>,
    /// Every line of the criteria, in their order: the leaves.
    #[graphql(complexity = "15 * child_complexity + 10")]
    lines: Vec<ReceiptLine>,
    /// Recorded grounds for not considering the unit.
    grounds: Vec<ReceiptGround>,
    /// What decisions on objections corrected, oldest first.
    adjustments: Vec<ReceiptAdjustment>,
}

/// A recorded ground for not considering a unit.
#[derive(SimpleObject)]
pub struct ReceiptGround {
    /// Its code in the criteria.
    code: String,
    /// The ground.
    name: String,
    /// What it does.
    effect: DisqualifierEffect,
}

/// A correction by the decision on an objection; the appraised sheet stays as it was handed in.
#[derive(SimpleObject)]
pub struct ReceiptAdjustment {
    /// Code of the line.
    line_code: String,
    /// Identifier of the objection.
    objection_id: ID,
    /// The person who decided; null for the public.
    by: Option<String>,
    /// When.
    at: DateTime<Utc>,
    /// Why; null for the public.
    reason: Option<String>,
    /// The final value that stood.
    before: ScoreValue,
    /// The corrected value.
    after: ScoreValue,
}

impl Receipt {
    /// A receipt in the reader's language.
    pub fn of(receipt: &rules::Receipt, language: Language) -> Self {
        let ground = |ground: &domain::criteria::Disqualifier| ReceiptGround {
            code: ground.code.clone(),
            name: ground.name.clone(),
            effect: ground.effect.into(),
        };
        let adjustment = |change: &rules::Adjustment| ReceiptAdjustment {
            line_code: change.line.clone(),
            objection_id: ID::from(&change.objection),
            by: change.by.clone(),
            at: change.at,
            reason: change.reason.clone(),
            before: change.before.into(),
            after: change.after.into(),
        };
        Self {
            unit_code: receipt.unit_code.clone(),
            unit_name: receipt.unit_name.clone(),
            rank: ReceiptRank::of(&receipt.rank, language),
            classification: receipt.classification.as_ref().map(|class| ReceiptClass::of(class, language)),
            total: ReceiptTotal::of(&receipt.total, language),
            cross_rule: receipt.cross_rule.rule().map(|rule| rule.text(language)).unwrap_or_default(),
            groups: receipt.groups.iter().map(ReceiptGroup::of).collect(),
            lines: receipt.lines.iter().map(|line| ReceiptLine::of(line, language)).collect(),
            grounds: receipt.grounds.iter().map(ground).collect(),
            adjustments: receipt.adjustments.iter().map(adjustment).collect(),
        }
    }
}
