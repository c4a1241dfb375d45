//! Publication of a set: everything that must hold, then frozen.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use crate::criteria::edit::{criterion_problems, group_problems, head_problems};
use crate::criteria::error::{CriteriaError, CriteriaErrorCode as Code, Detail};
use crate::criteria::set::{CriteriaSet, CriteriaSetStatus};
use crate::id::DocumentId;

/// Everything that keeps the set from being published; empty when it may be. Paths begin at
/// a field of the set, or at `groups`/`criteria` followed by the identifier.
pub fn problems(set: &CriteriaSet) -> Vec<CriteriaError> {
    let mut problems = totals(set);
    for group in &set.groups {
        let id = group.id.to_string();
        problems.extend(group_problems(set, group).into_iter().map(|problem| problem.under(&["groups", &id])));
    }
    for criterion in &set.criteria {
        let id = criterion.id.to_string();
        let found = criterion_problems(set, criterion).into_iter();
        problems.extend(found.map(|problem| problem.under(&["criteria", &id])));
    }
    problems.extend(empty_groups(set));
    problems
}

fn totals(set: &CriteriaSet) -> Vec<CriteriaError> {
    let mut problems = head_problems(set);
    if set.criteria.is_empty() {
        problems.push(CriteriaError::new(Code::NoCriteria, &["criteria"]));
    }
    let (found, due) = (set.base_total(), set.declared_total);
    if found != due {
        let compare = Detail::Compare { found, due };
        problems.push(CriteriaError::new(Code::TotalMismatch, &["declaredTotal"]).with(compare));
    }
    problems
}

/// Groups without a criterion in them or in a group inside them.
fn empty_groups(set: &CriteriaSet) -> Vec<CriteriaError> {
    let used: HashSet<_> = set.criteria.iter().flat_map(|criterion| set.ancestry(criterion.group)).collect();
    let empty = set.groups.iter().filter(|group| !used.contains(&group.id));
    empty
        .map(|group| CriteriaError::new(Code::GroupEmpty, &["groups", &group.id.to_string()]).about(&group.code))
        .collect()
}

/// The set as published by a decision (`None` when none was recorded) at this moment, or everything
/// that is wrong with it. A set that is published already cannot be published again.
pub fn publish(
    set: &CriteriaSet,
    decision: Option<DocumentId>,
    now: DateTime<Utc>,
) -> Result<CriteriaSet, Vec<CriteriaError>> {
    if set.is_published() {
        return Err(vec![CriteriaError::new(Code::Published, &[])]);
    }
    let problems = problems(set);
    if !problems.is_empty() {
        return Err(problems);
    }
    let status = CriteriaSetStatus::Published;
    Ok(CriteriaSet { status, decision, published_at: Some(now), ..set.clone() })
}

#[cfg(test)]
mod tests;
