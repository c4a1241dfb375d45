//! Clusters, their members and their offices in storage.

mod list;
mod member;
mod office;

use chrono::NaiveDate;
use domain::cluster::{Cluster, ClusterKind};
use domain::id::{ClusterId, Id as _, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, for_update, values};
use crate::tx::Tx;

pub use list::{ClusterFilter, page};
pub use member::{
    end_memberships, insert_membership, members_on, membership, memberships, memberships_of_units, of_units,
};
pub use office::{end_offices, insert_office, office, offices, offices_of_units, offices_on};

const SELECT: &str = "select c.id, c.version, c.kind, c.ministry_id, c.number, c.label, c.name, c.decision_id, \
                      c.formed_on, c.closed_on from cluster c where 1 = 1";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    version: i32,
    kind: String,
    ministry_id: Uuid,
    number: i32,
    label: String,
    name: String,
    decision_id: Option<Uuid>,
    formed_on: NaiveDate,
    closed_on: Option<NaiveDate>,
}

impl Row {
    fn into_domain(self) -> Result<Cluster, StoreError> {
        Ok(Cluster {
            id: ClusterId::from_uuid(self.id),
            version: self.version,
            kind: row::code("cluster.kind", &self.kind, ClusterKind::from_code)?,
            ministry: UnitId::from_uuid(self.ministry_id),
            number: self.number,
            label: self.label,
            name: self.name,
            decision: row::id(self.decision_id),
            formed_on: self.formed_on,
            closed_on: self.closed_on,
        })
    }
}

async fn all(reader: &impl Reader, select: Select) -> Result<Vec<Cluster>, StoreError> {
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// Several clusters by identifier, in no particular order.
pub async fn many(reader: &impl Reader, ids: &[ClusterId]) -> Result<Vec<Cluster>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("c.id", ids.iter().map(|id| id.uuid()));
    all(reader, select).await
}

/// One cluster; `None` when there is none.
pub async fn one(reader: &impl Reader, id: ClusterId) -> Result<Option<Cluster>, StoreError> {
    Ok(many(reader, &[id]).await?.pop())
}

/// One cluster, locked until the transaction ends.
pub async fn for_change(tx: &Tx, id: ClusterId) -> Result<Option<Cluster>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("c.id = ?", Some(id.uuid()));
    select.push(for_update(tx.connection().backend()), vec![]);
    Ok(all(tx, select).await?.pop())
}

/// All clusters of a ministry, past ones too.
pub async fn of_ministry(reader: &impl Reader, ministry: UnitId) -> Result<Vec<Cluster>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("c.ministry_id = ?", Some(ministry.uuid()));
    all(reader, select).await
}

/// Writes a new cluster.
pub async fn insert(tx: &Tx, cluster: &Cluster) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into cluster (id, version, kind, ministry_id, number, label, name, search, decision_id, formed_on, \
             closed_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            values![
                cluster.id.uuid(),
                cluster.version,
                cluster.kind.code(),
                cluster.ministry.uuid(),
                cluster.number,
                cluster.label.clone(),
                cluster.name.clone(),
                cluster.search_text(),
                row::raw(cluster.decision),
                cluster.formed_on,
                cluster.closed_on,
            ],
        )
        .await
        .map(drop)
}

/// Counts a change of some clusters' members or offices. Locks their rows.
pub async fn touch(tx: &Tx, ids: &[ClusterId]) -> Result<(), StoreError> {
    let mut select = Select::new("update cluster set version = version + 1 where 1 = 1", values![]);
    select.and_in("id", ids.iter().map(|id| id.uuid()));
    let (text, values) = select.into_parts();
    tx.connection().run(&text, values).await.map(drop)
}
