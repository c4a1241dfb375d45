//! Batch loading of units named by other objects.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use chrono::NaiveDate;
use domain::id::UnitId;
use domain::unit::{UnitName, UnitView};
use storage::unit::Neighbours;

use crate::graphql::loaders::{Batch, LoadError};

/// Loads units as of days, all of one moment in one statement.
impl Loader<(UnitId, NaiveDate)> for Batch {
    type Value = UnitView;
    type Error = LoadError;

    async fn load(&self, keys: &[(UnitId, NaiveDate)]) -> Result<HashMap<(UnitId, NaiveDate), UnitView>, LoadError> {
        let views = storage::unit::by_ids_as_of(self.db(), keys).await?;
        Ok(views.into_iter().map(|view| ((view.unit.id, view.as_of), view)).collect())
    }
}

/// All names of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NamesOf(pub UnitId);

impl Loader<NamesOf> for Batch {
    type Value = Vec<UnitName>;
    type Error = LoadError;

    async fn load(&self, keys: &[NamesOf]) -> Result<HashMap<NamesOf, Vec<UnitName>>, LoadError> {
        let ids: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for name in storage::unit::names(self.db(), &ids).await? {
            found.entry(NamesOf(name.unit)).or_default().push(name);
        }
        Ok(found)
    }
}

/// Predecessors and successors of a unit as of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NeighboursOf {
    /// Of which unit.
    pub unit: UnitId,
    /// By successions in effect on this day.
    pub as_of: NaiveDate,
}

impl Loader<NeighboursOf> for Batch {
    type Value = Neighbours;
    type Error = LoadError;

    /// One statement per day; a request asks for one day, or for few.
    async fn load(&self, keys: &[NeighboursOf]) -> Result<HashMap<NeighboursOf, Neighbours>, LoadError> {
        let mut by_day: HashMap<NaiveDate, Vec<UnitId>> = HashMap::new();
        for key in keys {
            by_day.entry(key.as_of).or_default().push(key.unit);
        }
        let mut found = HashMap::new();
        for (as_of, units) in by_day {
            for (unit, neighbours) in storage::unit::neighbours(self.db(), &units, as_of).await? {
                found.insert(NeighboursOf { unit, as_of }, neighbours);
            }
        }
        Ok(found)
    }
}
