//! An invented round: honest units that differ, honest scorers with leniency and noise.

use std::sync::Arc;

use domain::Hundredths;
use domain::criteria::{
    CriteriaSet, CriteriaSetStatus, Criterion, CriterionGroup, CriterionSection, EvidenceRule, NotApplicablePolicy,
    Rule,
};
use domain::evaluation::{Aggregation, Sheet, SheetStage, SheetState, TieRule, Value};
use domain::fairness::{Judged, Paper, RoundPapers};
use domain::id::{CriterionGroupId, Id, UnitId};
use uuid::Uuid;

use crate::random::Random;

/// Maxima of the base lines, in points: 1,000 together.
const MAXIMA: [i32; 20] = [80, 70, 60, 60, 60, 60, 50, 50, 50, 50, 50, 50, 50, 50, 40, 40, 40, 30, 30, 30];
/// What a unit is worth at least, and how far units differ, in thousandths of the maxima.
const WORTH: (i64, u64) = (780, 120);
/// How far the lines of one unit differ from its worth: standard deviation, in thousandths.
const LINES: i64 = 50;
/// How far scorers differ in leniency: standard deviation, in thousandths.
const LENIENCY: i64 = 8;
/// A round with the generator that made it.
pub struct World {
    /// The round.
    pub round: RoundPapers,
    /// For what is planted afterwards.
    pub random: Random,
}

fn id<T: Id>(number: usize) -> T {
    T::from_uuid(Uuid::from_u128(number as u128))
}

fn unit(place: usize) -> UnitId {
    id(100 + place)
}

impl World {
    /// A round of so many units in which everybody scores everybody honestly. `noise` is how far one score lies from
    /// what a line is worth: standard deviation, in thousandths of the maximum.
    pub fn honest(units: usize, noise: i64, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let mut worth = || WORTH.0 + random.below(WORTH.1);
        let levels: Vec<i64> = (0..units).map(|_| worth()).collect();
        let mut line = |level: &i64| MAXIMA.map(|_| level + random.around_zero(LINES)).to_vec();
        let worth: Vec<Vec<i64>> = levels.iter().map(&mut line).collect();
        let lenient: Vec<i64> = (0..units).map(|_| random.around_zero(LENIENCY)).collect();
        let mut papers = Vec::new();
        for (scorer, lenient) in lenient.iter().enumerate() {
            for about in (0..units).filter(|about| *about != scorer) {
                let share = |(index, worth): (usize, &i64)| points(index, worth + lenient + random.around_zero(noise));
                let values = worth[about].iter().enumerate().map(share).collect();
                let sheet = sheet(1_000 + papers.len(), unit(scorer), values);
                papers.push(Paper { scorer: unit(scorer), unit: unit(about), sheet });
            }
        }
        Self { round: round(units, papers), random }
    }

    /// Changes every score that a scorer gives a unit, both by their places: by this many thousandths of
    /// the maximum.
    pub fn shift(&mut self, scorer: usize, about: usize, thousandths: i64) {
        let wanted = |paper: &&mut Paper| paper.scorer == unit(scorer) && paper.unit == unit(about);
        for paper in self.round.papers.iter_mut().filter(wanted) {
            for (index, value) in paper.sheet.values.iter_mut().enumerate() {
                let Some(given) = value.points() else { continue };
                let share = given.hundredths() * 10 / i64::from(MAXIMA[index]);
                *value = points(index, share + thousandths);
            }
        }
    }

    /// Gives full marks on each line with a chance, in percent.
    pub fn level(&mut self, scorer: usize, percent: i64) {
        for paper in self.round.papers.iter_mut().filter(|paper| paper.scorer == unit(scorer)) {
            for (index, value) in paper.sheet.values.iter_mut().enumerate() {
                if self.random.below(100) < percent {
                    *value = points(index, 1_000);
                }
            }
        }
    }
}

/// Points of a line from thousandths of its maximum, on the step of a quarter and within the bounds.
fn points(index: usize, thousandths: i64) -> Value {
    let maximum = i64::from(MAXIMA[index]) * 100;
    let wanted = (maximum * thousandths / 1_000).clamp(0, maximum);
    Value::Points(Hundredths::from_hundredths(wanted / 25 * 25))
}

fn sheet(number: usize, author: UnitId, values: Vec<Value>) -> Sheet {
    let facts = vec![Vec::new(); values.len()];
    let (stage, state) = (SheetStage::Cross, SheetState::Submitted);
    Sheet { id: id(number), evaluation: id(1), stage, author, state, version: 1, values, facts }
}

fn round(units: usize, papers: Vec<Paper>) -> RoundPapers {
    let judged = |place| Judged {
        evaluation: id(500 + place),
        unit: unit(place),
        own: None,
        agreed: None,
        appraised: None,
        missing: Vec::new(),
        excluded: false,
    };
    RoundPapers {
        set: Arc::new(set()),
        cross_rule: Aggregation::Mean.into(),
        tie_rules: TieRule::ALL.to_vec(),
        units: (0..units).map(judged).collect(),
        papers,
    }
}

fn set() -> CriteriaSet {
    let group: CriterionGroupId = id(1);
    let line = |(index, maximum): (usize, &i32)| Criterion {
        id: id(10 + index),
        group,
        origins: Vec::new(),
        code: format!("A{index}"),
        name: String::new(),
        section: CriterionSection::Base,
        position: i32::try_from(index).unwrap_or_default(),
        maximum: Hundredths::whole(*maximum),
        step: Hundredths::from_hundredths(25),
        rule: Rule::Judge,
        evidence: EvidenceRule::None,
        evidence_hint: None,
        not_applicable: NotApplicablePolicy::Exclude,
        applies_to: Vec::new(),
        field_owner: None,
    };
    CriteriaSet {
        id: id(1),
        version: 1,
        copied_from: None,
        supersedes: None,
        name: String::new(),
        year: 2026,
        owner: id(2),
        status: CriteriaSetStatus::Published,
        declared_total: Hundredths::whole(1_000),
        bonus_cap: None,
        penalty_cap: None,
        notice: None,
        decision: None,
        published_at: None,
        groups: vec![CriterionGroup {
            id: group,
            origin: None,
            code: "A".to_owned(),
            name: String::new(),
            parent: None,
            section: CriterionSection::Base,
            position: 1,
            field_owner: None,
        }],
        criteria: MAXIMA.iter().enumerate().map(line).collect(),
        disqualifiers: Vec::new(),
    }
}
