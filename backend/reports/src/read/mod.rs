//! A file becomes a table of plain cells, whoever made it.
//!
//! Workbooks (`.xlsx`) and text files with a comma, semicolon or tab between cells are read. Every step is bounded:
//! the container ([`crate::container`]), the elements of its parts, the cells and the text that are kept.

mod claims;
mod csv;
mod decode;
mod kind;
mod parts;
mod refusal;
mod sheet;
mod xlsx;

use domain::import::Book;

pub use refusal::Unreadable;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// Most cells of a file, empty ones with a format among them.
pub const MOST_CELLS: usize = 200_000;
/// Most text that is kept of a file, in bytes.
const MOST_TEXT: usize = 4 * 1024 * 1024;
/// Columns that are read; forms have fewer.
const MOST_COLUMNS: usize = 100;
/// Worksheets that are read.
const MOST_WORKSHEETS: usize = 50;

/// Reads a file.
pub fn book(bytes: &[u8]) -> Result<Book, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    match kind::of(bytes)? {
        kind::Kind::Workbook => xlsx::read(bytes),
        kind::Kind::Text => csv::read(&decode::text(bytes)),
    }
}

/// Counts what is kept of a file.
#[derive(Debug, Default)]
struct Budget {
    cells: usize,
    text: usize,
}

impl Budget {
    fn cell(&mut self) -> Result<(), Unreadable> {
        self.cells += 1;
        if self.cells > MOST_CELLS { Err(Unreadable::TooManyCells) } else { Ok(()) }
    }

    fn text(&mut self, text: &str) -> Result<(), Unreadable> {
        self.text = self.text.saturating_add(text.len());
        if self.text > MOST_TEXT { Err(Unreadable::TooLarge) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests;
