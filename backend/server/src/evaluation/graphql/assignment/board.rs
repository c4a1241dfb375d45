//! The board: scorers × units.

use async_graphql::{Context, Enum, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};
use domain::evaluation::assignment as rules;
use domain::evaluation::{HardRules, Pair};
use domain::id::UnitId;
use storage::evaluation::assignment as stored;

use super::proposal::AssignmentRelaxation;
use crate::evaluation::board::{Board, BoardMember};
use crate::evaluation::graphql::round::Round;
use crate::graphql::CxExt as _;

/// Why one unit may never cross-score another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::HardRule", name = "AssignmentBar")]
pub enum HardRule {
    /// It is the same unit.
    #[graphql(name = "SELF")]
    Own,
    /// One is the parent of the other.
    Parent,
    /// One came out of the other, by one succession or several.
    Succession,
    /// The scorer declared a conflict of interest.
    Conflict,
}

/// A member of the round as the board names it.
#[derive(Debug, Clone, SimpleObject)]
pub struct AssignmentMember {
    /// The unit's identifier.
    unit_id: ID,
    /// Its name.
    name: String,
    /// Its code.
    code: String,
    /// How many papers it was given to score.
    papers: i32,
    /// How many of them it has handed in.
    submitted: i32,
    /// How many score it.
    scorers: i32,
}

/// One scorer and one unit.
#[derive(Debug, Clone, SimpleObject)]
pub struct AssignmentCell {
    /// Who would score.
    scorer_unit_id: ID,
    /// Whom.
    unit_id: ID,
    /// Whether it does.
    assigned: bool,
    /// Whether the paper was handed in; such a pair cannot be changed any more.
    submitted: bool,
    /// Why it never may; null when it may.
    bar: Option<HardRule>,
    /// The reason in the reader's language; null when it may.
    bar_text: Option<String>,
    /// Whether it did in the cluster's round before.
    repeated: bool,
}

/// A unit that recused itself from scoring another.
#[derive(Debug, Clone, SimpleObject)]
pub struct CrossConflict {
    /// Who.
    scorer_unit_id: ID,
    /// From scoring whom.
    unit_id: ID,
    /// Why.
    reason: String,
    /// When.
    declared_at: DateTime<Utc>,
    /// The name of the person who declared it.
    declared_by: String,
}

impl From<&stored::Conflict> for CrossConflict {
    fn from(conflict: &stored::Conflict) -> Self {
        Self {
            scorer_unit_id: conflict.pair.scorer.into(),
            unit_id: conflict.pair.unit.into(),
            reason: conflict.reason.clone(),
            declared_at: conflict.declared_at,
            declared_by: conflict.declared_by.clone(),
        }
    }
}

/// A change of pairs by hand.
#[derive(Debug, Clone, SimpleObject)]
pub struct AssignmentChange {
    /// The unit that is scored.
    unit_id: ID,
    /// Who no longer scores it; null when a scorer was added.
    from_scorer_unit_id: Option<ID>,
    /// Who scores it now; null when a scorer was taken away.
    to_scorer_unit_id: Option<ID>,
    /// Why.
    reason: String,
    /// When.
    changed_at: DateTime<Utc>,
    /// The name of the person who changed it.
    changed_by: String,
}

impl From<&stored::RecordedChange> for AssignmentChange {
    fn from(recorded: &stored::RecordedChange) -> Self {
        Self {
            unit_id: recorded.change.unit.into(),
            from_scorer_unit_id: recorded.change.from.map(Into::into),
            to_scorer_unit_id: recorded.change.to.map(Into::into),
            reason: recorded.reason.clone(),
            changed_at: recorded.changed_at,
            changed_by: recorded.changed_by.clone(),
        }
    }
}

/// Who cross-scores whom in one round.
pub struct AssignmentBoard(pub Board);

impl AssignmentBoard {
    fn member(&self, BoardMember { unit, name, code }: &BoardMember) -> AssignmentMember {
        let count = |holds: &dyn Fn(&rules::Assigned) -> bool| {
            i32::try_from(self.0.assigned.iter().filter(|one| holds(one)).count()).unwrap_or(i32::MAX)
        };
        AssignmentMember {
            unit_id: (*unit).into(),
            name: name.clone(),
            code: code.clone(),
            papers: count(&|one| one.pair.scorer == *unit),
            submitted: count(&|one| one.pair.scorer == *unit && one.submitted),
            scorers: count(&|one| one.pair.unit == *unit),
        }
    }

    fn cell(&self, hard: &HardRules, pair: Pair, language: domain::Language) -> AssignmentCell {
        let paper = self.0.assigned.iter().find(|one| one.pair == pair);
        let bar = hard.why(pair);
        AssignmentCell {
            scorer_unit_id: pair.scorer.into(),
            unit_id: pair.unit.into(),
            assigned: paper.is_some(),
            submitted: paper.is_some_and(|one| one.submitted),
            bar: bar.map(Into::into),
            bar_text: bar.map(|rule| rule.text(language).to_owned()),
            repeated: self.0.ground.repeated.contains(&pair),
        }
    }
}

/// Who cross-scores whom in one round, what is forbidden and why, and what is relaxed (bảng phân công chấm chéo).
#[Object]
impl AssignmentBoard {
    /// The round.
    async fn round(&self) -> Round {
        Round(std::sync::Arc::clone(&self.0.round))
    }

    /// The members in the cluster's order; those of today while the round is a draft.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn members(&self) -> Vec<AssignmentMember> {
        self.0.members.iter().map(|member| self.member(member)).collect()
    }

    /// Every scorer with every unit, row by row.
    #[graphql(complexity = "144 * child_complexity + 1")]
    async fn cells(&self, ctx: &Context<'_>) -> Vec<AssignmentCell> {
        let (ground, language) = (&self.0.ground, ctx.cx().language());
        let row = |&scorer: &UnitId| {
            let pairs = ground.members.iter().map(move |&unit| Pair { scorer, unit });
            pairs.map(|pair| self.cell(&ground.hard, pair, language)).collect::<Vec<_>>()
        };
        ground.members.iter().flat_map(row).collect()
    }

    /// What the pairs relax: every one is real, and none is missing.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn relaxations(&self, ctx: &Context<'_>) -> Vec<AssignmentRelaxation> {
        let mode = &self.0.round.round.cross_mode;
        let found = self.0.ground.relaxations(mode, &self.0.pairs());
        AssignmentRelaxation::all(&self.0, &found, ctx.cx().language())
    }

    /// Declared conflicts of interest, in the order of time.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn conflicts(&self) -> Vec<CrossConflict> {
        self.0.ground.conflicts.iter().map(CrossConflict::from).collect()
    }

    /// What was changed by hand, in the order of time.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn changes(&self) -> Vec<AssignmentChange> {
        self.0.changes.iter().map(AssignmentChange::from).collect()
    }
}
