//! Totals and ranks from a choice of papers, by the same rules as the result itself.

use crate::evaluation::aggregate;
use crate::evaluation::final_value::{self, FinalValue};
use crate::evaluation::sheet::blank_values;
use crate::evaluation::totals::totals;
use crate::evaluation::{RankRow, StageValues, Value, rank};
use crate::fairness::input::{Basis, Judged, Paper, RoundPapers};

/// The deciding values of every unit, in the order of the units, as if only these papers had been
/// handed in. The one place where papers become values: whatever the round declares about them, it
/// declares here.
pub fn decided(round: &RoundPapers, papers: &[&Paper], basis: Basis) -> Vec<Vec<FinalValue>> {
    let lines = round.set.criteria.len();
    let of = |judged: &Judged| {
        let about = papers.iter().filter(|paper| paper.unit == judged.unit);
        let sheets: Vec<&[Value]> = about.map(|paper| paper.values.as_slice()).collect();
        let cross = (!sheets.is_empty()).then(|| aggregate::lines(round.aggregation, &sheets, lines));
        let later = |values: &'_ Option<Vec<Value>>| match basis {
            Basis::Cross => None,
            Basis::Final => values.clone(),
        };
        let (agreed, appraised) = (later(&judged.agreed), later(&judged.appraised));
        let stages = StageValues {
            own: judged.own.as_deref(),
            cross: cross.as_deref(),
            agreed: agreed.as_deref(),
            appraised: appraised.as_deref(),
        };
        final_value::final_values(&stages, &blank_values(&round.set, judged.unit))
    };
    round.units.iter().map(of).collect()
}

/// What ranks each unit, in the order of the units.
pub fn rows(round: &RoundPapers, papers: &[&Paper], basis: Basis) -> Vec<RankRow> {
    let decided = decided(round, papers, basis);
    round.units.iter().zip(&decided).map(|(judged, values)| row(round, judged, &plain(values))).collect()
}

/// What ranks one unit with these values.
pub fn row(round: &RoundPapers, judged: &Judged, values: &[Value]) -> RankRow {
    RankRow::of(judged.evaluation, &round.set, &totals(&round.set, values), judged.excluded)
}

/// The values without the stages they come from.
pub fn plain(values: &[FinalValue]) -> Vec<Value> {
    values.iter().map(|line| line.value).collect()
}

/// The rank of each row, in the order of the rows; `None` for a unit that a disqualifier keeps out.
pub fn ranks(round: &RoundPapers, rows: &[RankRow]) -> Vec<Option<u32>> {
    let ranked = rank(rows, &round.tie_rules);
    let of = |row: &RankRow| ranked.iter().find(|place| place.evaluation == row.evaluation)?.rank;
    rows.iter().map(of).collect()
}
