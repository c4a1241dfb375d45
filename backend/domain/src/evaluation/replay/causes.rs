//! Who changed places with whom, and because of which lines.

use std::cmp::{Ordering, Reverse};

use super::{Entrant, Standing};
use crate::hundredths::Points;
use crate::id::EvaluationId;

/// How many lines are named for one change of places.
const NAMED: usize = 3;

/// Something that moved two units apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The lines of a strand, by its place, moved the difference of the two totals by so much.
    Lines {
        /// The place of the strand.
        strand: usize,
        /// ΔU − ΔV.
        amount: Points,
    },
    /// Normalised bases or capped sections moved it by so much.
    Rest {
        /// What of ΔU − ΔV no line explains.
        amount: Points,
    },
    /// The totals are as far apart as before; the tie rules decided otherwise.
    TieRules,
}

/// One change of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// The other unit.
    pub other: EvaluationId,
    /// Whether the unit stands better against the other than before.
    pub gained: bool,
    /// Why: the largest first.
    pub causes: Vec<Cause>,
}

/// Every other unit against which the order of `own` changed. `deltas` holds for each unit what each strand
/// moved its total by.
pub(super) fn swaps(
    own: usize,
    old: &[Standing],
    new: &[Standing],
    deltas: &[Vec<Points>],
    entrants: &[Entrant],
) -> Vec<Swap> {
    let order = |standings: &[Standing], other: usize| -> Option<Ordering> {
        Some(standings.get(own)?.rank?.cmp(&standings.get(other)?.rank?))
    };
    let swap = |other: usize| {
        let (before, after) = (order(old, other)?, order(new, other)?);
        let gained = after < before;
        let other_id = entrants.get(other)?.evaluation;
        (before != after).then(|| Swap {
            other: other_id,
            gained,
            causes: causes(own, other, gained, old, new, deltas),
        })
    };
    (0..entrants.len()).filter_map(swap).collect()
}

fn causes(
    own: usize,
    other: usize,
    gained: bool,
    old: &[Standing],
    new: &[Standing],
    deltas: &[Vec<Points>],
) -> Vec<Cause> {
    let gap = |standings: &[Standing]| standings[own].totals.total - standings[other].totals.total;
    let whole = gap(new) - gap(old);
    let apart: Vec<Points> = deltas[own].iter().zip(&deltas[other]).map(|(one, two)| *one - *two).collect();
    let rest = whole - apart.iter().copied().sum();
    let pushed = |amount: Points| if gained { amount > Points::ZERO } else { amount < Points::ZERO };
    let mut causes: Vec<Cause> = apart
        .into_iter()
        .enumerate()
        .map(|(strand, amount)| Cause::Lines { strand, amount })
        .chain([Cause::Rest { amount: rest }])
        .filter(|cause| pushed(cause.amount()))
        .collect();
    causes.sort_by_key(|cause| Reverse(cause.amount().abs()));
    causes.truncate(NAMED);
    if causes.is_empty() { vec![Cause::TieRules] } else { causes }
}

impl Cause {
    /// By how much it moved the difference of the totals; zero for the tie rules.
    pub const fn amount(self) -> Points {
        match self {
            Self::Lines { amount, .. } | Self::Rest { amount } => amount,
            Self::TieRules => Points::ZERO,
        }
    }
}
