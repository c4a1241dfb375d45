//! Use cases: sending one line back, and supplementing it.

use chrono::{DateTime, Utc};
use domain::Hundredths;
use domain::audit::Audit;
use domain::evaluation::reply::returned::{return_errors, state, supplemented};
use domain::evaluation::reply::{MessageKind, ReturnState, Supplement, policy};
use domain::evaluation::round::deadline_passed;
use domain::evaluation::{EvaluationError, EvaluationErrorCode as Code, SheetStage};
use domain::id::{CriterionId, DocumentId, EvaluationId, MessageId};
use storage::Tx;
use storage::evaluation::message::{self as messages, Message};

use super::line::{Opened, Said, judge, message, opened, tell};
use crate::cx::Cx;
use crate::evaluation::notices::LineEvent;
use crate::fault::{Fault, Found as _, broken, rejected};

/// Sends one line back to the unit.
#[derive(Debug, Clone)]
pub struct ReturnLine {
    /// The evaluation of the unit.
    pub evaluation: EvaluationId,
    /// The line.
    pub criterion: CriterionId,
    /// What is wanted.
    pub reason: String,
    /// Until when the unit may supplement it.
    pub due: DateTime<Utc>,
}

/// Sends one line back for supplement; the sheet that was handed in stays as it is.
pub async fn return_line(cx: &Cx, command: ReturnLine) -> Result<EvaluationId, Fault> {
    let tx = cx.begin().await?;
    let opened = opened(cx, &tx, command.evaluation).await?;
    let line = opened.line(command.criterion)?;
    let facts = opened.facts(Some(line));
    cx.require(policy::return_line(cx.actor(), &facts), "line.return", command.evaluation)?;
    let stage = policy::returns(opened.view.round.stage).found()?;
    let mut errors = return_errors(&command.reason, command.due, cx.now());
    if !line.applies_to_unit(opened.evaluation.unit) {
        errors.push(EvaluationError::new(Code::NotAssigned, &["criterionId"]).about(&line.code));
    }
    if waiting(cx, &tx, &opened, stage, command.criterion).await? {
        errors.push(EvaluationError::new(Code::AlreadyReturned, &["criterionId"]).about(&line.code));
    }
    if !errors.is_empty() {
        return Err(rejected(errors));
    }
    let said = Said { text: command.reason, ..Said::default() };
    let at = (stage, command.criterion, MessageKind::Return);
    let sent = message(cx, &tx, &opened, at, judge(cx.actor(), &facts), said).await?;
    messages::insert(&tx, &Message { due: Some(command.due), ..sent.clone() }).await?;
    tell(cx, &tx, &opened, command.criterion, (LineEvent::Returned(command.due), sent.id)).await?;
    // Which line, and why, stands in the message: the chain hides it until its stage is revealed.
    tx.commit([Audit::of("line.return", sent.id)]).await?;
    Ok(command.evaluation)
}

/// Whether the line was sent back at this stage and still waits for the unit.
async fn waiting(cx: &Cx, tx: &Tx, opened: &Opened, stage: SheetStage, criterion: CriterionId) -> Result<bool, Fault> {
    let all = messages::of_evaluations(tx, &[opened.evaluation.id]).await?;
    let own = |it: &&Message| it.kind == MessageKind::Return && it.stage == stage && it.criterion == criterion;
    let open = |sent: &Message| {
        let answered = all.iter().any(|other| other.answers == Some(sent.id));
        sent.due.is_some_and(|due| state(answered, due, cx.now()) == ReturnState::Open)
    };
    Ok(all.iter().filter(own).any(open))
}

/// Supplements a returned line.
#[derive(Debug, Clone)]
pub struct SupplementLine {
    /// The return.
    pub returned: MessageId,
    /// The explanation.
    pub note: String,
    /// Corrected facts, in the order of the rule's slots; `None` = the facts stand.
    pub facts: Option<Vec<Hundredths>>,
    /// The document of the register that it cites.
    pub document: Option<DocumentId>,
    /// Where in the document.
    pub page: Option<String>,
}

/// Adds to a returned line what was missing, beside the unit's own value, until the stated moment.
pub async fn supplement_line(cx: &Cx, command: SupplementLine) -> Result<EvaluationId, Fault> {
    let tx = cx.begin().await?;
    let sent = messages::one(&tx, command.returned).await?.filter(|it| it.kind == MessageKind::Return).found()?;
    let opened = opened(cx, &tx, sent.evaluation).await?;
    let line = opened.line(sent.criterion)?;
    cx.require(policy::supplement(cx.actor(), &opened.facts(Some(line))), "line.supplement", sent.evaluation)?;
    if sent.due.is_none_or(|due| deadline_passed(due, cx.now())) {
        return Err(broken(EvaluationError::new(Code::DeadlinePassed, &[])));
    }
    let added = Supplement { criterion: sent.criterion, facts: command.facts, note: command.note };
    let value = supplemented(&added, &opened.view.criteria, opened.evaluation.unit).map_err(rejected)?;
    let said = Said {
        text: added.note,
        answers: Some(sent.id),
        document: command.document,
        page: command.page,
        ..Said::default()
    };
    said.check(&tx).await?;
    let at = (sent.stage, sent.criterion, MessageKind::Supplement);
    let new = message(cx, &tx, &opened, at, opened.evaluation.unit, said).await?;
    messages::insert(&tx, &Message { value, facts: added.facts.unwrap_or_default(), ..new.clone() }).await?;
    tell(cx, &tx, &opened, sent.criterion, (LineEvent::Supplemented(sent.author), new.id)).await?;
    tx.commit([Audit::of("line.supplement", new.id)]).await?;
    Ok(sent.evaluation)
}
