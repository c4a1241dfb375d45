//! Refreshing a session: each token is good once, and a copy ends the session.

use domain::actor::UserActor;
use domain::identity::IdentityError;
use domain::identity::session::{Presented, Rotation, Session, longest, rotation};
use storage::Tx;
use storage::identity::actor;
use storage::identity::session::{self as sessions, StoredToken};

use super::tokens::{self, Issued, SignedIn};
use crate::cx::Cx;
use crate::fault::{Fault, broken};
use crate::identity::cookie;
use crate::identity::secret::Secret;

/// Refreshes a session.
#[derive(Clone)]
pub struct RefreshSession {
    /// The refresh token; `None` when the browser's cookie holds it.
    pub token: Option<String>,
    /// What the device called itself at sign-in.
    pub device: Option<String>,
    /// The next refresh token goes into a cookie of the browser.
    pub cookie: bool,
}

/// Gives new tokens for a refresh token. A token that comes a second time ends its session, unless the device
/// that used it first lost the answer and asks again within seconds: then the answer is repeated.
pub async fn refresh_session(cx: &Cx, command: RefreshSession) -> Result<SignedIn, Fault> {
    let from_cookie = command.token.is_none();
    let Some(token) = command.token.as_deref().or(cx.refresh_cookie()).map(Secret::presented) else {
        return Err(broken(IdentityError::SessionEnded));
    };
    let tx = cx.begin().await?;
    let Some(stored) = sessions::token_for_change(&tx, &token.hash()).await? else {
        return Err(ended(cx, from_cookie));
    };
    let next = token.successor(&stored.salt);
    let same_device = stored.session.is_of_device(command.device.as_deref(), from_cookie);
    let decision = decide(&tx, &token, &next, &stored, same_device).await?;
    let StoredToken { mut session, used_at, .. } = stored;
    let at = match decision {
        Rotation::Rotate => tx.now(),
        Rotation::Repeat => used_at.unwrap_or(tx.now()),
        Rotation::Reused => return Err(stop(cx, tx, &session, from_cookie).await?),
        Rotation::Ended => return Err(ended(cx, from_cookie)),
    };
    let Some(actor) = still_good(cx, &tx, &mut session).await? else { return Err(ended(cx, from_cookie)) };
    if decision == Rotation::Rotate {
        tokens::write(&tx, session.id, &next).await?;
    }
    tx.commit([]).await?;
    // What came from the cookie goes back there: a script must not get hold of it by asking for the other form.
    let by_cookie = command.cookie || from_cookie;
    tokens::hand_over(cx, Issued { session: &session, token: next, at, by_cookie }, actor)
}

/// Decides on the token, and uses it up when it is good.
async fn decide(
    tx: &Tx,
    token: &Secret,
    next: &Secret,
    stored: &StoredToken,
    same_device: bool,
) -> Result<Rotation, Fault> {
    let successor_used = sessions::is_used(tx, &next.hash()).await?;
    let StoredToken { session, issued_at, used_at, .. } = stored.clone();
    let decision = rotation(&Presented { session, issued_at, used_at, successor_used, same_device }, tx.now());
    if decision == Rotation::Rotate && !sessions::use_token(tx, &token.hash()).await? {
        return Ok(Rotation::Reused);
    }
    Ok(decision)
}

/// The user as of now; `None` when the account was suspended, or new powers end the session earlier.
async fn still_good(cx: &Cx, tx: &Tx, session: &mut Session) -> Result<Option<UserActor>, Fault> {
    let found = actor::signed_in(tx, session.id, session.user, tx.now(), cx.today()).await?;
    let Some(actor) = found else { return Ok(None) };
    let limit = session.created_at + longest(&actor.grants);
    if limit < session.expires_at {
        sessions::shorten(tx, session.id, limit).await?;
        session.expires_at = limit;
    }
    Ok(Some(actor).filter(|_| tx.now() < session.expires_at))
}

/// Ends the session of a token that was copied.
async fn stop(cx: &Cx, tx: Tx, session: &Session, from_cookie: bool) -> Result<Fault, Fault> {
    tracing::warn!(request.id = cx.request(), session = %session.id, address = cx.address(), "refresh token reused");
    sessions::revoke(&tx, session.id).await?;
    tx.commit([session.reuse_detected()]).await?;
    Ok(ended(cx, from_cookie))
}

fn ended(cx: &Cx, from_cookie: bool) -> Fault {
    if from_cookie {
        cookie::clear(cx);
    }
    broken(IdentityError::SessionEnded)
}
