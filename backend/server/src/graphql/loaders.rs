//! Batch loading for relations, made anew for each request.

use std::hash::Hash;
use std::sync::Arc;

use async_graphql::dataloader::{DataLoader, Loader};
use async_graphql::runtime::{TokioSpawner, TokioTimer};
use async_graphql::{Context, Result};
use storage::Db;

use crate::app::App;
use crate::fault::Fault;
use crate::graphql::CxExt as _;

/// What loaders read from. They batch relations of objects that the viewer was already shown; what may
/// be seen was decided by the read that found the parent.
pub struct Batch {
    app: App,
}

impl Batch {
    /// The process's shared parts.
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// The database.
    pub const fn db(&self) -> &Db {
        &self.app.db
    }
}

/// A batch that failed; shared by all who waited for it.
#[derive(Debug, Clone)]
pub struct LoadError(Arc<Fault>);

impl From<storage::StoreError> for LoadError {
    fn from(error: storage::StoreError) -> Self {
        Self(Arc::new(error.into()))
    }
}

impl From<Fault> for LoadError {
    fn from(fault: Fault) -> Self {
        Self(Arc::new(fault))
    }
}

/// The loaders of one request.
pub type Loaders = DataLoader<Batch>;

/// New loaders.
pub fn loaders(app: App) -> Loaders {
    DataLoader::new(Batch { app }, TokioSpawner::current(), TokioTimer::default())
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

/// Loads what must be there: a relation kept by the database itself.
pub async fn load_required<K>(ctx: &Context<'_>, key: K) -> Result<<Batch as Loader<K>>::Value>
where
    K: Send + Sync + Hash + Eq + Clone + 'static,
    Batch: Loader<K, Error = LoadError>,
{
    match load(ctx, key).await {
        Some(found) => found,
        None => ctx.answer(Err(Fault::NotFound)),
    }
}

/// Loads several keys at once, so that they share a statement even when the caller waits for all.
pub async fn load_all<K>(
    ctx: &Context<'_>,
    keys: impl IntoIterator<Item = K>,
) -> Result<std::collections::HashMap<K, <Batch as Loader<K>>::Value>>
where
    K: Send + Sync + Hash + Eq + Clone + 'static,
    Batch: Loader<K, Error = LoadError>,
{
    let loaded = ctx.data_unchecked::<Loaders>().load_many(keys).await;
    ctx.answer(loaded.map_err(|LoadError(cause)| Fault::Internal(anyhow::Error::new(cause))))
}
