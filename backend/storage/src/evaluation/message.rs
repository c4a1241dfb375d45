//! The threads of lines: acceptances, replies, answers, returns, supplements. Written once.

use chrono::{DateTime, Utc};
use domain::Hundredths;
use domain::evaluation::reply::{AnswerOutcome, MessageKind};
use domain::evaluation::sheet::{decode_facts, decode_values, encode_facts, encode_values};
use domain::evaluation::{SheetStage, Value};
use domain::id::{CriterionId, DocumentId, EvaluationId, Id as _, MessageId, RoundId, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

/// One message about one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Identity.
    pub id: MessageId,
    /// The round.
    pub round: RoundId,
    /// The evaluation.
    pub evaluation: EvaluationId,
    /// The line.
    pub criterion: CriterionId,
    /// Whose value it is about; of returns and supplements, whose author sent the line back.
    pub stage: SheetStage,
    /// What it is.
    pub kind: MessageKind,
    /// The reply that an answer answers, the return that a supplement supplements.
    pub answers: Option<MessageId>,
    /// What it says; empty for an acceptance.
    pub text: String,
    /// What an answer says about the value.
    pub outcome: Option<AnswerOutcome>,
    /// The value that supplemented facts give.
    pub value: Option<Value>,
    /// Supplemented facts; empty without any.
    pub facts: Vec<Hundredths>,
    /// The document of the register that it cites.
    pub document: Option<DocumentId>,
    /// Where in the document; `None` for the whole.
    pub page: Option<String>,
    /// Until when a returned line may be supplemented.
    pub due: Option<DateTime<Utc>>,
    /// The body that speaks.
    pub author: UnitId,
    /// The name of the person.
    pub author_name: String,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    round_id: Uuid,
    evaluation_id: Uuid,
    criterion_id: Uuid,
    stage: String,
    kind: String,
    answers_id: Option<Uuid>,
    text: String,
    outcome: Option<String>,
    points: Option<String>,
    facts: Option<String>,
    document_id: Option<Uuid>,
    page: Option<String>,
    due_at: Option<DateTime<Utc>>,
    author_id: Uuid,
    author_name: String,
    written_at: DateTime<Utc>,
}

const SELECT: &str = "select id, round_id, evaluation_id, criterion_id, stage, kind, answers_id, text, outcome, \
                      points, facts, document_id, page, due_at, author_id, author_name, written_at \
                      from line_message where 1 = 1";

impl Row {
    fn into_domain(self) -> Result<Message, StoreError> {
        let damaged = |_| StoreError::corrupt("line_message", self.id);
        let value = self.points.as_deref().map(|text| decode_values(text, 1)).transpose().map_err(damaged)?;
        let facts = self.facts.as_deref().map(|text| decode_facts(text, 1)).transpose().map_err(damaged)?;
        let outcome = |text: &String| row::code("line_message.outcome", text, AnswerOutcome::from_code);
        Ok(Message {
            id: MessageId::from_uuid(self.id),
            round: RoundId::from_uuid(self.round_id),
            evaluation: EvaluationId::from_uuid(self.evaluation_id),
            criterion: CriterionId::from_uuid(self.criterion_id),
            stage: row::code("line_message.stage", &self.stage, SheetStage::from_code)?,
            kind: row::code("line_message.kind", &self.kind, MessageKind::from_code)?,
            answers: row::id(self.answers_id),
            outcome: self.outcome.as_ref().map(outcome).transpose()?,
            text: self.text,
            value: value.and_then(|list| list.first().copied()),
            facts: facts.and_then(|list| list.into_iter().next()).unwrap_or_default(),
            document: row::id(self.document_id),
            page: self.page,
            due: self.due_at,
            author: UnitId::from_uuid(self.author_id),
            author_name: self.author_name,
            at: self.written_at,
        })
    }
}

async fn all(reader: &impl Reader, mut select: Select) -> Result<Vec<Message>, StoreError> {
    // Identifiers grow with time and tell apart what was written in the same moment.
    select.push(" order by written_at, id", vec![]);
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// The threads of some evaluations, oldest message first; one statement however many.
pub async fn of_evaluations(reader: &impl Reader, ids: &[EvaluationId]) -> Result<Vec<Message>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("evaluation_id", ids.iter().map(|id| id.uuid()));
    all(reader, select).await
}

/// The threads of some rounds, oldest message first; one statement however many.
pub async fn of_rounds(reader: &impl Reader, rounds: &[RoundId]) -> Result<Vec<Message>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("round_id", rounds.iter().map(|id| id.uuid()));
    all(reader, select).await
}

/// One message; `None` when there is none.
pub async fn one(reader: &impl Reader, id: MessageId) -> Result<Option<Message>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("id = ?", Some(id.uuid()));
    select.one::<Row>(reader.connection()).await?.map(Row::into_domain).transpose()
}

/// Writes a message.
pub async fn insert(tx: &Tx, message: &Message) -> Result<(), StoreError> {
    let facts = Some(&message.facts).filter(|facts| !facts.is_empty());
    tx.connection()
        .run(
            "insert into line_message (id, round_id, evaluation_id, criterion_id, stage, kind, answers_id, text, \
             outcome, points, facts, document_id, page, due_at, author_id, author_name, written_at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
            values![
                message.id.uuid(),
                message.round.uuid(),
                message.evaluation.uuid(),
                message.criterion.uuid(),
                message.stage.code(),
                message.kind.code(),
                row::raw(message.answers),
                message.text.clone(),
                message.outcome.map(AnswerOutcome::code),
                message.value.map(|value| encode_values(&[value])),
                facts.map(|facts| encode_facts(std::slice::from_ref(facts))),
                row::raw(message.document),
                message.page.clone(),
                message.due.map(row::instant),
                message.author.uuid(),
                message.author_name.clone(),
                row::instant(message.at),
            ],
        )
        .await
        .map(drop)
}
