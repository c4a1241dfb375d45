//! What is to be done, in the API.

use std::sync::Arc;

use async_graphql::{Context, Object, Result};
use chrono::{DateTime, Utc};

use super::enums::{DueKind, DueState};
use super::evaluation::Evaluation;
use super::round::Round;
use super::sheet::Sheet;
use crate::app::day_in_vietnam;
use crate::cluster::graphql::Cluster;
use crate::evaluation::due;
use crate::graphql::CxExt as _;

/// One thing to do.
pub struct DueItem(pub due::DueItem);

/// One thing to do, or to wait for.
#[Object]
impl DueItem {
    /// What is to be done.
    async fn kind(&self) -> DueKind {
        self.0.kind.into()
    }

    /// How far it is.
    async fn state(&self) -> DueState {
        self.0.state.into()
    }

    /// The round.
    async fn round(&self) -> Round {
        Round(Arc::clone(&self.0.round))
    }

    /// The round's name.
    async fn round_name(&self) -> &str {
        &self.0.round.round.name
    }

    /// The cluster's name; null when it cannot be read.
    async fn cluster_name(&self, ctx: &Context<'_>) -> Option<Result<String>> {
        let opened = self.0.round.round.opened_at.unwrap_or_else(|| ctx.cx().now());
        let cluster = Cluster::load(ctx, self.0.round.round.cluster, day_in_vietnam(opened)).await?;
        Some(cluster.map(|cluster| cluster.0.cluster.name))
    }

    /// The evaluation; null when the whole round is meant.
    async fn evaluation(&self) -> Option<Evaluation> {
        let of_sheet = self.0.sheet.as_ref().map(|sheet| &sheet.evaluation);
        let row = of_sheet.or(self.0.evaluation.as_ref())?;
        Some(Evaluation::new(Arc::clone(&self.0.round), Arc::clone(row)))
    }

    /// The sheet to fill in; null when there is none.
    async fn sheet(&self) -> Option<Sheet> {
        self.0.sheet.as_ref().map(|sheet| Sheet(Arc::clone(sheet)))
    }

    /// The unit it is about; null when the whole round is meant.
    async fn unit_name(&self) -> Option<&str> {
        let of_sheet = self.0.sheet.as_ref().map(|sheet| &sheet.evaluation);
        of_sheet.or(self.0.evaluation.as_ref()).map(|row| row.unit_name.as_str())
    }

    /// Until when; null when nothing runs out.
    async fn due_at(&self) -> Option<DateTime<Utc>> {
        self.0.due_at
    }

    /// Lines filled in, or papers handed in; null when nothing is counted.
    async fn filled(&self) -> Option<i32> {
        self.0.filled
    }

    /// Lines to fill in, or papers to hand in; null when nothing is counted.
    async fn expected(&self) -> Option<i32> {
        self.0.expected
    }
}
