//! The first administrator, made with a one-time token from the command line. There are no default accounts.

use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Audit;
use domain::id::UserId;
use domain::identity::{IdentityError, NewUser, User, policy};
use storage::identity::{first_administrator as tokens, role as roles};

use super::users::insert_administrator;
use crate::cx::Cx;
use crate::fault::{Fault, broken, rejected};
use crate::identity::secret::Secret;

/// How long the token is good.
const GOOD_FOR: TimeDelta = TimeDelta::hours(24);

/// Makes the one-time token; an older one is worth nothing any more. The token is shown once and stored as a hash.
///
/// Errors: there is an administrator already; anybody but the system asks.
pub async fn offer_first_administrator(cx: &Cx) -> Result<(Secret, DateTime<Utc>), Fault> {
    let token = Secret::random()?;
    let tx = cx.begin().await?;
    cx.require(policy::administer(cx.actor()), "first_administrator.offer", "installation")?;
    let expires_at = tx.now() + GOOD_FOR;
    tokens::replace(&tx, &token.hash(), expires_at).await?;
    if !roles::administrators_on(&tx, cx.today()).await?.is_empty() {
        return Err(broken(IdentityError::AdministratorExists));
    }
    tx.commit([Audit::of("first_administrator.offer", "installation")]).await?;
    Ok((token, expires_at))
}

/// Makes the first administrator.
#[derive(Clone)]
pub struct CreateFirstAdministrator {
    /// The one-time token.
    pub token: String,
    /// The account.
    pub user: NewUser,
}

/// Makes the first administrator with the one-time token, which is used up by it. The token is the right to do
/// so: nobody can be signed in yet.
pub async fn create_first_administrator(cx: &Cx, command: CreateFirstAdministrator) -> Result<User, Fault> {
    let hash = Secret::presented(&command.token).hash();
    let id: UserId = cx.id();
    let mut errors = Vec::new();
    // Looked at first: strangers must not make the server hash passwords.
    if !tokens::is_good(cx.db(), &hash, cx.now()).await? {
        errors.push(IdentityError::TokenInvalid);
    }
    let user = match (command.user.check(id, cx.now()), errors.is_empty()) {
        (Ok(user), true) => user,
        (outcome, _) => {
            errors.extend(outcome.err().unwrap_or_default());
            return Err(rejected(errors));
        }
    };
    let password_hash = cx.app().hasher.hash(&command.user.password).await?;
    let tx = cx.begin().await?;
    if !tokens::take(&tx, &hash).await? {
        return Err(broken(IdentityError::TokenInvalid));
    }
    if !roles::administrators_on(&tx, cx.today()).await?.is_empty() {
        return Err(broken(IdentityError::AdministratorExists));
    }
    let events = insert_administrator(cx, &tx, &user, &password_hash).await?;
    tx.commit(events).await?;
    Ok(user)
}
