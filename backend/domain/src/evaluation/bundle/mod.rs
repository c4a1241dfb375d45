//! The verification bundle of a published result: the rules, the papers and the result in one public text, so
//! that anybody can recompute it without this program.
//!
//! The text is described field by field in `docs/bundle.md`; the order of the fields here is the order in it.
//! It holds no person's name, no note and no evidence. [`freeze`](Bundle::freeze) writes a case down,
//! [`thaw`](Bundle::thaw) reads it back, so that the public sees the derivation of the result from what was
//! frozen and from nothing else.

mod criteria;
mod freeze;
mod thaw;

use serde::{Deserialize, Serialize};

pub use criteria::{BundleCriteria, BundleCriterion, BundleGroup};
pub use freeze::Frozen;
pub use thaw::{DamagedBundle, Thawed};

use crate::criteria::DisqualifierEffect;
use crate::evaluation::classification::ClassRule;
use crate::evaluation::ranking::TieRule;
use crate::evaluation::receipt::DeclaredRule;
use crate::evaluation::round::RoundKind;
use crate::evaluation::sheet::SheetStage;
use crate::hundredths::Hundredths;

/// The shape of the bundle; a changed shape takes another tag.
pub const FORMAT: &str = "thidua-bundle-v1";

/// What stands before the hash in the signed text, so that a signature of one thing is never one of another.
pub const SIGNED_PREFIX: &str = "thidua-bundle-signature-v1\n";

/// The text that is signed: the prefix and the SHA-256 of the bundle's text in hexadecimal digits.
pub fn signed_text(sha256: &str) -> String {
    format!("{SIGNED_PREFIX}{sha256}")
}

/// The bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// [`FORMAT`].
    pub format: String,
    /// Which round.
    pub round: BundleRound,
    /// What the round declared.
    pub rules: BundleRules,
    /// The criteria as they were applied.
    pub criteria: BundleCriteria,
    /// The members in the cluster's order.
    pub members: Vec<BundleMember>,
    /// Every submitted paper, by unit, stage and author.
    pub sheets: Vec<BundleSheet>,
    /// Recorded grounds for not considering a unit.
    pub disqualifications: Vec<BundleGround>,
    /// What decisions on objections put in the place of appraised values, by unit and in the order made. The
    /// sheets stay as they were handed in; the last one of a line counts.
    pub adjustments: Vec<BundleAdjustment>,
    /// The result that follows.
    pub result: BundleResult,
    /// Where the audit chain stood.
    pub audit: BundleAudit,
}

/// Which round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleRound {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it reviewed.
    pub kind: RoundKind,
    /// The emulation year.
    pub year: i32,
    /// Name of the cluster.
    pub cluster: String,
    /// Name of the ministry.
    pub ministry: String,
    /// Whether it holds demonstration data.
    pub demonstration: bool,
}

/// What the round declared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleRules {
    /// How cross-scores of one line become one value.
    pub aggregation: DeclaredRule,
    /// What tells equal totals apart, first rule first.
    pub tie_rules: Vec<TieRule>,
    /// The classes; empty when the round does not classify.
    pub classes: Vec<ClassRule>,
}

/// A member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleMember {
    /// Its code when the round opened; unique in the bundle.
    pub code: String,
    /// Its name then.
    pub name: String,
    /// Codes of the peers who were assigned to it and did not hand in.
    pub missing_scorers: Vec<String>,
}

/// A submitted paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleSheet {
    /// Its identifier.
    pub id: String,
    /// Whose judgement it is.
    pub stage: SheetStage,
    /// Code of the member it is about.
    pub unit: String,
    /// Code of the unit that wrote it.
    pub author: String,
    /// Name of that unit.
    pub author_name: String,
    /// Its version when it was handed in.
    pub version: i32,
    /// When it was handed in, RFC 3339 in UTC with microseconds; `None` when that is not known.
    pub submitted_at: Option<String>,
    /// One value per criterion: points as a decimal, or the code of a state.
    pub values: Vec<String>,
    /// The facts behind each value; empty where points were typed directly.
    pub facts: Vec<Vec<Hundredths>>,
    /// What was committed to when it was handed in; `None` for papers older than commitments.
    pub commitment: Option<BundleCommitment>,
}

/// A commitment, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleCommitment {
    /// The randomness in it.
    pub nonce: String,
    /// SHA-256 over the nonce, a line feed and the text of the sheet.
    pub hash: String,
}

/// A recorded ground.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleGround {
    /// Code of the member.
    pub unit: String,
    /// Code of the ground.
    pub code: String,
    /// The ground, in Vietnamese.
    pub name: String,
    /// What it does.
    pub effect: DisqualifierEffect,
    /// Reference of the document that proves it; `None` when none was named.
    pub document: Option<String>,
}

/// A correction by the decision on an objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleAdjustment {
    /// Code of the member.
    pub unit: String,
    /// Code of the line.
    pub line: String,
    /// Identifier of the objection.
    pub objection: String,
    /// When, RFC 3339 in UTC with microseconds.
    pub at: String,
    /// The final value that stood, as in [`BundleSheet::values`].
    pub before: String,
    /// The value that counts as the appraised one.
    pub after: String,
    /// The facts behind it; empty where points were typed.
    pub facts: Vec<Hundredths>,
}

/// The result that follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleResult {
    /// Its identifier.
    pub id: String,
    /// SHA-256 of the snapshot, 64 hexadecimal digits.
    pub sha256: String,
    /// The canonical text of the snapshot, exactly as hashed.
    pub snapshot: String,
}

/// Where the audit chain stood: the last event before the publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleAudit {
    /// The number of the event.
    pub sequence: i64,
    /// Its link, 64 hexadecimal digits.
    pub hash: String,
}

impl Bundle {
    /// The one text of this bundle: JSON without blanks, fields in declared order. What is stored, served,
    /// hashed and signed.
    pub fn canonical_text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// Reads a canonical text.
    pub fn from_text(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
}

#[cfg(test)]
mod tests;
