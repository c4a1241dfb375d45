//! Shares of full marks.

use async_graphql::{ComplexObject, SimpleObject};
use domain::fairness as rules;

use super::{FairnessUnit, unit};
use crate::criteria::graphql::Criterion;
use crate::evaluation::fairness::Signals;
use crate::graphql::Decimal;

/// How many of some points given on base lines were the maximum.
#[derive(Clone, SimpleObject)]
pub struct FullMarks {
    /// How many were the maximum.
    full: u32,
    /// Of how many.
    of: u32,
    /// In percent; null when no points were given.
    percent: Option<Decimal>,
    /// Nearly everything got everything: worth a second look.
    notable: bool,
}

/// The full marks of one unit's papers.
#[derive(Clone, SimpleObject)]
pub struct UnitFullMarks {
    /// The unit.
    unit: FairnessUnit,
    /// The full marks.
    marks: FullMarks,
}

/// The full marks on one line.
#[derive(SimpleObject)]
pub struct CriterionFullMarks {
    /// The line, inside the base.
    criterion: Criterion,
    /// The full marks.
    marks: FullMarks,
}

/// Levelling (cào bằng): how often full marks are given.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct Levelling {
    /// In all papers.
    all: FullMarks,
    #[graphql(skip)]
    scorers: Vec<UnitFullMarks>,
    #[graphql(skip)]
    units: Vec<UnitFullMarks>,
    #[graphql(skip)]
    criteria: Vec<(usize, FullMarks)>,
    #[graphql(skip)]
    set: std::sync::Arc<domain::criteria::CriteriaSet>,
}

#[ComplexObject]
impl Levelling {
    /// In the papers that each unit gave, in the order of the cluster.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn scorers(&self) -> &[UnitFullMarks] {
        &self.scorers
    }

    /// In the papers about each unit.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn units(&self) -> &[UnitFullMarks] {
        &self.units
    }

    /// On each base line.
    #[graphql(complexity = "50 * child_complexity + 1")]
    async fn criteria(&self) -> Vec<CriterionFullMarks> {
        let of = |(line, marks): &(usize, FullMarks)| CriterionFullMarks {
            criterion: Criterion::of(&self.set, *line),
            marks: marks.clone(),
        };
        self.criteria.iter().map(of).collect()
    }
}

impl Levelling {
    /// The shares of a round.
    pub fn of(signals: &Signals) -> Self {
        let (found, most) = (&signals.report.levelling, signals.report.thresholds.levelling);
        let marks = |share: &rules::Share| FullMarks {
            full: share.full,
            of: share.of,
            percent: share.percent().map(Decimal),
            notable: share.is_notable(most),
        };
        let members = signals.report.cross_gaps.iter().map(|gap| unit(signals, gap.unit));
        let by_unit = |shares: &[rules::Share]| {
            let row = |(unit, share): (FairnessUnit, &rules::Share)| UnitFullMarks { unit, marks: marks(share) };
            members.clone().zip(shares).map(row).collect()
        };
        let lines = found.criteria.iter().enumerate().filter(|(_, share)| share.of > 0);
        Self {
            all: marks(&found.all),
            scorers: by_unit(&found.scorers),
            units: by_unit(&found.units),
            criteria: lines.map(|(line, share)| (line, marks(share))).collect(),
            set: std::sync::Arc::clone(&signals.round.criteria),
        }
    }
}
