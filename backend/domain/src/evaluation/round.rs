//! A round: one cluster, one frozen criteria set, one course of stages.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use crate::criteria::code::coded;
use crate::criteria::edit::{NAME_LENGTH, YEARS};
use crate::evaluation::aggregate::CrossRule;
use crate::evaluation::assignment::CrossMode;
use crate::evaluation::classification::ClassRule;
use crate::evaluation::error::{Detail, EvaluationError, EvaluationErrorCode as Code};
use crate::evaluation::ranking::TieRule;
use crate::evaluation::sheet::SheetStage;
use crate::hundredths::Hundredths;
use crate::id::{ClusterId, CriteriaSetId, RoundId, UnitId};

coded! {
    /// What a round reviews.
    pub enum RoundKind {
        /// Sơ kết sáu tháng.
        MidYear = "MID_YEAR",
        /// Tổng kết năm.
        YearEnd = "YEAR_END",
        /// Chuyên đề.
        Thematic = "THEMATIC",
    }
}

coded! {
    /// The stages of a round, in the only order it goes through them.
    pub enum RoundStage {
        /// Being prepared; the members do not see it.
        Draft = "DRAFT",
        /// The members write their self-scores.
        Open = "OPEN",
        /// Self-scores are closed and still hidden.
        Sealed = "SEALED",
        /// Self-scores are revealed; cross-scores are written.
        Cross = "CROSS",
        /// Cross-scores are revealed; the members explain.
        Reply = "REPLY",
        /// The head writes what the cluster agreed.
        Agreed = "AGREED",
        /// Agreed values are revealed; the ministry appraises.
        Appraised = "APPRAISED",
        /// Final values and ranking are visible inside the cluster.
        Provisional = "PROVISIONAL",
        /// A snapshot is public.
        Published = "PUBLISHED",
    }
}

impl RoundStage {
    /// The stage after this one; `None` after the last.
    pub fn next(self) -> Option<Self> {
        let here = Self::ALL.into_iter().position(|stage| stage == self)?;
        Self::ALL.get(here + 1).copied()
    }

    /// The kind of sheet that is written in this stage; `None` when none is.
    pub const fn writes(self) -> Option<SheetStage> {
        match self {
            Self::Open => Some(SheetStage::Self_),
            Self::Cross => Some(SheetStage::Cross),
            Self::Agreed => Some(SheetStage::Agreed),
            Self::Appraised => Some(SheetStage::Appraised),
            Self::Draft | Self::Sealed | Self::Reply | Self::Provisional | Self::Published => None,
        }
    }
}

impl SheetStage {
    /// The stage of the round in which such sheets are written.
    pub const fn written_in(self) -> RoundStage {
        match self {
            Self::Self_ => RoundStage::Open,
            Self::Cross => RoundStage::Cross,
            Self::Agreed => RoundStage::Agreed,
            Self::Appraised => RoundStage::Appraised,
        }
    }
}

/// Until when each kind of sheet may be written; the moment itself is still in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// Self-scores.
    pub self_due: DateTime<Utc>,
    /// Cross-scores.
    pub cross_due: DateTime<Utc>,
    /// Agreed values.
    pub agreed_due: DateTime<Utc>,
    /// Appraisal.
    pub appraised_due: DateTime<Utc>,
}

impl Deadlines {
    /// The deadline of a kind of sheet.
    pub const fn of(&self, stage: SheetStage) -> DateTime<Utc> {
        match stage {
            SheetStage::Self_ => self.self_due,
            SheetStage::Cross => self.cross_due,
            SheetStage::Agreed => self.agreed_due,
            SheetStage::Appraised => self.appraised_due,
        }
    }
}

/// Whether a deadline lies behind; at the very moment it does not yet.
pub fn deadline_passed(due: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now > due
}

