//! Closed lists of imports in the API.

use async_graphql::Enum;
use domain::{import as rules, text::legacy};

use crate::import::service;

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::ImportState")]
pub enum ImportState {
    /// Read, and being looked at.
    Open,
    /// Written to the sheet.
    Applied,
    /// Taken back.
    Undone,
}

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::ColumnRole")]
pub enum ImportColumnRole {
    /// Nothing that is read.
    Ignore,
    /// The running number.
    Ordinal,
    /// The criterion's code.
    Code,
    /// The criterion's name.
    Name,
    /// Standard points.
    Maximum,
    /// A fact the points follow from.
    Fact,
    /// Points, or a word that says a state.
    Points,
    /// Evidence, one piece a line.
    Evidence,
    /// Explanation or reason.
    Note,
}

/// Why a column was taken for what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::Guess")]
pub enum ImportGuess {
    /// Nothing spoke for anything.
    None,
    /// The hidden worksheet of the downloaded workbook says so.
    Workbook,
    /// The person chose it for such a header before.
    Remembered,
    /// The words of the header.
    Header,
    /// What stands in the column.
    Content,
    /// The person chose it for this file.
    Chosen,
}

/// How letters are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "legacy::Encoding", name = "ImportEncoding")]
pub enum ImportEncoding {
    /// Unicode.
    Unicode,
    /// TCVN3, the fonts whose names begin with `.Vn` (also called ABC).
    Tcvn3,
    /// The fonts whose names begin with `VNI-`.
    Vni,
    /// Code page 1258 of Windows.
    Windows1258,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::RowStatus")]
pub enum ImportRowStatus {
    /// Says something where nothing was said.
    Add,
    /// Says something else than was said.
    Change,
    /// Says what is there already.
    Same,
    /// Says nothing that is read.
    Skip,
    /// Cannot be taken.
    Error,
}

/// How grave a message about a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::Severity")]
pub enum ImportSeverity {
    /// Worth knowing; the row can be taken.
    Note,
    /// The row cannot be taken.
    Error,
}

/// What happens to rows that cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "service::Mode")]
pub enum ImportMode {
    /// Nothing is written when one row cannot be taken.
    AllOrNothing,
    /// The others are written.
    ValidOnly,
}
