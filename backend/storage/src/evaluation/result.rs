//! Published results: immutable snapshots, one row per version.

use chrono::{DateTime, Utc};
use domain::evaluation::Snapshot;
use domain::id::{DocumentId, Id as _, ResultId, RoundId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Keyed, Keyset, Page, PageRequest};
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

/// One published version of a round's result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedResult {
    /// Identity.
    pub id: ResultId,
    /// The round.
    pub round: RoundId,
    /// From 1; a correction is one more.
    pub version: i32,
    /// When.
    pub published_at: DateTime<Utc>,
    /// Whether no later version exists.
    pub current: bool,
    /// What was published.
    pub snapshot: Snapshot,
    /// SHA-256 of the snapshot's canonical text.
    pub hash: String,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    round_id: Uuid,
    result_version: i32,
    published_at: DateTime<Utc>,
    latest: i32,
    snapshot: String,
    hash: String,
}

const SELECT: &str = "select p.id, p.round_id, p.result_version, p.published_at, p.snapshot, p.hash, \
                      (select max(l.result_version) from result l where l.round_id = p.round_id) as latest \
                      from result p where 1 = 1";

impl Keyed for Row {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id)
    }
}

impl Keyed for PublishedResult {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id.uuid())
    }
}

impl Row {
    fn into_domain(self) -> Result<PublishedResult, StoreError> {
        let snapshot = Snapshot::from_text(&self.snapshot).map_err(|error| StoreError::corrupt("result", error))?;
        Ok(PublishedResult {
            id: ResultId::from_uuid(self.id),
            round: RoundId::from_uuid(self.round_id),
            version: self.result_version,
            published_at: self.published_at,
            current: self.latest == self.result_version,
            snapshot,
            hash: self.hash,
        })
    }
}

/// One published version; `None` when there is none.
pub async fn one(reader: &impl Reader, id: ResultId) -> Result<Option<PublishedResult>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("p.id = ?", Some(id.uuid()));
    select.one::<Row>(reader.connection()).await?.map(Row::into_domain).transpose()
}

/// Every version of some rounds' results, newest first.
pub async fn of_rounds(reader: &impl Reader, rounds: &[RoundId]) -> Result<Vec<PublishedResult>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("p.round_id", rounds.iter().map(|id| id.uuid()));
    select.push(" order by p.round_id, p.result_version desc", vec![]);
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// Which results a list shows.
#[derive(Debug, Clone, Default)]
pub struct ResultFilter {
    /// Of this emulation year.
    pub year: Option<i32>,
    /// Words of the cluster's, round's or a unit's name, diacritics ignored.
    pub search: Option<String>,
}

/// A page of current results, newest first.
pub async fn page(
    reader: &impl Reader,
    filter: &ResultFilter,
    request: &PageRequest,
) -> Result<Page<PublishedResult>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.push(
        " and p.result_version = (select max(l.result_version) from result l where l.round_id = p.round_id)",
        vec![],
    );
    select.and_if("p.year = ?", filter.year);
    select.and_search("p.search", filter.search.as_deref());
    let page: Page<Row> = Keyset::id("p.id").descending().page(reader, select, request).await?;
    page.try_map(Row::into_domain)
}

/// A snapshot about to be published.
pub struct NewResult<'a> {
    /// Identity.
    pub id: ResultId,
    /// The round.
    pub round: RoundId,
    /// What is published.
    pub snapshot: &'a Snapshot,
    /// Its canonical text, as hashed.
    pub text: &'a str,
    /// The hash of the text.
    pub hash: &'a str,
    /// The deciding document.
    pub decision: Option<DocumentId>,
}

/// Writes a published version. The database refuses a second one with the same number, and any change.
pub async fn insert(tx: &Tx, new: &NewResult<'_>) -> Result<(), StoreError> {
    let snapshot = new.snapshot;
    let names = snapshot.rows.iter().map(|row| row.unit_name.as_str()).collect::<Vec<_>>().join(" ");
    let search = domain::search::fold_vi(&format!("{} {} {names}", snapshot.cluster_name, snapshot.round_name));
    tx.connection()
        .run(
            "insert into result (id, round_id, result_version, year, cluster_name, search, published_at, published_by, \
             decision_id, reason, snapshot, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            values![
                new.id.uuid(),
                new.round.uuid(),
                snapshot.result_version,
                snapshot.year,
                snapshot.cluster_name.clone(),
                search,
                tx.now(),
                tx.stamp().actor.clone(),
                row::raw(new.decision),
                snapshot.reason.clone(),
                new.text,
                new.hash,
            ],
        )
        .await
        .map(drop)
}
