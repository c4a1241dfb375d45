//! The place of a unit.

use serde::Serialize;

use super::case::{Case, Solved};
use crate::evaluation::classification::is_unranked;
use crate::evaluation::ranking::TieStep;

/// The place of a unit and how it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RankStep {
    /// The rank, from 1, shared by equals; `None` when the unit is kept out.
    pub rank: Option<u32>,
    /// Whether others share it.
    pub tied: bool,
    /// Whether a recorded ground keeps the unit out of the ranking.
    pub excluded: bool,
    /// How many units are ranked.
    pub ranked: usize,
    /// The tie rules consulted; empty when nobody has the same total.
    pub trace: Vec<TieStep>,
}

pub(super) fn step(case: &Case<'_>, solved: &Solved, place: usize) -> Option<RankStep> {
    let ranked = solved.ranked.get(place)?;
    Some(RankStep {
        rank: ranked.rank,
        tied: ranked.tied,
        excluded: is_unranked(&case.members.get(place)?.grounds),
        ranked: solved.ranked.iter().filter(|one| one.rank.is_some()).count(),
        trace: ranked.trace.clone(),
    })
}
