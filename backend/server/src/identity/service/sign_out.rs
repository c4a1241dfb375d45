//! Signing out.

use domain::id::SessionId;
use domain::identity::session::ended;
use storage::identity::session as sessions;

use crate::cx::Cx;
use crate::fault::Fault;
use crate::identity::cookie;
use crate::identity::secret::Secret;

/// Ends the session of the given refresh token or of the browser's cookie, and that of the access token. Whether
/// any was alive; signing out twice is no error.
pub async fn sign_out(cx: &Cx, token: Option<String>) -> Result<bool, Fault> {
    let token = token.as_deref().or(cx.refresh_cookie()).map(Secret::presented);
    let tx = cx.begin().await?;
    let mut found: Vec<SessionId> = cx.actor().user().map(|user| user.session).into_iter().collect();
    if let Some(token) = token
        && let Some(stored) = sessions::token_for_change(&tx, &token.hash()).await?
        && !found.contains(&stored.session.id)
    {
        found.push(stored.session.id);
    }
    let mut events = Vec::new();
    for session in found {
        if sessions::revoke(&tx, session).await? {
            events.push(ended(session));
        }
    }
    let signed_out = !events.is_empty();
    tx.commit(events).await?;
    if cx.refresh_cookie().is_some() {
        cookie::clear(cx);
    }
    Ok(signed_out)
}
