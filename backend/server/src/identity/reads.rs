//! Use cases that read accounts.

use domain::id::UserId;
use domain::identity::{User, policy};
use storage::identity::user::{self as users, UserFilter};
use storage::{Page, PageRequest};

use crate::cx::Cx;
use crate::fault::{Fault, Found as _};

/// One account: one's own, or any for the administrator.
pub async fn user(cx: &Cx, id: UserId) -> Result<User, Fault> {
    cx.require_read(policy::see(cx.actor(), id))?;
    users::one(cx.db(), id).await?.found()
}

/// A page of the accounts by username, for the administrator.
pub async fn page(cx: &Cx, filter: &UserFilter, request: &PageRequest) -> Result<Page<User>, Fault> {
    cx.require_read(policy::administer(cx.actor()))?;
    Ok(users::page(cx.db(), filter, request).await?)
}
