//! "Launched, and nothing happened" (phát mà không động): who has not answered a movement.

use chrono::NaiveDate;
use domain::id::{Id as _, MovementId, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::{Reader, Select, values};

#[derive(FromQueryResult)]
struct Row {
    movement_id: Uuid,
    unit_id: Uuid,
}

/// The day that decides who is asked: today, or the last day of a movement that is over, so that the
/// units of its time are listed and not their successors.
const DAY: &str = "case when m.ends_on < ? then m.ends_on else ? end";

/// The units that should answer some movements and have not, in one statement. Asked are: by the Prime
/// Minister, the members of all clusters; by a ministry, the members of its clusters; by a province or a
/// unit, itself and the units under it.
pub async fn silent_units(
    reader: &impl Reader,
    movements: &[MovementId],
    today: NaiveDate,
) -> Result<Vec<(MovementId, UnitId)>, StoreError> {
    let mut select = Select::new(
        &format!(
            "select m.id as movement_id, u.id as unit_id from movement m join unit u on \
             u.established_on <= {DAY} and (u.dissolved_on is null or u.dissolved_on > {DAY}) and ( \
             (m.level in ('PROVINCE', 'UNIT') and (u.id = m.launcher_id or u.parent_id = m.launcher_id)) \
             or exists (select 1 from membership x where x.unit_id = u.id and x.valid_from <= {DAY} \
             and (x.valid_until is null or x.valid_until > {DAY}) \
             and (m.level = 'PRIME_MINISTER' or (m.level = 'MINISTRY' and x.ministry_id = m.launcher_id)))) \
             where not exists (select 1 from movement_response r where r.movement_id = m.id and r.unit_id = u.id)"
        ),
        values![today, today, today, today, today, today, today, today],
    );
    select.and_in("m.id", movements.iter().map(|id| id.uuid()));
    select.push(" order by m.id, u.id", vec![]);
    let rows: Vec<Row> = select.all(reader.connection()).await?;
    Ok(rows.iter().map(|row| (MovementId::from_uuid(row.movement_id), UnitId::from_uuid(row.unit_id))).collect())
}
