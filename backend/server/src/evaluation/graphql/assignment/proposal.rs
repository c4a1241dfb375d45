//! Pairs that nobody has accepted yet, and what pairs relax.

use async_graphql::{Context, Enum, ID, Object, SimpleObject};
use domain::Language;
use domain::evaluation::assignment::{self as rules, Proposal, soft};
use domain::evaluation::{CrossMode, Pair};

use crate::evaluation::board::Board;
use crate::evaluation::graphql::cross::CrossPlan;
use crate::graphql::CxExt as _;

/// A cross-scorer and the unit it scores, by identifier.
#[derive(Debug, Clone, SimpleObject)]
pub struct CrossPair {
    /// Who scores.
    pub scorer_unit_id: ID,
    /// Whom.
    pub unit_id: ID,
}

impl From<&Pair> for CrossPair {
    fn from(pair: &Pair) -> Self {
        Self { scorer_unit_id: pair.scorer.into(), unit_id: pair.unit.into() }
    }
}

/// What is avoided among peers where it can be, in the order in which it gives way last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "soft::SoftRule", name = "AssignmentRule")]
pub enum SoftRule {
    /// Each unit is scored by as many peers as declared; only what is never allowed makes it fewer.
    Count,
    /// Two units do not score each other.
    Mutual,
    /// Nobody scores whom it, or a predecessor, scored in the cluster's round before.
    Repeated,
    /// Nobody scores two papers more than somebody else.
    Load,
}

/// A rule that some pairs do not keep.
#[derive(Debug, Clone, SimpleObject)]
pub struct AssignmentRelaxation {
    /// Which rule.
    pub rule: SoftRule,
    /// Where, in the reader's language.
    pub text: String,
    /// The scorer it names; null when it names none.
    pub scorer_unit_id: Option<ID>,
    /// The unit it names; null when it names none.
    pub unit_id: Option<ID>,
}

impl AssignmentRelaxation {
    /// Some relaxations in the reader's language.
    pub fn all(board: &Board, found: &[rules::Relaxation], language: Language) -> Vec<Self> {
        let one = |relaxation: &rules::Relaxation| {
            let (scorer, unit) = relaxation.about();
            Self {
                rule: relaxation.rule().into(),
                text: relaxation.text(|unit| board.name(unit), language),
                scorer_unit_id: scorer.map(Into::into),
                unit_id: unit.map(Into::into),
            }
        };
        found.iter().map(one).collect()
    }
}

/// Pairs that nobody has accepted yet.
pub struct AssignmentProposal(pub (Board, CrossMode, Proposal));

/// Pairs that nobody has accepted yet: they keep everything that is never relaxed.
#[Object]
impl AssignmentProposal {
    /// The plan they are for.
    async fn plan(&self, ctx: &Context<'_>) -> CrossPlan {
        let (_, mode, proposal) = &self.0;
        CrossPlan::of(mode, Some(proposal.seed), ctx.cx().language())
    }

    /// The round's version; send it back with `assignCrossScorers`.
    async fn expected_version(&self) -> i32 {
        self.0.0.round.round.version
    }

    /// The pairs.
    #[graphql(complexity = "72 * child_complexity + 1")]
    async fn pairs(&self) -> Vec<CrossPair> {
        self.0.2.pairs.iter().map(CrossPair::from).collect()
    }

    /// The smallest list of relaxed rules: every one is real, and none is missing.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn relaxations(&self, ctx: &Context<'_>) -> Vec<AssignmentRelaxation> {
        let (board, _, proposal) = &self.0;
        AssignmentRelaxation::all(board, &proposal.relaxations, ctx.cx().language())
    }

    /// Whether fewer relaxations are proven to be impossible. When not, only the even load may be improved.
    async fn proven(&self) -> bool {
        self.0.2.proven
    }
}
