//! Beginning a criteria set as a copy of another.

use std::sync::Arc;

use domain::criteria::copy::{CopyHead, copy};
use domain::criteria::{CriteriaSet, policy};
use domain::id::CriteriaSetId;
use storage::criteria as sets;

use crate::criteria::{events, reads};
use crate::cx::{Begun, Cx};
use crate::fault::{Fault, Found as _, rejected};

/// Begins a criteria set as a copy of another of the same ministry.
#[derive(Debug, Clone)]
pub struct CopyCriteriaSet {
    /// The set to copy, a draft or published.
    pub source: CriteriaSetId,
    /// Name in Vietnamese.
    pub name: String,
    /// Emulation year.
    pub year: i32,
    /// Makes a repeated request find what the first one made.
    pub idempotency_key: Option<String>,
}

/// Begins a criteria set as a copy of another of the same ministry.
pub async fn copy_criteria_set(cx: &Cx, command: CopyCriteriaSet) -> Result<Arc<CriteriaSet>, Fault> {
    const ACTION: &str = "criteriaSet.copy";
    let id: CriteriaSetId = cx.id();
    let tx = match cx.begin_once(command.idempotency_key.as_deref(), ACTION, &command, &id).await? {
        Begun::Fresh(tx) => tx,
        Begun::Replayed(made) => return reads::set(cx, made.parse().map_err(anyhow::Error::from)?).await,
    };
    let source = sets::one(&tx, command.source).await?.found()?;
    cx.require(policy::copy(cx.actor(), &source), ACTION, command.source)?;
    let head = CopyHead { id, name: command.name, year: command.year };
    let now = cx.now();
    let set = copy(&source, head, &mut || cx.app().ids.uuid(now)).map_err(rejected)?;
    sets::insert(&tx, &set).await?;
    tx.commit([events::copied(&source, &set)]).await?;
    Ok(Arc::new(set))
}
