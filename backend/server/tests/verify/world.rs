//! A random round, published: members, papers of four stages, grounds, rules, result, bundle, signature.

use std::collections::HashMap;

use domain::Hundredths;
use domain::criteria::{
    CriteriaSet, CriteriaSetStatus, Criterion, CriterionGroup, CriterionSection, Disqualifier, DisqualifierEffect,
};
use domain::evaluation::bundle::{Bundle, BundleAudit, BundleResult, BundleRound, Frozen, signed_text};
use domain::evaluation::publication::{SnapshotHead, UnitResult, snapshot, text_hash};
use domain::evaluation::receipt::{Adjustment, Case, CaseMember, CasePaper, MissingScorer, Solved};
use domain::evaluation::sheet::{SheetState, blank_values};
use domain::evaluation::{
    Aggregation, ClassRule, Commitment, CrossRule, GroupFloor, MissingScorers, RoundKind, RoundStage, Sheet,
    SheetStage, Snapshot, TieRule, Value,
};
use server::evaluation::bundle::file;
use server::identity::ResultKey;
use storage::evaluation::bundle::{Seal, SealedBundle};

use crate::dice::Dice;
use crate::lines::{facts, id, line};

/// A random round.
pub struct World {
    pub set: CriteriaSet,
    pub cross_rule: CrossRule,
    pub tie_rules: Vec<TieRule>,
    pub classes: Vec<ClassRule>,
    pub members: Vec<CaseMember>,
}

impl World {
    /// The round of a seed.
    pub fn new(seed: u64) -> Self {
        let mut dice = Dice(seed);
        let count = 1 + dice.place(6);
        let set = criteria(&mut dice, count);
        // Now and then all members throw the same dice, so that totals are equal and tie rules have something to do.
        let alike = dice.chance(8).then(|| dice.clone());
        let of = |place| match &alike {
            Some(alike) => member(&mut alike.clone(), &set, place, count),
            None => member(&mut dice, &set, place, count),
        };
        let members = (0..count).map(of).collect();
        let mut tie_rules = TieRule::ALL.to_vec();
        tie_rules.truncate(dice.place(5));
        if dice.chance(50) {
            tie_rules.reverse();
        }
        let classes = classes(&mut dice, &set);
        let cross_rule = cross_rule(&mut dice);
        Self { set, cross_rule, tie_rules, classes, members }
    }

    /// The round as the rules take it.
    pub fn case(&self) -> Case<'_> {
        Case {
            set: &self.set,
            cross_rule: self.cross_rule,
            tie_rules: &self.tie_rules,
            classes: &self.classes,
            stage: RoundStage::Published,
            members: &self.members,
        }
    }

    /// The file of its bundle.
    pub fn publish(&self, key: &ResultKey) -> String {
        let solved = self.case().solve();
        let text = self.snapshot(&solved).canonical_text().unwrap();
        let result = BundleResult { id: "result_1".to_owned(), sha256: text_hash(&text), snapshot: text };
        let round = BundleRound {
            id: "round_1".to_owned(),
            name: "Đợt ngẫu nhiên".to_owned(),
            kind: RoundKind::YearEnd,
            year: 2026,
            cluster: "Cụm".to_owned(),
            ministry: "Bộ".to_owned(),
            demonstration: true,
        };
        let audit = BundleAudit { sequence: 41, hash: "ab".repeat(32) };
        let bundle = Bundle::freeze(&self.case(), Frozen { round, result, audit }, |_, _| None);
        sign(&bundle.canonical_text().unwrap(), key)
    }

    fn snapshot(&self, solved: &Solved) -> Snapshot {
        let head = SnapshotHead {
            result_version: 1,
            reason: None,
            published_at: "2026-12-31T00:00:00Z".parse().unwrap(),
            decision: None,
            round_name: "Đợt ngẫu nhiên".to_owned(),
            kind: RoundKind::YearEnd,
            year: 2026,
            cluster_name: "Cụm".to_owned(),
            ministry_name: "Bộ".to_owned(),
            demonstration: true,
            unresolved: None,
        };
        let unit = |(place, member): (usize, _)| {
            let member: &CaseMember = member;
            UnitResult {
                unit_name: &member.name,
                unit_code: &member.code,
                totals: &solved.totals[place],
                ranked: &solved.ranked[place],
                classification: solved.classes.get(place).and_then(Option::as_ref),
            }
        };
        let units: Vec<UnitResult<'_>> = self.members.iter().enumerate().map(unit).collect();
        snapshot(head, &self.set, &units)
    }
}

