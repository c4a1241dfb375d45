//! How lenient or strict a scorer is: the scorer effect of the two-way model (unit and scorer).

use crate::fairness::difference::WHOLE;
use crate::fairness::input::RoundPapers;
use crate::fairness::polish::Model;
use crate::fairness::stats::percent;
use crate::fairness::thresholds::Thresholds;
use crate::hundredths::{Hundredths, Points};
use crate::id::UnitId;

/// How a scorer's papers usually differ from those of the others about the same units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leniency {
    /// The scorer.
    pub scorer: UnitId,
    /// How many papers it handed in.
    pub papers: usize,
    /// How many of its lines could be compared.
    pub lines: u32,
    /// In percent of the maxima; positive is lenient, negative strict. `None` when nothing could be compared.
    pub percent: Option<Hundredths>,
    /// What that comes to on an average paper, in points.
    pub points: Option<Points>,
}

impl Leniency {
    /// Whether it is worth a second look.
    pub fn is_notable(&self, thresholds: &Thresholds) -> bool {
        self.percent.is_some_and(|percent| percent.abs() >= thresholds.leniency)
    }
}

/// The leniency of every scorer, in the order of the cluster.
pub fn leniency(round: &RoundPapers, model: &Model<'_>) -> Vec<Leniency> {
    let of = |scorer| {
        let own: Vec<_> = model.cells.iter().filter(|cell| cell.paper.scorer == scorer).collect();
        let maxima: i64 = own.iter().map(|cell| cell.difference.maximum).sum();
        let papers = i64::try_from(own.len()).unwrap_or(i64::MAX);
        let effect = model.scorers.get(&scorer).copied();
        let share = effect.map(Hundredths::from_hundredths);
        let whole = Hundredths::from_hundredths(WHOLE.saturating_mul(papers));
        Leniency {
            scorer,
            papers: round.papers.iter().filter(|paper| paper.scorer == scorer).count(),
            lines: own.iter().map(|cell| cell.difference.lines).sum(),
            percent: effect.and_then(|effect| percent(effect, WHOLE)),
            points: share.and_then(|share| Hundredths::from_hundredths(maxima).ratio(share, whole)),
        }
    };
    round.scorers().into_iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::evaluation::Value;
    use crate::fairness::polish::fit;
    use crate::fairness::testing::{any_round, full};

    fn of(round: &RoundPapers) -> Vec<Leniency> {
        leniency(round, &fit(round))
    }

    #[test]
    fn a_scorer_two_points_below_all_others_is_two_points_strict() {
        let all = of(&full(5, |scorer, _, line| match (scorer, line) {
            (3, 0) => Value::Points(Hundredths::whole(38)),
            (_, 0) => Value::Points(Hundredths::whole(40)),
            _ => Value::Missing,
        }));
        assert_eq!(all[2].points, Some(Hundredths::whole(-2)));
        assert_eq!(all[2].percent, Some(Hundredths::from_hundredths(-333)));
        assert_eq!((all[2].papers, all[2].lines), (4, 4));
        assert!(all[2].is_notable(&Thresholds::default()));
        assert!(all.iter().filter(|one| one.scorer != all[2].scorer).all(|one| one.points == Some(Hundredths::ZERO)));
    }

    #[test]
    fn between_two_scorers_nothing_is_said() {
        let all = of(&full(3, |scorer, _, line| match (scorer, line) {
            (3, 0) => Value::Points(Hundredths::whole(10)),
            (_, 0) => Value::Points(Hundredths::whole(40)),
            _ => Value::Missing,
        }));
        assert!(all.iter().all(|one| one.percent.is_none() && one.papers == 2 && one.lines == 0));
    }

    proptest! {
        #[test]
        fn what_everybody_gives_alike_moves_nobody(round in any_round(), more in 0i64..500) {
            let before = of(&round);
            let mut raised = round;
            for paper in &mut raised.papers {
                for value in &mut paper.sheet.values {
                    if let Value::Points(points) = *value {
                        *value = Value::Points(points + Hundredths::from_hundredths(more));
                    }
                }
            }
            prop_assert_eq!(of(&raised), before);
        }
    }
}
