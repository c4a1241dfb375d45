//! The timeline of a unit in the API.

use async_graphql::{Context, Enum, Object, Result};
use domain::unit as rules;

use super::{SuccessionKind, Unit};
use crate::cluster::graphql::Cluster;
use crate::document::graphql::Document;
use crate::graphql::{CxExt as _, Date};

/// Kinds of events in the life of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::TimelineEventKind")]
pub enum TimelineEventKind {
    /// The unit began.
    Established,
    /// It followed other units.
    SucceededFrom,
    /// It took another name.
    Renamed,
    /// It joined a cluster.
    JoinedCluster,
    /// It took up an office.
    OfficeBegan,
    /// A result was published.
    ResultPublished,
    /// It laid down an office.
    OfficeEnded,
    /// It left a cluster.
    LeftCluster,
    /// Other units followed it.
    SucceededBy,
    /// The unit ended.
    Dissolved,
}

/// One dated event of a unit's life.
pub struct TimelineEvent(pub rules::TimelineEvent);

/// One dated event in the life of a unit.
#[Object]
impl TimelineEvent {
    /// The day.
    async fn on(&self) -> Date {
        self.0.on.into()
    }

    /// What kind of event.
    async fn kind(&self) -> TimelineEventKind {
        self.0.fact.kind().into()
    }

    /// How units followed one another; null for other events.
    async fn succession_kind(&self) -> Option<SuccessionKind> {
        self.0.fact.succession().map(Into::into)
    }

    /// The event in a sentence in the reader's language.
    async fn text(&self, ctx: &Context<'_>) -> String {
        self.0.fact.text(ctx.cx().language())
    }

    /// The other units it is about, on that day.
    async fn units(&self, ctx: &Context<'_>) -> Result<Vec<Unit>> {
        Unit::load_list(ctx, &self.0.fact.units(), self.0.on).await
    }

    /// The cluster it is about, on that day; null for events of the unit alone.
    async fn cluster(&self, ctx: &Context<'_>) -> Option<Result<Cluster>> {
        Cluster::load(ctx, self.0.fact.cluster()?, self.0.on).await
    }

    /// The document that decided it; null when none is in the register.
    async fn document(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        Document::load(ctx, self.0.document?).await
    }
}
