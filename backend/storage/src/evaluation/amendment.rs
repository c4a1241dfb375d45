//! Amendments of open rounds: what was decided, every sheet as it was, and who took note.

use chrono::{DateTime, Utc};
use domain::evaluation::sheet::{decode_values, encode_facts, encode_values};
use domain::evaluation::{Commitment, RoundStage, Sheet, SheetOutcome, Value};
use domain::id::{AmendmentId, CriteriaSetId, CriterionId, DocumentId, Id as _, RoundId, SheetId, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::sheet::StoredSheet;
use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

/// One change of the criteria of an open round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Identity.
    pub id: AmendmentId,
    /// The round.
    pub round: RoundId,
    /// The set it used until then.
    pub from: CriteriaSetId,
    /// The set it uses from then on.
    pub to: CriteriaSetId,
    /// The deciding document.
    pub decision: DocumentId,
    /// Why.
    pub reason: String,
    /// Where the round stood.
    pub stage: RoundStage,
    /// When.
    pub made_at: DateTime<Utc>,
    /// The name of the person who did it.
    pub made_by: String,
    /// From when on members who are silent count as informed.
    pub informed_at: DateTime<Utc>,
}

/// A member that took note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acknowledgement {
    /// Of which amendment.
    pub amendment: AmendmentId,
    /// The member.
    pub unit: UnitId,
    /// When.
    pub at: DateTime<Utc>,
    /// The name of the person.
    pub by: String,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    round_id: Uuid,
    from_set_id: Uuid,
    to_set_id: Uuid,
    decision_id: Uuid,
    reason: String,
    stage: String,
    made_at: DateTime<Utc>,
    made_by: String,
    informed_at: DateTime<Utc>,
}

const SELECT: &str = "select a.id, a.round_id, a.from_set_id, a.to_set_id, a.decision_id, a.reason, a.stage, a.made_at, \
                      a.made_by, a.informed_at from round_amendment a where 1 = 1";

impl Row {
    fn into_domain(self) -> Result<Amendment, StoreError> {
        Ok(Amendment {
            id: AmendmentId::from_uuid(self.id),
            round: RoundId::from_uuid(self.round_id),
            from: CriteriaSetId::from_uuid(self.from_set_id),
            to: CriteriaSetId::from_uuid(self.to_set_id),
            decision: DocumentId::from_uuid(self.decision_id),
            reason: self.reason,
            stage: row::code("round_amendment.stage", &self.stage, RoundStage::from_code)?,
            made_at: self.made_at,
            made_by: self.made_by,
            informed_at: self.informed_at,
        })
    }
}

/// One amendment; `None` when there is none.
pub async fn one(reader: &impl Reader, id: AmendmentId) -> Result<Option<Amendment>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("a.id = ?", Some(id.uuid()));
    select.one::<Row>(reader.connection()).await?.map(Row::into_domain).transpose()
}

/// The amendments of some rounds, newest first.
pub async fn of_rounds(reader: &impl Reader, rounds: &[RoundId]) -> Result<Vec<Amendment>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("a.round_id", rounds.iter().map(|id| id.uuid()));
    select.push(" order by a.round_id, a.made_at desc, a.id desc", vec![]);
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// Writes an amendment.
pub async fn insert(tx: &Tx, amendment: &Amendment) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into round_amendment (id, round_id, from_set_id, to_set_id, decision_id, reason, stage, made_at, \
             made_by, informed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            values![
                amendment.id.uuid(),
                amendment.round.uuid(),
                amendment.from.uuid(),
                amendment.to.uuid(),
                amendment.decision.uuid(),
                amendment.reason.clone(),
                amendment.stage.code(),
                row::instant(amendment.made_at),
                amendment.made_by.clone(),
                row::instant(amendment.informed_at),
            ],
        )
        .await
        .map(drop)
}

/// Keeps a sheet as it was and writes it as it is carried over, one version on: handed in with a new commitment, or a
/// draft.
pub async fn carry(
    tx: &Tx,
    amendment: AmendmentId,
    before: &StoredSheet,
    after: &Sheet,
    outcome: SheetOutcome,
    commitment: Option<&Commitment>,
) -> Result<(), StoreError> {
    keep(tx, amendment, before, outcome).await?;
    let handed_in = after.is_submitted();
    tx.connection()
        .run(
            "update sheet set version = $1, state = $2, points = $3, facts = $4, updated_at = $5, submitted_at = $6, \
             submitted_by = $7, nonce = $8, commitment = $9 where id = $10",
            values![
                after.version,
                after.state.code(),
                encode_values(&after.values),
                encode_facts(&after.facts),
                tx.now(),
                before.submitted_at.filter(|_| handed_in).map(row::instant),
                before.submitted_by.clone().filter(|_| handed_in),
                commitment.map(|commitment| commitment.nonce.clone()),
                commitment.map(|commitment| commitment.hash.clone()),
                after.id.uuid(),
            ],
        )
        .await
        .map(drop)
}

async fn keep(tx: &Tx, amendment: AmendmentId, before: &StoredSheet, outcome: SheetOutcome) -> Result<(), StoreError> {
    let sheet = &before.sheet;
    tx.connection()
        .run(
            "insert into amendment_sheet (amendment_id, sheet_id, outcome, version, points, facts, nonce, commitment) \
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            values![
                amendment.uuid(),
                sheet.id.uuid(),
                outcome.code(),
                sheet.version,
                encode_values(&sheet.values),
                encode_facts(&sheet.facts),
                before.commitment.as_ref().map(|commitment| commitment.nonce.clone()),
                before.commitment.as_ref().map(|commitment| commitment.hash.clone()),
            ],
        )
        .await
        .map(drop)
}

