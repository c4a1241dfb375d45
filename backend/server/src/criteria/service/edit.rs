//! Editing a draft, group by group and line by line.

use std::sync::Arc;

use domain::Points;
use domain::criteria::edit;
use domain::criteria::{
    CriteriaError, CriteriaErrorCode, CriteriaSet, Criterion, CriterionGroup, CriterionSection, EvidenceRule,
    NotApplicablePolicy, Rule, RuleSpec, policy,
};
use domain::id::{CriteriaSetId, CriterionGroupId, CriterionId, UnitId};
use storage::{Tx, criteria as sets};

use crate::criteria::events;
use crate::cx::Cx;
use crate::fault::{Fault, Found as _, broken, rejected};

/// Which draft is edited, and what the client knew of it.
#[derive(Debug, Clone, Copy)]
pub struct Draft {
    /// The set.
    pub set: CriteriaSetId,
    /// The version the client read; every edit of the set counts.
    pub expected_version: i32,
}

/// Adds a group, or changes one.
#[derive(Debug, Clone)]
pub struct SaveGroup {
    /// Which draft.
    pub draft: Draft,
    /// The group to change; `None` = a new one.
    pub group: Option<CriterionGroupId>,
    /// Code as printed.
    pub code: String,
    /// Name in Vietnamese.
    pub name: String,
    /// The enclosing group; `None` at the top.
    pub parent: Option<CriterionGroupId>,
    /// How its points enter the total.
    pub section: CriterionSection,
    /// Place in the table; `None` = where it is, a new one at the end.
    pub position: Option<i32>,
    /// The ministry body that appraises it; `None` = the emulation department.
    pub field_owner: Option<UnitId>,
}

/// Adds a criterion, or changes one.
#[derive(Debug, Clone)]
pub struct SaveCriterion {
    /// Which draft.
    pub draft: Draft,
    /// The criterion to change; `None` = a new one.
    pub criterion: Option<CriterionId>,
    /// The group it stands in.
    pub group: CriterionGroupId,
    /// Code as printed.
    pub code: String,
    /// Name in Vietnamese.
    pub name: String,
    /// Standard points.
    pub maximum: Points,
    /// Step of its points.
    pub step: Points,
    /// How facts become points.
    pub rule: RuleSpec,
    /// Whether a claim needs evidence.
    pub evidence: EvidenceRule,
    /// What evidence is expected; `None` when nothing is said.
    pub evidence_hint: Option<String>,
    /// What happens when the line does not apply.
    pub not_applicable: NotApplicablePolicy,
    /// The units it is for; empty = all.
    pub applies_to: Vec<UnitId>,
    /// Place in the table; `None` = where it is, a new one at the end.
    pub position: Option<i32>,
    /// The ministry body that appraises it; `None` = as its group says.
    pub field_owner: Option<UnitId>,
}

/// Takes a criterion out.
#[derive(Debug, Clone)]
pub struct RemoveCriterion {
    /// Which draft.
    pub draft: Draft,
    /// The criterion.
    pub criterion: CriterionId,
}

/// Adds a group, or changes one.
pub async fn save_group(cx: &Cx, command: SaveGroup) -> Result<Arc<CriteriaSet>, Fault> {
    let (tx, set) = open(cx, command.draft, "criteriaSet.saveGroup").await?;
    known_units(&tx, command.field_owner.as_slice()).await?;
    let group = command.group(cx, &set)?;
    let changed = edit::save_group(&set, &group).map_err(rejected)?;
    let saved = sets::save_group(&tx, changed, &group).await?;
    tx.commit([events::group_saved(&set, &group)]).await?;
    Ok(Arc::new(saved))
}

/// Adds a criterion, or changes one.
pub async fn save_criterion(cx: &Cx, command: SaveCriterion) -> Result<Arc<CriteriaSet>, Fault> {
    let (tx, set) = open(cx, command.draft, "criteriaSet.saveCriterion").await?;
    let units = [command.applies_to.as_slice(), command.field_owner.as_slice()].concat();
    known_units(&tx, &units).await?;
    let (criterion, mut errors) = command.criterion(cx, &set)?;
    match edit::save_criterion(&set, &criterion) {
        Ok(changed) if errors.is_empty() => {
            let saved = sets::save_criterion(&tx, changed, &criterion).await?;
            tx.commit([events::criterion_saved(&set, &criterion)]).await?;
            Ok(Arc::new(saved))
        }
        outcome => {
            errors.extend(outcome.err().unwrap_or_default());
            Err(rejected(errors))
        }
    }
}

