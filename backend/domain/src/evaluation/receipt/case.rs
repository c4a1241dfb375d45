//! What a result follows from: the rules of the round and every submitted paper.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::criteria::{CriteriaSet, Disqualifier};
use crate::evaluation::aggregate::CrossRule;
use crate::evaluation::classification::{ClassRule, Classification, classify, is_unranked};
use crate::evaluation::commitment::Commitment;
use crate::evaluation::objection::correction::{Correction, counted};
use crate::evaluation::outcome::{Outcome, Papers, outcomes};
use crate::evaluation::ranking::{RankRow, Ranked, TieRule, rank};
use crate::evaluation::round::RoundStage;
use crate::evaluation::sheet::{Sheet, Value};
use crate::evaluation::totals::{StageTotals, totals};
use crate::hundredths::Hundredths;
use crate::id::{CriterionId, EvaluationId, UnitId};

/// A round as its result follows from it.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The criteria.
    pub set: &'a CriteriaSet,
    /// How cross-scores of one line become one value.
    pub cross_rule: CrossRule,
    /// What tells equal totals apart.
    pub tie_rules: &'a [TieRule],
    /// The classes; empty when the round does not classify.
    pub classes: &'a [ClassRule],
    /// Where the round stands.
    pub stage: RoundStage,
    /// Every member, in the cluster's order.
    pub members: &'a [CaseMember],
}

/// One member with the papers about it.
#[derive(Debug, Clone)]
pub struct CaseMember {
    /// Its evaluation.
    pub evaluation: EvaluationId,
    /// The unit.
    pub unit: UnitId,
    /// Its code when the round opened; unique in the round.
    pub code: String,
    /// Its name then.
    pub name: String,
    /// The submitted papers about it, in any order.
    pub papers: Vec<CasePaper>,
    /// The peers who were assigned to it and did not hand in.
    pub missing: Vec<MissingScorer>,
    /// Recorded grounds for not considering it.
    pub grounds: Vec<Disqualifier>,
    /// What decisions on objections put in the place of appraised values, oldest first.
    pub adjustments: Vec<Adjustment>,
    /// The appraisal as it counts, with the adjustments over it; from [`CaseMember::lay_over`].
    pub corrected: Option<Sheet>,
}

/// A peer who was assigned to a member and did not hand in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingScorer {
    /// The unit.
    pub unit: UnitId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// One submitted paper, with as much about its origin as the reader may know.
#[derive(Debug, Clone)]
pub struct CasePaper {
    /// Values and facts.
    pub sheet: Sheet,
    /// Code of the unit that wrote it.
    pub author_code: String,
    /// Name of that unit.
    pub author_name: String,
    /// When it was handed in; `None` when that is not known.
    pub at: Option<DateTime<Utc>>,
    /// The person who handed it in; `None` for the public.
    pub by: Option<String>,
    /// What was committed to when it was handed in; `None` when nothing was.
    pub commitment: Option<Commitment>,
    /// The author's notes; empty for the public.
    pub notes: HashMap<CriterionId, String>,
    /// The evidence given; empty for the public.
    pub evidence: HashMap<CriterionId, Vec<EvidencePiece>>,
}

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct EvidencePiece {
    /// What it is, in words; may be empty when a document is named.
    pub text: String,
    /// Identifier of a document of the register.
    pub document: Option<String>,
    /// Number and symbol of that document.
    pub reference: Option<String>,
    /// Where in the document.
    pub page: Option<String>,
}

/// A correction by the decision on an objection. It stands beside the appraised sheet, which stays as it was
/// handed in, and counts in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Adjustment {
    /// Code of the line.
    pub line: String,
    /// Identifier of the objection.
    pub objection: String,
    /// The person who decided; `None` for the public.
    pub by: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// Why; `None` for the public.
    pub reason: Option<String>,
    /// The final value that stood.
    pub before: Value,
    /// The corrected value; awaited where the line compares units.
    pub after: Value,
    /// The facts behind it; empty when points were typed.
    pub facts: Vec<Hundredths>,
}

/// What a case comes to, in the order of its members.
#[derive(Debug, Clone)]
pub struct Solved {
    /// The values of every stage and the final ones.
    pub outcomes: Vec<Outcome>,
    /// The final totals.
    pub totals: Vec<StageTotals>,
    /// The places.
    pub ranked: Vec<Ranked>,
    /// The classes; `None` where there is none.
    pub classes: Vec<Option<Classification>>,
}

impl CaseMember {
    /// The papers about it as the rules take them.
    pub(super) fn papers(&self) -> Papers<'_> {
        let missing = self.missing.iter().map(|scorer| scorer.unit).collect();
        let papers = Papers::submitted(self.papers.iter().map(|paper| &paper.sheet));
        Papers { missing, appraised: self.corrected.as_ref().or(papers.appraised), ..papers }
    }

    /// Lays the adjustments over the appraisal, or over a blank one where nobody handed one in. Those of lines
    /// that the criteria do not have are passed over.
    #[must_use]
    pub fn lay_over(mut self, set: &CriteriaSet) -> Self {
        let correction = |change: &Adjustment| {
            let index = set.criteria.iter().position(|line| line.code == change.line)?;
            Some(Correction { index, before: change.before, value: change.after, facts: change.facts.clone() })
        };
        let corrections: Vec<Correction> = self.adjustments.iter().filter_map(correction).collect();
        let sheets = self.papers.iter().map(|paper| &paper.sheet);
        let corrections: Vec<&Correction> = corrections.iter().collect();
        self.corrected = counted(set, (self.evaluation, self.unit), sheets, &corrections);
        self
    }
}

impl<'a> Case<'a> {
    /// The papers as the rules take them.
    pub(super) fn papers(&self) -> Vec<(UnitId, Papers<'a>)> {
        self.members.iter().map(|member| (member.unit, member.papers())).collect()
    }

    /// Reckons everything anew: values, totals, places, classes.
    pub fn solve(&self) -> Solved {
        let outcomes = outcomes(self.set, &self.cross_rule, self.stage, &self.papers());
        let totals: Vec<StageTotals> =
            outcomes.iter().map(|outcome| totals(self.set, &outcome.last_values())).collect();
        let with_totals = || self.members.iter().zip(&totals);
        let rows: Vec<RankRow> = with_totals()
            .map(|(member, totals)| RankRow::of(member.evaluation, self.set, totals, is_unranked(&member.grounds)))
            .collect();
        let ranked = rank(&rows, self.tie_rules);
        let place = |member: &CaseMember| ranked.iter().find(|one| one.evaluation == member.evaluation).cloned();
        Solved {
            ranked: self.members.iter().filter_map(place).collect(),
            classes: with_totals()
                .map(|(member, totals)| classify(self.set, totals, self.classes, &member.grounds))
                .collect(),
            outcomes,
            totals,
        }
    }
}
