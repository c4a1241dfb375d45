//! What happens in the moment in which a kind of sheet is revealed.

use domain::audit::Audit;
use domain::evaluation::{RoundStage, SheetStage, seal};
use serde_json::json;
use storage::Tx;
use storage::evaluation::sheet::{self as sheets, StoredSheet};

use super::reckon::recompute_round;
use crate::evaluation::view::RoundView;
use crate::fault::Fault;

/// Opens the sheets that entering a stage reveals: every commitment is checked, and what only the whole
/// round tells is reckoned. A sheet that is not what was handed in does not hold the round up, but its
/// identifier stands in the chain and on every screen. `None` when the stage reveals nothing.
pub(super) async fn reveal(tx: &Tx, view: &RoundView, to: RoundStage) -> Result<Option<Audit>, Fault> {
    let Some(kind) = SheetStage::ALL.into_iter().find(|kind| seal::revealed_from(*kind) == to) else {
        return Ok(None);
    };
    recompute_round(tx, view, to).await?;
    let all = sheets::of_round(tx, view.round.id, Some(kind)).await?;
    let submitted = all.iter().filter(|stored| stored.sheet.is_submitted());
    let broken = all.iter().filter(|stored| is_broken(stored)).map(|stored| stored.sheet.id.to_string());
    let found = json!({ "sheets": kind.code(), "checked": submitted.count(), "broken": broken.collect::<Vec<_>>() });
    Ok(Some(Audit::of("round.reveal", view.round.id).after(found)))
}

/// Whether a submitted sheet is not what was committed to.
pub fn is_broken(stored: &StoredSheet) -> bool {
    let holds = stored.commitment.as_ref().is_some_and(|commitment| commitment.holds(&stored.sheet));
    stored.sheet.is_submitted() && !holds
}
