//! Mutations of notifications.

use async_graphql::{Context, InputObject, Object, Result};
use domain::id::{NotificationId, UserId};

use super::{MailLanguage, MailMode, ReminderSettings};
use crate::cx::{Cx, write};
use crate::fault::Fault;
use crate::graphql::id::ids;
use crate::graphql::{CxExt as _, Gid};
use crate::identity;
use crate::identity::graphql::{User, Viewer};
use crate::notification::service::{self, MarkRead, SetPreferences, SetReminderSettings};

crate::user_errors! {
    /// A rule of notifications that a write broke.
    NotificationUserError as "NotificationError", NotificationErrorCode as "NotificationErrorCode"
        from domain::notification::NotificationErrorCode {
            /// The text is no plain e-mail address.
            AddressInvalid,
            /// The ladder has a rung twice, too many rungs, or one too far from the deadline.
            LadderInvalid,
            /// The pause between reminders is out of bounds.
            PauseInvalid,
            /// Neither notifications are named nor all of them meant, or too many are named.
            NothingNamed,
        }
}

/// Says that notifications were read.
#[derive(InputObject)]
pub struct MarkNotificationsReadInput {
    /// Which, 1 to 100 of them; others' notifications are left alone. Absent when all are meant.
    ids: Option<Vec<Gid<NotificationId>>>,
    /// All of the viewer's.
    #[graphql(default)]
    all: bool,
}

impl From<MarkNotificationsReadInput> for MarkRead {
    fn from(input: MarkNotificationsReadInput) -> Self {
        Self { ids: ids(&input.ids.unwrap_or_default()), all: input.all }
    }
}

/// Says where e-mail goes and how it comes.
#[derive(InputObject)]
pub struct SetNotificationPreferencesInput {
    /// Whose; absent for one's own. Others' are the administrator's to set.
    user_id: Option<Gid<UserId>>,
    /// The address; null takes it away, and then there is no e-mail.
    email: Option<String>,
    /// Whether e-mail is wanted.
    mail: bool,
    /// At once, or once a day.
    mode: MailMode,
    /// The language of e-mails.
    language: MailLanguage,
}

impl From<SetNotificationPreferencesInput> for SetPreferences {
    fn from(input: SetNotificationPreferencesInput) -> Self {
        let SetNotificationPreferencesInput { user_id, email, mail, mode, language } = input;
        Self { user: user_id.map(|id| id.0), email, mail, mode: mode.into(), language: language.into() }
    }
}

/// Says when deadlines are reminded of.
#[derive(InputObject)]
pub struct SetReminderSettingsInput {
    /// Hours from a deadline, negative before it, each once: at most 12, at most 1,440 away. Empty switches off.
    ladder_hours: Vec<i32>,
    /// Hours between two reminders of one unit by a person, 1 to 336.
    pause_hours: i32,
}

impl From<SetReminderSettingsInput> for SetReminderSettings {
    fn from(input: SetReminderSettingsInput) -> Self {
        let SetReminderSettingsInput { ladder_hours, pause_hours } = input;
        Self { ladder_hours, pause_hours }
    }
}

crate::payload! {
    /// What came of saying that notifications were read.
    MarkNotificationsReadPayload { viewer: Viewer } or NotificationUserError
}
crate::payload! {
    /// What came of saying where e-mail goes.
    SetNotificationPreferencesPayload { user: User } or NotificationUserError
}
crate::payload! {
    /// What came of saying when deadlines are reminded of.
    SetReminderSettingsPayload { settings: ReminderSettings } or NotificationUserError
}

fn viewer(cx: &Cx, done: Result<(), Fault>) -> Result<Viewer, Fault> {
    done?;
    cx.actor().user().cloned().map(Viewer).ok_or(Fault::Unauthenticated)
}

async fn user(cx: &Cx, done: Result<UserId, Fault>) -> Result<User, Fault> {
    identity::reads::user(cx, done?).await.map(User)
}

/// Mutations of this slice.
#[derive(Default)]
pub struct NotificationMutation;

#[Object]
impl NotificationMutation {
    /// Says that the viewer's own notifications were read. Everybody who signed in.
    #[graphql(complexity = "10 + child_complexity")]
    async fn mark_notifications_read(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: MarkNotificationsReadInput,
    ) -> Result<MarkNotificationsReadPayload> {
        let command = MarkRead::from(input);
        let done = write(|| service::mark_read(ctx.cx(), command.clone())).await;
        MarkNotificationsReadPayload::of(ctx, viewer(ctx.cx(), done))
    }

    /// Says where e-mail goes and how it comes. One's own; for others the system administrator.
    #[graphql(complexity = "10 + child_complexity")]
    async fn set_notification_preferences(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: SetNotificationPreferencesInput,
    ) -> Result<SetNotificationPreferencesPayload> {
        let command = SetPreferences::from(input);
        let done = write(|| service::set_preferences(ctx.cx(), command.clone())).await;
        SetNotificationPreferencesPayload::of(ctx, user(ctx.cx(), done).await)
    }

    /// Says when deadlines are reminded of, in the whole installation. System administrators.
    #[graphql(complexity = "10 + child_complexity")]
    async fn set_reminder_settings(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: SetReminderSettingsInput,
    ) -> Result<SetReminderSettingsPayload> {
        let command = SetReminderSettings::from(input);
        let done = write(|| service::set_reminder_settings(ctx.cx(), command.clone())).await;
        SetReminderSettingsPayload::of(ctx, done.map(ReminderSettings))
    }
}
