//! Use case: keeping what was read from a file, to be looked at.

use chrono::TimeDelta;
use domain::evaluation::policy;
use domain::id::{ImportId, SheetId};
use domain::import::{Book, ImportState, Layout};
use storage::evaluation::sheet as sheets;
use storage::import::{self as imports, Import};

use crate::cx::Cx;
use crate::evaluation::reads;
use crate::fault::{Fault, Found as _, broken};

/// How long an import waits to be applied.
pub const KEPT: TimeDelta = TimeDelta::hours(24);
/// The most text that is kept of one import, in bytes.
const MOST_TEXT: usize = 2 * 1024 * 1024;

/// Keeps what was read.
#[derive(Debug, Clone)]
pub struct StartImport {
    /// The sheet it is for.
    pub sheet: SheetId,
    /// What the file was called.
    pub file_name: String,
    /// What was read.
    pub book: Book,
}

/// Keeps what was read from a file for a sheet that the actor may write. Nothing that anybody did or decided changes
/// yet, so there is no event.
pub async fn start_import(cx: &Cx, command: StartImport) -> Result<ImportId, Fault> {
    let owner = cx.actor().user_id().ok_or(Fault::Unauthenticated)?;
    check_origin(&command)?;
    check_size(&command.book)?;
    let tx = cx.begin().await?;
    let stored = sheets::one(&tx, command.sheet).await?.found()?;
    let view = reads::sheet_view(cx.app(), &tx, stored).await?;
    cx.require(policy::save_scores(cx.actor(), &view.facts(cx.now())), "sheet.import", command.sheet)?;
    let remembered = imports::mapping(&tx, owner, view.round.criteria.id).await?;
    let layout = Layout::guess(&command.book, &view.round.criteria, &remembered);
    let import = Import {
        id: cx.id(),
        owner,
        sheet: command.sheet,
        file_name: command.file_name,
        state: ImportState::Open,
        book: command.book,
        layout,
        batch: None,
        created_at: tx.now(),
        expires_at: tx.now() + KEPT,
    };
    imports::insert(&tx, &import).await?;
    tx.commit([]).await?;
    Ok(import.id)
}

/// A workbook that was made for another sheet is not read onto this one.
fn check_origin(command: &StartImport) -> Result<(), Fault> {
    use domain::import::{ImportError, ImportErrorCode};
    match &command.book.origin {
        Some(origin) if origin.sheet != command.sheet.to_string() => {
            Err(broken(ImportError::new(ImportErrorCode::OtherSheet, &["file"])))
        }
        _ => Ok(()),
    }
}

fn check_size(book: &Book) -> Result<(), Fault> {
    let text = serde_json::to_vec(book).map_err(anyhow::Error::from)?;
    if text.len() > MOST_TEXT { Err(broken(reports::read::Unreadable::TooLarge)) } else { Ok(()) }
}
