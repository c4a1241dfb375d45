//! Use cases: putting another criteria set under an open round, and taking note of it.

use std::sync::Arc;

use domain::audit::Audit;
use domain::criteria::{CriteriaSet, Mapping, policy as criteria_policy};
use domain::evaluation::amendment::{AmendmentFacts, check, informed_at, outcome};
use domain::evaluation::round::deadline_passed;
use domain::evaluation::{Passage, Sheet, SheetOutcome, SheetStage, SheetState, policy};
use domain::id::{AmendmentId, CriteriaSetId, DocumentId, EvaluationId, RoundId, UnitId};
use serde_json::json;
use storage::Tx;
use storage::evaluation::amendment::{self as amendments, Amendment};
use storage::evaluation::sheet::{self as sheets, StoredSheet};
use storage::evaluation::{member, round as rounds};

use super::reckon::recompute_round;
use super::round::locked;
use super::scores::{pinned, registered};
use super::sheet::signer;
use crate::criteria::lineage;
use crate::cx::{Begun, Cx};
use crate::evaluation::reads;
use crate::evaluation::view::RoundView;
use crate::fault::{Fault, Found as _, rejected};

/// Puts another criteria set under an open round.
#[derive(Debug, Clone)]
pub struct AmendRound {
    /// The round.
    pub round: RoundId,
    /// The version the client read.
    pub expected_version: i32,
    /// The new set: published, and copied from the one the round uses.
    pub criteria_set: CriteriaSetId,
    /// The deciding document.
    pub decision: DocumentId,
    /// Why.
    pub reason: String,
    /// See [`Cx::begin_once`].
    pub idempotency_key: Option<String>,
}

/// Puts another criteria set under an open round, before the first cross sheet is handed in. Every sheet is carried
/// over, and what was is kept. The lock on the round keeps cross sheets from being handed in meanwhile.
pub async fn amend_round(cx: &Cx, command: AmendRound) -> Result<RoundId, Fault> {
    let id: AmendmentId = cx.id();
    let key = command.idempotency_key.clone();
    let tx = match cx.begin_once(key.as_deref(), "amendRound", &command, &command.round).await? {
        Begun::Fresh(tx) => tx,
        Begun::Replayed(_) => return Ok(command.round),
    };
    let view = locked(cx, &tx, command.round).await?;
    cx.require(policy::amend_round(cx.actor(), &view.facts()), "round.amend", command.round)?;
    cx.expect_version(command.expected_version, view.round.version)?;
    registered(&tx, Some(command.decision)).await?;
    let (newer, mapping) = version(cx, &tx, &view, &command).await?;
    let passage = Passage { older: &view.criteria, newer: &newer, mapping: &mapping };
    let made = made(cx, &tx, id, &view, &command).await?;
    amendments::insert(&tx, &made).await?;
    let mut events = vec![amended(&made)];
    events.extend(carry_over(&tx, &view, &passage, &made).await?);
    amendments::move_papers(&tx, command.round, &passage.moves()).await?;
    rounds::save_criteria(&tx, &view.round, newer.id).await?;
    let after = reads::view(cx.app(), &tx, rounds::one(&tx, command.round).await?.found()?).await?;
    recompute_round(&tx, &after, after.round.stage).await?;
    tx.commit(events).await?;
    Ok(command.round)
}

/// The new set and the way to it, or everything that keeps the round from being amended.
async fn version(
    cx: &Cx,
    tx: &Tx,
    view: &RoundView,
    command: &AmendRound,
) -> Result<(Arc<CriteriaSet>, Mapping), Fault> {
    let newer = Arc::new(storage::criteria::one(tx, command.criteria_set).await?.found()?);
    cx.require_read(criteria_policy::see(cx.actor(), &newer))?;
    let derived = lineage::derived(cx.app(), tx, &view.criteria, &newer).await?;
    let counts = sheets::stage_counts(tx, &[view.round.id]).await?;
    let facts = amendment_facts(view, &newer, derived.is_some(), &counts);
    check(&facts, &command.reason).map_err(rejected)?;
    Ok((newer, derived.found()?))
}

/// What an amendment depends on, from counted papers. A set is not derived from itself.
pub fn amendment_facts(
    view: &RoundView,
    newer: &CriteriaSet,
    derived: bool,
    counts: &[sheets::StageCount],
) -> AmendmentFacts {
    let cross = counts.iter().find(|count| count.stage == SheetStage::Cross);
    AmendmentFacts {
        stage: view.round.stage,
        published: newer.is_published(),
        derived: derived && newer.id != view.criteria.id,
        cross_submitted: cross.and_then(|count| usize::try_from(count.submitted).ok()).unwrap_or_default(),
    }
}

