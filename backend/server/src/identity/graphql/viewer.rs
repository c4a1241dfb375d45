//! Who asks, and what screens show of it.

use async_graphql::{Context, Enum, Object, Result};
use domain::actor::UserActor;
use domain::identity::{self as rules, navigation, policy};
use domain::movement::MovementLevel;
use domain::{Actor, Denial, Verdict};

use super::{RoleAssignment, User};
use crate::cluster::graphql::{Cluster, Office};
use crate::graphql::CxExt as _;
use crate::graphql::access::AllowedAction;
use crate::graphql::loaders::load;
use crate::graphql::page::{Listing, PageArgs, listing};
use crate::identity::loaders::RolesOf;
use crate::identity::reads;
use crate::notification;
use crate::notification::graphql::Notification;
use crate::unit::graphql::Unit;

/// Entries of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::NavigationItem")]
pub enum NavigationItem {
    /// Việc cần làm.
    DueItems,
    /// Phiếu điểm.
    Evaluations,
    /// Đợt chấm điểm.
    Rounds,
    /// Xếp hạng.
    Ranking,
    /// Phong trào.
    Movements,
    /// Cụm, khối.
    Clusters,
    /// Đơn vị.
    Units,
    /// Văn bản.
    Documents,
    /// Bộ tiêu chí.
    Criteria,
    /// Người dùng và vai trò.
    Users,
    /// Nhật ký.
    Audit,
    /// Kết quả công bố.
    PublishedResults,
}

/// The signed-in user.
pub struct Viewer(pub UserActor);

/// The signed-in user, with roles and offices in force today.
#[Object]
impl Viewer {
    /// The account.
    async fn user(&self, ctx: &Context<'_>) -> Result<User> {
        User::load(ctx, self.0.user).await
    }

    /// The roles in force today.
    #[graphql(complexity = "2 + 5 * child_complexity")]
    async fn roles(&self, ctx: &Context<'_>) -> Result<Vec<RoleAssignment>> {
        let today = ctx.cx().today();
        let roles = load(ctx, RolesOf(self.0.user)).await.transpose()?.unwrap_or_default();
        Ok(roles.into_iter().filter(|role| role.period.contains(today)).map(RoleAssignment).collect())
    }

    /// The offices that the user's units hold today; they bring rights as roles do.
    #[graphql(complexity = "2 + 5 * child_complexity")]
    async fn offices(&self, ctx: &Context<'_>) -> Result<Vec<Office>> {
        let (as_of, offices) = (ctx.cx().today(), ctx.answer(reads::offices(ctx.cx(), &self.0).await)?);
        Ok(offices.into_iter().map(|office| Office { office, as_of }).collect())
    }

    /// The units at which the user has a role today.
    #[graphql(complexity = "2 + 5 * child_complexity")]
    async fn units(&self, ctx: &Context<'_>) -> Result<Vec<Unit>> {
        Unit::load_list(ctx, &Actor::User(self.0.clone()).units(), ctx.cx().today()).await
    }

    /// The clusters that the user's own units belong to today, by number.
    #[graphql(complexity = "2 + 5 * child_complexity")]
    async fn clusters(&self, ctx: &Context<'_>) -> Result<Vec<Cluster>> {
        let clusters = ctx.answer(reads::clusters(ctx.cx(), &self.0).await)?;
        Ok(clusters.into_iter().map(Cluster).collect())
    }

    /// The entries of the menu, in order.
    async fn navigation(&self) -> Vec<NavigationItem> {
        let items = navigation::navigation(&Actor::User(self.0.clone()));
        items.into_iter().map(NavigationItem::from).collect()
    }

    /// How many notifications were not read yet.
    async fn unread_notifications(&self, ctx: &Context<'_>) -> Result<i32> {
        ctx.answer(notification::reads::unread(ctx.cx()).await)
    }

    /// The user's own notifications, newest first.
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn notifications(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only those not read yet.", default)] unread_only: bool,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<Notification>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        Ok(listing(ctx.answer(notification::reads::own(ctx.cx(), unread_only, &request).await)?, Notification))
    }

    /// What the user may begin: acts that need no object yet.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let language = ctx.cx().language();
        beginnings(&Actor::User(self.0.clone()))
            .into_iter()
            .map(|(action, verdict)| AllowedAction::new(action, verdict, language))
            .collect()
    }
}

/// The acts that need no object yet, and whether the actor may do them anywhere.
fn beginnings(actor: &Actor) -> Vec<(&'static str, Verdict)> {
    let Some(user) = actor.user_id() else { return Vec::new() };
    let anywhere = |policy: &dyn Fn(domain::id::UnitId) -> Verdict| {
        let allowed = actor.units().into_iter().any(|unit| policy(unit).is_allowed());
        Verdict::allow_if(allowed, Denial::Role)
    };
    vec![
        ("changePassword", policy::change_password(actor, user)),
        ("createUser", policy::administer(actor)),
        ("createUnit", domain::unit::policy::keep(actor)),
        ("recordSuccession", domain::unit::policy::keep(actor)),
        ("formCluster", anywhere(&|ministry| domain::cluster::policy::keep(actor, ministry))),
        ("recordDocument", anywhere(&|issuer| domain::document::policy::record(actor, Some(issuer)))),
        (
            "launchMovement",
            anywhere(&|unit| domain::movement::policy::launch(actor, MovementLevel::Ministry, Some(unit))),
        ),
        ("createCriteriaSet", anywhere(&|owner| domain::criteria::policy::create(actor, owner))),
        ("createRound", anywhere(&|ministry| domain::evaluation::policy::create_round(actor, ministry))),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::{Id as _, SessionId, UnitId, UserId};
    use domain::{Grant, Role};
    use uuid::Uuid;

    fn may(role: Role) -> Vec<&'static str> {
        let unit = Some(UnitId::from_uuid(Uuid::from_u128(1))).filter(|_| role.needs_unit());
        let actor = Actor::User(UserActor {
            user: UserId::from_uuid(Uuid::nil()),
            session: SessionId::from_uuid(Uuid::nil()),
            grants: vec![Grant { role, unit }],
            offices: vec![],
        });
        beginnings(&actor).into_iter().filter(|(_, verdict)| verdict.is_allowed()).map(|(action, _)| action).collect()
    }

    #[test]
    fn each_role_may_begin_what_is_its_own() {
        for role in [Role::FieldOwner, Role::CouncilMember, Role::Observer] {
            assert_eq!(may(role), ["changePassword"], "{role:?}");
        }
        assert_eq!(may(Role::SystemAdministrator), ["changePassword", "createUser", "createUnit", "recordSuccession"]);
        for role in [Role::MemberOfficer, Role::MemberLeader] {
            assert!(may(role).contains(&"recordDocument") && !may(role).contains(&"createRound"), "{role:?}");
        }
        let officer = may(Role::MinistryOfficer);
        assert!(!officer.contains(&"createUser") && officer.contains(&"createRound"), "{officer:?}");
        assert_eq!(beginnings(&Actor::Anonymous), []);
    }
}
