//! Identity (danh tính): accounts, dated roles, sessions, and the limits of signing in.

pub mod account;
pub mod attempt;
pub mod error;
pub mod navigation;
pub mod password;
pub mod policy;
pub mod role;
pub mod session;

use chrono::{DateTime, NaiveDate, Utc};

use crate::actor::{Grant, Role};
use crate::id::{RoleAssignmentId, UnitId, UserId};
use crate::period::Period;

pub use account::{NewUser, UserChange, normalise_username};
pub use error::{IdentityError, IdentityErrorCode};
pub use navigation::NavigationItem;
pub use password::Password;
pub use role::{NewRole, RoleChange};

/// A person with an account. The password hash never leaves storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Its identifier.
    pub id: UserId,
    /// Counts changes of the account, from 1.
    pub version: i32,
    /// The name to sign in with: lower case, unique.
    pub username: String,
    /// The name people read; a person or a desk.
    pub display_name: String,
    /// Whether the account may be used.
    pub active: bool,
    /// When it was created, UTC.
    pub created_at: DateTime<Utc>,
}

/// One dated role of a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleAssignment {
    /// Its identifier.
    pub id: RoleAssignmentId,
    /// Whose.
    pub user: UserId,
    /// Which role.
    pub role: Role,
    /// At which unit; `None` only for the system administrator.
    pub unit: Option<UnitId>,
    /// The days in force.
    pub period: Period,
}

impl RoleAssignment {
    /// What it lets the user do on a day; `None` on a day it is not in force.
    pub fn grant(&self, day: NaiveDate) -> Option<Grant> {
        self.period.contains(day).then_some(Grant { role: self.role, unit: self.unit })
    }
}
