//! Clusters as a list, on a day.

use chrono::NaiveDate;
use domain::cluster::{Cluster, ClusterKind};
use domain::id::{Id as _, UnitId};

use super::{Row, SELECT};
use crate::error::StoreError;
use crate::page::{Cursor, Keyed, Keyset, Page, PageRequest};
use crate::row;
use crate::sql::{Reader, Select, values};

/// Which clusters a list shows; every part narrows it.
#[derive(Debug, Clone, Default)]
pub struct ClusterFilter {
    /// Words of the name or the label, diacritics ignored.
    pub search: Option<String>,
    /// The ministry that owns them.
    pub ministry: Option<UnitId>,
    /// Clusters or blocs.
    pub kind: Option<ClusterKind>,
    /// Those in which this unit is a member on the day.
    pub unit: Option<UnitId>,
    /// Only those that exist on the day, or only those that do not.
    pub existing: Option<bool>,
}

impl Keyed for Row {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id)
    }
}

impl Keyed for Cluster {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id.uuid())
    }
}

/// A page of clusters as of a day, in the order they were entered.
pub async fn page(
    reader: &impl Reader,
    filter: &ClusterFilter,
    day: NaiveDate,
    request: &PageRequest,
) -> Result<Page<Cluster>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_search("c.search", filter.search.as_deref());
    select.and_if("c.ministry_id = ?", row::raw(filter.ministry));
    select.and_if("c.kind = ?", filter.kind.map(ClusterKind::code));
    if let Some(unit) = filter.unit {
        select.push(
            " and exists (select 1 from membership m where m.cluster_id = c.id and m.unit_id = ? \
             and m.valid_from <= ? and (m.valid_until is null or m.valid_until > ?))",
            values![unit.uuid(), day, day],
        );
    }
    if let Some(existing) = filter.existing {
        let not = if existing { "" } else { " not" };
        select.push(
            &format!(" and{not} (c.formed_on <= ? and (c.closed_on is null or c.closed_on > ?))"),
            values![day, day],
        );
    }
    let page: Page<Row> = Keyset::id("c.id").page(reader, select, request).await?;
    page.try_map(Row::into_domain)
}
