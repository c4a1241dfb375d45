//! What the rules of a round ask about the organisation: ties between units, the cluster, its members.

use chrono::NaiveDate;
use domain::evaluation::{Relation, RelationKind};
use domain::id::{ClusterId, Id as _, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::{Reader, Select, values};

#[derive(FromQueryResult)]
struct Row {
    one: Uuid,
    other: Uuid,
    parent: bool,
}

/// Every tie of some units: parents, children, and successions in both directions over any number of
/// mergers.
pub async fn of_units(reader: &impl Reader, units: &[UnitId]) -> Result<Vec<Relation>, StoreError> {
    let raw = || units.iter().map(|id| id.uuid());
    if units.is_empty() {
        return Ok(Vec::new());
    }
    let marks = vec!["?"; units.len()].join(", ");
    let edges = |name: &str, begin: &str, join: &str| {
        format!(
            "{name} (predecessor_id, successor_id) as (select e.predecessor_id, e.successor_id \
             from succession_edge e where e.{begin} in ({marks}) union \
             select e.predecessor_id, e.successor_id from succession_edge e join {name} r on {join})"
        )
    };
    let upward = edges("upward", "successor_id", "e.successor_id = r.predecessor_id");
    let downward = edges("downward", "predecessor_id", "e.predecessor_id = r.successor_id");
    let select = Select::new(
        &format!(
            "with recursive {upward}, {downward} select parent_id as one, id as other, true as parent from unit \
             where parent_id is not null and (id in ({marks}) or parent_id in ({marks})) \
             union all select predecessor_id, successor_id, false from upward \
             union all select predecessor_id, successor_id, false from downward"
        ),
        raw().chain(raw()).chain(raw()).chain(raw()).map(Into::into).collect(),
    );
    let rows: Vec<Row> = select.all(reader.connection()).await?;
    let relation = |row: Row| Relation {
        one: UnitId::from_uuid(row.one),
        other: UnitId::from_uuid(row.other),
        kind: if row.parent { RelationKind::Parent } else { RelationKind::Succession },
    };
    Ok(rows.into_iter().map(relation).collect())
}

/// A cluster as a round needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClusterOfRound {
    /// The ministry that formed it.
    pub ministry: UnitId,
    /// Its name.
    pub name: String,
    /// The ministry's name on the day asked about.
    pub ministry_name: String,
}

#[derive(FromQueryResult)]
struct ClusterRow {
    ministry_id: Uuid,
    name: String,
    ministry_name: String,
}

/// The cluster of a round; `None` when there is none.
pub async fn cluster(
    reader: &impl Reader,
    id: ClusterId,
    day: NaiveDate,
) -> Result<Option<ClusterOfRound>, StoreError> {
    let row: Option<ClusterRow> = reader
        .connection()
        .one(
            "select c.ministry_id, c.name, n.name as ministry_name from cluster c \
             join unit_name n on n.unit_id = c.ministry_id and n.valid_from = (select max(v.valid_from) \
             from unit_name v where v.unit_id = c.ministry_id and v.valid_from <= $2) where c.id = $1",
            values![id.uuid(), day],
        )
        .await?;
    Ok(row.map(|row| ClusterOfRound {
        ministry: UnitId::from_uuid(row.ministry_id),
        name: row.name,
        ministry_name: row.ministry_name,
    }))
}

/// A member of a cluster on a day, as it was called then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberOfDay {
    /// The unit.
    pub unit: UnitId,
    /// Its place in the decision's list.
    pub position: i32,
    /// Its short name.
    pub name: String,
    /// Its code.
    pub code: String,
}

#[derive(FromQueryResult)]
struct MemberRow {
    unit_id: Uuid,
    position: i32,
    name: String,
    code: String,
}

/// The members of a cluster on a day, in the decision's order.
pub async fn members(reader: &impl Reader, cluster: ClusterId, day: NaiveDate) -> Result<Vec<MemberOfDay>, StoreError> {
    let rows: Vec<MemberRow> = reader
        .connection()
        .all(
            "select m.unit_id, m.position, n.name, n.code from membership m \
             join unit_name n on n.unit_id = m.unit_id and n.valid_from <= $2 \
             and (n.valid_until is null or n.valid_until > $2) \
             where m.cluster_id = $1 and m.valid_from <= $2 and (m.valid_until is null or m.valid_until > $2) \
             order by m.position, m.id",
            values![cluster.uuid(), day],
        )
        .await?;
    let member = |row: MemberRow| MemberOfDay {
        unit: UnitId::from_uuid(row.unit_id),
        position: row.position,
        name: row.name,
        code: row.code,
    };
    Ok(rows.into_iter().map(member).collect())
}

#[derive(FromQueryResult)]
struct HeadRow {
    unit_id: Uuid,
}

/// The unit that heads a cluster on a day; `None` while the office is vacant.
pub async fn head(reader: &impl Reader, cluster: ClusterId, day: NaiveDate) -> Result<Option<UnitId>, StoreError> {
    let row: Option<HeadRow> = reader
        .connection()
        .one(
            "select unit_id from office where cluster_id = $1 and kind = 'HEAD' and valid_from <= $2 \
             and (valid_until is null or valid_until > $2)",
            values![cluster.uuid(), day],
        )
        .await?;
    Ok(row.map(|row| UnitId::from_uuid(row.unit_id)))
}
