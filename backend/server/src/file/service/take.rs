//! From complete bytes to a file: looked into, scanned, stored, written down.

use std::path::Path;

use bytes::Bytes;
use domain::file::{File, FileError, FileErrorCode, FileKind};
use domain::id::FileId;
use futures_util::{Stream, stream};
use storage::file as files;
use tokio::io::AsyncReadExt as _;

use crate::cx::{Cx, write};
use crate::fault::{Fault, broken};
use crate::file::Slip;
use crate::file::inspect::{Refused, inspect};

/// Bytes handed on at once while a file goes to the store.
const PIECE: usize = 256 * 1024;
/// How often bytes are stored again because the sweeper removed them just then.
const TRIES: usize = 3;

/// Takes the bytes at a path as a file of the upload's unit. The bytes are safe in the store before the row that
/// names them is written.
pub(super) async fn take(cx: &Cx, path: &Path, slip: &Slip) -> Result<FileId, Fault> {
    let sha256 = judged(cx, path, slip.kind).await?;
    let (user, unit) = slip.owner().ok_or_else(|| anyhow::anyhow!("the slip of an upload is damaged"))?;
    let file = File {
        id: cx.id(),
        sha256,
        size: i64::try_from(slip.size).unwrap_or(i64::MAX),
        kind: slip.kind,
        name: slip.name.clone(),
        unit,
        uploaded_by: user,
        uploaded_at: cx.now(),
    };
    for _ in 0..TRIES {
        cx.app().files.blobs.put(&file.sha256, bytes_of(path).await?).await?;
        if let Some(id) = write(|| record(cx, &file)).await? {
            return Ok(id);
        }
    }
    Err(Fault::Unavailable)
}

/// What the inspection and the scanner say; the digest of the bytes.
async fn judged(cx: &Cx, path: &Path, kind: FileKind) -> Result<String, Fault> {
    let files = &cx.app().files;
    let _place = files.inspections.acquire().await.map_err(anyhow::Error::new)?;
    let owned = path.to_owned();
    let inspected = tokio::task::spawn_blocking(move || inspect(&owned, kind)).await.map_err(anyhow::Error::new)?;
    let sha256 = inspected.map_err(|refused| match refused {
        Refused::Rule(code) => broken(FileError(code)),
        Refused::Reading(error) => Fault::Internal(anyhow::Error::new(error).context("a file cannot be looked into")),
    })?;
    if let Some(scanner) = &files.scanner
        && !scanner.is_clean(path).await?
    {
        return Err(broken(FileError(FileErrorCode::Infected)));
    }
    Ok(sha256)
}

/// Writes the row; `None` when the bytes were swept away before it, so that they must be stored again.
async fn record(cx: &Cx, file: &File) -> Result<Option<FileId>, Fault> {
    let tx = cx.begin().await?;
    let id = files::insert(&tx, file).await?;
    // From here on the sweeper waits for this transaction.
    if !cx.app().files.blobs.holds(&file.sha256).await? {
        return Ok(None);
    }
    let (salt, pinned) = crate::cx::salted(&file.sha256)?;
    let event = (id == file.id).then(|| file.uploaded(&salt, &pinned));
    tx.commit(event).await?;
    Ok(Some(id))
}

/// The bytes at a path, piece by piece.
async fn bytes_of(path: &Path) -> Result<impl Stream<Item = std::io::Result<Bytes>> + Send + use<>, Fault> {
    let file = tokio::fs::File::open(path).await.map_err(anyhow::Error::new)?;
    Ok(stream::unfold(file, async |mut file| {
        let mut piece = vec![0; PIECE];
        match file.read(&mut piece).await {
            Ok(0) => None,
            Ok(read) => {
                piece.truncate(read);
                Some((Ok(Bytes::from(piece)), file))
            }
            Err(error) => Some((Err(error), file)),
        }
    }))
}
