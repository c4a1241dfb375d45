//! Use case that reads the published ranks of a cluster over the years.

use domain::evaluation::SnapshotRow;
use domain::id::{ClusterId, RoundId, UnitId};
use storage::evaluation::history::{self, Link, Place};
use storage::evaluation::result::{self, PublishedResult};

use crate::cx::Cx;
use crate::fault::Fault;

/// A unit in a published result.
#[derive(Debug, Clone)]
pub struct PastRank {
    /// The unit.
    pub unit: UnitId,
    /// Its row.
    pub row: SnapshotRow,
}

/// One published result.
#[derive(Debug, Clone)]
pub struct PastRound {
    /// The result, in its current version.
    pub result: PublishedResult,
    /// Its units by rank.
    pub ranks: Vec<PastRank>,
}

/// The published results of a cluster and of the units its units came from.
#[derive(Debug, Clone)]
pub struct RankHistory {
    /// The results, oldest year first.
    pub rounds: Vec<PastRound>,
    /// Which unit followed which, oldest first.
    pub links: Vec<Link>,
}

/// The ranks over the years. Results are public, and so are names and successions to who signed in;
/// that the cluster may be seen was asked when it was found.
pub async fn rank_history(cx: &Cx, cluster: ClusterId) -> Result<RankHistory, Fault> {
    let places = history::places(cx.db(), cluster).await?;
    let mut ids: Vec<RoundId> = places.iter().map(|place| place.round).collect();
    ids.dedup();
    let results = if ids.is_empty() { Vec::new() } else { result::of_rounds(cx.db(), &ids).await? };
    let mut rounds: Vec<PastRound> =
        results.into_iter().filter(|result| result.current).map(|result| past(result, &places)).collect();
    rounds.sort_by_key(|round| (round.result.snapshot.year, round.result.published_at));
    Ok(RankHistory { rounds, links: history::links(cx.db(), cluster).await? })
}

fn past(result: PublishedResult, places: &[Place]) -> PastRound {
    let of = |row: &SnapshotRow| {
        let place = places.iter().find(|place| place.round == result.round && place.unit_code == row.unit_code)?;
        Some(PastRank { unit: place.unit, row: row.clone() })
    };
    let ranks = result.snapshot.rows.iter().filter_map(of).collect();
    PastRound { result, ranks }
}