/// A round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Identity.
    pub id: RoundId,
    /// Counts edits; storage raises it by one with each write.
    pub version: i32,
    /// Name in Vietnamese.
    pub name: String,
    /// What it reviews.
    pub kind: RoundKind,
    /// The emulation year.
    pub year: i32,
    /// The cluster whose members are scored.
    pub cluster: ClusterId,
    /// The ministry that runs it.
    pub ministry: UnitId,
    /// The criteria set; the same from beginning to end, but for recorded amendments
    /// ([`crate::evaluation::amendment`]).
    pub criteria_set: CriteriaSetId,
    /// Where it stands.
    pub stage: RoundStage,
    /// Until when each kind of sheet may be written.
    pub deadlines: Deadlines,
    /// Who cross-scores whom, in general.
    pub cross_mode: CrossMode,
    /// The seed of the pairs handed out last; `None` before, and for pairs chosen by hand.
    pub cross_seed: Option<u32>,
    /// How cross-scores of one line become one value.
    pub cross_rule: CrossRule,
    /// What tells equal totals apart, first rule first; a remaining tie shares the rank.
    pub tie_rules: Vec<TieRule>,
    /// The classes; empty when the round does not classify.
    pub classes: Vec<ClassRule>,
    /// Whether it holds demonstration data, shown as such everywhere.
    pub demonstration: bool,
    /// When it opened; `None` while a draft.
    pub opened_at: Option<DateTime<Utc>>,
    /// When its first result was published; `None` before.
    pub published_at: Option<DateTime<Utc>>,
}

/// What a ministry says to begin a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRound {
    /// Identity.
    pub id: RoundId,
    /// See [`Round::name`].
    pub name: String,
    /// See [`Round::kind`].
    pub kind: RoundKind,
    /// See [`Round::year`].
    pub year: i32,
    /// See [`Round::cluster`].
    pub cluster: ClusterId,
    /// See [`Round::ministry`].
    pub ministry: UnitId,
    /// See [`Round::criteria_set`].
    pub criteria_set: CriteriaSetId,
    /// See [`Round::deadlines`].
    pub deadlines: Deadlines,
    /// See [`Round::cross_mode`].
    pub cross_mode: CrossMode,
    /// See [`Round::cross_rule`].
    pub cross_rule: CrossRule,
    /// See [`Round::tie_rules`].
    pub tie_rules: Vec<TieRule>,
    /// See [`Round::classes`].
    pub classes: Vec<ClassRule>,
    /// See [`Round::demonstration`].
    pub demonstration: bool,
}

/// A round in draft, or everything wrong with what was said.
pub fn create(new: NewRound) -> Result<Round, Vec<EvaluationError>> {
    let errors = creation_errors(&new);
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Round {
        id: new.id,
        version: 1,
        name: new.name.trim().to_owned(),
        kind: new.kind,
        year: new.year,
        cluster: new.cluster,
        ministry: new.ministry,
        criteria_set: new.criteria_set,
        stage: RoundStage::Draft,
        deadlines: new.deadlines,
        cross_mode: new.cross_mode,
        cross_seed: None,
        cross_rule: new.cross_rule,
        tie_rules: new.tie_rules,
        classes: new.classes,
        demonstration: new.demonstration,
        opened_at: None,
        published_at: None,
    })
}

fn creation_errors(new: &NewRound) -> Vec<EvaluationError> {
    let mut errors = Vec::new();
    if new.name.trim().is_empty() || new.name.chars().count() > NAME_LENGTH {
        errors.push(EvaluationError::new(Code::NameInvalid, &["name"]));
    }
    if !YEARS.contains(&new.year) {
        errors.push(EvaluationError::new(Code::YearInvalid, &["year"]));
    }
    let due = &new.deadlines;
    for (earlier, later, field) in [
        (due.self_due, due.cross_due, "crossDueAt"),
        (due.cross_due, due.agreed_due, "agreedDueAt"),
        (due.agreed_due, due.appraised_due, "appraisedDueAt"),
    ] {
        if later <= earlier {
            errors.push(EvaluationError::new(Code::DeadlineOrder, &[field]));
        }
    }
    let mut seen = HashSet::new();
    for (place, rule) in new.tie_rules.iter().enumerate().filter(|(_, rule)| !seen.insert(**rule)) {
        let taken = EvaluationError::new(Code::TieRuleTaken, &["tieRules", &place.to_string()]);
        errors.push(taken.with(Detail::Word(rule.code().to_owned())));
    }
    errors.extend(class_errors(&new.classes));
    errors.extend(new.cross_rule.errors());
    errors
}

