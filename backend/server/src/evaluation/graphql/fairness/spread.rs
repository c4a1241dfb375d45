//! How far scorers lie apart.

use std::sync::Arc;

use async_graphql::{Context, Object, Result, SimpleObject};
use domain::fairness as rules;

use super::{FairnessUnit, unit};
use crate::criteria::graphql::Criterion;
use crate::evaluation::fairness::Signals;
use crate::evaluation::loaders::PapersOf;
use crate::graphql::Decimal;
use crate::graphql::loaders::load_required;

/// The spread of one line over all units.
#[derive(SimpleObject)]
pub struct CriterionSpread {
    /// The line.
    criterion: Criterion,
    /// How many units at least two scorers gave points to.
    units: usize,
    /// Highest less lowest score of a unit, as the mean over the units.
    mean_range: Decimal,
    /// Mean distance of a score from the unit's median, as the mean over the units.
    mean_deviation: Decimal,
    /// Highest less lowest score of the unit whose scorers lie furthest apart; null when nobody has two.
    widest_range: Option<Decimal>,
    /// That unit.
    widest_unit: Option<FairnessUnit>,
}

impl CriterionSpread {
    /// A spread as the round shows it.
    pub fn of(signals: &Signals, spread: &rules::CriterionSpread) -> Self {
        let widest = spread.widest();
        Self {
            criterion: Criterion::of(&signals.round.criteria, spread.line),
            units: spread.units.len(),
            mean_range: Decimal(spread.mean_range()),
            mean_deviation: Decimal(spread.mean_deviation()),
            widest_range: widest.map(|widest| Decimal(widest.range())),
            widest_unit: widest.map(|widest| unit(signals, widest.unit)),
        }
    }
}

/// A single score far from all others.
pub struct OutlierScore {
    signals: Arc<Signals>,
    score: rules::Outlier,
}

impl OutlierScore {
    /// An outlier of a round.
    pub fn of(signals: &Arc<Signals>, score: rules::Outlier) -> Self {
        Self { signals: Arc::clone(signals), score }
    }
}

/// A single score far from all others on its line: its reason is worth reading.
#[Object]
impl OutlierScore {
    /// The line.
    async fn criterion(&self) -> Criterion {
        Criterion::of(&self.signals.round.criteria, self.score.line)
    }

    /// Who scored.
    async fn scorer(&self) -> FairnessUnit {
        unit(&self.signals, self.score.scorer)
    }

    /// Whom.
    async fn unit(&self) -> FairnessUnit {
        unit(&self.signals, self.score.unit)
    }

    /// What the scorer gave.
    async fn points(&self) -> Decimal {
        Decimal(self.score.points)
    }

    /// The median of the others.
    async fn median(&self) -> Decimal {
        Decimal(self.score.median)
    }

    /// The distance in percent of the maximum; negative when lower.
    async fn percent(&self) -> Decimal {
        Decimal(self.score.percent)
    }

    /// The scorer's own words on the line; null when there are none.
    async fn reason(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let papers = load_required(ctx, PapersOf(self.score.sheet)).await?;
        let line = self.signals.round.criteria.criteria.get(self.score.line).map(|line| line.id);
        Ok(papers.notes.iter().find(|note| Some(note.criterion) == line).map(|note| note.text.clone()))
    }
}
