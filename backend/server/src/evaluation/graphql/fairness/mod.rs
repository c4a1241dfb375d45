//! The fairness signals of a round in the API: data and a sentence each, never a verdict.

mod gap;
mod levelling;
mod own;
mod ranks;
mod scorers;
mod spread;
mod thresholds;

use std::sync::Arc;

use async_graphql::{Context, Enum, Object, SimpleObject};
use domain::fairness as rules;
use domain::fairness::words::Words;
use domain::id::UnitId;

use crate::evaluation::fairness::Signals;
use crate::graphql::CxExt as _;

use gap::SelfGap;
use levelling::Levelling;
pub use own::OwnFairness;
pub use ranks::RankBasis;
use ranks::RankFirmness;
use scorers::{PairExcess, PaperExcess, ScorerLeniency};
use spread::{CriterionSpread, OutlierScore};
use thresholds::FairnessThresholds;
pub use thresholds::FairnessThresholdsInput;

/// A kind of signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::Signal")]
pub enum FairnessSignalKind {
    /// Độ phân tán: how far scorers of one line lie apart.
    Spread,
    /// Độ rộng, chặt: how lenient or strict a scorer is.
    Leniency,
    /// Nâng đỡ hai chiều: pairs that favour each other.
    Reciprocity,
    /// Chấm chặt riêng một đơn vị: one paper far stricter than all around it.
    Strictness,
    /// Cào bằng: full marks for nearly everything.
    Levelling,
    /// Chênh lệch tự chấm: the self-score above what others decided.
    Gap,
    /// Hạng không tính phiếu của mình: the rank without the papers a unit gave.
    OwnBallot,
    /// Khoảng hạng: ranks too close to call.
    Band,
}

/// A member of the round in a signal.
#[derive(Debug, Clone, SimpleObject)]
pub struct FairnessUnit {
    /// The unit's identifier.
    pub id: async_graphql::ID,
    /// Its short name when the round opened.
    pub short_name: String,
}

/// What one signal says.
#[derive(SimpleObject)]
pub struct FairnessSignal {
    /// Which.
    kind: FairnessSignalKind,
    /// Its name, in the reader's language.
    name: String,
    /// Something stands out and is worth a second look; it proves nothing.
    notable: bool,
    /// What stands out, or that nothing does, in a sentence.
    finding: String,
    /// How it is reckoned.
    method: String,
    /// What it cannot see.
    limits: String,
}

/// The signals of a round.
pub struct Fairness(pub Arc<Signals>);

impl Fairness {
    fn unit(&self, id: UnitId) -> FairnessUnit {
        unit(&self.0, id)
    }
}

/// A member with its name in the round.
fn unit(signals: &Signals, id: UnitId) -> FairnessUnit {
    FairnessUnit { id: id.into(), short_name: signals.names.get(&id).cloned().unwrap_or_default() }
}

/// What the cross-scores of a round say about how they were given: measures with their data, worth a second
/// look where notable, and never an accusation.
#[Object]
impl Fairness {
    /// From where on something is notable; editable defaults without a legal source.
    async fn thresholds(&self) -> FairnessThresholds {
        self.0.report.thresholds.into()
    }

    /// How many cross papers were handed in; all signals are reckoned from them.
    async fn papers(&self) -> usize {
        self.0.report.papers
    }

    /// Each signal in words, in the order of the enum.
    #[graphql(complexity = "8 * child_complexity + 10")]
    async fn signals(&self, ctx: &Context<'_>) -> Vec<FairnessSignal> {
        let name = |id: UnitId| self.0.names.get(&id).cloned().unwrap_or_default();
        let code = |line: usize| self.0.round.criteria.criteria.get(line).map(|it| it.code.clone()).unwrap_or_default();
        let words = Words { language: ctx.cx().language(), name: &name, code: &code };
        rules::Signal::ALL.map(|signal| FairnessSignal::of(signal, &words, &self.0.report)).into()
    }

    /// How far the scorers of each line lie apart, in the order of the criteria.
    #[graphql(complexity = "50 * child_complexity + 1")]
    async fn spreads(&self) -> Vec<CriterionSpread> {
        self.0.report.spreads.iter().map(|spread| CriterionSpread::of(&self.0, spread)).collect()
    }

    /// Single scores far from all others, furthest first; at most 50.
    #[graphql(complexity = "50 * child_complexity + 1")]
    async fn outliers(&self) -> Vec<OutlierScore> {
        self.0.report.outliers.iter().take(50).map(|score| OutlierScore::of(&self.0, *score)).collect()
    }

    /// How lenient each scorer is, in the order of the cluster.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn scorers(&self) -> Vec<ScorerLeniency> {
        self.0
            .report
            .leniency
            .iter()
            .map(|one| ScorerLeniency::of(self.unit(one.scorer), one, &self.0.report))
            .collect()
    }

    /// What each scorer gives each unit beyond the others and beyond its own usual leniency.
    #[graphql(complexity = "72 * child_complexity + 1")]
    async fn paper_excesses(&self) -> Vec<PaperExcess> {
        self.0.report.towards.iter().map(|paper| PaperExcess::of(&self.0, paper)).collect()
    }

    /// Every two units that scored each other.
    #[graphql(complexity = "36 * child_complexity + 1")]
    async fn pairs(&self) -> Vec<PairExcess> {
        self.0.report.pairs.iter().map(|pair| PairExcess::of(&self.0, pair)).collect()
    }

    /// Shares of full marks.
    async fn levelling(&self) -> Levelling {
        Levelling::of(&self.0)
    }

    /// Self-scores against the result, in the order of the cluster.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn gaps(
        &self,
        #[graphql(desc = "Against which values; by the cross-scores by default.")] basis: Option<RankBasis>,
    ) -> Option<Vec<SelfGap>> {
        let report = &self.0.report;
        let gaps = match basis.unwrap_or(RankBasis::Cross) {
            RankBasis::Cross => Some(&report.cross_gaps),
            RankBasis::Final => report.final_gaps.as_ref(),
        };
        gaps.map(|gaps| gaps.iter().map(|gap| SelfGap::of(&self.0, gap)).collect())
    }

    /// How firm each rank stands, in the order of the cluster; null for the final ranks until this reader may
    /// know them.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn ranks(
        &self,
        #[graphql(desc = "Ranks by which values; by the cross-scores by default.")] basis: Option<RankBasis>,
    ) -> Option<Vec<RankFirmness>> {
        let ranks = match basis.unwrap_or(RankBasis::Cross) {
            RankBasis::Cross => Some(&self.0.report.cross_ranks),
            RankBasis::Final => self.0.report.final_ranks.as_ref(),
        };
        ranks.map(|ranks| ranks.iter().map(|rank| RankFirmness::of(&self.0, rank)).collect())
    }
}

impl FairnessSignal {
    fn of(signal: rules::Signal, words: &Words<'_>, report: &rules::Report) -> Self {
        let (notable, finding) = words.finding(report, signal);
        Self {
            kind: signal.into(),
            name: signal.name(words.language).to_owned(),
            notable,
            finding,
            method: signal.method(words.language).to_owned(),
            limits: signal.limits(words.language).to_owned(),
        }
    }
}
