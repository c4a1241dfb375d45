//! Use case: reading what was read in another way.

use domain::id::ImportId;
use domain::import::layout::MOST_SLOTS;
use domain::import::{
    Column, ColumnRole, Guess, ImportError, ImportErrorCode as Code, ImportState, Layout, Remembered,
};
use domain::text::legacy::Encoding;
use storage::import::{self as imports, Import};

use super::held;
use crate::cx::Cx;
use crate::evaluation::service::opened;
use crate::fault::{Fault, broken};
use crate::import::view::ImportView;
use crate::workbook::papers;

/// Longest text typed into a cell, in characters.
const TEXT: usize = 2_000;

/// A text typed into a cell of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellEdit {
    /// The row's number in the file.
    pub row: u32,
    /// The column, from 0.
    pub column: usize,
    /// The text.
    pub text: String,
}

/// Reads what was read in another way; what is not said stays, or is guessed anew below it.
#[derive(Debug, Clone)]
pub struct RemapImport {
    /// The import.
    pub import: ImportId,
    /// Another worksheet, from 0.
    pub worksheet: Option<usize>,
    /// Another header row, from 1; 0 = there is none.
    pub header: Option<u32>,
    /// What each column is for, from column A.
    pub columns: Option<Vec<(ColumnRole, usize)>>,
    /// How letters are read.
    pub encoding: Option<Encoding>,
    /// Texts typed into cells.
    pub edits: Vec<CellEdit>,
}

/// Reads what was read in another way. Nothing but the person's own preparation changes, so there is no event.
pub async fn remap_import(cx: &Cx, command: RemapImport) -> Result<ImportId, Fault> {
    let tx = cx.begin().await?;
    let mut import = held(cx, &tx, command.import).await?;
    let sheet = opened(cx, &tx, import.sheet).await?;
    let set = sheet.round.criteria.clone();
    let papers = papers::of_sheet(&tx, import.sheet).await?;
    let view = ImportView::new(cx, import.clone(), sheet, papers);
    cx.require(view.may(cx.actor(), cx.now(), ImportState::Open), "sheet.import", import.sheet)?;
    let remembered = imports::mapping(&tx, import.owner, set.id).await?;
    import.layout = layout(&import, &set, &command, &remembered)?;
    type_in(&mut import, &command.edits)?;
    if command.columns.is_some() {
        let chosen = remembered.into_iter().chain(import.layout.remembered(&import.book)).collect();
        imports::save_mapping(&tx, import.owner, set.id, &chosen).await?;
    }
    imports::save(&tx, &import).await?;
    tx.commit([]).await?;
    Ok(command.import)
}

/// The layout with the changes; what lies below a change is guessed anew.
fn layout(
    import: &Import,
    set: &domain::criteria::CriteriaSet,
    command: &RemapImport,
    remembered: &Remembered,
) -> Result<Layout, Fault> {
    let book = &import.book;
    let mut layout = import.layout.clone();
    if let Some(table) = command.worksheet {
        if table >= book.tables.len() {
            return Err(broken(ImportError::new(Code::NoSuchPlace, &["worksheet"])));
        }
        layout = Layout::guess_table(book, table, set, remembered);
    }
    if let Some(encoding) = command.encoding {
        layout = Layout::guess_columns(book, layout.table, layout.header, encoding, set, remembered);
    }
    if let Some(header) = command.header {
        layout = Layout::guess_columns(book, layout.table, header, layout.encoding, set, remembered);
    }
    if let Some(columns) = &command.columns {
        layout.columns = chosen(columns)?;
    }
    Ok(layout)
}

/// Columns as chosen: each use once, and one that tells which line a row means.
fn chosen(columns: &[(ColumnRole, usize)]) -> Result<Vec<Column>, Fault> {
    let used: Vec<_> = columns.iter().filter(|(role, _)| *role != ColumnRole::Ignore).collect();
    let twice = used.iter().enumerate().any(|(place, column)| used[..place].contains(column));
    let names = used.iter().any(|(role, _)| matches!(role, ColumnRole::Code | ColumnRole::Name));
    if twice || !names || columns.iter().any(|(_, slot)| *slot >= MOST_SLOTS) {
        return Err(broken(ImportError::new(Code::ColumnsUnclear, &["columns"])));
    }
    Ok(columns.iter().map(|(role, slot)| Column { role: *role, slot: *slot, guess: Guess::Chosen }).collect())
}

fn type_in(import: &mut Import, edits: &[CellEdit]) -> Result<(), Fault> {
    for edit in edits {
        if edit.text.chars().count() > TEXT {
            return Err(broken(ImportError::new(Code::TextTooLong, &["edits"]).with(TEXT)));
        }
        let known = edit.column < import.layout.columns.len();
        if !known || !import.book.type_into(import.layout.table, edit.row, edit.column, &edit.text) {
            return Err(broken(ImportError::new(Code::NoSuchPlace, &["edits"]).with(edit.row)));
        }
    }
    Ok(())
}