fn class_errors(classes: &[ClassRule]) -> Vec<EvaluationError> {
    let wrong = |(place, class): &(usize, &ClassRule)| {
        let earlier = &classes[..*place];
        let blank = class.code.trim().is_empty() || class.name.trim().is_empty();
        let taken = earlier.iter().any(|other| other.code == class.code || other.at_least == class.at_least);
        let floor = class.group_floors.iter().any(|floor| floor.percent < Hundredths::ZERO);
        blank || taken || floor || class.at_least < Hundredths::ZERO
    };
    let broken = classes.iter().enumerate().filter(wrong);
    broken.map(|(place, _)| EvaluationError::new(Code::ClassInvalid, &["classes", &place.to_string()])).collect()
}

/// What the course of a round depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageFacts {
    /// Whether the criteria set is published; asked for when the round opens.
    pub criteria_published: bool,
    /// How many members the cluster has; asked for when the round opens.
    pub members: usize,
    /// Whether any cross sheet exists; asked for when cross-scoring begins among two or more members.
    pub cross_assigned: bool,
    /// Whether every sheet that the current stage writes has been submitted.
    pub all_submitted: bool,
}

/// The round moved on to its next stage. Before the deadline of a stage that is written in, every
/// sheet of it must have been submitted; after the deadline no unit can hold the round up. Publishing
/// is [`publish`], not this.
pub fn advance(
    round: &Round,
    to: RoundStage,
    facts: &StageFacts,
    now: DateTime<Utc>,
) -> Result<Round, EvaluationError> {
    if round.stage.next() != Some(to) {
        return Err(EvaluationError::new(Code::InvalidTransition, &["to"]));
    }
    if to == RoundStage::Published {
        return Err(EvaluationError::new(Code::PublishInstead, &["to"]));
    }
    ready(round, facts, now)?;
    let opened_at = if to == RoundStage::Open { Some(now) } else { round.opened_at };
    Ok(Round { stage: to, opened_at, ..round.clone() })
}

/// Whether everything is there for the round to leave its stage.
fn ready(round: &Round, facts: &StageFacts, now: DateTime<Utc>) -> Result<(), EvaluationError> {
    let refuse = |code| Err(EvaluationError::new(code, &["to"]));
    if let Some(written) = round.stage.writes() {
        let closed = facts.all_submitted || deadline_passed(round.deadlines.of(written), now);
        return if closed { Ok(()) } else { refuse(Code::DeadlineNotReached) };
    }
    match round.stage {
        RoundStage::Draft if !facts.criteria_published => refuse(Code::CriteriaNotPublished),
        RoundStage::Draft if facts.members == 0 => refuse(Code::NoMembers),
        RoundStage::Sealed if facts.members > 1 && !facts.cross_assigned => refuse(Code::CrossNotAssigned),
        _ => Ok(()),
    }
}

/// The stages that [`advance`] would accept now, and `PUBLISHED` when [`publish`] would: none or one.
pub fn next_stages(round: &Round, facts: &StageFacts, now: DateTime<Utc>) -> Vec<RoundStage> {
    let ready = ready(round, facts, now).is_ok();
    round.stage.next().filter(|_| ready).into_iter().collect()
}

/// The round with a result published: the first one ends it, a corrective one leaves it as it is.
pub fn publish(round: &Round, now: DateTime<Utc>) -> Result<Round, EvaluationError> {
    match round.stage {
        RoundStage::Provisional => Ok(Round { stage: RoundStage::Published, published_at: Some(now), ..round.clone() }),
        RoundStage::Published => Ok(round.clone()),
        _ => Err(EvaluationError::new(Code::WrongStage, &[])),
    }
}

#[cfg(test)]
mod tests;
