//! Signing in.

use domain::id::UserId;
use domain::identity::session::{DEVICE, Session, longest};
use domain::identity::{IdentityError, Password, account};
use storage::Tx;
use storage::identity::{actor, role as roles, session as sessions, user as users};

use super::attempt::Attempt;
use super::tokens::{self, Issued, SignedIn};
use crate::cx::Cx;
use crate::fault::{Fault, broken};
use crate::identity::secret::Secret;

/// How long ended sessions are remembered.
const REMEMBERED: chrono::TimeDelta = chrono::TimeDelta::days(30);

/// Signs in with a password.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// As typed.
    pub username: String,
    /// As typed.
    pub password: Password,
    /// What the device calls itself; the same text at a refresh lets it repeat a lost answer.
    pub device: Option<String>,
    /// The refresh token goes into a cookie of the browser.
    pub cookie: bool,
}

/// Signs in. Unknown user, wrong password and suspended account take the same time and get the same answer.
pub async fn sign_in(cx: &Cx, command: SignIn) -> Result<SignedIn, Fault> {
    let device = account::plain(command.device.as_deref().unwrap_or_default());
    if device.chars().count() > DEVICE {
        return Err(broken(IdentityError::TooLong("device", DEVICE)));
    }
    let username = account::known_form(&command.username);
    let attempt = attempt(cx, &username).await?;
    attempt.count(cx).await?;
    let found = users::credentials(cx.db(), &username).await?;
    let stored = found.as_ref().map(|found| found.password_hash.as_str());
    let verified = match cx.app().hasher.verify(&command.password, stored).await {
        Ok(verified) => verified,
        Err(fault) => {
            attempt.take_back(cx).await?;
            return Err(fault);
        }
    };
    let Some(found) = found.filter(|found| verified.matches && found.active) else {
        tracing::info!(request.id = cx.request(), username, address = cx.address(), "sign-in refused");
        return Err(broken(IdentityError::InvalidCredentials));
    };
    let rehashed = if verified.outdated { Some(cx.app().hasher.hash(&command.password).await?) } else { None };
    let proof = Proof { user: found.user, password_hash: found.password_hash, rehashed, attempt };
    begin(cx, proof, device, command.cookie).await
}

/// A browser that still holds the token of a session that was not ended is known, although the session may have
/// lapsed; its failures are counted apart from those of strangers.
async fn attempt(cx: &Cx, username: &str) -> Result<Attempt, Fault> {
    if let Some(token) = cx.refresh_cookie()
        && let Some(token) = sessions::token(cx.db(), &Secret::presented(token).hash()).await?
        && token.session.revoked_at.is_none()
        && let Some(owner) = users::one(cx.db(), token.session.user).await?
        && owner.username == username
    {
        return Ok(Attempt::of_session(cx, &token.session.id));
    }
    Ok(Attempt::at_account(cx, username))
}

/// A password that was found right.
struct Proof {
    user: UserId,
    /// The hash it was compared with.
    password_hash: String,
    /// The hash at today's cost, when the stored one is outdated.
    rehashed: Option<String>,
    attempt: Attempt,
}

async fn begin(cx: &Cx, proof: Proof, device: String, by_cookie: bool) -> Result<SignedIn, Fault> {
    let token = Secret::random()?;
    let tx = cx.begin().await?;
    // Suspended or changed while the password was being compared: the older truth does not count.
    let current = users::credentials_for_change(&tx, proof.user).await?;
    if !current.is_some_and(|current| current.active && current.password_hash == proof.password_hash) {
        return Err(broken(IdentityError::InvalidCredentials));
    }
    if let Some(hash) = &proof.rehashed {
        users::rehash(&tx, proof.user, hash).await?;
    }
    sessions::forget(&tx, proof.user, tx.now() - REMEMBERED).await?;
    let session = new_session(cx, &tx, proof.user, device, by_cookie).await?;
    sessions::insert(&tx, &session).await?;
    tokens::write(&tx, session.id, &token).await?;
    proof.attempt.succeed(&tx).await?;
    let actor = actor::signed_in(&tx, session.id, session.user, tx.now(), cx.today()).await?;
    let actor = actor.ok_or_else(|| broken(IdentityError::InvalidCredentials))?;
    let at = tx.now();
    tx.commit([session.begun()]).await?;
    tokens::hand_over(cx, Issued { session: &session, token, at, by_cookie }, actor)
}

async fn new_session(cx: &Cx, tx: &Tx, user: UserId, device: String, by_cookie: bool) -> Result<Session, Fault> {
    let held = roles::of_users(tx, &[user]).await?;
    let grants: Vec<_> = held.iter().filter_map(|role| role.grant(cx.today())).collect();
    let (created_at, expires_at) = (tx.now(), tx.now() + longest(&grants));
    Ok(Session { id: cx.id(), user, device, by_cookie, created_at, expires_at, revoked_at: None })
}
