//! The tree reproduces every total, and says why.

use proptest::prelude::*;

use super::*;
use crate::criteria::testing::{criterion, small_set};
use crate::criteria::{CriteriaSet, CriterionSection, NotApplicablePolicy, Rule};
use crate::evaluation::aggregate::{Aggregation, CrossRule, MissingScorers};
use crate::evaluation::classification::default_classes;
use crate::evaluation::ranking::TieRule;
use crate::evaluation::round::RoundStage;
use crate::evaluation::sheet::{Sheet, SheetStage, SheetState, Value, blank_values};
use crate::evaluation::testing::{id, points, unit, values};
use crate::hundredths::{Hundredths, Points};
use crate::language::Language;

/// The small set with a line that compares units.
fn set() -> CriteriaSet {
    let mut set = small_set();
    let group = set.groups[0].clone();
    let line = criterion(16, &group, "A3", 20);
    set.criteria.push(crate::criteria::Criterion {
        rule: Rule::RelLeader { at_target: Hundredths::whole(50) },
        step: Hundredths::from_hundredths(1),
        ..line
    });
    set.declared_total = Hundredths::whole(120);
    set
}

fn paper(number: u128, stage: SheetStage, author: &str, values: Vec<Value>, facts: Vec<Vec<Hundredths>>) -> CasePaper {
    let mut sheet = Sheet::blank(id(number), id(number), stage, unit(number), &set(), unit(1));
    sheet.state = SheetState::Submitted;
    sheet.values = values;
    sheet.facts = facts;
    CasePaper {
        sheet,
        author_code: author.to_owned(),
        author_name: format!("Sở {author}"),
        at: None,
        by: None,
        commitment: None,
        notes: std::collections::HashMap::new(),
        evidence: std::collections::HashMap::new(),
    }
}

fn relative(actual: &str) -> Vec<Vec<Hundredths>> {
    let mut facts = vec![Vec::new(); 6];
    facts[5] = vec![points(actual), points("10")];
    facts
}

fn member(number: u128, papers: Vec<CasePaper>) -> CaseMember {
    CaseMember {
        evaluation: id(number),
        unit: unit(number),
        code: format!("U{number}"),
        name: format!("Đơn vị {number}"),
        papers,
        missing: Vec::new(),
        grounds: Vec::new(),
        adjustments: Vec::new(),
        corrected: None,
    }
}

fn receipts(set: &CriteriaSet, rule: impl Into<CrossRule>, members: &[CaseMember]) -> Vec<Receipt> {
    let (cross_rule, tie_rules, classes) = (rule.into(), TieRule::ALL, default_classes());
    let case =
        Case { set, cross_rule, tie_rules: &tie_rules, classes: &classes, stage: RoundStage::Published, members };
    let solved = case.solve();
    (0..members.len()).map(|place| case.receipt(&solved, place).unwrap()).collect()
}

/// The total that the leaves of a receipt give, reckoned here once more.
fn from_leaves(receipt: &Receipt) -> Points {
    let sum = |section| -> Points {
        receipt.lines.iter().filter(|line| line.section == section).map(|line| line.points).sum()
    };
    let maximum: Points = receipt
        .lines
        .iter()
        .filter(|line| line.section == CriterionSection::Base)
        .map(|line| line.counted_maximum)
        .sum();
    let total = &receipt.total;
    let base = sum(CriterionSection::Base);
    let base = if total.normalised { total.declared_total.ratio(base, maximum).unwrap_or_default() } else { base };
    let capped = |sum: Points, cap: Option<Points>| cap.map_or(sum, |cap| sum.min(cap));
    base + capped(sum(CriterionSection::Bonus), total.bonus_cap)
        - capped(sum(CriterionSection::Penalty), total.penalty_cap)
}

