//! Criteria sets in storage.
//!
//! A set is read whole, in four statements however many criteria it holds, because every use of it (a
//! sheet, a total, a check before publication) needs the whole. Writes touch one row and raise the
//! version of the set.

mod list;
mod rows;
mod write;

use std::collections::HashSet;

use domain::criteria::CriteriaSet;
use domain::id::{CriteriaSetId, CriterionId, Id as _, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::{Reader, Select, for_update, values};
use crate::tx::Tx;

pub use list::{CriteriaSetFilter, Drafts, ListedSet, page};
pub use write::{
    insert, publish, remove_criterion, remove_group, save_criterion, save_disqualifiers, save_group, save_head,
    save_order,
};

/// One set; `None` when there is none.
pub async fn one(reader: &impl Reader, id: CriteriaSetId) -> Result<Option<CriteriaSet>, StoreError> {
    Ok(many(reader, &[id]).await?.pop())
}

/// One set, its row locked until the transaction ends: edits of one set follow one another.
pub async fn for_change(tx: &Tx, id: CriteriaSetId) -> Result<Option<CriteriaSet>, StoreError> {
    let mut select = rows::heads(&[id]);
    select.push(for_update(tx.connection().backend()), vec![]);
    Ok(rows::whole(tx, select).await?.pop())
}

/// Several sets by identifier, in no particular order.
pub async fn many(reader: &impl Reader, ids: &[CriteriaSetId]) -> Result<Vec<CriteriaSet>, StoreError> {
    rows::whole(reader, rows::heads(ids)).await
}

#[derive(FromQueryResult)]
struct Owner {
    set_id: Uuid,
}

/// The set that a criterion belongs to; `None` when there is no such criterion.
pub async fn set_of(reader: &impl Reader, criterion: CriterionId) -> Result<Option<CriteriaSetId>, StoreError> {
    let select = Select::new("select set_id from criterion where id = ?", values![criterion.uuid()]);
    let found = select.one::<Owner>(reader.connection()).await?;
    Ok(found.map(|owner| CriteriaSetId::from_uuid(owner.set_id)))
}

#[derive(FromQueryResult)]
struct Identity {
    id: Uuid,
}

/// The set that a ministry published last before this one; for a draft, last of all. `None` when there is
/// none.
pub async fn predecessor(reader: &impl Reader, set: &CriteriaSet) -> Result<Option<CriteriaSetId>, StoreError> {
    let mut select = Select::new(
        "select s.id from criteria_set s where s.status = 'PUBLISHED' and s.owner_id = ? and s.id <> ?",
        values![set.owner.uuid(), set.id.uuid()],
    );
    select.and_if("s.published_at < ?", set.published_at.map(crate::row::instant));
    select.push(" order by s.published_at desc, s.id desc limit 1", vec![]);
    let found = select.one::<Identity>(reader.connection()).await?;
    Ok(found.map(|row| CriteriaSetId::from_uuid(row.id)))
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

/// Whether every one of these units exists; a criterion names units in a list that no constraint watches.
pub async fn units_exist(reader: &impl Reader, units: &[UnitId]) -> Result<bool, StoreError> {
    let distinct: HashSet<_> = units.iter().map(|unit| unit.uuid()).collect();
    let due = distinct.len();
    let mut select = Select::new("select count(*) as count from unit where 1 = 1", vec![]);
    select.and_in("id", distinct);
    let found = select.one::<Count>(reader.connection()).await?;
    Ok(found.and_then(|row| usize::try_from(row.count).ok()) == Some(due))
}
