//! Opening, suspending and reactivating accounts.

use chrono::NaiveDate;
use domain::audit::Audit;
use domain::id::{RoleAssignmentId, UnitId, UserId};
use domain::identity::{IdentityError, role::leaves_nobody};
use domain::identity::{NewRole, NewUser, User, policy};
use domain::{Actor, Role};
use storage::Tx;
use storage::identity::{role as roles, session as sessions, user as users};

use crate::cx::Cx;
use crate::fault::{Fault, Found as _, broken, rejected};

/// Opens an account. It has no role yet.
pub async fn create_user(cx: &Cx, command: NewUser) -> Result<User, Fault> {
    let id: UserId = cx.id();
    cx.require(policy::administer(cx.actor()), "user.create", id)?;
    let user = command.check(id, cx.now()).map_err(rejected)?;
    let hash = cx.app().hasher.hash(&command.password).await?;
    let tx = cx.begin().await?;
    users::insert(&tx, &user, &hash).await?;
    tx.commit([user.created()]).await?;
    Ok(user)
}

/// A role that the system gives with an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SystemRole {
    /// Which role.
    pub role: Role,
    /// At which unit; `None` only for the system administrator.
    pub unit: Option<UnitId>,
    /// First day in force; it has no end.
    pub valid_from: NaiveDate,
}

/// Opens an account with its roles in one transaction, for demonstration data and the command line.
///
/// Errors: as [`create_user`]; [`Fault::Forbidden`] for anybody but the system.
pub async fn create_user_as_system(cx: &Cx, command: NewUser, given: &[SystemRole]) -> Result<User, Fault> {
    let id: UserId = cx.id();
    let verdict = domain::Verdict::allow_if(matches!(cx.actor(), Actor::System), domain::Denial::Role);
    cx.require(verdict, "user.create", id)?;
    let user = command.check(id, cx.now()).map_err(rejected)?;
    let hash = cx.app().hasher.hash(&command.password).await?;
    let tx = cx.begin().await?;
    users::insert(&tx, &user, &hash).await?;
    let mut events = vec![user.created()];
    for SystemRole { role, unit, valid_from } in given.iter().copied() {
        let new = NewRole { user: id, role, unit, valid_from, valid_until: None };
        events.push(give(&tx, cx.id(), new).await?);
    }
    tx.commit(events).await?;
    Ok(user)
}

/// Checks and writes a role inside a transaction; the audit event of it.
pub(super) async fn give(tx: &Tx, id: RoleAssignmentId, command: NewRole) -> Result<Audit, Fault> {
    let held = roles::of_users(tx, &[command.user]).await?;
    let unit_exists = match command.unit {
        Some(unit) => roles::unit_exists(tx, unit).await?,
        None => false,
    };
    let assignment = command.check(id, &held, unit_exists).map_err(rejected)?;
    roles::insert(tx, &assignment).await?;
    Ok(assignment.assigned())
}

/// The first account of an installation, made inside the transaction that used up its token.
pub(super) async fn insert_administrator(
    cx: &Cx,
    tx: &Tx,
    user: &User,
    password_hash: &str,
) -> Result<[Audit; 2], Fault> {
    users::insert(tx, user, password_hash).await?;
    let (role, valid_from) = (Role::SystemAdministrator, cx.today());
    let command = NewRole { user: user.id, role, unit: None, valid_from, valid_until: None };
    Ok([user.created(), give(tx, cx.id(), command).await?])
}

/// Suspends or reactivates an account.
#[derive(Debug, Clone)]
pub struct ChangeUser {
    /// Which account.
    pub user: UserId,
    /// The version the client read.
    pub expected_version: i32,
    /// Why.
    pub reason: String,
}

/// Suspends an account and ends all its sessions.
pub async fn suspend_user(cx: &Cx, command: ChangeUser) -> Result<User, Fault> {
    let tx = cx.begin().await?;
    cx.require(policy::administer(cx.actor()), "user.suspend", command.user)?;
    let administrators = roles::lock_administrators(&tx, cx.today()).await?;
    let user = users::for_change(&tx, command.user).await?.found()?;
    cx.expect_version(command.expected_version, user.version)?;
    let change = user.suspend(cx.actor().user_id(), &command.reason).map_err(rejected)?;
    if leaves_nobody(&administrators, command.user) {
        return Err(broken(IdentityError::LastAdministrator));
    }
    users::update_active(&tx, &change.user).await?;
    sessions::revoke_all(&tx, change.user.id).await?;
    tx.commit([change.audit]).await?;
    Ok(change.user)
}

/// Lets a suspended account be used again.
pub async fn reactivate_user(cx: &Cx, command: ChangeUser) -> Result<User, Fault> {
    let tx = cx.begin().await?;
    cx.require(policy::administer(cx.actor()), "user.reactivate", command.user)?;
    let user = users::for_change(&tx, command.user).await?.found()?;
    cx.expect_version(command.expected_version, user.version)?;
    let change = user.reactivate(&command.reason).map_err(rejected)?;
    users::update_active(&tx, &change.user).await?;
    tx.commit([change.audit]).await?;
    Ok(change.user)
}
