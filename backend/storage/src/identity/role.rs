//! Dated roles in storage.

use chrono::NaiveDate;
use domain::id::{Id as _, RoleAssignmentId, UnitId, UserId};
use domain::identity::RoleAssignment;
use domain::{Period, Role};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, for_update, values};
use crate::tx::Tx;

const SELECT: &str = "select r.id, r.user_id, r.role, r.unit_id, r.valid_from, r.valid_until from role_assignment r";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    user_id: Uuid,
    role: String,
    unit_id: Option<Uuid>,
    valid_from: NaiveDate,
    valid_until: Option<NaiveDate>,
}

impl Row {
    fn into_domain(self) -> Result<RoleAssignment, StoreError> {
        Ok(RoleAssignment {
            id: RoleAssignmentId::from_uuid(self.id),
            user: UserId::from_uuid(self.user_id),
            role: row::code("role_assignment.role", &self.role, Role::from_code)?,
            unit: row::id(self.unit_id),
            period: Period { from: self.valid_from, until: self.valid_until },
        })
    }
}

async fn read(select: Select, reader: &impl Reader) -> Result<Vec<RoleAssignment>, StoreError> {
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// Every assignment of the users, past and future ones too, oldest first.
pub async fn of_users(reader: &impl Reader, users: &[UserId]) -> Result<Vec<RoleAssignment>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.push(" where 1 = 1", vec![]);
    select.and_in("r.user_id", users.iter().map(|user| user.uuid()));
    select.push(" order by r.valid_from, r.id", vec![]);
    read(select, reader).await
}

/// One assignment, locked until the transaction ends; `None` when there is none.
pub async fn for_change(tx: &Tx, id: RoleAssignmentId) -> Result<Option<RoleAssignment>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.push(" where r.id = ?", values![id.uuid()]);
    select.push(for_update(tx.connection().backend()), vec![]);
    Ok(read(select, tx).await?.pop())
}

fn administrators(day: NaiveDate) -> Select {
    let mut select = Select::new(SELECT, vec![]);
    select.push(
        " join app_user u on u.id = r.user_id where u.active and r.role = ?",
        values![Role::SystemAdministrator.code()],
    );
    select.push(" and r.valid_from <= ? and (r.valid_until is null or r.valid_until > ?)", values![day, day]);
    select.push(" order by r.id", vec![]);
    select
}

/// The administrator roles of usable accounts in force on a day.
pub async fn administrators_on(reader: &impl Reader, day: NaiveDate) -> Result<Vec<RoleAssignment>, StoreError> {
    read(administrators(day), reader).await
}

/// As [`administrators_on`], locked until the transaction ends: two administrators who remove each other at
/// the same moment wait for one another, and the second finds himself alone.
pub async fn lock_administrators(tx: &Tx, day: NaiveDate) -> Result<Vec<RoleAssignment>, StoreError> {
    let mut select = administrators(day);
    select.push(for_update(tx.connection().backend()), vec![]);
    read(select, tx).await
}

/// Writes a new assignment.
pub async fn insert(tx: &Tx, assignment: &RoleAssignment) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into role_assignment (id, user_id, role, unit_id, valid_from, valid_until) \
             values ($1, $2, $3, $4, $5, $6)",
            values![
                assignment.id.uuid(),
                assignment.user.uuid(),
                assignment.role.code(),
                row::raw(assignment.unit),
                assignment.period.from,
                assignment.period.until,
            ],
        )
        .await
        .map(drop)
}

/// Writes the end of an assignment.
pub async fn update_end(tx: &Tx, assignment: &RoleAssignment) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "update role_assignment set valid_until = $1 where id = $2",
            values![assignment.period.until, assignment.id.uuid()],
        )
        .await
        .map(drop)
}

#[derive(FromQueryResult)]
struct Found {
    found: bool,
}

/// Whether there is such a unit: the table cannot ask with a foreign key, units come after users.
pub async fn unit_exists(reader: &impl Reader, unit: UnitId) -> Result<bool, StoreError> {
    let row = reader
        .connection()
        .one::<Found>("select exists (select 1 from unit where id = $1) as found", values![unit.uuid()])
        .await?;
    Ok(row.is_some_and(|row| row.found))
}
