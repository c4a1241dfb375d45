//! Tests of reading rules in and giving them out.

use super::*;
use crate::criteria::set::CriterionSection;
use crate::criteria::template::templates;
use crate::criteria::testing::points;

fn steps(kind: RuleType, steps: &[(&str, &str)]) -> RuleSpec {
    let step = |&(threshold, amount): &(&str, &str)| RuleStep { threshold: points(threshold), points: points(amount) };
    RuleSpec { steps: steps.iter().map(step).collect(), ..RuleSpec::of(kind) }
}

fn items(kind: RuleType, items: &[(&str, &str, Option<&str>)]) -> RuleSpec {
    let item = |&(label, amount, cap): &(&str, &str, Option<&str>)| RuleItem {
        label: label.to_owned(),
        points: points(amount),
        cap: cap.map(points),
    };
    RuleSpec { items: items.iter().map(item).collect(), ..RuleSpec::of(kind) }
}

fn capped(kind: RuleType, cap: &str) -> RuleSpec {
    RuleSpec { cap: Some(points(cap)), ..RuleSpec::of(kind) }
}

/// Code and path of every error.
fn said(errors: &[CriteriaError]) -> Vec<(Code, String)> {
    errors.iter().map(|error| (error.code, error.path.join("."))).collect()
}

#[test]
fn every_rule_of_the_template_survives_its_spec_and_its_json() {
    for line in &templates()[0].lines {
        let rule = Rule::from_spec(&line.rule).unwrap();
        assert_eq!(Rule::from_spec(&rule.to_spec()), Ok(rule.clone()));
        assert_eq!(rule.kind(), line.rule.kind);
        let json = serde_json::to_string(&rule).unwrap();
        assert!(json.starts_with(&format!("{{\"type\":\"{}\"", line.rule.kind.code())), "{json}");
        assert_eq!(serde_json::from_str::<Rule>(&json).unwrap(), rule);
    }
}

#[test]
fn steps_are_put_in_the_order_of_the_ladder() {
    let ladder = Rule::from_spec(&steps(RuleType::Ladder, &[("50", "1"), ("95", "2")])).unwrap();
    assert_eq!(ladder.to_spec().steps[0].threshold, points("95"));
    let late = Rule::from_spec(&steps(RuleType::Late, &[("5", "1"), ("0", "2")])).unwrap();
    assert_eq!(late.to_spec().steps[0].threshold, points("0"));
}

#[test]
fn a_rule_relative_to_the_best_unit_takes_the_share_at_the_target_or_its_default() {
    let spec = RuleSpec::of(RuleType::RelLeader);
    assert_eq!(Rule::from_spec(&spec).unwrap().to_spec().at_target, Some(DEFAULT_AT_TARGET));
    let spec = RuleSpec { at_target: Some(points("60")), ..spec };
    let rule = Rule::from_spec(&spec).unwrap();
    assert_eq!((rule.to_spec(), rule.is_relative(), rule.is_computed()), (spec, true, true));
    let idle = RuleSpec { at_target: Some(points("60")), ..RuleSpec::of(RuleType::Bool) };
    assert_eq!(said(&Rule::from_spec(&idle).unwrap_err()), [(Code::NotUsedByRule, "atTarget".to_owned())]);
}

