//! Documents (văn bản): the register that decisions, plans and reports are numbered in.

pub mod error;
pub mod policy;
mod record;

use chrono::NaiveDate;

use crate::id::{DocumentId, UnitId};
pub use error::{DocumentError, DocumentErrorCode};
pub use record::{RecordDocument, SummaryChange};

/// A document of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its identifier.
    pub id: DocumentId,
    /// Counts changes, from 1.
    pub version: i32,
    /// The issuing unit when it is one of ours; `None` for outside issuers such as the Prime Minister.
    pub issuer: Option<UnitId>,
    /// The issuer's name as on the paper.
    pub issuer_name: String,
    /// What kind of paper.
    pub kind: DocumentType,
    /// Running number within issuer, type and year.
    pub number: i32,
    /// The symbol after the number: `QĐ-BTNMT`.
    pub symbol: String,
    /// Day of issue.
    pub issued_on: NaiveDate,
    /// What it is about (trích yếu).
    pub summary: String,
}

impl Document {
    /// How staff name it: `395/QĐ-BTNMT`; numbers below ten get a leading zero (Decree 30/2020/NĐ-CP).
    pub fn reference(&self) -> String {
        reference(self.number, &self.symbol)
    }
}

/// Number and symbol in one text.
pub fn reference(number: i32, symbol: &str) -> String {
    format!("{number:02}/{symbol}")
}

/// Kinds of paper, after Decree 30/2020/NĐ-CP, Appendix III, and those of this field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocumentType {
    /// Quyết định (QĐ).
    Decision,
    /// Kế hoạch (KH).
    Plan,
    /// Chỉ thị (CT).
    Directive,
    /// Công văn.
    OfficialLetter,
    /// Báo cáo (BC).
    Report,
    /// Biên bản (BB).
    Minutes,
    /// Tờ trình (TTr).
    Submission,
    /// Thông báo (TB).
    Notice,
    /// Hướng dẫn (HD).
    Guidance,
    /// Quy chế (QC).
    Regulation,
    /// Bản giao ước, bản thỏa thuận.
    Agreement,
    /// Chương trình (CTr).
    Programme,
    /// Giấy mời (GM).
    Invitation,
    /// Nghị quyết (NQ).
    Resolution,
    /// Thông tư (TT).
    Circular,
    /// Anything else.
    Other,
}

impl DocumentType {
    /// Every type with its stored and public code.
    const CODES: [(Self, &'static str); 16] = [
        (Self::Decision, "DECISION"),
        (Self::Plan, "PLAN"),
        (Self::Directive, "DIRECTIVE"),
        (Self::OfficialLetter, "OFFICIAL_LETTER"),
        (Self::Report, "REPORT"),
        (Self::Minutes, "MINUTES"),
        (Self::Submission, "SUBMISSION"),
        (Self::Notice, "NOTICE"),
        (Self::Guidance, "GUIDANCE"),
        (Self::Regulation, "REGULATION"),
        (Self::Agreement, "AGREEMENT"),
        (Self::Programme, "PROGRAMME"),
        (Self::Invitation, "INVITATION"),
        (Self::Resolution, "RESOLUTION"),
        (Self::Circular, "CIRCULAR"),
        (Self::Other, "OTHER"),
    ];

    /// The stored and public code.
    pub fn code(self) -> &'static str {
        Self::CODES.iter().find(|(kind, _)| *kind == self).map_or("OTHER", |(_, code)| code)
    }

    /// Reads a stored code; `None` for a text that is no type.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::CODES.iter().find(|(_, known)| *known == code).map(|(kind, _)| *kind)
    }
}
