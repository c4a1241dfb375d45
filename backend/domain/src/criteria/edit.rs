//! Writing a draft: groups and criteria in, changed, out. Nothing of a published set changes.

use crate::criteria::error::{CriteriaError, CriteriaErrorCode as Code, Detail};
use crate::criteria::set::{CriteriaSet, CriteriaSetStatus, Criterion, CriterionGroup};
use crate::hundredths::{Hundredths, Points};
use crate::id::{CriteriaSetId, CriterionGroupId, CriterionId, UnitId};

/// Longest code, in characters.
pub const CODE_LENGTH: usize = 20;
/// Longest name or hint, in characters.
pub const NAME_LENGTH: usize = 500;

/// Plausible emulation years: from the first call for patriotic emulation.
pub const YEARS: std::ops::RangeInclusive<i32> = 1948..=2200;

/// The head of a set about to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetHead {
    /// Identity.
    pub id: CriteriaSetId,
    /// The issuing ministry.
    pub owner: UnitId,
    /// Name in Vietnamese.
    pub name: String,
    /// Emulation year.
    pub year: i32,
    /// What the base maxima must sum to.
    pub declared_total: Points,
    /// See [`CriteriaSet::bonus_cap`].
    pub bonus_cap: Option<Points>,
    /// See [`CriteriaSet::penalty_cap`].
    pub penalty_cap: Option<Points>,
}

/// An empty draft, or everything wrong with its head.
pub fn create(head: &SetHead) -> Result<CriteriaSet, Vec<CriteriaError>> {
    let set = CriteriaSet {
        id: head.id,
        version: 1,
        name: head.name.trim().to_owned(),
        year: head.year,
        owner: head.owner,
        status: CriteriaSetStatus::Draft,
        declared_total: head.declared_total,
        bonus_cap: head.bonus_cap,
        penalty_cap: head.penalty_cap,
        notice: None,
        decision: None,
        published_at: None,
        copied_from: None,
        supersedes: None,
        groups: Vec::new(),
        criteria: Vec::new(),
        disqualifiers: Vec::new(),
    };
    let problems = head_problems(&set);
    if problems.is_empty() { Ok(set) } else { Err(problems) }
}

/// What is wrong with name, year, total and caps.
pub fn head_problems(set: &CriteriaSet) -> Vec<CriteriaError> {
    let mut problems = text(&set.name, "name", Code::NameRequired, NAME_LENGTH);
    if !YEARS.contains(&set.year) {
        problems.push(CriteriaError::new(Code::YearInvalid, &["year"]));
    }
    if set.declared_total <= Points::ZERO {
        problems.push(CriteriaError::new(Code::DeclaredTotalNotPositive, &["declaredTotal"]));
    }
    for (cap, field) in [(set.bonus_cap, "bonusCap"), (set.penalty_cap, "penaltyCap")] {
        if cap.is_some_and(|cap| cap < Points::ZERO) {
            problems.push(CriteriaError::new(Code::SectionCapNegative, &[field]));
        }
    }
    problems
}

/// The set with the group added, or put in the place of the one with its identity.
pub fn save_group(set: &CriteriaSet, group: &CriterionGroup) -> Result<CriteriaSet, Vec<CriteriaError>> {
    changeable(set)?;
    let mut changed = set.clone();
    for criterion in changed.criteria.iter_mut().filter(|criterion| criterion.group == group.id) {
        criterion.section = group.section;
    }
    changed.groups.retain(|other| other.id != group.id);
    changed.groups.push(group.clone());
    changed.groups.sort_by_key(|group| group.position);
    let problems = group_problems(&changed, group);
    if problems.is_empty() { Ok(changed) } else { Err(problems) }
}

/// The set with the criterion added, or put in the place of the one with its identity.
pub fn save_criterion(set: &CriteriaSet, criterion: &Criterion) -> Result<CriteriaSet, Vec<CriteriaError>> {
    changeable(set)?;
    let mut changed = set.clone();
    changed.criteria.retain(|other| other.id != criterion.id);
    changed.criteria.push(criterion.clone());
    changed.criteria.sort_by_key(|criterion| criterion.position);
    let problems = criterion_problems(&changed, criterion);
    if problems.is_empty() { Ok(changed) } else { Err(problems) }
}