async fn made(cx: &Cx, tx: &Tx, id: AmendmentId, view: &RoundView, command: &AmendRound) -> Result<Amendment, Fault> {
    Ok(Amendment {
        id,
        round: command.round,
        from: view.round.criteria_set,
        to: command.criteria_set,
        decision: command.decision,
        reason: command.reason.trim().to_owned(),
        stage: view.round.stage,
        made_at: tx.now(),
        made_by: signer(tx, cx).await?,
        informed_at: informed_at(&view.round.deadlines, tx.now()),
    })
}

fn amended(made: &Amendment) -> Audit {
    let after = json!({
        "amendment": made.id.to_string(),
        "criteriaSet": made.to.to_string(),
        "decision": made.decision.to_string(),
        "stage": made.stage.code(),
    });
    let before = json!({ "criteriaSet": made.from.to_string() });
    Audit::of("round.amend", made.round).before(before).after(after).reason(Some(made.reason.clone()))
}

/// Every sheet of the round in the order of the new set. What is in a sheet decides nothing about where it goes.
async fn carry_over(tx: &Tx, view: &RoundView, passage: &Passage<'_>, made: &Amendment) -> Result<Vec<Audit>, Fault> {
    let members = member::of_rounds(tx, &[made.round]).await?;
    let unit = |id: EvaluationId| members.iter().find(|member| member.id == id).map(|member| member.unit);
    let mut events = Vec::new();
    for stored in sheets::of_round(tx, made.round, None).await? {
        let unit = unit(stored.sheet.evaluation).found()?;
        let what = fate(view, passage, &stored, unit, tx);
        let after = carried(passage, &stored.sheet, unit, what);
        let commitment = if after.is_submitted() { Some(pinned(&after)?) } else { None };
        amendments::carry(tx, made.id, &stored, &after, what, commitment.as_ref()).await?;
        events.extend(sheet_event(&after, what, commitment.as_ref(), made));
    }
    Ok(events)
}

fn fate(view: &RoundView, passage: &Passage<'_>, stored: &StoredSheet, unit: UnitId, tx: &Tx) -> SheetOutcome {
    let sheet = &stored.sheet;
    let closed = deadline_passed(view.round.deadlines.of(sheet.stage), tx.now());
    outcome(sheet.stage, sheet.state, view.round.stage, passage.affects(unit), closed)
}

fn carried(passage: &Passage<'_>, sheet: &Sheet, unit: UnitId, what: SheetOutcome) -> Sheet {
    let after = passage.carry(sheet, unit);
    let state = if what == SheetOutcome::Returned { SheetState::Draft } else { sheet.state };
    Sheet { version: sheet.version + 1, state, ..after }
}

/// That a sheet went back, or what pins the one that stays handed in. Drafts leave no trace of their own.
fn sheet_event(
    after: &Sheet,
    what: SheetOutcome,
    commitment: Option<&domain::evaluation::Commitment>,
    made: &Amendment,
) -> Option<Audit> {
    let reason = Some(made.reason.clone());
    if what == SheetOutcome::Returned {
        let version = json!({ "version": after.version, "amendment": made.id.to_string() });
        return Some(Audit::of("sheet.withdraw", after.id).after(version).reason(reason));
    }
    let pin = commitment?;
    let pin = json!({ "version": after.version, "nonce": pin.nonce, "commitment": pin.hash });
    Some(Audit::of("sheet.carry", after.id).after(pin).reason(reason))
}

/// A member takes note of an amendment.
#[derive(Debug, Clone, Copy)]
pub struct AcknowledgeAmendment {
    /// The amendment.
    pub amendment: AmendmentId,
    /// The member.
    pub unit: UnitId,
}

/// A member takes note of an amendment; the first of its people to do so stays recorded.
pub async fn acknowledge_amendment(cx: &Cx, command: AcknowledgeAmendment) -> Result<AmendmentId, Fault> {
    let tx = cx.begin().await?;
    let made = amendments::one(&tx, command.amendment).await?.found()?;
    let round = rounds::one(&tx, made.round).await?.found()?;
    let view = reads::view(cx.app(), &tx, round).await?;
    let verdict = policy::acknowledge_amendment(cx.actor(), &view.facts(), command.unit);
    cx.require(verdict, "round.acknowledgeAmendment", made.round)?;
    let by = signer(&tx, cx).await?;
    if amendments::acknowledge(&tx, command.amendment, command.unit, &by).await? {
        let after = json!({ "amendment": command.amendment.to_string(), "unit": command.unit.to_string() });
        tx.commit([Audit::of("round.acknowledgeAmendment", made.round).after(after)]).await?;
    }
    Ok(command.amendment)
}
