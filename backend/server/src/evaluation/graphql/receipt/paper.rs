//! Papers of a receipt in the API: who said what of a line, and on which figures.

use async_graphql::{ID, SimpleObject};
use chrono::{DateTime, Utc};
use domain::Language;
use domain::evaluation::receipt as rules;

use super::super::cross::Handling;
use super::super::values::ScoreValue;
use crate::graphql::Decimal;

/// What one author handed in about one line.
#[derive(SimpleObject)]
pub struct ReceiptPaper {
    /// The sheet; null for a peer who did not hand in.
    sheet_id: Option<ID>,
    /// Code of the unit that wrote it.
    author_code: String,
    /// Name of that unit.
    author_name: String,
    /// When it was handed in; null when that is not known.
    submitted_at: Option<DateTime<Utc>>,
    /// The person who handed it in; null for the public.
    submitted_by: Option<String>,
    /// The value.
    value: ScoreValue,
    /// The facts behind it; empty where points were typed directly.
    facts: Vec<ReceiptFact>,
    /// What the rule gives for these facts; null without facts and for lines that compare units.
    reckoned: Option<Decimal>,
    /// The author's note; null without one and for the public.
    note: Option<String>,
    /// The evidence given; empty for the public.
    evidence: Vec<ReceiptEvidence>,
    /// What became of it among the peers' values; null for every other stage.
    handling: Option<Handling>,
    /// What the paper says, in words.
    sentence: String,
}

/// One figure that an author typed.
#[derive(SimpleObject)]
pub struct ReceiptFact {
    /// Stable name within the rule.
    key: String,
    /// The question in the reader's language.
    label: String,
    /// The figure.
    value: Decimal,
    /// The chosen level in words; null for figures that are no choice.
    choice: Option<String>,
}

/// One piece of evidence.
#[derive(SimpleObject)]
pub struct ReceiptEvidence {
    /// What it is, in words; may be empty when a document is named.
    text: String,
    /// Document of the register; null for evidence in words only.
    document_id: Option<ID>,
    /// Number and symbol of that document.
    reference: Option<String>,
    /// Where in the document; null for the whole.
    page: Option<String>,
}

impl ReceiptPaper {
    /// A paper in the reader's language.
    pub fn of(step: &rules::PaperStep, language: Language) -> Self {
        let fact = |fact: &rules::FactStep| ReceiptFact {
            key: fact.key.clone(),
            label: language.choose(&fact.label_vi, &fact.label_en).clone(),
            value: Decimal(fact.value),
            choice: fact.choice.clone(),
        };
        let piece = |piece: &rules::EvidencePiece| ReceiptEvidence {
            text: piece.text.clone(),
            document_id: piece.document.clone().map(ID),
            reference: piece.reference.clone(),
            page: piece.page.clone(),
        };
        Self {
            sheet_id: step.sheet.clone().map(ID),
            author_code: step.author_code.clone(),
            author_name: step.author_name.clone(),
            submitted_at: step.at,
            submitted_by: step.by.clone(),
            value: step.value.into(),
            facts: step.facts.iter().map(fact).collect(),
            reckoned: step.reckoned.map(Decimal),
            note: step.note.clone(),
            evidence: step.evidence.iter().map(piece).collect(),
            handling: step.handling.map(Into::into),
            sentence: step.sentence(language),
        }
    }
}
