//! Published results of a cluster over the years, with those of the units before its units.

use chrono::NaiveDate;
use domain::id::{ClusterId, Id as _, RoundId, UnitId};
use domain::unit::SuccessionKind;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};

/// The units that were ever in the cluster, and all units they came from.
const LINE: &str = "with recursive line (unit_id) as (\
                    select unit_id from evaluation where cluster_id = ? \
                    union select unit_id from membership where cluster_id = ? \
                    union select e.predecessor_id from succession_edge e join line l on l.unit_id = e.successor_id) ";

/// A unit that took part in a published round, by the code under which the result shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The round.
    pub round: RoundId,
    /// The unit.
    pub unit: UnitId,
    /// Its code when the round opened, unique in the round.
    pub unit_code: String,
}

/// One unit following another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The unit before.
    pub predecessor: UnitId,
    /// The unit after; the same in the part of an absorption that lives on.
    pub successor: UnitId,
    /// How.
    pub kind: SuccessionKind,
    /// First day of the successor.
    pub effective_on: NaiveDate,
}

#[derive(FromQueryResult)]
struct PlaceRow {
    round_id: Uuid,
    unit_id: Uuid,
    unit_code: String,
}

#[derive(FromQueryResult)]
struct LinkRow {
    predecessor_id: Uuid,
    successor_id: Uuid,
    kind: String,
    effective_on: NaiveDate,
}

/// Everybody in the published rounds in which a unit of the cluster, or one it came from, took part.
pub async fn places(reader: &impl Reader, cluster: ClusterId) -> Result<Vec<Place>, StoreError> {
    let sql = format!(
        "{LINE} select e.round_id, e.unit_id, e.unit_code from evaluation e join round r on r.id = e.round_id \
         where r.stage = 'PUBLISHED' and e.round_id in \
         (select o.round_id from evaluation o join line on line.unit_id = o.unit_id) order by e.round_id, e.position"
    );
    let select = Select::new(&sql, values![cluster.uuid(), cluster.uuid()]);
    let rows: Vec<PlaceRow> = select.all(reader.connection()).await?;
    let place = |row: PlaceRow| Place {
        round: RoundId::from_uuid(row.round_id),
        unit: UnitId::from_uuid(row.unit_id),
        unit_code: row.unit_code,
    };
    Ok(rows.into_iter().map(place).collect())
}

/// Every succession into or out of those units, oldest first.
pub async fn links(reader: &impl Reader, cluster: ClusterId) -> Result<Vec<Link>, StoreError> {
    let sql = format!(
        "{LINE} select e.predecessor_id, e.successor_id, s.kind, s.effective_on from succession_edge e \
         join succession s on s.id = e.succession_id where e.successor_id in (select unit_id from line) \
         or e.predecessor_id in (select unit_id from line) order by s.effective_on, e.successor_id, e.predecessor_id"
    );
    let select = Select::new(&sql, values![cluster.uuid(), cluster.uuid()]);
    let rows: Vec<LinkRow> = select.all(reader.connection()).await?;
    let link = |row: LinkRow| {
        Ok(Link {
            predecessor: UnitId::from_uuid(row.predecessor_id),
            successor: UnitId::from_uuid(row.successor_id),
            kind: row::code("succession.kind", &row.kind, SuccessionKind::from_code)?,
            effective_on: row.effective_on,
        })
    };
    rows.into_iter().map(link).collect()
}
