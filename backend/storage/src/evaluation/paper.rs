//! What stands beside the values of a sheet: notes and evidence, sparse.

use domain::id::{CriterionId, DocumentId, FileId, Id as _, SheetId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

/// A note of the author on one line: an explanation or a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The sheet.
    pub sheet: SheetId,
    /// The line.
    pub criterion: CriterionId,
    /// What it says; never blank.
    pub text: String,
}

/// One piece of evidence for one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The sheet.
    pub sheet: SheetId,
    /// The line.
    pub criterion: CriterionId,
    /// What it is, in words; may be empty when a document or a file is named.
    pub text: String,
    /// The document of the register; `None` when none is named.
    pub document: Option<DocumentId>,
    /// The uploaded file; `None` when none is named.
    pub file: Option<FileId>,
    /// Where in the document or file; `None` for the whole.
    pub page: Option<String>,
}

#[derive(FromQueryResult)]
struct NoteRow {
    sheet_id: Uuid,
    criterion_id: Uuid,
    note: String,
}

#[derive(FromQueryResult)]
struct EvidenceRow {
    sheet_id: Uuid,
    criterion_id: Uuid,
    text: String,
    document_id: Option<Uuid>,
    file_id: Option<Uuid>,
    page: Option<String>,
}

/// The notes of some sheets.
pub async fn notes(reader: &impl Reader, sheets: &[SheetId]) -> Result<Vec<Note>, StoreError> {
    let mut select = Select::new("select sheet_id, criterion_id, note from sheet_note where 1 = 1", vec![]);
    select.and_in("sheet_id", sheets.iter().map(|id| id.uuid()));
    let rows: Vec<NoteRow> = select.all(reader.connection()).await?;
    let note = |row: NoteRow| Note {
        sheet: SheetId::from_uuid(row.sheet_id),
        criterion: CriterionId::from_uuid(row.criterion_id),
        text: row.note,
    };
    Ok(rows.into_iter().map(note).collect())
}

/// The evidence of some sheets, in the author's order.
pub async fn evidence(reader: &impl Reader, sheets: &[SheetId]) -> Result<Vec<Evidence>, StoreError> {
    let mut select = Select::new(
        "select sheet_id, criterion_id, text, document_id, file_id, page from evidence where 1 = 1",
        vec![],
    );
    select.and_in("sheet_id", sheets.iter().map(|id| id.uuid()));
    select.push(" order by sheet_id, criterion_id, position", vec![]);
    let rows: Vec<EvidenceRow> = select.all(reader.connection()).await?;
    let piece = |row: EvidenceRow| Evidence {
        sheet: SheetId::from_uuid(row.sheet_id),
        criterion: CriterionId::from_uuid(row.criterion_id),
        text: row.text,
        document: row::id(row.document_id),
        file: row::id(row.file_id),
        page: row.page,
    };
    Ok(rows.into_iter().map(piece).collect())
}

/// Writes a note, or takes it away when `text` is `None`.
pub async fn set_note(tx: &Tx, sheet: SheetId, criterion: CriterionId, text: Option<&str>) -> Result<(), StoreError> {
    let connection = tx.connection();
    let Some(text) = text else {
        let sql = "delete from sheet_note where sheet_id = $1 and criterion_id = $2";
        return connection.run(sql, values![sheet.uuid(), criterion.uuid()]).await.map(drop);
    };
    connection
        .run(
            "insert into sheet_note (sheet_id, criterion_id, note) values ($1, $2, $3) \
             on conflict (sheet_id, criterion_id) do update set note = excluded.note",
            values![sheet.uuid(), criterion.uuid(), text],
        )
        .await
        .map(drop)
}

/// Replaces the evidence of one line. `ids` gives each piece its row's identifier.
pub async fn set_evidence(
    tx: &Tx,
    sheet: SheetId,
    criterion: CriterionId,
    pieces: &[Evidence],
    ids: &[Uuid],
) -> Result<(), StoreError> {
    let connection = tx.connection();
    connection
        .run("delete from evidence where sheet_id = $1 and criterion_id = $2", values![sheet.uuid(), criterion.uuid()])
        .await?;
    for ((piece, id), position) in pieces.iter().zip(ids).zip(0i32..) {
        connection
            .run(
                "insert into evidence (id, sheet_id, criterion_id, position, text, document_id, file_id, page) \
                 values ($1, $2, $3, $4, $5, $6, $7, $8)",
                values![
                    *id,
                    sheet.uuid(),
                    criterion.uuid(),
                    position,
                    piece.text.clone(),
                    row::raw(piece.document),
                    row::raw(piece.file),
                    piece.page.clone(),
                ],
            )
            .await?;
    }
    Ok(())
}