#[test]
fn a_receipt_tells_which_stage_decided_and_what_became_of_every_peer() {
    let own = values(&["50", "20", "15", "10", "0", "a"]);
    let cross = |number, judged: &str| {
        let given = values(&[judged, "m", "m", "m", "m", "m"]);
        paper(number, SheetStage::Cross, &format!("U{number}"), given, vec![Vec::new(); 6])
    };
    let agreed = paper(5, SheetStage::Agreed, "U2", values(&["m", "18", "m", "m", "m", "m"]), vec![Vec::new(); 6]);
    let papers = vec![
        paper(1, SheetStage::Self_, "U1", own.clone(), relative("12")),
        cross(2, "40"),
        cross(3, "44"),
        cross(4, "60"),
        agreed,
    ];
    let other = vec![paper(6, SheetStage::Self_, "U2", own, relative("14"))];
    let receipts = receipts(&set(), Aggregation::TrimmedMean, &[member(1, papers), member(2, other)]);
    let [judged, corrected, ..] = receipts[0].lines.as_slice() else { unreachable!() };
    assert_eq!((judged.decided_by, judged.value), (Some(SheetStage::Cross), Value::Points(points("44"))));
    let handled: Vec<_> = judged.stages[1].papers.iter().map(|paper| paper.handling.unwrap().code()).collect();
    assert_eq!(handled, ["TRIMMED", "COUNTED", "TRIMMED"]);
    assert_eq!(corrected.decided_by, Some(SheetStage::Agreed), "18 of the cluster, not 20 of the unit");
    assert_eq!(
        corrected.sentence(Language::Vietnamese),
        "Lấy giá trị cụm thống nhất (18 điểm), giai đoạn sau cùng đã quyết định. Tính 18 trên 25 điểm."
    );
    let compared = receipts[0].lines.last().unwrap();
    assert_eq!((compared.value, compared.field.len()), (Value::Points(points("15")), 2));
    let leaders: Vec<_> = compared.field.iter().map(|unit| (unit.unit_code.as_str(), unit.leads)).collect();
    assert_eq!(leaders, [("U1", false), ("U2", true)]);
    assert_eq!(compared.stages[0].papers[0].value, Value::Awaiting, "what was handed in stays what it was");
    assert_eq!(
        compared.stages[0].papers[0].sentence(Language::English),
        "Actual: 12; Target given (0 = no target was given): 10 → awaiting all units"
    );
}

#[test]
fn a_base_that_leaves_lines_out_is_normalised_in_a_step_of_its_own() {
    let own = paper(1, SheetStage::Self_, "U1", values(&["30", "n", "15", "20", "4", "n"]), vec![Vec::new(); 6]);
    let receipt = receipts(&set(), Aggregation::Mean, &[member(1, vec![own])]).remove(0);
    let total = &receipt.total;
    assert_eq!((total.base_points, total.assigned_maximum, total.normalised), (points("45"), points("75"), true));
    assert_eq!((total.base, total.bonus, total.penalty, total.total), {
        (points("72"), points("15"), points("4"), points("83"))
    });
    assert_eq!(
        receipt.total.base_sentence(Language::Vietnamese),
        "75 trên 120 điểm chuẩn được tính cho đơn vị, nên quy đổi: 120 × 45 ÷ 75 = 72 điểm."
    );
    assert_eq!(receipt.total.bonus_sentence(Language::English), "The lines add up to 20 points; at most 15 count.");
    assert_eq!(receipt.lines[1].effect, LineEffect::NotApplicable);
    let text = serde_json::to_value(&receipt).unwrap();
    assert_eq!(text["lines"][0]["value"], serde_json::json!({ "state": "POINTS", "points": "30.00" }));
    assert_eq!(text["lines"][1]["value"], serde_json::json!({ "state": "NOT_APPLICABLE" }));
}

