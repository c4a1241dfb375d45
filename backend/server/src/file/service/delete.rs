//! Use case: a file that nothing cites is removed by its unit.

use domain::Verdict;
use domain::file::{File, policy};
use domain::id::FileId;
use storage::file as files;

use crate::cx::Cx;
use crate::fault::{Fault, Found as _, broken};

/// Removes a file. `sees` is whether the actor may read it, which follows from the sheets that cite it. The bytes go
/// later, with the sweeper, when no other unit has the same.
pub async fn delete_file(cx: &Cx, id: FileId, sees: Verdict) -> Result<FileId, Fault> {
    let tx = cx.begin().await?;
    let file = files::for_change(&tx, id).await?.found()?.file;
    cx.require(policy::delete(cx.actor(), file.unit, sees), "file.delete", id)?;
    let cited = !files::cited::sheets(&tx, &[id]).await?.is_empty();
    File::removable(cited).map_err(broken)?;
    files::delete(&tx, id).await?;
    tx.commit([file.deleted()]).await?;
    Ok(id)
}
