//! Use cases: handing a sheet in, and taking it back.

use std::collections::HashSet;

use domain::audit::Audit;
use domain::evaluation::submit::{DEFAULT_REASON_THRESHOLD, problems, submit, withdraw};
use domain::evaluation::{Commitment, Sheet, SheetProblem, SheetStage, SubmitFacts, policy};
use domain::id::SheetId;
use serde_json::json;
use storage::Reader;
use storage::evaluation::{paper, sheet as sheets};

use super::reckon::recompute;
use super::scores::{opened, pinned};
use crate::cx::{Begun, Cx, digest_with};
use crate::evaluation::notices;
use crate::evaluation::view::SheetView;
use crate::fault::{Fault, Found as _, rejected};

/// Hands a sheet in.
#[derive(Debug, Clone)]
pub struct SubmitSheet {
    /// The sheet.
    pub sheet: SheetId,
    /// The version the client read.
    pub expected_version: i32,
    /// See [`Cx::begin_once`].
    pub idempotency_key: Option<String>,
}

/// Hands a sheet in: complete, with evidence and reasons, before the deadline.
pub async fn submit_sheet(cx: &Cx, command: SubmitSheet) -> Result<SheetId, Fault> {
    let key = command.idempotency_key.clone();
    let tx = match cx.begin_once(key.as_deref(), "submitSheet", &command, &command.sheet).await? {
        Begun::Fresh(tx) => tx,
        Begun::Replayed(_) => return Ok(command.sheet),
    };
    let view = opened(cx, &tx, command.sheet).await?;
    cx.require(policy::submit_sheet(cx.actor(), &view.facts(cx.now())), "sheet.submit", command.sheet)?;
    cx.expect_version(command.expected_version, view.stored.sheet.version)?;
    let found = problems_of(&tx, &view).await?;
    let sheet = next(submit(&view.stored.sheet, &view.round.criteria, &found).map_err(rejected)?);
    let by = signer(&tx, cx).await?;
    let commitment = pinned(&sheet)?;
    sheets::save_state(&tx, &sheet, Some((&by, &commitment))).await?;
    recompute(&tx, &view.round, sheet.evaluation).await?;
    let files = storage::file::cited::digests(&tx, sheet.id).await?;
    notices::submitted(cx, &tx, &view.round.round, &sheet).await?;
    tx.commit([handed_in(&sheet, &commitment, &files)]).await?;
    Ok(command.sheet)
}

/// The name that stands under a submitted sheet, and beside other acts of a person.
pub async fn signer(reader: &impl Reader, cx: &Cx) -> Result<String, Fault> {
    let id = cx.actor().user_id().ok_or(Fault::Unauthenticated)?;
    Ok(storage::identity::user::one(reader, id).await?.found()?.display_name)
}

fn next(sheet: Sheet) -> Sheet {
    Sheet { version: sheet.version + 1, ..sheet }
}

/// The event pins the values by their commitment and the cited files by digests with its nonce, so that a reveal can
/// be checked against the submission.
fn handed_in(sheet: &Sheet, commitment: &Commitment, files: &[String]) -> Audit {
    let files: Vec<String> = files.iter().map(|file| digest_with(&commitment.nonce, file)).collect();
    let Commitment { nonce, hash } = commitment;
    let pin = json!({ "version": sheet.version, "nonce": nonce, "commitment": hash, "filesSha256": files });
    Audit::of("sheet.submit", sheet.id).after(pin)
}

/// Everything a sheet still lacks: lines, evidence, reasons.
pub async fn problems_of(reader: &impl Reader, view: &SheetView) -> Result<Vec<SheetProblem>, Fault> {
    let sheet = &view.stored.sheet;
    let evidence: HashSet<_> =
        paper::evidence(reader, &[sheet.id]).await?.into_iter().map(|piece| piece.criterion).collect();
    let notes: HashSet<_> = paper::notes(reader, &[sheet.id]).await?.into_iter().map(|note| note.criterion).collect();
    let own = own_sheet(reader, view).await?;
    let facts = SubmitFacts {
        evidence: &evidence,
        notes: &notes,
        self_values: own.as_ref().map(|own| own.values.as_slice()),
        self_facts: own.as_ref().map(|own| own.facts.as_slice()),
        reason_threshold: DEFAULT_REASON_THRESHOLD,
    };
    Ok(problems(sheet, &view.round.criteria, &facts))
}

/// The unit's own submitted sheet, for every sheet but that one.
async fn own_sheet(reader: &impl Reader, view: &SheetView) -> Result<Option<Sheet>, Fault> {
    if view.stored.sheet.stage == SheetStage::Self_ {
        return Ok(None);
    }
    let sheets = sheets::of_evaluations(reader, &[view.stored.sheet.evaluation]).await?;
    let mut own = sheets.into_iter().map(|stored| stored.sheet);
    Ok(own.find(|sheet| sheet.stage == SheetStage::Self_ && sheet.is_submitted()))
}

/// Takes a submitted sheet back.
#[derive(Debug, Clone)]
pub struct WithdrawSheet {
    /// The sheet.
    pub sheet: SheetId,
    /// The version the client read.
    pub expected_version: i32,
    /// Why.
    pub reason: String,
}

/// Takes a submitted sheet back for correction, before the deadline.
pub async fn withdraw_sheet(cx: &Cx, command: WithdrawSheet) -> Result<SheetId, Fault> {
    let tx = cx.begin().await?;
    let view = opened(cx, &tx, command.sheet).await?;
    cx.require(policy::withdraw_sheet(cx.actor(), &view.facts(cx.now())), "sheet.withdraw", command.sheet)?;
    cx.expect_version(command.expected_version, view.stored.sheet.version)?;
    let sheet = next(withdraw(&view.stored.sheet, &command.reason, view.due(), cx.now()).map_err(rejected)?);
    sheets::save_state(&tx, &sheet, None).await?;
    recompute(&tx, &view.round, sheet.evaluation).await?;
    notices::withdrawn(cx, &tx, &view.round.round, &sheet).await?;
    let audit = Audit::of("sheet.withdraw", command.sheet).after(json!({ "version": sheet.version }));
    tx.commit([audit.reason(Some(command.reason))]).await?;
    Ok(command.sheet)
}
