//! Unfinished uploads: a folder of this machine with the bytes (`<id>.part`) and a slip (`<id>.json`) of each.
//!
//! What was acknowledged is on the disk: a restart goes on at the offset that was told. One request at a time adds to
//! an upload.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use domain::id::{Id as _, UploadId, UserId};
use tokio::fs;
use tokio::io::AsyncWriteExt as _;

use super::slip::Slip;

/// The folder of unfinished uploads.
pub struct Staging {
    folder: PathBuf,
    busy: Arc<Mutex<HashSet<UploadId>>>,
}

/// An upload that this request alone may add to; dropped, it is free again.
pub struct Held {
    id: UploadId,
    busy: Arc<Mutex<HashSet<UploadId>>>,
}

impl Drop for Held {
    fn drop(&mut self) {
        self.busy.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.id);
    }
}

impl Staging {
    /// A folder, made when it is first needed.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, busy: Arc::default() }
    }

    /// Where the bytes of an upload lie.
    pub fn part(&self, id: UploadId) -> PathBuf {
        self.folder.join(format!("{}.part", id.uuid().simple()))
    }

    fn slip(&self, id: UploadId) -> PathBuf {
        self.folder.join(format!("{}.json", id.uuid().simple()))
    }

    /// Keeps others from adding to an upload; `None` while somebody does.
    pub fn hold(&self, id: UploadId) -> Option<Held> {
        let fresh = self.busy.lock().unwrap_or_else(PoisonError::into_inner).insert(id);
        fresh.then(|| Held { id, busy: Arc::clone(&self.busy) })
    }

    /// Begins an upload without bytes.
    pub async fn begin(&self, id: UploadId, slip: &Slip) -> io::Result<()> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&self.folder).await?;
        private(&self.part(id)).await?;
        self.note(id, slip).await
    }

    /// Writes the slip, whole or not at all.
    pub async fn note(&self, id: UploadId, slip: &Slip) -> io::Result<()> {
        let (path, new) = (self.slip(id), self.slip(id).with_extension("new"));
        let mut file = private(&new).await?;
        file.write_all(&serde_json::to_vec(slip)?).await?;
        file.sync_all().await?;
        fs::rename(new, path).await
    }

    /// An upload and how many bytes of it have come; `None` when there is none.
    pub async fn find(&self, id: UploadId) -> io::Result<Option<(Slip, u64)>> {
        let bytes = match fs::read(self.slip(id)).await {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            bytes => bytes?,
        };
        let Ok(slip) = serde_json::from_slice::<Slip>(&bytes) else { return Ok(None) };
        match fs::metadata(self.part(id)).await {
            Ok(part) => Ok(Some((slip, part.len()))),
            // Taken already: all of it had come.
            Err(_) if slip.file().is_some() => Ok(Some((slip.clone(), slip.size))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The file that further bytes go to, at its end.
    pub async fn append(&self, id: UploadId) -> io::Result<fs::File> {
        fs::OpenOptions::new().append(true).open(self.part(id)).await
    }

    /// Removes the bytes and keeps the slip, which says what became of them.
    pub async fn drop_part(&self, id: UploadId) -> io::Result<()> {
        gone(fs::remove_file(self.part(id)).await)
    }

    /// Removes all of an upload.
    pub async fn remove(&self, id: UploadId) -> io::Result<()> {
        gone(fs::remove_file(self.slip(id)).await)?;
        self.drop_part(id).await
    }

    /// How many uploads of a person are unfinished and can still be resumed.
    pub async fn unfinished(&self, user: UserId, now: DateTime<Utc>) -> io::Result<usize> {
        let open = |slip: &Slip| slip.is_of(user) && slip.file().is_none() && slip.expires_at() > now;
        Ok(self.all().await?.iter().filter(|(_, slip)| slip.as_ref().is_some_and(open)).count())
    }

    /// Removes what can no longer be resumed, and what nobody can read; how many.
    pub async fn sweep(&self, now: DateTime<Utc>) -> io::Result<usize> {
        let mut swept = 0;
        for (id, slip) in self.all().await? {
            let over = slip.is_none_or(|slip| slip.expires_at() <= now);
            if over && let Some(_held) = self.hold(id) {
                self.remove(id).await?;
                swept += 1;
            }
        }
        Ok(swept)
    }

    async fn all(&self) -> io::Result<Vec<(UploadId, Option<Slip>)>> {
        let mut entries = match fs::read_dir(&self.folder).await {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries?,
        };
        let mut all = Vec::new();
        while let Some(entry) = entries.next_entry().await? {
            if let Some(id) = id_of(&entry.path()) {
                let bytes = fs::read(entry.path()).await.unwrap_or_default();
                all.push((id, serde_json::from_slice(&bytes).ok()));
            }
        }
        Ok(all)
    }
}

fn id_of(slip: &Path) -> Option<UploadId> {
    let stem = slip.file_name()?.to_str()?.strip_suffix(".json")?;
    uuid::Uuid::try_parse(stem).ok().map(UploadId::from_uuid)
}

/// A new file that nobody else can read.
async fn private(path: &Path) -> io::Result<fs::File> {
    fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path).await
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}
