//! Opening accounts, giving roles, passwords.

use async_graphql::{Context, InputObject, Object, Result};
use domain::id::{RoleAssignmentId, UnitId, UserId};
use domain::identity::{NewRole, NewUser, Password};

use super::{IdentityUserError, Role, User};
use crate::cx::write;
use crate::graphql::{CxExt as _, Date, Gid};
use crate::identity::service::{self, ChangePassword, ChangeUser, CreateFirstAdministrator, EndRole, ResetPassword};

/// Makes the first administrator.
#[derive(InputObject)]
pub struct CreateFirstAdministratorInput {
    /// The one-time token that `thidua user first-administrator` printed.
    token: String,
    /// The name to sign in with.
    username: String,
    /// The name people read.
    display_name: String,
    /// At least ten characters.
    password: String,
}

impl From<CreateFirstAdministratorInput> for CreateFirstAdministrator {
    fn from(input: CreateFirstAdministratorInput) -> Self {
        let CreateFirstAdministratorInput { token, username, display_name, password } = input;
        Self { token, user: NewUser { username, display_name, password: Password::new(password) } }
    }
}

/// Opens an account.
#[derive(InputObject)]
pub struct CreateUserInput {
    /// The name to sign in with: 3 to 64 characters a-z, 0-9, `.`, `-`, `_`, `@`.
    username: String,
    /// The name people read.
    display_name: String,
    /// The first password, at least ten characters.
    password: String,
}

impl From<CreateUserInput> for NewUser {
    fn from(input: CreateUserInput) -> Self {
        let CreateUserInput { username, display_name, password } = input;
        Self { username, display_name, password: Password::new(password) }
    }
}

/// Assigns a role.
#[derive(InputObject)]
pub struct AssignRoleInput {
    /// To whom.
    user_id: Gid<UserId>,
    /// Which role.
    role: Role,
    /// At which unit; absent only for the system administrator.
    unit_id: Option<Gid<UnitId>>,
    /// First day in force.
    valid_from: Date,
    /// First day no longer in force; absent for an open end.
    valid_until: Option<Date>,
}

impl From<AssignRoleInput> for NewRole {
    fn from(input: AssignRoleInput) -> Self {
        Self {
            user: input.user_id.0,
            role: input.role.into(),
            unit: input.unit_id.map(|id| id.0),
            valid_from: input.valid_from.0,
            valid_until: input.valid_until.map(|day| day.0),
        }
    }
}

/// Ends a role.
#[derive(InputObject)]
pub struct EndRoleInput {
    /// Which assignment.
    role_assignment_id: Gid<RoleAssignmentId>,
    /// First day no longer in force.
    valid_until: Date,
}

/// Changes the own password.
#[derive(InputObject)]
pub struct ChangePasswordInput {
    /// The one in use.
    current_password: String,
    /// The one to use from now on.
    new_password: String,
}

/// Resets the password of another account.
#[derive(InputObject)]
pub struct ResetPasswordInput {
    /// Whose.
    user_id: Gid<UserId>,
    /// The one to use from now on.
    new_password: String,
}

/// Suspends an account.
#[derive(InputObject)]
pub struct SuspendUserInput {
    /// Which account.
    user_id: Gid<UserId>,
    /// The version that was read.
    expected_version: i32,
    /// Why.
    reason: String,
}

/// Lets a suspended account be used again.
#[derive(InputObject)]
pub struct ReactivateUserInput {
    /// Which account.
    user_id: Gid<UserId>,
    /// The version that was read.
    expected_version: i32,
    /// Why.
    reason: String,
}

crate::payload! {
    /// What came of making the first administrator.
    CreateFirstAdministratorPayload { user: User } or IdentityUserError
}
crate::payload! {
    /// What came of opening an account.
    CreateUserPayload { user: User } or IdentityUserError
}
crate::payload! {
    /// What came of assigning a role.
    AssignRolePayload { user: User } or IdentityUserError
}
crate::payload! {
    /// What came of ending a role.
    EndRolePayload { user: User } or IdentityUserError
}
crate::payload! {
    /// What came of changing a password.
    ChangePasswordPayload { user: User } or IdentityUserError
}
crate::payload! {
    /// What came of resetting a password.
    ResetPasswordPayload { user: User } or IdentityUserError
}
crate::payload! {
    /// What came of suspending an account.
    SuspendUserPayload { user: User } or IdentityUserError
}
crate::payload! {
    /// What came of reactivating an account.
    ReactivateUserPayload { user: User } or IdentityUserError
}

