//! Housekeeping: what nobody needs any more goes.

use chrono::TimeDelta;
use domain::notification::retry::STALE_AFTER;
use storage::notification::{notice, outbox};

use crate::cx::Cx;
use crate::fault::Fault;

/// How long a message that was sent or given up is kept, to answer "did it leave?".
const KEEP_MAILS: TimeDelta = TimeDelta::days(90);
/// How long a notice is kept: two emulation years.
const KEEP_NOTICES: TimeDelta = TimeDelta::days(730);

/// Gives up e-mails that would come too late, and removes old e-mails and notices.
pub async fn sweep(cx: &Cx) -> Result<(), Fault> {
    let tx = cx.begin().await?;
    let expired = outbox::expire(&tx, tx.now() - STALE_AFTER).await?;
    outbox::forget(&tx, tx.now() - KEEP_MAILS).await?;
    notice::forget(&tx, tx.now() - KEEP_NOTICES).await?;
    // Nothing that anybody decided changes: there is no event to keep.
    tx.commit([]).await?;
    if expired > 0 {
        tracing::warn!(mail.expired = expired, "e-mails given up: nobody sent them in time");
    }
    Ok(())
}
