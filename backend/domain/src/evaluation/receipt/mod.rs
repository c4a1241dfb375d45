//! The receipt of a result: for one unit, everything that its rank, class and total follow from, as a tree
//! that can be read down to the figures somebody typed.
//!
//! rank ← tie rules ← total ← base (normalised) + bonus (capped) − penalty (capped) ← groups ← lines ← the
//! values of four stages ← papers ← facts. A [`Case`] holds the papers; nothing here is stored, and no figure
//! is copied from what was: it is reckoned again by the rules of the round, so that a receipt that agrees
//! with a stored total proves it. Sentences are made when they are read ([`words`]).

mod case;
mod class;
mod cross;
mod line;
mod paper;
mod rank;
mod total;
mod value;
pub mod words;

use serde::Serialize;

pub use case::{Adjustment, Case, CaseMember, CasePaper, EvidencePiece, MissingScorer, Solved};
pub use class::{ClassStep, FloorStep, ThresholdStep};
pub use cross::DeclaredRule;
pub use line::{FieldStep, LineEffect, LineStep, StageStep};
pub use paper::{FactStep, PaperStep};
pub use rank::RankStep;
pub use total::{GroupStep, TotalStep};

use crate::criteria::Disqualifier;

/// The shape of a receipt as JSON; a changed shape takes another tag.
pub const FORMAT: &str = "thidua-receipt-v1";

/// The derivation of one unit's result. The order of the fields is that of the JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// [`FORMAT`].
    pub format: &'static str,
    /// The unit's code when the round opened.
    pub unit_code: String,
    /// Its name then.
    pub unit_name: String,
    /// Its place, and how equal totals were told apart.
    pub rank: RankStep,
    /// Its class; `None` when the round declares none and nothing excludes the unit.
    pub classification: Option<ClassStep>,
    /// The total and its three parts.
    pub total: TotalStep,
    /// How peers' values became one.
    pub cross_rule: DeclaredRule,
    /// Every group of the criteria, in their order.
    pub groups: Vec<GroupStep>,
    /// Every line of the criteria, in their order: the leaves.
    pub lines: Vec<LineStep>,
    /// Recorded grounds for not considering the unit.
    pub grounds: Vec<Disqualifier>,
    /// What decisions on objections corrected, oldest first.
    pub adjustments: Vec<Adjustment>,
}

impl Case<'_> {
    /// The receipt of the member at a place; `None` when there is none there.
    pub fn receipt(&self, solved: &Solved, place: usize) -> Option<Receipt> {
        let member = self.members.get(place)?;
        let totals = solved.totals.get(place)?;
        let lines: Vec<LineStep> =
            (0..self.set.criteria.len()).filter_map(|index| line::step(self, solved, place, index)).collect();
        Some(Receipt {
            format: FORMAT,
            unit_code: member.code.clone(),
            unit_name: member.name.clone(),
            rank: rank::step(self, solved, place)?,
            classification: class::step(self, solved, place),
            total: total::step(self.set, totals, &lines),
            cross_rule: self.cross_rule.into(),
            groups: total::groups(self.set, totals),
            lines,
            grounds: member.grounds.clone(),
            adjustments: member.adjustments.clone(),
        })
    }
}

#[cfg(test)]
mod tests;
