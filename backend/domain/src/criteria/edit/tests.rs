//! Tests of writing a draft.

use super::*;
use crate::criteria::rule::Rule;
use crate::criteria::set::CriterionSection;
use crate::criteria::testing::{criterion, id, ministry, points, small_set};
use crate::id::CriterionGroupId;

fn said(errors: &[CriteriaError]) -> Vec<(Code, String)> {
    errors.iter().map(|error| (error.code, error.path.join("."))).collect()
}

fn head() -> SetHead {
    SetHead {
        id: id(1),
        owner: ministry(),
        name: " Bảng 2025 ".to_owned(),
        year: 2025,
        declared_total: points("1000"),
        bonus_cap: None,
        penalty_cap: None,
    }
}

#[test]
fn a_new_set_is_an_empty_draft() {
    let set = create(&head()).unwrap();
    assert_eq!((set.name.as_str(), set.is_published(), set.criteria.len()), ("Bảng 2025", false, 0));
}

#[test]
fn everything_wrong_with_a_head_is_said_at_once() {
    let wrong = SetHead {
        name: "  ".to_owned(),
        year: 1900,
        declared_total: points("0"),
        bonus_cap: Some(points("-1")),
        ..head()
    };
    let due = [
        (Code::NameRequired, "name"),
        (Code::YearInvalid, "year"),
        (Code::DeclaredTotalNotPositive, "declaredTotal"),
        (Code::SectionCapNegative, "bonusCap"),
    ];
    let due = due.map(|(code, path)| (code, path.to_owned()));
    assert_eq!(said(&create(&wrong).unwrap_err()), due);
    let long = SetHead { name: "a".repeat(NAME_LENGTH + 1), ..head() };
    assert_eq!(said(&create(&long).unwrap_err()), [(Code::TextTooLong, "name".to_owned())]);
}

#[test]
fn a_criterion_is_added_in_its_place_and_replaced_by_identity() {
    let set = small_set();
    let added = criterion(16, &set.groups[0], "A3", 5);
    let first = Criterion { position: 1, ..added };
    let changed = save_criterion(&set, &first).unwrap();
    assert_eq!(changed.criteria[0].code, "A3");
    let renamed = Criterion { name: "Tên khác".to_owned(), ..first };
    let changed = save_criterion(&changed, &renamed).unwrap();
    assert_eq!((changed.criteria.len(), changed.criteria[0].name.as_str()), (6, "Tên khác"));
    assert_eq!(remove_criterion(&changed, renamed.id), Ok(set.clone()));
    let gone = remove_criterion(&set, renamed.id).unwrap_err();
    assert_eq!(said(&gone), [(Code::UnknownCriterion, "criterionId".to_owned())]);
}

#[test]
fn what_is_wrong_with_a_criterion_is_said_with_its_field() {
    let set = small_set();
    let good = criterion(16, &set.groups[0], "A3", 5);
    let over = Rule::Deduct {
        items: vec![crate::criteria::RuleItem { label: "Lỗi".to_owned(), points: points("6"), cap: None }],
    };
    let table: Vec<(Criterion, Code, &str)> = vec![
        (Criterion { code: String::new(), ..good.clone() }, Code::CodeRequired, "code"),
        (Criterion { code: "A1".to_owned(), ..good.clone() }, Code::CodeTaken, "code"),
        (Criterion { code: "A".to_owned(), ..good.clone() }, Code::CodeTaken, "code"),
        (Criterion { position: 11, ..good.clone() }, Code::PositionTaken, "position"),
        (Criterion { group: id::<CriterionGroupId>(99), ..good.clone() }, Code::UnknownGroup, "groupId"),
        (Criterion { section: CriterionSection::Bonus, ..good.clone() }, Code::SectionMismatch, "groupId"),
        (Criterion { maximum: points("0"), ..good.clone() }, Code::MaximumNotPositive, "maximum"),
        (Criterion { step: points("0"), ..good.clone() }, Code::StepNotPositive, "step"),
        (Criterion { step: points("2"), ..good.clone() }, Code::OffStep, "maximum"),
        (Criterion { evidence_hint: Some("a".repeat(501)), ..good.clone() }, Code::TextTooLong, "evidenceHint"),
        (Criterion { rule: over, ..good.clone() }, Code::PointsOverMaximum, "rule.items.0.points"),
    ];
    assert!(save_criterion(&set, &good).is_ok());
    for (criterion, code, path) in table {
        let errors = save_criterion(&set, &criterion).unwrap_err();
        assert_eq!(said(&errors), [(code, path.to_owned())]);
        assert_eq!(errors[0].subject, criterion.code);
    }
}

#[test]
fn a_group_never_lies_within_itself_and_shares_the_section_around_it() {
    let set = small_set();
    let inner = CriterionGroup { parent: Some(set.groups[1].id), ..set.groups[0].clone() };
    let nested = save_group(&set, &inner).unwrap();
    let circle = CriterionGroup { parent: Some(inner.id), ..set.groups[1].clone() };
    assert_eq!(said(&save_group(&nested, &circle).unwrap_err()), [(Code::GroupCycle, "parentId".to_owned())]);
    let own = CriterionGroup { parent: Some(set.groups[0].id), ..set.groups[0].clone() };
    assert_eq!(said(&save_group(&set, &own).unwrap_err()), [(Code::GroupCycle, "parentId".to_owned())]);
    let outside = CriterionGroup { parent: Some(set.groups[2].id), ..set.groups[0].clone() };
    assert_eq!(said(&save_group(&set, &outside).unwrap_err()), [(Code::SectionMismatch, "section".to_owned())]);
    let unknown = CriterionGroup { parent: Some(id(99)), ..set.groups[0].clone() };
    assert_eq!(said(&save_group(&set, &unknown).unwrap_err()), [(Code::UnknownGroup, "parentId".to_owned())]);
}

#[test]
fn moving_a_group_to_another_section_takes_its_criteria_along() {
    let set = small_set();
    let moved =
        save_group(&set, &CriterionGroup { section: CriterionSection::Bonus, ..set.groups[1].clone() }).unwrap();
    assert_eq!(moved.criteria[2].section, CriterionSection::Bonus);
    assert_eq!(moved.base_total(), points("85"));
}

#[test]
fn new_lines_get_the_next_free_place() {
    let set = small_set();
    assert_eq!((set.next_criterion_position(), set.next_group_position()), (16, 5));
}
