//! What a client holds after signing in or refreshing.

use chrono::{DateTime, Utc};
use domain::actor::UserActor;
use domain::id::SessionId;
use domain::identity::session::{IDLE, Session};
use storage::Tx;
use storage::identity::session as sessions;

use crate::cx::Cx;
use crate::fault::Fault;
use crate::identity::cookie;
use crate::identity::keys::{AccessToken, TokenSubject};
use crate::identity::secret::{Secret, random};

/// A signed-in client: its tokens, and who it is as of now.
pub struct SignedIn {
    /// For `Authorization: Bearer`.
    pub access: AccessToken,
    /// For the next refresh; `None` when it went into the browser's cookie, where no script reads it.
    pub refresh_token: Option<String>,
    /// When the refresh token is good no more unless it is used before.
    pub refresh_expires_at: DateTime<Utc>,
    /// The user.
    pub actor: UserActor,
}

/// Writes a refresh token of a session.
pub(super) async fn write(tx: &Tx, session: SessionId, token: &Secret) -> Result<(), Fault> {
    Ok(sessions::insert_token(tx, session, &token.hash(), &random()?).await?)
}

/// A refresh token on its way out.
pub(super) struct Issued<'a> {
    /// Its session.
    pub(super) session: &'a Session,
    /// The token.
    pub(super) token: Secret,
    /// When it was issued.
    pub(super) at: DateTime<Utc>,
    /// Whether it goes into the browser's cookie.
    pub(super) by_cookie: bool,
}

/// Signs the access token and gives the refresh token into the cookie or the answer. Called after the commit.
pub(super) fn hand_over(cx: &Cx, issued: Issued<'_>, actor: UserActor) -> Result<SignedIn, Fault> {
    let Issued { session, token, at, by_cookie } = issued;
    let access = cx.app().keys.sign(TokenSubject { user: session.user, session: session.id }, cx.now())?;
    let refresh_expires_at = (at + IDLE).min(session.expires_at);
    let refresh_token = if by_cookie {
        cookie::keep(cx, &token, session.expires_at);
        None
    } else {
        Some(token.expose().to_owned())
    };
    Ok(SignedIn { access, refresh_token, refresh_expires_at, actor })
}
