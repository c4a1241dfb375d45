//! Global identifiers: any object by its `id` alone.

use async_graphql::ID;
use domain::id::{ClusterId, CriteriaSetId, Id, MovementId, ResultId, UnitId};
use uuid::Uuid;

/// The public identifier of a row that a union of tables names by kind.
pub fn id_of_kind(kind: &str, raw: Uuid) -> ID {
    match kind {
        "CLUSTER" => ClusterId::from_uuid(raw).into(),
        "MOVEMENT" => MovementId::from_uuid(raw).into(),
        "CRITERIA_SET" => CriteriaSetId::from_uuid(raw).into(),
        "RESULT" => ResultId::from_uuid(raw).into(),
        _ => UnitId::from_uuid(raw).into(),
    }
}
