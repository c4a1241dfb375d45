//! The self-score against what others decided: who scored itself higher, and on which lines.

use crate::evaluation::totals::totals;
use crate::evaluation::{FinalValue, Outcome, SheetStage, Value};
use crate::fairness::input::{Basis, RoundPapers};
use crate::fairness::recompute::decided;
use crate::fairness::stats::percent;
use crate::fairness::thresholds::Thresholds;
use crate::hundredths::{Hundredths, Points};
use crate::id::UnitId;

/// A line on which somebody else decided over the unit's own points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineGap {
    /// Place of the line in the frozen order.
    pub line: usize,
    /// What the unit gave itself.
    pub own: Points,
    /// What was decided.
    pub decided: Points,
    /// Own less decided.
    pub gap: Points,
}

/// The self-score of one unit against what was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitGap {
    /// The unit.
    pub unit: UnitId,
    /// Its self-scored total; `None` when it handed nothing in, and then everything else is empty.
    pub own: Option<Points>,
    /// The decided total; `None` when nobody but the unit decided a line.
    pub decided: Option<Points>,
    /// Own less decided, in points.
    pub gap: Option<Points>,
    /// The same in percent of the declared total.
    pub percent: Option<Hundredths>,
    /// The lines that differ, in the frozen order.
    pub lines: Vec<LineGap>,
}

impl UnitGap {
    /// Whether the unit scored itself much higher than others did.
    pub fn is_notable(&self, thresholds: &Thresholds) -> bool {
        self.percent.is_some_and(|percent| percent >= thresholds.gap)
    }
}

/// The gap of every unit, in the order of the units, against the cross-scores or the final values.
pub fn gaps(round: &RoundPapers, basis: Basis) -> Vec<UnitGap> {
    let all: Vec<_> = round.papers.iter().collect();
    let outcomes = decided(round, &all, basis);
    round.units.iter().zip(&outcomes).map(|(judged, outcome)| gap(round, judged.unit, outcome)).collect()
}

fn gap(round: &RoundPapers, unit: UnitId, outcome: &Outcome) -> UnitGap {
    let others = outcome.last.iter().any(|line| line.stage.is_some_and(|stage| stage > SheetStage::Self_));
    let own = outcome.own.as_deref().map(|own| totals(&round.set, own).total);
    let decided = others.then(|| totals(&round.set, &outcome.last_values()).total);
    let gap = own.zip(decided).map(|(own, decided)| own - decided);
    let line = |(line, (own, decided)): (usize, (&Value, &FinalValue))| {
        let (own, decided) = own.points().zip(decided.value.points())?;
        (own != decided).then_some(LineGap { line, own, decided, gap: own - decided })
    };
    UnitGap {
        unit,
        own,
        decided,
        gap,
        percent: gap.and_then(|gap| percent(gap.hundredths(), round.set.declared_total.hundredths())),
        lines: outcome.own.iter().flatten().zip(&outcome.last).enumerate().filter_map(line).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fairness::testing::{given, round, sheet};

    #[test]
    fn the_gap_is_own_less_decided_in_total_and_on_each_line() {
        let mut round = round(3, &given(&[(2, 1, "50"), (3, 1, "52")]));
        round.units[0].own = Some(sheet(&["60", "20", "m", "m", "m"]));
        let gaps = gaps(&round, Basis::Cross);
        assert_eq!(gaps[0].own, Some(Hundredths::whole(80)));
        assert_eq!(gaps[0].decided, Some(Hundredths::whole(71)), "no peer said anything of the second line");
        assert_eq!(gaps[0].gap, Some(Hundredths::whole(9)));
        assert_eq!(gaps[0].percent, Some(Hundredths::whole(9)));
        assert_eq!(gaps[0].lines.len(), 1);
        assert_eq!((gaps[0].lines[0].line, gaps[0].lines[0].gap), (0, Hundredths::whole(9)));
        assert_eq!((gaps[1].own, gaps[1].gap), (None, None));
    }

    #[test]
    fn where_nobody_else_decided_there_is_no_gap() {
        let mut round = round(2, &[]);
        round.units[0].own = Some(sheet(&["60", "20", "m", "m", "m"]));
        assert_eq!(gaps(&round, Basis::Cross)[0].gap, None);
        round.units[0].appraised = Some(sheet(&["50", "20", "m", "m", "m"]));
        assert_eq!(gaps(&round, Basis::Cross)[0].gap, None, "the cross basis knows nothing of later stages");
        assert_eq!(gaps(&round, Basis::Final)[0].gap, Some(Hundredths::whole(10)));
    }
}
