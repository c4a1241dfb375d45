//! Phases of movements.

use chrono::NaiveDate;
use domain::id::{Id as _, MovementId, MovementPhaseId};
use domain::movement::Phase;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    movement_id: Uuid,
    position: i32,
    name: String,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    document_id: Option<Uuid>,
    note: Option<String>,
}

impl Row {
    fn into_domain(self) -> Phase {
        Phase {
            id: MovementPhaseId::from_uuid(self.id),
            movement: MovementId::from_uuid(self.movement_id),
            position: self.position,
            name: self.name,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            document: row::id(self.document_id),
            note: self.note,
        }
    }
}

/// The phases of some movements, in order, in one statement.
pub async fn phases(reader: &impl Reader, movements: &[MovementId]) -> Result<Vec<Phase>, StoreError> {
    let mut select = Select::new(
        "select id, movement_id, position, name, starts_on, ends_on, document_id, note from movement_phase where 1 = 1",
        vec![],
    );
    select.and_in("movement_id", movements.iter().map(|id| id.uuid()));
    select.push(" order by movement_id, position, id", vec![]);
    let rows: Vec<Row> = select.all(reader.connection()).await?;
    Ok(rows.into_iter().map(Row::into_domain).collect())
}

pub(super) async fn insert(tx: &Tx, phase: &Phase) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into movement_phase (id, movement_id, position, name, starts_on, ends_on, document_id, note) \
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            values![
                phase.id.uuid(),
                phase.movement.uuid(),
                phase.position,
                phase.name.clone(),
                phase.starts_on,
                phase.ends_on,
                row::raw(phase.document),
                phase.note.clone(),
            ],
        )
        .await
        .map(drop)
}
