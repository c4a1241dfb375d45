//! Editing a draft as a whole: its head, order, grounds, and where its lines come from.

use std::sync::Arc;

use domain::criteria::edit::{self, HeadChange};
use domain::criteria::order::{self, Shift};
use domain::criteria::{CriteriaError, CriteriaErrorCode, CriteriaSet, Disqualifier, grounds};
use domain::id::{CriterionGroupId, CriterionId};
use storage::criteria as sets;

use super::edit::{Draft, open};
use crate::criteria::{events, reads};
use crate::cx::Cx;
use crate::fault::{Fault, Found as _, broken, rejected};

/// Changes name, total and caps.
#[derive(Debug, Clone)]
pub struct UpdateSet {
    /// Which draft.
    pub draft: Draft,
    /// What they become.
    pub head: HeadChange,
}

/// Takes an empty group out.
#[derive(Debug, Clone, Copy)]
pub struct RemoveGroup {
    /// Which draft.
    pub draft: Draft,
    /// The group.
    pub group: CriterionGroupId,
}

/// Moves a criterion within its group.
#[derive(Debug, Clone, Copy)]
pub struct MoveCriterion {
    /// Which draft.
    pub draft: Draft,
    /// The criterion.
    pub criterion: CriterionId,
    /// Where to.
    pub shift: Shift,
}

/// Moves a group among its siblings.
#[derive(Debug, Clone, Copy)]
pub struct MoveGroup {
    /// Which draft.
    pub draft: Draft,
    /// The group.
    pub group: CriterionGroupId,
    /// Where to.
    pub shift: Shift,
}

/// Says which lines of the copied set a criterion comes from.
#[derive(Debug, Clone)]
pub struct MapCriterion {
    /// Which draft.
    pub draft: Draft,
    /// The criterion.
    pub criterion: CriterionId,
    /// The lines; none = it is new.
    pub origins: Vec<CriterionId>,
}

/// Adds a ground for not considering a unit, or changes one.
#[derive(Debug, Clone)]
pub struct SaveDisqualifier {
    /// Which draft.
    pub draft: Draft,
    /// The code of the one to change; `None` = a new one.
    pub replaced: Option<String>,
    /// The ground.
    pub ground: Disqualifier,
}

/// Takes a ground out.
#[derive(Debug, Clone)]
pub struct RemoveDisqualifier {
    /// Which draft.
    pub draft: Draft,
    /// Its code.
    pub code: String,
}

/// Changes name, total and caps.
pub async fn update_set(cx: &Cx, command: UpdateSet) -> Result<Arc<CriteriaSet>, Fault> {
    let (tx, set) = open(cx, command.draft, "criteriaSet.update").await?;
    let changed = edit::change_head(&set, command.head).map_err(rejected)?;
    let saved = sets::save_head(&tx, changed).await?;
    tx.commit([events::updated(&set, &saved)]).await?;
    Ok(Arc::new(saved))
}

/// Takes an empty group out.
pub async fn remove_group(cx: &Cx, command: RemoveGroup) -> Result<Arc<CriteriaSet>, Fault> {
    let (tx, set) = open(cx, command.draft, "criteriaSet.removeGroup").await?;
    let changed = edit::remove_group(&set, command.group).map_err(rejected)?;
    let removed = set.group(command.group).found()?;
    let saved = sets::remove_group(&tx, changed, command.group).await?;
    tx.commit([events::group_removed(&set, removed)]).await?;
    Ok(Arc::new(saved))
}

/// Moves a criterion within its group.
pub async fn move_criterion(cx: &Cx, command: MoveCriterion) -> Result<Arc<CriteriaSet>, Fault> {
    let (tx, set) = open(cx, command.draft, "criteriaSet.move").await?;
    let changed = order::move_criterion(&set, command.criterion, command.shift).map_err(rejected)?;
    let saved = sets::save_order(&tx, changed).await?;
    tx.commit([events::moved(&set, &saved)]).await?;
    Ok(Arc::new(saved))
}

/// Moves a group, with everything in it, among the groups of the same parent.
pub async fn move_group(cx: &Cx, command: MoveGroup) -> Result<Arc<CriteriaSet>, Fault> {
    let (tx, set) = open(cx, command.draft, "criteriaSet.move").await?;
    let changed = order::move_group(&set, command.group, command.shift).map_err(rejected)?;
    let saved = sets::save_order(&tx, changed).await?;
    tx.commit([events::moved(&set, &saved)]).await?;
    Ok(Arc::new(saved))
}

/// Says which lines of the copied set a criterion comes from.
pub async fn map_criterion(cx: &Cx, command: MapCriterion) -> Result<Arc<CriteriaSet>, Fault> {
    let (tx, set) = open(cx, command.draft, "criteriaSet.mapCriterion").await?;
    let copied = || broken(CriteriaError::new(CriteriaErrorCode::UnknownOrigin, &["originIds"]));
    let source = set.copied_from.ok_or_else(copied)?;
    let source = reads::stored(cx.app(), &tx, source).await?.found()?;
    let changed = edit::map_criterion(&set, &source, command.criterion, command.origins).map_err(rejected)?;
    let line = changed.criterion(command.criterion).found()?.clone();
    let saved = sets::save_criterion(&tx, changed, &line).await?;
    tx.commit([events::mapped(&set, &saved, line.id)]).await?;
    Ok(Arc::new(saved))
}

/// Adds a ground for not considering a unit, or changes one.
pub async fn save_disqualifier(cx: &Cx, command: SaveDisqualifier) -> Result<Arc<CriteriaSet>, Fault> {
    let (tx, set) = open(cx, command.draft, "criteriaSet.changeDisqualifiers").await?;
    let changed = grounds::save_disqualifier(&set, command.replaced.as_deref(), &command.ground).map_err(rejected)?;
    let saved = sets::save_disqualifiers(&tx, changed).await?;
    tx.commit([events::grounds_changed(&set, &saved)]).await?;
    Ok(Arc::new(saved))
}

/// Takes a ground out.
pub async fn remove_disqualifier(cx: &Cx, command: RemoveDisqualifier) -> Result<Arc<CriteriaSet>, Fault> {
    let (tx, set) = open(cx, command.draft, "criteriaSet.changeDisqualifiers").await?;
    let changed = grounds::remove_disqualifier(&set, &command.code).map_err(rejected)?;
    let saved = sets::save_disqualifiers(&tx, changed).await?;
    tx.commit([events::grounds_changed(&set, &saved)]).await?;
    Ok(Arc::new(saved))
}
