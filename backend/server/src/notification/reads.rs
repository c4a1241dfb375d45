//! Use cases that read notifications and what is said about them.

use domain::notification::{ReminderSettings, policy};
use storage::notification::notice::{self, Told};
use storage::notification::settings;
use storage::{Page, PageRequest};

use crate::cx::Cx;
use crate::fault::Fault;

/// A page of the reader's own notifications, newest first.
pub async fn own(cx: &Cx, unread_only: bool, request: &PageRequest) -> Result<Page<Told>, Fault> {
    cx.require_read(policy::own(cx.actor()))?;
    let user = cx.actor().user_id().ok_or(Fault::Unauthenticated)?;
    Ok(notice::page(cx.db(), user, unread_only, request).await?)
}

/// How many of the reader's own notifications were not read.
pub async fn unread(cx: &Cx) -> Result<i32, Fault> {
    let user = cx.actor().user_id().ok_or(Fault::Unauthenticated)?;
    Ok(i32::try_from(notice::unread(cx.db(), user).await?).unwrap_or(i32::MAX))
}

/// When deadlines are reminded of; for everybody who signed in.
pub async fn reminder_settings(cx: &Cx) -> Result<ReminderSettings, Fault> {
    cx.require_read(policy::own(cx.actor()))?;
    Ok(settings::reminders(cx.db()).await?)
}
