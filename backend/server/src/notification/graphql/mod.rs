//! Notifications, what people say about e-mail, and when deadlines are reminded of, in the API.

pub mod mutation;
mod notice;
mod preferences;
mod settings;

use async_graphql::{Context, Object, Result};

use super::reads;
use crate::graphql::CxExt as _;

pub use mutation::{NotificationMutation, NotificationUserError};
pub use notice::Notification;
pub use preferences::{MailLanguage, MailMode, NotificationPreferences};
pub use settings::ReminderSettings;

/// Queries of this slice; the notifications themselves are fields of `Viewer`.
#[derive(Default)]
pub struct NotificationQuery;

#[Object]
impl NotificationQuery {
    /// When deadlines are reminded of, and how often people may remind. Everybody who signed in.
    async fn reminder_settings(&self, ctx: &Context<'_>) -> Result<ReminderSettings> {
        Ok(ReminderSettings(ctx.answer(reads::reminder_settings(ctx.cx()).await)?))
    }
}
