//! Responses of units in the API.

use async_graphql::{Context, ID, Object, Result};
use chrono::{DateTime, Utc};
use domain::movement::{self as rules, MovementWarning, policy};

use super::{Movement, ResponseStatus};
use crate::app::day_in_vietnam;
use crate::document::graphql::Document;
use crate::graphql::CxExt as _;
use crate::graphql::access::AllowedAction;
use crate::graphql::loaders::{load, load_required};
use crate::movement::loaders::PhasesOf;
use crate::unit::graphql::Unit;

/// The response of one unit to one movement.
pub struct MovementResponse(pub rules::MovementResponse);

/// The response (hưởng ứng) of one unit to one movement.
#[Object]
impl MovementResponse {
    /// Identifier.
    pub async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Counts changes; send it back as `expectedVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// The movement it answers.
    async fn movement(&self, ctx: &Context<'_>) -> Result<Movement> {
        Movement::load_required(ctx, self.0.movement).await
    }

    /// The unit that answers, on the day of its last word.
    async fn unit(&self, ctx: &Context<'_>) -> Result<Unit> {
        Unit::load_required(ctx, self.0.unit, day_in_vietnam(self.0.updated_at)).await
    }

    /// How far it has come.
    async fn status(&self) -> ResponseStatus {
        self.0.status.into()
    }

    /// What the unit means to do.
    async fn plan(&self) -> &str {
        &self.0.plan
    }

    /// The unit's plan as a document; null when none is in the register.
    async fn plan_document(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        Document::load(ctx, self.0.plan_document?).await
    }

    /// What was done so far; null before the first report.
    async fn progress(&self) -> Option<&str> {
        self.0.progress.as_deref()
    }

    /// What came of it; null until reported.
    async fn result(&self) -> Option<&str> {
        self.0.result.as_deref()
    }

    /// The moment of the unit's last word: its response, or its last report.
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.updated_at
    }

    /// Whether the ministry holds it up as an example (điển hình tiên tiến).
    async fn exemplary(&self) -> bool {
        self.0.exemplary
    }

    /// What this viewer may do with it.
    #[graphql(complexity = 2)]
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Result<Vec<AllowedAction>> {
        let (actor, language) = (ctx.cx().actor(), ctx.cx().language());
        let movement = load_required(ctx, self.0.movement).await?;
        Ok(vec![
            AllowedAction::new("reportResponse", policy::respond(actor, self.0.unit), language),
            AllowedAction::new("markExemplaryResponse", policy::mark_exemplary(actor, &movement), language),
        ])
    }

    /// What is unusual about it, in the reader's language: it speaks of a movement or a phase that is over.
    #[graphql(complexity = 2)]
    async fn warnings(&self, ctx: &Context<'_>) -> Result<Vec<String>> {
        let movement = load_required(ctx, self.0.movement).await?;
        let phases = load(ctx, PhasesOf(self.0.movement)).await.transpose()?.unwrap_or_default();
        let said_on = day_in_vietnam(self.0.updated_at);
        let warning = MovementWarning::of_response(&movement, &phases, self.0.status, said_on, ctx.cx().today());
        Ok(warning.iter().map(|warning| warning.text(ctx.cx().language())).collect())
    }
}