/// A bundle's text signed into a file.
pub fn sign(body: &str, key: &ResultKey) -> String {
    let sha256 = text_hash(body);
    let seal = Seal {
        key_id: key.id().to_owned(),
        public_key: key.public_key(),
        signature: key.sign(&signed_text(&sha256)),
        sha256,
    };
    file(&SealedBundle { result: id(0), body: body.to_owned(), seal })
}

fn criteria(dice: &mut Dice, members: usize) -> CriteriaSet {
    use CriterionSection::{Base, Bonus, Penalty};
    let sections = [("A", Base), ("A1", Base), ("D", Base), ("E", Bonus), ("F", Penalty)];
    let group = |(place, (code, section)): (usize, &(&str, CriterionSection))| CriterionGroup {
        id: id(place),
        origin: None,
        code: (*code).to_owned(),
        name: format!("Nhóm {code}"),
        parent: (*code == "A1").then(|| id(0)),
        section: *section,
        position: i32::try_from(place).unwrap(),
        field_owner: None,
    };
    let groups: Vec<CriterionGroup> = sections.iter().enumerate().map(group).collect();
    let count = 3 + dice.place(12);
    let criteria: Vec<Criterion> = (0..count)
        .map(|number| {
            let place = dice.place(groups.len());
            line(dice, number, &groups[place], members)
        })
        .collect();
    let base = criteria.iter().filter(|line| line.section == Base);
    let cap = |dice: &mut Dice| dice.chance(60).then(|| Hundredths::from_hundredths(dice.below(4_000)));
    CriteriaSet {
        id: id(0),
        version: 3,
        copied_from: None,
        supersedes: None,
        name: "Bộ tiêu chí ngẫu nhiên".to_owned(),
        year: 2026,
        owner: id(900),
        status: CriteriaSetStatus::Published,
        declared_total: base.map(|line| line.maximum).sum(),
        bonus_cap: cap(dice),
        penalty_cap: cap(dice),
        notice: dice.chance(50).then(|| "Minh họa".to_owned()),
        decision: None,
        published_at: None,
        groups,
        criteria,
        disqualifiers: Vec::new(),
    }
}

fn cross_rule(dice: &mut Dice) -> CrossRule {
    let at_least = u32::try_from(1 + dice.below(3)).unwrap();
    let missing = [MissingScorers::LeaveOut, MissingScorers::SelfValue, MissingScorers::Require { at_least }];
    let trim = u32::try_from(1 + dice.below(2)).unwrap();
    CrossRule { aggregation: dice.one(&Aggregation::ALL), trim, missing: dice.one(&missing) }
}

fn classes(dice: &mut Dice, set: &CriteriaSet) -> Vec<ClassRule> {
    let share = |percent: i64| Hundredths::from_hundredths(set.declared_total.hundredths() * percent / 100 + percent);
    let class = |code: &str, percent: i64, floors: Vec<GroupFloor>| ClassRule {
        code: code.to_owned(),
        name: format!("Mức {code}"),
        at_least: share(percent),
        group_floors: floors,
    };
    let floor = |group: &str, percent: i64| GroupFloor {
        group_code: group.to_owned(),
        percent: Hundredths::from_hundredths(percent * 100),
    };
    match dice.below(4) {
        0 => Vec::new(),
        1 => vec![class("DUY_NHAT", 0, Vec::new())],
        _ => vec![
            class("HOAN_THANH", 0, Vec::new()),
            class("TOT", 40, vec![floor("D", 30)]),
            class("XUAT_SAC", 60, vec![floor("A", 50), floor("KHONG_CO", 99)]),
        ],
    }
}

/// The place that stands for the ministry, which is no member.
const MINISTRY: usize = 900;

/// The code of the unit at a place.
fn code(place: usize) -> String {
    if place == MINISTRY { "BO".to_owned() } else { format!("U{place}") }
}

