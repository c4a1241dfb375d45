//! From columns to domain values.

use chrono::{DateTime, DurationRound as _, TimeDelta, Utc};
use domain::Hundredths;
use domain::id::Id;
use uuid::Uuid;

use crate::error::StoreError;

/// Wraps an optional column.
pub(crate) fn id<I: Id>(raw: Option<Uuid>) -> Option<I> {
    raw.map(I::from_uuid)
}

/// Unwraps an optional identifier for a nullable column.
pub(crate) fn raw<I: Id>(id: Option<I>) -> Option<Uuid> {
    id.map(Id::uuid)
}

/// Wraps an optional column of hundredths.
pub(crate) fn hundredths(raw: Option<i64>) -> Option<Hundredths> {
    raw.map(Hundredths::from_hundredths)
}

/// Reads a stored code with the enum's own reader.
pub(crate) fn code<T>(what: &'static str, text: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::corrupt(what, text))
}

/// Reads a stored JSON text.
pub(crate) fn json<T: serde::de::DeserializeOwned>(what: &'static str, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::corrupt(what, error))
}

/// Writes a JSON text.
pub(crate) fn to_json<T: serde::Serialize>(what: &'static str, value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::corrupt(what, error))
}

/// An instant as it is bound: microseconds, which both databases keep, so that what is read back equals
/// what was written.
pub(crate) fn instant(at: DateTime<Utc>) -> DateTime<Utc> {
    at.duration_trunc(TimeDelta::microseconds(1)).unwrap_or(at)
}
