//! A table as it was read from a file: cells with what the file says about them, nothing interpreted.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::text::legacy::Encoding;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Nothing.
    #[default]
    Empty,
    /// A text as typed.
    Text(String),
    /// A number, as a decimal with a dot; a percentage is its fraction, as spreadsheets keep it.
    Number(String),
    /// A day or a time of day, as `YYYY-MM-DD` or `HH:MM`.
    Date(String),
    /// True or false.
    Truth(bool),
    /// An error of a formula: `#REF!`.
    Error(String),
}

/// Serde asks by reference.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form serde's skip_serializing_if calls")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// A cell, with what the file says of it besides its content.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Cell {
    /// What stands in it.
    #[serde(rename = "c", default)]
    pub content: Content,
    /// The content is the kept result of a formula.
    #[serde(rename = "f", default, skip_serializing_if = "is_false")]
    pub formula: bool,
    /// The number is shown as a percentage.
    #[serde(rename = "p", default, skip_serializing_if = "is_false")]
    pub percent: bool,
    /// The content is that of the first cell of a merged range.
    #[serde(rename = "m", default, skip_serializing_if = "is_false")]
    pub merged: bool,
}

impl Cell {
    /// A cell of text.
    pub fn text(text: &str) -> Self {
        let content = if text.trim().is_empty() { Content::Empty } else { Content::Text(text.to_owned()) };
        Self { content, ..Self::default() }
    }

    /// A cell with a number.
    pub fn number(number: &str) -> Self {
        Self { content: Content::Number(number.to_owned()), ..Self::default() }
    }

    /// Whether nothing is said: no content, or blanks alone.
    pub fn is_blank(&self) -> bool {
        match &self.content {
            Content::Empty => true,
            Content::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The cell as a person reads it, in composed Unicode and without the apostrophe that spreadsheets hide.
    pub fn shown(&self, encoding: Encoding) -> String {
        match &self.content {
            Content::Empty => String::new(),
            Content::Text(text) => {
                let read = encoding.read(text);
                let trimmed = read.trim();
                trimmed.strip_prefix('\'').unwrap_or(trimmed).trim_start().to_owned()
            }
            Content::Number(text) | Content::Date(text) | Content::Error(text) => text.clone(),
            Content::Truth(truth) => if *truth { "TRUE" } else { "FALSE" }.to_owned(),
        }
    }
}

/// A row of a worksheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Line {
    /// Its number as the spreadsheet shows it, from 1.
    pub number: u32,
    /// It is hidden in the file.
    #[serde(default, skip_serializing_if = "is_false")]
    pub hidden: bool,
    /// Its cells from column A.
    pub cells: Vec<Cell>,
}

impl Line {
    /// The cell of a column; an empty one beyond the last.
    pub fn cell(&self, column: usize) -> &Cell {
        static NOTHING: Cell = Cell { content: Content::Empty, formula: false, percent: false, merged: false };
        self.cells.get(column).unwrap_or(&NOTHING)
    }
}

/// A worksheet. Rows without any content are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// It is hidden in the file.
    #[serde(default, skip_serializing_if = "is_false")]
    pub hidden: bool,
    /// Hidden columns, from 0 for A.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden_columns: Vec<u32>,
    /// Its rows in order.
    pub lines: Vec<Line>,
}

impl Table {
    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.lines.iter().map(|line| line.cells.len()).max().unwrap_or_default()
    }
}

/// Where a workbook says it comes from: what its hidden worksheet holds. A claim, never a right.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Origin {
    /// The sheet it was made for, as its public identifier.
    pub sheet: String,
    /// The sheet's version when it was made.
    pub version: i32,
    /// The criteria set, as its public identifier.
    pub criteria_set: String,
    /// The name of the worksheet with the table.
    pub worksheet: String,
    /// The number of its header row, from 1.
    pub header: u32,
    /// What each column is for, as [`super::ColumnRole::code`] with a place for facts: `FACT:2`.
    pub columns: Vec<String>,
    /// Code as printed and identifier of each criterion.
    pub criteria: BTreeMap<String, String>,
}

/// What was read from a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Book {
    /// Its worksheets in order; the hidden one that says where it comes from is left out.
    pub tables: Vec<Table>,
    /// Where it says it comes from; `None` for a workbook made by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

impl Book {
    /// Puts a text into a cell, as if it had been typed there; false when there is no such row.
    pub fn type_into(&mut self, table: usize, number: u32, column: usize, text: &str) -> bool {
        let line =
            self.tables.get_mut(table).and_then(|table| table.lines.iter_mut().find(|line| line.number == number));
        let Some(line) = line else { return false };
        if line.cells.len() <= column {
            line.cells.resize(column + 1, Cell::default());
        }
        line.cells[column] = Cell::text(text);
        true
    }
}
