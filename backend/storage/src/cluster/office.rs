//! Dated offices.

use chrono::NaiveDate;
use domain::Period;
use domain::actor::OfficeKind;
use domain::cluster::Office;
use domain::id::{ClusterId, Id as _, OfficeId, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

const SELECT: &str = "select o.id, o.cluster_id, o.unit_id, o.kind, o.valid_from, o.valid_until, o.decision_id \
                      from office o where 1 = 1";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    cluster_id: Uuid,
    unit_id: Uuid,
    kind: String,
    valid_from: NaiveDate,
    valid_until: Option<NaiveDate>,
    decision_id: Option<Uuid>,
}

impl Row {
    fn into_domain(self) -> Result<Office, StoreError> {
        Ok(Office {
            id: OfficeId::from_uuid(self.id),
            cluster: ClusterId::from_uuid(self.cluster_id),
            unit: UnitId::from_uuid(self.unit_id),
            kind: row::code("office.kind", &self.kind, OfficeKind::from_code)?,
            period: Period { from: self.valid_from, until: self.valid_until },
            decision: row::id(self.decision_id),
        })
    }
}

/// Heads before deputies, newest first.
async fn all(reader: &impl Reader, mut select: Select) -> Result<Vec<Office>, StoreError> {
    select.push(" order by o.valid_from desc, o.kind desc, o.id", vec![]);
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

fn in_force(select: &mut Select, day: NaiveDate) {
    select.push(" and o.valid_from <= ? and (o.valid_until is null or o.valid_until > ?)", values![day, day]);
}

/// One office; `None` when there is none.
pub async fn office(reader: &impl Reader, id: OfficeId) -> Result<Option<Office>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("o.id = ?", Some(id.uuid()));
    Ok(all(reader, select).await?.pop())
}

/// Every office some clusters ever had.
pub async fn offices(reader: &impl Reader, clusters: &[ClusterId]) -> Result<Vec<Office>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("o.cluster_id", clusters.iter().map(|id| id.uuid()));
    all(reader, select).await
}

/// The offices of some clusters in force on a day, in one statement.
pub async fn offices_on(
    reader: &impl Reader,
    clusters: &[ClusterId],
    day: NaiveDate,
) -> Result<Vec<Office>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("o.cluster_id", clusters.iter().map(|id| id.uuid()));
    in_force(&mut select, day);
    all(reader, select).await
}

/// The offices that some units hold on a day, or ever held when no day is given.
pub async fn offices_of_units(
    reader: &impl Reader,
    units: &[UnitId],
    day: Option<NaiveDate>,
) -> Result<Vec<Office>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("o.unit_id", units.iter().map(|id| id.uuid()));
    if let Some(day) = day {
        in_force(&mut select, day);
    }
    all(reader, select).await
}

/// Writes a new office. A second head or deputy on one day is refused by the database.
pub async fn insert_office(tx: &Tx, office: &Office) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into office (id, cluster_id, unit_id, kind, valid_from, valid_until, decision_id) \
             values ($1, $2, $3, $4, $5, $6, $7)",
            values![
                office.id.uuid(),
                office.cluster.uuid(),
                office.unit.uuid(),
                office.kind.code(),
                office.period.from,
                office.period.until,
                row::raw(office.decision),
            ],
        )
        .await
        .map(drop)
}

/// Writes the ends of offices.
pub async fn end_offices(tx: &Tx, ended: &[Office]) -> Result<(), StoreError> {
    for office in ended {
        tx.connection()
            .run("update office set valid_until = $1 where id = $2", values![office.period.until, office.id.uuid()])
            .await?;
    }
    Ok(())
}