#[test]
fn a_peer_who_did_not_hand_in_stands_in_the_tree_with_what_the_rule_makes_of_it() {
    let own = || paper(1, SheetStage::Self_, "U1", values(&["50", "m", "m", "m", "m", "m"]), vec![Vec::new(); 6]);
    let peer = || paper(2, SheetStage::Cross, "U2", values(&["40", "m", "m", "m", "m", "m"]), vec![Vec::new(); 6]);
    for (missing, handling, value, words) in [
        (MissingScorers::LeaveOut, "LEFT_OUT", "40", "không nộp phiếu"),
        (MissingScorers::SelfValue, "COUNTED", "45", "không nộp phiếu, coi như đồng ý với đơn vị: 50 điểm"),
    ] {
        let mut first = member(1, vec![own(), peer()]);
        first.missing.push(MissingScorer { unit: unit(3), code: "U3".to_owned(), name: "Đơn vị 3".to_owned() });
        let rule = CrossRule { missing, ..Aggregation::Mean.into() };
        let line = receipts(&set(), rule, &[first]).remove(0).lines.remove(0);
        assert_eq!(line.value, Value::Points(points(value)));
        let absent = line.stages[1].papers.last().unwrap();
        assert_eq!((absent.sheet.as_ref(), absent.handling.unwrap().code()), (None, handling));
        assert_eq!(absent.sentence(Language::Vietnamese), words);
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        5 => (0i64..=4_000).prop_map(|count| Value::Points(Hundredths::from_hundredths(count))),
        1 => Just(Value::Missing),
        1 => Just(Value::NotApplicable),
        1 => Just(Value::Withheld),
    ]
}

fn any_paper(number: u128, stage: SheetStage) -> impl Strategy<Value = CasePaper> {
    (proptest::collection::vec(any_value(), 5), 0i64..=3_000, 0i64..=2).prop_map(move |(mut values, actual, target)| {
        let mut facts = vec![Vec::new(); 6];
        values.push(Value::Awaiting);
        facts[5] = vec![Hundredths::from_hundredths(actual), Hundredths::whole(i32::try_from(target).unwrap() * 10)];
        paper(number, stage, &format!("U{number}"), values, facts)
    })
}

fn any_member(number: u128) -> impl Strategy<Value = CaseMember> {
    let base = number * 10;
    let papers = (
        any_paper(base, SheetStage::Self_),
        proptest::collection::vec(any_paper(base + 1, SheetStage::Cross), 0..5),
        proptest::option::of(any_paper(base + 6, SheetStage::Agreed)),
        proptest::option::of(any_paper(base + 7, SheetStage::Appraised)),
    );
    papers.prop_map(move |(own, cross, agreed, appraised)| {
        member(number, [own].into_iter().chain(cross).chain(agreed).chain(appraised).collect())
    })
}

proptest! {
    #[test]
    fn the_leaves_of_every_receipt_reproduce_its_total(
        members in (any_member(1), any_member(2), any_member(3)),
        aggregation in prop_oneof![Just(Aggregation::Mean), Just(Aggregation::Median), Just(Aggregation::TrimmedMean)],
        policy in prop_oneof![
            Just(NotApplicablePolicy::Exclude), Just(NotApplicablePolicy::Full), Just(NotApplicablePolicy::Zero)
        ],
        listed in any::<bool>(),
    ) {
        let mut set = set();
        set.criteria[0].not_applicable = policy;
        if listed {
            set.criteria[2].applies_to = vec![unit(2)];
        }
        let mut members = [members.0, members.1, members.2];
        for member in &mut members {
            let blank = blank_values(&set, member.unit);
            for paper in &mut member.papers {
                for (value, blank) in paper.sheet.values.iter_mut().zip(&blank) {
                    if *blank == Value::NotAssigned {
                        *value = Value::NotAssigned;
                    }
                }
            }
        }
        for receipt in receipts(&set, aggregation, &members) {
            prop_assert_eq!(from_leaves(&receipt), receipt.total.total);
            let top: Points = receipt.groups.iter().filter(|group| group.section == CriterionSection::Base)
                .map(|group| group.points).sum();
            prop_assert_eq!(top, receipt.total.base_points);
            for line in receipt.lines {
                let deciding = line.stages.iter().rev().find(|stage| stage.decides);
                prop_assert_eq!(deciding.map(|stage| stage.stage), line.decided_by);
                if let Some(stage) = deciding.filter(|_| line.field.is_empty()) {
                    prop_assert_eq!(stage.value, Some(line.value));
                }
            }
        }
    }
}
