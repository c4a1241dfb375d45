//! What assignments of a round depend on, read together.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use domain::evaluation::assignment::{self, Proposal, Question, Relaxation};
use domain::evaluation::{CrossMode, HardRules, Pair, Round};
use domain::id::{Id as _, UnitId};
use storage::Reader;
use storage::evaluation::assignment::{Conflict, conflicts, last_pairs};
use storage::evaluation::relation;

use crate::fault::Fault;

/// Members, hard rules between them, and the pairs of the round before.
#[derive(Debug, Clone)]
pub struct Ground {
    /// The members, in the cluster's order.
    pub members: Vec<UnitId>,
    /// What is never allowed.
    pub hard: HardRules,
    /// The pairs of the cluster's round before, as today's members.
    pub repeated: HashSet<Pair>,
    /// The declared conflicts, which are among the hard rules too.
    pub conflicts: Vec<Conflict>,
}

impl Ground {
    /// Reads it in three statements.
    pub async fn read(
        reader: &impl Reader,
        round: &Round,
        members: Vec<UnitId>,
        now: DateTime<Utc>,
    ) -> Result<Self, Fault> {
        let relations = relation::of_units(reader, &members).await?;
        let conflicts = conflicts(reader, round.id).await?;
        let declared: Vec<Pair> = conflicts.iter().map(|conflict| conflict.pair).collect();
        let last = last_pairs(reader, round.cluster, round.opened_at.unwrap_or(now)).await?;
        Ok(Self {
            hard: HardRules::new(&members, &relations, &declared),
            repeated: assignment::repeated(&last, &members, &relations),
            members,
            conflicts,
        })
    }

    /// The pairs for a mode.
    pub fn propose(&self, mode: &CrossMode, seed: u32) -> Proposal {
        let Self { members, hard, repeated, .. } = self;
        assignment::propose(&Question { mode, members, hard, repeated, seed })
    }

    /// What these pairs relax.
    pub fn relaxations(&self, mode: &CrossMode, pairs: &[Pair]) -> Vec<Relaxation> {
        assignment::relaxations(mode, &self.members, &self.hard, &self.repeated, pairs)
    }
}

/// The seed of a round that nobody gave one: from its identifier, which nobody chooses.
pub fn seed_of(round: &Round) -> u32 {
    let low = round.id.uuid().as_u128() & u128::from(SEEDS);
    u32::try_from(low).unwrap_or_default()
}

/// The largest seed; it fits the API's integers.
pub const SEEDS: u32 = 0x7FFF_FFFF;
