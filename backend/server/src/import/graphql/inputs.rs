//! Inputs of imports.

use async_graphql::{ID, InputObject};
use domain::id::ImportId;

use super::enums::{ImportColumnRole, ImportEncoding, ImportMode};
use crate::graphql::Gid;
use crate::import::service::{ApplyImport, CellEdit, RemapImport, UndoImport};

/// What a column is for.
#[derive(Debug, InputObject)]
pub struct ImportColumnInput {
    /// What it is for.
    role: ImportColumnRole,
    /// Which of a line's facts, from 1; for the role FACT only.
    #[graphql(validator(minimum = 1, maximum = 20))]
    fact: Option<u32>,
}

/// A text typed into a cell of the preview.
#[derive(Debug, InputObject)]
pub struct ImportCellInput {
    /// The row's number in the file.
    row: u32,
    /// The column, from 0 for A.
    column: u32,
    /// The text; empty clears the cell.
    text: String,
}

/// Reads what was read in another way. What is absent stays, or is guessed anew below what changes: a worksheet
/// decides about header and columns, a header row about columns.
#[derive(Debug, InputObject)]
pub struct RemapImportInput {
    /// The import.
    id: Gid<ImportId>,
    /// Another worksheet, from 0.
    worksheet: Option<u32>,
    /// Another header row, from 1; 0 = there is none.
    header_row: Option<u32>,
    /// What each column is for, from column A.
    #[graphql(validator(max_items = 100))]
    columns: Option<Vec<ImportColumnInput>>,
    /// How letters are read.
    encoding: Option<ImportEncoding>,
    /// Texts typed into cells.
    #[graphql(validator(max_items = 200), default)]
    edits: Vec<ImportCellInput>,
}

fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl From<RemapImportInput> for RemapImport {
    fn from(input: RemapImportInput) -> Self {
        let column = |column: ImportColumnInput| {
            let slot = column.fact.map_or(0, |fact| place(fact).saturating_sub(1));
            let fact = column.role == ImportColumnRole::Fact;
            (column.role.into(), if fact { slot } else { 0 })
        };
        let edit = |edit: ImportCellInput| CellEdit { row: edit.row, column: place(edit.column), text: edit.text };
        Self {
            import: input.id.0,
            worksheet: input.worksheet.map(place),
            header: input.header_row,
            columns: input.columns.map(|columns| columns.into_iter().map(column).collect()),
            encoding: input.encoding.map(Into::into),
            edits: input.edits.into_iter().map(edit).collect(),
        }
    }
}

/// Writes the rows of an import onto its sheet.
#[derive(Debug, InputObject)]
pub struct ApplyImportInput {
    /// The import.
    id: Gid<ImportId>,
    /// The version of the sheet that was looked at: `Import.sheetVersion`.
    expected_version: i32,
    /// What happens to rows that cannot be taken.
    mode: ImportMode,
    /// The same key with the same input is done once.
    idempotency_key: Option<ID>,
}

impl From<ApplyImportInput> for ApplyImport {
    fn from(input: ApplyImportInput) -> Self {
        Self {
            import: input.id.0,
            expected_version: input.expected_version,
            mode: input.mode.into(),
            idempotency_key: input.idempotency_key.map(|key| key.0),
        }
    }
}

/// Takes an applied import back as a whole.
#[derive(Debug, InputObject)]
pub struct UndoImportInput {
    /// The import.
    id: Gid<ImportId>,
    /// Why.
    reason: String,
}

impl From<UndoImportInput> for UndoImport {
    fn from(input: UndoImportInput) -> Self {
        Self { import: input.id.0, reason: input.reason }
    }
}
