//! How a paper differs from the middle of all papers about the same unit, line by line.

use crate::criteria::CriterionSection;
use crate::evaluation::Value;
use crate::fairness::input::{Paper, RoundPapers};
use crate::fairness::stats::twice_median;
use crate::hundredths::Points;

/// With fewer others than this a score is not compared: between two scorers nobody can say which of
/// them is the strange one.
pub const OTHERS: usize = 2;

/// A share of the maxima in millionths: fine enough that no rounding shows in hundredths of a percent.
pub const WHOLE: i64 = 1_000_000;

/// How one paper differs from the medians of its lines. Favourable is positive on every line: points
/// that were not taken off count as given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Difference {
    /// The sum of the differences as a share of the maxima, in millionths.
    pub share: i64,
    /// Sum of the maxima of the compared lines, in hundredths of a point.
    pub maximum: i64,
    /// How many lines were compared.
    pub lines: u32,
}

/// The points that the others gave a unit on a line.
pub fn others<'a>(round: &'a RoundPapers, paper: &'a Paper, index: usize) -> Vec<Points> {
    let about = round.about(paper.unit).filter(|other| other.scorer != paper.scorer);
    about.filter_map(|other| other.sheet.values.get(index).copied().and_then(Value::points)).collect()
}

/// How one paper differs; `None` when no line of it could be compared.
pub fn difference(round: &RoundPapers, paper: &Paper) -> Option<Difference> {
    let (mut twice, mut found) = (0, Difference::default());
    for (index, line) in round.set.criteria.iter().enumerate() {
        let Some(points) = paper.sheet.values.get(index).copied().and_then(Value::points) else { continue };
        let mut all = others(round, paper, index);
        if all.len() < OTHERS {
            continue;
        }
        all.push(points);
        let above = 2 * points.hundredths() - twice_median(&all)?;
        twice += if line.section == CriterionSection::Penalty { -above } else { above };
        found.maximum += line.maximum.hundredths();
        found.lines += 1;
    }
    let share = (WHOLE * twice).checked_div(2 * found.maximum)?;
    Some(Difference { share, ..found })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fairness::testing::{full, given, round};
    use crate::hundredths::Hundredths;

    #[test]
    fn a_paper_is_compared_where_at_least_two_others_gave_points() {
        let round = round(4, &given(&[(1, 4, "52"), (2, 4, "40"), (3, 4, "43"), (1, 3, "10"), (2, 3, "60")]));
        let of: Vec<_> = round.papers.iter().map(|paper| difference(&round, paper).map(|it| it.share)).collect();
        assert_eq!(of, [Some(150_000), Some(-50_000), Some(0), None, None]);
        assert_eq!(difference(&round, &round.papers[0]).map(|it| (it.maximum, it.lines)), Some((6_000, 1)));
    }

    #[test]
    fn points_taken_off_count_against() {
        // Line F1 is a penalty of at most 10: scorer 1 takes off 4 more than the others.
        let round = full(4, |scorer, _, line| match (line, scorer) {
            (4, 1) => Value::Points(Hundredths::whole(6)),
            (4, _) => Value::Points(Hundredths::whole(2)),
            _ => Value::Missing,
        });
        assert_eq!(difference(&round, &round.papers[0]).map(|it| it.share), Some(-400_000));
        assert_eq!(difference(&round, &round.papers[3]).map(|it| it.share), Some(0));
    }
}
