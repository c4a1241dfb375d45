//! Use cases: changing one pair by hand, and recusing oneself from scoring.

use domain::audit::Audit;
use domain::evaluation::assignment::change::{change_errors, conflict_errors};
use domain::evaluation::assignment::{Change, Pair};
use domain::evaluation::{SheetStage, policy};
use domain::id::{RoundId, UnitId};
use serde_json::json;
use storage::Tx;
use storage::evaluation::assignment::{assigned, insert_change, insert_conflict};
use storage::evaluation::{member, round as rounds, sheet as sheets};

use super::assignment::hand_out;
use super::reckon::recompute;
use super::round::locked;
use super::sheet::signer;
use crate::cx::Cx;
use crate::evaluation::ground::Ground;
use crate::evaluation::notices;
use crate::evaluation::view::RoundView;
use crate::fault::{Fault, Found as _, rejected};

/// Another scorer for one unit, with a reason.
#[derive(Debug, Clone)]
pub struct ChangeAssignment {
    /// The round.
    pub round: RoundId,
    /// The version the client read.
    pub expected_version: i32,
    /// Who no longer scores whom, and who does.
    pub change: Change,
    /// Why.
    pub reason: String,
}

/// Changes one pair by hand. A paper that is taken away goes with everything in it; one that was handed in
/// stays.
pub async fn change_assignment(cx: &Cx, command: ChangeAssignment) -> Result<RoundId, Fault> {
    let tx = cx.begin().await?;
    let view = locked(cx, &tx, command.round).await?;
    cx.require(policy::change_assignment(cx.actor(), &view.facts()), "round.reassign", command.round)?;
    cx.expect_version(command.expected_version, view.round.version)?;
    let ground = Ground::read(&tx, &view.round, view.members.clone(), tx.now()).await?;
    let papers = assigned(&tx, command.round).await?;
    let change = &command.change;
    let errors = change_errors(change, &papers, &ground.members, &ground.hard, &command.reason);
    if !errors.is_empty() {
        return Err(rejected(errors));
    }
    hand_over(cx, &tx, &view, change).await?;
    let by = signer(&tx, cx).await?;
    insert_change(&tx, cx.app().ids.uuid(tx.now()), command.round, change, command.reason.trim(), &by).await?;
    rounds::save_stage(&tx, &view.round, &view.round).await?;
    let name = |unit: Option<UnitId>| unit.map(|unit| unit.to_string());
    let kept = json!({ "unit": change.unit.to_string(), "from": name(change.from), "to": name(change.to) });
    tx.commit([Audit::of("round.reassign", command.round).after(kept).reason(Some(command.reason))]).await?;
    Ok(command.round)
}

/// Takes the one paper away, hands the other out, and counts anew what was handed in about the unit.
async fn hand_over(cx: &Cx, tx: &Tx, view: &RoundView, change: &Change) -> Result<(), Fault> {
    let members = member::of_rounds(tx, &[view.round.id]).await?;
    let evaluation = members.iter().find(|member| member.unit == change.unit).found()?;
    let before = assigned(tx, view.round.id).await?;
    if let Some(from) = change.from {
        let papers = sheets::of_evaluations(tx, &[evaluation.id]).await?;
        let mut papers = papers.into_iter().map(|stored| stored.sheet);
        if let Some(paper) = papers.find(|sheet| sheet.stage == SheetStage::Cross && sheet.author == from) {
            sheets::remove(tx, paper.id).await?;
        }
    }
    if let Some(to) = change.to {
        hand_out(tx, cx, view, evaluation, SheetStage::Cross, to).await?;
    }
    recompute(tx, view, evaluation.id).await?;
    notices::papers_changed(cx, tx, &view.round, &members, &before).await
}

/// A unit recuses itself from scoring another.
#[derive(Debug, Clone)]
pub struct DeclareConflict {
    /// The round.
    pub round: RoundId,
    /// Who recuses itself, from scoring whom.
    pub pair: Pair,
    /// Why.
    pub reason: String,
}

/// Recuses a unit from scoring another: its paper is taken away, and from now on no pair of the round may
/// join the two this way.
pub async fn declare_conflict(cx: &Cx, command: DeclareConflict) -> Result<RoundId, Fault> {
    let tx = cx.begin().await?;
    let view = locked(cx, &tx, command.round).await?;
    let pair = command.pair;
    cx.require(policy::declare_conflict(cx.actor(), &view.facts(), pair.scorer), "round.conflict", command.round)?;
    let ground = Ground::read(&tx, &view.round, view.members.clone(), tx.now()).await?;
    let papers = assigned(&tx, command.round).await?;
    let declared: Vec<_> = ground.conflicts.iter().map(|conflict| conflict.pair).collect();
    let errors = conflict_errors(pair, &declared, &papers, &ground.members, &command.reason);
    if !errors.is_empty() {
        return Err(rejected(errors));
    }
    hand_over(cx, &tx, &view, &Change { unit: pair.unit, from: Some(pair.scorer), to: None }).await?;
    let by = signer(&tx, cx).await?;
    insert_conflict(&tx, command.round, pair, command.reason.trim(), &by).await?;
    notices::recused(cx, &tx, &view.round, pair).await?;
    rounds::save_stage(&tx, &view.round, &view.round).await?;
    let kept = json!({ "scorer": pair.scorer.to_string(), "unit": pair.unit.to_string() });
    tx.commit([Audit::of("round.conflict", command.round).after(kept).reason(Some(command.reason))]).await?;
    Ok(command.round)
}
