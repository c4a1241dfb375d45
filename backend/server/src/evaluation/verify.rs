//! `thidua verify-totals`: every stored total recomputed from its sheets and compared.

use domain::id::RoundId;
use storage::evaluation::{member, round as rounds, sheet as sheets};
use storage::{Db, PageRequest};

use super::service::StagesOfUnit;
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
            let set = storage::criteria::one(db, round.criteria_set).await?.found()?;
            compare(db, round.id, round.aggregation, &set, &mut report).await?;
        }
        let Some(last) = page.items.last().filter(|_| page.has_next) else { return Ok(report) };
        request.after = Some(storage::page::Keyed::cursor(last));
    }
}

async fn compare(
    db: &Db,
    round: RoundId,
    rule: domain::evaluation::Aggregation,
    set: &domain::criteria::CriteriaSet,
    report: &mut TotalsReport,
) -> Result<(), Fault> {
    let all = sheets::of_round(db, round, None).await?;
    for evaluation in member::of_rounds(db, &[round]).await? {
        let own: Vec<_> = all.iter().filter(|stored| stored.sheet.evaluation == evaluation.id).cloned().collect();
        let recomputed = StagesOfUnit::collect(rule, set.criteria.len(), &own).totals(set, evaluation.unit);
        report.evaluations += 1;
        if recomputed != evaluation.totals {
            report.differences.push(format!("{} {}", evaluation.id, evaluation.unit_code));
        }
    }
    Ok(())
}
