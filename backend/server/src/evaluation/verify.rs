//! `thidua verify-totals`: every stored total recomputed from its sheets and compared.

use domain::evaluation::Round;
use storage::evaluation::member::{self, Evaluation, TotalsOfStages};
use storage::evaluation::{correction, round as rounds, sheet as sheets};
use storage::{Db, PageRequest};

use super::service::{differs, reckon};
use crate::fault::{Fault, Found as _};

/// What the comparison found.
#[derive(Debug, Default)]
pub struct TotalsReport {
    /// Evaluations compared.
    pub evaluations: usize,
    /// One line for each evaluation whose stored totals differ.
    pub differences: Vec<String>,
}

/// Recomputes everything, one round after another.
pub async fn totals(db: &Db) -> Result<TotalsReport, Fault> {
    let mut report = TotalsReport::default();
    let everyone = domain::evaluation::Audience { all: true, ..Default::default() };
    let mut request = PageRequest::first(100);
    loop {
        let page = rounds::page(db, &everyone, &rounds::RoundFilter::default(), &request).await?;
        for round in &page.items {
            compare(db, round, &mut report).await?;
        }
        let Some(last) = page.items.last().filter(|_| page.has_next) else { return Ok(report) };
        request.after = Some(storage::page::Keyed::cursor(last));
    }
}

async fn compare(db: &Db, round: &Round, report: &mut TotalsReport) -> Result<(), Fault> {
    let set = storage::criteria::one(db, round.criteria_set).await?.found()?;
    let rows = member::of_rounds(db, &[round.id]).await?;
    let all = sheets::of_round(db, round.id, None).await?;
    let corrections = correction::of_round(db, round.id).await?;
    let reckoned = reckon(&set, &round.cross_rule, round.stage, &rows, &all, &corrections);
    report.evaluations += rows.len();
    // Nothing is stored where nobody has handed in anything yet.
    let untouched = |row: &Evaluation| row.outcome.is_none() && row.totals == TotalsOfStages::default();
    for (row, one) in rows.iter().zip(&reckoned).filter(|(row, one)| differs(row, one)) {
        if !(untouched(row) && one.totals == row.totals) {
            report.differences.push(format!("{} {}", row.id, row.unit_code));
        }
    }
    Ok(())
}
