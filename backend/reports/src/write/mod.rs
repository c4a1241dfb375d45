//! Workbooks made from plain data.

mod formula;
mod grid;
mod meta;
mod safe;
mod sheet;
mod style;
mod summary;

pub use sheet::{SheetPaper, sheet_workbook};
pub use summary::{RoundPaper, UnitPaper, round_workbook};

/// A workbook could not be made; a fault of ours.
#[derive(Debug, thiserror::Error)]
#[error("a workbook could not be made: {0}")]
pub struct Unwritable(#[from] rust_xlsxwriter::XlsxError);

/// The media type of workbooks.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[cfg(test)]
mod tests;
