//! What the signals say of the reader's own unit.

use async_graphql::{Context, Object};
use domain::fairness::words::Words;
use domain::id::UnitId;

use super::FairnessUnit;
use crate::evaluation::fairness::OwnSignals;
use crate::graphql::{CxExt as _, Decimal};

/// What the signals say of one of the reader's units.
pub struct OwnFairness(pub OwnSignals);

/// What the signals say of one of the reader's own units: how it scored others, and its own rank.
#[Object]
impl OwnFairness {
    /// The unit.
    async fn unit(&self) -> FairnessUnit {
        FairnessUnit { id: self.0.unit.into(), short_name: self.0.name.clone() }
    }

    /// How many papers it gave.
    async fn papers(&self) -> usize {
        self.0.leniency.map_or(0, |leniency| leniency.papers)
    }

    /// How lenient it is as a scorer, in percent of the maxima; negative is strict. Null when it could not be
    /// compared.
    async fn leniency_percent(&self) -> Option<Decimal> {
        self.0.leniency?.percent.map(Decimal)
    }

    /// What that comes to on an average paper, in points.
    async fn leniency_points(&self) -> Option<Decimal> {
        self.0.leniency?.points.map(Decimal)
    }

    /// The same in a sentence; null when it could not be compared.
    async fn finding(&self, ctx: &Context<'_>) -> Option<String> {
        let (name, code) = (|_: UnitId| self.0.name.clone(), |_: usize| String::new());
        let words = Words { language: ctx.cx().language(), name: &name, code: &code };
        words.leniency(&self.0.leniency?)
    }

    /// Its final rank; null when it is not ranked.
    async fn rank(&self) -> Option<u32> {
        self.0.rank.rank
    }

    /// Its final rank without the papers it gave; nothing it gives can change it.
    async fn own_ballot_blind_rank(&self) -> Option<u32> {
        self.0.rank.blind
    }
}
