//! Sealing: before a stage is revealed only its author learns anything but "submitted".

use crate::evaluation::round::RoundStage;
use crate::evaluation::sheet::SheetStage;

/// The stage of the round from which everybody who sees the round also sees these sheets.
pub const fn revealed_from(sheet: SheetStage) -> RoundStage {
    match sheet {
        SheetStage::Self_ => RoundStage::Cross,
        SheetStage::Cross => RoundStage::Reply,
        SheetStage::Agreed => RoundStage::Appraised,
        SheetStage::Appraised => RoundStage::Provisional,
    }
}

/// Whether values, facts, notes, evidence, counts and totals of a sheet may be read. `is_author` is
/// whether the reader writes this very sheet.
pub fn visible(sheet: SheetStage, round: RoundStage, is_author: bool) -> bool {
    is_author || round >= revealed_from(sheet)
}

/// Whether the aggregate of the cross sheets, and the total made of it, may be read: nobody is its
/// author.
pub fn aggregate_visible(round: RoundStage) -> bool {
    visible(SheetStage::Cross, round, false)
}

/// Whether final values, final totals, classes and the ranking may be read inside the cluster.
/// `is_appraiser` is whether the reader writes the appraisal, to whom every earlier stage is open by
/// then.
pub fn final_visible(round: RoundStage, is_appraiser: bool) -> bool {
    round >= RoundStage::Provisional || (is_appraiser && round == RoundStage::Appraised)
}

/// Whether anybody at all may read the result.
pub fn public(round: RoundStage) -> bool {
    round == RoundStage::Published
}

#[cfg(test)]
mod tests;
