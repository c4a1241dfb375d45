//! What it costs to reckon a whole round anew: 12 units, 120 criteria, every third of which compares units, everybody
//! scored by everybody, four stages handed in. One thread does nothing else, so that the time is the processor's.
//!
//! `cargo run --release -p domain --example recompute_round [times]`
#![expect(clippy::print_stdout, reason = "the figure is what this program is for")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use domain::Hundredths;
use domain::criteria::{
    CriteriaSet, CriteriaSetStatus, Criterion, CriterionGroup, CriterionSection, EvidenceRule, NotApplicablePolicy,
    Rule,
};
use domain::evaluation::ranking::{RankRow, TieRule, rank};
use domain::evaluation::sheet::{SheetState, Value};
use domain::evaluation::totals::totals;
use domain::evaluation::{Aggregation, CrossRule, Papers, RoundStage, Sheet, SheetStage, outcomes};
use domain::id::{Id, UnitId};
use uuid::Uuid;

const UNITS: usize = 12;
const LINES: usize = 120;

fn id<I: Id>(number: usize) -> I {
    I::from_uuid(Uuid::from_u128(number as u128 + 1))
}

fn hundredths(number: usize) -> Hundredths {
    Hundredths::from_hundredths(i64::try_from(number).unwrap_or_default())
}

fn line(number: usize) -> Criterion {
    let compares = number.is_multiple_of(3);
    Criterion {
        id: id(1_000 + number),
        group: id(number % 4),
        origins: Vec::new(),
        code: format!("A.{number}"),
        name: String::new(),
        section: CriterionSection::Base,
        position: i32::try_from(number).unwrap_or_default(),
        maximum: Hundredths::whole(10),
        step: Hundredths::from_hundredths(1),
        rule: if compares { Rule::RelLeader { at_target: Hundredths::whole(60) } } else { Rule::Judge },
        evidence: EvidenceRule::None,
        evidence_hint: None,
        not_applicable: NotApplicablePolicy::Exclude,
        applies_to: Vec::new(),
        field_owner: None,
    }
}

fn set() -> CriteriaSet {
    let group = |number: usize| CriterionGroup {
        id: id(number),
        origin: None,
        code: format!("G{number}"),
        name: String::new(),
        parent: None,
        section: CriterionSection::Base,
        position: i32::try_from(number).unwrap_or_default(),
        field_owner: None,
    };
    CriteriaSet {
        id: id(0),
        version: 1,
        copied_from: None,
        supersedes: None,
        name: String::new(),
        year: 2026,
        owner: id(900),
        status: CriteriaSetStatus::Published,
        declared_total: Hundredths::whole(1_200),
        bonus_cap: None,
        penalty_cap: None,
        notice: None,
        decision: None,
        published_at: None,
        groups: (0..4).map(group).collect(),
        criteria: (0..LINES).map(line).collect(),
        disqualifiers: Vec::new(),
    }
}

/// A paper with a figure or points on every line, other ones on each paper.
fn paper(set: &CriteriaSet, number: usize, stage: SheetStage, about: usize, by: usize) -> Sheet {
    let mut sheet = Sheet::blank(id(number), id(about), stage, id(by), set, id(about));
    sheet.state = SheetState::Submitted;
    for (index, line) in set.criteria.iter().enumerate() {
        if line.rule.is_relative() {
            sheet.values[index] = Value::Awaiting;
            sheet.facts[index] = vec![hundredths(8_000 + (number * 37 + index) % 4_000), Hundredths::whole(100)];
        } else {
            sheet.values[index] = Value::Points(hundredths((number * 31 + index * 7) % 1_000));
        }
    }
    sheet
}

fn sheets(set: &CriteriaSet) -> Vec<(UnitId, Vec<Sheet>)> {
    let about = |unit: usize| {
        let peers = (0..UNITS).filter(|peer| *peer != unit);
        let cross = peers.map(|peer| paper(set, unit * 100 + peer, SheetStage::Cross, unit, peer));
        let others = [(SheetStage::Self_, unit), (SheetStage::Agreed, 0), (SheetStage::Appraised, 900)];
        let others =
            others.into_iter().zip(50..).map(|((stage, by), more)| paper(set, unit * 100 + more, stage, unit, by));
        (id(unit), cross.chain(others).collect())
    };
    (0..UNITS).map(about).collect()
}

/// Values of all stages, totals and places, as a write of the application reckons them.
fn reckon(set: &CriteriaSet, rule: &CrossRule, sheets: &[(UnitId, Vec<Sheet>)]) -> usize {
    let papers: Vec<_> = sheets.iter().map(|(unit, sheets)| (*unit, Papers::submitted(sheets))).collect();
    let found = outcomes(set, rule, RoundStage::Provisional, &papers);
    let rows = found
        .iter()
        .enumerate()
        .map(|(place, outcome)| RankRow::of(id(place), set, &totals(set, &outcome.last_values()), false));
    rank(&rows.collect::<Vec<_>>(), &TieRule::ALL).len()
}

fn main() {
    let times: u32 = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(200);
    let set = set();
    let sheets = sheets(&set);
    for aggregation in Aggregation::ALL {
        let rule = CrossRule::from(aggregation);
        let mut took: Vec<Duration> = (0..times)
            .map(|_| {
                let begun = Instant::now();
                black_box(reckon(black_box(&set), &rule, black_box(&sheets)));
                begun.elapsed()
            })
            .collect();
        took.sort_unstable();
        let at = |share: usize| took.get(took.len() * share / 100).copied().unwrap_or_default();
        println!("{}: median {:.2?}, p99 {:.2?} ({times} times)", aggregation.code(), at(50), at(99));
    }
}
