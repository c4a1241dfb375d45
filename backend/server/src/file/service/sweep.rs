//! Use case: what nobody needs any more is removed, a little at a time.

use chrono::TimeDelta;
use storage::file as files;

use crate::cx::{Cx, write};
use crate::fault::Fault;

/// Removes uploads that can no longer be resumed, files that nobody cited in time, and bytes that no file names.
pub async fn sweep_files(cx: &Cx) -> Result<(), Fault> {
    let own = &cx.app().files;
    own.staging.sweep(cx.now()).await.map_err(anyhow::Error::new)?;
    let kept = TimeDelta::days(i64::from(own.kept_uncited_days));
    for stale in files::uncited_before(cx.db(), cx.now() - kept).await? {
        write(|| forget(cx, stale.file.id)).await?;
    }
    for sha256 in files::orphans(cx.db()).await? {
        write(|| remove_bytes(cx, &sha256)).await?;
    }
    Ok(())
}

/// Removes a file, unless somebody cites it by now.
async fn forget(cx: &Cx, id: domain::id::FileId) -> Result<(), Fault> {
    let tx = cx.begin().await?;
    let Some(stored) = files::for_change(&tx, id).await? else { return Ok(()) };
    if !files::cited::sheets(&tx, &[id]).await?.is_empty() {
        return Ok(());
    }
    files::delete(&tx, id).await?;
    Ok(tx.commit([stored.file.deleted()]).await?)
}

/// Removes bytes while their row is locked: whoever needs them again waits, and then stores them anew.
async fn remove_bytes(cx: &Cx, sha256: &str) -> Result<(), Fault> {
    let tx = cx.begin().await?;
    if files::remove_orphan(&tx, sha256).await? {
        cx.app().files.blobs.delete(sha256).await?;
    }
    // No file names them: there is no event to keep.
    Ok(tx.commit([]).await?)
}
