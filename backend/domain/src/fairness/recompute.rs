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
            agreed: judged.agreed.as_ref().filter(|_| later),
            appraised: judged.appraised.as_ref().filter(|_| later),
        };
        members.push((judged.unit, papers));
    }
    outcomes(&round.set, round.aggregation, RoundStage::Published, &members)
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