/// The set without the criterion.
pub fn remove_criterion(set: &CriteriaSet, criterion: CriterionId) -> Result<CriteriaSet, Vec<CriteriaError>> {
    changeable(set)?;
    let mut changed = set.clone();
    changed.criteria.retain(|other| other.id != criterion);
    if changed.criteria.len() == set.criteria.len() {
        return Err(vec![CriteriaError::new(Code::UnknownCriterion, &["criterionId"])]);
    }
    Ok(changed)
}

/// The set without a group that holds nothing.
pub fn remove_group(set: &CriteriaSet, group: CriterionGroupId) -> Result<CriteriaSet, Vec<CriteriaError>> {
    changeable(set)?;
    let Some(gone) = set.group(group) else {
        return Err(vec![CriteriaError::new(Code::UnknownGroup, &["groupId"])]);
    };
    if set.lines_of(group).next().is_some() || set.groups.iter().any(|inner| inner.parent == Some(group)) {
        return Err(vec![CriteriaError::new(Code::GroupNotEmpty, &["groupId"]).about(&gone.code)]);
    }
    let mut changed = set.clone();
    changed.groups.retain(|other| other.id != group);
    Ok(changed)
}

/// What may change in the head of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadChange {
    /// Name in Vietnamese.
    pub name: String,
    /// What the base maxima must sum to.
    pub declared_total: Points,
    /// See [`CriteriaSet::bonus_cap`].
    pub bonus_cap: Option<Points>,
    /// See [`CriteriaSet::penalty_cap`].
    pub penalty_cap: Option<Points>,
}

/// The set with another head, or everything wrong with it.
pub fn change_head(set: &CriteriaSet, head: HeadChange) -> Result<CriteriaSet, Vec<CriteriaError>> {
    changeable(set)?;
    let HeadChange { name, declared_total, bonus_cap, penalty_cap } = head;
    let changed = CriteriaSet { name: name.trim().to_owned(), declared_total, bonus_cap, penalty_cap, ..set.clone() };
    let problems = head_problems(&changed);
    if problems.is_empty() { Ok(changed) } else { Err(problems) }
}

/// The set whose criterion goes back to these lines of `source`, the set that was copied. An empty list
/// makes it new, several make it a merger; a line that several name was split.
pub fn map_criterion(
    set: &CriteriaSet,
    source: &CriteriaSet,
    criterion: CriterionId,
    origins: Vec<CriterionId>,
) -> Result<CriteriaSet, Vec<CriteriaError>> {
    changeable(set)?;
    let unknown =
        |(place, _): (usize, &CriterionId)| CriteriaError::new(Code::UnknownOrigin, &["originIds", &place.to_string()]);
    let copied = |origin: &CriterionId| set.copied_from == Some(source.id) && source.criterion(*origin).is_some();
    let errors: Vec<_> = origins.iter().enumerate().filter(|(_, origin)| !copied(origin)).map(unknown).collect();
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut changed = set.clone();
    let Some(line) = changed.criteria.iter_mut().find(|line| line.id == criterion) else {
        return Err(vec![CriteriaError::new(Code::UnknownCriterion, &["criterionId"])]);
    };
    line.origins = Vec::new();
    for origin in origins {
        if !line.origins.contains(&origin) {
            line.origins.push(origin);
        }
    }
    Ok(changed)
}

pub(super) fn changeable(set: &CriteriaSet) -> Result<(), Vec<CriteriaError>> {
    if set.is_published() { Err(vec![CriteriaError::new(Code::Published, &[])]) } else { Ok(()) }
}

