//! Pairs that favour each other: the excess of A for B and of B for A, both beyond what others gave.

use crate::fairness::input::RoundPapers;
use crate::fairness::thresholds::Thresholds;
use crate::fairness::towards::Towards;
use crate::hundredths::Hundredths;
use crate::id::UnitId;

/// Two units that scored each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairExcess {
    /// The earlier of the two in the order of the cluster.
    pub one: UnitId,
    /// The other.
    pub other: UnitId,
    /// The excess of what the first gave the second, in percent of the maxima.
    pub one_gives: Hundredths,
    /// The excess of what the second gave the first.
    pub other_gives: Hundredths,
}

impl PairExcess {
    /// What both give at least: high only when each favours the other.
    pub fn mutual(&self) -> Hundredths {
        self.one_gives.min(self.other_gives)
    }

    /// Whether it is worth a second look.
    pub fn is_notable(&self, thresholds: &Thresholds) -> bool {
        self.mutual() >= thresholds.reciprocity
    }

    /// Whether it is the pair of these two units.
    pub fn is_of(&self, one: UnitId, other: UnitId) -> bool {
        (self.one, self.other) == (one, other) || (self.other, self.one) == (one, other)
    }
}

/// Every pair that scored each other and could be compared, in the order of the cluster.
pub fn pairs(round: &RoundPapers, towards: &[Towards]) -> Vec<PairExcess> {
    let excess = |scorer, unit| towards.iter().find(|it| it.scorer == scorer && it.unit == unit)?.excess;
    let mut pairs = Vec::new();
    for (place, one) in round.units.iter().enumerate() {
        for other in round.units.iter().skip(place + 1) {
            let (one, other) = (one.unit, other.unit);
            if let (Some(one_gives), Some(other_gives)) = (excess(one, other), excess(other, one)) {
                pairs.push(PairExcess { one, other, one_gives, other_gives });
            }
        }
    }
    pairs
}

/// The earlier years in which the same two units stood out too, newest first. `earlier` are the pairs
/// of earlier rounds of the cluster with their years.
pub fn repeated(pair: &PairExcess, earlier: &[(i32, Vec<PairExcess>)], thresholds: &Thresholds) -> Vec<i32> {
    let stood_out =
        |pairs: &[PairExcess]| pairs.iter().any(|past| past.is_of(pair.one, pair.other) && past.is_notable(thresholds));
    let mut years: Vec<i32> = earlier.iter().filter(|(_, pairs)| stood_out(pairs)).map(|(year, _)| *year).collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::Value;
    use crate::fairness::polish::fit;
    use crate::fairness::testing::{full, unit};
    use crate::fairness::towards::towards;

    fn world(favours: &[(u128, u128)]) -> RoundPapers {
        let favours = favours.to_vec();
        full(6, move |scorer, about, line| match line {
            0 if favours.contains(&(scorer, about)) => Value::Points(Hundredths::whole(46)),
            0 => Value::Points(Hundredths::whole(40)),
            _ => Value::Missing,
        })
    }

    fn found(round: &RoundPapers) -> Vec<PairExcess> {
        pairs(round, &towards(round, &fit(round)))
    }

    fn notable(favours: &[(u128, u128)]) -> Vec<(UnitId, UnitId)> {
        let round = world(favours);
        let pairs = found(&round);
        assert_eq!(pairs.len(), 15);
        pairs.iter().filter(|pair| pair.is_notable(&Thresholds::default())).map(|pair| (pair.one, pair.other)).collect()
    }

    #[test]
    fn only_a_favour_returned_makes_a_pair() {
        assert_eq!(notable(&[(2, 5), (5, 2)]), [(unit(2), unit(5))]);
        assert_eq!(notable(&[(2, 5)]), []);
        assert_eq!(notable(&[(2, 5), (5, 3), (3, 2)]), [], "a ring of three is not seen: the documentation says so");
    }

    #[test]
    fn the_same_pair_in_earlier_years_is_told() {
        let round = world(&[(2, 5), (5, 2)]);
        let now = found(&round);
        let quiet = found(&world(&[]));
        let earlier = [(2023, now.clone()), (2024, quiet), (2025, now.clone())];
        let pair = now.iter().find(|pair| pair.is_of(unit(5), unit(2))).unwrap();
        assert_eq!(repeated(pair, &earlier, &Thresholds::default()), [2025, 2023]);
    }
}