/// Mutations of accounts and roles.
#[derive(Default)]
pub struct AdministrationMutation;

#[Object]
impl AdministrationMutation {
    /// Makes the first administrator with a one-time token from the command line, as long as there is none.
    #[graphql(complexity = "50 + child_complexity")]
    async fn create_first_administrator(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: CreateFirstAdministratorInput,
    ) -> Result<CreateFirstAdministratorPayload> {
        let command = CreateFirstAdministrator::from(input);
        let outcome = write(|| service::create_first_administrator(ctx.cx(), command.clone())).await;
        CreateFirstAdministratorPayload::of(ctx, outcome.map(User))
    }

    /// Opens an account without roles. System administrators.
    #[graphql(complexity = "50 + child_complexity")]
    async fn create_user(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: CreateUserInput,
    ) -> Result<CreateUserPayload> {
        let command = NewUser::from(input);
        let outcome = write(|| service::create_user(ctx.cx(), command.clone())).await;
        CreateUserPayload::of(ctx, outcome.map(User))
    }

    /// Assigns a dated role, which counts from the user's next request. System administrators.
    #[graphql(complexity = "10 + child_complexity")]
    async fn assign_role(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: AssignRoleInput,
    ) -> Result<AssignRolePayload> {
        let command = NewRole::from(input);
        let outcome = write(|| service::assign_role(ctx.cx(), command.clone())).await;
        AssignRolePayload::of(ctx, outcome.map(User))
    }

    /// Ends a role on a day; an administrator always remains. System administrators.
    #[graphql(complexity = "10 + child_complexity")]
    async fn end_role(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: EndRoleInput,
    ) -> Result<EndRolePayload> {
        let command = EndRole { assignment: input.role_assignment_id.0, valid_until: input.valid_until.0 };
        let outcome = write(|| service::end_role(ctx.cx(), command)).await;
        EndRolePayload::of(ctx, outcome.map(User))
    }

    /// Changes the own password and ends all own sessions, this one too: sign in again.
    #[graphql(complexity = "50 + child_complexity")]
    async fn change_password(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: ChangePasswordInput,
    ) -> Result<ChangePasswordPayload> {
        let (current, new) = (Password::new(input.current_password), Password::new(input.new_password));
        let command = ChangePassword { current, new };
        let outcome = write(|| service::change_password(ctx.cx(), command.clone())).await;
        ChangePasswordPayload::of(ctx, outcome.map(User))
    }

    /// Resets a password and ends all sessions of the account. System administrators.
    #[graphql(complexity = "50 + child_complexity")]
    async fn reset_password(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: ResetPasswordInput,
    ) -> Result<ResetPasswordPayload> {
        let command = ResetPassword { user: input.user_id.0, new: Password::new(input.new_password) };
        let outcome = write(|| service::reset_password(ctx.cx(), command.clone())).await;
        ResetPasswordPayload::of(ctx, outcome.map(User))
    }

    /// Suspends an account and ends all its sessions; nobody suspends himself. System administrators.
    #[graphql(complexity = "10 + child_complexity")]
    async fn suspend_user(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: SuspendUserInput,
    ) -> Result<SuspendUserPayload> {
        let SuspendUserInput { user_id, expected_version, reason } = input;
        let command = ChangeUser { user: user_id.0, expected_version, reason };
        let outcome = write(|| service::suspend_user(ctx.cx(), command.clone())).await;
        SuspendUserPayload::of(ctx, outcome.map(User))
    }

    /// Lets a suspended account be used again. System administrators.
    #[graphql(complexity = "10 + child_complexity")]
    async fn reactivate_user(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: ReactivateUserInput,
    ) -> Result<ReactivateUserPayload> {
        let ReactivateUserInput { user_id, expected_version, reason } = input;
        let command = ChangeUser { user: user_id.0, expected_version, reason };
        let outcome = write(|| service::reactivate_user(ctx.cx(), command.clone())).await;
        ReactivateUserPayload::of(ctx, outcome.map(User))
    }
}
