//! Rounds in storage.

use chrono::{DateTime, Utc};
use domain::evaluation::seal::revealed_from;
use domain::evaluation::{Aggregation, Audience, CrossMode, Deadlines, Round, RoundKind, RoundStage, SheetStage};
use domain::id::{ClusterId, CriteriaSetId, Id, RoundId, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::cross;
use crate::error::StoreError;
use crate::page::{Cursor, Keyed, Keyset, Page, PageRequest};
use crate::row;
use crate::sql::{Reader, Select, for_share, for_update, values};
use crate::tx::Tx;

const SELECT: &str = "select r.id, r.version, r.cluster_id, r.ministry_id, r.criteria_set_id, r.name, r.kind, r.year, \
                      r.stage, r.self_due_at, r.cross_due_at, r.agreed_due_at, r.appraised_due_at, r.aggregation, \
                      r.cross_mode, r.cross_per_unit, r.cross_group, r.cross_seed, r.cross_trim, r.cross_missing, \
                      r.cross_at_least, r.tie_rules, r.classes, r.demonstration, r.opened_at, r.published_at \
                      from round r where 1 = 1";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    version: i32,
    cluster_id: Uuid,
    ministry_id: Uuid,
    criteria_set_id: Uuid,
    name: String,
    kind: String,
    year: i32,
    stage: String,
    self_due_at: DateTime<Utc>,
    cross_due_at: DateTime<Utc>,
    agreed_due_at: DateTime<Utc>,
    appraised_due_at: DateTime<Utc>,
    aggregation: String,
    cross_mode: String,
    cross_per_unit: Option<i64>,
    cross_group: Option<String>,
    cross_seed: Option<i64>,
    cross_trim: i64,
    cross_missing: String,
    cross_at_least: Option<i64>,
    tie_rules: String,
    classes: String,
    demonstration: bool,
    opened_at: Option<DateTime<Utc>>,
    published_at: Option<DateTime<Utc>>,
}

impl Keyed for Row {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id)
    }
}

impl Keyed for Round {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id.uuid())
    }
}

impl Row {
    fn into_domain(self) -> Result<Round, StoreError> {
        let aggregation = row::code("round.aggregation", &self.aggregation, Aggregation::from_code)?;
        Ok(Round {
            id: RoundId::from_uuid(self.id),
            version: self.version,
            name: self.name,
            kind: row::code("round.kind", &self.kind, RoundKind::from_code)?,
            year: self.year,
            cluster: ClusterId::from_uuid(self.cluster_id),
            ministry: UnitId::from_uuid(self.ministry_id),
            criteria_set: CriteriaSetId::from_uuid(self.criteria_set_id),
            stage: row::code("round.stage", &self.stage, RoundStage::from_code)?,
            deadlines: Deadlines {
                self_due: self.self_due_at,
                cross_due: self.cross_due_at,
                agreed_due: self.agreed_due_at,
                appraised_due: self.appraised_due_at,
            },
            cross_mode: cross::mode(&self.cross_mode, self.cross_per_unit, self.cross_group.as_deref())?,
            cross_seed: self.cross_seed.and_then(|seed| u32::try_from(seed).ok()),
            cross_rule: cross::rule(aggregation, self.cross_trim, &self.cross_missing, self.cross_at_least)?,
            tie_rules: row::json("round.tie_rules", &self.tie_rules)?,
            classes: row::json("round.classes", &self.classes)?,
            demonstration: self.demonstration,
            opened_at: self.opened_at,
            published_at: self.published_at,
        })
    }
}

/// One round; `None` when there is none.
pub async fn one(reader: &impl Reader, id: RoundId) -> Result<Option<Round>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("r.id = ?", Some(id.uuid()));
    select.one::<Row>(reader.connection()).await?.map(Row::into_domain).transpose()
}

/// One round, locked until the transaction ends.
pub async fn for_change(tx: &Tx, id: RoundId) -> Result<Option<Round>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("r.id = ?", Some(id.uuid()));
    select.push(for_update(tx.connection().backend()), vec![]);
    select.one::<Row>(tx.connection()).await?.map(Row::into_domain).transpose()
}

/// One round, kept in its stage until the transaction ends: whoever writes a sheet holds the round, so
/// that nobody moves it on meanwhile.
pub async fn held(tx: &Tx, id: RoundId) -> Result<Option<Round>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("r.id = ?", Some(id.uuid()));
    select.push(for_share(tx.connection().backend()), vec![]);
    select.one::<Row>(tx.connection()).await?.map(Row::into_domain).transpose()
}

/// Several rounds by identifier.
pub async fn many(reader: &impl Reader, ids: &[RoundId]) -> Result<Vec<Round>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("r.id", ids.iter().map(|id| id.uuid()));
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// The rounds of the same cluster in earlier years whose cross-scores are revealed, newest first.
pub async fn earlier(reader: &impl Reader, round: &Round, most: i64) -> Result<Vec<Round>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("r.cluster_id = ?", Some(round.cluster.uuid()));
    select.and_if("r.year < ?", Some(round.year));
    let revealed = RoundStage::ALL.into_iter().filter(|stage| *stage >= revealed_from(SheetStage::Cross));
    select.and_in("r.stage", revealed.map(RoundStage::code));
    select.push(" order by r.year desc, r.id desc limit ?", values![most]);
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// Which rounds a list shows.
#[derive(Debug, Clone, Default)]
pub struct RoundFilter {
    /// Of this cluster.
    pub cluster: Option<ClusterId>,
    /// Of this emulation year.
    pub year: Option<i32>,
    /// In this stage.
    pub stage: Option<RoundStage>,
    /// Leave out the published ones.
    pub going_on: bool,
}

