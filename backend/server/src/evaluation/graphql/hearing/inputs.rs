//! Inputs of the hearing.

use async_graphql::{ID, InputObject};
use chrono::{DateTime, Utc};
use domain::evaluation::ScoreEntry;
use domain::evaluation::reply::HearingTerms;
use domain::id::{CriterionId, DocumentId, EvaluationId, MessageId, ObjectionId, RoundId};

use super::enums::{AnswerOutcome, ObjectionOutcome};
use crate::evaluation::graphql::enums::{EntryState, SheetStage};
use crate::evaluation::service::{
    AcceptLines, AdmitObjection, AnswerReply, DecideObjection, FileObjection, ReplyToLine, ReturnLine, SetHearing,
    SupplementLine, WithdrawObjection,
};
use crate::graphql::id::ids;
use crate::graphql::{Decimal, Gid};

/// How long a round listens. No law fixes these figures: they are the round's own.
#[derive(Debug, InputObject)]
pub struct HearingInput {
    /// Hours from a reveal within which a unit may reply; then silence is acceptance. 1 to 2160.
    reply_hours: i32,
    /// Days from the provisional result within which a unit may object. 1 to 90.
    objection_days: i32,
    /// Days after that within which objections are decided. 1 to 90.
    decision_days: i32,
}

impl From<HearingInput> for HearingTerms {
    fn from(input: HearingInput) -> Self {
        Self {
            reply_hours: input.reply_hours,
            objection_days: input.objection_days,
            decision_days: input.decision_days,
            declared: true,
        }
    }
}

/// Declares how long a round listens.
#[derive(Debug, InputObject)]
pub struct SetHearingInput {
    /// The round.
    round_id: Gid<RoundId>,
    /// The version that was read.
    expected_version: i32,
    /// The durations.
    hearing: HearingInput,
}

impl From<SetHearingInput> for SetHearing {
    fn from(input: SetHearingInput) -> Self {
        let (round, expected_version) = (input.round_id.0, input.expected_version);
        Self { round, expected_version, terms: input.hearing.into() }
    }
}

/// Accepts the values that a stage gave changed lines.
#[derive(Debug, InputObject)]
pub struct AcceptLinesInput {
    /// The evaluation of the unit.
    evaluation_id: Gid<EvaluationId>,
    /// Whose values are accepted.
    stage: SheetStage,
    /// The lines; absent = every line of the stage that is open.
    #[graphql(validator(max_items = 200))]
    criterion_ids: Option<Vec<Gid<CriterionId>>>,
}

impl From<AcceptLinesInput> for AcceptLines {
    fn from(input: AcceptLinesInput) -> Self {
        let criteria = input.criterion_ids.map(|list| ids(&list));
        Self { evaluation: input.evaluation_id.0, stage: input.stage.into(), criteria }
    }
}

/// Replies to the value that a stage gave a changed line.
#[derive(Debug, InputObject)]
pub struct ReplyToLineInput {
    /// The evaluation of the unit.
    evaluation_id: Gid<EvaluationId>,
    /// Whose value it is about.
    stage: SheetStage,
    /// The line.
    criterion_id: Gid<CriterionId>,
    /// The reply.
    text: String,
    /// The document of the register that it cites.
    document_id: Option<Gid<DocumentId>>,
    /// Where in the document.
    page: Option<String>,
}

impl From<ReplyToLineInput> for ReplyToLine {
    fn from(input: ReplyToLineInput) -> Self {
        Self {
            evaluation: input.evaluation_id.0,
            stage: input.stage.into(),
            criterion: input.criterion_id.0,
            text: input.text,
            document: input.document_id.map(|id| id.0),
            page: input.page,
        }
    }
}

/// Answers a reply.
#[derive(Debug, InputObject)]
pub struct AnswerReplyInput {
    /// The reply: a message of kind REPLY.
    reply_id: Gid<MessageId>,
    /// The answer.
    text: String,
    /// What becomes of the value.
    outcome: AnswerOutcome,
}

impl From<AnswerReplyInput> for AnswerReply {
    fn from(input: AnswerReplyInput) -> Self {
        Self { reply: input.reply_id.0, text: input.text, outcome: input.outcome.into() }
    }
}

/// Sends one line back to the unit.
#[derive(Debug, InputObject)]
pub struct ReturnLineInput {
    /// The evaluation of the unit.
    evaluation_id: Gid<EvaluationId>,
    /// The line.
    criterion_id: Gid<CriterionId>,
    /// What is wanted; kept for ever.
    reason: String,
    /// Until when the unit may supplement it.
    due_at: DateTime<Utc>,
}

impl From<ReturnLineInput> for ReturnLine {
    fn from(input: ReturnLineInput) -> Self {
        let (evaluation, criterion) = (input.evaluation_id.0, input.criterion_id.0);
        Self { evaluation, criterion, reason: input.reason, due: input.due_at }
    }
}

