//! Part by part: heads, groups, grounds, lines.

use super::content::Content;
use super::sequence::moved;
use super::{Aspect, Difference, Pair, Subject};
use crate::criteria::lineage::Mapping;
use crate::criteria::set::{CriteriaSet, Criterion, CriterionGroup, Disqualifier};
use crate::hundredths::Points;

/// Whose differences are collected: subject, code and name as they are now.
struct About<'a> {
    subject: Subject,
    code: &'a str,
    name: &'a str,
}

impl About<'_> {
    fn difference(&self, aspect: Aspect, before: Option<Content>, after: Option<Content>) -> Difference {
        Difference {
            subject: self.subject,
            aspect,
            code: self.code.to_owned(),
            name: self.name.to_owned(),
            before,
            after,
        }
    }

    /// Those of these aspects that differ.
    fn differing(&self, aspects: Vec<(Aspect, Content, Content)>) -> Vec<Difference> {
        let differs = aspects.into_iter().filter(|(_, before, after)| before != after);
        differs.map(|(aspect, before, after)| self.difference(aspect, Some(before), Some(after))).collect()
    }
}

fn text(text: &str) -> Content {
    Content::Text(text.to_owned())
}

pub(super) fn heads(older: &CriteriaSet, newer: &CriteriaSet) -> Vec<Difference> {
    let notice = |set: &CriteriaSet| text(set.notice.as_deref().unwrap_or_default());
    About { subject: Subject::Set, code: "", name: &newer.name }.differing(vec![
        (Aspect::Name, text(&older.name), text(&newer.name)),
        (Aspect::Year, Content::Year(older.year), Content::Year(newer.year)),
        (Aspect::DeclaredTotal, Content::Points(older.declared_total), Content::Points(newer.declared_total)),
        (Aspect::BonusCap, Content::Cap(older.bonus_cap), Content::Cap(newer.bonus_cap)),
        (Aspect::PenaltyCap, Content::Cap(older.penalty_cap), Content::Cap(newer.penalty_cap)),
        (Aspect::Notice, notice(older), notice(newer)),
    ])
}

pub(super) fn groups(older: &CriteriaSet, newer: &CriteriaSet, mapping: &Mapping) -> Vec<Difference> {
    let about = |group: &CriterionGroup, aspect| {
        About { subject: Subject::Group, code: &group.code, name: &group.name }.difference(aspect, None, None)
    };
    let mut differences = Vec::new();
    for (place, group) in newer.groups.iter().enumerate() {
        match mapping.group_origin(place).and_then(|origin| older.groups.get(origin)) {
            Some(origin) => differences.extend(group_changes(older, newer, mapping, origin, group)),
            None => differences.push(about(group, Aspect::Added)),
        }
    }
    let origins: Vec<_> = (0..newer.groups.len()).filter_map(|place| mapping.group_origin(place)).collect();
    let gone = older.groups.iter().enumerate().filter(|(place, _)| !origins.contains(place));
    differences.extend(gone.map(|(_, group)| about(group, Aspect::Removed)));
    differences
}

fn group_changes(
    older: &CriteriaSet,
    newer: &CriteriaSet,
    mapping: &Mapping,
    before: &CriterionGroup,
    after: &CriterionGroup,
) -> Vec<Difference> {
    let about = About { subject: Subject::Group, code: &after.code, name: &after.name };
    let mut differences = about.differing(vec![
        (Aspect::Code, text(&before.code), text(&after.code)),
        (Aspect::Name, text(&before.name), text(&after.name)),
        (Aspect::Section, Content::Section(before.section), Content::Section(after.section)),
        (Aspect::FieldOwner, Content::Owner(before.field_owner), Content::Owner(after.field_owner)),
    ]);
    let around = after.parent.and_then(|parent| newer.groups.iter().position(|group| group.id == parent));
    let around = around.and_then(|place| mapping.group_origin(place)).and_then(|place| older.groups.get(place));
    if around.map(|group| group.id) != before.parent {
        let code = |set: &CriteriaSet, id: Option<_>| {
            text(id.and_then(|id| set.group(id)).map(|group| group.code.as_str()).unwrap_or_default())
        };
        let (from, to) = (code(older, before.parent), code(newer, after.parent));
        differences.push(about.difference(Aspect::Group, Some(from), Some(to)));
    }
    differences
}

pub(super) fn grounds(older: &CriteriaSet, newer: &CriteriaSet) -> Vec<Difference> {
    let about = |ground: &Disqualifier, aspect| {
        About { subject: Subject::Disqualifier, code: &ground.code, name: &ground.name }.difference(aspect, None, None)
    };
    let mut differences = Vec::new();
    for ground in &newer.disqualifiers {
        match older.disqualifier(&ground.code) {
            None => differences.push(about(ground, Aspect::Added)),
            Some(before) => {
                let about = About { subject: Subject::Disqualifier, code: &ground.code, name: &ground.name };
                differences.extend(about.differing(vec![
                    (Aspect::Name, text(&before.name), text(&ground.name)),
                    (Aspect::Effect, Content::Effect(before.effect), Content::Effect(ground.effect)),
                ]));
            }
        }
    }
    let gone = older.disqualifiers.iter().filter(|ground| newer.disqualifier(&ground.code).is_none());
    differences.extend(gone.map(|ground| about(ground, Aspect::Removed)));
    differences
}

