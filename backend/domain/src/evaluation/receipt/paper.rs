//! One author's word on one line.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::case::{CasePaper, EvidencePiece, MissingScorer};
use crate::criteria::{Criterion, FactKind};
use crate::evaluation::aggregate::{Handling, Judgement};
use crate::evaluation::sheet::Value;
use crate::hundredths::{Hundredths, Points};

/// One figure that the author typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactStep {
    /// Stable name within the rule.
    pub key: String,
    /// The question, in Vietnamese.
    pub label_vi: String,
    /// The question, in English.
    pub label_en: String,
    /// What kind of figure answers it.
    pub kind: FactKind,
    /// The figure.
    pub value: Hundredths,
    /// The chosen level in words; `None` for figures that are no choice.
    pub choice: Option<String>,
}

/// What one author handed in about one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperStep {
    /// The sheet; `None` for a peer who did not hand in.
    pub sheet: Option<String>,
    /// Code of the unit that wrote it.
    pub author_code: String,
    /// Name of that unit.
    pub author_name: String,
    /// When it was handed in; `None` when that is not known.
    pub at: Option<DateTime<Utc>>,
    /// The person who handed it in; `None` for the public.
    pub by: Option<String>,
    /// The value.
    pub value: Value,
    /// The facts behind it; empty where points were typed directly.
    pub facts: Vec<FactStep>,
    /// What the rule gives for these facts; `None` without facts and for lines that compare units.
    pub reckoned: Option<Points>,
    /// The author's note; `None` without one and for the public.
    pub note: Option<String>,
    /// The evidence given; empty for the public.
    pub evidence: Vec<EvidencePiece>,
    /// What became of it among the peers' values; `None` for every other stage.
    pub handling: Option<Handling>,
}

pub(super) fn step(line: &Criterion, index: usize, paper: &CasePaper, handling: Option<Handling>) -> PaperStep {
    let facts = paper.sheet.facts.get(index).map(Vec::as_slice).unwrap_or_default();
    PaperStep {
        sheet: Some(paper.sheet.id.to_string()),
        author_code: paper.author_code.clone(),
        author_name: paper.author_name.clone(),
        at: paper.at,
        by: paper.by.clone(),
        value: paper.sheet.values.get(index).copied().unwrap_or(Value::Missing),
        facts: named(line, facts),
        reckoned: line.rule.points(line.maximum, facts).ok(),
        note: paper.notes.get(&line.id).cloned(),
        evidence: paper.evidence.get(&line.id).cloned().unwrap_or_default(),
        handling,
    }
}

/// A peer who did not hand in, with what the rule makes of that.
pub(super) fn absent(scorer: &MissingScorer, judgement: &Judgement) -> PaperStep {
    PaperStep {
        sheet: None,
        author_code: scorer.code.clone(),
        author_name: scorer.name.clone(),
        at: None,
        by: None,
        value: judgement.value,
        facts: Vec::new(),
        reckoned: None,
        note: None,
        evidence: Vec::new(),
        handling: Some(judgement.handling),
    }
}

/// The facts beside the questions they answer.
fn named(line: &Criterion, facts: &[Hundredths]) -> Vec<FactStep> {
    let slots = line.rule.slots();
    let fact = |(slot, value): (crate::criteria::FactSlot, &Hundredths)| FactStep {
        choice: usize::try_from(value.hundredths() / 100).ok().and_then(|place| slot.choices.get(place).cloned()),
        key: slot.key,
        label_vi: slot.label_vi,
        label_en: slot.label_en,
        kind: slot.kind,
        value: *value,
    };
    slots.into_iter().zip(facts).map(fact).collect()
}
