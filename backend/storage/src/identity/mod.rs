//! Accounts, roles, sessions and the limits of signing in, in storage.

pub mod actor;
pub mod attempt;
pub mod first_administrator;
pub mod role;
pub mod session;
pub mod user;
