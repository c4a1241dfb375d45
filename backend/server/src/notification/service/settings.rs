//! Use case: saying when deadlines are reminded of.

use domain::audit::Audit;
use domain::notification::{ReminderSettings, policy};
use serde_json::json;
use storage::notification::settings;

use crate::cx::Cx;
use crate::fault::{Fault, rejected};

/// Says when deadlines are reminded of, and how often people may remind.
#[derive(Debug, Clone)]
pub struct SetReminderSettings {
    /// Hours from a deadline, negative before it.
    pub ladder_hours: Vec<i32>,
    /// Hours between two reminders of one unit by a person.
    pub pause_hours: i32,
}

/// Writes when deadlines are reminded of. Rungs that a round has passed already are not made up for.
pub async fn set_reminder_settings(cx: &Cx, command: SetReminderSettings) -> Result<ReminderSettings, Fault> {
    cx.require(policy::change_settings(cx.actor()), "installation.reminders", "installation")?;
    let new = ReminderSettings::check(&command.ladder_hours, command.pause_hours).map_err(rejected)?;
    let tx = cx.begin().await?;
    let old = settings::reminders(&tx).await?;
    settings::save_reminders(&tx, &new).await?;
    let audit = Audit::of("installation.reminders", "installation").before(json!(old)).after(json!(new));
    tx.commit([audit]).await?;
    Ok(new)
}
