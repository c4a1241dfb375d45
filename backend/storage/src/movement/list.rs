//! Movements as a list.

use chrono::NaiveDate;
use domain::id::{Id as _, UnitId};
use domain::movement::{Movement, MovementLevel};

use super::{Row, SELECT};
use crate::error::StoreError;
use crate::page::{Cursor, Keyed, Keyset, Page, PageRequest};
use crate::row;
use crate::sql::{Reader, Select, values};

/// Which movements a list shows; every part narrows it.
#[derive(Debug, Clone, Default)]
pub struct MovementFilter {
    /// Words of the names of movement, phases or launcher, diacritics ignored.
    pub search: Option<String>,
    /// Who launches.
    pub level: Option<MovementLevel>,
    /// The first and last day of the year their window touches.
    pub year: Option<(NaiveDate, NaiveDate)>,
    /// Only those that run on the day, or only those that do not.
    pub current: Option<(bool, NaiveDate)>,
    /// The launching unit.
    pub launcher: Option<UnitId>,
}

impl Keyed for Row {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id)
    }
}

impl Keyed for Movement {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id.uuid())
    }
}

/// A page of movements, newest entry first.
pub async fn page(
    reader: &impl Reader,
    filter: &MovementFilter,
    request: &PageRequest,
) -> Result<Page<Movement>, StoreError> {
    const RUNS: &str = "((m.starts_on is null or m.starts_on <= ?) and (m.ends_on is null or m.ends_on >= ?))";
    let mut select = Select::new(SELECT, vec![]);
    select.and_search("m.search", filter.search.as_deref());
    select.and_if("m.level = ?", filter.level.map(MovementLevel::code));
    select.and_if("m.launcher_id = ?", row::raw(filter.launcher));
    if let Some((first, last)) = filter.year {
        select.push(&format!(" and {RUNS}"), values![last, first]);
    }
    if let Some((current, day)) = filter.current {
        let not = if current { "" } else { " not" };
        select.push(&format!(" and{not} {RUNS}"), values![day, day]);
    }
    let page: Page<Row> = Keyset::id("m.id").descending().page(reader, select, request).await?;
    page.try_map(Row::into_domain)
}
