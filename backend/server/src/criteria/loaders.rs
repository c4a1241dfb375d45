//! Batch loading of criteria sets named by other objects.

use std::collections::HashMap;
use std::sync::Arc;

use domain::criteria::CriteriaSet;
use domain::id::CriteriaSetId;

use crate::graphql::loaders::{Batch, LoadError};

/// Loads sets by identifier, all of one moment in four statements; published ones are at hand afterwards.
impl async_graphql::dataloader::Loader<CriteriaSetId> for Batch {
    type Value = Arc<CriteriaSet>;
    type Error = LoadError;

    async fn load(&self, keys: &[CriteriaSetId]) -> Result<HashMap<CriteriaSetId, Arc<CriteriaSet>>, LoadError> {
        let mut found = HashMap::new();
        for set in storage::criteria::many(self.db(), keys).await? {
            let set = Arc::new(set);
            self.app().criteria.keep(&set);
            found.insert(set.id, set);
        }
        Ok(found)
    }
}
