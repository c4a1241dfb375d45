//! Use cases that read files.

use domain::file::policy;
use domain::id::UnitId;
use storage::file::{self as files, FileFilter, StoredFile};
use storage::{Page, PageRequest};

use crate::cx::Cx;
use crate::fault::Fault;

/// A page of the files of the actor's own units, newest first.
pub async fn own_files(cx: &Cx, filter: &FileFilter, request: &PageRequest) -> Result<Page<StoredFile>, Fault> {
    if cx.actor().user().is_none() {
        return Err(Fault::Unauthenticated);
    }
    let units: Vec<UnitId> = cx.actor().units().into_iter().filter(|unit| policy::owns(cx.actor(), *unit)).collect();
    Ok(files::page(cx.db(), &units, filter, request).await?)
}
