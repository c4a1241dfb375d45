//! When deadlines are reminded of, in the API.

use async_graphql::{Context, Object};
use domain::notification::{self as rules, policy};

use crate::graphql::CxExt as _;
use crate::graphql::access::AllowedAction;

/// When deadlines are reminded of.
pub struct ReminderSettings(pub rules::ReminderSettings);

/// When deadlines are reminded of, and how often people may remind.
#[Object]
impl ReminderSettings {
    /// Hours from a deadline, negative before it, in order of time; empty when nothing is reminded of.
    async fn ladder_hours(&self) -> &[i32] {
        &self.0.ladder_hours
    }

    /// Hours between two reminders of one unit at one stage by a person.
    async fn pause_hours(&self) -> i32 {
        self.0.pause_hours
    }

    /// Nobody changed anything: these are the defaults of the program, which no rule of law prescribes.
    async fn defaults(&self) -> bool {
        self.0.is_default()
    }

    /// What this viewer may do with them.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let (actor, language) = (ctx.cx().actor(), ctx.cx().language());
        vec![AllowedAction::new("setReminderSettings", policy::change_settings(actor), language)]
    }
}
