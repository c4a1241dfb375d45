//! Invented scores: plausible, different for every unit, the same each time, and marked as invented.

use domain::criteria::{CriteriaSet, Criterion, EvidenceRule, FactKind, Rule};
use domain::evaluation::{ScoreEntry, Value};
use domain::{Hundredths, Points};

use crate::evaluation::service::{NewEvidence, NoteChange, ScoreChange};

/// What stands in every invented note and piece of evidence.
const MARK: &str = "Dữ liệu minh họa, không phải số liệu thật";

/// A small number between 0 and 99 that depends on a unit and a line, and on nothing else.
fn chance(unit: usize, line: usize, salt: usize) -> i64 {
    let mixed = (unit * 7_919 + line * 104_729 + salt * 1_299_709 + 12_345) % 65_521;
    i64::try_from((mixed * 31_337 % 65_521) % 100).unwrap_or_default()
}

/// A self-score of one line for one unit: facts for reckoned lines, points for judged ones.
pub fn own(set: &CriteriaSet, unit: usize, index: usize, line: &Criterion) -> ScoreChange {
    let luck = chance(unit, index, 1);
    let facts = facts(line, luck);
    let given = facts.as_ref().and_then(|facts| line.rule.points(line.maximum, facts).ok());
    let entry = match (facts, given) {
        (Some(facts), Some(_)) => ScoreEntry { criterion: line.id, points: None, facts: Some(facts), state: None },
        _ => ScoreEntry { criterion: line.id, points: Some(judged(line, luck)), facts: None, state: None },
    };
    let evidence = (line.evidence != EvidenceRule::None && set.index_of(line.id) == Some(index)).then(|| {
        vec![NewEvidence {
            text: format!("{MARK}: {}", line.evidence_hint.as_deref().unwrap_or(&line.name)),
            ..NewEvidence::default()
        }]
    });
    ScoreChange { entry, note: note(line.rule == Rule::Judge), evidence }
}

fn note(wanted: bool) -> NoteChange {
    if wanted { NoteChange::Set(MARK.to_owned()) } else { NoteChange::Keep }
}

/// Points of a judged line: between seven tenths and all of the maximum, on the step.
fn judged(line: &Criterion, luck: i64) -> Points {
    let wanted = line.maximum.hundredths() * (70 + luck * 3 / 10) / 100;
    let step = line.step.hundredths().max(1);
    Points::from_hundredths(wanted / step * step)
}

/// Facts that give a good, not a perfect, result; `None` for a judged line.
fn facts(line: &Criterion, luck: i64) -> Option<Vec<Hundredths>> {
    let whole = |number: i64| Hundredths::from_hundredths(number * 100);
    match &line.rule {
        Rule::Judge => None,
        Rule::Ladder { .. } => Some(vec![Hundredths::from_hundredths(10_000 - (100 - luck) * 8)]),
        Rule::Prop | Rule::PropOver { .. } => Some(vec![whole(75 + luck * 30 / 100), whole(100)]),
        Rule::Rank { .. } => Some(vec![whole(1 + (99 - luck) / 5), whole(63)]),
        _ => Some(line.rule.slots().iter().map(|slot| single(slot.kind, luck)).collect()),
    }
}

fn single(kind: FactKind, luck: i64) -> Hundredths {
    let whole = |number: i64| Hundredths::from_hundredths(number * 100);
    match kind {
        FactKind::YesNo => whole(i64::from(luck >= 10)),
        FactKind::Days => whole(if luck >= 40 { 0 } else { 2 }),
        FactKind::Choice => whole(i64::from(luck < 50)),
        FactKind::Count => whole(i64::from(luck >= 70)),
        FactKind::Number | FactKind::Percent | FactKind::Rank => whole(90 + luck / 10),
    }
}

/// What a later stage gives: the unit's own value, on some lines a little less, within what needs no reason.
pub fn later(unit: usize, salt: usize, index: usize, line: &Criterion, own: Value) -> Option<ScoreChange> {
    let own = own.points()?;
    let step = line.step.hundredths().max(1);
    let allowed = line.maximum.hundredths() / 10 / step * step;
    let less = if chance(unit, index, salt) < 30 { allowed } else { 0 };
    let points = Points::from_hundredths((own.hundredths() - less).max(0) / step * step);
    let entry = ScoreEntry { criterion: line.id, points: Some(points), facts: None, state: None };
    Some(ScoreChange { entry, note: note(line.rule == Rule::Judge), evidence: None })
}
