//! Self-scores against the result.

use std::sync::Arc;

use async_graphql::{Object, SimpleObject};
use domain::fairness as rules;

use super::{FairnessUnit, unit};
use crate::criteria::graphql::Criterion;
use crate::evaluation::fairness::Signals;
use crate::graphql::Decimal;

/// The self-score of one unit against what was decided.
pub struct SelfGap {
    signals: Arc<Signals>,
    gap: rules::UnitGap,
}

impl SelfGap {
    /// The gap of a unit.
    pub fn of(signals: &Arc<Signals>, gap: &rules::UnitGap) -> Self {
        Self { signals: Arc::clone(signals), gap: gap.clone() }
    }
}

/// A line on which somebody else decided over the unit's own points.
#[derive(SimpleObject)]
pub struct CriterionGap {
    /// The line.
    criterion: Criterion,
    /// What the unit gave itself.
    own: Decimal,
    /// What was decided.
    decided: Decimal,
    /// Own less decided.
    gap: Decimal,
}

/// The self-score of one unit against what others decided.
#[Object]
impl SelfGap {
    /// The unit.
    async fn unit(&self) -> FairnessUnit {
        unit(&self.signals, self.gap.unit)
    }

    /// Its self-scored total; null when it handed nothing in.
    async fn own(&self) -> Option<Decimal> {
        self.gap.own.map(Decimal)
    }

    /// The decided total; null when nobody but the unit decided a line.
    async fn decided(&self) -> Option<Decimal> {
        self.gap.decided.map(Decimal)
    }

    /// Own less decided, in points; null without both.
    async fn gap(&self) -> Option<Decimal> {
        self.gap.gap.map(Decimal)
    }

    /// The same in percent of the declared total.
    async fn percent(&self) -> Option<Decimal> {
        self.gap.percent.map(Decimal)
    }

    /// Worth a second look.
    async fn notable(&self) -> bool {
        self.gap.is_notable(&self.signals.report.thresholds)
    }

    /// How many lines differ.
    async fn line_count(&self) -> usize {
        self.gap.lines.len()
    }

    /// The lines that differ most, largest gap first; at most ten.
    #[graphql(complexity = "10 * child_complexity + 1")]
    async fn lines(&self) -> Vec<CriterionGap> {
        let mut lines = self.gap.lines.clone();
        lines.sort_by_key(|line| (std::cmp::Reverse(line.gap.abs()), line.line));
        let of = |line: &rules::LineGap| CriterionGap {
            criterion: Criterion::of(&self.signals.round.criteria, line.line),
            own: Decimal(line.own),
            decided: Decimal(line.decided),
            gap: Decimal(line.gap),
        };
        lines.iter().take(10).map(of).collect()
    }
}
