//! Corrections: what a decision puts in the place of an appraised value, beside it and not over it.

use crate::criteria::CriteriaSet;
use crate::evaluation::sheet::{Sheet, SheetStage, SheetState, Value};
use crate::hundredths::Hundredths;
use crate::id::{EvaluationId, Id as _, SheetId, UnitId};

/// One corrected line of an evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The place of the line in the frozen order.
    pub index: usize,
    /// The final value that stood when it was corrected.
    pub before: Value,
    /// The corrected value; awaited where the line compares units.
    pub value: Value,
    /// The facts behind it; empty when points were typed.
    pub facts: Vec<Hundredths>,
}

/// The appraisal of a unit as it counts: the one handed in among the sheets about it, with the corrections over it;
/// `None` without any. Where nobody handed one in, the corrected lines alone are decided.
pub fn counted<'a>(
    set: &CriteriaSet,
    (evaluation, unit): (EvaluationId, UnitId),
    sheets: impl IntoIterator<Item = &'a Sheet>,
    corrections: &[&Correction],
) -> Option<Sheet> {
    if corrections.is_empty() {
        return None;
    }
    let handed_in = |sheet: &&Sheet| sheet.stage == SheetStage::Appraised && sheet.is_submitted();
    let blank = || {
        let nobody = SheetId::from_uuid(evaluation.uuid());
        Sheet::blank(nobody, evaluation, SheetStage::Appraised, unit, set, unit)
    };
    let sheet = sheets.into_iter().find(handed_in).cloned().unwrap_or_else(blank);
    Some(corrected(sheet, corrections.iter().copied()))
}

/// A sheet with corrections over it, in their order; it counts as handed in.
fn corrected<'a>(sheet: Sheet, corrections: impl IntoIterator<Item = &'a Correction>) -> Sheet {
    let mut sheet = Sheet { state: SheetState::Submitted, ..sheet };
    for correction in corrections {
        let (value, facts) = (sheet.values.get_mut(correction.index), sheet.facts.get_mut(correction.index));
        if let (Some(value), Some(facts)) = (value, facts) {
            *value = correction.value;
            facts.clone_from(&correction.facts);
        }
    }
    sheet
}

/// The appraised values as they stood before any correction, from those that count now.
pub fn uncorrected(mut appraised: Vec<Value>, corrections: &[Correction]) -> Vec<Value> {
    for correction in corrections.iter().rev() {
        if let Some(value) = appraised.get_mut(correction.index) {
            *value = correction.before;
        }
    }
    appraised
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::testing::{blank, points, small_set, values};

    fn correction(index: usize, before: &str, value: &str) -> Correction {
        let [before, value] = [before, value].map(|word| values(&[word])[0]);
        Correction { index, before, value, facts: Vec::new() }
    }

    #[test]
    fn the_last_correction_of_a_line_counts_and_other_lines_stay() {
        let mut sheet = blank(&small_set(), SheetStage::Appraised);
        sheet.values = values(&["5", "4", "m", "m", "m"]);
        sheet.facts[1] = vec![points("80"), points("100")];
        let twice = [correction(1, "4", "6"), correction(1, "6", "7")];
        let counted = corrected(sheet.clone(), &twice);
        assert_eq!(counted.values, values(&["5", "7", "m", "m", "m"]));
        assert!(counted.facts[1].is_empty(), "the facts of the corrected value are not those of the old one");
        assert_eq!(uncorrected(counted.values, &twice), sheet.values);
    }

    #[test]
    fn a_correction_counts_even_where_nobody_handed_an_appraisal_in() {
        let counted = corrected(blank(&small_set(), SheetStage::Appraised), &[correction(0, "m", "3")]);
        assert!(counted.is_submitted());
        assert_eq!(counted.values, values(&["3", "m", "m", "m", "m"]));
    }
}
