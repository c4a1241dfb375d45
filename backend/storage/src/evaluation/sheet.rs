//! Sheets: one author's scoring of one evaluation at one stage is one row.

use chrono::{DateTime, Utc};
use domain::evaluation::sheet::{decode_facts, decode_values, encode_facts, encode_values};
use domain::evaluation::{Commitment, Sheet, SheetStage, SheetState};
use domain::id::{EvaluationId, Id as _, RoundId, SheetId, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, for_update, values};
use crate::tx::Tx;

/// A sheet with what stands beside its values in the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSheet {
    /// Values, facts, state and version.
    pub sheet: Sheet,
    /// The round it belongs to.
    pub round: RoundId,
    /// The last save.
    pub updated_at: DateTime<Utc>,
    /// When it was handed in; `None` while a draft.
    pub submitted_at: Option<DateTime<Utc>>,
    /// The name of the person who handed it in; `None` while a draft.
    pub submitted_by: Option<String>,
    /// What was committed to when it was handed in; `None` while a draft.
    pub commitment: Option<Commitment>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    version: i32,
    round_id: Uuid,
    evaluation_id: Uuid,
    stage: String,
    author_id: Uuid,
    state: String,
    points: String,
    facts: String,
    updated_at: DateTime<Utc>,
    submitted_at: Option<DateTime<Utc>>,
    submitted_by: Option<String>,
    nonce: Option<String>,
    commitment: Option<String>,
}

const SELECT: &str = "select s.id, s.version, s.round_id, s.evaluation_id, s.stage, s.author_id, s.state, s.points, \
                      s.facts, s.updated_at, s.submitted_at, s.submitted_by, s.nonce, s.commitment \
                      from sheet s where 1 = 1";

impl Row {
    fn into_domain(self) -> Result<StoredSheet, StoreError> {
        // The number of lines is the row's own: a frozen set never changes under its sheets, and an amendment
        // rewrites them all in its transaction.
        let lines = self.points.split(',').count();
        let damaged = |_| StoreError::corrupt("sheet", self.id);
        let sheet = Sheet {
            id: SheetId::from_uuid(self.id),
            evaluation: EvaluationId::from_uuid(self.evaluation_id),
            stage: row::code("sheet.stage", &self.stage, SheetStage::from_code)?,
            author: UnitId::from_uuid(self.author_id),
            state: row::code("sheet.state", &self.state, SheetState::from_code)?,
            version: self.version,
            values: decode_values(&self.points, lines).map_err(damaged)?,
            facts: decode_facts(&self.facts, lines).map_err(damaged)?,
        };
        Ok(StoredSheet {
            sheet,
            round: RoundId::from_uuid(self.round_id),
            updated_at: self.updated_at,
            submitted_at: self.submitted_at,
            submitted_by: self.submitted_by,
            commitment: self.nonce.zip(self.commitment).map(|(nonce, hash)| Commitment { nonce, hash }),
        })
    }
}

async fn all(reader: &impl Reader, select: Select) -> Result<Vec<StoredSheet>, StoreError> {
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// One sheet; `None` when there is none.
pub async fn one(reader: &impl Reader, id: SheetId) -> Result<Option<StoredSheet>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("s.id = ?", Some(id.uuid()));
    Ok(all(reader, select).await?.pop())
}

/// Several sheets by identifier, in no particular order.
pub async fn many(reader: &impl Reader, ids: &[SheetId]) -> Result<Vec<StoredSheet>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("s.id", ids.iter().map(|id| id.uuid()));
    all(reader, select).await
}

/// One sheet, locked until the transaction ends.
pub async fn for_change(tx: &Tx, id: SheetId) -> Result<Option<StoredSheet>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("s.id = ?", Some(id.uuid()));
    select.push(for_update(tx.connection().backend()), vec![]);
    Ok(all(tx, select).await?.pop())
}

/// Every sheet of some evaluations, by stage and author; one statement however many.
pub async fn of_evaluations(reader: &impl Reader, ids: &[EvaluationId]) -> Result<Vec<StoredSheet>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("s.evaluation_id", ids.iter().map(|id| id.uuid()));
    select.push(" order by s.evaluation_id, s.stage, s.author_id", vec![]);
    all(reader, select).await
}

/// Every sheet of a round, optionally of one stage.
pub async fn of_round(
    reader: &impl Reader,
    round: RoundId,
    stage: Option<SheetStage>,
) -> Result<Vec<StoredSheet>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("s.round_id = ?", Some(round.uuid()));
    select.and_if("s.stage = ?", stage.map(SheetStage::code));
    select.push(" order by s.evaluation_id, s.stage, s.author_id", vec![]);
    all(reader, select).await
}