/// Narrows a query with a `round r` to the rounds of an audience.
pub(super) fn visible(select: &mut Select, audience: &Audience) {
    if audience.all {
        return;
    }
    select.push(" and (1 = 0", vec![]);
    any(select, "r.ministry_id in", "", &audience.ministries);
    any(select, "r.cluster_id in", "", &audience.led_clusters);
    any(select, "r.stage <> 'DRAFT' and r.ministry_id in", "", &audience.councils);
    any(
        select,
        "r.stage <> 'DRAFT' and exists (select 1 from evaluation m where m.round_id = r.id and m.unit_id in",
        ")",
        &audience.members,
    );
    any(
        select,
        "r.stage <> 'DRAFT' and exists (select 1 from criterion_group g where g.set_id = r.criteria_set_id \
         and g.field_owner_id in",
        ")",
        &audience.field_owners,
    );
    any(
        select,
        "r.stage <> 'DRAFT' and exists (select 1 from criterion c where c.set_id = r.criteria_set_id \
         and c.field_owner_id in",
        ")",
        &audience.field_owners,
    );
    any(select, "r.stage = 'PUBLISHED' and r.ministry_id in", "", &audience.observed);
    select.push(")", vec![]);
}

fn any<I: Id>(select: &mut Select, condition: &str, tail: &str, ids: &[I]) {
    if !ids.is_empty() {
        let marks = vec!["?"; ids.len()].join(", ");
        let values = ids.iter().map(|id| id.uuid().into()).collect();
        select.push(&format!(" or ({condition} ({marks}){tail})"), values);
    }
}

/// A page of the rounds an audience may know, newest first.
pub async fn page(
    reader: &impl Reader,
    audience: &Audience,
    filter: &RoundFilter,
    request: &PageRequest,
) -> Result<Page<Round>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    visible(&mut select, audience);
    select.and_if("r.cluster_id = ?", row::raw(filter.cluster));
    select.and_if("r.year = ?", filter.year);
    select.and_if("r.stage = ?", filter.stage.map(RoundStage::code));
    if filter.going_on {
        select.push(" and r.stage <> 'PUBLISHED'", vec![]);
    }
    let page: Page<Row> = Keyset::id("r.id").descending().page(reader, select, request).await?;
    page.try_map(Row::into_domain)
}

/// Writes a new round.
pub async fn insert(tx: &Tx, round: &Round) -> Result<(), StoreError> {
    let (per_unit, group) = cross::mode_columns(&round.cross_mode);
    tx.connection()
        .run(
            "insert into round (id, version, cluster_id, ministry_id, criteria_set_id, name, kind, year, stage, \
             self_due_at, cross_due_at, agreed_due_at, appraised_due_at, aggregation, cross_mode, cross_per_unit, \
             cross_group, cross_trim, cross_missing, cross_at_least, tie_rules, classes, demonstration, created_at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, \
             $22, $23, $24)",
            values![
                round.id.uuid(),
                round.version,
                round.cluster.uuid(),
                round.ministry.uuid(),
                round.criteria_set.uuid(),
                round.name.clone(),
                round.kind.code(),
                round.year,
                round.stage.code(),
                row::instant(round.deadlines.self_due),
                row::instant(round.deadlines.cross_due),
                row::instant(round.deadlines.agreed_due),
                row::instant(round.deadlines.appraised_due),
                round.cross_rule.aggregation.code(),
                round.cross_mode.code(),
                per_unit,
                group,
                i64::from(round.cross_rule.trim),
                round.cross_rule.missing.code(),
                cross::at_least(&round.cross_rule),
                row::to_json("round.tie_rules", &round.tie_rules)?,
                row::to_json("round.classes", &round.classes)?,
                round.demonstration,
                tx.now(),
            ],
        )
        .await
        .map(drop)
}

/// Writes what was declared about cross-scoring and the seed of the pairs handed out, in the round's own
/// version: whoever hands papers out counts the change.
pub async fn save_cross(tx: &Tx, round: RoundId, mode: &CrossMode, seed: Option<u32>) -> Result<(), StoreError> {
    let (per_unit, group) = cross::mode_columns(mode);
    tx.connection()
        .run(
            "update round set cross_mode = $1, cross_per_unit = $2, cross_group = $3, cross_seed = $4 where id = $5",
            values![mode.code(), per_unit, group, seed.map(i64::from), round.uuid()],
        )
        .await
        .map(drop)
}

/// Writes stage and moments, one version on. The caller holds the row's lock; the condition on stage and
/// version makes the move happen once even so.
pub async fn save_stage(tx: &Tx, before: &Round, after: &Round) -> Result<(), StoreError> {
    let moved = tx
        .connection()
        .run(
            "update round set version = $1, stage = $2, opened_at = $3, published_at = $4 \
             where id = $5 and version = $6 and stage = $7",
            values![
                before.version + 1,
                after.stage.code(),
                after.opened_at.map(row::instant),
                after.published_at.map(row::instant),
                before.id.uuid(),
                before.version,
                before.stage.code(),
            ],
        )
        .await?;
    if moved == 1 { Ok(()) } else { Err(StoreError::Stale { current: before.version + 1 }) }
}

/// Puts another criteria set under a round, one version on. As with [`save_stage`], it happens once.
pub async fn save_criteria(tx: &Tx, before: &Round, set: CriteriaSetId) -> Result<(), StoreError> {
    let moved = tx
        .connection()
        .run(
            "update round set version = $1, criteria_set_id = $2 where id = $3 and version = $4",
            values![before.version + 1, set.uuid(), before.id.uuid(), before.version],
        )
        .await?;
    if moved == 1 { Ok(()) } else { Err(StoreError::Stale { current: before.version + 1 }) }
}
