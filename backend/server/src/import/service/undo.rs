//! Use case: taking an applied import back as a whole, as long as nobody touched what it wrote.

use std::collections::HashMap;

use domain::audit::Audit;
use domain::evaluation::{Sheet, policy};
use domain::id::{CriterionId, ImportId, SheetId};
use domain::import::{Batch, ImportError, ImportErrorCode as Code, ImportState};
use serde_json::json;
use storage::Tx;
use storage::evaluation::{paper, sheet as sheets};
use storage::import::{self as imports, Import};
use uuid::Uuid;

use super::held;
use crate::cx::Cx;
use crate::evaluation::service::{opened, pinned};
use crate::fault::{Fault, Found as _, broken};
use crate::workbook::papers;

/// Takes an import back.
#[derive(Debug, Clone)]
pub struct UndoImport {
    /// The import.
    pub import: ImportId,
    /// Why.
    pub reason: String,
}

/// Takes an applied import back: a new save with its own event, refused when a line was changed since.
pub async fn undo_import(cx: &Cx, command: UndoImport) -> Result<ImportId, Fault> {
    let reason = reason(&command.reason)?;
    let tx = cx.begin().await?;
    let import = held(cx, &tx, command.import).await?;
    let view = opened(cx, &tx, import.sheet).await?;
    cx.require(policy::save_scores(cx.actor(), &view.facts(cx.now())), "sheet.save", import.sheet)?;
    let batch = match (&import.state, &import.batch) {
        (ImportState::Applied, Some(batch)) => batch.clone(),
        _ => return Err(broken(ImportError::new(Code::NotApplied, &[]))),
    };
    let papers = papers::of_sheet(&tx, import.sheet).await?;
    let set = &view.round.criteria;
    let back = batch.taken_back(&view.stored.sheet, set, &papers.notes).map_err(broken)?;
    let back = back.ok_or_else(|| anyhow::anyhow!("the kept values of an import are damaged"))?;
    let back = Sheet { version: back.version + 1, ..back };
    sheets::save_values(&tx, &back).await?;
    restore_papers(&tx, import.sheet, &batch, &papers.notes).await?;
    imports::save(&tx, &Import { state: ImportState::Undone, ..import }).await?;
    let codes: Vec<&str> = codes(&batch, set);
    let pin = pinned(&back)?;
    let undone = json!({ "undoes": command.import.to_string() });
    let after = json!({
        "version": back.version, "lines": codes, "nonce": pin.nonce, "commitment": pin.hash, "import": undone
    });
    tx.commit([Audit::of("sheet.save", back.id).after(after).reason(Some(reason))]).await?;
    Ok(command.import)
}

fn reason(text: &str) -> Result<String, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(broken(ImportError::new(Code::ReasonRequired, &["reason"])));
    }
    if text.chars().count() > 2_000 {
        return Err(broken(ImportError::new(Code::TextTooLong, &["reason"]).with(2_000)));
    }
    Ok(text.to_owned())
}

fn codes<'a>(batch: &Batch, set: &'a domain::criteria::CriteriaSet) -> Vec<&'a str> {
    let places = batch.changes.iter().filter_map(|change| change.place(set));
    places.map(|place| set.criteria[place].code.as_str()).collect()
}

/// Notes as they were; evidence that was added goes.
async fn restore_papers(
    tx: &Tx,
    sheet: SheetId,
    batch: &Batch,
    notes: &HashMap<CriterionId, String>,
) -> Result<(), Fault> {
    let mut added: Vec<Uuid> = Vec::new();
    for change in &batch.changes {
        let criterion: CriterionId = change.criterion.parse().ok().found()?;
        if change.writes_note && notes.get(&criterion) != change.note_before.as_ref() {
            paper::set_note(tx, sheet, criterion, change.note_before.as_deref()).await?;
        }
        added.extend(change.evidence.iter().filter_map(|id| id.parse::<Uuid>().ok()));
    }
    Ok(imports::remove_evidence(tx, sheet, &added).await?)
}
