//! Use case: bytes that are here already become a file, by the same way as those that are uploaded.

use bytes::Bytes;
use domain::id::FileId;
use futures_util::stream;

use super::upload::{Added, add_to_upload, begin_upload};
use crate::cx::Cx;
use crate::fault::Fault;

/// Takes bytes as a file of the actor's unit.
pub async fn keep_file(cx: &Cx, file_name: &str, bytes: Bytes) -> Result<FileId, Fault> {
    let upload = begin_upload(cx, file_name, bytes.len() as u64).await?;
    let whole = stream::iter([Ok::<_, std::convert::Infallible>(bytes)]);
    match add_to_upload(cx, upload.id, 0, whole).await? {
        Added::To(upload) => upload.file.ok_or(Fault::Unavailable),
        other => Err(Fault::Internal(anyhow::anyhow!("a whole file was not taken: {other:?}"))),
    }
}
