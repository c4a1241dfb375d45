//! Dated memberships.

use chrono::NaiveDate;
use domain::Period;
use domain::cluster::Membership;
use domain::id::{ClusterId, Id as _, MembershipId, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

const SELECT: &str = "select m.id, m.cluster_id, m.ministry_id, m.unit_id, m.position, m.valid_from, m.valid_until, \
                      m.decision_id from membership m where 1 = 1";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    cluster_id: Uuid,
    ministry_id: Uuid,
    unit_id: Uuid,
    position: i32,
    valid_from: NaiveDate,
    valid_until: Option<NaiveDate>,
    decision_id: Option<Uuid>,
}

impl Row {
    fn into_domain(self) -> Membership {
        Membership {
            id: MembershipId::from_uuid(self.id),
            cluster: ClusterId::from_uuid(self.cluster_id),
            ministry: UnitId::from_uuid(self.ministry_id),
            unit: UnitId::from_uuid(self.unit_id),
            position: self.position,
            period: Period { from: self.valid_from, until: self.valid_until },
            decision: row::id(self.decision_id),
        }
    }
}

async fn all(reader: &impl Reader, mut select: Select, order: &str) -> Result<Vec<Membership>, StoreError> {
    select.push(order, vec![]);
    let rows: Vec<Row> = select.all(reader.connection()).await?;
    Ok(rows.into_iter().map(Row::into_domain).collect())
}

const BY_POSITION: &str = " order by m.cluster_id, m.position, m.id";
const BY_DAY: &str = " order by m.unit_id, m.valid_from, m.id";

/// Keeps the rows in force on a day.
fn in_force(select: &mut Select, day: NaiveDate) {
    select.push(" and m.valid_from <= ? and (m.valid_until is null or m.valid_until > ?)", values![day, day]);
}

/// One membership; `None` when there is none.
pub async fn membership(reader: &impl Reader, id: MembershipId) -> Result<Option<Membership>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("m.id = ?", Some(id.uuid()));
    Ok(all(reader, select, BY_POSITION).await?.pop())
}

/// Every membership a cluster ever had, in the order of its list.
pub async fn memberships(reader: &impl Reader, cluster: ClusterId) -> Result<Vec<Membership>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("m.cluster_id = ?", Some(cluster.uuid()));
    all(reader, select, BY_POSITION).await
}

/// The members of some clusters on a day, in the order of their lists, in one statement.
pub async fn members_on(
    reader: &impl Reader,
    clusters: &[ClusterId],
    day: NaiveDate,
) -> Result<Vec<Membership>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("m.cluster_id", clusters.iter().map(|id| id.uuid()));
    in_force(&mut select, day);
    all(reader, select, BY_POSITION).await
}

/// Every membership some units ever had, oldest first.
pub async fn memberships_of_units(reader: &impl Reader, units: &[UnitId]) -> Result<Vec<Membership>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("m.unit_id", units.iter().map(|id| id.uuid()));
    all(reader, select, BY_DAY).await
}

/// The memberships of some units in force on a day.
pub async fn of_units(reader: &impl Reader, units: &[UnitId], day: NaiveDate) -> Result<Vec<Membership>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("m.unit_id", units.iter().map(|id| id.uuid()));
    in_force(&mut select, day);
    all(reader, select, BY_DAY).await
}

/// Writes a new membership. One that overlaps another of the unit at the ministry is refused by the database.
pub async fn insert_membership(tx: &Tx, membership: &Membership) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into membership (id, cluster_id, ministry_id, unit_id, position, valid_from, valid_until, \
             decision_id) values ($1, $2, $3, $4, $5, $6, $7, $8)",
            values![
                membership.id.uuid(),
                membership.cluster.uuid(),
                membership.ministry.uuid(),
                membership.unit.uuid(),
                membership.position,
                membership.period.from,
                membership.period.until,
                row::raw(membership.decision),
            ],
        )
        .await
        .map(drop)
}

/// Writes the ends of memberships.
pub async fn end_memberships(tx: &Tx, ended: &[Membership]) -> Result<(), StoreError> {
    for membership in ended {
        tx.connection()
            .run(
                "update membership set valid_until = $1 where id = $2",
                values![membership.period.until, membership.id.uuid()],
            )
            .await?;
    }
    Ok(())
}
