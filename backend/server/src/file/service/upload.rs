//! Use cases: an upload begins, grows, and becomes a file.

use bytes::Bytes;
use chrono::{DateTime, Utc};
use domain::file::record::OPEN_UPLOADS;
use domain::file::{FileError, FileErrorCode, NewUpload, policy};
use domain::id::{FileId, UploadId, UserId};
use futures_util::{Stream, StreamExt as _};
use tokio::io::AsyncWriteExt as _;

use super::take::take;
use crate::cx::Cx;
use crate::fault::{Fault, Found as _, broken};
use crate::file::Slip;

/// Where an upload stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Identifier.
    pub id: UploadId,
    /// Bytes that have come.
    pub offset: u64,
    /// Bytes when it is complete.
    pub size: u64,
    /// Until when it can be resumed.
    pub expires_at: DateTime<Utc>,
    /// The file it became; `None` until all bytes have come and were looked into.
    pub file: Option<FileId>,
}

/// What came of sending bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// They were added.
    To(Upload),
    /// The sender broke off, or was too slow; what came before was added.
    Cut(Upload),
    /// They do not go on where the upload stands.
    Elsewhere {
        /// Where it stands.
        offset: u64,
    },
    /// There were more than the upload was said to have; those up to its size were added.
    TooMany,
    /// Another request adds to the upload.
    Busy,
}

/// An upload begins: name, size and rights are judged before the first byte comes.
pub async fn begin_upload(cx: &Cx, file_name: &str, size: u64) -> Result<Upload, Fault> {
    cx.require(policy::upload(cx.actor()), "file.upload", "file")?;
    let (user, unit) = cx.actor().user_id().zip(policy::home(cx.actor())).ok_or(Fault::Unauthenticated)?;
    let new = NewUpload::check(file_name, size).map_err(broken)?;
    let staging = &cx.app().files.staging;
    if staging.unfinished(user, cx.now()).await.map_err(folder)? >= OPEN_UPLOADS {
        return Err(broken(FileError(FileErrorCode::TooManyUploads)));
    }
    let (id, slip) = (cx.id(), Slip::new(user, unit, new, cx.now()));
    staging.begin(id, &slip).await.map_err(folder)?;
    Ok(state(id, &slip, 0))
}

/// Where an upload of the actor stands. One whose bytes have all come and that was not looked into yet, because the
/// process ended in between, is looked into now.
pub async fn find_upload(cx: &Cx, id: UploadId) -> Result<Upload, Fault> {
    let (slip, offset) = own(cx, id).await?;
    if offset < slip.size || slip.file().is_some() {
        return Ok(state(id, &slip, offset));
    }
    match cx.app().files.staging.hold(id) {
        Some(_held) => finish(cx, id, slip).await,
        None => Ok(state(id, &slip, offset)),
    }
}

/// Bytes are added to an upload of the actor; with the last one it is looked into and becomes a file.
pub async fn add_to_upload<E: std::fmt::Display>(
    cx: &Cx,
    id: UploadId,
    at: u64,
    bytes: impl Stream<Item = Result<Bytes, E>> + Send,
) -> Result<Added, Fault> {
    let staging = &cx.app().files.staging;
    own(cx, id).await?;
    let Some(_held) = staging.hold(id) else { return Ok(Added::Busy) };
    let (slip, offset) = own(cx, id).await?;
    if at != offset {
        return Ok(Added::Elsewhere { offset });
    }
    if slip.file().is_some() {
        return Ok(Added::To(state(id, &slip, offset)));
    }
    let (come, end) = write(cx, id, slip.size - offset, bytes).await.map_err(folder)?;
    // Given up meanwhile: nothing is written down again.
    own(cx, id).await?;
    let slip = slip.touched(cx.now());
    let offset = offset + come;
    if end == End::Whole && offset == slip.size {
        return finish(cx, id, slip).await.map(Added::To);
    }
    staging.note(id, &slip).await.map_err(folder)?;
    Ok(match end {
        End::Whole => Added::To(state(id, &slip, offset)),
        End::Cut => Added::Cut(state(id, &slip, offset)),
        End::TooMany => Added::TooMany,
    })
}

/// How the bytes of a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Whole,
    Cut,
    TooMany,
}

/// Writes what comes, at most `room` bytes; how many came. They are on the disk when this returns.
async fn write<E: std::fmt::Display>(
    cx: &Cx,
    id: UploadId,
    room: u64,
    bytes: impl Stream<Item = Result<Bytes, E>> + Send,
) -> std::io::Result<(u64, End)> {
    let mut file = cx.app().files.staging.append(id).await?;
    let mut bytes = std::pin::pin!(bytes);
    let (mut come, mut end) = (0, End::Whole);
    while end == End::Whole
        && let Some(piece) = bytes.next().await
    {
        let Ok(mut piece) = piece.inspect_err(|error| tracing::debug!(%error, "an upload broke off")) else {
            end = End::Cut;
            continue;
        };
        let left = usize::try_from(room - come).unwrap_or(usize::MAX);
        if piece.len() > left {
            piece.truncate(left);
            end = End::TooMany;
        }
        file.write_all(&piece).await?;
        come += piece.len() as u64;
    }
    file.sync_all().await?;
    Ok((come, end))
}

/// Looks into a complete upload. Refused, it is removed: its bytes will not be others tomorrow.
async fn finish(cx: &Cx, id: UploadId, slip: Slip) -> Result<Upload, Fault> {
    let staging = &cx.app().files.staging;
    let file = match take(cx, &staging.part(id), &slip).await {
        Err(Fault::Rejected(rules)) => {
            tracing::info!(upload = %id, rule = rules.first().map(|rule| rule.code), "a file was refused");
            staging.remove(id).await.map_err(folder)?;
            return Err(Fault::Rejected(rules));
        }
        taken => taken?,
    };
    let slip = slip.became(file);
    staging.note(id, &slip).await.map_err(folder)?;
    staging.drop_part(id).await.map_err(folder)?;
    Ok(state(id, &slip, slip.size))
}

/// An upload of the actor is given up.
pub async fn cancel_upload(cx: &Cx, id: UploadId) -> Result<(), Fault> {
    own(cx, id).await?;
    cx.app().files.staging.remove(id).await.map_err(folder)
}

/// An upload that the actor began; those of others do not exist.
async fn own(cx: &Cx, id: UploadId) -> Result<(Slip, u64), Fault> {
    let user: UserId = cx.actor().user_id().ok_or(Fault::Unauthenticated)?;
    let (slip, offset) = cx.app().files.staging.find(id).await.map_err(folder)?.found()?;
    if slip.is_of(user) && slip.expires_at() > cx.now() { Ok((slip, offset)) } else { Err(Fault::NotFound) }
}

fn state(id: UploadId, slip: &Slip, offset: u64) -> Upload {
    Upload { id, offset, size: slip.size, expires_at: slip.expires_at(), file: slip.file() }
}

/// The folder of uploads does not do what it should: our fault.
fn folder(error: std::io::Error) -> Fault {
    Fault::Internal(anyhow::Error::new(error).context("the folder of uploads"))
}