/// Every cross sheet of some rounds that was handed in; one statement however many.
pub async fn cross_of_rounds(reader: &impl Reader, rounds: &[RoundId]) -> Result<Vec<StoredSheet>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("s.stage = ?", Some(SheetStage::Cross.code()));
    select.and_if("s.state = ?", Some(SheetState::Submitted.code()));
    select.and_in("s.round_id", rounds.iter().map(|id| id.uuid()));
    select.push(" order by s.round_id, s.evaluation_id, s.author_id", vec![]);
    all(reader, select).await
}

/// The sheets of rounds still going on that these units write.
pub async fn open_of_authors(reader: &impl Reader, units: &[UnitId]) -> Result<Vec<StoredSheet>, StoreError> {
    let mut select = Select::new(
        &SELECT.replace("where 1 = 1", "join round r on r.id = s.round_id where r.stage <> 'PUBLISHED'"),
        vec![],
    );
    select.and_in("s.author_id", units.iter().map(|id| id.uuid()));
    select.push(" order by s.id", vec![]);
    all(reader, select).await
}

/// Writes the blank sheet that hands a paper to its author.
pub async fn insert(tx: &Tx, sheet: &Sheet, round: RoundId) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into sheet (id, version, round_id, evaluation_id, stage, author_id, state, points, facts, updated_at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            values![
                sheet.id.uuid(),
                sheet.version,
                round.uuid(),
                sheet.evaluation.uuid(),
                sheet.stage.code(),
                sheet.author.uuid(),
                sheet.state.code(),
                encode_values(&sheet.values),
                encode_facts(&sheet.facts),
                tx.now(),
            ],
        )
        .await
        .map(drop)
}

/// Writes changed values and facts; the sheet carries its next version.
pub async fn save_values(tx: &Tx, sheet: &Sheet) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "update sheet set version = $1, points = $2, facts = $3, updated_at = $4 where id = $5",
            values![
                sheet.version,
                encode_values(&sheet.values),
                encode_facts(&sheet.facts),
                tx.now(),
                sheet.id.uuid(),
            ],
        )
        .await
        .map(drop)
}

/// Writes that a sheet was handed in, by whom and with which commitment; or, with `None`, taken back.
pub async fn save_state(tx: &Tx, sheet: &Sheet, handed_in: Option<(&str, &Commitment)>) -> Result<(), StoreError> {
    let (by, commitment) = handed_in.unzip();
    tx.connection()
        .run(
            "update sheet set version = $1, state = $2, submitted_at = $3, submitted_by = $4, updated_at = $5, \
             nonce = $6, commitment = $7 where id = $8",
            values![
                sheet.version,
                sheet.state.code(),
                by.map(|_| tx.now()),
                by,
                tx.now(),
                commitment.map(|commitment| commitment.nonce.clone()),
                commitment.map(|commitment| commitment.hash.clone()),
                sheet.id.uuid(),
            ],
        )
        .await
        .map(drop)
}

/// Takes back the blank papers of a stage of a round, so that they can be handed out anew.
pub async fn remove_of_stage(tx: &Tx, round: RoundId, stage: SheetStage) -> Result<u64, StoreError> {
    tx.connection()
        .run("delete from sheet where round_id = $1 and stage = $2", values![round.uuid(), stage.code()])
        .await
}

/// Takes one paper away with what stands beside its values: notes and evidence.
pub async fn remove(tx: &Tx, sheet: SheetId) -> Result<(), StoreError> {
    for sql in [
        "delete from sheet_note where sheet_id = $1",
        "delete from evidence where sheet_id = $1",
        "delete from sheet where id = $1",
    ] {
        tx.connection().run(sql, values![sheet.uuid()]).await?;
    }
    Ok(())
}

/// How many papers of one stage of one round were handed out and handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageCount {
    /// The round.
    pub round: RoundId,
    /// The stage.
    pub stage: SheetStage,
    /// Papers handed out.
    pub papers: i64,
    /// Of these, handed in.
    pub submitted: i64,
}

#[derive(FromQueryResult)]
struct CountRow {
    round_id: Uuid,
    stage: String,
    papers: i64,
    submitted: i64,
}

/// The counts of some rounds, one for each stage that has papers.
pub async fn stage_counts(reader: &impl Reader, rounds: &[RoundId]) -> Result<Vec<StageCount>, StoreError> {
    let mut select = Select::new(
        "select round_id, stage, count(*) as papers, \
         coalesce(sum(case when state = 'SUBMITTED' then 1 else 0 end), 0) as submitted from sheet where 1 = 1",
        vec![],
    );
    select.and_in("round_id", rounds.iter().map(|id| id.uuid()));
    select.push(" group by round_id, stage", vec![]);
    let rows: Vec<CountRow> = select.all(reader.connection()).await?;
    let count = |row: CountRow| {
        Ok(StageCount {
            round: RoundId::from_uuid(row.round_id),
            stage: row::code("sheet.stage", &row.stage, SheetStage::from_code)?,
            papers: row.papers,
            submitted: row.submitted,
        })
    };
    rows.into_iter().map(count).collect()
}
