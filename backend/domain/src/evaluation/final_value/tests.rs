//! Tests of the final value.

use proptest::prelude::*;

use super::*;
use crate::evaluation::testing::values;

fn decided(stages: [&str; 4]) -> (Value, Option<SheetStage>) {
    let [own, cross, agreed, appraised] = stages.map(|word| values(&[word]));
    let all = StageValues { own: Some(&own), cross: Some(&cross), agreed: Some(&agreed), appraised: Some(&appraised) };
    let line = decide(&all, 0, Value::Missing);
    (line.value, line.stage)
}

#[test]
fn the_latest_stage_that_decided_is_final_and_never_the_maximum() {
    use SheetStage::{Agreed, Appraised, Cross, Self_};
    for (stages, value, stage) in [
        (["10", "9", "8", "1"], "1", Some(Appraised)),
        (["10", "9", "8", "m"], "8", Some(Agreed)),
        (["10", "9", "w", "w"], "9", Some(Cross)),
        (["10", "m", "m", "m"], "10", Some(Self_)),
        (["10", "9", "n", "m"], "n", Some(Agreed)),
        (["10", "9", "8", "0"], "0", Some(Appraised)),
        (["m", "w", "m", "m"], "m", None),
    ] {
        assert_eq!(decided(stages), (values(&[value])[0], stage), "{stages:?}");
    }
}

#[test]
fn stages_nobody_submitted_decide_nothing_and_lines_for_others_stay_not_assigned() {
    let cross = values(&["9", "5"]);
    let all = StageValues { cross: Some(&cross), ..StageValues::default() };
    let finals = final_values(&all, &[Value::Missing, Value::NotAssigned]);
    assert_eq!(finals[0], FinalValue { value: cross[0], stage: Some(SheetStage::Cross) });
    assert_eq!(finals[1], FinalValue { value: Value::NotAssigned, stage: None });
    assert_eq!(final_stage(&finals), Some(SheetStage::Cross));
    assert_eq!(final_stage(&final_values(&StageValues::default(), &[Value::Missing])), None);
}

proptest! {
    #[test]
    fn what_earlier_stages_say_never_changes_a_line_that_a_later_one_decided(
        words in prop::collection::vec(prop::sample::select(vec!["0", "5", "9", "m", "n", "w"]), 4),
        other in prop::sample::select(vec!["0", "5", "9", "m", "n", "w"]),
        place in 0usize..4,
    ) {
        let before = [words[0], words[1], words[2], words[3]];
        let (value, stage) = decided(before);
        let deciding = stage.map_or(0, |stage| SheetStage::ALL.iter().position(|other| *other == stage).unwrap());
        if place < deciding {
            let mut after = before;
            after[place] = other;
            prop_assert_eq!(decided(after), (value, stage));
        }
    }
}
