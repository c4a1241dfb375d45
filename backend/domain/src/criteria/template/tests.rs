//! The template holds what its source table says.

use super::*;
use crate::criteria::publish::{problems, publish};
use crate::criteria::rule::{Rule, RuleType};
use crate::criteria::set::{CriterionSection, DisqualifierEffect};
use crate::criteria::testing::{id, ministry, points as amount};
use uuid::Uuid;

fn draft() -> crate::criteria::CriteriaSet {
    let mut number = 0;
    let mut ids = || {
        number += 1;
        Uuid::from_u128(number)
    };
    let new = NewCriteriaSet { id: id(1), name: "Bảng 2025".to_owned(), year: 2025, owner: ministry() };
    template(PROVINCIAL_DEPARTMENTS).unwrap().instantiate(new, &mut ids)
}

#[test]
fn forty_six_base_lines_make_a_thousand_points_and_six_lines_stand_outside() {
    let template = &templates()[0];
    assert_eq!(template.base_lines(), 46);
    assert_eq!(template.lines.len(), 52);
    assert_eq!(draft().base_total(), amount("1000"));
}

#[test]
fn each_group_has_the_points_of_the_source_table() {
    let set = draft();
    for (code, maximum) in [
        ("A", "600"),
        ("A1", "150"),
        ("A2", "130"),
        ("A3", "90"),
        ("A4", "80"),
        ("A5", "50"),
        ("A6", "60"),
        ("A7", "40"),
        ("B", "150"),
        ("C", "100"),
        ("D", "150"),
    ] {
        let group = set.group_by_code(code).unwrap();
        assert_eq!(set.group_maximum(group.id), amount(maximum), "{code}");
        assert_eq!(group.section, CriterionSection::Base);
    }
}

#[test]
fn a_set_made_from_the_template_says_it_is_constructed_and_can_be_published() {
    let set = draft();
    assert!(set.notice.as_deref().unwrap().contains("không phải bảng điểm chính thức"));
    assert_eq!(problems(&set), []);
    assert!(publish(&set, None, chrono::DateTime::UNIX_EPOCH).is_ok());
}

#[test]
fn lines_keep_the_order_of_the_table_and_have_identifiers_of_their_own() {
    let set = draft();
    let codes: Vec<_> = set.criteria.iter().map(|line| line.code.as_str()).collect();
    assert_eq!(codes[..3], ["A1.1", "A1.2", "A1.3"]);
    assert_eq!(codes[49..], ["F1", "F2", "F3"]);
    assert!(set.criteria.windows(2).all(|pair| pair[0].position < pair[1].position));
    let mut ids: Vec<_> = set.criteria.iter().map(|line| line.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 52);
}

#[test]
fn the_rules_named_in_the_table_give_its_points() {
    let set = draft();
    let table: [(&str, RuleType, &[&str], &str); 11] = [
        ("A1.1", RuleType::Late, &["0"], "25"),
        ("A1.3", RuleType::Ladder, &["97.99"], "28"),
        ("A3.2", RuleType::PropOver, &["120", "100"], "27.5"),
        ("A7.2", RuleType::Late, &["2"], "11.25"),
        ("B1", RuleType::Rank, &["3", "20"], "40"),
        ("B5", RuleType::Ladder, &["95"], "10"),
        ("C1", RuleType::Level, &["1"], "24"),
        ("C4", RuleType::Deduct, &["1", "1"], "5"),
        ("D2", RuleType::PerItem, &["4"], "20"),
        ("E2", RuleType::PlusMinus, &["1", "0", "1"], "15"),
        ("F1", RuleType::PlusMinus, &["3"], "6"),
    ];
    for (code, kind, facts, due) in table {
        let line = set.criteria.iter().find(|line| line.code == code).unwrap();
        assert_eq!(line.rule.kind(), kind, "{code}");
        let facts: Vec<_> = facts.iter().map(|fact| amount(fact)).collect();
        assert_eq!(line.rule.points(line.maximum, &facts), Ok(amount(due)), "{code}");
    }
}

#[test]
fn every_rule_of_the_template_is_well_formed() {
    for line in &templates()[0].lines {
        assert!(Rule::from_spec(&line.rule).is_ok(), "{}", line.code);
    }
    assert_eq!(draft().criteria.len(), templates()[0].lines.len());
}

#[test]
fn grounds_of_all_three_effects_are_offered() {
    let set = draft();
    for effect in DisqualifierEffect::ALL {
        assert!(set.disqualifiers.iter().any(|ground| ground.effect == effect), "{effect:?}");
    }
    let under_inspection = set.disqualifier("L5").map(|ground| ground.effect);
    assert_eq!(under_inspection, Some(DisqualifierEffect::Defer));
}
