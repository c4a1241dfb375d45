//! Use case that reads the published ranks of a cluster over the years.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::evaluation::SnapshotRow;
use domain::id::{ClusterId, RoundId, UnitId};
use storage::evaluation::history::{self, Link, Place};
use storage::evaluation::result::{self, PublishedResult};

use crate::app::day_in_vietnam;
use crate::cx::Cx;
use crate::fault::Fault;

/// Short names of units on days.
type Names = HashMap<(UnitId, NaiveDate), String>;

/// A unit in a published result.
#[derive(Debug, Clone)]
pub struct PastRank {
    /// The unit.
    pub unit: UnitId,
    /// Its short name when the result was published.
    pub short_name: String,
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
    let current: Vec<_> = results.into_iter().filter(|result| result.current).collect();
    let names = names(cx, &current, &places).await?;
    let mut rounds: Vec<PastRound> = current.into_iter().map(|result| past(result, &places, &names)).collect();
    rounds.sort_by_key(|round| (round.result.snapshot.year, round.result.published_at));
    Ok(RankHistory { rounds, links: history::links(cx.db(), cluster).await? })
}

/// The short names of everybody on the day a result was published.
async fn names(cx: &Cx, results: &[PublishedResult], places: &[Place]) -> Result<Names, Fault> {
    let of = |result: &PublishedResult| {
        let day = day_in_vietnam(result.published_at);
        places.iter().filter(|place| place.round == result.round).map(|place| (place.unit, day)).collect::<Vec<_>>()
    };
    let keys: Vec<_> = results.iter().flat_map(of).collect();
    let views = if keys.is_empty() { Vec::new() } else { storage::unit::by_ids_as_of(cx.db(), &keys).await? };
    Ok(views.into_iter().map(|view| ((view.unit.id, view.as_of), view.name.short_name)).collect())
}

fn past(result: PublishedResult, places: &[Place], names: &Names) -> PastRound {
    let day = day_in_vietnam(result.published_at);
    let of = |row: &SnapshotRow| {
        let place = places.iter().find(|place| place.round == result.round && place.unit_code == row.unit_code)?;
        let short_name = names.get(&(place.unit, day)).cloned().unwrap_or_default();
        Some(PastRank { unit: place.unit, short_name, row: row.clone() })
    };
    let ranks = result.snapshot.rows.iter().filter_map(of).collect();
    PastRound { result, ranks }
}
