//! How far the stages are apart on a line: what the appraisal looks at first.

use crate::criteria::Criterion;
use crate::evaluation::sheet::Value;
use crate::hundredths::{Hundredths, Points};

/// The whole line, in percent.
const WHOLE: Hundredths = Hundredths::whole(100);

/// The largest distance between any two values of a line, in percent of its maximum. Gaps and
/// abstentions are no values. "Not applicable" against points is a disagreement about the whole line.
pub fn share(line: &Criterion, values: &[Value]) -> Hundredths {
    let points: Vec<Points> = values.iter().filter_map(|value| value.points()).collect();
    let left_out = values.contains(&Value::NotApplicable);
    let (Some(most), Some(least)) = (points.iter().max(), points.iter().min()) else { return Hundredths::ZERO };
    if left_out {
        return WHOLE;
    }
    WHOLE.ratio(*most - *least, line.upper_bound()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::testing::{points, small_set, values};
    use proptest::prelude::*;

    fn of(words: &[&str]) -> Hundredths {
        share(&small_set().criteria[0], &values(words))
    }

    #[test]
    fn the_largest_distance_counts_in_percent_of_the_maximum() {
        assert_eq!(of(&["60", "54", "57"]), points("10"));
        assert_eq!(of(&["60", "60"]), points("0"));
        assert_eq!(of(&["60", "m", "w"]), points("0"), "a single value agrees with itself");
        assert_eq!(of(&["60", "n"]), points("100"));
        assert_eq!(of(&["n", "n", "m"]), points("0"));
        assert_eq!(of(&[]), points("0"));
    }

    proptest! {
        #[test]
        fn the_order_of_the_stages_does_not_matter(one in 0..60, two in 0..60, three in 0..60) {
            let list = |figures: [i32; 3]| figures.map(|figure| Value::Points(Hundredths::whole(figure)));
            let line = &small_set().criteria[0];
            let share = |figures| super::share(line, &list(figures));
            prop_assert_eq!(share([one, two, three]), share([three, one, two]));
            prop_assert!(share([one, two, three]) >= share([one, two, two]));
        }
    }
}
