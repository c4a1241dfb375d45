//! Rounds for the tests of this slice: the small set of the criteria, whose first line A1 is worth 60.

use std::sync::Arc;

use proptest::prelude::*;

use crate::criteria::testing::small_set;
use crate::evaluation::testing::{id, points, values};
use crate::evaluation::{Aggregation, Sheet, SheetStage, SheetState, TieRule, Value};
use crate::fairness::input::{Judged, Paper, RoundPapers};
use crate::hundredths::Hundredths;
use crate::id::UnitId;

/// The unit with this number, from 1.
pub(crate) fn unit(number: u128) -> UnitId {
    id(100 + number)
}

/// Papers that give points on line A1 alone: scorer, unit, points.
pub(crate) fn given(papers: &[(u128, u128, &str)]) -> Vec<Paper> {
    let paper = |(scorer, about, given): &(u128, u128, &str)| {
        let mut values = vec![Value::Missing; small_set().criteria.len()];
        values[0] = Value::Points(points(given));
        paper(*scorer, *about, values)
    };
    papers.iter().map(paper).collect()
}

pub(crate) fn paper(scorer: u128, about: u128, values: Vec<Value>) -> Paper {
    let sheet = Sheet { id: id(scorer * 100 + about), author: unit(scorer), ..filled(SheetStage::Cross, values) };
    Paper { scorer: unit(scorer), unit: unit(about), sheet }
}

/// A sheet that was handed in.
fn filled(stage: SheetStage, values: Vec<Value>) -> Sheet {
    let facts = vec![Vec::new(); values.len()];
    Sheet {
        id: id(1),
        evaluation: id(1),
        stage,
        author: unit(1),
        state: SheetState::Submitted,
        version: 1,
        values,
        facts,
    }
}

/// A sheet of another stage with values written shortly.
pub(crate) fn sheet(words: &[&str]) -> Sheet {
    filled(SheetStage::Appraised, values(words))
}

/// A round of so many units with these papers and nothing from other stages.
pub(crate) fn round(units: u128, papers: &[Paper]) -> RoundPapers {
    let judged = |number| Judged {
        evaluation: id(500 + number),
        unit: unit(number),
        own: None,
        agreed: None,
        appraised: None,
        missing: Vec::new(),
        excluded: false,
    };
    RoundPapers {
        set: Arc::new(small_set()),
        cross_rule: Aggregation::Mean.into(),
        tie_rules: TieRule::ALL.to_vec(),
        units: (1..=units).map(judged).collect(),
        papers: papers.to_vec(),
    }
}

/// Everybody scores everybody with what the function says of scorer, unit and line.
pub(crate) fn full(units: u128, value: impl Fn(u128, u128, usize) -> Value) -> RoundPapers {
    let pairs = (1..=units).flat_map(|scorer| (1..=units).map(move |unit| (scorer, unit)));
    let lines = small_set().criteria.len();
    let papers: Vec<_> = pairs
        .filter(|(scorer, unit)| scorer != unit)
        .map(|(scorer, unit)| paper(scorer, unit, (0..lines).map(|line| value(scorer, unit, line)).collect()))
        .collect();
    round(units, &papers)
}

/// Any round of three to five units: papers with points, gaps and abstentions, agreed values of some.
pub(crate) fn any_round() -> impl Strategy<Value = RoundPapers> {
    let lines = small_set().criteria.len();
    let cell = prop_oneof![
        8 => (0i64..=40).prop_map(|quarters| Value::Points(Hundredths::from_hundredths(quarters * 25))),
        1 => Just(Value::Withheld),
        1 => Just(Value::NotApplicable),
    ];
    let cells = prop::collection::vec(cell, 6 * 5 * lines);
    let rules = prop_oneof![Just(Aggregation::Mean), Just(Aggregation::Median), Just(Aggregation::TrimmedMean)];
    (3u128..=5, cells, rules, any::<[bool; 5]>(), any::<[bool; 5]>()).prop_map(
        move |(units, cells, aggregation, agreed, excluded)| {
            let at = |row: usize| cells[row * lines..(row + 1) * lines].to_vec();
            let mut round = full(units, |scorer, unit, line| {
                let row = usize::try_from((scorer - 1) * 5 + unit - 1).unwrap();
                cells[row * lines + line]
            });
            round.cross_rule = aggregation.into();
            for (place, judged) in round.units.iter_mut().enumerate() {
                judged.own = Some(filled(SheetStage::Self_, at(25 + place)));
                judged.agreed = agreed[place].then(|| filled(SheetStage::Agreed, at(place * 5 + place)));
                judged.excluded = excluded[place] && place == 0;
            }
            round
        },
    )
}
