//! Who is behind an access token, as of now: one statement per request.

use chrono::{DateTime, NaiveDate, Utc};
use domain::actor::{HeldOffice, OfficeKind, UserActor};
use domain::id::{ClusterId, Id as _, SessionId, UnitId, UserId};
use domain::{Grant, Role};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, values};

/// One role, and one office of the unit at which it is held; either may be missing.
#[derive(FromQueryResult)]
struct Row {
    role: Option<String>,
    unit_id: Option<Uuid>,
    cluster_id: Option<Uuid>,
    office: Option<String>,
}

const SIGNED_IN: &str = "\
    select r.role, r.unit_id, o.cluster_id, o.kind as office \
    from session s \
    join app_user u on u.id = s.user_id \
    left join role_assignment r on r.user_id = u.id and r.valid_from <= $5 \
      and (r.valid_until is null or r.valid_until > $5) \
    left join office o on o.unit_id = r.unit_id and r.role in ($3, $4) and o.valid_from <= $5 \
      and (o.valid_until is null or o.valid_until > $5) \
    where s.id = $1 and s.user_id = $2 and s.revoked_at is null and s.expires_at > $6 and u.active \
    order by r.valid_from, r.id, o.valid_from, o.id";

/// The user of a living session with the roles in force on `day` and the offices of the member units that
/// day. `None` when the session is over, belongs to another user, or the account is suspended.
pub async fn signed_in(
    reader: &impl Reader,
    session: SessionId,
    user: UserId,
    now: DateTime<Utc>,
    day: NaiveDate,
) -> Result<Option<UserActor>, StoreError> {
    let parameters = values![
        session.uuid(),
        user.uuid(),
        Role::MemberOfficer.code(),
        Role::MemberLeader.code(),
        day,
        row::instant(now),
    ];
    let rows: Vec<Row> = reader.connection().all(SIGNED_IN, parameters).await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let mut actor = UserActor { user, session, grants: Vec::new(), offices: Vec::new() };
    for row in rows {
        let Some(role) = row.role else { continue };
        let role = row::code("role_assignment.role", &role, Role::from_code)?;
        let grant = Grant { role, unit: row::id(row.unit_id) };
        if !actor.grants.contains(&grant) {
            actor.grants.push(grant);
        }
        if let (Some(cluster), Some(kind), Some(unit)) = (row.cluster_id, row.office, row.unit_id) {
            let kind = row::code("office.kind", &kind, OfficeKind::from_code)?;
            let office = HeldOffice { cluster: ClusterId::from_uuid(cluster), kind, unit: UnitId::from_uuid(unit) };
            if !actor.offices.contains(&office) {
                actor.offices.push(office);
            }
        }
    }
    Ok(Some(actor))
}
