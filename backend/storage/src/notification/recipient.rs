//! Who is told: people by role and unit, as in force on a day.

use chrono::NaiveDate;
use domain::Role;
use domain::id::{Id as _, UnitId, UserId};
use domain::notification::Preferences;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::preference::Columns;
use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, values};

/// Somebody who holds a role at a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub user: UserId,
    /// Which role.
    pub role: Role,
    /// At which unit.
    pub unit: UnitId,
    /// What the person said about e-mail.
    pub preferences: Preferences,
}

#[derive(FromQueryResult)]
struct Row {
    user_id: Uuid,
    role: String,
    unit_id: Uuid,
    #[sea_orm(nested)]
    preference: Columns,
}

/// Everybody with a usable account who holds one of these roles at one of these units on a day, by user.
pub async fn holders(
    reader: &impl Reader,
    roles: &[Role],
    units: &[UnitId],
    day: NaiveDate,
) -> Result<Vec<Holder>, StoreError> {
    let mut select = Select::new(
        "select r.user_id, r.role, r.unit_id, p.email, p.mail, p.mode, p.language from role_assignment r \
         join app_user u on u.id = r.user_id and u.active left join mail_preference p on p.user_id = r.user_id \
         where r.valid_from <= ? and (r.valid_until is null or r.valid_until > ?)",
        values![day, day],
    );
    select.and_in("r.role", roles.iter().map(|role| role.code()));
    select.and_in("r.unit_id", units.iter().map(|unit| unit.uuid()));
    select.push(" order by r.user_id, r.id", vec![]);
    let holder = |row: Row| {
        Ok(Holder {
            user: UserId::from_uuid(row.user_id),
            role: row::code("role_assignment.role", &row.role, Role::from_code)?,
            unit: UnitId::from_uuid(row.unit_id),
            preferences: row.preference.into_domain()?,
        })
    };
    select.all::<Row>(reader.connection()).await?.into_iter().map(holder).collect()
}
