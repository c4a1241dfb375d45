//! What the ladder works on, and who was reminded by a person.

use chrono::{DateTime, Utc};
use domain::evaluation::SheetStage;
use domain::id::{Id as _, RoundId, UnitId, UnitReminderId, UserId};
use domain::notification::Paper;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

/// A stage of a round in which papers are being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The round.
    pub round: RoundId,
    /// Which papers.
    pub stage: SheetStage,
    /// Until when.
    pub due: DateTime<Utc>,
    /// The newest rung that was acted on; `None` = none yet.
    pub last: Option<i32>,
}

#[derive(FromQueryResult)]
struct StepRow {
    id: Uuid,
    stage: String,
    due: DateTime<Utc>,
    last: Option<i32>,
}

/// Every stage in which papers are being written now, with its deadline: one statement for all rounds.
pub async fn steps(reader: &impl Reader) -> Result<Vec<Step>, StoreError> {
    let rows: Vec<StepRow> = reader
        .connection()
        .all(
            "select w.id, w.stage, w.due, (select max(m.offset_hours) from reminder_run m where m.round_id = w.id \
             and m.stage = w.stage) as last from (select id, \
             case stage when 'OPEN' then 'SELF' else stage end as stage, \
             case stage when 'OPEN' then self_due_at when 'CROSS' then cross_due_at when 'AGREED' then agreed_due_at \
             else appraised_due_at end as due from round where stage in ('OPEN', 'CROSS', 'AGREED', 'APPRAISED')) w \
             order by w.due, w.id",
            values![],
        )
        .await?;
    let step = |row: StepRow| {
        Ok(Step {
            round: RoundId::from_uuid(row.id),
            stage: row::code("round.stage", &row.stage, SheetStage::from_code)?,
            due: row.due,
            last: row.last,
        })
    };
    rows.into_iter().map(step).collect()
}

/// Notes that a rung is acted on; false when that was done before, here or by another instance.
pub async fn begin_run(tx: &Tx, round: RoundId, stage: SheetStage, rung: i32) -> Result<bool, StoreError> {
    let sql = "insert into reminder_run (round_id, stage, offset_hours, at) values ($1, $2, $3, $4) \
               on conflict (round_id, stage, offset_hours) do nothing";
    Ok(tx.connection().run(sql, values![round.uuid(), stage.code(), rung, tx.now()]).await? == 1)
}

#[derive(FromQueryResult)]
struct PaperRow {
    author_id: Uuid,
    state: String,
}

/// The papers of a stage of a round: who writes them and whether they were handed in, nothing of what is in them.
pub async fn papers(reader: &impl Reader, round: RoundId, stage: SheetStage) -> Result<Vec<Paper>, StoreError> {
    let rows: Vec<PaperRow> = reader
        .connection()
        .all(
            "select author_id, state from sheet where round_id = $1 and stage = $2 order by author_id, id",
            values![round.uuid(), stage.code()],
        )
        .await?;
    let paper =
        |row: &PaperRow| Paper { author: UnitId::from_uuid(row.author_id), submitted: row.state == "SUBMITTED" };
    Ok(rows.iter().map(paper).collect())
}

/// A reminder of a unit by a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitReminder {
    /// Identity.
    pub id: UnitReminderId,
    /// In which round.
    pub round: RoundId,
    /// Which unit.
    pub unit: UnitId,
    /// Of which papers.
    pub stage: SheetStage,
    /// Who reminded.
    pub by: UserId,
}

/// Writes reminders by a person.
pub async fn insert(tx: &Tx, reminders: &[UnitReminder]) -> Result<(), StoreError> {
    if reminders.is_empty() {
        return Ok(());
    }
    let mut insert =
        Select::new("insert into unit_reminder (id, round_id, unit_id, stage, sent_by, at) values ", vec![]);
    for (place, row) in reminders.iter().enumerate() {
        insert.push(
            if place == 0 { "(?, ?, ?, ?, ?, ?)" } else { ", (?, ?, ?, ?, ?, ?)" },
            values![row.id.uuid(), row.round.uuid(), row.unit.uuid(), row.stage.code(), row.by.uuid(), tx.now()],
        );
    }
    let (text, values) = insert.into_parts();
    tx.connection().run(&text, values).await.map(drop)
}

/// When a unit was last reminded by a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastReminder {
    /// In which round.
    pub round: RoundId,
    /// Which unit.
    pub unit: UnitId,
    /// Of which papers.
    pub stage: SheetStage,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(FromQueryResult)]
struct LastRow {
    round_id: Uuid,
    unit_id: Uuid,
    stage: String,
    last: DateTime<Utc>,
}

/// When each unit of some rounds was last reminded of each kind of paper.
pub async fn last(reader: &impl Reader, rounds: &[RoundId]) -> Result<Vec<LastReminder>, StoreError> {
    let mut select =
        Select::new("select round_id, unit_id, stage, max(at) as last from unit_reminder where 1 = 1", vec![]);
    select.and_in("round_id", rounds.iter().map(|id| id.uuid()));
    select.push(" group by round_id, unit_id, stage", vec![]);
    let read = |row: LastRow| {
        Ok(LastReminder {
            round: RoundId::from_uuid(row.round_id),
            unit: UnitId::from_uuid(row.unit_id),
            stage: row::code("unit_reminder.stage", &row.stage, SheetStage::from_code)?,
            at: row.last,
        })
    };
    select.all::<LastRow>(reader.connection()).await?.into_iter().map(read).collect()
}
