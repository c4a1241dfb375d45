//! Movements, their phases and the responses of units in storage.

mod list;
mod phase;
mod response;
mod silent;

use chrono::NaiveDate;
use domain::id::{Id as _, MovementId, UnitId};
use domain::movement::{Movement, MovementLevel, MovementMethod, MovementScope, Phase};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, for_update, values};
use crate::tx::Tx;

pub use list::{MovementFilter, page};
pub use phase::phases;
pub use response::{
    ResponseCount, counts, insert_response, response, response_for_change, responses, responses_of_units,
    update_response,
};
pub use silent::silent_units;

const SELECT: &str = "select m.id, m.version, m.name, m.level, m.scope, m.method, m.launcher_id, m.launcher_name, \
                      m.document_id, m.starts_on, m.ends_on from movement m where 1 = 1";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    version: i32,
    name: String,
    level: String,
    scope: String,
    method: String,
    launcher_id: Option<Uuid>,
    launcher_name: String,
    document_id: Option<Uuid>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
}

impl Row {
    fn into_domain(self) -> Result<Movement, StoreError> {
        Ok(Movement {
            id: MovementId::from_uuid(self.id),
            version: self.version,
            name: self.name,
            level: row::code("movement.level", &self.level, MovementLevel::from_code)?,
            scope: row::code("movement.scope", &self.scope, MovementScope::from_code)?,
            method: row::code("movement.method", &self.method, MovementMethod::from_code)?,
            launcher: row::id::<UnitId>(self.launcher_id),
            launcher_name: self.launcher_name,
            document: row::id(self.document_id),
            starts_on: self.starts_on,
            ends_on: self.ends_on,
        })
    }
}

async fn all(reader: &impl Reader, select: Select) -> Result<Vec<Movement>, StoreError> {
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// Several movements by identifier, in no particular order.
pub async fn many(reader: &impl Reader, ids: &[MovementId]) -> Result<Vec<Movement>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("m.id", ids.iter().map(|id| id.uuid()));
    all(reader, select).await
}

/// One movement; `None` when there is none.
pub async fn one(reader: &impl Reader, id: MovementId) -> Result<Option<Movement>, StoreError> {
    Ok(many(reader, &[id]).await?.pop())
}

/// One movement, locked until the transaction ends.
pub async fn for_change(tx: &Tx, id: MovementId) -> Result<Option<Movement>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("m.id = ?", Some(id.uuid()));
    select.push(for_update(tx.connection().backend()), vec![]);
    Ok(all(tx, select).await?.pop())
}

/// Writes a new movement with its phases.
pub async fn insert(tx: &Tx, movement: &Movement, phases: &[Phase]) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into movement (id, version, name, search, level, scope, method, launcher_id, launcher_name, \
             document_id, starts_on, ends_on, created_at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            values![
                movement.id.uuid(),
                movement.version,
                movement.name.clone(),
                movement.search_text(phases),
                movement.level.code(),
                movement.scope.code(),
                movement.method.code(),
                row::raw(movement.launcher),
                movement.launcher_name.clone(),
                row::raw(movement.document),
                movement.starts_on,
                movement.ends_on,
                tx.now(),
            ],
        )
        .await?;
    for phase in phases {
        phase::insert(tx, phase).await?;
    }
    Ok(())
}

/// Writes one phase more and the version that counts it; `phases` are all, the new one last.
pub async fn add_phase(tx: &Tx, movement: &Movement, phases: &[Phase]) -> Result<(), StoreError> {
    if let Some(new) = phases.last() {
        phase::insert(tx, new).await?;
    }
    tx.connection()
        .run(
            "update movement set version = $1, search = $2 where id = $3",
            values![movement.version, movement.search_text(phases), movement.id.uuid()],
        )
        .await
        .map(drop)
}
