//! The rows of an import in the API.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::evaluation::Value;
use domain::import as rules;
use domain::{Hundredths, Language};
use std::sync::Arc;

use super::enums::{ImportRowStatus, ImportSeverity};
use crate::evaluation::graphql::ScoreValue;
use crate::graphql::{CxExt as _, Decimal};
use crate::import::view::ImportView;

/// Something about a row or one of its cells.
#[derive(Debug, Clone, SimpleObject)]
pub struct ImportMessage {
    /// How grave it is.
    severity: ImportSeverity,
    /// The stable code; more may be added.
    code: &'static str,
    /// What it says, in the reader's language.
    message: String,
    /// The column it is about, from 0 for A; null for the row.
    column: Option<i32>,
}

impl ImportMessage {
    fn of(message: &rules::Message, language: Language) -> Self {
        Self {
            severity: message.severity.into(),
            code: message.remark.code(),
            message: message.remark.text(language),
            column: message.column.and_then(|column| i32::try_from(column).ok()),
        }
    }
}

/// The value of a line before or after an import.
#[derive(Debug, Clone, SimpleObject)]
pub struct ImportValue {
    /// Points or state.
    value: ScoreValue,
    /// The facts behind the points, in the order of the rule's slots; empty when there are none.
    facts: Vec<Decimal>,
}

impl ImportValue {
    fn of(value: Value, facts: &[Hundredths]) -> Self {
        Self { value: value.into(), facts: facts.iter().copied().map(Decimal).collect() }
    }
}

/// A row of the file and what it would do.
pub struct ImportRow {
    view: Arc<ImportView>,
    index: usize,
}

impl ImportRow {
    /// Every row of a preview.
    pub fn all(view: &Arc<ImportView>) -> Vec<Self> {
        (0..view.preview.rows.len()).map(|index| Self { view: Arc::clone(view), index }).collect()
    }

    fn read(&self) -> &rules::Row {
        &self.view.preview.rows[self.index]
    }

    fn line(&self) -> Option<&domain::criteria::Criterion> {
        self.view.sheet.round.criteria.criteria.get(self.read().line?)
    }
}

/// A row of the file and what it would do to the sheet as it is now.
#[Object]
impl ImportRow {
    /// Its number in the file, from 1.
    async fn row(&self) -> u32 {
        self.read().number
    }

    /// The code as it stands there.
    async fn code(&self) -> &str {
        &self.read().code
    }

    /// The name as it stands there.
    async fn name(&self) -> &str {
        &self.read().name
    }

    /// What becomes of it.
    async fn status(&self) -> ImportRowStatus {
        self.read().status.into()
    }

    /// The criterion it means; null when it means none.
    async fn criterion_id(&self) -> Option<ID> {
        self.line().map(|line| line.id.into())
    }

    /// The code of the criterion it means; null when it means none.
    async fn criterion_code(&self) -> Option<&str> {
        self.line().map(|line| line.code.as_str())
    }

    /// The name of the criterion it means; null when it means none.
    async fn criterion_name(&self) -> Option<&str> {
        self.line().map(|line| line.name.as_str())
    }

    /// The value the line has now; null when the row means no line.
    async fn before(&self) -> Option<ImportValue> {
        let (sheet, place) = (&self.view.sheet.stored.sheet, self.read().line?);
        Some(ImportValue::of(*sheet.values.get(place)?, sheet.facts.get(place)?))
    }

    /// The value the line would have; null when the row means none or cannot be taken.
    async fn after(&self) -> Option<ImportValue> {
        self.read().after.as_ref().map(|(value, facts)| ImportValue::of(*value, facts))
    }

    /// The note it would write; null when the note stays.
    async fn note(&self) -> Option<&str> {
        self.read().note.as_deref()
    }

    /// Pieces of evidence it would add.
    async fn evidence(&self) -> &[String] {
        &self.read().evidence
    }

    /// The texts of its cells that are read, in the order of the import's columns.
    async fn cells(&self) -> Vec<String> {
        let import = &self.view.import;
        let table = import.book.tables.get(import.layout.table);
        let line = table.and_then(|table| table.lines.iter().find(|line| line.number == self.read().number));
        let shown = |column| line.map(|line| line.cell(column).shown(import.layout.encoding)).unwrap_or_default();
        (0..import.layout.columns.len()).map(shown).collect()
    }

    /// What is to be said about it.
    async fn messages(&self, ctx: &Context<'_>) -> Vec<ImportMessage> {
        let language = ctx.cx().language();
        self.read().messages.iter().map(|message| ImportMessage::of(message, language)).collect()
    }
}
