//! An independent recomputation of published results. It shares no code with the rest of the workspace and was
//! written from `docs/bundle.md`: a bundle goes in, and either everything in it follows from its papers by its
//! rules, or the first thing that does not is named.

mod bundle;
pub mod cli;
mod number;
mod paper;
mod result;
mod rule;
mod signature;
mod snapshot;
mod values;

use std::fmt::{Display, Write as _};

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use number::Number;
pub use signature::PublicKey;

/// The first thing that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{place}: {what}: expected {expected}, found {found}")]
pub struct Difference {
    /// Where: a unit, a paper and line, the signature, or a column of the file.
    pub place: String,
    /// What differs.
    pub what: String,
    /// What the rules give.
    pub expected: String,
    /// What the bundle says.
    pub found: String,
}

impl Difference {
    fn new(place: &str, what: &str, expected: impl Display, found: impl Display) -> Self {
        let (expected, found) = (expected.to_string(), found.to_string());
        Self { place: place.to_owned(), what: what.to_owned(), expected, found }
    }

    fn check<T: PartialEq + Display + ?Sized>(place: &str, what: &str, expected: &T, found: &T) -> Result<(), Self> {
        if expected == found { Ok(()) } else { Err(Self::new(place, what, expected, found)) }
    }
}

/// What was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Name of the round.
    pub round: String,
    /// Units recomputed.
    pub units: usize,
    /// Papers read.
    pub sheets: usize,
    /// Commitments that hold.
    pub commitments: usize,
    /// SHA-256 of the result's snapshot.
    pub result_sha256: String,
    /// The key that signed.
    pub key_id: String,
    /// Whether that is a key the reader gave; false when none was given.
    pub trusted: bool,
}

/// Recomputes a bundle. With a key, only a bundle signed by that key is good.
pub fn verify(file: &str, trusted: Option<&PublicKey>) -> Result<Report, Difference> {
    let bundle: bundle::Bundle = serde_json::from_str(file).map_err(|error| {
        let place = format!("line {} column {}", error.line(), error.column());
        Difference::new(&place, "the file", "a bundle as docs/bundle.md describes it", error)
    })?;
    Difference::check("format", "the format", "thidua-bundle-v1", bundle.format.as_str())?;
    snapshot::names(&bundle)?;
    let commitments = paper::check(&bundle)?;
    snapshot::check(&bundle, &result::rows(&bundle, &values::finals(&bundle)))?;
    let key = signature::check(file, &bundle, trusted)?;
    Ok(Report {
        round: bundle.round.name,
        units: bundle.members.len(),
        sheets: bundle.sheets.len(),
        commitments,
        result_sha256: bundle.result.sha256,
        key_id: key.id(),
        trusted: trusted.is_some(),
    })
}

fn sha256_bytes(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn sha256(text: &str) -> String {
    hexadecimal(&sha256_bytes(text.as_bytes()))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        write!(text, "{byte:02x}").unwrap_or_default();
        text
    })
}
