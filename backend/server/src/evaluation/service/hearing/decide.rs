//! Use case: deciding an objection, with what the decision changes in the ranking.

use domain::audit::Audit;
use domain::evaluation::final_value::decide;
use domain::evaluation::objection::{
    Correction, ObjectionAct, ObjectionOutcome, Place, Standing, Subject, act, decision_errors, diff, policy,
};
use domain::evaluation::reply::returned::values_of;
use domain::evaluation::sheet::blank_values;
use domain::evaluation::{EvaluationError, EvaluationErrorCode as Code, ScoreEntry, SheetStage};
use domain::id::ObjectionId;
use serde_json::json;
use storage::Tx;
use storage::evaluation::correction::{self, StoredCorrection};
use storage::evaluation::objection::{self as objections, Objection};
use storage::evaluation::{member, round as rounds};

use super::line::Opened;
use super::object::found;
use crate::cx::Cx;
use crate::evaluation::notices;
use crate::evaluation::service::sheet::signer;
use crate::evaluation::service::{RankedUnit, ranking, recompute};
use crate::evaluation::view::RoundView;
use crate::fault::{Fault, Found as _, broken, rejected};

/// Decides an objection.
#[derive(Debug, Clone)]
pub struct DecideObjection {
    /// The objection.
    pub objection: ObjectionId,
    /// The version the client read.
    pub expected_version: i32,
    /// What is decided.
    pub outcome: ObjectionOutcome,
    /// Why.
    pub reason: String,
    /// Corrected points or facts, where the unit is right about points.
    pub scores: Vec<ScoreEntry>,
}

/// Decides an objection. Corrections stand beside the appraised values; totals and ranking are recomputed, and
/// what moved is kept with the decision: all in one transaction.
pub async fn decide_objection(cx: &Cx, command: DecideObjection) -> Result<ObjectionId, Fault> {
    let tx = cx.begin().await?;
    // The round first and for this writer alone: the ranking must not move meanwhile.
    let known = objections::one(&tx, command.objection).await?.found()?;
    rounds::for_change(&tx, known.round).await?.found()?;
    let (opened, objection) = found(cx, &tx, command.objection).await?;
    let line = objection.criterion.and_then(|id| opened.view.criteria.criterion(id));
    cx.require(policy::decide(cx.actor(), &opened.facts(line)), "objection.decide", command.objection)?;
    cx.expect_version(command.expected_version, objection.version)?;
    let refuse = |code| broken(EvaluationError::new(code, &["objectionId"]));
    let state = act(objection.state, ObjectionAct::Decide(command.outcome)).map_err(refuse)?;
    let corrections = corrections(&opened, &objection, &command)?;
    let before = standings(&tx, &opened.view).await?;
    apply(cx, &tx, &opened, &objection, &command, corrections).await?;
    let after = standings(&tx, &opened.view).await?;
    let decided = Objection {
        state,
        version: objection.version + 1,
        closed_at: Some(tx.now()),
        closed_by: Some(signer(&tx, cx).await?),
        reason: Some(command.reason.trim().to_owned()),
        diff: diff::diff(&before, &after),
        ..objection
    };
    objections::save(&tx, &decided).await?;
    notices::objection_decided(cx, &tx, (&opened.view, &opened.evaluation), &decided, command.outcome).await?;
    let moved = json!({ "outcome": command.outcome.code(), "unitsMoved": decided.diff.len() });
    tx.commit([Audit::of("objection.decide", decided.id).after(moved).reason(decided.reason)]).await?;
    Ok(command.objection)
}

/// The corrections that the decision makes, or everything wrong with it.
fn corrections(opened: &Opened, objection: &Objection, command: &DecideObjection) -> Result<Vec<Correction>, Fault> {
    let subject = match (objection.criterion, &objection.disqualifier) {
        (Some(_), _) => Subject::Line,
        (None, Some(_)) => Subject::Disqualification,
        (None, None) => Subject::Result,
    };
    let mut errors = decision_errors(subject, command.outcome, &command.reason, command.scores.len());
    let foreign = |entry: &ScoreEntry| objection.criterion.is_some_and(|line| line != entry.criterion);
    if command.scores.iter().any(foreign) {
        errors.push(EvaluationError::new(Code::CorrectionNotDue, &["scores"]));
    }
    if !errors.is_empty() {
        return Err(rejected(errors));
    }
    let (set, unit) = (&opened.view.criteria, opened.evaluation.unit);
    let said = values_of(&command.scores, set, unit, SheetStage::Appraised).map_err(rejected)?;
    let blank = blank_values(set, unit);
    let outcome = opened.evaluation.outcome.clone().unwrap_or_default();
    let stages = outcome.stages();
    let made = said.into_iter().filter_map(|(index, value, facts)| {
        let before = decide(&stages, index, *blank.get(index)?).value;
        Some(Correction { index, before, value, facts })
    });
    let made: Vec<Correction> = made.collect();
    let idle = made.iter().any(|it| it.before == it.value);
    let refuse = || broken(EvaluationError::new(Code::CorrectionRequired, &["scores"]));
    if idle { Err(refuse()) } else { Ok(made) }
}

/// Writes corrections, lifts a ground that does not hold, and recomputes.
async fn apply(
    cx: &Cx,
    tx: &Tx,
    opened: &Opened,
    objection: &Objection,
    command: &DecideObjection,
    corrections: Vec<Correction>,
) -> Result<(), Fault> {
    for correction in corrections {
        let stored =
            StoredCorrection { evaluation: objection.evaluation, objection: objection.id, correction, at: tx.now() };
        correction::insert(tx, cx.app().ids.uuid(tx.now()), objection.round, &stored).await?;
    }
    if let (Some(code), ObjectionOutcome::Upheld) = (&objection.disqualifier, command.outcome) {
        member::remove_disqualification(tx, objection.evaluation, code).await?;
    }
    recompute(tx, &opened.view, objection.evaluation).await?;
    Ok(())
}

/// Where every unit of the round stands, by the one ranking there is.
async fn standings(tx: &Tx, view: &RoundView) -> Result<Vec<Standing>, Fault> {
    let evaluations = member::of_rounds(tx, &[view.round.id]).await?;
    let ids: Vec<_> = evaluations.iter().map(|evaluation| evaluation.id).collect();
    let grounds = member::disqualifications(tx, &ids).await?;
    Ok(ranking(view, &evaluations, &grounds).into_iter().map(standing).collect())
}

fn standing(unit: RankedUnit) -> Standing {
    Standing {
        unit_name: unit.evaluation.unit_name,
        unit_code: unit.evaluation.unit_code,
        place: Place {
            rank: unit.ranked.rank,
            total: unit.totals.total,
            classification: unit.classification.map(|class| class.name),
        },
    }
}
