//! Accounts and roles.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result};
use chrono::{DateTime, Utc};
use domain::id::UserId;
use domain::identity::{self as rules, policy};
use domain::{Actor, Verdict};
use storage::identity::user::UserFilter;

use crate::fault::{Fault, Found as _};
use crate::graphql::access::AllowedAction;
use crate::graphql::loaders::{load, load_required};
use crate::graphql::{CxExt as _, Date};
use crate::identity::loaders::RolesOf;
use crate::notification::graphql::NotificationPreferences;
use crate::notification::loaders::PreferencesOf;
use crate::unit::graphql::Unit;

/// Roles of users. Head and deputy of a cluster are no roles: they follow from the dated office of the user's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::Role")]
pub enum Role {
    /// Quản trị hệ thống: accounts and catalogues; never scores or votes.
    SystemAdministrator,
    /// Chuyên viên TĐKT của Bộ: opens rounds, issues criteria, appraises, publishes. Scope: a ministry.
    MinistryOfficer,
    /// Đơn vị quản lý lĩnh vực: appraises its own criteria. Scope: the ministry body.
    FieldOwner,
    /// Thành viên Hội đồng: reads dossiers, votes. Scope: a ministry.
    CouncilMember,
    /// Chuyên viên của đơn vị thành viên: fills sheets in and hands them in. Scope: the unit.
    MemberOfficer,
    /// Lãnh đạo của đơn vị thành viên: the same, as the leader of the unit. Scope: the unit.
    MemberLeader,
    /// Theo dõi: reads what is published and the registers. Scope: a ministry.
    Observer,
}

/// A person with an account.
pub struct User(pub rules::User);

/// A person with an account.
#[Object]
impl User {
    /// Identifier.
    pub async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Counts changes of the account; send it back as `expectedVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// The name to sign in with.
    async fn username(&self) -> &str {
        &self.0.username
    }

    /// The name people read.
    async fn display_name(&self) -> &str {
        &self.0.display_name
    }

    /// Whether the account may be used.
    async fn active(&self) -> bool {
        self.0.active
    }

    /// Every role that was ever assigned, past and future ones too, oldest first.
    #[graphql(complexity = "2 + 5 * child_complexity")]
    async fn roles(&self, ctx: &Context<'_>) -> Result<Vec<RoleAssignment>> {
        let roles = load(ctx, RolesOf(self.0.id)).await.transpose()?.unwrap_or_default();
        Ok(roles.into_iter().map(RoleAssignment).collect())
    }

    /// When the account was opened.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// Where the person's e-mail goes and how it comes; null for everybody but the person and the administrator.
    async fn notification_preferences(&self, ctx: &Context<'_>) -> Result<Option<NotificationPreferences>> {
        if !domain::notification::policy::preferences(ctx.cx().actor(), self.0.id).is_allowed() {
            return Ok(None);
        }
        load_required(ctx, PreferencesOf(self.0.id)).await.map(NotificationPreferences::from).map(Some)
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let language = ctx.cx().language();
        let actions = self.actions(ctx.cx().actor()).into_iter();
        actions.map(|(action, verdict)| AllowedAction::new(action, verdict, language)).collect()
    }
}

impl User {
    /// What the policies say of each mutation on the account.
    fn actions(&self, actor: &Actor) -> [(&'static str, Verdict); 6] {
        let administer = policy::administer(actor);
        let suspension = if self.0.active {
            ("suspendUser", policy::suspend(actor, self.0.id))
        } else {
            ("reactivateUser", administer)
        };
        [
            ("changePassword", policy::change_password(actor, self.0.id)),
            ("setNotificationPreferences", domain::notification::policy::preferences(actor, self.0.id)),
            ("assignRole", administer),
            ("endRole", administer),
            ("resetPassword", administer),
            suspension,
        ]
    }

    /// The account a relation names, which must be there.
    pub async fn load(ctx: &Context<'_>, id: UserId) -> Result<Self> {
        let found = load(ctx, id).await.transpose()?;
        ctx.answer(found.found().map_err(|_| Fault::Internal(anyhow::anyhow!("account {id} is gone")))).map(Self)
    }
}

/// One dated role of a user.
pub struct RoleAssignment(pub rules::RoleAssignment);

/// One dated role of a user.
#[Object]
impl RoleAssignment {
    /// Identifier.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Which role.
    async fn role(&self) -> Role {
        self.0.role.into()
    }

    /// At which unit, as it is called today; null for the system administrator.
    async fn unit(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.0.unit?, ctx.cx().today()).await
    }

    /// First day in force.
    async fn valid_from(&self) -> Date {
        self.0.period.from.into()
    }

    /// First day no longer in force; null while open.
    async fn valid_until(&self) -> Option<Date> {
        self.0.period.until.map(Date::from)
    }
}

/// Which accounts to list; every part narrows the list.
#[derive(Debug, Default, InputObject)]
#[graphql(name = "UserFilter")]
pub struct UserFilterInput {
    /// Words of username or name; diacritics do not matter.
    search: Option<String>,
    /// Whether the account may be used.
    active: Option<bool>,
    /// A role that was ever assigned.
    role: Option<Role>,
}

impl From<UserFilterInput> for UserFilter {
    fn from(input: UserFilterInput) -> Self {
        let UserFilterInput { search, active, role } = input;
        Self { search, active, role: role.map(Into::into) }
    }
}
