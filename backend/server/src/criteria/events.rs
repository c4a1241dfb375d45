//! What the audit chain keeps of criteria sets. Every event is about the set, so that its history reads in one.

use domain::audit::Audit;
use domain::criteria::{CriteriaSet, Criterion, CriterionGroup};
use serde_json::{Value, json};

/// A draft was begun.
pub(super) fn created(set: &CriteriaSet) -> Audit {
    Audit::of("criteriaSet.create", set.id).after(head(set))
}

/// A group was added or changed.
pub(super) fn group_saved(before: &CriteriaSet, saved: &CriterionGroup) -> Audit {
    let event = Audit::of("criteriaSet.saveGroup", before.id).after(group(saved));
    match before.group(saved.id) {
        Some(old) => event.before(group(old)),
        None => event,
    }
}

/// A criterion was added or changed.
pub(super) fn criterion_saved(before: &CriteriaSet, saved: &Criterion) -> Audit {
    let event = Audit::of("criteriaSet.saveCriterion", before.id).after(criterion(saved));
    match before.criterion(saved.id) {
        Some(old) => event.before(criterion(old)),
        None => event,
    }
}

/// A criterion was taken out.
pub(super) fn criterion_removed(before: &CriteriaSet, removed: &Criterion) -> Audit {
    Audit::of("criteriaSet.removeCriterion", before.id).before(criterion(removed))
}

/// The set was published.
pub(super) fn published(before: &CriteriaSet, after: &CriteriaSet) -> Audit {
    Audit::of("criteriaSet.publish", after.id).before(head(before)).after(head(after))
}

fn head(set: &CriteriaSet) -> Value {
    json!({
        "name": set.name,
        "year": set.year,
        "owner": set.owner.to_string(),
        "status": set.status.code(),
        "declaredTotal": set.declared_total.to_string(),
        "bonusCap": set.bonus_cap.map(|cap| cap.to_string()),
        "penaltyCap": set.penalty_cap.map(|cap| cap.to_string()),
        "decision": set.decision.map(|id| id.to_string()),
        "groups": set.groups.len(),
        "criteria": set.criteria.len(),
    })
}

fn group(group: &CriterionGroup) -> Value {
    json!({
        "group": group.id.to_string(),
        "code": group.code,
        "name": group.name,
        "parent": group.parent.map(|id| id.to_string()),
        "section": group.section.code(),
        "position": group.position,
        "fieldOwner": group.field_owner.map(|id| id.to_string()),
    })
}

fn criterion(criterion: &Criterion) -> Value {
    json!({
        "criterion": criterion.id.to_string(),
        "group": criterion.group.to_string(),
        "code": criterion.code,
        "name": criterion.name,
        "position": criterion.position,
        "maximum": criterion.maximum.to_string(),
        "step": criterion.step.to_string(),
        "rule": criterion.rule,
        "evidenceRule": criterion.evidence.code(),
        "evidenceHint": criterion.evidence_hint,
        "notApplicablePolicy": criterion.not_applicable.code(),
        "appliesTo": criterion.applies_to.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "fieldOwner": criterion.field_owner.map(|id| id.to_string()),
    })
}
