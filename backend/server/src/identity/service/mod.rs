//! Use cases that write accounts, roles and sessions.

mod attempt;
mod first_administrator;
mod passwords;
mod refresh;
mod roles;
mod sign_in;
mod sign_out;
mod tokens;
mod users;

#[cfg(test)]
pub(super) mod tests;

pub use first_administrator::{CreateFirstAdministrator, create_first_administrator, offer_first_administrator};
pub use passwords::{ChangePassword, ResetPassword, change_password, reset_password};
pub use refresh::{RefreshSession, refresh_session};
pub use roles::{EndRole, assign_role, end_role};
pub use sign_in::{SignIn, sign_in};
pub use sign_out::sign_out;
pub use tokens::SignedIn;
pub use users::{ChangeUser, SystemRole, create_user, create_user_as_system, reactivate_user, suspend_user};
