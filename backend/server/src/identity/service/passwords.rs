//! Changing one's own password and resetting another's. Both end all sessions of the account.

use domain::id::UserId;
use domain::identity::{IdentityError, Password, User, policy};
use storage::identity::{session as sessions, user as users};

use super::attempt::Attempt;
use crate::cx::Cx;
use crate::fault::{Fault, Found as _, broken, rejected};
use crate::identity::cookie;

/// Changes one's own password.
#[derive(Debug, Clone)]
pub struct ChangePassword {
    /// The one in use.
    pub current: Password,
    /// The one to use from now on.
    pub new: Password,
}

/// Changes the own password. All sessions end, this one too: whoever knew the old password is out.
pub async fn change_password(cx: &Cx, command: ChangePassword) -> Result<User, Fault> {
    let actor = cx.actor().user().ok_or(Fault::Unauthenticated)?;
    cx.require(policy::change_password(cx.actor(), actor.user), "password.change", actor.user)?;
    let user = users::one(cx.db(), actor.user).await?.found()?;
    let mut errors = command.new.check(&user.username, "newPassword");
    if command.new == command.current {
        errors.push(IdentityError::PasswordUnchanged);
    }
    if !errors.is_empty() {
        return Err(rejected(errors));
    }
    let (attempt, stored) = (Attempt::of_session(cx, &actor.session), stored_hash(cx, &user).await?);
    attempt.count(cx).await?;
    if !cx.app().hasher.verify(&command.current, Some(&stored)).await?.matches {
        return Err(broken(IdentityError::PasswordWrong));
    }
    let hash = cx.app().hasher.hash(&command.new).await?;
    let tx = cx.begin().await?;
    if users::credentials_for_change(&tx, user.id).await?.found()?.password_hash != stored {
        return Err(broken(IdentityError::PasswordWrong));
    }
    attempt.succeed(&tx).await?;
    let user = users::for_change(&tx, user.id).await?.found()?.touched();
    users::update_password(&tx, &user, &hash).await?;
    sessions::revoke_all(&tx, user.id).await?;
    tx.commit([user.password_changed(false)]).await?;
    if cx.refresh_cookie().is_some() {
        cookie::clear(cx);
    }
    Ok(user)
}

async fn stored_hash(cx: &Cx, user: &User) -> Result<String, Fault> {
    Ok(users::credentials(cx.db(), &user.username).await?.found()?.password_hash)
}

/// Resets the password of another account.
#[derive(Debug, Clone)]
pub struct ResetPassword {
    /// Whose.
    pub user: UserId,
    /// The one to use from now on.
    pub new: Password,
}

/// Resets a password and ends all sessions of the account.
pub async fn reset_password(cx: &Cx, command: ResetPassword) -> Result<User, Fault> {
    cx.require(policy::administer(cx.actor()), "password.reset", command.user)?;
    let user = users::one(cx.db(), command.user).await?.found()?;
    let errors = command.new.check(&user.username, "newPassword");
    if !errors.is_empty() {
        return Err(rejected(errors));
    }
    let hash = cx.app().hasher.hash(&command.new).await?;
    let tx = cx.begin().await?;
    let user = users::for_change(&tx, command.user).await?.found()?.touched();
    users::update_password(&tx, &user, &hash).await?;
    sessions::revoke_all(&tx, user.id).await?;
    tx.commit([user.password_changed(true)]).await?;
    Ok(user)
}
