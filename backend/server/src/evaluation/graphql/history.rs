//! The published ranks of a cluster over the years in the API.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use storage::evaluation::history::Link;

use super::enums::RoundKind;
use crate::evaluation::history::{self as reads, PastRank, PastRound};
use crate::graphql::{Date, Decimal};
use crate::unit::graphql::{SuccessionKind, Unit};

/// The published ranks of a cluster over the years.
pub struct RankHistory(pub reads::RankHistory);

/// The published ranks of a cluster over the years, and of the units its units came from.
#[Object]
impl RankHistory {
    /// Published results in their current versions, oldest year first.
    #[graphql(complexity = "10 * child_complexity + 1")]
    async fn rounds(&self) -> Vec<RankHistoryRound> {
        self.0.rounds.iter().cloned().map(RankHistoryRound).collect()
    }

    /// Which unit followed which, oldest first: where a line of the picture ends and another begins.
    #[graphql(complexity = "10 * child_complexity + 1")]
    async fn successions(&self) -> Vec<RankHistorySuccession> {
        self.0.links.iter().cloned().map(RankHistorySuccession).collect()
    }
}

/// One published result.
pub struct RankHistoryRound(PastRound);

/// One published result of the history.
#[Object]
impl RankHistoryRound {
    /// The published result.
    async fn result_id(&self) -> ID {
        self.0.result.id.into()
    }

    /// The emulation year.
    async fn year(&self) -> i32 {
        self.0.result.snapshot.year
    }

    /// What the round reviewed.
    async fn kind(&self) -> RoundKind {
        self.0.result.snapshot.kind.into()
    }

    /// The round's name.
    async fn round_name(&self) -> &str {
        &self.0.result.snapshot.round_name
    }

    /// The cluster it ranked, which may be one before this cluster.
    async fn cluster_name(&self) -> &str {
        &self.0.result.snapshot.cluster_name
    }

    /// When it was published.
    async fn published_at(&self) -> DateTime<Utc> {
        self.0.result.published_at
    }

    /// Its figures are demonstration data: mark them so.
    async fn demonstration(&self) -> bool {
        self.0.result.snapshot.demonstration
    }

    /// Units by rank; those not ranked last.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn rows(&self) -> Vec<RankHistoryRow> {
        self.0.ranks.iter().map(RankHistoryRow::of).collect()
    }
}

/// A unit in a published result.
#[derive(SimpleObject)]
pub struct RankHistoryRow {
    /// The unit's identifier: the same in every year.
    unit_id: ID,
    /// Its name at the time.
    unit_name: String,
    /// Its short name when the result was published.
    short_name: String,
    /// Its code at the time.
    unit_code: String,
    /// The rank; null when it was not ranked.
    rank: Option<u32>,
    /// Whether others shared it.
    tied: bool,
    /// The total.
    total: Decimal,
}

impl RankHistoryRow {
    fn of(past: &PastRank) -> Self {
        Self {
            unit_id: past.unit.into(),
            unit_name: past.row.unit_name.clone(),
            short_name: past.short_name.clone(),
            unit_code: past.row.unit_code.clone(),
            rank: past.row.rank,
            tied: past.row.tied,
            total: Decimal(past.row.total),
        }
    }
}

/// One unit following another.
pub struct RankHistorySuccession(Link);

/// One unit following another.
#[Object]
impl RankHistorySuccession {
    /// How.
    async fn kind(&self) -> SuccessionKind {
        self.0.kind.into()
    }

    /// First day of the unit after.
    async fn effective_on(&self) -> Date {
        self.0.effective_on.into()
    }

    /// The unit before, as it was the day before.
    async fn predecessor(&self, ctx: &Context<'_>) -> Result<Unit> {
        let before = self.0.effective_on.pred_opt().unwrap_or(self.0.effective_on);
        Unit::load_required(ctx, self.0.predecessor, before).await
    }

    /// The unit after, as it was on the day.
    async fn successor(&self, ctx: &Context<'_>) -> Result<Unit> {
        Unit::load_required(ctx, self.0.successor, self.0.effective_on).await
    }
}
