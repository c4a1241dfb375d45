//! Commitments: what was handed in is fixed by a public hash before anybody else may read it, and can be
//! checked by everybody when it is revealed.
//!
//! The hash is SHA-256 over the nonce, a line feed and the [`text`] of the sheet. A sheet has few
//! possible values, so without the random nonce the hash would tell them to whoever tries them all; the
//! nonce is revealed together with the values.

use crate::evaluation::publication::text_hash;
use crate::evaluation::sheet::{Sheet, encode_facts, encode_values};

/// The shape of the text; a changed shape takes another tag.
pub const FORMAT: &str = "thidua-sheet-v1";

/// A commitment to what a sheet held when it was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// 32 hexadecimal digits of randomness; secret until the sheet is revealed.
    pub nonce: String,
    /// 64 hexadecimal digits; public from the submission on.
    pub hash: String,
}

impl Commitment {
    /// Commits to a sheet as it is.
    pub fn to(sheet: &Sheet, nonce: String) -> Self {
        let hash = text_hash(&format!("{nonce}\n{}", text(sheet)));
        Self { nonce, hash }
    }

    /// Whether the sheet is still what was committed to.
    pub fn holds(&self, sheet: &Sheet) -> bool {
        Self::to(sheet, self.nonce.clone()) == *self
    }
}

/// What is committed to, in five lines: the format, the sheet's identifier, its version, its values and
/// its facts, both as they are stored.
pub fn text(sheet: &Sheet) -> String {
    let (values, facts) = (encode_values(&sheet.values), encode_facts(&sheet.facts));
    format!("{FORMAT}\n{}\n{}\n{values}\n{facts}", sheet.id, sheet.version)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::sheet::{SheetStage, Value};
    use crate::evaluation::testing::{blank, id, points, small_set, values};

    fn handed_in() -> Sheet {
        Sheet { values: values(&["10", "25", "n", "w", "m"]), ..blank(&small_set(), SheetStage::Self_) }
    }

    #[test]
    fn any_change_of_what_was_handed_in_breaks_the_commitment() {
        let sheet = handed_in();
        let commitment = Commitment::to(&sheet, "00".repeat(16));
        assert!(commitment.holds(&sheet));
        let mut facts = sheet.facts.clone();
        facts[1] = vec![points("80"), points("100")];
        let mut moved = sheet.values.clone();
        moved[0] = Value::Points(points("10.01"));
        for changed in [
            Sheet { values: moved, ..sheet.clone() },
            Sheet { facts, ..sheet.clone() },
            Sheet { version: sheet.version + 1, ..sheet.clone() },
            Sheet { id: id(99), ..sheet.clone() },
        ] {
            assert!(!commitment.holds(&changed), "{changed:?}");
        }
    }

    #[test]
    fn equal_papers_with_other_nonces_have_nothing_in_common() {
        let [one, other] = ["00", "01"].map(|byte| Commitment::to(&handed_in(), byte.repeat(16)));
        assert_ne!(one.hash, other.hash);
        assert_eq!(one.hash.len(), 64);
    }
}
