//! Lists of criteria sets.

use std::sync::Arc;

use domain::criteria::{CriteriaSet, CriteriaSetStatus};
use domain::id::{CriteriaSetId, Id as _, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Keyed, Keyset, Page, PageRequest};
use crate::row;
use crate::sql::{Reader, Select, values};

/// Whose drafts a reader may see; published sets are for everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drafts {
    /// Those of every ministry.
    All,
    /// Those of these ministries; none when empty.
    Of(Vec<UnitId>),
}

/// Which sets a list shows; every part narrows it.
#[derive(Debug, Clone, Default)]
pub struct CriteriaSetFilter {
    /// The emulation year.
    pub year: Option<i32>,
    /// Draft or published.
    pub status: Option<CriteriaSetStatus>,
    /// The issuing ministry.
    pub owner: Option<UnitId>,
}

/// A row of the list: enough to fetch the set where it is not at hand already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedSet {
    /// Which set.
    pub id: CriteriaSetId,
    /// Its emulation year.
    pub year: i32,
    /// Draft or published.
    pub status: CriteriaSetStatus,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    year: i32,
    status: String,
}

impl Row {
    fn into_domain(self) -> Result<ListedSet, StoreError> {
        let status = row::code("criteria_set.status", &self.status, CriteriaSetStatus::from_code)?;
        Ok(ListedSet { id: CriteriaSetId::from_uuid(self.id), year: self.year, status })
    }
}

/// The place of a set in its list; years have four digits, so that their texts order like the numbers.
fn place(year: i32, id: Uuid) -> Cursor {
    Cursor::Text(format!("{year:04}"), id)
}

impl Keyed for Row {
    fn cursor(&self) -> Cursor {
        place(self.year, self.id)
    }
}

impl Keyed for Arc<CriteriaSet> {
    fn cursor(&self) -> Cursor {
        place(self.year, self.id.uuid())
    }
}

/// A page of the sets, latest year first.
pub async fn page(
    reader: &impl Reader,
    drafts: &Drafts,
    filter: &CriteriaSetFilter,
    request: &PageRequest,
) -> Result<Page<ListedSet>, StoreError> {
    let mut select = Select::new("select s.id, s.year, s.status from criteria_set s where 1 = 1", vec![]);
    visible(&mut select, drafts);
    select.and_if("s.year = ?", filter.year);
    select.and_if("s.status = ?", filter.status.map(CriteriaSetStatus::code));
    select.and_if("s.owner_id = ?", row::raw(filter.owner));
    let keyset = Keyset::text("cast(s.year as text)", "s.id").descending();
    let page: Page<Row> = keyset.page(reader, select, request).await?;
    page.try_map(Row::into_domain)
}

fn visible(select: &mut Select, drafts: &Drafts) {
    let Drafts::Of(owners) = drafts else { return };
    let published = CriteriaSetStatus::Published.code();
    if owners.is_empty() {
        select.push(" and s.status = ?", values![published]);
        return;
    }
    let marks = vec!["?"; owners.len()].join(", ");
    let mut bound = values![published];
    bound.extend(owners.iter().map(|owner| owner.uuid().into()));
    select.push(&format!(" and (s.status = ? or s.owner_id in ({marks}))"), bound);
}
