//! An import in the API.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};
use domain::import as rules;
use domain::import::layout::encoding_of;
use domain::text::legacy::Encoding;

use super::enums::{ImportColumnRole, ImportEncoding, ImportGuess, ImportState};
use super::rows::ImportRow;
use crate::evaluation::graphql::Sheet;
use crate::graphql::CxExt as _;
use crate::graphql::access::AllowedAction;
use crate::import::view::ImportView;

/// A table read from a file, on its way onto a sheet.
#[derive(Clone)]
pub struct Import(pub Arc<ImportView>);

/// How many texts of the file show what reading them in another encoding changes.
const SAMPLES: usize = 5;
/// How many cells below the header show what a column holds.
const CELLS: usize = 3;

impl Import {
    fn table(&self) -> Option<&rules::Table> {
        self.0.import.book.tables.get(self.0.import.layout.table)
    }

    fn below_header(&self) -> impl Iterator<Item = &rules::Line> {
        let header = self.0.import.layout.header;
        self.table().into_iter().flat_map(|table| &table.lines).filter(move |line| line.number > header)
    }
}

/// A worksheet of the file.
#[derive(Debug, Clone, SimpleObject)]
pub struct ImportWorksheet {
    /// Its name.
    name: String,
    /// How many rows have content.
    rows: usize,
    /// It is hidden in the file.
    hidden: bool,
}

/// A column of the chosen worksheet.
#[derive(Debug, Clone, SimpleObject)]
pub struct ImportColumn {
    /// Its place, from 0 for A.
    index: usize,
    /// The words of its header; empty without one.
    header: String,
    /// What it is for.
    role: ImportColumnRole,
    /// Which of a line's facts, from 1; null for other roles.
    fact: Option<usize>,
    /// Why it was taken for that.
    guess: ImportGuess,
    /// It is hidden in the file.
    hidden: bool,
    /// What stands in its first cells.
    samples: Vec<String>,
}

/// A text before and after it is read in the chosen encoding.
#[derive(Debug, Clone, SimpleObject)]
pub struct ImportText {
    /// As it stands in the file.
    before: String,
    /// As it is read.
    after: String,
}

/// How many rows have each status.
#[derive(Debug, Clone, SimpleObject)]
pub struct ImportCounts {
    /// Rows that say something where nothing was said.
    add: usize,
    /// Rows that say something else than was said.
    change: usize,
    /// Rows that say what is there already.
    same: usize,
    /// Rows that say nothing that is read.
    skip: usize,
    /// Rows that cannot be taken.
    error: usize,
}

/// A table read from a file, on its way onto a sheet. Only the person who read it sees it.
#[Object]
impl Import {
    /// Identifier.
    async fn id(&self) -> ID {
        self.0.import.id.into()
    }

    /// The sheet it is for.
    async fn sheet(&self) -> Sheet {
        Sheet(Arc::new(self.0.sheet.clone()))
    }

    /// What the file was called; may be empty.
    async fn file_name(&self) -> &str {
        &self.0.import.file_name
    }

    /// How far it is.
    async fn state(&self) -> ImportState {
        self.0.import.state.into()
    }