/// Takes a criterion out.
pub async fn remove_criterion(cx: &Cx, command: RemoveCriterion) -> Result<Arc<CriteriaSet>, Fault> {
    let (tx, set) = open(cx, command.draft, "criteriaSet.removeCriterion").await?;
    let changed = edit::remove_criterion(&set, command.criterion).map_err(rejected)?;
    let removed = set.criterion(command.criterion).found()?;
    let saved = sets::remove_criterion(&tx, changed, command.criterion).await?;
    tx.commit([events::criterion_removed(&set, removed)]).await?;
    Ok(Arc::new(saved))
}

/// The draft with its row locked, when the actor may edit it and knows its newest version.
pub(super) async fn open(cx: &Cx, draft: Draft, action: &'static str) -> Result<(Tx, CriteriaSet), Fault> {
    let tx = cx.begin().await?;
    let set = sets::for_change(&tx, draft.set).await?.found()?;
    cx.require(policy::edit(cx.actor(), &set), action, set.id)?;
    cx.expect_version(draft.expected_version, set.version)?;
    Ok((tx, set))
}

/// Refuses units that do not exist: no honest screen offers them.
async fn known_units(tx: &Tx, units: &[UnitId]) -> Result<(), Fault> {
    if units.is_empty() || sets::units_exist(tx, units).await? {
        return Ok(());
    }
    Err(Fault::bad_input("Không có đơn vị này.", "There is no such unit."))
}

impl SaveGroup {
    fn group(self, cx: &Cx, set: &CriteriaSet) -> Result<CriterionGroup, Fault> {
        let old = match self.group {
            Some(id) => Some(set.group(id).ok_or_else(|| unknown(CriteriaErrorCode::UnknownGroup, "groupId"))?),
            None => None,
        };
        let place = self.position.or(old.map(|group| group.position));
        Ok(CriterionGroup {
            id: self.group.unwrap_or_else(|| cx.id()),
            code: self.code.trim().to_owned(),
            name: self.name.trim().to_owned(),
            parent: self.parent,
            section: self.section,
            position: place.unwrap_or_else(|| set.next_group_position()),
            field_owner: self.field_owner,
            origin: old.and_then(|group| group.origin),
        })
    }
}

impl SaveCriterion {
    /// The criterion, and what keeps its rule from being one. A judgement stands in for a rule that cannot
    /// be made, so that the rest is checked all the same and a person mends everything in one go.
    fn criterion(self, cx: &Cx, set: &CriteriaSet) -> Result<(Criterion, Vec<CriteriaError>), Fault> {
        let gone = || unknown(CriteriaErrorCode::UnknownCriterion, "criterionId");
        let old = match self.criterion {
            Some(id) => Some(set.criterion(id).ok_or_else(gone)?),
            None => None,
        };
        let place = self.position.or(old.map(|criterion| criterion.position));
        let (rule, errors) = match Rule::from_spec(&self.rule) {
            Ok(rule) => (rule, Vec::new()),
            Err(errors) => (Rule::Judge, errors),
        };
        let code = self.code.trim().to_owned();
        let errors = errors.into_iter().map(|error| error.under(&["rule"]).about(&code)).collect();
        let criterion = Criterion {
            id: self.criterion.unwrap_or_else(|| cx.id()),
            group: self.group,
            code,
            name: self.name.trim().to_owned(),
            section: set.group(self.group).map_or(CriterionSection::Base, |group| group.section),
            position: place.unwrap_or_else(|| set.next_criterion_position()),
            maximum: self.maximum,
            step: self.step,
            rule,
            evidence: self.evidence,
            evidence_hint: self.evidence_hint.map(|hint| hint.trim().to_owned()).filter(|hint| !hint.is_empty()),
            not_applicable: self.not_applicable,
            applies_to: distinct(self.applies_to),
            field_owner: self.field_owner,
            origins: old.map(|criterion| criterion.origins.clone()).unwrap_or_default(),
        };
        Ok((criterion, errors))
    }
}

fn unknown(code: CriteriaErrorCode, field: &str) -> Fault {
    broken(CriteriaError::new(code, &[field]))
}

fn distinct(mut units: Vec<UnitId>) -> Vec<UnitId> {
    units.sort_unstable();
    units.dedup();
    units
}
