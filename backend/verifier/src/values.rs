//! From papers to final values: peers' values become one, the latest stage that decided is final, lines that
//! compare units are reckoned for all of them together.

use crate::bundle::{Adjustment, Aggregation, Bundle, Figure, Line, Member, Missing, Rule, Sheet, Stage, Value};
use crate::number::{Number, mean};
use crate::rule::{Performance, compared};

const STAGES: [Stage; 4] = [Stage::Own, Stage::Cross, Stage::Agreed, Stage::Appraised];

/// One stage's word on one line: a value, and the facts behind one that is awaited.
type Word = (Value, Vec<Number>);

/// The final values of every member, in the order of the members and of the lines.
pub fn finals(bundle: &Bundle) -> Vec<Vec<Value>> {
    let lines = &bundle.criteria.criteria;
    let words = |index: usize| -> Vec<Option<Word>> {
        bundle.members.iter().map(|member| decided(bundle, member, index)).collect()
    };
    let columns: Vec<Vec<Value>> =
        lines.iter().enumerate().map(|(index, line)| column(bundle, line, &words(index))).collect();
    (0..bundle.members.len()).map(|place| columns.iter().map(|column| column[place]).collect()).collect()
}

/// The final values of one line for all members.
fn column(bundle: &Bundle, line: &Line, words: &[Option<Word>]) -> Vec<Value> {
    let performance = |word: &Option<Word>| match word {
        Some((Value::Awaiting, facts)) => Performance::of(facts),
        _ => None,
    };
    let field: Vec<Performance> = words.iter().filter_map(performance).collect();
    let value = |(member, word): (&Member, &Option<Word>)| match (&line.rule, performance(word), word) {
        _ if !is_for(line, &member.code) => Value::NotAssigned,
        (Rule::RelLeader { at_target }, Some(own), _) => Value::Points(compared(line.maximum, *at_target, own, &field)),
        (_, _, Some((value, _))) => *value,
        (_, _, None) => Value::Missing,
    };
    bundle.members.iter().zip(words).map(value).collect()
}

/// Whether a line is for a member.
pub fn is_for(line: &Line, unit: &str) -> bool {
    line.applies_to.as_ref().is_none_or(|listed| listed.iter().any(|code| code == unit))
}

/// The word of the latest stage that decided: points, awaited points or "not applicable".
fn decided(bundle: &Bundle, member: &Member, index: usize) -> Option<Word> {
    let decides = |word: &Word| rated(word.0) || word.0 == Value::NotApplicable;
    STAGES.iter().rev().find_map(|stage| said(bundle, member, *stage, index).filter(decides))
}

/// What a stage says of a line; `None` when nobody handed in.
fn said(bundle: &Bundle, member: &Member, stage: Stage, index: usize) -> Option<Word> {
    if stage == Stage::Appraised
        && let Some(corrected) = corrected(bundle, member, index)
    {
        return Some(corrected);
    }
    let of = |sheet: &&Sheet| sheet.stage == stage && sheet.unit == member.code;
    let word = |sheet: &Sheet| (sheet.values[index], sheet.facts[index].clone());
    let mut words: Vec<Word> = bundle.sheets.iter().filter(of).map(word).collect();
    if stage != Stage::Cross || words.is_empty() {
        return words.into_iter().next();
    }
    let own = said(bundle, member, Stage::Own, index);
    if own.as_ref().is_some_and(|(value, _)| *value == Value::NotAssigned) {
        return Some((Value::NotAssigned, Vec::new()));
    }
    if bundle.rules.aggregation.missing == Missing::SelfValue {
        words.extend(member.missing_scorers.iter().filter_map(|_| own.clone()));
    }
    Some(together(&bundle.rules.aggregation, &words))
}

/// What the last decision on an objection put in the place of the appraised value.
fn corrected(bundle: &Bundle, member: &Member, index: usize) -> Option<Word> {
    let line = &bundle.criteria.criteria[index].code;
    let of = |change: &&Adjustment| change.unit == member.code && change.line == *line;
    bundle.adjustments.iter().rev().find(of).map(|change| (change.after, change.facts.clone()))
}

/// Points, or facts whose points are awaited.
fn rated(value: Value) -> bool {
    matches!(value, Value::Points(_) | Value::Awaiting)
}

/// What the peers say together.
fn together(rule: &Aggregation, words: &[Word]) -> Word {
    let count = |wanted: &dyn Fn(Value) -> bool| words.iter().filter(|(value, _)| wanted(*value)).count();
    let judged = count(&rated);
    let outside = count(&|value| value == Value::NotApplicable);
    let points = words.iter().filter_map(|(value, _)| value.points()).collect();
    let value = if count(&|value| value == Value::NotAssigned) > 0 {
        Value::NotAssigned
    } else if rule.missing == Missing::Require && judged + outside < rule.at_least.unwrap_or_default() {
        Value::Missing
    } else if outside > judged {
        Value::NotApplicable
    } else if count(&|value| value == Value::Awaiting) > 0 {
        let facts = words.iter().filter(|(value, _)| *value == Value::Awaiting).map(|(_, facts)| facts.as_slice());
        return (Value::Awaiting, facts_together(rule, &facts.collect::<Vec<_>>()));
    } else {
        let abstained = count(&|value| value == Value::Withheld) > 0;
        let none = if abstained { Value::Withheld } else { Value::Missing };
        aggregate(rule, points).map_or(none, Value::Points)
    };
    (value, Vec::new())
}

/// Actual and target each by the rule: among the peers who say that a target was given, or the others when they are
/// more.
fn facts_together(rule: &Aggregation, facts: &[&[Number]]) -> Vec<Number> {
    let all: Vec<Performance> = facts.iter().filter_map(|facts| Performance::of(facts)).collect();
    let targets: Vec<Number> = all.iter().filter_map(|one| one.target).collect();
    let given = 2 * targets.len() >= all.len();
    let side = all.iter().filter(|one| one.target.is_some() == given).map(|one| one.actual).collect();
    let target = if given { aggregate(rule, targets) } else { Some(Number(0)) };
    aggregate(rule, side).zip(target).map(|(actual, target)| vec![actual, target]).unwrap_or_default()
}

/// Many figures become one; `None` of nothing.
fn aggregate(rule: &Aggregation, mut numbers: Vec<Number>) -> Option<Number> {
    numbers.sort_unstable();
    let count = numbers.len();
    match rule.figure {
        Figure::TrimmedMean if count > 2 * rule.trim => mean(&numbers[rule.trim..count - rule.trim]),
        Figure::Median if count > 0 => mean(&numbers[(count - 1) / 2..=count / 2]),
        _ => mean(&numbers),
    }
}
