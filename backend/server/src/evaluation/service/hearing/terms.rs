//! How long a round listens: declared, changed, counted from its reveals, and what it means for publication.

use domain::audit::Audit;
use domain::evaluation::RoundStage;
use domain::evaluation::objection::gate::{Unresolved, UnresolvedObjection, publication_errors};
use domain::evaluation::reply::{HearingTerms, Reveal, changed, policy};
use domain::id::RoundId;
use serde_json::json;
use storage::Tx;
use storage::evaluation::hearing::{self, Hearing};
use storage::evaluation::member::Evaluation;
use storage::evaluation::objection::{self, Objection};
use storage::evaluation::{member, round as rounds};

use crate::cx::Cx;
use crate::evaluation::reads;
use crate::evaluation::view::RoundView;
use crate::fault::{Fault, Found as _, rejected};

/// Declares how long a round listens.
#[derive(Debug, Clone)]
pub struct SetHearing {
    /// The round.
    pub round: RoundId,
    /// The version the client read.
    pub expected_version: i32,
    /// The durations.
    pub terms: HearingTerms,
}

/// Declares how long a round listens; windows that are open keep their moment.
pub async fn set_hearing(cx: &Cx, command: SetHearing) -> Result<RoundId, Fault> {
    let tx = cx.begin().await?;
    let round = rounds::for_change(&tx, command.round).await?.found()?;
    let view = reads::view(cx.app(), &tx, round).await?;
    cx.require(policy::set_terms(cx.actor(), &view.facts()), "round.hearing", command.round)?;
    cx.expect_version(command.expected_version, view.round.version)?;
    let errors = command.terms.errors();
    if !errors.is_empty() {
        return Err(rejected(errors));
    }
    let before = hearing::one(&tx, command.round).await?;
    hearing::save(&tx, &Hearing { terms: command.terms, ..before.clone() }).await?;
    rounds::save_stage(&tx, &view.round, &view.round).await?;
    let audit = Audit::of("round.hearing", command.round).before(state(&before.terms)).after(state(&command.terms));
    tx.commit([audit]).await?;
    Ok(command.round)
}

fn state(terms: &HearingTerms) -> serde_json::Value {
    json!({
        "replyHours": terms.reply_hours,
        "objectionDays": terms.objection_days,
        "decisionDays": terms.decision_days,
        "declared": terms.declared,
    })
}

/// Writes what a new round declared.
pub async fn declare(tx: &Tx, round: RoundId, terms: HearingTerms) -> Result<(), Fault> {
    Ok(hearing::save(tx, &Hearing { terms, ..Hearing::of(round) }).await?)
}

/// A stage was entered: what it reveals opens windows, and the provisional result the time to object.
pub async fn revealed(tx: &Tx, round: RoundId, entered: RoundStage) -> Result<(), Fault> {
    let Some(stage) = changed::revealed_by(entered) else { return Ok(()) };
    let known = hearing::one(tx, round).await?;
    let at = tx.now();
    hearing::reveal(tx, round, &Reveal { stage, at, reply_due: known.terms.reply_due(at) }).await?;
    if entered == RoundStage::Provisional {
        let (objection_due, decision_due) = (known.terms.objection_due(at), known.terms.decision_due(at));
        let known = Hearing { objection_due: Some(objection_due), decision_due: Some(decision_due), ..known };
        hearing::save(tx, &known).await?;
    }
    Ok(())
}

/// Refuses to publish while objections are open that may still be decided in time; else those that are open,
/// to be listed in the result.
pub async fn publishable(tx: &Tx, view: &RoundView, reason: Option<&str>) -> Result<Option<Unresolved>, Fault> {
    let all = objection::of_rounds(tx, &[view.round.id]).await?;
    let open: Vec<Objection> = all.into_iter().filter(|it| it.state.is_open()).collect();
    let known = hearing::one(tx, view.round.id).await?;
    let errors = publication_errors(open.len(), known.decision_due, tx.now(), reason);
    if !errors.is_empty() {
        return Err(rejected(errors));
    }
    let Some(reason) = reason.filter(|_| !open.is_empty()) else { return Ok(None) };
    let members = member::of_rounds(tx, &[view.round.id]).await?;
    let objections = open.iter().filter_map(|it| listed(view, &members, it)).collect();
    Ok(Some(Unresolved { reason: reason.trim().to_owned(), objections }))
}

fn listed(view: &RoundView, members: &[Evaluation], open: &Objection) -> Option<UnresolvedObjection> {
    let unit = members.iter().find(|member| member.id == open.evaluation)?;
    let line = open.criterion.and_then(|id| view.criteria.criterion(id)).map(|line| line.code.clone());
    Some(UnresolvedObjection {
        unit_name: unit.unit_name.clone(),
        unit_code: unit.unit_code.clone(),
        subject: line.or_else(|| open.disqualifier.clone()),
        filed_at: open.filed_at.to_rfc3339(),
    })
}
