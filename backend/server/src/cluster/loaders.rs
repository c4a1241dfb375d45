//! Batch loading of clusters, their members and their offices.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use chrono::NaiveDate;
use domain::cluster::{Cluster, Membership, Office};
use domain::id::{ClusterId, UnitId};

use crate::graphql::loaders::{Batch, LoadError};

/// Loads clusters by identifier, all of one moment in one statement.
impl Loader<ClusterId> for Batch {
    type Value = Cluster;
    type Error = LoadError;

    async fn load(&self, keys: &[ClusterId]) -> Result<HashMap<ClusterId, Cluster>, LoadError> {
        let rows = storage::cluster::many(self.db(), keys).await?;
        Ok(rows.into_iter().map(|cluster| (cluster.id, cluster)).collect())
    }
}

/// The members of a cluster on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MembersOn {
    /// Of which cluster.
    pub cluster: ClusterId,
    /// On which day.
    pub day: NaiveDate,
}

impl Loader<MembersOn> for Batch {
    type Value = Vec<Membership>;
    type Error = LoadError;

    /// One statement per day; a request asks for one day, or for few.
    async fn load(&self, keys: &[MembersOn]) -> Result<HashMap<MembersOn, Vec<Membership>>, LoadError> {
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for (day, clusters) in by_day(keys.iter().map(|key| (key.day, key.cluster))) {
            for member in storage::cluster::members_on(self.db(), &clusters, day).await? {
                found.entry(MembersOn { cluster: member.cluster, day }).or_default().push(member);
            }
        }
        Ok(found)
    }
}

/// The offices of a cluster in force on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OfficesOn {
    /// Of which cluster.
    pub cluster: ClusterId,
    /// On which day.
    pub day: NaiveDate,
}

impl Loader<OfficesOn> for Batch {
    type Value = Vec<Office>;
    type Error = LoadError;

    /// One statement per day; a request asks for one day, or for few.
    async fn load(&self, keys: &[OfficesOn]) -> Result<HashMap<OfficesOn, Vec<Office>>, LoadError> {
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for (day, clusters) in by_day(keys.iter().map(|key| (key.day, key.cluster))) {
            for office in storage::cluster::offices_on(self.db(), &clusters, day).await? {
                found.entry(OfficesOn { cluster: office.cluster, day }).or_default().push(office);
            }
        }
        Ok(found)
    }
}

/// Every office a cluster ever had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OfficeHistoryOf(pub ClusterId);

impl Loader<OfficeHistoryOf> for Batch {
    type Value = Vec<Office>;
    type Error = LoadError;

    async fn load(&self, keys: &[OfficeHistoryOf]) -> Result<HashMap<OfficeHistoryOf, Vec<Office>>, LoadError> {
        let clusters: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for office in storage::cluster::offices(self.db(), &clusters).await? {
            found.entry(OfficeHistoryOf(office.cluster)).or_default().push(office);
        }
        Ok(found)
    }
}

/// Every membership a unit ever had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MembershipsOf(pub UnitId);

impl Loader<MembershipsOf> for Batch {
    type Value = Vec<Membership>;
    type Error = LoadError;

    async fn load(&self, keys: &[MembershipsOf]) -> Result<HashMap<MembershipsOf, Vec<Membership>>, LoadError> {
        let units: Vec<_> = keys.iter().map(|key| key.0).collect();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for membership in storage::cluster::memberships_of_units(self.db(), &units).await? {
            found.entry(MembershipsOf(membership.unit)).or_default().push(membership);
        }
        Ok(found)
    }
}

fn by_day(keys: impl Iterator<Item = (NaiveDate, ClusterId)>) -> HashMap<NaiveDate, Vec<ClusterId>> {
    let mut days: HashMap<_, Vec<_>> = HashMap::new();
    for (day, cluster) in keys {
        days.entry(day).or_default().push(cluster);
    }
    days
}
