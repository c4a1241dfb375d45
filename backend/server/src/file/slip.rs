//! What is known of an unfinished upload; it lies beside the bytes, so that a restart forgets nothing.

use chrono::{DateTime, TimeDelta, Utc};
use domain::file::FileKind;
use domain::file::record::RESUMABLE_HOURS;
use domain::id::{FileId, UnitId, UserId};
use serde::{Deserialize, Serialize};

/// What is known of an upload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    /// Who uploads, as the public identifier.
    user: String,
    /// The unit the file will belong to, as the public identifier.
    unit: String,
    /// The cleaned name.
    pub name: String,
    /// The kind that the name says.
    pub kind: FileKind,
    /// Bytes when it is complete.
    pub size: u64,
    /// When bytes came last.
    pub touched_at: DateTime<Utc>,
    /// The file it became, as the public identifier; `None` until it was taken.
    file: Option<String>,
}

impl Slip {
    /// A new upload.
    pub fn new(user: UserId, unit: UnitId, new: domain::file::NewUpload, now: DateTime<Utc>) -> Self {
        let domain::file::NewUpload { name, kind, size } = new;
        Self { user: user.to_string(), unit: unit.to_string(), name, kind, size, touched_at: now, file: None }
    }

    /// Whether this person began it.
    pub fn is_of(&self, user: UserId) -> bool {
        self.user == user.to_string()
    }

    /// The person and the unit; `None` for a slip that was damaged.
    pub fn owner(&self) -> Option<(UserId, UnitId)> {
        self.user.parse().ok().zip(self.unit.parse().ok())
    }

    /// The file it became; `None` until it was taken.
    pub fn file(&self) -> Option<FileId> {
        self.file.as_deref().and_then(|id| id.parse().ok())
    }

    /// The same, taken as this file.
    pub fn became(self, file: FileId) -> Self {
        Self { file: Some(file.to_string()), ..self }
    }

    /// The same, with bytes that came at a moment.
    pub fn touched(self, now: DateTime<Utc>) -> Self {
        Self { touched_at: now, ..self }
    }

    /// Until when it can be resumed.
    pub fn expires_at(&self) -> DateTime<Utc> {
        self.touched_at + TimeDelta::hours(RESUMABLE_HOURS)
    }
}