fn member(dice: &mut Dice, set: &CriteriaSet, place: usize, count: usize) -> CaseMember {
    let (mut papers, mut missing) = (Vec::new(), Vec::new());
    let mut hand_in = |dice: &mut Dice, stage, author: usize| {
        let number = place * 100 + papers.len();
        papers.push(paper(dice, set, place, (number, stage, author)));
    };
    if dice.chance(85) {
        hand_in(dice, SheetStage::Self_, place);
    }
    for other in (0..count).filter(|other| *other != place) {
        match dice.below(10) {
            0..6 => hand_in(dice, SheetStage::Cross, other),
            6..9 => missing.push(MissingScorer { unit: id(other), code: code(other), name: format!("Tên {other}") }),
            _ => {}
        }
    }
    for (stage, author) in [(SheetStage::Agreed, 0), (SheetStage::Appraised, MINISTRY)] {
        if dice.chance(50) {
            hand_in(dice, stage, author);
        }
    }
    let ground = |dice: &mut Dice, number: i64| Disqualifier {
        code: format!("L{number}"),
        name: format!("Căn cứ {number}"),
        effect: dice.one(&DisqualifierEffect::ALL),
    };
    let grounds = if dice.chance(25) { 1 + dice.below(2) } else { 0 };
    let adjustments = adjustments(dice, set, place);
    CaseMember {
        evaluation: id(place),
        unit: id(place),
        code: code(place),
        name: format!("Tên {place}"),
        papers,
        missing,
        grounds: (0..grounds).map(|number| ground(dice, number)).collect(),
        adjustments,
        corrected: None,
    }
    .lay_over(set)
}

/// Corrections of some lines, now and then twice of one.
fn adjustments(dice: &mut Dice, set: &CriteriaSet, place: usize) -> Vec<Adjustment> {
    let blank = blank_values(set, id(place));
    let count = if dice.chance(30) { 1 + dice.below(4) } else { 0 };
    let one = |number: i64| {
        let index = dice.place(set.criteria.len());
        let line = &set.criteria[index];
        let (after, facts) = entry(dice, line, SheetStage::Appraised);
        (blank[index] != Value::NotAssigned).then(|| Adjustment {
            line: line.code.clone(),
            objection: format!("objection_{number}"),
            by: None,
            at: "2026-12-20T02:00:00Z".parse().unwrap(),
            reason: None,
            before: Value::Missing,
            after,
            facts,
        })
    };
    (0..count).filter_map(one).collect()
}

fn paper(dice: &mut Dice, set: &CriteriaSet, place: usize, by: (usize, SheetStage, usize)) -> CasePaper {
    let (number, stage, author) = by;
    let mut sheet = Sheet::blank(id(number), id(place), stage, id(author), set, id(place));
    sheet.values = blank_values(set, id(place));
    sheet.version = 2;
    sheet.state = SheetState::Submitted;
    for (index, line) in set.criteria.iter().enumerate() {
        if sheet.values[index] != Value::NotAssigned {
            (sheet.values[index], sheet.facts[index]) = entry(dice, line, stage);
        }
    }
    let commitment = dice.chance(90).then(|| Commitment::to(&sheet, format!("{:032x}", dice.throw())));
    CasePaper {
        sheet,
        author_code: code(author),
        author_name: format!("Tên {author}"),
        at: dice.chance(90).then(|| "2026-12-01T02:00:00Z".parse().unwrap()),
        by: None,
        commitment,
        notes: HashMap::new(),
        evidence: HashMap::new(),
    }
}

/// What somebody says of a line at a stage.
fn entry(dice: &mut Dice, line: &Criterion, stage: SheetStage) -> (Value, Vec<Hundredths>) {
    match dice.below(10) {
        0 => return (Value::Missing, Vec::new()),
        1 => return (Value::NotApplicable, Vec::new()),
        2 if stage != SheetStage::Self_ => return (Value::Withheld, Vec::new()),
        _ => {}
    }
    let facts = facts(dice, line);
    if line.rule.is_relative() {
        return (Value::Awaiting, facts);
    }
    if let Ok(points) = line.rule.points(line.maximum, &facts)
        && (stage == SheetStage::Self_ || dice.chance(50))
    {
        return (Value::Points(points), facts);
    }
    let steps = line.upper_bound().hundredths() / line.step.hundredths();
    (Value::Points(line.step.times(dice.below(steps + 1))), Vec::new())
}
