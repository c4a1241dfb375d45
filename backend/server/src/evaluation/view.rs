//! Rounds, evaluations and sheets together with what the policies ask about them.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::criteria::CriteriaSet;
use domain::evaluation::policy::{self, RoundFacts, SheetFacts};
use domain::evaluation::{Round, SheetStage, Value, seal};
use domain::id::UnitId;
use domain::{Actor, Verdict};
use storage::evaluation::member::Evaluation;
use storage::evaluation::sheet::StoredSheet;

/// A round, its members and its frozen criteria.
#[derive(Debug, Clone)]
pub struct RoundView {
    /// The round.
    pub round: Round,
    /// The members it froze; empty while a draft.
    pub members: Vec<UnitId>,
    /// Its criteria set.
    pub criteria: Arc<CriteriaSet>,
    field_owners: Vec<UnitId>,
}

impl RoundView {
    /// Puts a view together.
    pub fn new(round: Round, members: Vec<UnitId>, criteria: Arc<CriteriaSet>) -> Self {
        let field_owners = criteria.field_owners();
        Self { round, members, criteria, field_owners }
    }

    /// What policies ask about a round.
    pub fn facts(&self) -> RoundFacts<'_> {
        RoundFacts {
            cluster: self.round.cluster,
            ministry: self.round.ministry,
            stage: self.round.stage,
            members: &self.members,
            field_owners: &self.field_owners,
        }
    }

    /// Whether the actor may know the round.
    pub fn see(&self, actor: &Actor) -> Verdict {
        policy::see_round(actor, &self.facts())
    }

    /// Whether final values and the ranking may be read: by those who see the round, once they are
    /// provisional; by the ministry's appraisers already while they appraise.
    pub fn final_visible(&self, actor: &Actor) -> bool {
        let appraiser = actor.has_at(domain::Role::MinistryOfficer, self.round.ministry);
        self.see(actor).is_allowed() && seal::final_visible(self.round.stage, appraiser)
    }
}

/// A sheet, whose it is and about whom.
#[derive(Debug, Clone)]
pub struct SheetView {
    /// Values and state.
    pub stored: StoredSheet,
    /// The evaluation it belongs to.
    pub evaluation: Arc<Evaluation>,
    /// Its round.
    pub round: Arc<RoundView>,
    /// Parent, children, predecessors and successors of the evaluated unit.
    pub related: Vec<UnitId>,
}

impl SheetView {
    /// What policies ask about a sheet at a moment.
    pub fn facts(&self, now: DateTime<Utc>) -> SheetFacts<'_> {
        SheetFacts {
            round: self.round.facts(),
            stage: self.stored.sheet.stage,
            author: self.stored.sheet.author,
            evaluated: self.evaluation.unit,
            related: &self.related,
            state: self.stored.sheet.state,
            due: self.due(),
            now,
        }
    }

    /// Its values as they were handed in, lines that compare units reckoned once they are.
    pub fn values(&self) -> Vec<Value> {
        (0..self.stored.sheet.values.len()).filter_map(|index| self.value(index)).collect()
    }

    /// One of its values, by its place. Of a line that compares units, what the evaluation has after the sheet was
    /// handed in; a cross sheet is one of many and keeps what was written.
    pub fn value(&self, index: usize) -> Option<Value> {
        let sheet = &self.stored.sheet;
        let written = *sheet.values.get(index)?;
        if written != Value::Awaiting || !sheet.is_submitted() || sheet.stage == SheetStage::Cross {
            return Some(written);
        }
        let reckoned = self.evaluation.outcome.as_ref().and_then(|outcome| outcome.stages().of(sheet.stage));
        reckoned.and_then(|values| values.get(index).copied()).or(Some(written))
    }

    /// Until when it may be written.
    pub fn due(&self) -> DateTime<Utc> {
        self.round.round.deadlines.of(self.stored.sheet.stage)
    }

    /// Whether the actor may read what is in it.
    pub fn reads_values(&self, actor: &Actor, now: DateTime<Utc>) -> bool {
        policy::reads_values(actor, &self.facts(now))
    }
}
