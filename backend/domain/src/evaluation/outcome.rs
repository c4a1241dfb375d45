//! What the papers of a round come to: the values of every stage and the final ones, of all members
//! together, because lines that compare units ([`crate::criteria::Rule::is_relative`]) need them all.
//!
//! Papers hold facts for such lines, never points. At each stage a unit is compared by the facts of the
//! latest stage up to it that gave some; the final points by the facts of the stage that decided. So one
//! corrected figure moves the points of everybody it should, and no stage overwrites another.

use serde::{Deserialize, Serialize};

use crate::criteria::{CriteriaSet, Criterion, Performance};
use crate::evaluation::aggregate::{self, CrossLine, CrossPapers, CrossRule, Handling, Judgement};
use crate::evaluation::final_value::{FinalValue, StageValues, decide};
use crate::evaluation::round::RoundStage;
use crate::evaluation::seal::revealed_from;
use crate::evaluation::sheet::{DamagedSheet, Sheet, SheetStage, Value, blank_values, decode_values, encode_values};
use crate::hundredths::Hundredths;
use crate::id::UnitId;

/// The submitted papers about one member.
#[derive(Debug, Clone, Default)]
pub struct Papers<'a> {
    /// Its own; `None` when it did not submit.
    pub own: Option<&'a Sheet>,
    /// Its peers', in any order.
    pub cross: Vec<&'a Sheet>,
    /// The peers who were assigned and did not hand in.
    pub missing: Vec<UnitId>,
    /// What the cluster agreed; `None` before.
    pub agreed: Option<&'a Sheet>,
    /// What the ministry found; `None` before.
    pub appraised: Option<&'a Sheet>,
}

impl<'a> Papers<'a> {
    /// The submitted ones among the sheets about one member; of the peers' others, whose they are.
    pub fn submitted(sheets: impl IntoIterator<Item = &'a Sheet>) -> Self {
        let mut papers = Self::default();
        for sheet in sheets {
            match sheet.stage {
                SheetStage::Cross if !sheet.is_submitted() => papers.missing.push(sheet.author),
                _ if !sheet.is_submitted() => {}
                SheetStage::Self_ => papers.own = Some(sheet),
                SheetStage::Cross => papers.cross.push(sheet),
                SheetStage::Agreed => papers.agreed = Some(sheet),
                SheetStage::Appraised => papers.appraised = Some(sheet),
            }
        }
        papers
    }

    /// The cross values of so many lines, each with what became of every scorer; `None` when no peer handed
    /// in.
    pub fn cross_lines(&self, rule: &CrossRule, count: usize) -> Option<Vec<CrossLine>> {
        let papers = CrossPapers {
            handed_in: self.cross.iter().map(|sheet| (sheet.author, sheet.values.as_slice())).collect(),
            missing: self.missing.clone(),
            own: self.own.map(|sheet| sheet.values.as_slice()),
        };
        (!self.cross.is_empty()).then(|| aggregate::lines(rule, &papers, count))
    }

    /// The facts behind a line whose points are awaited: of those whose judgement counts, the unit's own
    /// where a scorer is taken to agree with it.
    fn facts_behind(&self, line: &CrossLine, index: usize) -> Vec<&'a [Hundredths]> {
        let awaits = |one: &&Judgement| one.handling == Handling::Counted && one.value == Value::Awaiting;
        let given = |one: &Judgement| self.cross.iter().copied().find(|sheet| sheet.author == one.scorer);
        let sheet = |one: &Judgement| if one.handed_in { given(one) } else { self.own };
        let sheets = line.judgements.iter().filter(awaits).filter_map(sheet);
        sheets.filter_map(|sheet| sheet.facts.get(index)).map(Vec::as_slice).collect()
    }
}

/// What the papers of one member come to, in the frozen order; `None` where nobody submitted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// The unit's own values.
    pub own: Option<Vec<Value>>,
    /// The aggregate of the cross sheets.
    pub cross: Option<Vec<Value>>,
    /// What the cluster agreed.
    pub agreed: Option<Vec<Value>>,
    /// What the ministry found.
    pub appraised: Option<Vec<Value>>,
    /// The final values.
    pub last: Vec<FinalValue>,
}

