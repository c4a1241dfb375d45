//! Units in storage. Every read of a unit takes the day it is asked for.

mod list;
mod succession;
mod timeline;
mod write;

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::Period;
use domain::id::{Id as _, UnitId};
use domain::unit::{Unit, UnitKind, UnitName, UnitView};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, for_update};
use crate::tx::Tx;

pub use list::{UnitFilter, page};
pub use succession::{Neighbours, neighbours};
pub use timeline::{results, timeline};
pub use write::{insert, rename, succeed};

const SELECT: &str = "select u.id, u.version, u.kind, u.parent_id, u.established_on, u.dissolved_on, u.document_id \
                      from unit u where 1 = 1";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    version: i32,
    kind: String,
    parent_id: Option<Uuid>,
    established_on: NaiveDate,
    dissolved_on: Option<NaiveDate>,
    document_id: Option<Uuid>,
}

impl Row {
    fn into_domain(self) -> Result<Unit, StoreError> {
        Ok(Unit {
            id: UnitId::from_uuid(self.id),
            version: self.version,
            kind: row::code("unit.kind", &self.kind, UnitKind::from_code)?,
            parent: row::id(self.parent_id),
            established_on: self.established_on,
            dissolved_on: self.dissolved_on,
            document: row::id(self.document_id),
        })
    }
}

#[derive(FromQueryResult)]
struct NameRow {
    name_id: Uuid,
    unit_id: Uuid,
    name: String,
    short_name: String,
    code: String,
    valid_from: NaiveDate,
    valid_until: Option<NaiveDate>,
    name_document_id: Option<Uuid>,
}

const NAME_COLUMNS: &str = "n.id as name_id, n.unit_id, n.name, n.short_name, n.code, n.valid_from, n.valid_until, \
                            n.document_id as name_document_id";

impl NameRow {
    fn into_domain(self) -> UnitName {
        UnitName {
            id: self.name_id,
            unit: UnitId::from_uuid(self.unit_id),
            name: self.name,
            short_name: self.short_name,
            code: self.code,
            period: Period { from: self.valid_from, until: self.valid_until },
            document: row::id(self.name_document_id),
        }
    }
}

/// Several units without their names, in no particular order.
pub async fn many(reader: &impl Reader, ids: &[UnitId]) -> Result<Vec<Unit>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("u.id", ids.iter().map(|id| id.uuid()));
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// One unit without its names; `None` when there is none.
pub async fn one(reader: &impl Reader, id: UnitId) -> Result<Option<Unit>, StoreError> {
    Ok(many(reader, &[id]).await?.pop())
}

/// Several units, locked until the transaction ends, in the order of their identifiers: two writers that
/// lock the same units then wait for one another instead of for each other.
pub async fn for_change(tx: &Tx, ids: &[UnitId]) -> Result<Vec<Unit>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("u.id", ids.iter().map(|id| id.uuid()));
    select.push(" order by u.id", vec![]);
    select.push(for_update(tx.connection().backend()), vec![]);
    select.all::<Row>(tx.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// All names of some units, oldest first.
pub async fn names(reader: &impl Reader, ids: &[UnitId]) -> Result<Vec<UnitName>, StoreError> {
    let mut select = Select::new(&format!("select {NAME_COLUMNS} from unit_name n where 1 = 1"), vec![]);
    select.and_in("n.unit_id", ids.iter().map(|id| id.uuid()));
    select.push(" order by n.unit_id, n.valid_from", vec![]);
    let rows: Vec<NameRow> = select.all(reader.connection()).await?;
    Ok(rows.into_iter().map(NameRow::into_domain).collect())
}

#[derive(FromQueryResult)]
struct NamedRow {
    #[sea_orm(nested)]
    unit: Row,
    #[sea_orm(nested)]
    name: NameRow,
}

/// Several units, each as it was on its own day; one statement however many days. A unit that does not
/// exist is not in the answer.
pub async fn by_ids_as_of(reader: &impl Reader, keys: &[(UnitId, NaiveDate)]) -> Result<Vec<UnitView>, StoreError> {
    let mut ids: Vec<_> = keys.iter().map(|(id, _)| *id).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut select = Select::new(
        &format!(
            "select u.id, u.version, u.kind, u.parent_id, u.established_on, u.dissolved_on, u.document_id, \
             {NAME_COLUMNS} from unit u join unit_name n on n.unit_id = u.id where 1 = 1"
        ),
        vec![],
    );
    select.and_in("u.id", ids.iter().map(|id| id.uuid()));
    let rows: Vec<NamedRow> = select.all(reader.connection()).await?;
    let mut found: HashMap<UnitId, (Unit, Vec<UnitName>)> = HashMap::new();
    for row in rows {
        let (unit, name) = (row.unit.into_domain()?, row.name.into_domain());
        found.entry(unit.id).or_insert_with(|| (unit, Vec::new())).1.push(name);
    }
    let view = |(id, day): &(UnitId, NaiveDate)| {
        let (unit, names) = found.get(id)?;
        UnitView::on(unit.clone(), names, *day)
    };
    Ok(keys.iter().filter_map(view).collect())
}

/// One unit as it was on a day; `None` when there is none.
pub async fn as_of(reader: &impl Reader, id: UnitId, day: NaiveDate) -> Result<Option<UnitView>, StoreError> {
    Ok(by_ids_as_of(reader, &[(id, day)]).await?.pop())
}
