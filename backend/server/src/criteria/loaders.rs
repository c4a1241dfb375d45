//! Batch loading of criteria sets named by other objects.

use std::collections::HashMap;
use std::sync::Arc;

use domain::criteria::CriteriaSet;
use domain::id::CriteriaSetId;

use crate::graphql::loaders::{Batch, LoadError};

/// Loads sets by identifier, all of one moment in four statements.
impl async_graphql::dataloader::Loader<CriteriaSetId> for Batch {
    type Value = Arc<CriteriaSet>;
    type Error = LoadError;

    async fn load(&self, keys: &[CriteriaSetId]) -> Result<HashMap<CriteriaSetId, Arc<CriteriaSet>>, LoadError> {
        let sets = storage::criteria::many(self.db(), keys).await?;
        Ok(sets.into_iter().map(|set| (set.id, Arc::new(set))).collect())
    }
}
