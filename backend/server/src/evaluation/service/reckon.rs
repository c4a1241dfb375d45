//! Totals from papers: reckoned as a whole in the write's transaction, never by differences.

use domain::criteria::CriteriaSet;
use domain::evaluation::objection::correction::counted;
use domain::evaluation::totals::totals;
use domain::evaluation::{CrossRule, Outcome, Papers, RoundStage, Sheet, Value, outcomes};
use domain::id::EvaluationId;
use storage::Tx;
use storage::evaluation::correction::{self, StoredCorrection};
use storage::evaluation::member::{self, Evaluation, TotalsOfStages};
use storage::evaluation::reckoned::{self, Reckoned};
use storage::evaluation::sheet::{self as sheets, StoredSheet};

use crate::evaluation::view::RoundView;
use crate::fault::{Fault, Found as _};

/// Reckons anew what a change of the papers about one evaluation moves: that evaluation, or the whole round
/// where criteria compare units. What is reckoned is locked meanwhile.
pub async fn recompute(tx: &Tx, round: &RoundView, id: EvaluationId) -> Result<(), Fault> {
    if round.criteria.compares_units() {
        return recompute_round(tx, round, round.round.stage).await;
    }
    let evaluation = member::for_change(tx, id).await?.found()?;
    store(tx, round, round.round.stage, &[evaluation]).await
}

/// Reckons every evaluation of a round anew, as of a stage of it, in a constant number of statements.
pub async fn recompute_round(tx: &Tx, round: &RoundView, stage: RoundStage) -> Result<(), Fault> {
    let evaluations = member::of_round_for_change(tx, round.round.id).await?;
    store(tx, round, stage, &evaluations).await
}

async fn store(tx: &Tx, round: &RoundView, stage: RoundStage, rows: &[Evaluation]) -> Result<(), Fault> {
    let ids: Vec<EvaluationId> = rows.iter().map(|row| row.id).collect();
    let sheets = sheets::of_evaluations(tx, &ids).await?;
    let corrections = correction::of_evaluations(tx, &ids).await?;
    let mut changed = reckon(&round.criteria, &round.round.cross_rule, stage, rows, &sheets, &corrections);
    changed.retain(|one| rows.iter().all(|row| row.id != one.id || differs(row, one)));
    Ok(reckoned::save(tx, &changed).await?)
}

/// Whether what is stored is not what was reckoned.
pub fn differs(stored: &Evaluation, reckoned: &Reckoned) -> bool {
    stored.totals != reckoned.totals || stored.outcome.as_ref() != Some(&reckoned.outcome)
}

/// The outcomes and totals of some evaluations from the sheets about them. Where criteria compare units, the
/// evaluations must be all of the round's. Corrections lie over the appraised values.
pub fn reckon(
    set: &CriteriaSet,
    rule: &CrossRule,
    stage: RoundStage,
    rows: &[Evaluation],
    sheets: &[StoredSheet],
    corrections: &[StoredCorrection],
) -> Vec<Reckoned> {
    let laid: Vec<Sheet> = rows.iter().filter_map(|row| corrected_sheet(set, row, sheets, corrections)).collect();
    let papers = |row: &Evaluation| {
        let own = sheets.iter().map(|stored| &stored.sheet).filter(|sheet| sheet.evaluation == row.id);
        let papers = Papers::submitted(own);
        let over = laid.iter().find(|sheet| sheet.evaluation == row.id);
        (row.unit, Papers { appraised: over.or(papers.appraised), ..papers })
    };
    let members: Vec<_> = rows.iter().map(papers).collect();
    let outcomes = outcomes(set, rule, stage, &members);
    let of =
        |(row, outcome): (&Evaluation, Outcome)| Reckoned { id: row.id, totals: totals_of(set, &outcome), outcome };
    rows.iter().zip(outcomes).map(of).collect()
}

/// The appraisal of an evaluation with the corrections of decisions over it; `None` without any.
fn corrected_sheet(
    set: &CriteriaSet,
    row: &Evaluation,
    sheets: &[StoredSheet],
    corrections: &[StoredCorrection],
) -> Option<Sheet> {
    let own: Vec<_> =
        corrections.iter().filter(|stored| stored.evaluation == row.id).map(|it| &it.correction).collect();
    let about = sheets.iter().map(|stored| &stored.sheet).filter(|sheet| sheet.evaluation == row.id);
    counted(set, (row.id, row.unit), about, &own)
}

/// The totals of each stage, and the final ones once any line is decided.
fn totals_of(set: &CriteriaSet, outcome: &Outcome) -> TotalsOfStages {
    let of = |values: &Option<Vec<Value>>| values.as_ref().map(|values| totals(set, values));
    let decided = outcome.last.iter().any(|line| line.stage.is_some());
    TotalsOfStages {
        own: of(&outcome.own),
        cross: of(&outcome.cross),
        agreed: of(&outcome.agreed),
        appraised: of(&outcome.appraised),
        last: decided.then(|| totals(set, &outcome.last_values())),
    }
}
