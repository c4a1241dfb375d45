//! The place and the class of a unit in the API.

use async_graphql::SimpleObject;
use domain::Language;
use domain::evaluation::TieStep;
use domain::evaluation::receipt as rules;

use super::super::enums::TieRule;
use crate::graphql::Decimal;

/// The place of a unit and how it was found.
#[derive(SimpleObject)]
pub struct ReceiptRank {
    /// The rank, from 1, shared by equals; null when the unit is kept out.
    rank: Option<u32>,
    /// Whether others share it.
    tied: bool,
    /// Whether a recorded ground keeps the unit out of the ranking.
    excluded: bool,
    /// How many units are ranked.
    ranked: usize,
    /// The tie rules consulted; empty when nobody has the same total.
    trace: Vec<ReceiptTieStep>,
    /// The place in words.
    sentence: String,
}

/// One tie rule as it was applied.
#[derive(SimpleObject)]
pub struct ReceiptTieStep {
    /// The rule.
    rule: TieRule,
    /// The unit's own figure.
    value: Decimal,
    /// Whether it set the unit apart from all it was still tied with.
    decided: bool,
    /// The step in words.
    sentence: String,
}

/// The class of a unit and how it was found.
#[derive(SimpleObject)]
pub struct ReceiptClass {
    /// Code of the class, `NOT_CONSIDERED` or `DEFERRED`.
    code: String,
    /// Name of the class.
    name: String,
    /// Whether a recorded ground kept the unit out of the highest class.
    capped: bool,
    /// Every class of the round, highest first, as the unit stands to it.
    thresholds: Vec<ReceiptThreshold>,
    /// The class in words, with what kept the unit out of a higher one.
    sentence: String,
}

/// One class of the round, as the unit stands to it.
#[derive(SimpleObject)]
pub struct ReceiptThreshold {
    /// Code of the class.
    code: String,
    /// Name of the class.
    name: String,
    /// The least total.
    at_least: Decimal,
    /// Whether the total is enough.
    reached: bool,
    /// What groups must reach besides.
    floors: Vec<ReceiptFloor>,
}

/// What a class asks of one group.
#[derive(SimpleObject)]
pub struct ReceiptFloor {
    /// Code of the group.
    group_code: String,
    /// In percent of the group's assigned maximum.
    percent: Decimal,
    /// What the unit has; null when nothing of the group counts for it.
    actual: Option<Decimal>,
    /// Whether that is enough.
    reached: bool,
}

impl ReceiptRank {
    /// A place in the reader's language.
    pub fn of(step: &rules::RankStep, language: Language) -> Self {
        let tie = |step: &TieStep| ReceiptTieStep {
            rule: step.rule.into(),
            value: Decimal(step.value),
            decided: step.decided,
            sentence: step.text(language),
        };
        Self {
            rank: step.rank,
            tied: step.tied,
            excluded: step.excluded,
            ranked: step.ranked,
            trace: step.trace.iter().map(tie).collect(),
            sentence: step.sentence(language),
        }
    }
}

impl ReceiptClass {
    /// A class in the reader's language.
    pub fn of(step: &rules::ClassStep, language: Language) -> Self {
        let floor = |floor: &rules::FloorStep| ReceiptFloor {
            group_code: floor.group.clone(),
            percent: Decimal(floor.percent),
            actual: floor.actual.map(Decimal),
            reached: floor.reached,
        };
        let threshold = |class: &rules::ThresholdStep| ReceiptThreshold {
            code: class.code.clone(),
            name: class.name.clone(),
            at_least: Decimal(class.at_least),
            reached: class.reached,
            floors: class.floors.iter().map(floor).collect(),
        };
        Self {
            code: step.code.clone(),
            name: step.name.clone(),
            capped: step.capped,
            thresholds: step.thresholds.iter().map(threshold).collect(),
            sentence: step.sentence(language),
        }
    }
}
