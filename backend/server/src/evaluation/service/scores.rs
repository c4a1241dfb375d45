//! Use case: saving changed cells of a sheet, all together or not at all.

use domain::audit::Audit;
use domain::evaluation::{Commitment, EvaluationError, EvaluationErrorCode, ScoreEntry, Sheet, entry, policy};
use domain::id::{CriterionId, DocumentId, FileId, SheetId};
use serde_json::json;
use storage::Tx;
use storage::evaluation::paper::{self, Evidence};
use storage::evaluation::{round as rounds, sheet as sheets};

use crate::cx::{Begun, Cx};
use crate::evaluation::view::SheetView;
use crate::evaluation::{evidence as files, reads};
use crate::fault::{Fault, Found as _, rejected};

/// Longest note and evidence text, in characters.
const TEXT: usize = 2_000;
/// Longest page reference, in characters.
const PAGE: usize = 100;
/// Most pieces of evidence on one line.
const PIECES: usize = 20;

/// A change of a line's note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteChange {
    /// Leave it.
    Keep,
    /// Take it away.
    Clear,
    /// Write this.
    Set(String),
}

/// One piece of evidence as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewEvidence {
    /// What it is, in words.
    pub text: String,
    /// The document of the register.
    pub document: Option<DocumentId>,
    /// The uploaded file.
    pub file: Option<FileId>,
    /// Where in the document or file.
    pub page: Option<String>,
}

/// The changed cells of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreChange {
    /// Points, facts or state.
    pub entry: ScoreEntry,
    /// The note.
    pub note: NoteChange,
    /// The whole evidence of the line; `None` = leave it.
    pub evidence: Option<Vec<NewEvidence>>,
}

/// Saves changed cells.
#[derive(Debug, Clone)]
pub struct SaveScores {
    /// The sheet.
    pub sheet: SheetId,
    /// The version the client read.
    pub expected_version: i32,
    /// The changed lines.
    pub scores: Vec<ScoreChange>,
    /// See [`Cx::begin_once`].
    pub idempotency_key: Option<String>,
}

/// Opens a sheet for a write: round held in its stage, sheet locked. Deadlines are judged by the moment after
/// this, when the locks are had.
pub async fn opened(cx: &Cx, tx: &Tx, id: SheetId) -> Result<SheetView, Fault> {
    let stored = sheets::one(tx, id).await?.found()?;
    rounds::held(tx, stored.round).await?.found()?;
    let stored = sheets::for_change(tx, id).await?.found()?;
    reads::sheet_view(cx.app(), tx, stored).await
}

/// Saves changed cells of a sheet: every rule is checked, and nothing is written when one is broken.
pub async fn save_scores(cx: &Cx, command: SaveScores) -> Result<SheetId, Fault> {
    let key = command.idempotency_key.clone();
    let tx = match cx.begin_once(key.as_deref(), "saveScores", &command, &command.sheet).await? {
        Begun::Fresh(tx) => tx,
        Begun::Replayed(_) => return Ok(command.sheet),
    };
    let view = opened(cx, &tx, command.sheet).await?;
    let saved = write_scores(cx, &tx, view, &command).await?;
    tx.commit([saved.audit]).await?;
    Ok(command.sheet)
}

/// What came of writing cells inside a transaction that goes on.
#[derive(Debug, Clone)]
pub struct SavedScores {
    /// The sheet with everything around it, as it was before.
    pub before: SheetView,
    /// The sheet as it is now.
    pub after: Sheet,
    /// The event to commit with.
    pub audit: Audit,
}

/// Writes changed cells of an [`opened`] sheet in its transaction: the same rights and rules whoever asks.
pub async fn write_scores(cx: &Cx, tx: &Tx, view: SheetView, command: &SaveScores) -> Result<SavedScores, Fault> {
    let facts = view.facts(cx.now());
    cx.require(policy::save_scores(cx.actor(), &facts), "sheet.save", command.sheet)?;
    let before = &view.stored.sheet;
    cx.expect_version(command.expected_version, before.version)?;
    let lines = policy::lines(cx.actor(), &facts);
    let entries: Vec<ScoreEntry> = command.scores.iter().map(|change| change.entry.clone()).collect();
    let mut errors = text_errors(&command.scores);
    let changed = match entry::apply(before, &view.round.criteria, &lines, &entries) {
        Ok(changed) if errors.is_empty() => Sheet { version: before.version + 1, ..changed },
        Ok(_) => return Err(rejected(errors)),
        Err(more) => {
            errors.extend(more);
            return Err(rejected(errors));
        }
    };
    sheets::save_values(tx, &changed).await?;
    write_papers(cx, tx, command).await?;
    let audit = saved(&view, &changed, &command.scores)?;
    Ok(SavedScores { before: view, after: changed, audit })
}

