//! Which worksheet, which header row, which column for what, in which encoding.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::guess;
use super::table::{Book, Table};
use crate::criteria::CriteriaSet;
use crate::criteria::code::coded;
use crate::text::legacy::{Encoding, detect};

coded! {
    /// What a column is for.
    pub enum ColumnRole {
        /// Nothing that is read.
        Ignore = "IGNORE",
        /// The running number.
        Ordinal = "ORDINAL",
        /// The criterion's code.
        Code = "CODE",
        /// The criterion's name.
        Name = "NAME",
        /// Standard points.
        Maximum = "MAXIMUM",
        /// A fact the points follow from.
        Fact = "FACT",
        /// Points, or a word that says a state.
        Points = "POINTS",
        /// Evidence, one piece a line.
        Evidence = "EVIDENCE",
        /// Explanation or reason.
        Note = "NOTE",
    }
}

coded! {
    /// Why a column was taken for what it is.
    pub enum Guess {
        /// Nothing spoke for anything.
        None = "NONE",
        /// The hidden worksheet of the downloaded workbook says so.
        Workbook = "WORKBOOK",
        /// The person chose it for such a header before.
        Remembered = "REMEMBERED",
        /// The words of the header.
        Header = "HEADER",
        /// What stands in the column.
        Content = "CONTENT",
        /// The person chose it for this file.
        Chosen = "CHOSEN",
    }
}

/// One column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// What it is for.
    pub role: ColumnRole,
    /// Which of the facts of a line, from 0; 0 for the other roles.
    pub slot: usize,
    /// Why.
    pub guess: Guess,
}

impl Column {
    /// A column without a use.
    pub const IGNORED: Self = Self { role: ColumnRole::Ignore, slot: 0, guess: Guess::None };

    /// As a remembered mapping and a downloaded workbook write it: `FACT:2` for the second fact.
    pub fn word(self) -> String {
        match self.role {
            ColumnRole::Fact => format!("{}:{}", self.role.code(), self.slot + 1),
            role => role.code().to_owned(),
        }
    }

    /// Reads what [`Self::word`] wrote; `None` for anything else.
    pub fn from_word(word: &str, guess: Guess) -> Option<Self> {
        let (role, slot) = word.split_once(':').unwrap_or((word, "1"));
        let slot: usize = slot.parse().ok().filter(|slot| (1..=MOST_SLOTS).contains(slot))?;
        Some(Self { role: ColumnRole::from_code(role)?, slot: slot - 1, guess })
    }
}

/// The most facts a line may have columns for.
pub const MOST_SLOTS: usize = 20;

/// Columns the person chose before, by the folded words of their headers.
pub type Remembered = BTreeMap<String, String>;

/// How a book is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// Which worksheet, from 0.
    pub table: usize,
    /// The number of the header row, from 1; 0 = there is none.
    pub header: u32,
    /// What each column is for, from column A.
    pub columns: Vec<Column>,
    /// How letters are read.
    pub encoding: Encoding,
}

impl Layout {
    /// The best guess for a whole book.
    pub fn guess(book: &Book, set: &CriteriaSet, remembered: &Remembered) -> Self {
        let named =
            book.origin.as_ref().and_then(|origin| book.tables.iter().position(|table| table.name == origin.worksheet));
        let best = || {
            let scored = book.tables.iter().enumerate().map(|(place, table)| (guess::fitness(table, set), place));
            // The first of equals: worksheets further on are usually explanations.
            scored.max_by_key(|(fitness, place)| (*fitness, usize::MAX - place)).map(|(_, place)| place)
        };
        Self::guess_table(book, named.or_else(best).unwrap_or_default(), set, remembered)
    }

    /// The best guess for one worksheet.
    pub fn guess_table(book: &Book, table: usize, set: &CriteriaSet, remembered: &Remembered) -> Self {
        let nothing = Table::default();
        let own = book.tables.get(table).unwrap_or(&nothing);
        let encoding = encoding_of(own);
        let origin = book.origin.as_ref().filter(|origin| origin.worksheet == own.name);
        let header = guess::header(own, origin, set, encoding);
        Self::guess_columns(book, table, header, encoding, set, remembered)
    }

    /// The best guess for the columns below a header row.
    pub fn guess_columns(
        book: &Book,
        table: usize,
        header: u32,
        encoding: Encoding,
        set: &CriteriaSet,
        remembered: &Remembered,
    ) -> Self {
        let nothing = Table::default();
        let own = book.tables.get(table).unwrap_or(&nothing);
        let origin = book.origin.as_ref().filter(|origin| origin.worksheet == own.name && origin.header == header);
        let columns = guess::columns(own, header, origin, set, remembered, encoding);
        Self { table, header, columns, encoding }
    }

    /// The first column with a role.
    pub fn column(&self, role: ColumnRole) -> Option<usize> {
        self.columns.iter().position(|column| column.role == role)
    }

    /// The columns of facts: for each slot its column; `None` where no column is for it.
    pub fn facts(&self) -> Vec<Option<usize>> {
        let facts = || self.columns.iter().enumerate().filter(|(_, column)| column.role == ColumnRole::Fact);
        let count = facts().map(|(_, column)| column.slot + 1).max().unwrap_or_default();
        (0..count).map(|slot| facts().find(|(_, column)| column.slot == slot).map(|(place, _)| place)).collect()
    }

    /// What is worth remembering: the columns with a use, by the words of their headers.
    pub fn remembered(&self, book: &Book) -> Remembered {
        let header = book.tables.get(self.table).and_then(|table| guess::line_of(table, self.header));
        let Some(header) = header else { return Remembered::new() };
        let named = self.columns.iter().enumerate().filter_map(|(place, column)| {
            let words = guess::words_of(header, place, self.encoding);
            (!words.is_empty()).then(|| (words, column.word()))
        });
        named.collect()
    }
}

/// What the texts of a worksheet seem to be written in.
pub fn encoding_of(table: &Table) -> Encoding {
    let cells = table.lines.iter().flat_map(|line| &line.cells);
    detect(cells.filter_map(|cell| match &cell.content {
        super::table::Content::Text(text) => Some(text.as_str()),
        _ => None,
    }))
}

#[cfg(test)]
mod tests;
