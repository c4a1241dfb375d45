//! Queries of imports.

use std::sync::Arc;

use async_graphql::{Context, Object, Result};
use domain::id::ImportId;

use super::import::Import;
use crate::graphql::{CxExt as _, Gid};
use crate::import::reads;

/// Queries of this slice.
#[derive(Default)]
pub struct ImportQuery;

#[Object]
impl ImportQuery {
    /// A table read from a file, with its rows as of now; null when there is none of this viewer.
    async fn import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its identifier.")] id: Gid<ImportId>,
    ) -> Result<Option<Import>> {
        Ok(ctx.lookup(reads::import(ctx.cx(), id.0).await)?.map(|view| Import(Arc::new(view))))
    }
}
