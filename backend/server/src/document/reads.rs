//! Use cases that read the register.

use domain::document::{Document, policy};
use domain::id::DocumentId;
use storage::document::{self as documents, DocumentFilter, DocumentLink};
use storage::{Page, PageRequest, Reader};

use crate::cx::Cx;
use crate::fault::{Fault, Found as _};

/// One document.
pub async fn document(cx: &Cx, id: DocumentId) -> Result<Document, Fault> {
    cx.require_read(policy::see(cx.actor()))?;
    documents::one(cx.db(), id).await?.found()
}

/// A page of the register.
pub async fn page(cx: &Cx, filter: &DocumentFilter, request: &PageRequest) -> Result<Page<Document>, Fault> {
    cx.require_read(policy::see(cx.actor()))?;
    Ok(documents::page(cx.db(), filter, request).await?)
}

/// What rests on a document.
pub async fn links(cx: &Cx, id: DocumentId) -> Result<Vec<DocumentLink>, Fault> {
    Ok(documents::links(cx.db(), id).await?)
}

/// Whether the document that an input names is in the register; an input that names none is fine.
pub async fn known(reader: &impl Reader, id: Option<DocumentId>) -> Result<bool, Fault> {
    match id {
        None => Ok(true),
        Some(id) => Ok(documents::one(reader, id).await?.is_some()),
    }
}