pub(super) fn pair(older: &CriteriaSet, newer: &CriteriaSet, mapping: &Mapping, pair: &Pair) -> Vec<Difference> {
    let about = |line| {
        let line: &Criterion = line;
        About { subject: Subject::Criterion, code: &line.code, name: &line.name }
    };
    let origins: Vec<&Criterion> = pair.older.iter().filter_map(|place| older.criteria.get(*place)).collect();
    match (pair.newer.and_then(|place| Some((place, newer.criteria.get(place)?))), origins.as_slice()) {
        (None, []) => Vec::new(),
        (None, [gone, ..]) => vec![about(*gone).difference(Aspect::Removed, None, None)],
        (Some((_, line)), []) => {
            vec![about(line).difference(Aspect::Added, None, Some(Content::Points(line.maximum)))]
        }
        (Some((place, line)), [first, others @ ..]) => {
            let about = about(line);
            let split = pair.older.iter().any(|origin| mapping.successors(*origin).len() > 1);
            let codes = || Some(Content::Codes(origins.iter().map(|origin| origin.code.clone()).collect()));
            let mut differences = Vec::new();
            if !others.is_empty() {
                differences.push(about.difference(Aspect::Merged, codes(), None));
            } else if split {
                differences.push(about.difference(Aspect::Split, codes(), None));
            }
            differences.extend(about.differing(aspects(&origins, first, line)));
            differences.extend(place_changes(older, newer, mapping, first, place));
            differences
        }
    }
}

/// A merged line is compared with the first it comes from, its maximum with the sum of all.
fn aspects(origins: &[&Criterion], before: &Criterion, after: &Criterion) -> Vec<(Aspect, Content, Content)> {
    let maximum: Points = origins.iter().map(|origin| origin.maximum).sum();
    // The words of a rule hold the maximum, whose change is said by itself.
    let rule = |line: &Criterion| Content::Rule(line.rule.clone(), line.maximum);
    let rule_before = if before.rule == after.rule { rule(after) } else { rule(before) };
    let hint = |line: &Criterion| text(line.evidence_hint.as_deref().unwrap_or_default());
    vec![
        (Aspect::Code, text(&before.code), text(&after.code)),
        (Aspect::Name, text(&before.name), text(&after.name)),
        (Aspect::Maximum, Content::Points(maximum), Content::Points(after.maximum)),
        (Aspect::Step, Content::Points(before.step), Content::Points(after.step)),
        (Aspect::Rule, rule_before, rule(after)),
        (Aspect::Evidence, Content::Evidence(before.evidence), Content::Evidence(after.evidence)),
        (Aspect::EvidenceHint, hint(before), hint(after)),
        (Aspect::NotApplicable, Content::Policy(before.not_applicable), Content::Policy(after.not_applicable)),
        (Aspect::AppliesTo, Content::Units(before.applies_to.clone()), Content::Units(after.applies_to.clone())),
        (Aspect::FieldOwner, Content::Owner(before.field_owner), Content::Owner(after.field_owner)),
    ]
}

/// Whether the line stands in another group, or among its siblings in another place.
fn place_changes(
    older: &CriteriaSet,
    newer: &CriteriaSet,
    mapping: &Mapping,
    before: &Criterion,
    place: usize,
) -> Vec<Difference> {
    let Some(after) = newer.criteria.get(place) else { return Vec::new() };
    let about = About { subject: Subject::Criterion, code: &after.code, name: &after.name };
    let group = newer.groups.iter().position(|group| group.id == after.group);
    let origin = group.and_then(|place| mapping.group_origin(place)).and_then(|place| older.groups.get(place));
    if origin.map(|group| group.id) != Some(before.group) {
        let code = |set: &CriteriaSet, id| text(set.group(id).map(|group| group.code.as_str()).unwrap_or_default());
        let (from, to) = (code(older, before.group), code(newer, after.group));
        return vec![about.difference(Aspect::Group, Some(from), Some(to))];
    }
    // The siblings that stayed in the group, with their former places.
    let stayed: Vec<(usize, usize)> = newer
        .criteria
        .iter()
        .enumerate()
        .filter(|(_, line)| line.group == after.group)
        .filter_map(|(line, _)| Some((line, mapping.continued(line)?)))
        .filter(|(_, origin)| older.criteria.get(*origin).is_some_and(|line| line.group == before.group))
        .collect();
    let former: Vec<usize> = stayed.iter().map(|(_, origin)| *origin).collect();
    let shifted = moved(&former).into_iter().find(|at| stayed.get(*at).is_some_and(|(line, _)| *line == place));
    let Some(at) = shifted else { return Vec::new() };
    let was = former.iter().filter(|origin| **origin < former[at]).count() + 1;
    vec![about.difference(Aspect::Order, Some(Content::Place(was)), Some(Content::Place(at + 1)))]
}
