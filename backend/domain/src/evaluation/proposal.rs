//! Publication takes two people: one proposes, another publishes what was proposed.

use chrono::{DateTime, Utc};

use crate::evaluation::error::{EvaluationError, EvaluationErrorCode as Code};
use crate::id::{DocumentId, UserId};

/// A proposal to publish the result of a round, or a corrective version of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Who proposed it.
    pub by: UserId,
    /// The name of that person at the time.
    pub by_name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The deciding document; `None` when none was named.
    pub decision: Option<DocumentId>,
    /// Why there is a corrective version; `None` for the first.
    pub reason: Option<String>,
    /// What was proposed, as [`crate::evaluation::Snapshot::digest`] tells it.
    pub digest: String,
}

/// Refuses to publish what is not, or no longer, what was proposed: since then a value, a
/// disqualification or a decision on an objection has changed the result.
pub fn unchanged(proposal: &Proposal, digest: &str) -> Result<(), EvaluationError> {
    if proposal.digest == digest { Ok(()) } else { Err(EvaluationError::new(Code::ProposalStale, &[])) }
}
