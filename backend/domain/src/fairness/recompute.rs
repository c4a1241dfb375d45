//! Totals and ranks from a choice of papers, by the same rules as the result itself.

use crate::evaluation::outcome::{Outcome, Papers, outcomes};
use crate::evaluation::totals::totals;
use crate::evaluation::{RankRow, RoundStage, Value, rank};
use crate::fairness::input::{Basis, Judged, Paper, RoundPapers};

/// What every unit comes to, in the order of the units, as if only these cross papers had been handed
/// in. Everything given here is revealed, so lines that compare units are reckoned at every stage.
pub fn decided(round: &RoundPapers, papers: &[&Paper], basis: Basis) -> Vec<Outcome> {
    let later = basis == Basis::Final;
    let mut members = Vec::with_capacity(round.units.len());
    for judged in &round.units {
        let about = papers.iter().filter(|paper| paper.unit == judged.unit);
        let papers = Papers {
            own: judged.own.as_ref(),
            cross: about.map(|paper| &paper.sheet).collect(),
            missing: judged.missing.clone(),
            agreed: judged.agreed.as_ref().filter(|_| later),
            appraised: judged.appraised.as_ref().filter(|_| later),
        };
        members.push((judged.unit, papers));
    }
    outcomes(&round.set, &round.cross_rule, RoundStage::Published, &members)
}

/// What ranks each unit, in the order of the units.
pub fn rows(round: &RoundPapers, papers: &[&Paper], basis: Basis) -> Vec<RankRow> {
    let decided = decided(round, papers, basis);
    round.units.iter().zip(&decided).map(|(judged, outcome)| row(round, judged, &outcome.last_values())).collect()
}

/// What ranks one unit with these values.
pub fn row(round: &RoundPapers, judged: &Judged, values: &[Value]) -> RankRow {
    RankRow::of(judged.evaluation, &round.set, &totals(&round.set, values), judged.excluded)
}

/// The rank of each row, in the order of the rows; `None` for a unit that a disqualifier keeps out.
pub fn ranks(round: &RoundPapers, rows: &[RankRow]) -> Vec<Option<u32>> {
    let ranked = rank(rows, &round.tie_rules);
    let of = |row: &RankRow| ranked.iter().find(|place| place.evaluation == row.evaluation)?.rank;
    rows.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::criteria::Rule;
    use crate::criteria::testing::small_set;
    use crate::evaluation::testing::points;
    use crate::fairness::testing::{paper, round, unit};

    /// A paper that gives an actual against a target of one hundred on the first line.
    fn actual((scorer, about, actual): (u128, u128, &str)) -> Paper {
        let mut values = vec![Value::Missing; small_set().criteria.len()];
        values[0] = Value::Awaiting;
        let mut paper = paper(scorer, about, values);
        paper.sheet.facts[0] = vec![points(actual), points("100")];
        paper
    }

    #[test]
    fn lines_that_compare_units_are_reckoned_anew_without_a_scorer() {
        let mut set = small_set();
        set.criteria[0].rule = Rule::RelLeader { at_target: points("50") };
        let said = [(2, 1, "140"), (3, 1, "100"), (1, 2, "120"), (3, 2, "120"), (1, 3, "90"), (2, 3, "90")];
        let round = RoundPapers { set: Arc::new(set), ..round(3, &said.map(actual)) };
        let first = |papers: &[&Paper]| -> Vec<Value> {
            decided(&round, papers, Basis::Cross).iter().map(|outcome| outcome.last[0].value).collect()
        };
        let all = first(&round.papers.iter().collect::<Vec<_>>());
        assert!(all.iter().all(|value| value.points().is_some()), "{all:?}");
        assert_eq!(all[0], all[1], "both reached 120 on average");
        let without = first(&round.without(unit(2)));
        assert!(without[0].points() < without[1].points(), "without unit 2 the second leads alone: {without:?}");
        assert_eq!(ranks(&round, &rows(&round, &round.without(unit(2)), Basis::Cross))[1], Some(1));
    }
}
