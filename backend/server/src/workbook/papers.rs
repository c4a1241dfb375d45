//! Notes and evidence of a sheet as a workbook shows them.

use std::collections::HashMap;

use domain::document::Document;
use domain::id::{CriterionId, DocumentId, SheetId};
use storage::Reader;
use storage::evaluation::paper::{self, Evidence};

use crate::fault::Fault;

/// What stands beside the values of a sheet.
#[derive(Debug, Clone, Default)]
pub struct Papers {
    /// Notes by line.
    pub notes: HashMap<CriterionId, String>,
    /// Evidence by line, one text for each piece.
    pub evidence: HashMap<CriterionId, Vec<String>>,
}

/// Notes and evidence of a sheet; three statements at most.
pub async fn of_sheet(reader: &impl Reader, sheet: SheetId) -> Result<Papers, Fault> {
    let notes = paper::notes(reader, &[sheet]).await?;
    let pieces = paper::evidence(reader, &[sheet]).await?;
    let named: Vec<DocumentId> = pieces.iter().filter_map(|piece| piece.document).collect();
    let documents = if named.is_empty() { Vec::new() } else { storage::document::many(reader, &named).await? };
    let documents: HashMap<DocumentId, Document> = documents.into_iter().map(|found| (found.id, found)).collect();
    let notes = notes.into_iter().map(|note| (note.criterion, note.text)).collect();
    let mut papers = Papers { notes, evidence: HashMap::new() };
    for piece in pieces {
        let text = shown(&piece, piece.document.and_then(|id| documents.get(&id)));
        papers.evidence.entry(piece.criterion).or_default().push(text);
    }
    Ok(papers)
}

/// The document's number, the words, that there is a file, the page: what there is of them.
fn shown(piece: &Evidence, document: Option<&Document>) -> String {
    let page = piece.page.as_ref().map(|page| format!("tr. {page}"));
    let words = Some(piece.text.clone()).filter(|text| !text.is_empty());
    let file = piece.file.map(|_| "tệp đính kèm".to_owned());
    let parts = [document.map(Document::reference), words, file, page];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
