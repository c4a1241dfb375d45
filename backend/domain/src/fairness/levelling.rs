//! Levelling (cào bằng): how often full marks are given, by unit, by criterion, by scorer. Where
//! everybody gets everything the points say nothing.

use crate::criteria::CriterionSection;
use crate::evaluation::Value;
use crate::fairness::input::{Paper, RoundPapers};
use crate::fairness::stats::percent;
use crate::hundredths::Hundredths;

/// How many of some base lines got their maximum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Lines with full marks.
    pub full: u32,
    /// Lines with any points.
    pub of: u32,
}

impl Share {
    /// Full marks in percent; `None` when no line had points.
    pub fn percent(&self) -> Option<Hundredths> {
        percent(i64::from(self.full), i64::from(self.of))
    }

    /// Whether nearly everything got everything.
    pub fn is_notable(&self, most: Hundredths) -> bool {
        self.percent().is_some_and(|percent| percent >= most)
    }

    fn count(&mut self, full: bool) {
        self.full += u32::from(full);
        self.of += 1;
    }
}

/// The shares of full marks of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levelling {
    /// Of all papers.
    pub all: Share,
    /// Of the papers about each unit, in the order of the units.
    pub units: Vec<Share>,
    /// Of each line of the set; a line outside of the base has none.
    pub criteria: Vec<Share>,
    /// Of the papers of each unit as a scorer, in the order of the units.
    pub scorers: Vec<Share>,
}

/// Counts full marks on the base lines of all cross papers.
pub fn levelling(round: &RoundPapers) -> Levelling {
    let none = || vec![Share::default(); round.units.len()];
    let mut found = Levelling {
        all: Share::default(),
        units: none(),
        criteria: vec![Share::default(); round.set.criteria.len()],
        scorers: none(),
    };
    for paper in &round.papers {
        count(round, paper, &mut found);
    }
    found
}

fn count(round: &RoundPapers, paper: &Paper, found: &mut Levelling) {
    let place = |unit| round.units.iter().position(|judged| judged.unit == unit);
    let (about, by) = (place(paper.unit), place(paper.scorer));
    for (index, line) in
        round.set.criteria.iter().enumerate().filter(|(_, line)| line.section == CriterionSection::Base)
    {
        let Some(points) = paper.sheet.values.get(index).copied().and_then(Value::points) else { continue };
        let full = points >= line.maximum;
        found.all.count(full);
        found.criteria[index].count(full);
        if let Some(place) = about {
            found.units[place].count(full);
        }
        if let Some(place) = by {
            found.scorers[place].count(full);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fairness::testing::full;

    #[test]
    fn full_marks_are_counted_on_base_lines_by_unit_criterion_and_scorer() {
        // Scorer 1 gives everything; the others give full marks on A2 alone. E1 and F1 are not base lines.
        let round = full(3, |scorer, _, line| {
            let maxima = [60, 25, 15, 20, 10];
            let less = if scorer == 1 || line == 1 { 0 } else { 5 };
            Value::Points(Hundredths::whole(maxima[line] - less))
        });
        let found = levelling(&round);
        assert_eq!(found.all, Share { full: 10, of: 18 });
        assert_eq!(found.scorers[0], Share { full: 6, of: 6 });
        assert_eq!(found.scorers[1], Share { full: 2, of: 6 });
        assert_eq!(found.units[0], Share { full: 2, of: 6 });
        assert_eq!(found.criteria[1], Share { full: 6, of: 6 });
        assert_eq!(found.criteria[4], Share::default());
        assert_eq!(found.criteria[4].percent(), None);
        assert!(found.scorers[0].is_notable(Hundredths::whole(100)));
        assert!(!found.all.is_notable(Hundredths::whole(60)));
    }
}
