//! Objections to provisional results.

use chrono::{DateTime, Utc};
use domain::evaluation::objection::{ObjectionState, RankChange};
use domain::id::{CriterionId, DocumentId, EvaluationId, Id as _, ObjectionId, RoundId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, for_update, values};
use crate::tx::Tx;

/// One objection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// Identity.
    pub id: ObjectionId,
    /// Counts changes.
    pub version: i32,
    /// The round.
    pub round: RoundId,
    /// The evaluation of the unit that objects.
    pub evaluation: EvaluationId,
    /// The line it is about; `None` for the result as a whole or a ground.
    pub criterion: Option<CriterionId>,
    /// The code of the recorded ground it is about.
    pub disqualifier: Option<String>,
    /// Why the unit objects.
    pub ground: String,
    /// The document it cites.
    pub document: Option<DocumentId>,
    /// Where it stands.
    pub state: ObjectionState,
    /// When it was filed.
    pub filed_at: DateTime<Utc>,
    /// The name of the person who filed it.
    pub filed_by: String,
    /// Until when it is to be decided; `None` before it was taken up.
    pub decision_due: Option<DateTime<Utc>>,
    /// When it was decided or taken back.
    pub closed_at: Option<DateTime<Utc>>,
    /// The name of the person who did so.
    pub closed_by: Option<String>,
    /// Why it was decided so.
    pub reason: Option<String>,
    /// What the decision changed in the ranking; empty when nothing.
    pub diff: Vec<RankChange>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    version: i32,
    round_id: Uuid,
    evaluation_id: Uuid,
    criterion_id: Option<Uuid>,
    disqualifier: Option<String>,
    ground: String,
    document_id: Option<Uuid>,
    state: String,
    filed_at: DateTime<Utc>,
    filed_by: String,
    decision_due_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    closed_by: Option<String>,
    reason: Option<String>,
    diff: Option<String>,
}

const SELECT: &str = "select id, version, round_id, evaluation_id, criterion_id, disqualifier, ground, document_id, \
                      state, filed_at, filed_by, decision_due_at, closed_at, closed_by, reason, diff \
                      from objection where 1 = 1";

impl Row {
    fn into_domain(self) -> Result<Objection, StoreError> {
        let diff = self.diff.as_deref().map(|text| row::json("objection.diff", text)).transpose()?;
        Ok(Objection {
            id: ObjectionId::from_uuid(self.id),
            version: self.version,
            round: RoundId::from_uuid(self.round_id),
            evaluation: EvaluationId::from_uuid(self.evaluation_id),
            criterion: row::id(self.criterion_id),
            disqualifier: self.disqualifier,
            ground: self.ground,
            document: row::id(self.document_id),
            state: row::code("objection.state", &self.state, ObjectionState::from_code)?,
            filed_at: self.filed_at,
            filed_by: self.filed_by,
            decision_due: self.decision_due_at,
            closed_at: self.closed_at,
            closed_by: self.closed_by,
            reason: self.reason,
            diff: diff.unwrap_or_default(),
        })
    }
}

async fn all(reader: &impl Reader, select: Select) -> Result<Vec<Objection>, StoreError> {
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// The objections of some rounds, in the order filed; one statement however many.
pub async fn of_rounds(reader: &impl Reader, rounds: &[RoundId]) -> Result<Vec<Objection>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("round_id", rounds.iter().map(|id| id.uuid()));
    select.push(" order by filed_at, id", vec![]);
    all(reader, select).await
}

/// One objection; `None` when there is none.
pub async fn one(reader: &impl Reader, id: ObjectionId) -> Result<Option<Objection>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("id = ?", Some(id.uuid()));
    Ok(all(reader, select).await?.pop())
}

/// One objection, locked until the transaction ends.
pub async fn for_change(tx: &Tx, id: ObjectionId) -> Result<Option<Objection>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("id = ?", Some(id.uuid()));
    select.push(for_update(tx.connection().backend()), vec![]);
    Ok(all(tx, select).await?.pop())
}

/// Writes a filed objection.
pub async fn insert(tx: &Tx, new: &Objection) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into objection (id, version, round_id, evaluation_id, criterion_id, disqualifier, ground, \
             document_id, state, filed_at, filed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            values![
                new.id.uuid(),
                new.version,
                new.round.uuid(),
                new.evaluation.uuid(),
                row::raw(new.criterion),
                new.disqualifier.clone(),
                new.ground.clone(),
                row::raw(new.document),
                new.state.code(),
                row::instant(new.filed_at),
                new.filed_by.clone(),
            ],
        )
        .await
        .map(drop)
}

/// Writes what became of an objection; it carries its next version.
pub async fn save(tx: &Tx, changed: &Objection) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "update objection set version = $1, state = $2, decision_due_at = $3, closed_at = $4, closed_by = $5, \
             reason = $6, diff = $7 where id = $8",
            values![
                changed.version,
                changed.state.code(),
                changed.decision_due.map(row::instant),
                changed.closed_at.map(row::instant),
                changed.closed_by.clone(),
                changed.reason.clone(),
                row::to_json("objection.diff", &changed.diff)?,
                changed.id.uuid(),
            ],
        )
        .await
        .map(drop)
}
