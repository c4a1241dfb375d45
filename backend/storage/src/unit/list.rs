//! The catalogue as a list, on a day.

use chrono::NaiveDate;
use domain::id::{Id as _, UnitId};
use domain::unit::{UnitKind, UnitView};
use sea_orm::FromQueryResult;

use super::{NAME_COLUMNS, NameRow, Row};
use crate::error::StoreError;
use crate::page::{Cursor, Keyed, Keyset, Page, PageRequest};
use crate::row;
use crate::sql::{Reader, Select, values};

/// Which units a list shows; every part narrows it.
#[derive(Debug, Clone, Default)]
pub struct UnitFilter {
    /// Words of the name of the day, the short name or the code, diacritics ignored.
    pub search: Option<String>,
    /// The kind.
    pub kind: Option<UnitKind>,
    /// The unit above.
    pub parent: Option<UnitId>,
    /// Only those that exist on the day, or only those that do not.
    pub existing: Option<bool>,
}

#[derive(FromQueryResult)]
struct ListRow {
    #[sea_orm(nested)]
    unit: Row,
    #[sea_orm(nested)]
    name: NameRow,
    search: String,
}

impl Keyed for ListRow {
    fn cursor(&self) -> Cursor {
        Cursor::Text(self.search.clone(), self.unit.id)
    }
}

impl Keyed for UnitView {
    fn cursor(&self) -> Cursor {
        Cursor::Text(self.name.search_text(), self.unit.id.uuid())
    }
}

/// The one name of a unit on a day: the latest that began by then, else the earliest, as
/// [`domain::unit::name_on`] chooses it.
const NAME_OF_DAY: &str = "n.id = (select x.id from unit_name x where x.unit_id = u.id order by \
                           case when x.valid_from <= ? then 0 else 1 end, \
                           case when x.valid_from <= ? then x.valid_from end desc, x.valid_from limit 1)";

/// A page of the units as they were on a day, by name without diacritics.
pub async fn page(
    reader: &impl Reader,
    filter: &UnitFilter,
    day: NaiveDate,
    request: &PageRequest,
) -> Result<Page<UnitView>, StoreError> {
    let mut select = Select::new(
        &format!(
            "select u.id, u.version, u.kind, u.parent_id, u.established_on, u.dissolved_on, u.document_id, \
             {NAME_COLUMNS}, n.search from unit u join unit_name n on {NAME_OF_DAY} where 1 = 1"
        ),
        values![day, day],
    );
    select.and_search("n.search", filter.search.as_deref());
    select.and_if("u.kind = ?", filter.kind.map(UnitKind::code));
    select.and_if("u.parent_id = ?", row::raw(filter.parent));
    if let Some(existing) = filter.existing {
        let not = if existing { "" } else { " not" };
        select.push(
            &format!(" and{not} (u.established_on <= ? and (u.dissolved_on is null or u.dissolved_on > ?))"),
            values![day, day],
        );
    }
    let page: Page<ListRow> = Keyset::text("n.search", "u.id").page(reader, select, request).await?;
    page.try_map(|row| Ok(UnitView { unit: row.unit.into_domain()?, name: row.name.into_domain(), as_of: day }))
}
