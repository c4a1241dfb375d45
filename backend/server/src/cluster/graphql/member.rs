//! Memberships and offices in the API.

use async_graphql::{Context, Enum, ID, Object, Result};
use chrono::NaiveDate;
use domain::cluster as rules;

use super::Cluster;
use crate::document::graphql::Document;
use crate::graphql::Date;
use crate::unit::graphql::Unit;

/// The office a unit holds in a cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::actor::OfficeKind")]
pub enum OfficeKind {
    /// Cụm trưởng, khối trưởng.
    Head,
    /// Cụm phó, khối phó.
    Deputy,
}

/// A membership as of a day.
pub struct Membership {
    /// The membership.
    pub membership: rules::Membership,
    /// The day unit and cluster are shown as of.
    pub as_of: NaiveDate,
}

/// A unit in a cluster from one day until another.
#[Object]
impl Membership {
    /// Identifier.
    async fn id(&self) -> ID {
        self.membership.id.into()
    }

    /// The unit, on the day asked for.
    async fn unit(&self, ctx: &Context<'_>) -> Result<Unit> {
        Unit::load_required(ctx, self.membership.unit, self.as_of).await
    }

    /// The cluster, on the day asked for.
    async fn cluster(&self, ctx: &Context<'_>) -> Result<Cluster> {
        Cluster::load_required(ctx, self.membership.cluster, self.as_of).await
    }

    /// First day in the cluster.
    async fn valid_from(&self) -> Date {
        self.membership.period.from.into()
    }

    /// First day no longer in the cluster; null while open.
    async fn valid_until(&self) -> Option<Date> {
        self.membership.period.until.map(Into::into)
    }

    /// The decision behind it; null when none is in the register.
    async fn decision(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        Document::load(ctx, self.membership.decision?).await
    }

    /// Its place in the cluster's list.
    async fn position(&self) -> i32 {
        self.membership.position
    }
}

/// An office as of a day.
pub struct Office {
    /// The office.
    pub office: rules::Office,
    /// The day unit and cluster are shown as of.
    pub as_of: NaiveDate,
}

/// The office (cụm trưởng, cụm phó) of a unit in a cluster from one day until another.
#[Object]
impl Office {
    /// Identifier.
    async fn id(&self) -> ID {
        self.office.id.into()
    }

    /// Head or deputy.
    async fn kind(&self) -> OfficeKind {
        self.office.kind.into()
    }

    /// The unit that holds it, on the day asked for.
    async fn unit(&self, ctx: &Context<'_>) -> Result<Unit> {
        Unit::load_required(ctx, self.office.unit, self.as_of).await
    }

    /// The cluster, on the day asked for.
    async fn cluster(&self, ctx: &Context<'_>) -> Result<Cluster> {
        Cluster::load_required(ctx, self.office.cluster, self.as_of).await
    }

    /// First day in office.
    async fn valid_from(&self) -> Date {
        self.office.period.from.into()
    }

    /// First day no longer in office; null until further notice.
    async fn valid_until(&self) -> Option<Date> {
        self.office.period.until.map(Into::into)
    }

    /// The decision behind it; null when none is in the register.
    async fn decision(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        Document::load(ctx, self.office.decision?).await
    }
}
