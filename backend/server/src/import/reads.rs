//! Use cases that read files and imports. An import is its owner's alone, and only as long as the owner may read the
//! sheet.

use bytes::Bytes;
use domain::evaluation::policy;
use domain::id::{ImportId, SheetId};
use domain::import::Book;
use reports::read::Unreadable;
use storage::import::Import;

use super::view::ImportView;
use crate::cx::Cx;
use crate::evaluation::reads as evaluations;
use crate::evaluation::view::SheetView;
use crate::fault::{Fault, Found as _, broken};
use crate::workbook::papers;

/// The sheet that a file is read for: one that the actor may write now.
pub async fn target(cx: &Cx, id: SheetId) -> Result<SheetView, Fault> {
    let view = evaluations::sheet(cx, id).await?;
    cx.require(policy::save_scores(cx.actor(), &view.facts(cx.now())), "sheet.import", id)?;
    Ok(view)
}

/// What is in a file, read on a thread of its own: it takes a processor for a while.
pub async fn book(bytes: Bytes) -> Result<Book, Fault> {
    let read = tokio::task::spawn_blocking(move || reports::read::book(&bytes)).await;
    match read {
        Ok(Ok(book)) => Ok(book),
        Ok(Err(unreadable)) => Err(broken(unreadable)),
        Err(panicked) => {
            // A file that breaks the reader is damaged for whoever sent it; the log keeps the rest.
            tracing::error!(error = %panicked, "a file broke its reader");
            Err(broken(Unreadable::Damaged))
        }
    }
}

/// One import of the actor with its rows as of now.
pub async fn import(cx: &Cx, id: ImportId) -> Result<ImportView, Fault> {
    let owner = cx.actor().user_id().ok_or(Fault::Unauthenticated)?;
    let import = storage::import::one(cx.db(), id, cx.now()).await?.found()?;
    if import.owner != owner {
        return Err(Fault::NotFound);
    }
    view(cx, import).await
}

/// An import with its sheet; hidden from those who may not read the sheet any more.
pub async fn view(cx: &Cx, import: Import) -> Result<ImportView, Fault> {
    let sheet = evaluations::sheet(cx, import.sheet).await?;
    if !sheet.reads_values(cx.actor(), cx.now()) {
        return Err(Fault::NotFound);
    }
    let papers = papers::of_sheet(cx.db(), import.sheet).await?;
    Ok(ImportView::new(cx, import, sheet, papers))
}