/// Moves the evidence and the notes of all sheets of a round from lines to the lines they go to, in two statements.
/// Where several lines go to one, the note of the first goes along; the others stay with the line they were written
/// for, as everything does of a line that goes nowhere.
pub async fn move_papers(tx: &Tx, round: RoundId, moves: &[(CriterionId, CriterionId)]) -> Result<(), StoreError> {
    let mut first: Vec<(CriterionId, CriterionId)> = Vec::new();
    for one in moves {
        if first.iter().all(|(_, to)| *to != one.1) {
            first.push(*one);
        }
    }
    relabel(tx, "evidence", round, moves).await?;
    relabel(tx, "sheet_note", round, &first).await
}

async fn relabel(tx: &Tx, table: &str, round: RoundId, moves: &[(CriterionId, CriterionId)]) -> Result<(), StoreError> {
    if moves.is_empty() {
        return Ok(());
    }
    let mut update = Select::new(&format!("update {table} set criterion_id = case criterion_id"), vec![]);
    for (from, to) in moves {
        update.push(" when ? then ?", values![from.uuid(), to.uuid()]);
    }
    update.push(" end where sheet_id in (select id from sheet where round_id = ?)", values![round.uuid()]);
    update.and_in("criterion_id", moves.iter().map(|(from, _)| from.uuid()));
    let (sql, bound) = update.into_parts();
    tx.connection().run(&sql, bound).await.map(drop)
}

#[derive(FromQueryResult)]
struct CarriedRow {
    outcome: String,
    points: String,
}

/// A sheet as it was before an amendment: what became of it, and its values in the order of the former set; `None` when
/// the amendment did not find it.
pub async fn carried(
    reader: &impl Reader,
    amendment: AmendmentId,
    sheet: SheetId,
) -> Result<Option<(SheetOutcome, Vec<Value>)>, StoreError> {
    let sql = "select outcome, points from amendment_sheet where amendment_id = $1 and sheet_id = $2";
    let row: Option<CarriedRow> = reader.connection().one(sql, values![amendment.uuid(), sheet.uuid()]).await?;
    let read = |row: CarriedRow| {
        let lines = row.points.split(',').count();
        let before = decode_values(&row.points, lines).map_err(|_| StoreError::corrupt("amendment_sheet", sheet))?;
        Ok((row::code("amendment_sheet.outcome", &row.outcome, SheetOutcome::from_code)?, before))
    };
    row.map(read).transpose()
}

#[derive(FromQueryResult)]
struct AcknowledgementRow {
    amendment_id: Uuid,
    unit_id: Uuid,
    acknowledged_at: DateTime<Utc>,
    acknowledged_by: String,
}

/// Who took note of some amendments.
pub async fn acknowledgements(
    reader: &impl Reader,
    amendments: &[AmendmentId],
) -> Result<Vec<Acknowledgement>, StoreError> {
    let mut select = Select::new(
        "select amendment_id, unit_id, acknowledged_at, acknowledged_by from amendment_acknowledgement where 1 = 1",
        vec![],
    );
    select.and_in("amendment_id", amendments.iter().map(|id| id.uuid()));
    select.push(" order by amendment_id, acknowledged_at, unit_id", vec![]);
    let rows: Vec<AcknowledgementRow> = select.all(reader.connection()).await?;
    let read = |row: AcknowledgementRow| Acknowledgement {
        amendment: AmendmentId::from_uuid(row.amendment_id),
        unit: UnitId::from_uuid(row.unit_id),
        at: row.acknowledged_at,
        by: row.acknowledged_by,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Writes that a member took note; the first to do so stays. Whether it was this one.
pub async fn acknowledge(tx: &Tx, amendment: AmendmentId, unit: UnitId, by: &str) -> Result<bool, StoreError> {
    let written = tx
        .connection()
        .run(
            "insert into amendment_acknowledgement (amendment_id, unit_id, acknowledged_at, acknowledged_by) \
             values ($1, $2, $3, $4) on conflict (amendment_id, unit_id) do nothing",
            values![amendment.uuid(), unit.uuid(), tx.now(), by],
        )
        .await?;
    Ok(written == 1)
}

#[derive(FromQueryResult)]
struct PendingRow {
    round_id: Uuid,
    informed_at: DateTime<Utc>,
}

/// The rounds with an amendment of which one of these units, a member, did not take note yet and still may; with the
/// moment from which on it counts as informed.
pub async fn pending(
    reader: &impl Reader,
    units: &[UnitId],
    now: DateTime<Utc>,
) -> Result<Vec<(RoundId, DateTime<Utc>)>, StoreError> {
    let mut select = Select::new(
        "select distinct a.round_id, a.informed_at from round_amendment a \
         join evaluation e on e.round_id = a.round_id where a.informed_at > ? \
         and not exists (select 1 from amendment_acknowledgement k where k.amendment_id = a.id \
         and k.unit_id = e.unit_id)",
        values![row::instant(now)],
    );
    select.and_in("e.unit_id", units.iter().map(|id| id.uuid()));
    let rows: Vec<PendingRow> = select.all(reader.connection()).await?;
    Ok(rows.into_iter().map(|row| (RoundId::from_uuid(row.round_id), row.informed_at)).collect())
}