/// One event per save with the changed lines. Values of a sealed sheet are not written down: the chain is
/// read by people who may not know them yet. A digest pins them.
fn saved(view: &SheetView, changed: &Sheet, scores: &[ScoreChange]) -> Result<Audit, Fault> {
    let codes: Vec<&str> = scores
        .iter()
        .filter_map(|change| view.round.criteria.criterion(change.entry.criterion))
        .map(|criterion| criterion.code.as_str())
        .collect();
    let pin = pinned(changed)?;
    let after = json!({ "version": changed.version, "lines": codes, "nonce": pin.nonce, "commitment": pin.hash });
    Ok(Audit::of("sheet.save", changed.id).after(after))
}

/// What pins the values of a sheet without telling them.
pub fn pinned(sheet: &Sheet) -> Result<Commitment, Fault> {
    let mut nonce = [0; 16];
    getrandom::fill(&mut nonce).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    Ok(Commitment::to(sheet, domain::audit::hex(&nonce)))
}

async fn write_papers(cx: &Cx, tx: &Tx, command: &SaveScores) -> Result<(), Fault> {
    let pieces = command.scores.iter().filter_map(|change| change.evidence.as_ref()).flatten();
    let cited: Vec<FileId> = pieces.filter_map(|piece| piece.file).collect();
    files::require_citable(cx, tx, &cited).await?;
    for change in &command.scores {
        let criterion = change.entry.criterion;
        match &change.note {
            NoteChange::Keep => {}
            NoteChange::Clear => paper::set_note(tx, command.sheet, criterion, None).await?,
            NoteChange::Set(text) => {
                let text = Some(text.trim()).filter(|text| !text.is_empty());
                paper::set_note(tx, command.sheet, criterion, text).await?;
            }
        }
        if let Some(pieces) = &change.evidence {
            for piece in pieces {
                registered(tx, piece.document).await?;
            }
            let pieces: Vec<Evidence> = pieces.iter().map(|piece| evidence(command.sheet, criterion, piece)).collect();
            let ids: Vec<_> = pieces.iter().map(|_| cx.app().ids.uuid(tx.now())).collect();
            paper::set_evidence(tx, command.sheet, criterion, &pieces, &ids).await?;
        }
    }
    Ok(())
}

/// A paper that is named must stand in the register.
pub(super) async fn registered(tx: &Tx, document: Option<DocumentId>) -> Result<(), Fault> {
    let Some(document) = document else { return Ok(()) };
    storage::document::one(tx, document).await?.found().map(drop)
}

fn evidence(sheet: SheetId, criterion: CriterionId, piece: &NewEvidence) -> Evidence {
    let page = piece.page.as_deref().map(str::trim).filter(|page| !page.is_empty()).map(ToOwned::to_owned);
    Evidence { sheet, criterion, text: piece.text.trim().to_owned(), document: piece.document, file: piece.file, page }
}

/// Texts that do not fit, and evidence that says nothing.
fn text_errors(scores: &[ScoreChange]) -> Vec<EvaluationError> {
    let mut errors = Vec::new();
    for change in scores {
        let line = change.entry.criterion.to_string();
        let mut refuse = |code, field: &str| errors.push(EvaluationError::new(code, &["scores", &line, field]));
        if matches!(&change.note, NoteChange::Set(text) if text.chars().count() > TEXT) {
            refuse(EvaluationErrorCode::TextTooLong, "note");
        }
        let Some(pieces) = &change.evidence else { continue };
        let long = |piece: &NewEvidence| {
            let page = piece.page.as_deref().unwrap_or_default();
            piece.text.chars().count() > TEXT || page.chars().count() > PAGE
        };
        if pieces.len() > PIECES || pieces.iter().any(long) {
            refuse(EvaluationErrorCode::TextTooLong, "evidence");
        }
        let says_nothing =
            |piece: &NewEvidence| piece.text.trim().is_empty() && piece.document.is_none() && piece.file.is_none();
        if pieces.iter().any(says_nothing) {
            refuse(EvaluationErrorCode::EvidenceRequired, "evidence");
        }
    }
    errors
}
