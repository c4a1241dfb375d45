//! How long a round listens, in the API.

use std::sync::Arc;

use async_graphql::{Context, Object, SimpleObject};
use chrono::{DateTime, Utc};
use domain::evaluation::reply::policy::set_terms;
use storage::evaluation::hearing as stored;

use crate::evaluation::graphql::enums::SheetStage;
use crate::evaluation::view::RoundView;
use crate::graphql::CxExt as _;
use crate::graphql::access::AllowedAction;

/// How long a round listens to replies and objections.
pub struct Hearing {
    /// What it declared and revealed.
    pub stored: Arc<stored::Hearing>,
    /// The round.
    pub round: Arc<RoundView>,
}

/// How long a round listens to replies and objections, and the moments that follow.
#[Object]
impl Hearing {
    /// Hours from a reveal within which a unit may reply; then silence is acceptance.
    async fn reply_hours(&self) -> i32 {
        self.stored.terms.reply_hours
    }

    /// Days from the provisional result within which a unit may object.
    async fn objection_days(&self) -> i32 {
        self.stored.terms.objection_days
    }

    /// Days after that within which objections are decided.
    async fn decision_days(&self) -> i32 {
        self.stored.terms.decision_days
    }

    /// Whether the ministry declared these figures; otherwise they are defaults and must be marked so.
    async fn declared(&self) -> bool {
        self.stored.terms.declared
    }

    /// The stages revealed so far that open windows, earliest first.
    async fn reveals(&self) -> Vec<Reveal> {
        let reveal = |it: &domain::evaluation::reply::Reveal| Reveal {
            stage: it.stage.into(),
            revealed_at: it.at,
            reply_due_at: it.reply_due,
        };
        self.stored.reveals.iter().map(reveal).collect()
    }

    /// Until when units may object; null before the provisional result.
    async fn objection_due_at(&self) -> Option<DateTime<Utc>> {
        self.stored.objection_due
    }

    /// Until when open objections hold publication up; null before the provisional result.
    async fn decision_due_at(&self) -> Option<DateTime<Utc>> {
        self.stored.decision_due
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let verdict = set_terms(ctx.cx().actor(), &self.round.facts());
        vec![AllowedAction::new("setHearing", verdict, ctx.cx().language())]
    }
}

/// A stage whose reveal opened windows.
#[derive(SimpleObject)]
#[graphql(name = "StageReveal")]
pub struct Reveal {
    /// Whose values were revealed.
    stage: SheetStage,
    /// When.
    revealed_at: DateTime<Utc>,
    /// Until when units may reply; the moment itself is still in time.
    reply_due_at: DateTime<Utc>,
}
