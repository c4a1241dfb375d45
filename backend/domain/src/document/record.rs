//! Rule: entering a document into the register, and correcting its summary.

use chrono::{Datelike as _, NaiveDate};
use serde_json::json;

use super::{Document, DocumentError, DocumentType};
use crate::audit::Audit;
use crate::id::{DocumentId, UnitId};
use crate::search::fold_vi;

/// Most characters of a symbol, a name and a summary.
const SYMBOL: usize = 60;
const NAME: usize = 200;
const SUMMARY: usize = 1_000;

/// Enters a document into the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordDocument {
    /// The issuing unit when it is one of ours.
    pub issuer: Option<UnitId>,
    /// The issuer's name as on the paper.
    pub issuer_name: String,
    /// What kind of paper.
    pub kind: DocumentType,
    /// Running number.
    pub number: i32,
    /// Symbol after the number.
    pub symbol: String,
    /// Day of issue.
    pub issued_on: NaiveDate,
    /// What it is about.
    pub summary: String,
}

impl RecordDocument {
    /// The document, or every rule that its entry breaks.
    pub fn check(self, id: DocumentId, today: NaiveDate) -> Result<Document, Vec<DocumentError>> {
        let issuer_name = self.issuer_name.trim().to_owned();
        let symbol = self.symbol.trim().to_owned();
        let summary = self.summary.trim().to_owned();
        let mut errors = Vec::new();
        if self.number < 1 {
            errors.push(DocumentError::NumberNotPositive);
        }
        check_text("issuerName", &issuer_name, NAME, &mut errors);
        check_text("symbol", &symbol, SYMBOL, &mut errors);
        check_text("summary", &summary, SUMMARY, &mut errors);
        if self.issued_on > today {
            errors.push(DocumentError::IssuedInFuture);
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let Self { issuer, kind, number, issued_on, .. } = self;
        Ok(Document { id, version: 1, issuer, issuer_name, kind, number, symbol, issued_on, summary })
    }
}

fn check_text(field: &'static str, text: &str, most: usize, errors: &mut Vec<DocumentError>) {
    if text.is_empty() {
        errors.push(DocumentError::Required(field));
    } else if text.chars().count() > most {
        errors.push(DocumentError::TooLong(field, most));
    }
}

/// A corrected summary; number, symbol and date of an issued paper do not change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryChange {
    /// The document with its new summary and the next version.
    pub document: Document,
    /// What the audit chain keeps.
    pub audit: Audit,
}

impl Document {
    /// The year of its number.
    pub fn year(&self) -> i32 {
        self.issued_on.year()
    }

    /// What makes two spellings of one issuer the same in the register: our unit, or the folded name.
    pub fn issuer_key(&self) -> String {
        self.issuer.map_or_else(|| fold_vi(&self.issuer_name), |unit| unit.to_string())
    }

    /// What a search looks through: reference, issuer and summary, folded.
    pub fn search_text(&self) -> String {
        fold_vi(&format!("{} {} {}", self.reference(), self.issuer_name, self.summary))
    }

    /// The state that the audit chain keeps.
    pub fn audit_state(&self) -> serde_json::Value {
        json!({
            "reference": self.reference(),
            "type": self.kind.code(),
            "issuer": self.issuer_name,
            "issuedOn": self.issued_on.to_string(),
            "summary": self.summary,
        })
    }

    /// The audit event of its entry.
    pub fn recorded(&self) -> Audit {
        Audit::of("document.record", self.id).after(self.audit_state())
    }

    /// Corrects the summary.
    pub fn change_summary(self, summary: &str) -> Result<SummaryChange, Vec<DocumentError>> {
        let summary = summary.trim().to_owned();
        let mut errors = Vec::new();
        check_text("summary", &summary, SUMMARY, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        let before = self.audit_state();
        let document = Self { summary, version: self.version + 1, ..self };
        let audit = Audit::of("document.update", document.id).before(before).after(document.audit_state());
        Ok(SummaryChange { document, audit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id as _;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn entry() -> RecordDocument {
        RecordDocument {
            issuer: None,
            issuer_name: " Bộ Tài nguyên và Môi trường ".into(),
            kind: DocumentType::Decision,
            number: 395,
            symbol: "QĐ-BTNMT".into(),
            issued_on: day("2022-03-02"),
            summary: "Chia cụm, khối thi đua".into(),
        }
    }

    fn id() -> DocumentId {
        DocumentId::from_uuid(uuid::Uuid::from_u128(1))
    }

    #[test]
    fn a_complete_entry_becomes_a_document() {
        let document = entry().check(id(), day("2022-06-25")).unwrap();
        assert_eq!(document.reference(), "395/QĐ-BTNMT");
        assert_eq!(document.issuer_key(), "bo tai nguyen va moi truong");
        assert_eq!(document.year(), 2022);
        assert_eq!(super::super::reference(7, "KH-STNMT"), "07/KH-STNMT");
    }

    #[test]
    fn every_broken_rule_is_named_at_once() {
        let broken = RecordDocument {
            number: 0,
            symbol: "  ".into(),
            summary: "x".repeat(1_001),
            issued_on: day("2022-06-26"),
            ..entry()
        };
        assert_eq!(
            broken.check(id(), day("2022-06-25")),
            Err(vec![
                DocumentError::NumberNotPositive,
                DocumentError::Required("symbol"),
                DocumentError::TooLong("summary", 1_000),
                DocumentError::IssuedInFuture,
            ])
        );
    }

    #[test]
    fn a_correction_keeps_the_number_and_counts_a_version() {
        let document = entry().check(id(), day("2022-06-25")).unwrap();
        let change = document.clone().change_summary("Về việc chia cụm").unwrap();
        assert_eq!(change.document, Document { version: 2, summary: "Về việc chia cụm".into(), ..document });
        assert!(change.audit.before.unwrap().contains("Chia cụm"));
    }
}
