//! From an access token to the person behind the request, as of now.

use domain::Actor;
use storage::identity::actor;

use crate::app::{App, day_in_vietnam};

/// Why a request with a token is refused before it is executed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuthFailure {
    /// The token is not good (any more), or its session or account is over. The client refreshes or signs in.
    InvalidToken,
    /// Nobody can say now; the client comes back soon.
    Unavailable,
}

/// Checks the token and loads roles and offices in force today, in one statement: whatever changed since the
/// token was signed counts from the next request on.
pub async fn authenticate(app: &App, bearer: &str) -> Result<Actor, AuthFailure> {
    let now = app.clock.now();
    let subject = app.keys.verify(bearer, now).map_err(|refused| {
        tracing::info!(reason = refused.0, "access token refused");
        AuthFailure::InvalidToken
    })?;
    match actor::signed_in(&app.db, subject.session, subject.user, now, day_in_vietnam(now)).await {
        Ok(Some(user)) => Ok(Actor::User(user)),
        Ok(None) => Err(AuthFailure::InvalidToken),
        Err(error) => {
            tracing::error!(error = %error, "the actor of a request cannot be loaded");
            Err(AuthFailure::Unavailable)
        }
    }
}
