//! Proposals to publish, in the API.

use std::sync::Arc;

use async_graphql::{Context, Object, Result};
use chrono::{DateTime, Utc};
use domain::evaluation::Proposal;

use crate::document::graphql::Document;

/// A proposal to publish the result of a round.
pub struct PublicationProposal(pub Arc<Proposal>);

/// A proposal to publish the result of a round. Another person publishes it, if the result is still what was proposed.
#[Object]
impl PublicationProposal {
    /// The name of the person who proposed it.
    async fn proposed_by(&self) -> &str {
        &self.0.by_name
    }

    /// When.
    async fn proposed_at(&self) -> DateTime<Utc> {
        self.0.at
    }

    /// The deciding document; null when none was named.
    async fn decision(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        Document::load(ctx, self.0.decision?).await
    }

    /// Why there is a corrective version; null for the first.
    async fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }
}
