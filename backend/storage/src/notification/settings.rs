//! What the installation says about reminders; nothing stored means the defaults.

use domain::notification::ReminderSettings;
use sea_orm::FromQueryResult;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, values};
use crate::tx::Tx;

const KEY: &str = "reminders";

#[derive(FromQueryResult)]
struct Fact {
    value: String,
}

/// The settings in force.
pub async fn reminders(reader: &impl Reader) -> Result<ReminderSettings, StoreError> {
    let sql = "select value from installation where key = $1";
    let fact: Option<Fact> = reader.connection().one(sql, values![KEY]).await?;
    fact.map_or_else(|| Ok(ReminderSettings::default()), |fact| row::json("reminder settings", &fact.value))
}

/// Writes the settings.
pub async fn save_reminders(tx: &Tx, settings: &ReminderSettings) -> Result<(), StoreError> {
    let sql = "insert into installation (key, value) values ($1, $2) on conflict (key) do update set value = $2";
    tx.connection().run(sql, values![KEY, row::to_json("reminder settings", settings)?]).await.map(drop)
}
