//! The ranking of a round, from stored totals.

use domain::evaluation::sheet::blank_values;
use domain::evaluation::totals::totals;
use domain::evaluation::{Classification, RankRow, Ranked, StageTotals, classification, rank};
use storage::evaluation::member::{Disqualification, Evaluation};

use crate::evaluation::view::RoundView;

/// One unit in the ranking of a round.
#[derive(Debug, Clone)]
pub struct RankedUnit {
    /// The evaluation.
    pub evaluation: Evaluation,
    /// Its final totals; nothing counted when nobody submitted anything.
    pub totals: StageTotals,
    /// Its place.
    pub ranked: Ranked,
    /// Its class; `None` when the round does not classify.
    pub classification: Option<Classification>,
}

/// The ranking of a round from stored totals: the same function for the screen, the minutes and the
/// published snapshot, so that they cannot differ.
pub fn ranking(round: &RoundView, evaluations: &[Evaluation], grounds: &[Disqualification]) -> Vec<RankedUnit> {
    let set = &round.criteria;
    let empty = |evaluation: &Evaluation| totals(set, &blank_values(set, evaluation.unit));
    let units: Vec<_> = evaluations
        .iter()
        .map(|evaluation| {
            let recorded: Vec<_> = grounds
                .iter()
                .filter(|ground| ground.evaluation == evaluation.id)
                .map(|ground| ground.ground.clone())
                .collect();
            (evaluation, evaluation.totals.last.clone().unwrap_or_else(|| empty(evaluation)), recorded)
        })
        .collect();
    let rows: Vec<RankRow> = units
        .iter()
        .map(|(evaluation, totals, recorded)| {
            RankRow::of(evaluation.id, set, totals, classification::is_unranked(recorded))
        })
        .collect();
    let find = |ranked: Ranked| {
        let (evaluation, totals, recorded) = units.iter().find(|(row, ..)| row.id == ranked.evaluation)?;
        let classification = classification::classify(set, totals, &round.round.classes, recorded);
        Some(RankedUnit { evaluation: (*evaluation).clone(), totals: totals.clone(), ranked, classification })
    };
    rank(&rows, &round.round.tie_rules).into_iter().filter_map(find).collect()
}
