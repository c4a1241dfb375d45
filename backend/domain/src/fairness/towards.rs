//! What a scorer gives one unit beyond what the others gave it and beyond its own usual leniency: the
//! residual of the two-way model.

use crate::fairness::difference::WHOLE;
use crate::fairness::input::RoundPapers;
use crate::fairness::polish::Model;
use crate::fairness::stats::percent;
use crate::fairness::thresholds::Thresholds;
use crate::hundredths::Hundredths;
use crate::id::UnitId;

/// The excess of one paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Towards {
    /// Who scored.
    pub scorer: UnitId,
    /// Whom.
    pub unit: UnitId,
    /// In percent of the maxima; `None` when the paper could not be compared.
    pub excess: Option<Hundredths>,
}

impl Towards {
    /// Whether the paper is much stricter than everything around it lets expect.
    pub fn is_low(&self, thresholds: &Thresholds) -> bool {
        self.excess.is_some_and(|excess| Hundredths::ZERO - excess >= thresholds.strictness)
    }
}

/// The excess of every paper, in the order of the papers.
pub fn towards(round: &RoundPapers, model: &Model<'_>) -> Vec<Towards> {
    let excess = |paper: &crate::fairness::Paper| {
        let cell = model.cells.iter().find(|cell| cell.paper.sheet.id == paper.sheet.id)?;
        percent(cell.residual, WHOLE)
    };
    let of = |paper: &crate::fairness::Paper| Towards { scorer: paper.scorer, unit: paper.unit, excess: excess(paper) };
    round.papers.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::Value;
    use crate::fairness::polish::fit;
    use crate::fairness::testing::{full, unit};

    #[test]
    fn being_strict_with_everybody_is_no_excess_but_being_strict_with_one_is() {
        let round = full(5, |scorer, about, line| match (scorer, about, line) {
            (1, 2, 0) => Value::Points(Hundredths::whole(28)),
            (1 | 3, _, 0) => Value::Points(Hundredths::whole(34)),
            (_, _, 0) => Value::Points(Hundredths::whole(40)),
            _ => Value::Missing,
        });
        let all = towards(&round, &fit(&round));
        assert_eq!(all.len(), 20);
        let low: Vec<_> = all.into_iter().filter(|it| it.is_low(&Thresholds::default())).collect();
        assert_eq!(low, [Towards { scorer: unit(1), unit: unit(2), excess: Some(Hundredths::whole(-10)) }]);
    }
}
