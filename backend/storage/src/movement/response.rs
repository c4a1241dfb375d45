//! Responses of units to movements.

use chrono::{DateTime, Utc};
use domain::id::{Id as _, MovementId, MovementResponseId, UnitId};
use domain::movement::{MovementResponse, ResponseStatus};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Keyed, Keyset, Page, PageRequest};
use crate::row;
use crate::sql::{Reader, Select, for_update, values};
use crate::tx::Tx;

const SELECT: &str = "select r.id, r.version, r.movement_id, r.unit_id, r.status, r.plan, r.plan_document_id, \
                      r.progress, r.result, r.exemplary, r.updated_at from movement_response r where 1 = 1";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    version: i32,
    movement_id: Uuid,
    unit_id: Uuid,
    status: String,
    plan: String,
    plan_document_id: Option<Uuid>,
    progress: Option<String>,
    result: Option<String>,
    exemplary: bool,
    updated_at: DateTime<Utc>,
}

impl Row {
    fn into_domain(self) -> Result<MovementResponse, StoreError> {
        Ok(MovementResponse {
            id: MovementResponseId::from_uuid(self.id),
            version: self.version,
            movement: MovementId::from_uuid(self.movement_id),
            unit: UnitId::from_uuid(self.unit_id),
            status: row::code("movement_response.status", &self.status, ResponseStatus::from_code)?,
            plan: self.plan,
            plan_document: row::id(self.plan_document_id),
            progress: self.progress,
            result: self.result,
            exemplary: self.exemplary,
            updated_at: self.updated_at,
        })
    }
}

impl Keyed for Row {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id)
    }
}

impl Keyed for MovementResponse {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id.uuid())
    }
}

async fn all(reader: &impl Reader, select: Select) -> Result<Vec<MovementResponse>, StoreError> {
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// One response; `None` when there is none.
pub async fn response(reader: &impl Reader, id: MovementResponseId) -> Result<Option<MovementResponse>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("r.id = ?", Some(id.uuid()));
    Ok(all(reader, select).await?.pop())
}

/// One response, locked until the transaction ends.
pub async fn response_for_change(tx: &Tx, id: MovementResponseId) -> Result<Option<MovementResponse>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("r.id = ?", Some(id.uuid()));
    select.push(for_update(tx.connection().backend()), vec![]);
    Ok(all(tx, select).await?.pop())
}

/// A page of the responses to a movement, in the order they came.
pub async fn responses(
    reader: &impl Reader,
    movement: MovementId,
    request: &PageRequest,
) -> Result<Page<MovementResponse>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("r.movement_id = ?", Some(movement.uuid()));
    let page: Page<Row> = Keyset::id("r.id").page(reader, select, request).await?;
    page.try_map(Row::into_domain)
}

/// Every response of some units, to any movement.
pub async fn responses_of_units(reader: &impl Reader, units: &[UnitId]) -> Result<Vec<MovementResponse>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("r.unit_id", units.iter().map(|id| id.uuid()));
    select.push(" order by r.id", vec![]);
    all(reader, select).await
}

/// How many responses to a movement have come how far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResponseCount {
    /// To which movement.
    pub movement: MovementId,
    /// How far.
    pub status: ResponseStatus,
    /// How many.
    pub count: i64,
}

#[derive(FromQueryResult)]
struct CountRow {
    movement_id: Uuid,
    status: String,
    count: i64,
}

/// Responses to some movements by status, in one statement; a status without responses has no row.
pub async fn counts(reader: &impl Reader, movements: &[MovementId]) -> Result<Vec<ResponseCount>, StoreError> {
    let mut select =
        Select::new("select movement_id, status, count(*) as count from movement_response where 1 = 1", vec![]);
    select.and_in("movement_id", movements.iter().map(|id| id.uuid()));
    select.push(" group by movement_id, status", vec![]);
    let rows: Vec<CountRow> = select.all(reader.connection()).await?;
    let count = |row: CountRow| {
        Ok(ResponseCount {
            movement: MovementId::from_uuid(row.movement_id),
            status: row::code("movement_response.status", &row.status, ResponseStatus::from_code)?,
            count: row.count,
        })
    };
    rows.into_iter().map(count).collect()
}

/// Writes a new response. A second one of the same unit is refused by the database.
pub async fn insert_response(tx: &Tx, response: &MovementResponse) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into movement_response (id, version, movement_id, unit_id, status, plan, plan_document_id, \
             progress, result, exemplary, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            values![
                response.id.uuid(),
                response.version,
                response.movement.uuid(),
                response.unit.uuid(),
                response.status.code(),
                response.plan.clone(),
                row::raw(response.plan_document),
                response.progress.clone(),
                response.result.clone(),
                response.exemplary,
                response.updated_at,
            ],
        )
        .await
        .map(drop)
}

/// Writes a report or a mark.
pub async fn update_response(tx: &Tx, response: &MovementResponse) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "update movement_response set version = $1, status = $2, progress = $3, result = $4, exemplary = $5, \
             updated_at = $6 where id = $7",
            values![
                response.version,
                response.status.code(),
                response.progress.clone(),
                response.result.clone(),
                response.exemplary,
                response.updated_at,
                response.id.uuid(),
            ],
        )
        .await
        .map(drop)
}
