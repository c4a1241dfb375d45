//! Batch loading for relations, made anew for each request.

use std::hash::Hash;
use std::sync::Arc;

use async_graphql::dataloader::{DataLoader, Loader};
use async_graphql::runtime::{TokioSpawner, TokioTimer};
use async_graphql::{Context, Result};
use storage::Db;

use crate::fault::Fault;
use crate::graphql::CxExt as _;

/// What loaders read from. They batch relations of objects that the viewer was already shown; what may
/// be seen was decided by the read that found the parent.
pub struct Batch {
    db: Db,
}

impl Batch {
    /// The database.
    pub const fn db(&self) -> &Db {
        &self.db
    }
}

/// A batch that failed; shared by all who waited for it.
#[derive(Debug, Clone)]
pub struct LoadError(Arc<storage::StoreError>);

impl From<storage::StoreError> for LoadError {
    fn from(error: storage::StoreError) -> Self {
        Self(Arc::new(error))
    }
}

/// The loaders of one request.
pub type Loaders = DataLoader<Batch>;

/// New loaders on a database.
pub fn loaders(db: Db) -> Loaders {
    DataLoader::new(Batch { db }, TokioSpawner::current(), TokioTimer::default())
}

/// Loads what a relation names; `None` when it is gone.
pub async fn load<K>(ctx: &Context<'_>, key: K) -> Option<Result<<Batch as Loader<K>>::Value>>
where
    K: Send + Sync + Hash + Eq + Clone + 'static,
    Batch: Loader<K, Error = LoadError>,
{
    match ctx.data_unchecked::<Loaders>().load_one(key).await {
        Ok(found) => found.map(Ok),
        Err(LoadError(cause)) => Some(ctx.answer(Err(Fault::Internal(anyhow::Error::new(cause))))),
    }
}
