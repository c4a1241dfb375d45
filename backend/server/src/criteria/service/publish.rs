//! Publishing a criteria set, after which nothing in it changes.

use std::sync::Arc;

use domain::criteria::{CriteriaSet, policy, publish};
use domain::id::{CriteriaSetId, DocumentId};
use storage::{Tx, criteria as sets, document as documents};

use crate::criteria::{events, reads};
use crate::cx::{Begun, Cx};
use crate::fault::{Fault, Found as _, rejected};

/// Publishes a criteria set.
#[derive(Debug, Clone)]
pub struct PublishCriteriaSet {
    /// The set.
    pub set: CriteriaSetId,
    /// The version the client read.
    pub expected_version: i32,
    /// The issuing decision; `None` when none was recorded.
    pub decision: Option<DocumentId>,
    /// Makes a repeated request find what the first one did.
    pub idempotency_key: Option<String>,
}

/// Publishes a criteria set: checks its sums and every line, and freezes it.
pub async fn publish_criteria_set(cx: &Cx, command: PublishCriteriaSet) -> Result<Arc<CriteriaSet>, Fault> {
    const ACTION: &str = "criteriaSet.publish";
    let id = command.set;
    let tx = match cx.begin_once(command.idempotency_key.as_deref(), ACTION, &command, &id).await? {
        Begun::Fresh(tx) => tx,
        Begun::Replayed(_) => return reads::set(cx, id).await,
    };
    let set = sets::for_change(&tx, id).await?.found()?;
    cx.require(policy::publish(cx.actor(), &set), ACTION, id)?;
    cx.expect_version(command.expected_version, set.version)?;
    known_decision(&tx, command.decision).await?;
    let published = publish::publish(&set, command.decision, tx.now()).map_err(rejected)?;
    let published = Arc::new(sets::publish(&tx, published).await?);
    tx.commit([events::published(&set, &published)]).await?;
    cx.app().criteria.keep(&published);
    Ok(published)
}

/// Refuses a decision that is not in the register: no honest screen offers it.
async fn known_decision(tx: &Tx, decision: Option<DocumentId>) -> Result<(), Fault> {
    let Some(decision) = decision else { return Ok(()) };
    match documents::one(tx, decision).await? {
        Some(_) => Ok(()),
        None => Err(Fault::bad_input("Không có văn bản này.", "There is no such document.")),
    }
}
