//! Random criteria of all twelve rule types, and facts that fit them.

use domain::Hundredths;
use domain::criteria::{
    Criterion, CriterionGroup, CriterionSection, EvidenceRule, FactKind, NotApplicablePolicy, Rule, RuleItem, RuleStep,
};
use domain::id::{Id, UnitId};
use uuid::Uuid;

use crate::dice::Dice;

/// The identifier with this number.
pub fn id<I: Id>(number: usize) -> I {
    I::from_uuid(Uuid::from_u128(number as u128 + 1))
}

fn whole(number: i64) -> Hundredths {
    Hundredths::from_hundredths(number * 100)
}

/// A rule of one of the twelve types for a maximum of whole points.
pub fn rule(dice: &mut Dice, kind: usize, maximum: i64) -> Rule {
    let step = |threshold: i64, points: i64| RuleStep { threshold: whole(threshold), points: whole(points) };
    let rungs = [maximum, maximum / 2, maximum / 5];
    let item = |dice: &mut Dice, label: &str, points: i64| RuleItem {
        label: label.to_owned(),
        points: whole(points),
        cap: dice.chance(50).then(|| whole(points.abs() * (1 + dice.below(3)))),
    };
    let up = 1 + dice.below(3);
    match kind {
        0 => Rule::Bool,
        1 => Rule::Ladder { steps: vec![step(95, rungs[0]), step(75, rungs[1]), step(50, rungs[2])] },
        2 => Rule::Late { steps: vec![step(0, rungs[0]), step(2, rungs[1]), step(7, rungs[2])] },
        3 => Rule::Prop,
        4 => Rule::PropOver { cap: whole(100 + dice.below(101)) },
        5 => Rule::RelLeader { at_target: whole(dice.below(101)) },
        6 => Rule::PerItem { items: vec![item(dice, "a", up), item(dice, "b", 2)] },
        7 => {
            let level = |label: &str, points| RuleItem { label: label.to_owned(), points: whole(points), cap: None };
            Rule::Level { items: vec![level("thấp", rungs[2]), level("vừa", rungs[1]), level("cao", rungs[0])] }
        }
        8 => Rule::Rank { steps: vec![step(3, rungs[0]), step(10, rungs[1]), step(30, rungs[2])] },
        9 => Rule::Deduct { items: vec![item(dice, "lỗi", up), item(dice, "chậm", 1)] },
        10 => Rule::PlusMinus { items: vec![item(dice, "cộng", up), item(dice, "trừ", -1)] },
        _ => Rule::Judge,
    }
}

/// A line of a group.
pub fn line(dice: &mut Dice, number: usize, group: &CriterionGroup, members: usize) -> Criterion {
    let outside = group.section != CriterionSection::Base;
    let kind = dice.place(12);
    let kind = if kind == 10 && !outside { 11 } else { kind };
    let most = if dice.chance(50) { 6 } else { 60 };
    let maximum = 1 + dice.below(most);
    let rule = rule(dice, kind, maximum);
    let coarse = matches!(rule, Rule::Judge) && dice.chance(60);
    let listed = |dice: &mut Dice| (0..members).filter(|_| dice.chance(60)).map(id::<UnitId>).collect::<Vec<_>>();
    Criterion {
        id: id(1_000 + number),
        group: group.id,
        origins: Vec::new(),
        code: format!("{}.{number}", group.code),
        name: format!("Tiêu chí {number}"),
        section: group.section,
        position: i32::try_from(number).unwrap(),
        maximum: whole(maximum),
        step: Hundredths::from_hundredths(if coarse { 50 } else { 1 }),
        rule,
        evidence: EvidenceRule::None,
        evidence_hint: None,
        not_applicable: dice.one(&NotApplicablePolicy::ALL),
        // A line for nobody here is listed for a unit that is no member.
        applies_to: if dice.chance(20) { [listed(dice), vec![id(999)]].concat() } else { Vec::new() },
        field_owner: None,
    }
}

/// Facts that fit the rule of a line.
pub fn facts(dice: &mut Dice, line: &Criterion) -> Vec<Hundredths> {
    if matches!(line.rule, Rule::Rank { .. }) {
        let of = 1 + dice.below(63);
        return vec![whole(1 + dice.below(of)), whole(of)];
    }
    let needs_target = matches!(line.rule, Rule::Prop | Rule::PropOver { .. });
    let fact = |(place, slot): (usize, domain::criteria::FactSlot)| match slot.kind {
        FactKind::YesNo => whole(dice.below(2)),
        FactKind::Choice => whole(i64::try_from(dice.place(slot.choices.len())).unwrap()),
        FactKind::Count | FactKind::Days | FactKind::Rank => whole(dice.below(9)),
        FactKind::Number | FactKind::Percent if place == 1 && !needs_target && dice.chance(25) => whole(0),
        FactKind::Number | FactKind::Percent if dice.chance(40) => whole(1 + dice.below(12)),
        FactKind::Number | FactKind::Percent => Hundredths::from_hundredths(1 + dice.below(20_000)),
    };
    line.rule.slots().into_iter().enumerate().map(fact).collect()
}
