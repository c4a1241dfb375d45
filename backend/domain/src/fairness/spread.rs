//! How far the scorers of one line lie apart, and which single scores ask for their reason.

use crate::evaluation::Value;
use crate::fairness::difference::{OTHERS, others};
use crate::fairness::input::{Paper, RoundPapers};
use crate::fairness::stats::{half, mean_deviation, percent, twice_median, twice_median_deviation};
use crate::fairness::thresholds::Thresholds;
use crate::hundredths::{Hundredths, Points};
use crate::id::{SheetId, UnitId};

/// The cross-scores of one line about one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineSpread {
    /// The unit.
    pub unit: UnitId,
    /// How many scorers gave points.
    pub scores: usize,
    /// The lowest.
    pub lowest: Points,
    /// The highest.
    pub highest: Points,
    /// The median, rounded.
    pub median: Points,
    /// The mean distance from the median.
    pub deviation: Points,
}

impl LineSpread {
    /// Highest less lowest.
    pub fn range(&self) -> Points {
        self.highest - self.lowest
    }
}

/// The spread of one line over all units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionSpread {
    /// Place of the line in the frozen order.
    pub line: usize,
    /// The units that at least two scorers gave points to, in the order of the units.
    pub units: Vec<LineSpread>,
}

impl CriterionSpread {
    /// The unit whose scorers lie furthest apart; the first of equals. `None` when nobody has two.
    pub fn widest(&self) -> Option<&LineSpread> {
        self.units.iter().rev().max_by_key(|unit| unit.range())
    }

    /// The mean range over the units; zero of none.
    pub fn mean_range(&self) -> Points {
        Hundredths::mean(&self.units.iter().map(LineSpread::range).collect::<Vec<_>>()).unwrap_or_default()
    }

    /// The mean of the units' mean distances; zero of none.
    pub fn mean_deviation(&self) -> Points {
        Hundredths::mean(&self.units.iter().map(|unit| unit.deviation).collect::<Vec<_>>()).unwrap_or_default()
    }
}

/// The spread of every line, in the frozen order.
pub fn spreads(round: &RoundPapers) -> Vec<CriterionSpread> {
    let of = |line: usize, unit: UnitId| {
        let given = round.about(unit).filter_map(|paper| paper.sheet.values.get(line).copied().and_then(Value::points));
        let points: Vec<Points> = given.collect();
        let middle = twice_median(&points).filter(|_| points.len() >= 2)?;
        Some(LineSpread {
            unit,
            scores: points.len(),
            lowest: points.iter().min().copied()?,
            highest: points.iter().max().copied()?,
            median: half(middle),
            deviation: mean_deviation(&points, middle),
        })
    };
    let units = |line| round.units.iter().filter_map(|judged| of(line, judged.unit)).collect();
    (0..round.set.criteria.len()).map(|line| CriterionSpread { line, units: units(line) }).collect()
}

/// A single score far from all others on its line: its reason is worth reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlier {
    /// The paper.
    pub sheet: SheetId,
    /// Who scored.
    pub scorer: UnitId,
    /// Whom.
    pub unit: UnitId,
    /// Place of the line in the frozen order.
    pub line: usize,
    /// What the scorer gave.
    pub points: Points,
    /// The median of the others, rounded.
    pub median: Points,
    /// The distance from it in percent of the line's maximum; negative when lower.
    pub percent: Hundredths,
}

/// Every score that lies at least the threshold away from the median of the others, and at least three
/// times as far as those others usually lie from it; by distance, largest first.
pub fn outliers(round: &RoundPapers, thresholds: &Thresholds) -> Vec<Outlier> {
    let lines = 0..round.set.criteria.len();
    let of = |paper| lines.clone().filter_map(move |line| outlier(round, paper, line, thresholds));
    let mut found: Vec<Outlier> = round.papers.iter().flat_map(of).collect();
    found.sort_by_key(|it| (std::cmp::Reverse(it.percent.abs()), it.line, it.unit, it.scorer));
    found
}

fn outlier(round: &RoundPapers, paper: &Paper, line: usize, thresholds: &Thresholds) -> Option<Outlier> {
    let points = paper.sheet.values.get(line)?.points()?;
    let others = others(round, paper, line);
    let middle = twice_median(&others).filter(|_| others.len() >= OTHERS)?;
    let twice = 2 * points.hundredths() - middle;
    let percent = percent(twice, 2 * round.set.criteria.get(line)?.maximum.hundredths())?;
    let far = percent.abs() >= thresholds.outlier && twice.abs() >= 3 * twice_median_deviation(&others);
    let median = half(middle);
    far.then_some(Outlier {
        sheet: paper.sheet.id,
        scorer: paper.scorer,
        unit: paper.unit,
        line,
        points,
        median,
        percent,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fairness::testing::{given, round, unit};

    #[test]
    fn a_line_shows_lowest_highest_median_and_mean_distance_of_its_scorers() {
        let round = round(5, &given(&[(2, 1, "40"), (3, 1, "42"), (4, 1, "42"), (5, 1, "50"), (1, 2, "30")]));
        let spreads = spreads(&round);
        assert_eq!(spreads.len(), 5);
        let of = spreads[0].widest().unwrap();
        assert_eq!((of.scores, of.range(), of.median), (4, Hundredths::whole(10), Hundredths::whole(42)));
        assert_eq!(of.deviation, Hundredths::from_hundredths(250));
        assert_eq!(spreads[0].units.len(), 1, "one score has no spread");
        assert_eq!(spreads[1].widest(), None);
    }

    #[test]
    fn a_score_far_from_agreeing_others_asks_for_its_reason_and_one_among_scattered_ones_does_not() {
        let agreeing = given(&[(2, 1, "40"), (3, 1, "40"), (4, 1, "42"), (5, 1, "20")]);
        let found = outliers(&round(5, &agreeing), &Thresholds::default());
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].scorer, found[0].median), (unit(5), Hundredths::whole(40)));
        assert_eq!(found[0].percent, Hundredths::from_hundredths(-3_333));
        let scattered = given(&[(2, 1, "20"), (3, 1, "30"), (4, 1, "40"), (5, 1, "50"), (6, 1, "60")]);
        assert_eq!(outliers(&round(6, &scattered), &Thresholds::default()), []);
    }
}
