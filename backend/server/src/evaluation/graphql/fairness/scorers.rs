//! How scorers differ from one another.

use async_graphql::SimpleObject;
use domain::fairness as rules;
use domain::fairness::report::PairView;

use super::{FairnessUnit, unit};
use crate::evaluation::fairness::Signals;
use crate::graphql::Decimal;

/// How lenient one scorer is.
#[derive(SimpleObject)]
pub struct ScorerLeniency {
    /// The scorer.
    scorer: FairnessUnit,
    /// How many papers it handed in.
    papers: usize,
    /// How many of its lines could be compared with at least two others.
    lines: u32,
    /// In percent of the maxima; positive is lenient, negative strict. Null when nothing could be compared.
    percent: Option<Decimal>,
    /// What that comes to on an average paper, in points.
    points: Option<Decimal>,
    /// Worth a second look.
    notable: bool,
}

impl ScorerLeniency {
    /// A scorer's leniency.
    pub fn of(scorer: FairnessUnit, one: &rules::Leniency, report: &rules::Report) -> Self {
        Self {
            scorer,
            papers: one.papers,
            lines: one.lines,
            percent: one.percent.map(Decimal),
            points: one.points.map(Decimal),
            notable: one.is_notable(&report.thresholds),
        }
    }
}

/// What one scorer gives one unit beyond the others and beyond its own usual leniency.
#[derive(SimpleObject)]
pub struct PaperExcess {
    /// Who scored.
    scorer: FairnessUnit,
    /// Whom.
    unit: FairnessUnit,
    /// In percent of the maxima; null when the paper could not be compared.
    excess: Option<Decimal>,
    /// Much stricter than everything around it lets expect: worth a second look.
    notable: bool,
}

impl PaperExcess {
    /// A paper's excess.
    pub fn of(signals: &Signals, paper: &rules::Towards) -> Self {
        Self {
            scorer: unit(signals, paper.scorer),
            unit: unit(signals, paper.unit),
            excess: paper.excess.map(Decimal),
            notable: paper.is_low(&signals.report.thresholds),
        }
    }
}

/// Two units that scored each other.
#[derive(SimpleObject)]
pub struct PairExcess {
    /// The earlier of the two in the order of the cluster.
    one: FairnessUnit,
    /// The other.
    other: FairnessUnit,
    /// The excess of what the first gave the second, in percent of the maxima.
    one_gives: Decimal,
    /// The excess of what the second gave the first.
    other_gives: Decimal,
    /// The smaller of the two: high only when each favours the other.
    mutual: Decimal,
    /// Worth a second look.
    notable: bool,
    /// Earlier years of the cluster, of the last three rounds, in which the same two stood out too.
    earlier_years: Vec<i32>,
}

impl PairExcess {
    /// A pair.
    pub fn of(signals: &Signals, view: &PairView) -> Self {
        let pair = &view.pair;
        Self {
            one: unit(signals, pair.one),
            other: unit(signals, pair.other),
            one_gives: Decimal(pair.one_gives),
            other_gives: Decimal(pair.other_gives),
            mutual: Decimal(pair.mutual()),
            notable: pair.is_notable(&signals.report.thresholds),
            earlier_years: view.earlier.clone(),
        }
    }
}
