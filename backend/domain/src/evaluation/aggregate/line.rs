//! One line: its value, and how each scorer was handled.

use super::{CrossRule, MissingScorers};
use crate::criteria::code::coded;
use crate::evaluation::sheet::Value;
use crate::hundredths::Points;
use crate::id::UnitId;

/// The cross papers of one evaluation.
#[derive(Debug, Clone, Default)]
pub struct CrossPapers<'a> {
    /// The values of every paper that was handed in, in the frozen order, with its scorer.
    pub handed_in: Vec<(UnitId, &'a [Value])>,
    /// The scorers who were assigned and did not hand in.
    pub missing: Vec<UnitId>,
    /// The unit's own submitted values; `None` when it submitted none.
    pub own: Option<&'a [Value]>,
}

coded! {
    /// What became of one scorer's value on one line.
    pub enum Handling {
        /// It counted.
        Counted = "COUNTED",
        /// It was among the highest or the lowest that the rule leaves out.
        Trimmed = "TRIMMED",
        /// More scorers saw the line's applicability the other way.
        Outvoted = "OUTVOTED",
        /// There were fewer judgements than the rule requires.
        TooFew = "TOO_FEW",
        /// He abstained.
        Abstained = "ABSTAINED",
        /// He said nothing on this line.
        Silent = "SILENT",
        /// He did not hand in, and the rule leaves him out.
        LeftOut = "LEFT_OUT",
    }
}

/// One scorer on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// Who.
    pub scorer: UnitId,
    /// What he said; the unit's own value where the rule says that he agrees with it.
    pub value: Value,
    /// Whether he handed in.
    pub handed_in: bool,
    /// What became of it.
    pub handling: Handling,
}

/// The cross value of one line and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrossLine {
    /// The value.
    pub value: Value,
    /// Every assigned scorer, by identifier; empty where the line is not for the unit.
    pub judgements: Vec<Judgement>,
}

/// The cross values of an evaluation in the frozen order. When nobody handed in, every line is missing
/// whatever the rule: nobody cross-scored.
pub fn lines(rule: &CrossRule, papers: &CrossPapers<'_>, count: usize) -> Vec<CrossLine> {
    (0..count).map(|index| line(rule, papers, index)).collect()
}

fn line(rule: &CrossRule, papers: &CrossPapers<'_>, index: usize) -> CrossLine {
    let at = |values: &[Value]| values.get(index).copied().unwrap_or(Value::Missing);
    let own = papers.own.map_or(Value::Missing, at);
    let said = papers.handed_in.iter().map(|(scorer, values)| (*scorer, at(values), true));
    let agrees = rule.missing == MissingScorers::SelfValue && !papers.handed_in.is_empty();
    let assumed = if agrees { own } else { Value::Missing };
    let unsaid = papers.missing.iter().map(|scorer| (*scorer, assumed, false));
    let mut given: Vec<_> = said.chain(unsaid).collect();
    if given.iter().any(|(_, value, _)| *value == Value::NotAssigned) || own == Value::NotAssigned {
        return CrossLine { value: Value::NotAssigned, judgements: Vec::new() };
    }
    given.sort_unstable_by_key(|(scorer, ..)| *scorer);
    let mut judgements: Vec<_> = given.into_iter().map(first_look).collect();
    let value = decide(rule, &mut judgements);
    CrossLine { value, judgements }
}

fn first_look((scorer, value, handed_in): (UnitId, Value, bool)) -> Judgement {
    let handling = match value {
        Value::Points(_) | Value::Awaiting | Value::NotApplicable | Value::NotAssigned => Handling::Counted,
        _ if !handed_in => Handling::LeftOut,
        Value::Withheld => Handling::Abstained,
        Value::Missing => Handling::Silent,
    };
    // An abstention of the unit about itself cannot be agreed with.
    let value = if handling == Handling::LeftOut { Value::Missing } else { value };
    Judgement { scorer, value, handed_in, handling }
}

/// The value, and the handling of those that do not count after all. Facts whose points are awaited count
/// as a judgement, and stay awaited ([`super::facts`]). "Not applicable" wins when more say
/// so than give points; with nobody's judgement left the line is withheld if somebody abstained, else
/// missing.
fn decide(rule: &CrossRule, judgements: &mut [Judgement]) -> Value {
    let judged = judgements.iter().filter(|one| one.handling == Handling::Counted).count();
    let points = judgements.iter().filter(|one| rated(one.value)).count();
    let abstained = judgements.iter().any(|one| one.handling == Handling::Abstained);
    if let MissingScorers::Require { at_least } = rule.missing
        && judged < at_least as usize
    {
        turn(judgements, Handling::TooFew, |_| true);
        return Value::Missing;
    }
    if judged > 2 * points {
        turn(judgements, Handling::Outvoted, rated);
        return Value::NotApplicable;
    }
    turn(judgements, Handling::Outvoted, |value| value == Value::NotApplicable);
    if judgements.iter().any(|one| one.handling == Handling::Counted && one.value == Value::Awaiting) {
        return Value::Awaiting;
    }
    let figures = trim(rule, judgements);
    match rule.figure(&figures) {
        Some(figure) => Value::Points(figure),
        None if abstained => Value::Withheld,
        None => Value::Missing,
    }
}

/// Points, or facts whose points are awaited.
fn rated(value: Value) -> bool {
    matches!(value, Value::Points(_) | Value::Awaiting)
}

/// Changes the handling of those that counted so far.
fn turn(judgements: &mut [Judgement], to: Handling, which: impl Fn(Value) -> bool) {
    for judgement in judgements.iter_mut().filter(|one| one.handling == Handling::Counted && which(one.value)) {
        judgement.handling = to;
    }
}

/// All points, after marking those that the rule leaves out; of equal ones, by identifier.
fn trim(rule: &CrossRule, judgements: &mut [Judgement]) -> Vec<Points> {
    let counted = |one: &&mut Judgement| one.handling == Handling::Counted;
    let mut ordered: Vec<_> = judgements.iter_mut().filter(counted).collect();
    ordered.sort_by_key(|one| one.value.points());
    let figures: Vec<_> = ordered.iter().filter_map(|one| one.value.points()).collect();
    let kept = rule.kept(figures.len());
    for (_, judgement) in ordered.into_iter().enumerate().filter(|(place, _)| !kept.contains(place)) {
        judgement.handling = Handling::Trimmed;
    }
    figures
}
