//! Movements in the API.

pub mod kinds;
pub mod mutation;
pub mod query;
pub mod response;

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use domain::id::MovementId;
use domain::movement::{self as rules, MovementWarning, policy};

use super::loaders::{CountsOf, PhasesOf, SilentIn};
use super::reads;
use crate::document::graphql::Document;
use crate::graphql::access::AllowedAction;
use crate::graphql::loaders::load;
use crate::graphql::page::{Listing, PageArgs, listing};
use crate::graphql::{CxExt as _, Date};
use crate::unit::graphql::Unit;

pub use kinds::{MovementLevel, MovementMethod, MovementScope, ResponseStatus};
pub use mutation::{MovementMutation, MovementUserError};
pub use query::MovementQuery;
pub use response::MovementResponse;

/// A movement.
pub struct Movement(pub rules::Movement);

/// An emulation movement (phong trào thi đua).
#[Object]
impl Movement {
    /// Identifier.
    pub async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Counts changes of the movement and its phases; send it back as `expectedVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Who launches: which level.
    async fn level(&self) -> MovementLevel {
        self.0.level.into()
    }

    /// How far it reaches.
    async fn scope(&self) -> MovementScope {
        self.0.scope.into()
    }

    /// How it is organised.
    async fn method(&self) -> MovementMethod {
        self.0.method.into()
    }

    /// The launching unit on the first day; null when it is no unit of this system, as the Prime Minister.
    async fn launcher(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        let day = self.0.starts_on.unwrap_or_else(|| ctx.cx().today());
        Unit::load(ctx, self.0.launcher?, day).await
    }

    /// The launcher's name as on the paper.
    async fn launcher_name(&self) -> &str {
        &self.0.launcher_name
    }

    /// The document that launches it; null when none is in the register.
    async fn launch_document(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        Document::load(ctx, self.0.document?).await
    }

    /// First day; null when not told.
    async fn starts_on(&self) -> Option<Date> {
        self.0.starts_on.map(Into::into)
    }

    /// Last day, included; null when open.
    async fn ends_on(&self) -> Option<Date> {
        self.0.ends_on.map(Into::into)
    }

    /// Its phases, in order.
    #[graphql(complexity = "2 + 2 * child_complexity")]
    async fn phases(&self, ctx: &Context<'_>) -> Result<Vec<MovementPhase>> {
        Ok(self.own_phases(ctx).await?.into_iter().map(MovementPhase).collect())
    }

    /// The responses of units, in the order they came.
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn responses(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<MovementResponse>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let page = ctx.answer(reads::responses(ctx.cx(), self.0.id, &request).await)?;
        Ok(listing(page, MovementResponse))
    }

    /// How many responses have come how far; every status, also with zero.
    #[graphql(complexity = 5)]
    async fn response_counts(&self, ctx: &Context<'_>) -> Result<Vec<ResponseCount>> {
        let counts = load(ctx, CountsOf(self.0.id)).await.transpose()?.unwrap_or_default();
        let of = |status| counts.iter().find(|found| found.status == status).map_or(0, |found| found.count);
        let count = |status: rules::ResponseStatus| ResponseCount {
            status: status.into(),
            count: i32::try_from(of(status)).unwrap_or(i32::MAX),
        };
        Ok(rules::ResponseStatus::ALL.map(count).into())
    }

    /// The units that should have answered and have not: of the movement's time, not of today, when it is over.
    #[graphql(complexity = "10 + 10 * child_complexity")]
    async fn silent_units(&self, ctx: &Context<'_>) -> Result<Vec<Unit>> {
        let today = ctx.cx().today();
        let key = SilentIn { movement: self.0.id, today };
        let units = load(ctx, key).await.transpose()?.unwrap_or_default();
        Unit::load_list(ctx, &units, self.0.ends_on.map_or(today, |end| end.min(today))).await
    }

    /// Whether it runs today.
    async fn current(&self, ctx: &Context<'_>) -> bool {
        self.0.is_current(ctx.cx().today())
    }

    /// What is unusual about it today, in the reader's language; warnings block nothing.
    #[graphql(complexity = 2)]
    async fn warnings(&self, ctx: &Context<'_>) -> Result<Vec<String>> {
        let phases = self.own_phases(ctx).await?;
        let warnings = MovementWarning::of(&self.0, &phases, ctx.cx().today());
        Ok(warnings.iter().map(|warning| warning.text(ctx.cx().language())).collect())
    }

    /// What this viewer may do with it. Responding is offered for the viewer's own unit, whichever that is.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let (actor, language) = (ctx.cx().actor(), ctx.cx().language());
        vec![
            AllowedAction::new("addMovementPhase", policy::add_phase(actor, &self.0), language),
            AllowedAction::new("respondToMovement", policy::respond_at_all(actor), language),
        ]
    }
}

impl Movement {
    /// The movement that a relation kept by the database names.
    pub async fn load_required(ctx: &Context<'_>, id: MovementId) -> Result<Self> {
        crate::graphql::loaders::load_required(ctx, id).await.map(Self)
    }

    async fn own_phases(&self, ctx: &Context<'_>) -> Result<Vec<rules::Phase>> {
        Ok(load(ctx, PhasesOf(self.0.id)).await.transpose()?.unwrap_or_default())
    }
}

/// A phase of a movement.
pub struct MovementPhase(pub rules::Phase);

/// A phase (giai đoạn) of a movement, often with a name of its own.
#[Object]
impl MovementPhase {
    /// Identifier.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// First day; null when not told.
    async fn starts_on(&self) -> Option<Date> {
        self.0.starts_on.map(Into::into)
    }

    /// Last day, included; null when open.
    async fn ends_on(&self) -> Option<Date> {
        self.0.ends_on.map(Into::into)
    }

    /// The document of the phase; null when none is in the register.
    async fn document(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        Document::load(ctx, self.0.document?).await
    }

    /// Anything worth telling; null when nothing is.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
}

/// How many responses have come how far.
#[derive(SimpleObject)]
pub struct ResponseCount {
    /// How far.
    status: ResponseStatus,
    /// How many.
    count: i32,
}
