//! Commitments in the API.

use async_graphql::SimpleObject;
use domain::evaluation::commitment;
use storage::evaluation::sheet::StoredSheet;

use crate::evaluation::service::is_broken;

/// A commitment to what a sheet held when it was handed in. Anybody can check it:
/// `hash = SHA-256(nonce + "\\n" + text)`, in hexadecimal digits.
#[derive(Debug, Clone, SimpleObject)]
pub struct SheetCommitment {
    /// SHA-256, 64 hexadecimal digits; public from the submission on.
    hash: String,
    /// The randomness in it; null for readers who may not know what is in the sheet.
    nonce: Option<String>,
    /// The text in it: format, identifier, version, values and facts of the sheet, a line each; null for readers who
    /// may not know what is in the sheet.
    text: Option<String>,
    /// Whether the sheet is still what was committed to; null for readers who may not know what is in it.
    holds: Option<bool>,
}

impl SheetCommitment {
    /// As a reader may know it; `None` while the sheet is a draft.
    pub fn of(stored: &StoredSheet, reads: bool) -> Option<Self> {
        let commitment = stored.commitment.as_ref()?;
        Some(Self {
            hash: commitment.hash.clone(),
            nonce: reads.then(|| commitment.nonce.clone()),
            text: reads.then(|| commitment::text(&stored.sheet)),
            holds: reads.then(|| !is_broken(stored)),
        })
    }
}
