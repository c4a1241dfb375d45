//! Use case: saying that notifications were read.

use domain::id::NotificationId;
use domain::notification::{NotificationError, NotificationErrorCode, policy};
use storage::notification::notice;

use crate::cx::Cx;
use crate::fault::{Fault, broken};

/// Most notifications of one request; whoever means more means all.
const MOST: usize = 100;

/// Says that notifications were read.
#[derive(Debug, Clone)]
pub struct MarkRead {
    /// Which; of those that are not the reader's own nothing happens and nothing is said.
    pub ids: Vec<NotificationId>,
    /// All of them.
    pub all: bool,
}

/// Says that the reader's own notifications were read.
pub async fn mark_read(cx: &Cx, command: MarkRead) -> Result<(), Fault> {
    cx.require_read(policy::own(cx.actor()))?;
    let user = cx.actor().user_id().ok_or(Fault::Unauthenticated)?;
    if !command.all && !(1..=MOST).contains(&command.ids.len()) {
        return Err(broken(NotificationError::new(NotificationErrorCode::NothingNamed, "ids")));
    }
    let tx = cx.begin().await?;
    notice::mark_read(&tx, user, (!command.all).then_some(command.ids.as_slice())).await?;
    // Reading one's own mail is no act on anything: there is no event to keep.
    Ok(tx.commit([]).await?)
}
