//! Batch loading of what is said about lines and results.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use domain::id::{EvaluationId, RoundId};
use storage::evaluation::correction::{self, StoredCorrection};
use storage::evaluation::hearing::{self, Hearing};
use storage::evaluation::message::{self, Message};
use storage::evaluation::objection::{self, Objection};

use crate::evaluation::loaders::{grouped, shared};
use crate::graphql::loaders::{Batch, LoadError};

/// How long a round listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HearingOf(pub RoundId);
/// The threads of an evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MessagesOf(pub EvaluationId);
/// The objections of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ObjectionsOf(pub RoundId);
/// The corrections of an evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CorrectionsOf(pub EvaluationId);

impl Loader<HearingOf> for Batch {
    type Value = Arc<Hearing>;
    type Error = LoadError;

    async fn load(&self, keys: &[HearingOf]) -> Result<HashMap<HearingOf, Arc<Hearing>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let found = hearing::of_rounds(self.db(), &ids).await?;
        Ok(found.into_iter().map(|row| (HearingOf(row.round), Arc::new(row))).collect())
    }
}

impl Loader<MessagesOf> for Batch {
    type Value = Arc<Vec<Message>>;
    type Error = LoadError;

    async fn load(&self, keys: &[MessagesOf]) -> Result<HashMap<MessagesOf, Arc<Vec<Message>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = message::of_evaluations(self.db(), &ids).await?;
        Ok(shared(grouped(keys, rows, |row: &Message| MessagesOf(row.evaluation))))
    }
}

impl Loader<ObjectionsOf> for Batch {
    type Value = Arc<Vec<Arc<Objection>>>;
    type Error = LoadError;

    async fn load(&self, keys: &[ObjectionsOf]) -> Result<HashMap<ObjectionsOf, Arc<Vec<Arc<Objection>>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = objection::of_rounds(self.db(), &ids).await?.into_iter().map(Arc::new).collect();
        Ok(shared(grouped(keys, rows, |row: &Arc<Objection>| ObjectionsOf(row.round))))
    }
}

impl Loader<CorrectionsOf> for Batch {
    type Value = Arc<Vec<StoredCorrection>>;
    type Error = LoadError;

    async fn load(
        &self,
        keys: &[CorrectionsOf],
    ) -> Result<HashMap<CorrectionsOf, Arc<Vec<StoredCorrection>>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let rows = correction::of_evaluations(self.db(), &ids).await?;
        Ok(shared(grouped(keys, rows, |row: &StoredCorrection| CorrectionsOf(row.evaluation))))
    }
}
