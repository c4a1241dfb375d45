//! Use case: writing the rows of an import onto its sheet, in one transaction with one event.

use chrono::TimeDelta;
use domain::evaluation::{ScoreEntry, Sheet};
use domain::id::{CriterionId, ImportId};
use domain::import::{Batch, Change, ImportError, ImportErrorCode as Code, ImportState, Row, RowStatus};
use serde_json::{Value, json};
use storage::Tx;
use storage::import::{self as imports, Import};
use uuid::Uuid;

use super::held;
use crate::cx::{Begun, Cx};
use crate::evaluation::service::{NoteChange, SaveScores, SavedScores, ScoreChange, opened, write_scores};
use crate::fault::{Fault, broken};
use crate::import::view::ImportView;
use crate::workbook::papers;

/// How long an applied import is kept, so that it can be taken back.
pub const KEPT: TimeDelta = TimeDelta::days(30);

/// What happens to rows that cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Nothing is written when one row cannot be taken.
    AllOrNothing,
    /// The others are written.
    ValidOnly,
}

/// Writes the rows onto the sheet.
#[derive(Debug, Clone)]
pub struct ApplyImport {
    /// The import.
    pub import: ImportId,
    /// The version of the sheet on which the preview was looked at.
    pub expected_version: i32,
    /// What happens to rows that cannot be taken.
    pub mode: Mode,
    /// See [`Cx::begin_once`].
    pub idempotency_key: Option<String>,
}

/// Writes the rows of an import: the rights and rules of saving scores, one event, and what was there before.
pub async fn apply_import(cx: &Cx, command: ApplyImport) -> Result<ImportId, Fault> {
    let key = command.idempotency_key.clone();
    let tx = match cx.begin_once(key.as_deref(), "applyImport", &command, &command.import).await? {
        Begun::Fresh(tx) => tx,
        Begun::Replayed(_) => return Ok(command.import),
    };
    let import = held(cx, &tx, command.import).await?;
    let sheet = opened(cx, &tx, import.sheet).await?;
    let papers = papers::of_sheet(&tx, import.sheet).await?;
    let view = ImportView::new(cx, import, sheet, papers);
    let rows = takes(&view, command.mode, cx, command.expected_version)?;
    let writing: Vec<Writing> = rows.iter().map(|row| Writing::of(cx, &tx, &view, row)).collect();
    let save = SaveScores {
        sheet: view.import.sheet,
        expected_version: command.expected_version,
        scores: writing.iter().map(Writing::change).collect(),
        idempotency_key: None,
    };
    let saved = write_scores(cx, &tx, view.sheet.clone(), &save).await?;
    for line in &writing {
        imports::add_evidence(&tx, view.import.sheet, line.criterion, &line.evidence).await?;
    }
    keep(&tx, view.import, &saved, &writing).await?;
    let audit = described(saved.audit, command.import, writing.len());
    tx.commit([audit]).await?;
    Ok(command.import)
}

/// The rows to write, once rights, version and state allow it.
fn takes(view: &ImportView, mode: Mode, cx: &Cx, expected: i32) -> Result<Vec<Row>, Fault> {
    use domain::evaluation::policy;
    let facts = view.sheet.facts(cx.now());
    cx.require(policy::save_scores(cx.actor(), &facts), "sheet.import", view.import.sheet)?;
    let refuse = |code, count: usize| Err(broken(ImportError::new(code, &[]).with(count)));
    if view.import.state != ImportState::Open {
        return Err(broken(ImportError::new(Code::AlreadyApplied, &[])));
    }
    cx.expect_version(expected, view.sheet.stored.sheet.version)?;
    let wrong = view.preview.count(RowStatus::Error);
    if mode == Mode::AllOrNothing && wrong > 0 {
        return refuse(Code::RowsFail, wrong);
    }
    let rows: Vec<Row> = view.preview.rows.iter().filter(|row| row.writes()).cloned().collect();
    if rows.is_empty() { refuse(Code::NothingToApply, wrong) } else { Ok(rows) }
}

/// One line to write.
#[derive(Debug)]
struct Writing {
    criterion: CriterionId,
    place: usize,
    entry: ScoreEntry,
    note: Option<String>,
    note_before: Option<String>,
    evidence: Vec<(Uuid, String)>,
}

impl Writing {
    fn of(cx: &Cx, tx: &Tx, view: &ImportView, row: &Row) -> Self {
        let place = row.line.unwrap_or_default();
        let criterion = view.sheet.round.criteria.criteria[place].id;
        let nothing = ScoreEntry { criterion, points: None, facts: None, state: None };
        Self {
            criterion,
            place,
            entry: row.entry.clone().unwrap_or(nothing),
            note: row.note.clone(),
            note_before: view.papers.notes.get(&criterion).cloned(),
            evidence: row.evidence.iter().map(|text| (cx.app().ids.uuid(tx.now()), text.clone())).collect(),
        }
    }

    fn change(&self) -> ScoreChange {
        let note = self.note.clone().map_or(NoteChange::Keep, NoteChange::Set);
        ScoreChange { entry: self.entry.clone(), note, evidence: None }
    }

    fn kept(&self, before: &Sheet, after: &Sheet) -> Change {
        Change {
            writes_note: self.note.is_some(),
            note_before: self.note_before.clone(),
            note_after: self.note.as_deref().map(|note| note.trim().to_owned()),
            evidence: self.evidence.iter().map(|(id, _)| id.to_string()).collect(),
            ..Change::of(before, after, self.place, self.criterion)
        }
    }
}

/// Keeps what was written and what was there before.
async fn keep(tx: &Tx, import: Import, saved: &SavedScores, writing: &[Writing]) -> Result<(), Fault> {
    let before = &saved.before.stored.sheet;
    let changes = writing.iter().map(|line| line.kept(before, &saved.after)).collect();
    let applied =
        Import { state: ImportState::Applied, batch: Some(Batch { changes }), expires_at: tx.now() + KEPT, ..import };
    Ok(imports::save(tx, &applied).await?)
}

/// The event of a save that came from a file says so.
fn described(mut audit: domain::audit::Audit, import: ImportId, lines: usize) -> domain::audit::Audit {
    let after = audit.after.as_deref().and_then(|text| serde_json::from_str::<Value>(text).ok());
    if let Some(Value::Object(mut after)) = after {
        after.insert("import".to_owned(), json!({ "id": import.to_string(), "lines": lines }));
        audit.after = Some(Value::Object(after).to_string());
    }
    audit
}
