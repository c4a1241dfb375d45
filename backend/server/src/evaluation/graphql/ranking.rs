//! The ranking of a round in the API.

use std::sync::Arc;

use async_graphql::{Context, Object, Result};

use super::evaluation::Evaluation;
use super::values::{Classification, StageTotal};
use crate::evaluation::service::RankedUnit;
use crate::evaluation::view::RoundView;
use crate::graphql::CxExt as _;
use crate::unit::graphql::Unit;

/// The ranking of a round.
pub struct Ranking {
    round: Arc<RoundView>,
    units: Vec<RankedUnit>,
}

impl Ranking {
    /// A computed ranking.
    pub const fn new(round: Arc<RoundView>, units: Vec<RankedUnit>) -> Self {
        Self { round, units }
    }
}

/// The ranking of a round: score, rank and classification stay three things.
#[Object]
impl Ranking {
    /// Not published yet: mark it so wherever it shows.
    async fn provisional(&self) -> bool {
        self.round.round.stage != domain::evaluation::RoundStage::Published
    }

    /// Its figures are demonstration data.
    async fn demonstration(&self) -> bool {
        self.round.round.demonstration
    }

    /// Best first; units that are not ranked last.
    async fn rows(&self) -> Vec<RankingRow> {
        let row = |unit: &RankedUnit| RankingRow { round: Arc::clone(&self.round), unit: unit.clone() };
        self.units.iter().map(row).collect()
    }
}

/// One unit in a ranking.
pub struct RankingRow {
    round: Arc<RoundView>,
    unit: RankedUnit,
}

/// One unit in a ranking.
#[Object]
impl RankingRow {
    /// The rank, from 1, shared by equals (1, 1, 3); null when a disqualifier keeps the unit out.
    async fn rank(&self) -> Option<u32> {
        self.unit.ranked.rank
    }

    /// Whether others share the rank.
    async fn tied(&self) -> bool {
        self.unit.ranked.tied
    }

    /// The tie rules consulted and what each said; empty when nobody has the same total.
    async fn tie_trace(&self, ctx: &Context<'_>) -> Vec<String> {
        let language = ctx.cx().language();
        self.unit.ranked.trace.iter().map(|step| step.text(language)).collect()
    }

    /// The evaluation.
    async fn evaluation(&self) -> Evaluation {
        Evaluation::new(Arc::clone(&self.round), Arc::new(self.unit.evaluation.clone()))
    }

    /// The unit, as it was when the round opened.
    async fn unit(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        let opened = self.round.round.opened_at.unwrap_or_else(|| ctx.cx().now());
        Unit::load(ctx, self.unit.evaluation.unit, crate::app::day_in_vietnam(opened)).await
    }

    /// The unit's name when the round opened.
    async fn unit_name(&self) -> &str {
        &self.unit.evaluation.unit_name
    }

    /// The final totals.
    async fn total(&self) -> StageTotal {
        StageTotal::of(None, &self.round.criteria, Some(&self.unit.totals))
    }

    /// The class; null when the round does not classify.
    async fn classification(&self, ctx: &Context<'_>) -> Option<Classification> {
        self.unit.classification.as_ref().map(|class| Classification::of(class, ctx.cx().language()))
    }
}
