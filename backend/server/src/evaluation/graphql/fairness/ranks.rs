//! How firm the ranks stand.

use std::sync::Arc;

use async_graphql::{Enum, Object, SimpleObject};
use domain::fairness::report::RankView;

use super::{FairnessUnit, unit};
use crate::evaluation::fairness::Signals;

/// Which values rank the units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum RankBasis {
    /// The cross-scores alone, and the self-score where no peer judged a line.
    Cross,
    /// The declared rule: the latest stage that decided a line.
    Final,
}

/// The rank of a unit without one scorer.
#[derive(SimpleObject)]
pub struct RankWithoutScorer {
    /// Whose papers are left out.
    scorer: FairnessUnit,
    /// The rank without them; null when the unit is not ranked.
    rank: Option<u32>,
}

/// How firm the rank of one unit stands.
pub struct RankFirmness {
    signals: Arc<Signals>,
    view: RankView,
}

impl RankFirmness {
    /// The rank of a unit.
    pub fn of(signals: &Arc<Signals>, view: &RankView) -> Self {
        Self { signals: Arc::clone(signals), view: view.clone() }
    }
}

/// How firm the rank of one unit stands.
#[Object]
impl RankFirmness {
    /// The unit.
    async fn unit(&self) -> FairnessUnit {
        unit(&self.signals, self.view.band.unit)
    }

    /// Its rank; null when it is not ranked.
    async fn rank(&self) -> Option<u32> {
        self.view.band.rank
    }

    /// Its rank without the papers it gave itself to others; nothing it gives can change it.
    async fn own_ballot_blind_rank(&self) -> Option<u32> {
        self.view.blind
    }

    /// The best rank when one scorer is left out, or one line of one unit is a single step higher or lower.
    async fn best_rank(&self) -> Option<u32> {
        self.view.band.best
    }

    /// The worst rank by the same.
    async fn worst_rank(&self) -> Option<u32> {
        self.view.band.worst
    }

    /// Too close to call: the two differ.
    async fn close_call(&self) -> bool {
        self.view.band.is_close()
    }

    /// Its rank without each scorer in turn, in the order of the cluster.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn without_scorers(&self) -> Vec<RankWithoutScorer> {
        let of = |(scorer, rank): &(domain::id::UnitId, Option<u32>)| RankWithoutScorer {
            scorer: unit(&self.signals, *scorer),
            rank: *rank,
        };
        self.view.without.iter().map(of).collect()
    }
}