/// Adds to a returned line what was missing.
#[derive(Debug, InputObject)]
pub struct SupplementLineInput {
    /// The return: a message of kind RETURN.
    return_id: Gid<MessageId>,
    /// The explanation.
    note: String,
    /// Corrected facts in the order of the rule's slots; absent = the facts stand.
    facts: Option<Vec<Decimal>>,
    /// The document of the register that it cites.
    document_id: Option<Gid<DocumentId>>,
    /// Where in the document.
    page: Option<String>,
}

impl From<SupplementLineInput> for SupplementLine {
    fn from(input: SupplementLineInput) -> Self {
        Self {
            returned: input.return_id.0,
            note: input.note,
            facts: input.facts.map(|facts| facts.into_iter().map(|fact| fact.0).collect()),
            document: input.document_id.map(|id| id.0),
            page: input.page,
        }
    }
}

/// Files an objection to a provisional result.
#[derive(Debug, InputObject)]
pub struct FileObjectionInput {
    /// The evaluation of the unit.
    evaluation_id: Gid<EvaluationId>,
    /// The line it is about; absent for the result as a whole or a ground.
    criterion_id: Option<Gid<CriterionId>>,
    /// The code of the recorded ground for not considering the unit that it is about.
    disqualifier: Option<String>,
    /// Why the unit objects.
    ground: String,
    /// The document of the register that it cites.
    document_id: Option<Gid<DocumentId>>,
    /// The same key with the same input is done once.
    idempotency_key: Option<ID>,
}

impl From<FileObjectionInput> for FileObjection {
    fn from(input: FileObjectionInput) -> Self {
        Self {
            evaluation: input.evaluation_id.0,
            criterion: input.criterion_id.map(|id| id.0),
            disqualifier: input.disqualifier,
            ground: input.ground,
            document: input.document_id.map(|id| id.0),
            idempotency_key: input.idempotency_key.map(|key| key.0),
        }
    }
}

/// Takes an objection up.
#[derive(Debug, InputObject)]
pub struct AdmitObjectionInput {
    /// The objection.
    objection_id: Gid<ObjectionId>,
    /// The version that was read.
    expected_version: i32,
    /// Until when it will be decided; absent = the end of the round's time for decisions.
    decision_due_at: Option<DateTime<Utc>>,
}

impl From<AdmitObjectionInput> for AdmitObjection {
    fn from(input: AdmitObjectionInput) -> Self {
        let (objection, expected_version) = (input.objection_id.0, input.expected_version);
        Self { objection, expected_version, decision_due: input.decision_due_at }
    }
}

/// A corrected line. Give facts, or points, or a state.
#[derive(Debug, InputObject)]
pub struct CorrectionInput {
    /// The criterion.
    criterion_id: Gid<CriterionId>,
    /// Points typed directly.
    points: Option<Decimal>,
    /// Facts in the order of the rule's slots; the points follow from them.
    facts: Option<Vec<Decimal>>,
    /// A state instead of points.
    state: Option<EntryState>,
}

impl From<CorrectionInput> for ScoreEntry {
    fn from(input: CorrectionInput) -> Self {
        Self {
            criterion: input.criterion_id.0,
            points: input.points.map(|points| points.0),
            facts: input.facts.map(|facts| facts.into_iter().map(|fact| fact.0).collect()),
            state: input.state.map(Into::into),
        }
    }
}

/// Decides an objection.
#[derive(Debug, InputObject)]
pub struct DecideObjectionInput {
    /// The objection.
    objection_id: Gid<ObjectionId>,
    /// The version that was read.
    expected_version: i32,
    /// What is decided.
    outcome: ObjectionOutcome,
    /// Why; every member reads it.
    reason: String,
    /// Corrected lines, where the unit is right about points; of an objection about a line that line alone.
    #[graphql(default, validator(max_items = 50))]
    scores: Vec<CorrectionInput>,
}

impl From<DecideObjectionInput> for DecideObjection {
    fn from(input: DecideObjectionInput) -> Self {
        Self {
            objection: input.objection_id.0,
            expected_version: input.expected_version,
            outcome: input.outcome.into(),
            reason: input.reason,
            scores: input.scores.into_iter().map(Into::into).collect(),
        }
    }
}

/// Takes an objection back.
#[derive(Debug, InputObject)]
pub struct WithdrawObjectionInput {
    /// The objection.
    objection_id: Gid<ObjectionId>,
    /// The version that was read.
    expected_version: i32,
}

impl From<WithdrawObjectionInput> for WithdrawObjection {
    fn from(input: WithdrawObjectionInput) -> Self {
        Self { objection: input.objection_id.0, expected_version: input.expected_version }
    }
}
