//! How long a round listens: declared durations, and the moments that follow from its reveals.

use chrono::{DateTime, Utc};
use domain::evaluation::SheetStage;
use domain::evaluation::reply::{HearingTerms, Reveal};
use domain::id::{Id as _, RoundId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

/// What a round declared, and what has been revealed so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hearing {
    /// The round.
    pub round: RoundId,
    /// Durations; the defaults when nothing was declared.
    pub terms: HearingTerms,
    /// Until when units may object; `None` before the provisional result.
    pub objection_due: Option<DateTime<Utc>>,
    /// Until when objections are to be decided; `None` before the provisional result.
    pub decision_due: Option<DateTime<Utc>>,
    /// The stages revealed so far, earliest first.
    pub reveals: Vec<Reveal>,
}

impl Hearing {
    /// A round that declared nothing and revealed nothing.
    pub fn of(round: RoundId) -> Self {
        Self { round, terms: HearingTerms::default(), objection_due: None, decision_due: None, reveals: Vec::new() }
    }

    /// The reveal of a stage; `None` before it.
    pub fn reveal(&self, stage: SheetStage) -> Option<&Reveal> {
        self.reveals.iter().find(|reveal| reveal.stage == stage)
    }
}

#[derive(FromQueryResult)]
struct Row {
    round_id: Uuid,
    reply_hours: i32,
    objection_days: i32,
    decision_days: i32,
    declared: bool,
    objection_due_at: Option<DateTime<Utc>>,
    decision_due_at: Option<DateTime<Utc>>,
}

#[derive(FromQueryResult)]
struct RevealRow {
    round_id: Uuid,
    stage: String,
    revealed_at: DateTime<Utc>,
    reply_due_at: DateTime<Utc>,
}

/// The hearings of some rounds, in the order asked for; two statements however many.
pub async fn of_rounds(reader: &impl Reader, rounds: &[RoundId]) -> Result<Vec<Hearing>, StoreError> {
    let mut select = Select::new(
        "select round_id, reply_hours, objection_days, decision_days, declared, objection_due_at, decision_due_at \
         from round_hearing where 1 = 1",
        vec![],
    );
    select.and_in("round_id", rounds.iter().map(|id| id.uuid()));
    let declared: Vec<Row> = select.all(reader.connection()).await?;
    let mut select =
        Select::new("select round_id, stage, revealed_at, reply_due_at from round_reveal where 1 = 1", vec![]);
    select.and_in("round_id", rounds.iter().map(|id| id.uuid()));
    let revealed: Vec<RevealRow> = select.all(reader.connection()).await?;
    rounds.iter().map(|round| hearing(*round, &declared, &revealed)).collect()
}

fn hearing(round: RoundId, declared: &[Row], revealed: &[RevealRow]) -> Result<Hearing, StoreError> {
    let own = revealed.iter().filter(|row| row.round_id == round.uuid());
    let reveal = |row: &RevealRow| {
        let stage = row::code("round_reveal.stage", &row.stage, SheetStage::from_code)?;
        Ok(Reveal { stage, at: row.revealed_at, reply_due: row.reply_due_at })
    };
    let mut reveals = own.map(reveal).collect::<Result<Vec<Reveal>, StoreError>>()?;
    // Stages come in one order only, whatever the clock says.
    reveals.sort_by_key(|reveal| reveal.stage);
    let Some(row) = declared.iter().find(|row| row.round_id == round.uuid()) else {
        return Ok(Hearing { reveals, ..Hearing::of(round) });
    };
    let terms = HearingTerms {
        reply_hours: row.reply_hours,
        objection_days: row.objection_days,
        decision_days: row.decision_days,
        declared: row.declared,
    };
    Ok(Hearing { round, terms, objection_due: row.objection_due_at, decision_due: row.decision_due_at, reveals })
}

/// The hearing of one round.
pub async fn one(reader: &impl Reader, round: RoundId) -> Result<Hearing, StoreError> {
    Ok(of_rounds(reader, &[round]).await?.pop().unwrap_or_else(|| Hearing::of(round)))
}

/// Writes durations and moments of a round, over earlier ones.
pub async fn save(tx: &Tx, hearing: &Hearing) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into round_hearing (round_id, reply_hours, objection_days, decision_days, declared, \
             objection_due_at, decision_due_at) values ($1, $2, $3, $4, $5, $6, $7) \
             on conflict (round_id) do update set reply_hours = excluded.reply_hours, \
             objection_days = excluded.objection_days, decision_days = excluded.decision_days, \
             declared = excluded.declared, objection_due_at = excluded.objection_due_at, \
             decision_due_at = excluded.decision_due_at",
            values![
                hearing.round.uuid(),
                hearing.terms.reply_hours,
                hearing.terms.objection_days,
                hearing.terms.decision_days,
                hearing.terms.declared,
                hearing.objection_due.map(row::instant),
                hearing.decision_due.map(row::instant),
            ],
        )
        .await
        .map(drop)
}

/// Writes that a stage was revealed.
pub async fn reveal(tx: &Tx, round: RoundId, reveal: &Reveal) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into round_reveal (round_id, stage, revealed_at, reply_due_at) values ($1, $2, $3, $4)",
            values![round.uuid(), reveal.stage.code(), row::instant(reveal.at), row::instant(reveal.reply_due)],
        )
        .await
        .map(drop)
}
