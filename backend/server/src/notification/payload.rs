//! What an e-mail in the outbox says: which notice, or the unread ones of which span. Never words, never an address:
//! both are made when it is sent.

use chrono::{DateTime, Utc};
use domain::id::NotificationId;
use domain::notification::channel::digest_from;
use serde::{Deserialize, Serialize};

use crate::fault::Fault;

/// The content of one row of the outbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "SCREAMING_SNAKE_CASE")]
pub(super) enum Payload {
    /// One notice.
    Notice {
        /// Its public identifier.
        notification: String,
    },
    /// Everything written in a span and not read yet.
    Digest {
        /// The first moment of the span.
        from: DateTime<Utc>,
        /// The first moment after it.
        until: DateTime<Utc>,
    },
}

impl Payload {
    /// One notice.
    pub(super) fn notice(id: NotificationId) -> Self {
        Self::Notice { notification: id.to_string() }
    }

    /// The digest of a moment.
    pub(super) fn digest(until: DateTime<Utc>) -> Self {
        Self::Digest { from: digest_from(until), until }
    }

    /// The stored kind.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Notice { .. } => "NOTICE",
            Self::Digest { .. } => "DIGEST",
        }
    }

    pub(super) fn write(&self) -> Result<String, Fault> {
        Ok(serde_json::to_string(self).map_err(anyhow::Error::from)?)
    }

    pub(super) fn read(text: &str) -> Result<Self, Fault> {
        Ok(serde_json::from_str(text).map_err(anyhow::Error::from)?)
    }
}
