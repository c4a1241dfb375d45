//! Use cases: recording a ground for not considering a unit, and lifting it.

use domain::audit::Audit;
use domain::evaluation::assignment::related;
use domain::evaluation::submit::reason_errors;
use domain::evaluation::{EvaluationError, EvaluationErrorCode, RoundStage, policy};
use domain::id::{DocumentId, EvaluationId};
use serde_json::json;
use std::sync::Arc;
use storage::Tx;
use storage::evaluation::member::{self, Disqualification, Evaluation};
use storage::evaluation::{relation, round as rounds};

use super::scores::registered;
use crate::cx::Cx;
use crate::evaluation::view::RoundView;
use crate::evaluation::{notices, reads};
use crate::fault::{Fault, Found as _, broken, rejected};

/// Records a ground of the criteria set against a unit.
#[derive(Debug, Clone)]
pub struct RecordDisqualification {
    /// The evaluation.
    pub evaluation: EvaluationId,
    /// The version the client read.
    pub expected_version: i32,
    /// The ground's code.
    pub code: String,
    /// Why it applies.
    pub reason: String,
    /// The document that proves it.
    pub document: Option<DocumentId>,
}

/// Lifts a recorded ground.
#[derive(Debug, Clone)]
pub struct LiftDisqualification {
    /// The evaluation.
    pub evaluation: EvaluationId,
    /// The version the client read.
    pub expected_version: i32,
    /// The ground's code.
    pub code: String,
    /// Why it no longer applies.
    pub reason: String,
}

async fn opened(cx: &Cx, tx: &Tx, id: EvaluationId, expected: i32) -> Result<(Arc<RoundView>, Evaluation), Fault> {
    let evaluation = member::for_change(tx, id).await?.found()?;
    let round = rounds::one(tx, evaluation.round).await?.found()?;
    let view = reads::view(cx.app(), tx, round).await?;
    let related = related(evaluation.unit, &relation::of_units(tx, &[evaluation.unit]).await?);
    let verdict = policy::record_disqualification(cx.actor(), &view.facts(), evaluation.unit, &related);
    cx.require(verdict, "evaluation.disqualify", id)?;
    cx.expect_version(expected, evaluation.version)?;
    if view.round.stage == RoundStage::Published {
        return Err(broken(EvaluationError::new(EvaluationErrorCode::WrongStage, &["evaluationId"])));
    }
    Ok((view, evaluation))
}

/// Records a ground for not considering a unit, with its reason.
pub async fn record_disqualification(cx: &Cx, command: RecordDisqualification) -> Result<EvaluationId, Fault> {
    let tx = cx.begin().await?;
    let (view, evaluation) = opened(cx, &tx, command.evaluation, command.expected_version).await?;
    let errors = reason_errors(&command.reason, "reason");
    if !errors.is_empty() {
        return Err(rejected(errors));
    }
    let unknown = || broken(EvaluationError::new(EvaluationErrorCode::UnknownDisqualifier, &["code"]));
    let ground = view.criteria.disqualifier(&command.code).cloned().ok_or_else(unknown)?;
    let recorded = member::disqualifications(&tx, &[evaluation.id]).await?;
    if recorded.iter().any(|known| known.ground.code == ground.code) {
        return Err(broken(EvaluationError::new(EvaluationErrorCode::AlreadyDisqualified, &["code"])));
    }
    registered(&tx, command.document).await?;
    let reason = command.reason.trim().to_owned();
    let after = json!({ "code": ground.code, "effect": ground.effect.code() });
    let new =
        Disqualification { evaluation: evaluation.id, ground, reason: reason.clone(), document: command.document };
    member::insert_disqualification(&tx, &new).await?;
    member::touch(&tx, evaluation.id).await?;
    notices::disqualified(cx, &tx, &view, &evaluation, (&new.ground.code, true)).await?;
    tx.commit([Audit::of("evaluation.disqualify", evaluation.id).after(after).reason(Some(reason))]).await?;
    Ok(evaluation.id)
}

/// Lifts a recorded ground, with the reason.
pub async fn lift_disqualification(cx: &Cx, command: LiftDisqualification) -> Result<EvaluationId, Fault> {
    let tx = cx.begin().await?;
    let (view, evaluation) = opened(cx, &tx, command.evaluation, command.expected_version).await?;
    let errors = reason_errors(&command.reason, "reason");
    if !errors.is_empty() {
        return Err(rejected(errors));
    }
    if member::remove_disqualification(&tx, evaluation.id, &command.code).await? == 0 {
        return Err(broken(EvaluationError::new(EvaluationErrorCode::NotDisqualified, &["code"])));
    }
    member::touch(&tx, evaluation.id).await?;
    notices::disqualified(cx, &tx, &view, &evaluation, (&command.code, false)).await?;
    let before = json!({ "code": command.code });
    let audit = Audit::of("evaluation.lift_disqualification", evaluation.id).before(before);
    tx.commit([audit.reason(Some(command.reason))]).await?;
    Ok(evaluation.id)
}
