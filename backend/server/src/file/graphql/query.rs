//! Queries of files.

use async_graphql::{Context, InputObject, Object, Result};
use domain::id::FileId;
use storage::file::FileFilter;

use super::file::{File, FileKind};
use crate::evaluation::evidence;
use crate::file::reads;
use crate::graphql::page::{Listing, PageArgs, listing};
use crate::graphql::{CxExt as _, Gid};

/// Which files to list; every part narrows the list.
#[derive(Debug, Default, InputObject)]
#[graphql(name = "FileFilter")]
pub struct FileFilterInput {
    /// Words of the name; diacritics do not matter.
    search: Option<String>,
    /// Of this kind.
    kind: Option<FileKind>,
}

impl From<FileFilterInput> for FileFilter {
    fn from(input: FileFilterInput) -> Self {
        Self { search: input.search, kind: input.kind.map(Into::into) }
    }
}

/// Queries of files.
#[derive(Default)]
pub struct FileQuery;

#[Object]
impl FileQuery {
    /// One file; null when there is none or it may not be read.
    async fn file(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its identifier.")] id: Gid<FileId>,
    ) -> Result<Option<File>> {
        Ok(ctx.lookup(evidence::file(ctx.cx(), id.0).await)?.map(File))
    }

    /// The files of the viewer's own units, newest first, to be cited again.
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn files(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Narrows the list.")] filter: Option<FileFilterInput>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<File>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let filter = filter.unwrap_or_default().into();
        Ok(listing(ctx.answer(reads::own_files(ctx.cx(), &filter, &request).await)?, File))
    }
}
