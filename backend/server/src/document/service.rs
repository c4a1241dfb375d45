//! Use cases that write the register.

use domain::document::{Document, RecordDocument, policy};
use domain::id::DocumentId;
use storage::document as documents;

use crate::cx::Cx;
use crate::fault::{Fault, Found as _, rejected};

/// Enters a document into the register.
pub async fn record_document(cx: &Cx, command: RecordDocument) -> Result<Document, Fault> {
    let id: DocumentId = cx.id();
    let tx = cx.begin().await?;
    cx.require(policy::record(cx.actor(), command.issuer), "document.record", id)?;
    let document = command.check(id, cx.today()).map_err(rejected)?;
    documents::insert(&tx, &document).await?;
    tx.commit([document.recorded()]).await?;
    Ok(document)
}

/// Corrects the summary of a document.
#[derive(Debug, Clone)]
pub struct UpdateDocument {
    /// Which document.
    pub document: DocumentId,
    /// The version the client read.
    pub expected_version: i32,
    /// The new summary.
    pub summary: String,
}

/// Corrects the summary of a document.
pub async fn update_document(cx: &Cx, command: UpdateDocument) -> Result<Document, Fault> {
    let tx = cx.begin().await?;
    let document = documents::for_change(&tx, command.document).await?.found()?;
    cx.require(policy::record(cx.actor(), document.issuer), "document.update", document.id)?;
    cx.expect_version(command.expected_version, document.version)?;
    let change = document.change_summary(&command.summary).map_err(rejected)?;
    documents::update_summary(&tx, &change.document).await?;
    tx.commit([change.audit]).await?;
    Ok(change.document)
}
