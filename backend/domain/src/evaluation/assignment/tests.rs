//! Tests of who cross-scores whom.

mod brute;
mod change;
mod properties;
mod table;

use std::collections::HashSet;

use super::*;
use crate::evaluation::testing::unit;

fn tie(one: u128, other: u128, kind: RelationKind) -> Relation {
    Relation { one: unit(one), other: unit(other), kind }
}

fn pair(scorer: u128, about: u128) -> Pair {
    Pair { scorer: unit(scorer), unit: unit(about) }
}

fn members(count: u128) -> Vec<UnitId> {
    (1..=count).map(unit).collect()
}

/// What a proposal is asked on, kept together for the tests.
#[derive(Debug, Clone)]
struct Scene {
    members: Vec<UnitId>,
    hard: HardRules,
    repeated: HashSet<Pair>,
    mode: CrossMode,
}

impl Scene {
    fn peers(count: u128, per_unit: u32) -> Self {
        Self {
            members: members(count),
            hard: HardRules::default(),
            repeated: HashSet::new(),
            mode: CrossMode::Peers { per_unit },
        }
    }

    fn propose(&self, seed: u32) -> Proposal {
        let Self { members, hard, repeated, mode } = self;
        propose(&Question { mode, members, hard, repeated, seed })
    }
}
