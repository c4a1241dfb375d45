//! What was reckoned from the papers of a round, written back in one statement.

use domain::evaluation::{Outcome, StageTotals};
use domain::id::{EvaluationId, Id as _};

use super::member::TotalsOfStages;
use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader as _, Select, values};
use crate::tx::Tx;

/// What was reckoned anew for one evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reckoned {
    /// The evaluation.
    pub id: EvaluationId,
    /// Its totals.
    pub totals: TotalsOfStages,
    /// The values behind them.
    pub outcome: Outcome,
}

/// Writes what was reckoned anew, each evaluation one version on: one statement however many.
pub async fn save(tx: &Tx, reckoned: &[Reckoned]) -> Result<(), StoreError> {
    if reckoned.is_empty() {
        return Ok(());
    }
    let row = ["?"; 7].join(", ");
    let rows = vec![format!("({row})"); reckoned.len()].join(", ");
    let mut bound = Vec::with_capacity(7 * reckoned.len());
    for one in reckoned {
        bound.extend(columns(one)?);
    }
    // Both databases call the columns of a list of values so.
    let update = Select::new(
        &format!(
            "update evaluation set version = version + 1, self_total = v.column2, cross_total = v.column3, \
             agreed_total = v.column4, appraised_total = v.column5, final_total = v.column6, outcome = v.column7 \
             from (values {rows}) as v where evaluation.id = v.column1"
        ),
        bound,
    );
    let (sql, bound) = update.into_parts();
    tx.connection().run(&sql, bound).await.map(drop)
}

fn columns(one: &Reckoned) -> Result<Vec<sea_orm::Value>, StoreError> {
    let text = |totals: &Option<StageTotals>| {
        totals.as_ref().map(|totals| row::to_json("evaluation totals", totals)).transpose()
    };
    let outcome = one.outcome.text().map_err(|error| StoreError::corrupt("evaluation.outcome", error))?;
    let totals = &one.totals;
    Ok(values![
        one.id.uuid(),
        text(&totals.own)?,
        text(&totals.cross)?,
        text(&totals.agreed)?,
        text(&totals.appraised)?,
        text(&totals.last)?,
        outcome,
    ])
}
