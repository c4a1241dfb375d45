//! What the process keeps for files.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use storage::file::Blobs;
use tokio::sync::Semaphore;

use super::scanner::Scanner;
use super::staging::Staging;

/// Inspections at once. Each reads a whole file.
const INSPECTIONS: usize = 2;
/// Days after which a file that nobody cites is removed, when nothing else is set.
pub const KEPT_UNCITED_DAYS: u32 = 30;

/// The file store, the folder of unfinished uploads, and what looks into files.
pub struct Files {
    /// The bytes of taken files.
    pub blobs: Blobs,
    /// Unfinished uploads.
    pub staging: Staging,
    /// The virus scanner; `None` without one.
    pub scanner: Option<Scanner>,
    /// Days for which a file that nobody cites is kept.
    pub kept_uncited_days: u32,
    /// A place for each inspection.
    pub inspections: Semaphore,
    /// A folder that goes with this value.
    passing: Option<PathBuf>,
}

impl Drop for Files {
    fn drop(&mut self) {
        if let Some(folder) = self.passing.take()
            && folder.exists()
            && let Err(error) = std::fs::remove_dir_all(&folder)
        {
            tracing::debug!(%error, "a passing folder of uploads could not be removed");
        }
    }
}

impl Files {
    /// A file store and a folder for unfinished uploads.
    pub fn new(blobs: Blobs, staging: PathBuf) -> Self {
        let (staging, inspections) = (Staging::new(staging), Semaphore::new(INSPECTIONS));
        Self { blobs, staging, scanner: None, kept_uncited_days: KEPT_UNCITED_DAYS, inspections, passing: None }
    }

    /// A store that is gone with the process, for commands and tests that keep no files.
    pub fn passing() -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("thidua-uploads-{}-{number}", std::process::id()));
        let mut files = Self::new(Blobs::in_memory(), folder.clone());
        files.passing = Some(folder);
        files
    }
}

impl Default for Files {
    fn default() -> Self {
        Self::passing()
    }
}
