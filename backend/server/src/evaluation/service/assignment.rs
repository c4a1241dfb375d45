//! Use case: saying who cross-scores whom.

use domain::audit::Audit;
use domain::evaluation::assignment::{self, Pair, plan};
use domain::evaluation::{
    CrossMode, EvaluationError, EvaluationErrorCode, Round, RoundStage, Sheet, SheetStage, policy,
};
use domain::id::{RoundId, SheetId, UnitId};
use serde_json::json;
use storage::Tx;
use storage::evaluation::assignment::assigned;
use storage::evaluation::member::{self, Evaluation};
use storage::evaluation::{round as rounds, sheet as sheets};

use super::round::locked;
use crate::cx::Cx;
use crate::evaluation::ground::{Ground, seed_of};
use crate::evaluation::notices;
use crate::evaluation::view::RoundView;
use crate::fault::{Fault, broken, rejected};

/// Says who cross-scores whom; earlier papers of this stage are taken back blank.
#[derive(Debug, Clone)]
pub struct AssignCrossScorers {
    /// The round.
    pub round: RoundId,
    /// The version the client read.
    pub expected_version: i32,
    /// What the round declares from now on; `None` = as declared with given pairs, else everybody.
    pub mode: Option<CrossMode>,
    /// The pairs; `None` = those that the mode gives.
    pub pairs: Option<Vec<Pair>>,
    /// The seed of the pairs that the mode gives; `None` = the round's own.
    pub seed: Option<u32>,
}

/// The pairs that are handed out, and what they come from.
struct Chosen {
    mode: CrossMode,
    pairs: Vec<Pair>,
    seed: Option<u32>,
}

/// Says who cross-scores whom.
pub async fn assign_cross_scorers(cx: &Cx, command: AssignCrossScorers) -> Result<RoundId, Fault> {
    let tx = cx.begin().await?;
    let view = locked(cx, &tx, command.round).await?;
    cx.require(policy::assign(cx.actor(), &view.facts()), "round.assign", command.round)?;
    cx.expect_version(command.expected_version, view.round.version)?;
    if view.round.stage == RoundStage::Draft {
        return Err(broken(EvaluationError::new(EvaluationErrorCode::WrongStage, &["roundId"])));
    }
    let members = member::of_rounds(&tx, &[command.round]).await?;
    let ground = Ground::read(&tx, &view.round, units(&members), tx.now()).await?;
    let chosen = choose(&ground, &view.round, command).map_err(rejected)?;
    let before = assigned(&tx, view.round.id).await?;
    sheets::remove_of_stage(&tx, view.round.id, SheetStage::Cross).await?;
    hand_out_chosen(cx, &tx, &view, &members, &chosen).await?;
    notices::papers_changed(cx, &tx, &view.round, &members, &before).await?;
    rounds::save_stage(&tx, &view.round, &view.round).await?;
    let kept = json!({ "mode": chosen.mode.code(), "seed": chosen.seed, "pairs": chosen.pairs.len() });
    tx.commit([Audit::of("round.assign", view.round.id).after(kept)]).await?;
    Ok(view.round.id)
}

fn units(members: &[Evaluation]) -> Vec<UnitId> {
    members.iter().map(|member| member.unit).collect()
}

/// The pairs asked for, or those of the mode; forbidden ones are refused by name (invariant 3).
fn choose(ground: &Ground, round: &Round, command: AssignCrossScorers) -> Result<Chosen, Vec<EvaluationError>> {
    let declared = if command.pairs.is_some() { round.cross_mode.clone() } else { CrossMode::Everybody };
    let mode = command.mode.unwrap_or(declared);
    let mut errors = plan::mode_errors(&mode, &ground.members);
    if let Some(pairs) = command.pairs {
        errors.extend(assignment::check(&pairs, &ground.members, &ground.hard));
        return if errors.is_empty() { Ok(Chosen { mode, pairs, seed: None }) } else { Err(errors) };
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(of_mode(ground, mode, command.seed.unwrap_or_else(|| seed_of(round))))
}

/// What a mode gives; only where peers are chosen has the seed a say.
fn of_mode(ground: &Ground, mode: CrossMode, seed: u32) -> Chosen {
    let pairs = ground.propose(&mode, seed).pairs;
    let seed = matches!(mode, CrossMode::Peers { .. }).then_some(seed);
    Chosen { mode, pairs, seed }
}

/// Hands out the cross papers of a round that opens, as it declared.
pub async fn hand_out_declared(tx: &Tx, cx: &Cx, view: &RoundView, members: &[Evaluation]) -> Result<(), Fault> {
    let ground = Ground::read(tx, &view.round, units(members), tx.now()).await?;
    let chosen = of_mode(&ground, view.round.cross_mode.clone(), seed_of(&view.round));
    hand_out_chosen(cx, tx, view, members, &chosen).await
}

async fn hand_out_chosen(
    cx: &Cx,
    tx: &Tx,
    view: &RoundView,
    members: &[Evaluation],
    chosen: &Chosen,
) -> Result<(), Fault> {
    for pair in &chosen.pairs {
        if let Some(evaluated) = members.iter().find(|member| member.unit == pair.unit) {
            hand_out(tx, cx, view, evaluated, SheetStage::Cross, pair.scorer).await?;
        }
    }
    Ok(rounds::save_cross(tx, view.round.id, &chosen.mode, chosen.seed).await?)
}

/// Hands one blank paper to its author.
pub async fn hand_out(
    tx: &Tx,
    cx: &Cx,
    view: &RoundView,
    evaluation: &Evaluation,
    stage: SheetStage,
    author: UnitId,
) -> Result<(), Fault> {
    let id: SheetId = cx.id();
    let sheet = Sheet::blank(id, evaluation.id, stage, author, &view.criteria, evaluation.unit);
    Ok(sheets::insert(tx, &sheet, view.round.id).await?)
}
