//! All signals of a round together.

use crate::fairness::band::{Band, bands};
use crate::fairness::blind_rank::blind_ranks;
use crate::fairness::gap::{UnitGap, gaps};
use crate::fairness::input::{Basis, RoundPapers};
use crate::fairness::leave_one_out::leave_one_out;
use crate::fairness::leniency::{Leniency, leniency};
use crate::fairness::levelling::{Levelling, levelling};
use crate::fairness::polish::fit;
use crate::fairness::reciprocity::{PairExcess, pairs, repeated};
use crate::fairness::spread::{CriterionSpread, Outlier, outliers, spreads};
use crate::fairness::thresholds::Thresholds;
use crate::fairness::towards::{Towards, towards};
use crate::id::UnitId;

/// How firm the rank of one unit stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankView {
    /// Its rank and the ranks it can have under the smallest changes.
    pub band: Band,
    /// Its rank without the papers it gave; `None` when it is not ranked.
    pub blind: Option<u32>,
    /// Its rank without each scorer in turn.
    pub without: Vec<(UnitId, Option<u32>)>,
}

/// A pair with the earlier years in which it stood out too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairView {
    /// The pair.
    pub pair: PairExcess,
    /// Earlier years, newest first.
    pub earlier: Vec<i32>,
}

/// All signals of a round, each list in the order of the cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// From where on something is worth a second look.
    pub thresholds: Thresholds,
    /// How many cross papers were handed in.
    pub papers: usize,
    /// How far scorers lie apart, line by line.
    pub spreads: Vec<CriterionSpread>,
    /// Single scores far from all others.
    pub outliers: Vec<Outlier>,
    /// How lenient each scorer is.
    pub leniency: Vec<Leniency>,
    /// The excess of every paper.
    pub towards: Vec<Towards>,
    /// Pairs that scored each other.
    pub pairs: Vec<PairView>,
    /// Shares of full marks.
    pub levelling: Levelling,
    /// Self-scores against the cross-scores.
    pub cross_gaps: Vec<UnitGap>,
    /// Self-scores against the final values; `None` while the reader may not know them.
    pub final_gaps: Option<Vec<UnitGap>>,
    /// Ranks by the cross-scores alone.
    pub cross_ranks: Vec<RankView>,
    /// Ranks by the declared rule; `None` while the reader may not know them.
    pub final_ranks: Option<Vec<RankView>>,
}

/// How firm the ranks stand, in the order of the units.
pub fn rank_views(round: &RoundPapers, basis: Basis) -> Vec<RankView> {
    let without = leave_one_out(round, basis);
    let bands = bands(round, basis, &without);
    let blind = blind_ranks(round, basis);
    let view = |(place, (band, blind)): (usize, (Band, Option<u32>))| RankView {
        band,
        blind,
        without: without.iter().map(|other| (other.scorer, other.ranks.get(place).copied().flatten())).collect(),
    };
    bands.into_iter().zip(blind.into_iter().map(|blind| blind.blind)).enumerate().map(view).collect()
}

/// Reckons every signal. `earlier` are the rounds of the cluster before, with their years;
/// `final_known` is whether the reader may know the final values.
pub fn report(
    round: &RoundPapers,
    earlier: &[(i32, RoundPapers)],
    thresholds: Thresholds,
    final_known: bool,
) -> Report {
    let model = fit(round);
    let towards = towards(round, &model);
    let past: Vec<_> =
        earlier.iter().map(|(year, past)| (*year, pairs(past, &self::towards(past, &fit(past))))).collect();
    let view = |pair| PairView { earlier: repeated(&pair, &past, &thresholds), pair };
    Report {
        papers: round.papers.len(),
        spreads: spreads(round),
        outliers: outliers(round, &thresholds),
        leniency: leniency(round, &model),
        pairs: pairs(round, &towards).into_iter().map(view).collect(),
        towards,
        levelling: levelling(round),
        cross_gaps: gaps(round, Basis::Cross),
        final_gaps: final_known.then(|| gaps(round, Basis::Final)),
        cross_ranks: rank_views(round, Basis::Cross),
        final_ranks: final_known.then(|| rank_views(round, Basis::Final)),
        thresholds,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fairness::testing::{given, round, sheet};

    #[test]
    fn what_the_reader_may_not_know_yet_is_left_out() {
        let mut round = round(3, &given(&[(2, 1, "50"), (3, 1, "50"), (1, 2, "40"), (3, 2, "40")]));
        round.units[1].appraised = Some(sheet(&["60", "25", "15", "0", "0"]));
        let early = report(&round, &[], Thresholds::default(), false);
        assert_eq!((early.final_gaps, early.final_ranks), (None, None));
        let late = report(&round, &[], Thresholds::default(), true);
        assert_eq!(late.cross_ranks, early.cross_ranks);
        assert_eq!(late.final_ranks.unwrap()[1].band.rank, Some(1), "the appraisal decided");
        assert_eq!(late.cross_ranks[1].band.rank, Some(2));
        assert_eq!(late.papers, 4);
    }
}