#[test]
fn what_keeps_a_spec_from_being_a_rule_is_said_with_its_field() {
    let table: Vec<(RuleSpec, Code, &str)> = vec![
        (RuleSpec::of(RuleType::Ladder), Code::StepsRequired, "steps"),
        (RuleSpec::of(RuleType::Level), Code::ItemsRequired, "items"),
        (RuleSpec::of(RuleType::PropOver), Code::CapRequired, "cap"),
        (steps(RuleType::Bool, &[("1", "1")]), Code::NotUsedByRule, "steps"),
        (items(RuleType::Prop, &[("a", "1", None)]), Code::NotUsedByRule, "items"),
        (capped(RuleType::Judge, "110"), Code::NotUsedByRule, "cap"),
        (capped(RuleType::PropOver, "99.99"), Code::CapOutOfRange, "cap"),
        (capped(RuleType::PropOver, "200.01"), Code::CapOutOfRange, "cap"),
        (steps(RuleType::Ladder, &[("95", "2"), ("95", "1")]), Code::ThresholdTaken, "steps.1.threshold"),
        (steps(RuleType::Ladder, &[("95", "1"), ("50", "2")]), Code::NotMonotone, "steps.1.points"),
        (steps(RuleType::Late, &[("0", "1"), ("5", "2")]), Code::NotMonotone, "steps.1.points"),
        (steps(RuleType::Rank, &[("1", "1"), ("5", "2")]), Code::NotMonotone, "steps.1.points"),
        (steps(RuleType::Late, &[("0.5", "1")]), Code::ThresholdInvalid, "steps.0.threshold"),
        (steps(RuleType::Rank, &[("0", "1")]), Code::ThresholdInvalid, "steps.0.threshold"),
        (steps(RuleType::Ladder, &[("-1", "1")]), Code::ThresholdInvalid, "steps.0.threshold"),
        (steps(RuleType::Ladder, &[("1", "-1")]), Code::PointsNegative, "steps.0.points"),
        (items(RuleType::Level, &[(" ", "1", None)]), Code::LabelRequired, "items.0.label"),
        (items(RuleType::Level, &[("a", "1", None), ("a", "0", None)]), Code::LabelTaken, "items.1.label"),
        (items(RuleType::PerItem, &[("a", "-1", None)]), Code::PointsNegative, "items.0.points"),
        (items(RuleType::Deduct, &[("a", "0", None)]), Code::PointsZero, "items.0.points"),
        (items(RuleType::Level, &[("a", "1", Some("1"))]), Code::NotUsedByRule, "items.0.cap"),
        (items(RuleType::PerItem, &[("a", "5", Some("4"))]), Code::CapOutOfRange, "items.0.cap"),
    ];
    for (spec, code, path) in table {
        let errors = Rule::from_spec(&spec).unwrap_err();
        assert_eq!(said(&errors), [(code, path.to_owned())], "{spec:?}");
    }
}

#[test]
fn what_keeps_a_rule_from_fitting_its_criterion_is_said_with_its_field() {
    let table: Vec<(RuleSpec, Vec<(Code, &str)>)> = vec![
        (
            steps(RuleType::Ladder, &[("95", "10.1")]),
            vec![(Code::PointsOverMaximum, "steps.0.points"), (Code::OffStep, "steps.0.points")],
        ),
        (steps(RuleType::Rank, &[("3", "9")]), vec![(Code::MaximumUnreachable, "steps")]),
        (items(RuleType::Level, &[("a", "9", None)]), vec![(Code::MaximumUnreachable, "items")]),
        (items(RuleType::PerItem, &[("a", "3", Some("9"))]), vec![(Code::MaximumUnreachable, "items")]),
        (items(RuleType::PerItem, &[("a", "11", None)]), vec![(Code::PointsOverMaximum, "items.0.points")]),
        (items(RuleType::Deduct, &[("a", "0.1", None)]), vec![(Code::OffStep, "items.0.points")]),
        (items(RuleType::PerItem, &[("a", "1", Some("10.1"))]), vec![(Code::OffStep, "items.0.cap")]),
        (RuleSpec::of(RuleType::Prop), vec![(Code::ProportionStep, "type")]),
        (items(RuleType::PlusMinus, &[("a", "10", None)]), vec![(Code::RuleOutsideSection, "type")]),
    ];
    for (spec, due) in table {
        let rule = Rule::from_spec(&spec).unwrap();
        let problems = rule.problems(points("10"), points("0.25"), CriterionSection::Base);
        let due: Vec<_> = due.into_iter().map(|(code, path)| (code, path.to_owned())).collect();
        assert_eq!(said(&problems), due, "{spec:?}");
    }
}
