//! Batch loading of files named by evidence, and of whether files are cited.

use std::collections::{HashMap, HashSet};

use async_graphql::dataloader::Loader;
use domain::id::FileId;
use storage::file::{self as files, StoredFile};

use crate::graphql::loaders::{Batch, LoadError};

/// Whether any line cites a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct IsCited(pub FileId);

impl Loader<FileId> for Batch {
    type Value = StoredFile;
    type Error = LoadError;

    async fn load(&self, keys: &[FileId]) -> Result<HashMap<FileId, StoredFile>, LoadError> {
        let rows = files::many(self.db(), keys).await?;
        Ok(rows.into_iter().map(|stored| (stored.file.id, stored)).collect())
    }
}

impl Loader<IsCited> for Batch {
    type Value = bool;
    type Error = LoadError;

    async fn load(&self, keys: &[IsCited]) -> Result<HashMap<IsCited, bool>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let pairs = files::cited::sheets(self.db(), &ids).await?;
        let cited: HashSet<FileId> = pairs.into_iter().map(|(file, _)| file).collect();
        Ok(keys.iter().map(|key| (*key, cited.contains(&key.0))).collect())
    }
}
