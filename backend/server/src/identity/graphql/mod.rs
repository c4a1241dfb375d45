//! Accounts, roles and sessions in the API.

pub mod account;
pub mod administration;
pub mod session;
#[cfg(test)]
mod tests;
pub mod viewer;

use async_graphql::{Context, MergedObject, Object, Result};
use domain::id::UserId;

use super::reads;
use crate::graphql::page::{Listing, PageArgs, listing};
use crate::graphql::{CxExt as _, Gid};

pub use account::{Role, RoleAssignment, User, UserFilterInput};
pub use administration::AdministrationMutation;
pub use session::SessionMutation;
pub use viewer::{NavigationItem, Viewer};

crate::user_errors! {
    /// A rule of identity that a write broke.
    IdentityUserError as "IdentityError", IdentityErrorCode as "IdentityErrorCode"
        from domain::identity::IdentityErrorCode {
            /// Unknown user, wrong password or suspended account; which of them is not said.
            InvalidCredentials,
            /// The session is over, or never was.
            SessionEnded,
            /// A required text is empty.
            Required,
            /// A text is longer than its field.
            TooLong,
            /// A username has another form than usernames have.
            UsernameInvalid,
            /// The username belongs to another account.
            UsernameTaken,
            /// The password has too few characters.
            PasswordTooShort,
            /// The password is one of those everybody tries first, or contains the username.
            PasswordTooCommon,
            /// The new password is the old one.
            PasswordUnchanged,
            /// The current password is not right.
            PasswordWrong,
            /// The one-time token is unknown, used or too old.
            TokenInvalid,
            /// There is an administrator already.
            AdministratorExists,
            /// This role is held at a unit.
            UnitRequired,
            /// This role is held nowhere in particular.
            UnitNotAllowed,
            /// There is no such unit.
            UnitUnknown,
            /// The user holds this role there on some of these days.
            RoleOverlaps,
            /// The period would hold no day.
            PeriodEmpty,
            /// The role ended before that day.
            AlreadyEnded,
            /// Nobody would be left to administer.
            LastAdministrator,
            /// Nobody suspends himself.
            OwnAccount,
            /// The account is suspended already.
            AlreadySuspended,
            /// The account is in use already.
            AlreadyActive,
        }
}

/// Queries of identity.
#[derive(Default)]
pub struct IdentityQuery;

#[Object]
impl IdentityQuery {
    /// Who asks: the signed-in user with roles, offices and menu as of now; null when nobody is signed in.
    async fn viewer(&self, ctx: &Context<'_>) -> Option<Viewer> {
        ctx.cx().actor().user().cloned().map(Viewer)
    }

    /// One account: one's own, or any for the administrator; null when there is none or it may not be seen.
    async fn user(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its identifier.")] id: Gid<UserId>,
    ) -> Result<Option<User>> {
        Ok(ctx.lookup(reads::user(ctx.cx(), id.0).await)?.map(User))
    }

    /// The accounts by username. System administrators.
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn users(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Narrows the list.")] filter: Option<UserFilterInput>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<User>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let filter = filter.unwrap_or_default().into();
        Ok(listing(ctx.answer(reads::page(ctx.cx(), &filter, &request).await)?, User))
    }
}

/// Mutations of identity.
#[derive(MergedObject, Default)]
pub struct IdentityMutation(SessionMutation, AdministrationMutation);
