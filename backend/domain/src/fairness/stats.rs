//! The few figures the signals are made of, exact: whole hundredths, doubled where a middle is halved.

use crate::hundredths::{Hundredths, Points};

/// Twice the median of some points, in hundredths: exact even between two values; `None` of nothing.
pub fn twice_median(points: &[Points]) -> Option<i64> {
    let mut sorted: Vec<i64> = points.iter().map(|points| points.hundredths()).collect();
    sorted.sort_unstable();
    let count = sorted.len();
    let middle = sorted.get(count.checked_sub(1)? / 2..=count / 2)?;
    Some(middle.iter().sum::<i64>() * if middle.len() == 1 { 2 } else { 1 })
}

/// Half of a doubled figure, rounded half away from zero.
pub fn half(twice: i64) -> Hundredths {
    Hundredths::from_hundredths(1)
        .ratio(Hundredths::from_hundredths(twice), Hundredths::from_hundredths(2))
        .unwrap_or_default()
}

/// The mean distance of some points from their median, which is given doubled; zero of nothing.
pub fn mean_deviation(points: &[Points], twice_median: i64) -> Points {
    let sum: i64 = points.iter().map(|points| (2 * points.hundredths() - twice_median).abs()).sum();
    let count = i64::try_from(2 * points.len()).unwrap_or(i64::MAX);
    let one = Hundredths::from_hundredths(1);
    one.ratio(Hundredths::from_hundredths(sum), Hundredths::from_hundredths(count)).unwrap_or_default()
}

/// Twice the median distance of some points from their median: the robust measure of spread that one
/// strange score cannot stretch. Zero of nothing.
pub fn twice_median_deviation(points: &[Points]) -> i64 {
    let Some(middle) = twice_median(points) else { return 0 };
    let distance = |points: &Points| Hundredths::from_hundredths((2 * points.hundredths() - middle).abs());
    let distances: Vec<_> = points.iter().map(distance).collect();
    twice_median(&distances).unwrap_or_default() / 2
}

/// A part in percent of a whole, rounded to a hundredth; `None` of nothing.
pub fn percent(part: i64, whole: i64) -> Option<Hundredths> {
    Hundredths::whole(100).ratio(Hundredths::from_hundredths(part), Hundredths::from_hundredths(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(counts: &[i64]) -> Vec<Points> {
        counts.iter().copied().map(Points::from_hundredths).collect()
    }

    #[test]
    fn medians_are_exact_between_two_values() {
        for (counts, twice) in [(vec![], None), (vec![7], Some(14)), (vec![4, 1], Some(5)), (vec![9, 1, 5], Some(10))] {
            assert_eq!(twice_median(&points(&counts)), twice, "{counts:?}");
        }
        assert_eq!(half(5), Hundredths::from_hundredths(3));
        assert_eq!(half(-5), Hundredths::from_hundredths(-3));
    }

    #[test]
    fn one_strange_score_stretches_the_mean_distance_but_not_the_median_one() {
        let scores = points(&[100, 100, 110, 110, 900]);
        let middle = twice_median(&scores).unwrap();
        assert_eq!(middle, 220);
        assert_eq!(mean_deviation(&scores, middle), Points::from_hundredths(162));
        assert_eq!(twice_median_deviation(&scores), 20);
        assert_eq!(twice_median_deviation(&[]), 0);
        assert_eq!(percent(1, 3), Some(Hundredths::from_hundredths(3_333)));
        assert_eq!(percent(1, 0), None);
    }
}
