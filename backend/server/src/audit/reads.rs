//! Use cases that read the audit chain.

use domain::{Denial, Role, Verdict};
use storage::audit::AuditEvent;
use storage::{Page, PageRequest, audit};

use crate::cx::Cx;
use crate::fault::Fault;

/// Administrators and ministry officers read the whole chain but for what would tell of sealed sheets more
/// than that they were handed in; that follows when their stage is revealed.
pub fn see(cx: &Cx) -> Verdict {
    let actor = cx.actor();
    if actor.user().is_none() {
        return Verdict::Denied(Denial::NotSignedIn);
    }
    Verdict::allow_if(actor.has(Role::SystemAdministrator) || actor.has(Role::MinistryOfficer), Denial::Role)
}

/// Events, newest first.
pub async fn events(
    cx: &Cx,
    object: Option<&str>,
    action: Option<&str>,
    request: &PageRequest,
) -> Result<Page<AuditEvent>, Fault> {
    cx.require_read(see(cx))?;
    Ok(audit::events(cx.db(), object, action, request).await?)
}
