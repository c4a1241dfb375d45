//! Commitments in the API.

use std::sync::Arc;

use async_graphql::{Context, Result, SimpleObject};
use domain::evaluation::commitment;
use storage::evaluation::sheet::StoredSheet;

use super::sheet::Sheet;
use crate::evaluation::loaders::{MembersOf, RelatedTo, SheetsOf};
use crate::evaluation::service::is_broken;
use crate::evaluation::view::RoundView;
use crate::graphql::loaders::{load_all, load_required};

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

/// The sheets of a round that this reader may read and that are not what was handed in.
pub async fn broken_commitments(ctx: &Context<'_>, round: &Arc<RoundView>) -> Result<Vec<Sheet>> {
    let rows = load_required(ctx, MembersOf(round.round.id)).await?;
    let stored = load_all(ctx, rows.iter().map(|row| SheetsOf(row.id))).await?;
    let related = load_all(ctx, rows.iter().map(|row| RelatedTo(row.unit))).await?;
    let mut broken = Vec::new();
    for row in rows.iter() {
        let tied = related.get(&RelatedTo(row.unit)).map_or(&[][..], |units| units.as_slice());
        let sheets = stored.get(&SheetsOf(row.id)).into_iter().flat_map(|list| list.iter());
        let about = sheets.filter(|stored| is_broken(stored)).map(|stored| Sheet::about(round, row, stored, tied));
        broken.extend(about.filter(|sheet| sheet.reads(ctx)));
    }
    Ok(broken)
}
