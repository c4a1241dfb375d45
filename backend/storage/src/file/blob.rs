//! The bytes of files, each stored once under its SHA-256: in a folder, or in a store that speaks S3.

mod settings;

use std::ops::Range;
use std::sync::Arc;

use bytes::{Bytes, BytesMut};
use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt as _, TryStreamExt as _};
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{GetOptions, GetRange, MultipartUpload, ObjectStore, ObjectStoreExt as _};

pub use settings::BlobSettings;

/// Bytes of one part of a large object, and of what is written as a whole. S3 takes no smaller parts than 5 MiB.
const PART: usize = 8 * 1024 * 1024;

/// What went wrong with the file store.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The bytes are not there.
    #[error("the file store does not hold {0}")]
    Missing(String),
    /// The setting names no store that can be used.
    #[error("the file store cannot be used: {0}")]
    Setting(String),
    /// The bytes to store could not be read.
    #[error("the bytes to store cannot be read: {0}")]
    Source(#[source] std::io::Error),
    /// The store said something else.
    #[error("the file store failed: {0}")]
    Store(#[source] object_store::Error),
}

impl From<object_store::Error> for BlobError {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { path, .. } => Self::Missing(path),
            other => Self::Store(other),
        }
    }
}

/// The file store; cheap to clone.
#[derive(Clone)]
pub struct Blobs {
    store: Arc<dyn ObjectStore>,
    prefix: Path,
}

impl Blobs {
    /// A store in memory, gone with the process: for tests and for programmes that touch no file.
    pub fn in_memory() -> Self {
        Self { store: Arc::new(InMemory::new()), prefix: Path::default() }
    }

    /// Opens the store that the settings name.
    pub fn open(settings: &BlobSettings) -> Result<Self, BlobError> {
        let (store, prefix) = settings.store()?;
        Ok(Self { store, prefix })
    }

    fn path(&self, sha256: &str) -> Path {
        self.prefix.clone().join(sha256)
    }

    /// Stores bytes under their digest; durable when it returns. Bytes that are there already are written once more:
    /// the time it takes tells nobody what others have, and a damaged copy is mended.
    pub async fn put(
        &self,
        sha256: &str,
        bytes: impl Stream<Item = std::io::Result<Bytes>> + Send,
    ) -> Result<(), BlobError> {
        let path = self.path(sha256);
        let mut bytes = std::pin::pin!(bytes);
        let first = part(&mut bytes).await?;
        if first.len() < PART {
            return Ok(self.store.put(&path, first.into()).await.map(drop)?);
        }
        let mut upload = self.store.put_multipart(&path).await?;
        match parts(upload.as_mut(), first, &mut bytes).await {
            Ok(()) => Ok(upload.complete().await.map(drop)?),
            Err(error) => {
                if let Err(abort) = upload.abort().await {
                    tracing::warn!(error = %abort, "an upload to the file store could not be called off");
                }
                Err(error)
            }
        }
    }

    /// Whether the bytes are there.
    pub async fn holds(&self, sha256: &str) -> Result<bool, BlobError> {
        match self.store.head(&self.path(sha256)).await.map_err(BlobError::from) {
            Ok(_) => Ok(true),
            Err(BlobError::Missing(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The bytes, or a range of them, piece by piece.
    pub async fn get(
        &self,
        sha256: &str,
        range: Option<Range<u64>>,
    ) -> Result<BoxStream<'static, Result<Bytes, BlobError>>, BlobError> {
        let options = GetOptions { range: range.map(GetRange::Bounded), ..GetOptions::default() };
        let found = self.store.get_opts(&self.path(sha256), options).await?;
        Ok(found.into_stream().map_err(BlobError::from).boxed())
    }

    /// Removes bytes; those that are not there are removed already.
    pub async fn delete(&self, sha256: &str) -> Result<(), BlobError> {
        match self.store.delete(&self.path(sha256)).await.map_err(BlobError::from) {
            Err(BlobError::Missing(_)) => Ok(()),
            done => done,
        }
    }
}

/// The next part, whole unless the bytes end.
async fn part(bytes: &mut (impl Stream<Item = std::io::Result<Bytes>> + Unpin)) -> Result<Bytes, BlobError> {
    let mut part = BytesMut::new();
    while part.len() < PART
        && let Some(piece) = bytes.next().await
    {
        part.extend_from_slice(&piece.map_err(BlobError::Source)?);
    }
    Ok(part.freeze())
}

/// One part after the other: a large file takes the memory of one part.
async fn parts(
    upload: &mut dyn MultipartUpload,
    first: Bytes,
    bytes: &mut (impl Stream<Item = std::io::Result<Bytes>> + Unpin),
) -> Result<(), BlobError> {
    let mut next = first;
    while !next.is_empty() {
        upload.put_part(next.into()).await?;
        next = part(bytes).await?;
    }
    Ok(())
}