/// How an outcome is stored: the texts of [`encode_values`].
#[derive(Serialize, Deserialize)]
struct Stored {
    own: Option<String>,
    cross: Option<String>,
    agreed: Option<String>,
    appraised: Option<String>,
    last: String,
}

impl Outcome {
    /// The one text it is stored as, with every line in the frozen order.
    pub fn text(&self) -> Result<String, serde_json::Error> {
        let encoded = |values: &Option<Vec<Value>>| values.as_deref().map(encode_values);
        serde_json::to_string(&Stored {
            own: encoded(&self.own),
            cross: encoded(&self.cross),
            agreed: encoded(&self.agreed),
            appraised: encoded(&self.appraised),
            last: encode_values(&self.last_values()),
        })
    }

    /// Reads what [`Outcome::text`] wrote; anything else is damaged.
    pub fn from_text(text: &str) -> Result<Self, DamagedSheet> {
        let stored: Stored = serde_json::from_str(text).map_err(|_| DamagedSheet)?;
        let lines = stored.last.split(',').count();
        let read = |text: Option<String>| text.map(|text| decode_values(&text, lines)).transpose();
        let (own, cross) = (read(stored.own)?, read(stored.cross)?);
        let (agreed, appraised) = (read(stored.agreed)?, read(stored.appraised)?);
        let mut outcome = Self { own, cross, agreed, appraised, last: Vec::new() };
        let values = decode_values(&stored.last, lines)?.into_iter().enumerate();
        let stages = outcome.stages();
        let last = values.map(|(index, value)| FinalValue { value, stage: decide(&stages, index, value).stage });
        outcome.last = last.collect();
        Ok(outcome)
    }

    /// The values as [`decide`] takes them.
    pub fn stages(&self) -> StageValues<'_> {
        StageValues {
            own: self.own.as_deref(),
            cross: self.cross.as_deref(),
            agreed: self.agreed.as_deref(),
            appraised: self.appraised.as_deref(),
        }
    }

    /// The final values without the stages that decided them.
    pub fn last_values(&self) -> Vec<Value> {
        self.last.iter().map(|line| line.value).collect()
    }
}

/// Whether lines that compare units are reckoned at a stage. While several authors write it unseen by
/// each other, one's points would tell the others' facts; the head and the ministry each write alone.
pub fn reckons(stage: SheetStage, round: RoundStage) -> bool {
    match stage {
        SheetStage::Self_ | SheetStage::Cross => round >= revealed_from(stage),
        SheetStage::Agreed | SheetStage::Appraised => true,
    }
}

/// The values of one stage, and the facts behind those awaited.
#[derive(Debug, Clone, Default)]
struct Lines {
    values: Vec<Value>,
    facts: Vec<Vec<Hundredths>>,
}

impl Lines {
    fn of(sheet: &Sheet) -> Self {
        Self { values: sheet.values.clone(), facts: sheet.facts.clone() }
    }

    /// The aggregate of the cross sheets; `None` when no peer handed in.
    fn aggregated(rule: &CrossRule, set: &CriteriaSet, papers: &Papers<'_>) -> Option<Self> {
        let lines = papers.cross_lines(rule, set.criteria.len())?;
        let facts = |(index, line): (usize, &CrossLine)| match line.value {
            Value::Awaiting => aggregate::facts(rule, &papers.facts_behind(line, index)),
            _ => Vec::new(),
        };
        let facts = lines.iter().enumerate().map(facts).collect();
        Some(Self { values: lines.iter().map(|line| line.value).collect(), facts })
    }
}

/// One member with its stages as they were written, in the order in which they decide.
struct Member {
    stages: [Option<Lines>; 4],
    blank: Vec<Value>,
}

impl Member {
    fn new(set: &CriteriaSet, rule: &CrossRule, unit: UnitId, papers: &Papers<'_>) -> Self {
        let cross = Lines::aggregated(rule, set, papers);
        Self {
            stages: [papers.own.map(Lines::of), cross, papers.agreed.map(Lines::of), papers.appraised.map(Lines::of)],
            blank: blank_values(set, unit),
        }
    }

    fn value(&self, stage: usize, index: usize) -> Option<Value> {
        self.stages.get(stage)?.as_ref()?.values.get(index).copied()
    }

