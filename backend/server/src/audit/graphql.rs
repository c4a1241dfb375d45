//! The audit chain in the API.

use async_graphql::{Context, InputObject, Object, Result};

use super::reads;
use crate::graphql::CxExt as _;
use crate::graphql::page::{Listing, PageArgs, listing};

/// One event of the audit chain.
pub struct AuditEvent(storage::audit::AuditEvent);

/// One event of the audit chain: who did what to which object, when, and the link that ties it to all before.
#[Object]
impl AuditEvent {
    /// Gap-free number, from 1.
    async fn sequence(&self) -> i32 {
        i32::try_from(self.0.sequence).unwrap_or(i32::MAX)
    }

    /// The moment, RFC 3339 in UTC with microseconds, as it entered the hash.
    async fn at(&self) -> &str {
        &self.0.at
    }

    /// The acting user's identifier, `anonymous` or `system`.
    async fn actor(&self) -> &str {
        &self.0.actor
    }

    /// The user's display name today; null for the system.
    async fn actor_name(&self) -> Option<&str> {
        self.0.actor_name.as_deref()
    }

    /// What was done, as noun.verb.
    async fn action(&self) -> &str {
        &self.0.action
    }

    /// The object's identifier.
    async fn object(&self) -> &str {
        &self.0.object
    }

    /// State before, as JSON; null when it did not exist.
    async fn before(&self) -> Option<&str> {
        self.0.before.as_deref()
    }

    /// State after, as JSON; null when nothing remains to show.
    async fn after(&self) -> Option<&str> {
        self.0.after.as_deref()
    }

    /// The reason given; null when the act asks for none.
    async fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }

    /// The request it belongs to.
    async fn request_id(&self) -> &str {
        &self.0.request
    }

    /// Its link in the chain, 64 hexadecimal digits.
    async fn hash(&self) -> String {
        domain::audit::hex(&self.0.hash)
    }
}

/// Which events to list.
#[derive(Debug, Default, InputObject)]
pub struct AuditFilter {
    /// Events about this object.
    object: Option<String>,
    /// Events of this action, as noun.verb.
    action: Option<String>,
}

/// Queries of the audit chain.
#[derive(Default)]
pub struct AuditQuery;

#[Object]
impl AuditQuery {
    /// The audit chain, newest first. Administrators and ministry officers.
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn audit_events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Narrows the list.")] filter: Option<AuditFilter>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<AuditEvent>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let AuditFilter { object, action } = filter.unwrap_or_default();
        let page = reads::events(ctx.cx(), object.as_deref(), action.as_deref(), &request).await;
        Ok(listing(ctx.answer(page)?, AuditEvent))
    }
}
