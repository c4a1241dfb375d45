//! Which units precede and follow which.

use chrono::NaiveDate;
use domain::id::{Id as _, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::{Reader, Select, values};

/// The units right before and right after a unit, as of a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Neighbours {
    /// Those it followed.
    pub predecessors: Vec<UnitId>,
    /// Those that followed it.
    pub successors: Vec<UnitId>,
}

#[derive(FromQueryResult)]
struct Edge {
    predecessor_id: Uuid,
    successor_id: Uuid,
}

/// The neighbours of some units by successions in effect on a day, in one statement. Units without any
/// are in the answer too.
pub async fn neighbours(
    reader: &impl Reader,
    ids: &[UnitId],
    day: NaiveDate,
) -> Result<Vec<(UnitId, Neighbours)>, StoreError> {
    const EDGES: &str = "select e.predecessor_id, e.successor_id from succession_edge e \
                         join succession s on s.id = e.succession_id where s.effective_on <= ?";
    let mut select = Select::new(EDGES, values![day]);
    select.and_in("e.predecessor_id", ids.iter().map(|id| id.uuid()));
    select.push(&format!(" union {EDGES}"), values![day]);
    select.and_in("e.successor_id", ids.iter().map(|id| id.uuid()));
    select.push(" order by 1, 2", vec![]);
    let edges: Vec<Edge> = select.all(reader.connection()).await?;
    let of = |id: &UnitId| {
        let raw = id.uuid();
        let before = edges.iter().filter(|edge| edge.successor_id == raw);
        let after = edges.iter().filter(|edge| edge.predecessor_id == raw);
        let neighbours = Neighbours {
            predecessors: before.map(|edge| UnitId::from_uuid(edge.predecessor_id)).collect(),
            successors: after.map(|edge| UnitId::from_uuid(edge.successor_id)).collect(),
        };
        (*id, neighbours)
    };
    Ok(ids.iter().map(of).collect())
}
