//! Use cases that read units. Every read has a day.

use chrono::NaiveDate;
use domain::id::UnitId;
use domain::unit::{TimelineEvent, Unit, UnitView, in_order, policy};
use storage::unit::{self as units, UnitFilter};
use storage::{Page, PageRequest};

use crate::app::day_in_vietnam;
use crate::cx::Cx;
use crate::fault::{Fault, Found as _};

/// One unit as it was on a day.
pub async fn unit(cx: &Cx, id: UnitId, as_of: NaiveDate) -> Result<UnitView, Fault> {
    cx.require_read(policy::see(cx.actor()))?;
    units::as_of(cx.db(), id, as_of).await?.found()
}

/// A page of the catalogue as it was on a day.
pub async fn page(
    cx: &Cx,
    filter: &UnitFilter,
    as_of: NaiveDate,
    request: &PageRequest,
) -> Result<Page<UnitView>, Fault> {
    cx.require_read(policy::see(cx.actor()))?;
    Ok(units::page(cx.db(), filter, as_of, request).await?)
}

/// Everything dated that happened to a unit, in order.
pub async fn timeline(cx: &Cx, unit: &Unit) -> Result<Vec<TimelineEvent>, Fault> {
    let mut events = units::timeline(cx.db(), unit).await?;
    let results = units::results(cx.db(), unit.id).await?;
    events.extend(results.into_iter().map(|(at, fact, document)| TimelineEvent {
        on: day_in_vietnam(at),
        fact,
        document,
    }));
    Ok(in_order(events))
}
