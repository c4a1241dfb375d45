//! A line as the use cases of the hearing open it.

use std::sync::Arc;

use domain::Actor;
use domain::actor::{OfficeKind, Role};
use domain::criteria::Criterion;
use domain::evaluation::assignment::related;
use domain::evaluation::objection::Correction;
use domain::evaluation::reply::{AnswerOutcome, LineFacts, MessageKind};
use domain::evaluation::submit::reason_errors;
use domain::evaluation::{EvaluationError, EvaluationErrorCode, SheetStage};
use domain::id::{CriterionId, DocumentId, EvaluationId, MessageId, UnitId};
use storage::Tx;
use storage::evaluation::hearing::{self, Hearing};
use storage::evaluation::member::{self, Evaluation};
use storage::evaluation::message::{self, Message};
use storage::evaluation::{correction, relation, round as rounds};

use crate::cx::Cx;
use crate::evaluation::hearing::windows::{Window, windows};
use crate::evaluation::notices::{self, LineEvent};
use crate::evaluation::reads;
use crate::evaluation::service::scores::registered;
use crate::evaluation::service::sheet::signer;
use crate::evaluation::view::RoundView;
use crate::fault::{Fault, Found as _, broken, rejected};

/// An evaluation, locked, with its round, held in its stage.
pub(super) struct Opened {
    /// The round.
    pub view: Arc<RoundView>,
    /// The evaluation.
    pub evaluation: Evaluation,
    related: Vec<UnitId>,
}

/// Opens an evaluation for a write of the hearing: one writer at a time.
pub(super) async fn opened(cx: &Cx, tx: &Tx, id: EvaluationId) -> Result<Opened, Fault> {
    let evaluation = member::many(tx, &[id]).await?.pop().found()?;
    let round = rounds::held(tx, evaluation.round).await?.found()?;
    let evaluation = member::for_change(tx, id).await?.found()?;
    let related = related(evaluation.unit, &relation::of_units(tx, &[evaluation.unit]).await?);
    Ok(Opened { view: reads::view(cx.app(), tx, round).await?, evaluation, related })
}

impl Opened {
    /// What policies ask about a line; `None` when no line in particular is meant.
    pub fn facts(&self, line: Option<&Criterion>) -> LineFacts<'_> {
        LineFacts {
            round: self.view.facts(),
            evaluated: self.evaluation.unit,
            related: &self.related,
            field_owner: line.and_then(|line| self.view.criteria.field_owner_of(line)),
        }
    }

    /// A line of the round's criteria.
    pub fn line(&self, criterion: CriterionId) -> Result<&Criterion, Fault> {
        let unknown = || broken(EvaluationError::new(EvaluationErrorCode::UnknownCriterion, &["criterionId"]));
        self.view.criteria.criterion(criterion).ok_or_else(unknown)
    }

    /// The windows of the evaluation as they stand now.
    pub(super) async fn windows(&self, cx: &Cx, tx: &Tx) -> Result<Vec<Window>, Fault> {
        let hearing: Hearing = hearing::one(tx, self.view.round.id).await?;
        let messages = message::of_evaluations(tx, &[self.evaluation.id]).await?;
        let corrections = corrections_of(tx, self.evaluation.id).await?;
        Ok(windows(&self.view.criteria, &self.evaluation, &corrections, &messages, &hearing, cx.now()))
    }
}

/// What decisions about objections corrected on an evaluation, in their order.
pub(super) async fn corrections_of(tx: &Tx, evaluation: EvaluationId) -> Result<Vec<Correction>, Fault> {
    let stored = correction::of_evaluations(tx, &[evaluation]).await?;
    Ok(stored.into_iter().map(|stored| stored.correction).collect())
}

/// What somebody says, before it is a message.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    /// The words.
    pub text: String,
    /// The message it answers.
    pub answers: Option<MessageId>,
    /// What an answer says about the value.
    pub outcome: Option<AnswerOutcome>,
    /// The document it cites.
    pub document: Option<DocumentId>,
    /// Where in the document.
    pub page: Option<String>,
}

/// Longest page reference, in characters.
const PAGE: usize = 100;

impl Said {
    /// Refuses silence, texts that do not fit, and papers that the register does not know.
    pub(super) async fn check(&self, tx: &Tx) -> Result<(), Fault> {
        let mut errors = reason_errors(&self.text, "text");
        if self.page.as_ref().is_some_and(|page| page.chars().count() > PAGE) {
            errors.push(EvaluationError::new(EvaluationErrorCode::TextTooLong, &["page"]));
        }
        if !errors.is_empty() {
            return Err(rejected(errors));
        }
        registered(tx, self.document).await
    }
}

/// A message that the signed-in person writes about a line for a body.
pub(super) async fn message(
    cx: &Cx,
    tx: &Tx,
    opened: &Opened,
    (stage, criterion, kind): (SheetStage, CriterionId, MessageKind),
    author: UnitId,
    said: Said,
) -> Result<Message, Fault> {
    Ok(Message {
        id: cx.id(),
        round: opened.view.round.id,
        evaluation: opened.evaluation.id,
        criterion,
        stage,
        kind,
        answers: said.answers,
        text: said.text.trim().to_owned(),
        outcome: said.outcome,
        value: None,
        facts: Vec::new(),
        document: said.document,
        page: said.page.map(|page| page.trim().to_owned()).filter(|page| !page.is_empty()),
        due: None,
        author,
        author_name: signer(tx, cx).await?,
        at: tx.now(),
    })
}

/// Tells the other side what was said about a line.
pub(super) async fn tell(
    cx: &Cx,
    tx: &Tx,
    opened: &Opened,
    criterion: CriterionId,
    what: (LineEvent, MessageId),
) -> Result<(), Fault> {
    notices::said(cx, tx, (&opened.view, &opened.evaluation), opened.line(criterion)?, what).await
}

/// The body for which the actor judges a line: the ministry, the line's field owner, or the head.
pub(super) fn judge(actor: &Actor, facts: &LineFacts<'_>) -> UnitId {
    let ministry = facts.round.ministry;
    if actor.has_at(Role::MinistryOfficer, ministry) {
        return ministry;
    }
    if let Some(owner) = facts.field_owner.filter(|&owner| actor.has_at(Role::FieldOwner, owner)) {
        return owner;
    }
    let offices = actor.user().map(|user| user.offices.as_slice()).unwrap_or_default();
    let head = offices.iter().find(|it| it.cluster == facts.round.cluster && it.kind == OfficeKind::Head);
    head.map_or(ministry, |office| office.unit)
}
