//! Tests of publication.

use chrono::DateTime;

use super::*;
use crate::criteria::edit::{remove_criterion, save_criterion, save_group};
use crate::criteria::set::{CriterionGroup, CriterionSection};
use crate::criteria::testing::{criterion, id, points, small_set};
use crate::id::CriterionGroupId;

const NOW: DateTime<Utc> = DateTime::UNIX_EPOCH;

fn codes(problems: &[CriteriaError]) -> Vec<Code> {
    problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn the_leaf_maxima_of_a_published_criteria_set_sum_to_its_declared_total() {
    let published = publish(&small_set(), None, NOW).unwrap();
    assert_eq!(published.base_total(), published.declared_total);
    let mut heavier = small_set();
    heavier.criteria[0].maximum = points("60.25");
    let errors = publish(&heavier, None, NOW).unwrap_err();
    assert_eq!(codes(&errors), [Code::TotalMismatch]);
    assert_eq!(errors[0].path, ["declaredTotal"]);
    assert_eq!(errors[0].detail, Detail::Compare { found: points("100.25"), due: points("100") });
    let mut bonus = small_set();
    bonus.criteria[3].maximum = points("30");
    assert!(publish(&bonus, None, NOW).is_ok());
}

#[test]
fn a_published_criteria_set_is_immutable() {
    let set = publish(&small_set(), Some(id(5)), NOW).unwrap();
    assert_eq!((set.published_at, set.decision), (Some(NOW), Some(id(5))));
    let frozen = Err(vec![CriteriaError::new(Code::Published, &[])]);
    assert_eq!(save_criterion(&set, &set.criteria[0]), frozen);
    assert_eq!(save_group(&set, &set.groups[0]), frozen);
    assert_eq!(remove_criterion(&set, set.criteria[0].id), frozen);
    assert_eq!(publish(&set, None, NOW), frozen);
}

#[test]
fn everything_that_keeps_a_set_from_being_published_is_said_at_once() {
    let mut set = small_set();
    set.criteria[1].code = "A1".to_owned();
    set.criteria[2].step = points("0.4");
    set.criteria[3].position = set.criteria[4].position;
    set.groups.push(CriterionGroup {
        id: id::<CriterionGroupId>(9),
        code: "Z".to_owned(),
        name: String::new(),
        parent: None,
        section: CriterionSection::Base,
        position: 9,
        field_owner: None,
        origin: None,
    });
    let problems = problems(&set);
    assert_eq!(
        codes(&problems),
        [
            Code::NameRequired,
            Code::CodeTaken,
            Code::CodeTaken,
            Code::OffStep,
            Code::PositionTaken,
            Code::PositionTaken,
            Code::GroupEmpty,
        ]
    );
    let off_step = &problems[3];
    assert_eq!(off_step.path, ["criteria", &set.criteria[2].id.to_string(), "maximum"]);
    assert_eq!(off_step.subject, "D1");
}

#[test]
fn a_set_without_criteria_cannot_be_published() {
    let mut set = small_set();
    set.criteria.clear();
    set.groups.clear();
    assert_eq!(codes(&problems(&set)), [Code::NoCriteria, Code::TotalMismatch]);
}

#[test]
fn a_group_is_not_empty_when_a_group_inside_it_holds_criteria() {
    let mut set = small_set();
    let inner = CriterionGroup {
        id: id::<CriterionGroupId>(9),
        code: "A9".to_owned(),
        position: 9,
        parent: Some(set.groups[0].id),
        ..set.groups[0].clone()
    };
    for line in set.criteria.iter_mut().filter(|line| line.group == inner.parent.unwrap()) {
        *line = crate::criteria::Criterion { group: inner.id, ..line.clone() };
    }
    set.groups.push(inner.clone());
    assert_eq!(problems(&set), []);
    let strange = criterion(30, &CriterionGroup { id: id(77), ..inner }, "X", 0);
    set.criteria.push(strange);
    assert_eq!(codes(&problems(&set)), [Code::UnknownGroup, Code::MaximumNotPositive]);
}
