//! Use cases: filing an objection, taking it up, taking it back.

use chrono::{DateTime, Utc};
use domain::audit::Audit;
use domain::evaluation::objection::{ObjectionAct, ObjectionState, act, filing_errors, policy};
use domain::evaluation::{EvaluationError, EvaluationErrorCode as Code};
use domain::id::{CriterionId, DocumentId, EvaluationId, ObjectionId};
use serde_json::json;
use storage::Tx;
use storage::evaluation::objection::{self as objections, Objection};
use storage::evaluation::{hearing, member};

use super::line::{Opened, opened};
use crate::cx::{Begun, Cx};
use crate::evaluation::notices;
use crate::evaluation::service::scores::registered;
use crate::evaluation::service::sheet::signer;
use crate::fault::{Fault, Found as _, broken, rejected};

/// Files an objection.
#[derive(Debug, Clone)]
pub struct FileObjection {
    /// The evaluation of the unit.
    pub evaluation: EvaluationId,
    /// The line it is about; `None` for the result as a whole or a ground.
    pub criterion: Option<CriterionId>,
    /// The code of the recorded ground it is about.
    pub disqualifier: Option<String>,
    /// Why the unit objects.
    pub ground: String,
    /// The document it cites.
    pub document: Option<DocumentId>,
    /// See [`Cx::begin_once`].
    pub idempotency_key: Option<String>,
}

/// Files an objection to the provisional result, until the stated moment.
pub async fn file_objection(cx: &Cx, command: FileObjection) -> Result<ObjectionId, Fault> {
    let id: ObjectionId = cx.id();
    let key = command.idempotency_key.clone();
    let tx = match cx.begin_once(key.as_deref(), "fileObjection", &command, &id).await? {
        Begun::Fresh(tx) => tx,
        Begun::Replayed(object) => return object.parse().map_err(|_| Fault::NotFound),
    };
    let opened = opened(cx, &tx, command.evaluation).await?;
    cx.require(policy::file(cx.actor(), &opened.facts(None)), "objection.file", command.evaluation)?;
    subject(&tx, &opened, &command).await?;
    let due = hearing::one(&tx, opened.view.round.id).await?.objection_due;
    let known = objections::of_rounds(&tx, &[opened.view.round.id]).await?;
    let errors = filing_errors(&command.ground, due, cx.now(), known.iter().any(|it| same(it, &command)));
    if !errors.is_empty() {
        return Err(rejected(errors));
    }
    registered(&tx, command.document).await?;
    let after = json!({ "objection": id.to_string() });
    objections::insert(&tx, &filed(cx, &tx, id, &opened, command).await?).await?;
    notices::objected(cx, &tx, &opened.view, &opened.evaluation, id).await?;
    tx.commit([Audit::of("objection.file", opened.evaluation.id).after(after)]).await?;
    Ok(id)
}

/// What it is about must be there: a line of the criteria, or a ground recorded for the unit; not both.
async fn subject(tx: &Tx, opened: &Opened, command: &FileObjection) -> Result<(), Fault> {
    if let Some(criterion) = command.criterion {
        opened.line(criterion)?;
    }
    let Some(code) = &command.disqualifier else { return Ok(()) };
    let recorded = member::disqualifications(tx, &[command.evaluation]).await?;
    let known = recorded.iter().any(|ground| ground.ground.code == *code);
    if known && command.criterion.is_none() {
        return Ok(());
    }
    Err(broken(EvaluationError::new(Code::NotDisqualified, &["disqualifier"])))
}

fn same(known: &Objection, command: &FileObjection) -> bool {
    let about = known.criterion == command.criterion && known.disqualifier == command.disqualifier;
    known.evaluation == command.evaluation && known.state.is_open() && about
}

async fn filed(cx: &Cx, tx: &Tx, id: ObjectionId, opened: &Opened, command: FileObjection) -> Result<Objection, Fault> {
    Ok(Objection {
        id,
        version: 1,
        round: opened.view.round.id,
        evaluation: command.evaluation,
        criterion: command.criterion,
        disqualifier: command.disqualifier,
        ground: command.ground.trim().to_owned(),
        document: command.document,
        state: ObjectionState::Filed,
        filed_at: tx.now(),
        filed_by: signer(tx, cx).await?,
        decision_due: None,
        closed_at: None,
        closed_by: None,
        reason: None,
        diff: Vec::new(),
    })
}

/// An objection, locked, with its evaluation.
pub(super) async fn found(cx: &Cx, tx: &Tx, id: ObjectionId) -> Result<(Opened, Objection), Fault> {
    let known = objections::one(tx, id).await?.found()?;
    let opened = opened(cx, tx, known.evaluation).await?;
    let objection = objections::for_change(tx, id).await?.found()?;
    Ok((opened, objection))
}

/// Takes an objection up.
#[derive(Debug, Clone)]
pub struct AdmitObjection {
    /// The objection.
    pub objection: ObjectionId,
    /// The version the client read.
    pub expected_version: i32,
    /// Until when it will be decided; `None` = the end of the round's time for decisions.
    pub decision_due: Option<DateTime<Utc>>,
}

/// Takes an objection up, with a date for its decision.
pub async fn admit_objection(cx: &Cx, command: AdmitObjection) -> Result<ObjectionId, Fault> {
    let tx = cx.begin().await?;
    let (opened, objection) = found(cx, &tx, command.objection).await?;
    let line = objection.criterion.and_then(|id| opened.view.criteria.criterion(id));
    cx.require(policy::decide(cx.actor(), &opened.facts(line)), "objection.admit", command.objection)?;
    cx.expect_version(command.expected_version, objection.version)?;
    let refuse = |code| broken(EvaluationError::new(code, &["objectionId"]));
    let state = act(objection.state, ObjectionAct::Admit).map_err(refuse)?;
    if command.decision_due.is_some_and(|due| due <= cx.now()) {
        return Err(broken(EvaluationError::new(Code::DueInPast, &["decisionDueAt"])));
    }
    let declared = hearing::one(&tx, opened.view.round.id).await?.decision_due;
    let decision_due = command.decision_due.or(declared);
    let version = objection.version + 1;
    objections::save(&tx, &Objection { state, decision_due, version, ..objection }).await?;
    let after = json!({ "decisionDueAt": decision_due.map(|due| due.to_rfc3339()) });
    tx.commit([Audit::of("objection.admit", command.objection).after(after)]).await?;
    Ok(command.objection)
}

/// Takes an objection back.
#[derive(Debug, Clone)]
pub struct WithdrawObjection {
    /// The objection.
    pub objection: ObjectionId,
    /// The version the client read.
    pub expected_version: i32,
}

/// Takes an objection back before it is decided.
pub async fn withdraw_objection(cx: &Cx, command: WithdrawObjection) -> Result<ObjectionId, Fault> {
    let tx = cx.begin().await?;
    let (opened, objection) = found(cx, &tx, command.objection).await?;
    cx.require(policy::withdraw(cx.actor(), &opened.facts(None)), "objection.withdraw", command.objection)?;
    cx.expect_version(command.expected_version, objection.version)?;
    let refuse = |code| broken(EvaluationError::new(code, &["objectionId"]));
    let state = act(objection.state, ObjectionAct::Withdraw).map_err(refuse)?;
    let (closed_at, closed_by) = (Some(tx.now()), Some(signer(&tx, cx).await?));
    let version = objection.version + 1;
    objections::save(&tx, &Objection { state, closed_at, closed_by, version, ..objection }).await?;
    tx.commit([Audit::of("objection.withdraw", command.objection)]).await?;
    Ok(command.objection)
}
