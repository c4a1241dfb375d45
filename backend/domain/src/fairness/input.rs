//! What the signals are reckoned from.

use std::sync::Arc;

use crate::criteria::CriteriaSet;
use crate::evaluation::{CrossRule, Sheet, TieRule};
use crate::id::{EvaluationId, UnitId};

/// One cross-scorer's paper about one unit, as it was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Who scored.
    pub scorer: UnitId,
    /// Whom.
    pub unit: UnitId,
    /// The sheet: its values in the frozen order, and the facts of lines that compare units.
    pub sheet: Sheet,
}

/// One unit of the round with the sheets of the other stages; `None` where nobody handed one in, or
/// where the reader may not know it yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Its evaluation.
    pub evaluation: EvaluationId,
    /// The unit.
    pub unit: UnitId,
    /// Its self-score.
    pub own: Option<Sheet>,
    /// What the cluster agreed.
    pub agreed: Option<Sheet>,
    /// What the ministry found.
    pub appraised: Option<Sheet>,
    /// The peers who were assigned and did not hand in; the declared rule says what that means.
    pub missing: Vec<UnitId>,
    /// Whether a disqualifier keeps it out of the ranking.
    pub excluded: bool,
}

/// The papers of a round with the rules it declared.
#[derive(Debug, Clone)]
pub struct RoundPapers {
    /// The frozen criteria.
    pub set: Arc<CriteriaSet>,
    /// How cross-scores become one value.
    pub cross_rule: CrossRule,
    /// What tells equal totals apart.
    pub tie_rules: Vec<TieRule>,
    /// The members, in the order of the cluster.
    pub units: Vec<Judged>,
    /// Every cross paper that was handed in.
    pub papers: Vec<Paper>,
}

impl RoundPapers {
    /// Who handed in at least one paper, in the order of the cluster.
    pub fn scorers(&self) -> Vec<UnitId> {
        let scores = |unit: &UnitId| self.papers.iter().any(|paper| paper.scorer == *unit);
        self.units.iter().map(|judged| judged.unit).filter(scores).collect()
    }

    /// The papers about a unit.
    pub fn about(&self, unit: UnitId) -> impl Iterator<Item = &Paper> {
        self.papers.iter().filter(move |paper| paper.unit == unit)
    }

    /// The papers of everybody but one scorer.
    pub fn without(&self, scorer: UnitId) -> Vec<&Paper> {
        self.papers.iter().filter(|paper| paper.scorer != scorer).collect()
    }
}

/// Which values rank the units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The cross-scores alone, and the self-score where no peer judged a line: what the peers' papers
    /// say, whatever was decided after them.
    Cross,
    /// The declared rule: the latest stage that decided a line.
    Final,
}