    /// What the unit is compared by on a line at a stage; `None` when the line leaves it out.
    fn performance(&self, stage: usize, index: usize) -> Option<Performance> {
        let decides = |place: &usize| {
            let value = self.value(*place, index);
            matches!(value, Some(Value::Awaiting | Value::NotApplicable | Value::Points(_)))
        };
        let place = (0..=stage).rev().find(decides)?;
        let lines = self.stages.get(place)?.as_ref()?;
        let awaited = lines.values.get(index) == Some(&Value::Awaiting);
        lines.facts.get(index).filter(|_| awaited).and_then(|facts| Performance::from_facts(facts))
    }

    fn decided(&self) -> Vec<FinalValue> {
        let [own, cross, agreed, appraised] = &self.stages;
        let values = |lines: &'_ Option<Lines>| lines.as_ref().map(|lines| lines.values.clone());
        let [own, cross, agreed, appraised] = [own, cross, agreed, appraised].map(values);
        let outcome = Outcome { own, cross, agreed, appraised, last: Vec::new() };
        let stages = outcome.stages();
        self.blank.iter().enumerate().map(|(index, blank)| decide(&stages, index, *blank)).collect()
    }
}

/// The outcomes of all members of a round, in their order. `stage` is where the round stands: before a
/// stage is revealed its lines that compare units stay awaited ([`reckons`]).
pub fn outcomes(
    set: &CriteriaSet,
    rule: &CrossRule,
    stage: RoundStage,
    members: &[(UnitId, Papers<'_>)],
) -> Vec<Outcome> {
    let mut members: Vec<Member> = members.iter().map(|(unit, papers)| Member::new(set, rule, *unit, papers)).collect();
    let mut finals: Vec<Vec<FinalValue>> = members.iter().map(Member::decided).collect();
    for (index, line) in set.criteria.iter().enumerate().filter(|(_, line)| line.rule.is_relative()) {
        let fields: Vec<Vec<Option<Performance>>> = (0..SheetStage::ALL.len())
            .map(|at| members.iter().map(|one| one.performance(at, index)).collect())
            .collect();
        if reckons(SheetStage::Self_, stage) {
            for (place, last) in finals.iter_mut().enumerate() {
                reckon(
                    line,
                    last.get_mut(index).map(|last| &mut last.value),
                    &fields[SheetStage::ALL.len() - 1],
                    place,
                );
            }
        }
        for (at, field) in fields.iter().enumerate().filter(|(at, _)| reckons(SheetStage::ALL[*at], stage)) {
            for (place, member) in members.iter_mut().enumerate() {
                let lines = member.stages.get_mut(at).and_then(Option::as_mut);
                reckon(line, lines.and_then(|lines| lines.values.get_mut(index)), field, place);
            }
        }
    }
    members.into_iter().zip(finals).map(|(member, last)| outcome(member, last)).collect()
}

/// What every member is compared by on a line in the end, in their order; `None` for whom the line leaves out,
/// and for every line that compares nobody.
pub fn performances(
    set: &CriteriaSet,
    rule: &CrossRule,
    members: &[(UnitId, Papers<'_>)],
    index: usize,
) -> Vec<Option<Performance>> {
    let compares = set.criteria.get(index).is_some_and(|line| line.rule.is_relative());
    let last = SheetStage::ALL.len() - 1;
    let of = |(unit, papers): &(UnitId, Papers<'_>)| {
        compares.then(|| Member::new(set, rule, *unit, papers).performance(last, index)).flatten()
    };
    members.iter().map(of).collect()
}

/// Puts points where they are awaited.
fn reckon(line: &Criterion, value: Option<&mut Value>, field: &[Option<Performance>], place: usize) {
    let Some(value) = value.filter(|value| **value == Value::Awaiting) else { return };
    let Some(own) = field.get(place).copied().flatten() else { return };
    let all: Vec<Performance> = field.iter().copied().flatten().collect();
    if let Some(points) = line.rule.relative_points(line.maximum, own, &all) {
        *value = Value::Points(points);
    }
}

fn outcome(member: Member, last: Vec<FinalValue>) -> Outcome {
    let [own, cross, agreed, appraised] = member.stages.map(|lines| lines.map(|lines| lines.values));
    Outcome { own, cross, agreed, appraised, last }
}

#[cfg(test)]
mod tests;
