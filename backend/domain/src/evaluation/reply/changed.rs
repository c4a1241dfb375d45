//! Which lines a stage changed: its value differs from the one that stood before it.

use crate::evaluation::final_value::StageValues;
use crate::evaluation::round::RoundStage;
use crate::evaluation::seal;
use crate::evaluation::sheet::{SheetStage, Value};

/// The stages whose reveal opens windows, in order; the unit's own value changes nothing.
pub const WINDOWS: [SheetStage; 3] = [SheetStage::Cross, SheetStage::Agreed, SheetStage::Appraised];

/// The stage whose sheets entering this stage of the round reveals, if a window opens with it.
pub fn revealed_by(entered: RoundStage) -> Option<SheetStage> {
    WINDOWS.into_iter().find(|stage| seal::revealed_from(*stage) == entered)
}

/// Points, also awaited ones, and "not applicable" decide a line; a gap or an abstention leaves it as it was.
const fn decides(value: Value) -> bool {
    matches!(value, Value::Points(_) | Value::Awaiting | Value::NotApplicable)
}

/// The value of a line before a stage: that of the latest earlier stage that decided it, missing when
/// none did.
pub fn stood_before(values: &StageValues<'_>, stage: SheetStage, index: usize) -> Value {
    let earlier = SheetStage::ALL.into_iter().rev().filter(|other| *other < stage);
    earlier.map(|other| values.line(other, index)).find(|value| decides(*value)).unwrap_or(Value::Missing)
}

/// Whether a stage gave a line another value than the one that stood.
pub fn is_changed(values: &StageValues<'_>, stage: SheetStage, index: usize) -> bool {
    let value = values.line(stage, index);
    stage != SheetStage::Self_ && decides(value) && value != stood_before(values, stage, index)
}

/// The places of the lines that a stage changed, in the frozen order of `lines` criteria.
pub fn changed_lines(values: &StageValues<'_>, stage: SheetStage, lines: usize) -> Vec<usize> {
    (0..lines).filter(|index| is_changed(values, stage, *index)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::testing::values;

    #[test]
    fn a_line_is_changed_when_a_stage_decides_it_otherwise_than_the_latest_that_decided_before() {
        let own = values(&["5", "5", "m", "n", "5", "5", "5"]);
        let cross = values(&["5", "4", "4", "4", "w", "m", "n"]);
        let agreed = values(&["5", "5", "w", "4", "5", "4", "n"]);
        let all = StageValues { own: Some(&own), cross: Some(&cross), agreed: Some(&agreed), appraised: None };
        assert!(changed_lines(&all, SheetStage::Self_, 7).is_empty());
        assert_eq!(changed_lines(&all, SheetStage::Cross, 7), [1, 2, 3, 6]);
        // Against the cross value where there is one, else against the unit's own.
        assert_eq!(changed_lines(&all, SheetStage::Agreed, 7), [1, 5]);
        assert!(changed_lines(&all, SheetStage::Appraised, 7).is_empty(), "nobody appraised");
        assert_eq!(stood_before(&all, SheetStage::Appraised, 2), values(&["4"])[0], "an abstention leaves the line");
    }

    #[test]
    fn windows_open_when_cross_agreed_and_appraised_values_are_revealed() {
        let due = [
            (RoundStage::Reply, SheetStage::Cross),
            (RoundStage::Appraised, SheetStage::Agreed),
            (RoundStage::Provisional, SheetStage::Appraised),
        ];
        for stage in RoundStage::ALL {
            let opened = due.iter().find(|(entered, _)| *entered == stage).map(|(_, sheet)| *sheet);
            assert_eq!(revealed_by(stage), opened, "{stage:?}");
        }
    }
}
