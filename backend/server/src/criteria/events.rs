//! What the audit chain keeps of criteria sets. Every event is about the set, so that its history reads in one.

use domain::audit::Audit;
use domain::criteria::{CriteriaSet, Criterion, CriterionGroup, Disqualifier};
use domain::id::CriterionId;
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

/// A draft was begun as a copy of another set.
pub(super) fn copied(source: &CriteriaSet, set: &CriteriaSet) -> Audit {
    Audit::of("criteriaSet.copy", set.id).before(json!({ "copiedFrom": source.id.to_string() })).after(head(set))
}

/// Name, total or caps were changed.
pub(super) fn updated(before: &CriteriaSet, after: &CriteriaSet) -> Audit {
    Audit::of("criteriaSet.update", after.id).before(head(before)).after(head(after))
}

/// A group was taken out.
pub(super) fn group_removed(before: &CriteriaSet, removed: &CriterionGroup) -> Audit {
    Audit::of("criteriaSet.removeGroup", before.id).before(group(removed))
}

/// Lines or groups changed their places.
pub(super) fn moved(before: &CriteriaSet, after: &CriteriaSet) -> Audit {
    let order = |set: &CriteriaSet| {
        let groups: Vec<_> = set.groups.iter().map(|group| group.code.clone()).collect();
        let lines: Vec<_> = set.criteria.iter().map(|line| line.code.clone()).collect();
        json!({ "groups": groups, "criteria": lines })
    };
    Audit::of("criteriaSet.move", after.id).before(order(before)).after(order(after))
}

/// It was said which lines a criterion comes from.
pub(super) fn mapped(before: &CriteriaSet, after: &CriteriaSet, mapped: CriterionId) -> Audit {
    let origins = |set: &CriteriaSet| {
        let line = set.criterion(mapped);
        let origins: Vec<_> = line.into_iter().flat_map(|line| &line.origins).map(ToString::to_string).collect();
        json!({ "criterion": mapped.to_string(), "origins": origins })
    };
    Audit::of("criteriaSet.mapCriterion", after.id).before(origins(before)).after(origins(after))
}

/// The grounds for not considering a unit were changed.
pub(super) fn grounds_changed(before: &CriteriaSet, after: &CriteriaSet) -> Audit {
    let grounds = |set: &CriteriaSet| {
        let ground =
            |ground: &Disqualifier| json!({ "code": ground.code, "name": ground.name, "effect": ground.effect });
        Value::Array(set.disqualifiers.iter().map(ground).collect())
    };
    Audit::of("criteriaSet.changeDisqualifiers", after.id).before(grounds(before)).after(grounds(after))
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
