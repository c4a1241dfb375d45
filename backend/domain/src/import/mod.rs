//! Import: a table that somebody filled offline, read onto a sheet line by line.
//!
//! A file becomes a [`Book`] of plain cells ([`table`]). [`layout`] says which worksheet, header row and columns are
//! meant, guessed at first and then chosen by the person. [`rows`] reads each row: which line of the criteria it is
//! ([`code`]), what its cells say ([`number`], [`word`], [`fact`]), what that would change, and what is wrong
//! ([`message`]). Nothing here writes: what a row says goes through the same rule as typing does
//! ([`crate::evaluation::entry`]). [`batch`] keeps what was there before, so that an import can be taken back.

use crate::criteria::code::coded;

pub mod batch;
pub mod code;
pub mod error;
pub mod fact;
mod guess;
pub mod layout;
pub mod message;
pub mod number;
pub mod rows;
pub mod table;
#[cfg(test)]
mod testing;
mod value;
pub mod word;

pub use batch::{Batch, Change};
pub use error::{ImportError, ImportErrorCode};
pub use layout::{Column, ColumnRole, Guess, Layout, Remembered};
pub use message::{Message, Severity};
pub use rows::{Preview, Row, RowStatus, Target, preview};
pub use table::{Book, Cell, Content, Line, Origin, Table};

coded! {
    /// How far an import is.
    pub enum ImportState {
        /// Read, and being looked at.
        Open = "OPEN",
        /// Written to the sheet.
        Applied = "APPLIED",
        /// Taken back.
        Undone = "UNDONE",
    }
}
