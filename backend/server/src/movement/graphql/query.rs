//! Reading movements in the API.

use async_graphql::{Context, InputObject, Object, Result};
use chrono::NaiveDate;
use domain::id::{MovementId, UnitId};
use storage::movement::MovementFilter;

use super::{Movement, MovementLevel};
use crate::fault::Fault;
use crate::graphql::page::{Listing, PageArgs, listing};
use crate::graphql::{CxExt as _, Gid};
use crate::movement::reads;

/// Which movements to list; every part narrows the list.
#[derive(Debug, Default, InputObject)]
#[graphql(name = "MovementFilter")]
pub struct MovementFilterInput {
    /// Words of the names of movement, phases or launcher; diacritics do not matter.
    search: Option<String>,
    /// Who launches.
    level: Option<MovementLevel>,
    /// A year that the movement's window touches.
    year: Option<i32>,
    /// True: only movements that run today; false: only those that do not; null: all.
    current: Option<bool>,
    /// The launching unit.
    launcher_id: Option<Gid<UnitId>>,
}

impl MovementFilterInput {
    fn filter(self, today: NaiveDate) -> Result<MovementFilter, Fault> {
        let year = self.year.map(days_of).transpose()?;
        Ok(MovementFilter {
            search: self.search,
            level: self.level.map(Into::into),
            year,
            current: self.current.map(|current| (current, today)),
            launcher: self.launcher_id.map(|id| id.0),
        })
    }
}

/// The first and the last day of a year.
fn days_of(year: i32) -> Result<(NaiveDate, NaiveDate), Fault> {
    // Four digits: what can be written as YYYY-MM-DD and compared as such.
    let year = Some(year).filter(|year| (1..=9_999).contains(year));
    year.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31)))
        .ok_or_else(|| Fault::bad_input("Năm không hợp lệ.", "The year is not valid."))
}

/// Queries of movements.
#[derive(Default)]
pub struct MovementQuery;

#[Object]
impl MovementQuery {
    /// One movement; null when there is none.
    async fn movement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its identifier.")] id: Gid<MovementId>,
    ) -> Result<Option<Movement>> {
        Ok(ctx.lookup(reads::movement(ctx.cx(), id.0).await)?.map(Movement))
    }

    /// Movements, newest entry first.
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn movements(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Narrows the list.")] filter: Option<MovementFilterInput>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<Movement>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let filter = ctx.answer(filter.unwrap_or_default().filter(ctx.cx().today()))?;
        Ok(listing(ctx.answer(reads::page(ctx.cx(), &filter, &request).await)?, Movement))
    }
}
