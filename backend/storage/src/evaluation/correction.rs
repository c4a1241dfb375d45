//! Corrections of appraised values, as decisions about objections made them. Written once.

use chrono::{DateTime, Utc};
use domain::evaluation::objection::Correction;
use domain::evaluation::sheet::{decode_facts, decode_values, encode_facts, encode_values};
use domain::id::{EvaluationId, Id as _, ObjectionId, RoundId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

/// A correction, and which decision made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCorrection {
    /// The evaluation.
    pub evaluation: EvaluationId,
    /// The objection that was decided.
    pub objection: ObjectionId,
    /// The line and its values.
    pub correction: Correction,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(FromQueryResult)]
struct Row {
    evaluation_id: Uuid,
    objection_id: Uuid,
    line: i32,
    before: String,
    value: String,
    facts: String,
    corrected_at: DateTime<Utc>,
}

const SELECT: &str = "select evaluation_id, objection_id, line, before, value, facts, corrected_at \
                      from correction where 1 = 1";

impl Row {
    fn into_domain(self) -> Result<StoredCorrection, StoreError> {
        let damaged = || StoreError::corrupt("correction", self.objection_id);
        let value = |text: &str| decode_values(text, 1).ok().and_then(|list| list.first().copied());
        let facts = decode_facts(&self.facts, 1).ok().and_then(|list| list.into_iter().next());
        Ok(StoredCorrection {
            evaluation: EvaluationId::from_uuid(self.evaluation_id),
            objection: ObjectionId::from_uuid(self.objection_id),
            correction: Correction {
                index: usize::try_from(self.line).map_err(|_| damaged())?,
                before: value(&self.before).ok_or_else(damaged)?,
                value: value(&self.value).ok_or_else(damaged)?,
                facts: facts.ok_or_else(damaged)?,
            },
            at: self.corrected_at,
        })
    }
}

async fn all(reader: &impl Reader, mut select: Select) -> Result<Vec<StoredCorrection>, StoreError> {
    select.push(" order by corrected_at, id", vec![]);
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// The corrections of some evaluations, in the order made; one statement however many.
pub async fn of_evaluations(reader: &impl Reader, ids: &[EvaluationId]) -> Result<Vec<StoredCorrection>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("evaluation_id", ids.iter().map(|id| id.uuid()));
    all(reader, select).await
}

/// The corrections of a round, in the order made.
pub async fn of_round(reader: &impl Reader, round: RoundId) -> Result<Vec<StoredCorrection>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("round_id = ?", Some(round.uuid()));
    all(reader, select).await
}

/// Writes a correction. `id` identifies its row.
pub async fn insert(tx: &Tx, id: Uuid, round: RoundId, new: &StoredCorrection) -> Result<(), StoreError> {
    let line = i32::try_from(new.correction.index).map_err(|_| StoreError::corrupt("correction", "line"))?;
    tx.connection()
        .run(
            "insert into correction (id, round_id, evaluation_id, objection_id, line, before, value, facts, \
             corrected_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            values![
                id,
                round.uuid(),
                new.evaluation.uuid(),
                new.objection.uuid(),
                line,
                encode_values(&[new.correction.before]),
                encode_values(&[new.correction.value]),
                encode_facts(std::slice::from_ref(&new.correction.facts)),
                row::instant(new.at),
            ],
        )
        .await
        .map(drop)
}
