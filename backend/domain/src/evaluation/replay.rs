//! Replay: what a closed round would have come to under other rules. Nothing is stored.
//!
//! Every submitted sheet is rewritten for the other criteria set ([`rewrite`]) and the round reckoned as
//! it always is ([`crate::evaluation::outcome::outcomes`], totals, ranking, classes). Replaying the rules
//! in force rewrites nothing and so gives the published result.
//!
//! What a line did to a unit is its new contribution less its old one ([`contribution`]); lines that were
//! merged or split are taken together. When two units U and V change places, the lines that caused it are
//! those with the largest |ΔU − ΔV| among those that pushed U the way it went. What no line explains comes
//! from normalising bases and capping sections, and, with equal totals, from the tie rules.

mod causes;
mod rewrite;

pub use causes::{Cause, Swap};
pub use rewrite::{Assumption, Basis};

use crate::criteria::{CriteriaSet, Disqualifier, Mapping, Strand};
use crate::evaluation::aggregate::CrossRule;
use crate::evaluation::classification::{ClassRule, Classification, classify, is_unranked};
use crate::evaluation::outcome::{Outcome, Papers, outcomes};
use crate::evaluation::ranking::{RankRow, TieRule, rank};
use crate::evaluation::round::RoundStage;
use crate::evaluation::sheet::{Sheet, Value};
use crate::evaluation::totals::{StageTotals, contribution, totals};
use crate::hundredths::Points;
use crate::id::{EvaluationId, UnitId};

/// What a round is reckoned by.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// The criteria.
    pub set: &'a CriteriaSet,
    /// How cross-scores of one line become one value.
    pub cross_rule: CrossRule,
    /// What tells equal totals apart.
    pub tie_rules: &'a [TieRule],
    /// The classes.
    pub classes: &'a [ClassRule],
}

/// One member of the round.
#[derive(Debug, Clone)]
pub struct Entrant {
    /// Its evaluation.
    pub evaluation: EvaluationId,
    /// The unit.
    pub unit: UnitId,
    /// The sheets about it.
    pub sheets: Vec<Sheet>,
    /// The grounds recorded for it.
    pub grounds: Vec<Disqualifier>,
}

/// Where a unit stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The final values, in the frozen order.
    pub values: Vec<Value>,
    /// The final totals.
    pub totals: StageTotals,
    /// The rank; `None` when a disqualifier keeps the unit out.
    pub rank: Option<u32>,
    /// The class; `None` when the rules declare none.
    pub classification: Option<Classification>,
}

/// One unit before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replayed {
    /// Its evaluation.
    pub evaluation: EvaluationId,
    /// Under the rules in force.
    pub before: Standing,
    /// Under the other rules.
    pub after: Standing,
    /// With whom it changed places, and why.
    pub swaps: Vec<Swap>,
}

/// What the replay found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replay {
    /// The units, in the order of the members.
    pub units: Vec<Replayed>,
    /// The lines of both sets that hang together.
    pub strands: Vec<Strand>,
    /// What had to be assumed, in the order of the newer set.
    pub assumptions: Vec<Assumption>,
}

/// The round under the rules in force and under others. `mapping` leads from the set of `after` back to that
/// of `before`; `stage` is where the round stands.
pub fn replay(
    before: &Rules<'_>,
    after: &Rules<'_>,
    mapping: &Mapping,
    stage: RoundStage,
    entrants: &[Entrant],
) -> Replay {
    let (old, outcomes) = standings(before, stage, entrants);
    let (set, rewritten, assumptions) = rewrite::all(before.set, after.set, mapping, entrants, &outcomes);
    let (new, _) = standings(&Rules { set: &set, ..*after }, stage, &rewritten);
    let strands = mapping.strands(before.set.criteria.len());
    let moves = |(one, other): (&Standing, &Standing)| {
        strands.iter().map(|strand| moved(strand, before.set, one, &set, other)).collect::<Vec<_>>()
    };
    let deltas: Vec<Vec<Points>> = old.iter().zip(&new).map(moves).collect();
    let swaps: Vec<_> = (0..entrants.len()).map(|own| causes::swaps(own, &old, &new, &deltas, entrants)).collect();
    let units = entrants.iter().zip(old).zip(new).zip(swaps).map(|(((entrant, before), after), swaps)| Replayed {
        evaluation: entrant.evaluation,
        before,
        after,
        swaps,
    });
    Replay { units: units.collect(), strands, assumptions }
}

fn standings(rules: &Rules<'_>, stage: RoundStage, entrants: &[Entrant]) -> (Vec<Standing>, Vec<Outcome>) {
    let papers: Vec<_> = entrants.iter().map(|entrant| (entrant.unit, Papers::submitted(&entrant.sheets))).collect();
    let outcomes = outcomes(rules.set, &rules.cross_rule, stage, &papers);
    let reckoned: Vec<StageTotals> = outcomes.iter().map(|outcome| totals(rules.set, &outcome.last_values())).collect();
    let row = |(entrant, totals): (&Entrant, &StageTotals)| {
        RankRow::of(entrant.evaluation, rules.set, totals, is_unranked(&entrant.grounds))
    };
    let rows: Vec<RankRow> = entrants.iter().zip(&reckoned).map(row).collect();
    let ranking = rank(&rows, rules.tie_rules);
    let place = |entrant: &Entrant| ranking.iter().find(|ranked| ranked.evaluation == entrant.evaluation)?.rank;
    let standing = |((entrant, outcome), totals): ((&Entrant, &Outcome), StageTotals)| Standing {
        values: outcome.last_values(),
        rank: place(entrant),
        classification: classify(rules.set, &totals, rules.classes, &entrant.grounds),
        totals,
    };
    (entrants.iter().zip(&outcomes).zip(reckoned).map(standing).collect(), outcomes)
}

/// What the lines of a strand add to a unit's total under the new rules, less what they added under the old.
fn moved(strand: &Strand, older: &CriteriaSet, old: &Standing, newer: &CriteriaSet, new: &Standing) -> Points {
    let sum = |set: &CriteriaSet, standing: &Standing, places: &[usize]| -> Points {
        let lines = places.iter().filter_map(|place| Some((set.criteria.get(*place)?, standing.values.get(*place)?)));
        lines.map(|(line, value)| contribution(line, *value)).sum()
    };
    sum(newer, new, &strand.newer) - sum(older, old, &strand.older)
}

#[cfg(test)]
mod tests;
