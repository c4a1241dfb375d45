//! Tests of sheets and of their text.

use proptest::prelude::*;

use super::*;
use crate::evaluation::testing::{blank, points, small_set, unit, values};

#[test]
fn an_empty_paper_is_missing_everywhere_but_where_a_line_is_for_others() {
    let mut set = small_set();
    set.criteria[1].applies_to = vec![unit(2)];
    set.criteria[2].applies_to = vec![unit(1), unit(2)];
    let sheet = blank(&set, SheetStage::Self_);
    assert_eq!(sheet.values, values(&["m", "u", "m", "m", "m"]));
    assert_eq!((sheet.expected(), sheet.filled(), sheet.facts.len()), (4, 0, 5));
}

#[test]
fn five_different_things_count_differently_as_filled() {
    let sheet = Sheet { values: values(&["0", "m", "n", "u", "w"]), ..blank(&small_set(), SheetStage::Cross) };
    assert_eq!((sheet.expected(), sheet.filled()), (4, 3));
    let codes: Vec<_> = sheet.values.iter().map(|value| value.code()).collect();
    assert_eq!(codes, ["POINTS", "MISSING", "NOT_APPLICABLE", "NOT_ASSIGNED", "WITHHELD"]);
}

#[test]
fn values_and_facts_are_written_compactly() {
    assert_eq!(encode_values(&values(&["9.5", "0", "m", "n", "u", "w"])), "950,0,m,n,u,w");
    let facts = vec![vec![points("120"), points("150")], vec![], vec![points("1")]];
    assert_eq!(encode_facts(&facts), "12000;15000,,100");
    assert_eq!(decode_facts("12000;15000,,100", 3), Ok(facts));
    assert_eq!(decode_values("", 0), Ok(vec![]));
    assert_eq!(decode_facts("", 1), Ok(vec![vec![]]));
}

#[test]
fn a_damaged_text_is_refused() {
    for (text, lines) in [
        ("950", 2),
        ("950,m,m", 2),
        ("", 1),
        ("m,", 2),
        ("x", 1),
        ("+5", 1),
        ("05", 1),
        ("-0", 1),
        ("9.5", 1),
        (" 5", 1),
        ("M", 1),
        ("99999999999999999999", 1),
    ] {
        assert_eq!(decode_values(text, lines), Err(DamagedSheet), "{text:?}");
    }
    for (text, lines) in [("1;", 1), (";1", 1), ("1;m", 1), ("1", 2), ("01", 1)] {
        assert_eq!(decode_facts(text, lines), Err(DamagedSheet), "{text:?}");
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        (-Hundredths::LIMIT..=Hundredths::LIMIT).prop_map(|count| Value::Points(Hundredths::from_hundredths(count))),
        Just(Value::Missing),
        Just(Value::NotApplicable),
        Just(Value::NotAssigned),
        Just(Value::Withheld),
    ]
}

proptest! {
    #[test]
    fn any_values_survive_their_text(values in prop::collection::vec(any_value(), 0..60)) {
        prop_assert_eq!(decode_values(&encode_values(&values), values.len()), Ok(values));
    }

    #[test]
    fn any_facts_survive_their_text(
        counts in prop::collection::vec(prop::collection::vec(0..=Hundredths::LIMIT, 0..5), 0..60),
    ) {
        let facts: Vec<Vec<_>> =
            counts.into_iter().map(|line| line.into_iter().map(Hundredths::from_hundredths).collect()).collect();
        prop_assert_eq!(decode_facts(&encode_facts(&facts), facts.len()), Ok(facts));
    }

    #[test]
    fn a_text_that_can_be_read_is_the_one_that_is_written(text in "[0-9mnuw,;-]{0,12}") {
        let lines = text.split(',').count();
        if let Ok(values) = decode_values(&text, lines) {
            prop_assert_eq!(encode_values(&values), text.clone());
        }
        if let Ok(facts) = decode_facts(&text, lines) {
            prop_assert_eq!(encode_facts(&facts), text);
        }
    }
}
