//! Assigning dated roles and ending them.

use chrono::NaiveDate;
use domain::id::RoleAssignmentId;
use domain::identity::{NewRole, User, policy};
use storage::identity::{role as roles, user as users};

use super::users::give;
use crate::cx::Cx;
use crate::fault::{Fault, Found as _, rejected};

/// Assigns a role; it counts from the user's next request. The user with it.
pub async fn assign_role(cx: &Cx, command: NewRole) -> Result<User, Fault> {
    let id: RoleAssignmentId = cx.id();
    let tx = cx.begin().await?;
    cx.require(policy::administer(cx.actor()), "role.assign", command.user)?;
    // The account's lock makes two assignments to one user wait for one another.
    let user = users::for_change(&tx, command.user).await?.found()?;
    let assigned = give(&tx, id, command).await?;
    tx.commit([assigned]).await?;
    Ok(user)
}

/// Ends a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndRole {
    /// Which assignment.
    pub assignment: RoleAssignmentId,
    /// First day no longer in force.
    pub valid_until: NaiveDate,
}

/// Ends a role on a day; an administrator always remains. The user without it.
pub async fn end_role(cx: &Cx, command: EndRole) -> Result<User, Fault> {
    let tx = cx.begin().await?;
    cx.require(policy::administer(cx.actor()), "role.end", command.assignment)?;
    let administrators = roles::lock_administrators(&tx, cx.today()).await?;
    let assignment = roles::for_change(&tx, command.assignment).await?.found()?;
    let change = assignment.end(command.valid_until, &administrators).map_err(rejected)?;
    roles::update_end(&tx, &change.assignment).await?;
    let user = users::one(&tx, change.assignment.user).await?.found()?;
    tx.commit([change.audit]).await?;
    Ok(user)
}
