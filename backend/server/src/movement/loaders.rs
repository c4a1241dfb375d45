//! Batch loading of movements, their phases, counts and silent units.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use chrono::NaiveDate;
use domain::id::{MovementId, UnitId};
use domain::movement::{Movement, Phase};
use storage::movement::{self as movements, ResponseCount};

use crate::graphql::loaders::{Batch, LoadError};

/// Loads movements by identifier, all of one moment in one statement.
impl Loader<MovementId> for Batch {
    type Value = Movement;
    type Error = LoadError;

    async fn load(&self, keys: &[MovementId]) -> Result<HashMap<MovementId, Movement>, LoadError> {
        let rows = movements::many(self.db(), keys).await?;
        Ok(rows.into_iter().map(|movement| (movement.id, movement)).collect())
    }
}

/// The phases of a movement, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PhasesOf(pub MovementId);

impl Loader<PhasesOf> for Batch {
    type Value = Vec<Phase>;
    type Error = LoadError;

    async fn load(&self, keys: &[PhasesOf]) -> Result<HashMap<PhasesOf, Vec<Phase>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for phase in movements::phases(self.db(), &ids).await? {
            found.entry(PhasesOf(phase.movement)).or_default().push(phase);
        }
        Ok(found)
    }
}

/// How many responses to a movement have come how far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CountsOf(pub MovementId);

impl Loader<CountsOf> for Batch {
    type Value = Vec<ResponseCount>;
    type Error = LoadError;

    async fn load(&self, keys: &[CountsOf]) -> Result<HashMap<CountsOf, Vec<ResponseCount>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for count in movements::counts(self.db(), &ids).await? {
            found.entry(CountsOf(count.movement)).or_default().push(count);
        }
        Ok(found)
    }
}

/// The units that should have answered a movement and have not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SilentIn {
    /// Which movement.
    pub movement: MovementId,
    /// The reader's today, the same for a whole request.
    pub today: NaiveDate,
}

impl Loader<SilentIn> for Batch {
    type Value = Vec<UnitId>;
    type Error = LoadError;

    async fn load(&self, keys: &[SilentIn]) -> Result<HashMap<SilentIn, Vec<UnitId>>, LoadError> {
        let Some(today) = keys.first().map(|key| key.today) else { return Ok(HashMap::new()) };
        let ids: Vec<_> = keys.iter().map(|key| key.movement).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for (movement, unit) in movements::silent_units(self.db(), &ids, today).await? {
            found.entry(SilentIn { movement, today }).or_default().push(unit);
        }
        Ok(found)
    }
}
