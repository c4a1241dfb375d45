//! Who cross-scored whom, who recused itself, and what was changed by hand.

use chrono::{DateTime, Utc};
use domain::evaluation::Pair;
use domain::evaluation::assignment::{Assigned, Change};
use domain::id::{ClusterId, Id as _, RoundId, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, values};
use crate::tx::Tx;

#[derive(FromQueryResult)]
struct PairRow {
    scorer_id: Uuid,
    unit_id: Uuid,
    state: String,
}

impl PairRow {
    fn pair(&self) -> Pair {
        Pair { scorer: UnitId::from_uuid(self.scorer_id), unit: UnitId::from_uuid(self.unit_id) }
    }
}

const PAIRS: &str = "select s.author_id as scorer_id, e.unit_id, s.state from sheet s \
                     join evaluation e on e.id = s.evaluation_id where s.stage = 'CROSS' and s.round_id = ";

/// The pairs of a round that were handed a paper.
pub async fn assigned(reader: &impl Reader, round: RoundId) -> Result<Vec<Assigned>, StoreError> {
    let sql = format!("{PAIRS}$1 order by e.position, s.author_id");
    let rows: Vec<PairRow> = reader.connection().all(&sql, values![round.uuid()]).await?;
    Ok(rows.iter().map(|row| Assigned { pair: row.pair(), submitted: row.state == "SUBMITTED" }).collect())
}

/// The pairs of the cluster's round that opened last before a moment; none when there was none. A round
/// that has not opened yet compares with now.
pub async fn last_pairs(
    reader: &impl Reader,
    cluster: ClusterId,
    before: DateTime<Utc>,
) -> Result<Vec<Pair>, StoreError> {
    let sql = format!(
        "{PAIRS}(select r.id from round r where r.cluster_id = $1 and r.opened_at < $2 \
         order by r.opened_at desc, r.id desc limit 1)"
    );
    let rows: Vec<PairRow> = reader.connection().all(&sql, values![cluster.uuid(), row::instant(before)]).await?;
    Ok(rows.iter().map(PairRow::pair).collect())
}

/// A declared conflict of interest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Who recused itself, and from scoring whom.
    pub pair: Pair,
    /// Why.
    pub reason: String,
    /// When.
    pub declared_at: DateTime<Utc>,
    /// The name of the person who declared it.
    pub declared_by: String,
}

#[derive(FromQueryResult)]
struct ConflictRow {
    scorer_id: Uuid,
    unit_id: Uuid,
    reason: String,
    declared_at: DateTime<Utc>,
    declared_by: String,
}

/// The conflicts declared in a round, in the order of time.
pub async fn conflicts(reader: &impl Reader, round: RoundId) -> Result<Vec<Conflict>, StoreError> {
    let sql = "select scorer_id, unit_id, reason, declared_at, declared_by from cross_conflict where round_id = $1 \
               order by declared_at, scorer_id, unit_id";
    let rows: Vec<ConflictRow> = reader.connection().all(sql, values![round.uuid()]).await?;
    let conflict = |row: ConflictRow| Conflict {
        pair: Pair { scorer: UnitId::from_uuid(row.scorer_id), unit: UnitId::from_uuid(row.unit_id) },
        reason: row.reason,
        declared_at: row.declared_at,
        declared_by: row.declared_by,
    };
    Ok(rows.into_iter().map(conflict).collect())
}

/// Records a conflict, as of now.
pub async fn insert_conflict(tx: &Tx, round: RoundId, pair: Pair, reason: &str, by: &str) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into cross_conflict (round_id, scorer_id, unit_id, reason, declared_at, declared_by) \
             values ($1, $2, $3, $4, $5, $6)",
            values![round.uuid(), pair.scorer.uuid(), pair.unit.uuid(), reason, tx.now(), by],
        )
        .await
        .map(drop)
}

/// A change of pairs by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedChange {
    /// What was changed.
    pub change: Change,
    /// Why.
    pub reason: String,
    /// When.
    pub changed_at: DateTime<Utc>,
    /// The name of the person who changed it.
    pub changed_by: String,
}

#[derive(FromQueryResult)]
struct ChangeRow {
    unit_id: Uuid,
    from_id: Option<Uuid>,
    to_id: Option<Uuid>,
    reason: String,
    changed_at: DateTime<Utc>,
    changed_by: String,
}

/// The changes of a round, in the order of time.
pub async fn changes(reader: &impl Reader, round: RoundId) -> Result<Vec<RecordedChange>, StoreError> {
    let sql = "select unit_id, from_id, to_id, reason, changed_at, changed_by from assignment_change \
               where round_id = $1 order by changed_at, id";
    let rows: Vec<ChangeRow> = reader.connection().all(sql, values![round.uuid()]).await?;
    let change = |row: ChangeRow| RecordedChange {
        change: Change { unit: UnitId::from_uuid(row.unit_id), from: row::id(row.from_id), to: row::id(row.to_id) },
        reason: row.reason,
        changed_at: row.changed_at,
        changed_by: row.changed_by,
    };
    Ok(rows.into_iter().map(change).collect())
}

/// Records a change, as of now.
pub async fn insert_change(
    tx: &Tx,
    id: Uuid,
    round: RoundId,
    change: &Change,
    reason: &str,
    by: &str,
) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into assignment_change (id, round_id, unit_id, from_id, to_id, reason, changed_at, changed_by) \
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            values![
                id,
                round.uuid(),
                change.unit.uuid(),
                row::raw(change.from),
                row::raw(change.to),
                reason,
                tx.now(),
                by,
            ],
        )
        .await
        .map(drop)
}
