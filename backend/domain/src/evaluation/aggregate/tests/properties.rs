//! What holds of every rule and all scores.

use proptest::prelude::*;

use super::*;

fn rules() -> impl Strategy<Value = CrossRule> {
    let missing = prop_oneof![
        Just(MissingScorers::LeaveOut),
        (1u32..5).prop_map(|at_least| MissingScorers::Require { at_least }),
        Just(MissingScorers::SelfValue),
    ];
    (prop::sample::select(&Aggregation::ALL[..]), 1u32..4, missing).prop_map(|(aggregation, trim, missing)| CrossRule {
        aggregation,
        trim,
        missing,
    })
}

/// What one scorer said; `None` when he did not hand in.
fn said() -> impl Strategy<Value = Option<Value>> {
    prop_oneof![
        6 => (0i64..10_000).prop_map(|count| Some(Value::Points(Hundredths::from_hundredths(count)))),
        1 => Just(Some(Value::NotApplicable)),
        1 => Just(Some(Value::Withheld)),
        1 => Just(None),
    ]
}

fn aggregate(rule: &CrossRule, said: &[(UnitId, Option<Value>)], own: Value) -> CrossLine {
    let given: Vec<_> = said.iter().filter_map(|(scorer, value)| Some((*scorer, [(*value)?]))).collect();
    let handed_in = given.iter().map(|(scorer, value)| (*scorer, &value[..])).collect();
    let missing = said.iter().filter(|(_, value)| value.is_none()).map(|(scorer, _)| *scorer).collect();
    lines(rule, &CrossPapers { handed_in, missing, own: Some(&[own]) }, 1).remove(0)
}

fn scorers(said: Vec<Option<Value>>) -> Vec<(UnitId, Option<Value>)> {
    (1..).map(unit).zip(said).collect()
}

fn amount(count: i64) -> Value {
    Value::Points(Hundredths::from_hundredths(count))
}

proptest! {
    #[test]
    fn a_figure_lies_between_the_lowest_and_the_highest_that_count_in_any_order(
        rule in rules(), said in prop::collection::vec(said(), 0..12), own in 0i64..10_000, turn in 0usize..12,
    ) {
        let said = scorers(said);
        let found = aggregate(&rule, &said, amount(own));
        let mut turned = said.clone();
        turned.reverse();
        turned.rotate_left(turn.min(said.len()));
        prop_assert_eq!(&aggregate(&rule, &turned, amount(own)), &found);
        let counted = || {
            let counted = found.judgements.iter().filter(|one| one.handling == Handling::Counted);
            counted.filter_map(|one| one.value.points())
        };
        match found.value {
            Value::Points(figure) => {
                prop_assert!(counted().min().unwrap() <= figure && figure <= counted().max().unwrap());
            }
            _ => prop_assert!(counted().next().is_none()),
        }
        prop_assert_eq!(found.judgements.len(), said.len(), "nobody is forgotten");
    }

    #[test]
    fn a_higher_score_never_lowers_the_figure(
        rule in rules(), counts in prop::collection::vec(0i64..10_000, 1..12), place in any::<prop::sample::Index>(),
        more in 1i64..5_000,
    ) {
        let before: Vec<_> = counts.iter().copied().map(Hundredths::from_hundredths).collect();
        let mut after = before.clone();
        after[place.index(before.len())] = after[place.index(before.len())] + Hundredths::from_hundredths(more);
        prop_assert!(rule.figure(&before) <= rule.figure(&after));
    }

    #[test]
    fn a_scorer_who_does_not_hand_in_changes_nothing_where_he_is_left_out_and_agrees_where_he_is_taken_to(
        aggregation in prop::sample::select(&Aggregation::ALL[..]), counts in prop::collection::vec(0i64..10_000, 1..8),
        own in 0i64..10_000, gaps in 1usize..4,
    ) {
        let mut said: Vec<_> = counts.iter().map(|&count| Some(amount(count))).collect();
        let full = scorers(said.clone());
        said.extend(vec![None; gaps]);
        let short = scorers(said.clone());
        said[counts.len()..].fill(Some(amount(own)));
        let agreed = scorers(said);
        let left_out = CrossRule { aggregation, trim: 1, missing: MissingScorers::LeaveOut };
        prop_assert_eq!(aggregate(&left_out, &short, amount(own)).value, aggregate(&left_out, &full, amount(own)).value);
        let taken = CrossRule { missing: MissingScorers::SelfValue, ..left_out };
        prop_assert_eq!(aggregate(&taken, &short, amount(own)).value, aggregate(&left_out, &agreed, amount(own)).value);
        let at_least = u32::try_from(counts.len()).unwrap() + 1;
        let strict = CrossRule { missing: MissingScorers::Require { at_least }, ..left_out };
        prop_assert_eq!(aggregate(&strict, &short, amount(own)).value, Value::Missing);
    }
}
