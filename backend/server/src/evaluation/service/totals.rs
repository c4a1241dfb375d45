//! Totals from sheets: recomputed as a whole in the write's transaction, never by differences.

use domain::criteria::CriteriaSet;
use domain::evaluation::sheet::blank_values;
use domain::evaluation::totals::totals;
use domain::evaluation::{
    Aggregation, Classification, RankRow, Ranked, SheetStage, StageTotals, StageValues, Value, aggregate,
    classification, final_value, rank,
};
use domain::id::{EvaluationId, UnitId};
use storage::Tx;
use storage::evaluation::member::{self, Disqualification, Evaluation, TotalsOfStages};
use storage::evaluation::sheet::{self as sheets, StoredSheet};

use crate::evaluation::view::RoundView;
use crate::fault::{Fault, Found as _};

/// The values of each stage of one evaluation, from submitted sheets only.
pub struct StagesOfUnit {
    own: Option<Vec<Value>>,
    cross: Option<Vec<Value>>,
    agreed: Option<Vec<Value>>,
    appraised: Option<Vec<Value>>,
}

impl StagesOfUnit {
    /// Collects the submitted sheets of one evaluation; cross sheets are aggregated by the declared rule.
    pub fn collect(rule: Aggregation, lines: usize, sheets: &[StoredSheet]) -> Self {
        let submitted = |stage| {
            sheets.iter().map(|stored| &stored.sheet).filter(move |sheet| sheet.stage == stage && sheet.is_submitted())
        };
        let one = |stage| submitted(stage).next().map(|sheet| sheet.values.clone());
        let cross: Vec<&[Value]> = submitted(SheetStage::Cross).map(|sheet| sheet.values.as_slice()).collect();
        Self {
            own: one(SheetStage::Self_),
            cross: (!cross.is_empty()).then(|| aggregate::lines(rule, &cross, lines)),
            agreed: one(SheetStage::Agreed),
            appraised: one(SheetStage::Appraised),
        }
    }

    /// The values as the rules take them.
    pub fn values(&self) -> StageValues<'_> {
        StageValues {
            own: self.own.as_deref(),
            cross: self.cross.as_deref(),
            agreed: self.agreed.as_deref(),
            appraised: self.appraised.as_deref(),
        }
    }

    /// The totals of each stage and the final ones.
    pub fn totals(&self, set: &CriteriaSet, unit: UnitId) -> TotalsOfStages {
        let of = |values: &Option<Vec<Value>>| values.as_ref().map(|values| totals(set, values));
        let finals = final_value::final_values(&self.values(), &blank_values(set, unit));
        let decided = finals.iter().any(|line| line.stage.is_some());
        let last: Vec<Value> = finals.iter().map(|line| line.value).collect();
        TotalsOfStages {
            own: of(&self.own),
            cross: of(&self.cross),
            agreed: of(&self.agreed),
            appraised: of(&self.appraised),
            last: decided.then(|| totals(set, &last)),
        }
    }
}

/// Recomputes and stores the totals of one evaluation, which is locked meanwhile.
pub async fn recompute(tx: &Tx, round: &RoundView, id: EvaluationId) -> Result<TotalsOfStages, Fault> {
    let evaluation = member::for_change(tx, id).await?.found()?;
    let sheets = sheets::of_evaluations(tx, &[id]).await?;
    let stages = StagesOfUnit::collect(round.round.aggregation, round.criteria.criteria.len(), &sheets);
    let totals = stages.totals(&round.criteria, evaluation.unit);
    member::save_totals(tx, &evaluation, &totals).await?;
    Ok(totals)
}

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
