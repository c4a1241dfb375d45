//! Batch loading of accounts and roles named by other objects.

use std::collections::HashMap;

use domain::id::UserId;
use domain::identity::{RoleAssignment, User};

use crate::graphql::loaders::{Batch, LoadError};

/// Loads accounts by identifier, all of one moment in one statement.
impl async_graphql::dataloader::Loader<UserId> for Batch {
    type Value = User;
    type Error = LoadError;

    async fn load(&self, keys: &[UserId]) -> Result<HashMap<UserId, User>, LoadError> {
        let rows = storage::identity::user::many(self.db(), keys).await?;
        Ok(rows.into_iter().map(|user| (user.id, user)).collect())
    }
}

/// The roles of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RolesOf(pub UserId);

/// Loads roles by user, all of one moment in one statement.
impl async_graphql::dataloader::Loader<RolesOf> for Batch {
    type Value = Vec<RoleAssignment>;
    type Error = LoadError;

    async fn load(&self, keys: &[RolesOf]) -> Result<HashMap<RolesOf, Vec<RoleAssignment>>, LoadError> {
        let users: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = keys.iter().map(|key| (*key, Vec::new())).collect();
        for assignment in storage::identity::role::of_users(self.db(), &users).await? {
            found.entry(RolesOf(assignment.user)).or_default().push(assignment);
        }
        Ok(found)
    }
}