    /// When the file was read.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.import.created_at
    }

    /// When it will be forgotten.
    async fn expires_at(&self) -> DateTime<Utc> {
        self.0.import.expires_at
    }

    /// The version of the sheet on which the rows were read; send it back as `expectedVersion`.
    async fn sheet_version(&self) -> i32 {
        self.0.sheet.stored.sheet.version
    }

    /// The version of the sheet when the workbook was downloaded; null for a table made by hand.
    async fn workbook_version(&self) -> Option<i32> {
        self.0.import.book.origin.as_ref().map(|origin| origin.version)
    }

    /// The workbook was made for another version of the criteria; lines are found by their codes.
    async fn other_criteria(&self) -> bool {
        let set = self.0.sheet.round.criteria.id.to_string();
        self.0.import.book.origin.as_ref().is_some_and(|origin| origin.criteria_set != set)
    }

    /// The worksheets of the file, at most 50.
    #[graphql(complexity = "10 * child_complexity + 1")]
    async fn worksheets(&self) -> Vec<ImportWorksheet> {
        let sheet = |table: &rules::Table| ImportWorksheet {
            name: table.name.clone(),
            rows: table.lines.len(),
            hidden: table.hidden,
        };
        self.0.import.book.tables.iter().map(sheet).collect()
    }

    /// The chosen worksheet, from 0.
    async fn worksheet(&self) -> usize {
        self.0.import.layout.table
    }

    /// The number of the header row, from 1; 0 = there is none.
    async fn header_row(&self) -> u32 {
        self.0.import.layout.header
    }

    /// How letters are read.
    async fn encoding(&self) -> ImportEncoding {
        self.0.import.layout.encoding.into()
    }

    /// What the texts seem to be written in.
    async fn encoding_guess(&self) -> ImportEncoding {
        self.table().map_or(Encoding::Unicode, encoding_of).into()
    }

    /// Texts that the chosen encoding reads in another way; empty in Unicode.
    #[graphql(complexity = "5 * child_complexity + 1")]
    async fn encoding_samples(&self) -> Vec<ImportText> {
        let encoding = self.0.import.layout.encoding;
        let cells = self.table().into_iter().flat_map(|table| &table.lines).flat_map(|line| &line.cells);
        let texts = cells.map(|cell| ImportText { before: raw(cell), after: cell.shown(encoding) });
        texts.filter(|text| encoding != Encoding::Unicode && text.before != text.after).take(SAMPLES).collect()
    }

    /// The columns of the chosen worksheet.
    #[graphql(complexity = "20 * child_complexity + 1")]
    async fn columns(&self) -> Vec<ImportColumn> {
        let layout = &self.0.import.layout;
        let columns = layout.columns.iter().enumerate();
        columns.map(|(index, column)| self.column(index, *column)).collect()
    }

    /// How many rows have each status.
    async fn counts(&self) -> ImportCounts {
        let count = |status| self.0.preview.count(status);
        ImportCounts {
            add: count(rules::RowStatus::Add),
            change: count(rules::RowStatus::Change),
            same: count(rules::RowStatus::Same),
            skip: count(rules::RowStatus::Skip),
            error: count(rules::RowStatus::Error),
        }
    }

    /// The rows with content, at most 1,000, and what each would do to the sheet as it is now.
    #[graphql(complexity = "60 * child_complexity + 10")]
    async fn rows(&self) -> Vec<ImportRow> {
        ImportRow::all(&self.0)
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let (actor, now, language) = (ctx.cx().actor(), ctx.cx().now(), ctx.cx().language());
        let action = |name, state| AllowedAction::new(name, self.0.may(actor, now, state), language);
        vec![
            action("remapImport", rules::ImportState::Open),
            action("applyImport", rules::ImportState::Open),
            action("undoImport", rules::ImportState::Applied),
        ]
    }
}

fn raw(cell: &rules::Cell) -> String {
    match &cell.content {
        rules::Content::Text(text) => text.trim().to_owned(),
        _ => cell.shown(Encoding::Unicode),
    }
}

impl Import {
    fn column(&self, index: usize, column: rules::Column) -> ImportColumn {
        let encoding = self.0.import.layout.encoding;
        let table = self.table();
        let header = table.and_then(|table| table.lines.iter().find(|line| line.number == self.0.import.layout.header));
        let shown = |line: &rules::Line| line.cell(index).shown(encoding).chars().take(80).collect::<String>();
        let hidden =
            |table: &rules::Table| table.hidden_columns.iter().any(|hidden| usize::try_from(*hidden) == Ok(index));
        ImportColumn {
            index,
            header: header.map(shown).unwrap_or_default(),
            role: column.role.into(),
            fact: (column.role == rules::ColumnRole::Fact).then_some(column.slot + 1),
            guess: column.guess.into(),
            hidden: table.is_some_and(hidden),
            samples: self.below_header().map(shown).filter(|text| !text.is_empty()).take(CELLS).collect(),
        }
    }
}
