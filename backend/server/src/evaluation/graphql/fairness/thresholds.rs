//! From where on something is notable.

use async_graphql::{InputObject, SimpleObject};
use domain::fairness::Thresholds;

use crate::graphql::Decimal;

/// From where on something is worth a second look, all in percent. Defaults chosen by simulation, without a
/// legal source.
#[derive(SimpleObject)]
pub struct FairnessThresholds {
    /// A single score this far from the median of the others, of the line's maximum.
    outlier: Decimal,
    /// A scorer this far from the others on the whole.
    leniency: Decimal,
    /// What two units at least give each other beyond what others gave.
    reciprocity: Decimal,
    /// How much stricter one paper is than everything around it lets expect.
    strictness: Decimal,
    /// Full marks among all points given on base lines.
    levelling: Decimal,
    /// Self-scored total above the decided one, of the declared total.
    gap: Decimal,
}

impl From<Thresholds> for FairnessThresholds {
    fn from(limits: Thresholds) -> Self {
        Self {
            outlier: Decimal(limits.outlier),
            leniency: Decimal(limits.leniency),
            reciprocity: Decimal(limits.reciprocity),
            strictness: Decimal(limits.strictness),
            levelling: Decimal(limits.levelling),
            gap: Decimal(limits.gap),
        }
    }
}

/// Other thresholds for this reading, all in percent; what is left out keeps its default. They change what is
/// called notable, never a figure.
#[derive(Debug, Default, InputObject)]
#[graphql(name = "FairnessThresholdsInput")]
pub struct FairnessThresholdsInput {
    /// See `FairnessThresholds.outlier`.
    outlier: Option<Decimal>,
    /// See `FairnessThresholds.leniency`.
    leniency: Option<Decimal>,
    /// See `FairnessThresholds.reciprocity`.
    reciprocity: Option<Decimal>,
    /// See `FairnessThresholds.strictness`.
    strictness: Option<Decimal>,
    /// See `FairnessThresholds.levelling`.
    levelling: Option<Decimal>,
    /// See `FairnessThresholds.gap`.
    gap: Option<Decimal>,
}

impl From<FairnessThresholdsInput> for Thresholds {
    fn from(input: FairnessThresholdsInput) -> Self {
        let usual = Self::default();
        let or = |given: Option<Decimal>, usual| given.map_or(usual, |given| given.0);
        Self {
            outlier: or(input.outlier, usual.outlier),
            leniency: or(input.leniency, usual.leniency),
            reciprocity: or(input.reciprocity, usual.reciprocity),
            strictness: or(input.strictness, usual.strictness),
            levelling: or(input.levelling, usual.levelling),
            gap: or(input.gap, usual.gap),
        }
    }
}