/// What is wrong with a group of the set; paths begin at the field.
pub fn group_problems(set: &CriteriaSet, group: &CriterionGroup) -> Vec<CriteriaError> {
    let mut problems = text(&group.code, "code", Code::CodeRequired, CODE_LENGTH);
    problems.extend(text(&group.name, "name", Code::NameRequired, NAME_LENGTH));
    let others = || set.groups.iter().filter(|other| other.id != group.id);
    if others().any(|other| other.code == group.code) || set.criteria.iter().any(|line| line.code == group.code) {
        problems.push(CriteriaError::new(Code::CodeTaken, &["code"]));
    }
    if others().any(|other| other.position == group.position) {
        problems.push(CriteriaError::new(Code::PositionTaken, &["position"]));
    }
    if let Some(parent) = group.parent {
        match set.group(parent) {
            None => problems.push(CriteriaError::new(Code::UnknownGroup, &["parentId"])),
            Some(_) if set.ancestry(parent).contains(&group.id) => {
                problems.push(CriteriaError::new(Code::GroupCycle, &["parentId"]));
            }
            Some(around) if around.section != group.section => {
                problems.push(CriteriaError::new(Code::SectionMismatch, &["section"]));
            }
            Some(_) => {}
        }
    }
    if others().any(|inner| inner.parent == Some(group.id) && inner.section != group.section) {
        problems.push(CriteriaError::new(Code::SectionMismatch, &["section"]));
    }
    problems.into_iter().map(|problem| problem.about(&group.code)).collect()
}

/// What is wrong with a criterion of the set; paths begin at the field, `rule` before the parts of
/// the rule.
pub fn criterion_problems(set: &CriteriaSet, criterion: &Criterion) -> Vec<CriteriaError> {
    let mut problems = text(&criterion.code, "code", Code::CodeRequired, CODE_LENGTH);
    problems.extend(text(&criterion.name, "name", Code::NameRequired, NAME_LENGTH));
    if criterion.evidence_hint.as_ref().is_some_and(|hint| hint.chars().count() > NAME_LENGTH) {
        problems.push(too_long("evidenceHint", NAME_LENGTH));
    }
    problems.extend(place_problems(set, criterion));
    problems.extend(points_problems(criterion));
    problems.into_iter().map(|problem| problem.about(&criterion.code)).collect()
}

fn place_problems(set: &CriteriaSet, criterion: &Criterion) -> Vec<CriteriaError> {
    let mut problems = Vec::new();
    let others = || set.criteria.iter().filter(|other| other.id != criterion.id);
    if others().any(|other| other.code == criterion.code) || set.group_by_code(&criterion.code).is_some() {
        problems.push(CriteriaError::new(Code::CodeTaken, &["code"]));
    }
    if others().any(|other| other.position == criterion.position) {
        problems.push(CriteriaError::new(Code::PositionTaken, &["position"]));
    }
    match set.group(criterion.group) {
        None => problems.push(CriteriaError::new(Code::UnknownGroup, &["groupId"])),
        Some(group) if group.section != criterion.section => {
            problems.push(CriteriaError::new(Code::SectionMismatch, &["groupId"]));
        }
        Some(_) => {}
    }
    problems
}

fn points_problems(criterion: &Criterion) -> Vec<CriteriaError> {
    let (maximum, step) = (criterion.maximum, criterion.step);
    if maximum <= Points::ZERO {
        return vec![CriteriaError::new(Code::MaximumNotPositive, &["maximum"])];
    }
    if step <= Points::ZERO {
        return vec![CriteriaError::new(Code::StepNotPositive, &["step"])];
    }
    let mut problems = Vec::new();
    if !maximum.is_multiple_of(step) {
        problems.push(CriteriaError::new(Code::OffStep, &["maximum"]).with(Detail::Limit(step)));
    }
    let rule = criterion.rule.problems(maximum, step, criterion.section);
    problems.extend(rule.into_iter().map(|problem| problem.under(&["rule"])));
    problems
}

pub(super) fn text(value: &str, field: &str, required: Code, longest: usize) -> Vec<CriteriaError> {
    if value.trim().is_empty() {
        vec![CriteriaError::new(required, &[field])]
    } else if value.chars().count() > longest {
        vec![too_long(field, longest)]
    } else {
        Vec::new()
    }
}

fn too_long(field: &str, longest: usize) -> CriteriaError {
    let limit = Hundredths::whole(i32::try_from(longest).unwrap_or(i32::MAX));
    CriteriaError::new(Code::TextTooLong, &[field]).with(Detail::Limit(limit))
}

#[cfg(test)]
mod tests;
