//! Batch loading of what people said about e-mail, and of the installation's settings.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use domain::id::UserId;
use domain::notification::{Preferences, ReminderSettings};
use storage::notification::{preference, settings};

use crate::graphql::loaders::{Batch, LoadError};

/// What a person said about e-mail; the default for who said nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PreferencesOf(pub UserId);

/// When deadlines are reminded of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reminders;

impl Loader<PreferencesOf> for Batch {
    type Value = Preferences;
    type Error = LoadError;

    async fn load(&self, keys: &[PreferencesOf]) -> Result<HashMap<PreferencesOf, Preferences>, LoadError> {
        let users: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut said: HashMap<_, _> = keys.iter().map(|key| (*key, Preferences::default())).collect();
        for (user, preferences) in preference::many(self.db(), &users).await? {
            said.insert(PreferencesOf(user), preferences);
        }
        Ok(said)
    }
}

impl Loader<Reminders> for Batch {
    type Value = ReminderSettings;
    type Error = LoadError;

    async fn load(&self, _: &[Reminders]) -> Result<HashMap<Reminders, ReminderSettings>, LoadError> {
        Ok([(Reminders, settings::reminders(self.db()).await?)].into())
    }
}
