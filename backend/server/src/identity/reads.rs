//! Use cases that read accounts.

use domain::Role;
use domain::actor::UserActor;
use domain::cluster::{ClusterView, Office};
use domain::id::{UnitId, UserId};
use domain::identity::{User, policy};
use storage::cluster as clusters;
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

/// The offices that the units of the user's member roles hold today: those that bring rights.
pub async fn offices(cx: &Cx, user: &UserActor) -> Result<Vec<Office>, Fault> {
    let units = member_units(user);
    if units.is_empty() {
        return Ok(Vec::new());
    }
    Ok(clusters::offices_of_units(cx.db(), &units, Some(cx.today())).await?)
}

/// The clusters that the units of the user's member roles belong to today, by number.
pub async fn clusters(cx: &Cx, user: &UserActor) -> Result<Vec<ClusterView>, Fault> {
    let (units, as_of) = (member_units(user), cx.today());
    if units.is_empty() {
        return Ok(Vec::new());
    }
    let memberships = clusters::of_units(cx.db(), &units, as_of).await?;
    let mut ids: Vec<_> = memberships.iter().map(|membership| membership.cluster).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut found = clusters::many(cx.db(), &ids).await?;
    found.sort_by_key(|cluster| (cluster.number, cluster.id));
    Ok(found.into_iter().map(|cluster| ClusterView { cluster, as_of }).collect())
}

fn member_units(user: &UserActor) -> Vec<UnitId> {
    let member = |role: Role| matches!(role, Role::MemberOfficer | Role::MemberLeader);
    let mut units: Vec<_> =
        user.grants.iter().filter(|grant| member(grant.role)).filter_map(|grant| grant.unit).collect();
    units.sort_unstable();
    units.dedup();
    units
}
