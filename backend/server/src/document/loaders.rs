//! Batch loading of documents named by other objects.

use std::collections::HashMap;

use domain::document::Document;
use domain::id::DocumentId;

use crate::graphql::loaders::{Batch, LoadError};

/// Loads documents by identifier, all of one moment in one statement.
impl async_graphql::dataloader::Loader<DocumentId> for Batch {
    type Value = Document;
    type Error = LoadError;

    async fn load(&self, keys: &[DocumentId]) -> Result<HashMap<DocumentId, Document>, LoadError> {
        let rows = storage::document::many(self.db(), keys).await?;
        Ok(rows.into_iter().map(|document| (document.id, document)).collect())
    }
}
