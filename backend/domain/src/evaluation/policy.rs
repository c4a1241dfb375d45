//! Who may do what in a round. The system administrator never scores, and neither does the system.

mod assignment;
mod revision;

use chrono::{DateTime, Utc};

use crate::access::{Denial, Verdict};
use crate::actor::{Actor, OfficeKind, Role};
use crate::evaluation::entry::Lines;
use crate::evaluation::round::{RoundStage, deadline_passed};
use crate::evaluation::seal;
use crate::evaluation::sheet::{SheetStage, SheetState};
use crate::id::{ClusterId, UnitId, UserId};

pub use revision::{acknowledge_amendment, amend_round, replay_round};

pub use assignment::{assign, change_assignment, declare_conflict, recuse, see_assignment_board};

/// What is known about a round when somebody asks.
#[derive(Debug, Clone, Copy)]
pub struct RoundFacts<'a> {
    /// The cluster.
    pub cluster: ClusterId,
    /// The ministry that runs it.
    pub ministry: UnitId,
    /// Where it stands.
    pub stage: RoundStage,
    /// The members it froze; those of the cluster today while it is a draft.
    pub members: &'a [UnitId],
    /// The ministry bodies that appraise some line of its criteria.
    pub field_owners: &'a [UnitId],
}

/// What is known about a sheet when somebody asks.
#[derive(Debug, Clone, Copy)]
pub struct SheetFacts<'a> {
    /// Its round.
    pub round: RoundFacts<'a>,
    /// Whose judgement it is.
    pub stage: SheetStage,
    /// The unit whose paper it is.
    pub author: UnitId,
    /// The unit it is about.
    pub evaluated: UnitId,
    /// Parent, children, predecessors and successors of that unit.
    pub related: &'a [UnitId],
    /// Draft or submitted.
    pub state: SheetState,
    /// Until when it may be written.
    pub due: DateTime<Utc>,
    /// The server's time.
    pub now: DateTime<Utc>,
}

/// Whether the actor may know the round. Drafts are for the ministry and the leading units; opened
/// rounds for the members, the ministry, its council and the field owners; published ones for its
/// observers too.
pub fn see_round(actor: &Actor, round: &RoundFacts<'_>) -> Verdict {
    let at = |role| actor.has_at(role, round.ministry);
    let fields = || round.field_owners.iter().any(|&owner| actor.has_at(Role::FieldOwner, owner));
    let member = || round.members.iter().any(|&unit| actor.is_member_of(unit)) || actor.leads(round.cluster);
    let opened = round.stage > RoundStage::Draft;
    match actor {
        Actor::System => Verdict::Allowed,
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::User(_) => {
            let runs = at(Role::MinistryOfficer) || actor.has(Role::SystemAdministrator);
            let prepares = actor.leads(round.cluster);
            let takes_part = opened && (member() || at(Role::CouncilMember) || fields());
            let reads = seal::public(round.stage) && at(Role::Observer);
            if runs || prepares || takes_part || reads { Verdict::Allowed } else { Verdict::Hidden }
        }
    }
}

/// Whether the actor may know the sheet exists and whether it was submitted; what is in it is
/// [`reads_values`].
pub fn see_sheet(actor: &Actor, sheet: &SheetFacts<'_>) -> Verdict {
    see_round(actor, &sheet.round)
}

/// Whether the actor may read what is in the sheet.
pub fn reads_values(actor: &Actor, sheet: &SheetFacts<'_>) -> bool {
    see_sheet(actor, sheet).is_allowed() && seal::visible(sheet.stage, sheet.round.stage, is_author(actor, sheet))
}

/// Whether this is the actor's own paper, at any time: the officers and leaders of the unit for self
/// and cross sheets, those of the unit that holds the office of head today for agreed ones, the
/// ministry's officers and field owners for appraisals.
pub fn is_author(actor: &Actor, sheet: &SheetFacts<'_>) -> bool {
    match sheet.stage {
        SheetStage::Self_ | SheetStage::Cross => actor.is_member_of(sheet.author),
        SheetStage::Agreed => actor.holds(sheet.round.cluster, OfficeKind::Head),
        SheetStage::Appraised => is_officer(actor, &sheet.round) || !fields(actor, &sheet.round).is_empty(),
    }
}

fn is_officer(actor: &Actor, round: &RoundFacts<'_>) -> bool {
    actor.has_at(Role::MinistryOfficer, round.ministry)
}

/// The field owners of the round for whom the actor works.
fn fields(actor: &Actor, round: &RoundFacts<'_>) -> Vec<UnitId> {
    round.field_owners.iter().copied().filter(|&owner| actor.has_at(Role::FieldOwner, owner)).collect()
}

/// Which lines of the sheet the actor may write: a field owner only those of its field.
pub fn lines(actor: &Actor, sheet: &SheetFacts<'_>) -> Lines {
    if sheet.stage == SheetStage::Appraised && !is_officer(actor, &sheet.round) {
        return Lines::OfFields(fields(actor, &sheet.round));
    }
    Lines::All
}

/// The right to judge, apart from stage and time.
fn judges(actor: &Actor, sheet: &SheetFacts<'_>) -> Verdict {
    if actor.has(Role::SystemAdministrator) || actor.user().is_none() {
        return Verdict::Denied(Denial::Role);
    }
    if !is_author(actor, sheet) {
        let role = match sheet.stage {
            SheetStage::Appraised => actor.has(Role::MinistryOfficer) || actor.has(Role::FieldOwner),
            _ => actor.has(Role::MemberOfficer) || actor.has(Role::MemberLeader),
        };
        return Verdict::Denied(if role { Denial::Scope } else { Denial::Role });
    }
    Verdict::allow_if(!judges_own(actor, sheet), Denial::OwnUnit)
}

/// Nobody cross-scores or appraises the own unit or one tied to it. What the cluster agreed about the
/// head's unit is still written down by the head: it records the conference, judges nobody, and the
/// ministry appraises it after.
fn judges_own(actor: &Actor, sheet: &SheetFacts<'_>) -> bool {
    let own = |unit: UnitId| unit == sheet.evaluated || sheet.related.contains(&unit);
    match sheet.stage {
        SheetStage::Self_ | SheetStage::Agreed => false,
        SheetStage::Cross => own(sheet.author) || actor.units().into_iter().any(own),
        SheetStage::Appraised => actor.units().into_iter().any(|unit| unit != sheet.round.ministry && own(unit)),
    }
}

/// The stage writes such sheets and its deadline has not passed.
fn in_time(sheet: &SheetFacts<'_>) -> Verdict {
    let stage = sheet.round.stage == sheet.stage.written_in();
    Verdict::allow_if(stage, Denial::Stage)
        .and(|| Verdict::allow_if(!deadline_passed(sheet.due, sheet.now), Denial::Deadline))
}

/// Whether the actor may write points on the sheet.
pub fn save_scores(actor: &Actor, sheet: &SheetFacts<'_>) -> Verdict {
    see_sheet(actor, sheet)
        .and(|| judges(actor, sheet))
        .and(|| in_time(sheet))
        .and(|| Verdict::allow_if(sheet.state == SheetState::Draft, Denial::AlreadySubmitted))
}

/// Whether the actor may hand the sheet in: those who write it, but of an appraisal only the
/// ministry's officers, who compile it.
pub fn submit_sheet(actor: &Actor, sheet: &SheetFacts<'_>) -> Verdict {
    save_scores(actor, sheet).and(|| hands_in(actor, sheet))
}

fn hands_in(actor: &Actor, sheet: &SheetFacts<'_>) -> Verdict {
    Verdict::allow_if(sheet.stage != SheetStage::Appraised || is_officer(actor, &sheet.round), Denial::Role)
}

/// Whether the actor may take a submitted sheet back.
pub fn withdraw_sheet(actor: &Actor, sheet: &SheetFacts<'_>) -> Verdict {
    see_sheet(actor, sheet)
        .and(|| judges(actor, sheet))
        .and(|| hands_in(actor, sheet))
        .and(|| in_time(sheet))
        .and(|| Verdict::allow_if(sheet.state == SheetState::Submitted, Denial::Stage))
}

/// A ministry officer of this ministry, or the system.
pub(crate) fn runs(actor: &Actor, ministry: UnitId) -> Verdict {
    match actor {
        Actor::System => Verdict::Allowed,
        Actor::Anonymous => Verdict::Denied(Denial::NotSignedIn),
        Actor::User(_) if actor.has_at(Role::MinistryOfficer, ministry) => Verdict::Allowed,
        Actor::User(_) if actor.has(Role::MinistryOfficer) => Verdict::Denied(Denial::Scope),
        Actor::User(_) => Verdict::Denied(Denial::Role),
    }
}

/// Whether the actor may begin a round of this ministry.
pub fn create_round(actor: &Actor, ministry: UnitId) -> Verdict {
    runs(actor, ministry)
}

/// Whether the actor may move the round on: the ministry at every stage, the head from the opened
/// round until it hands over to the ministry.
pub fn advance_round(actor: &Actor, round: &RoundFacts<'_>) -> Verdict {
    let headed = RoundStage::Open..=RoundStage::Agreed;
    let head = actor.holds(round.cluster, OfficeKind::Head);
    let may = || match runs(actor, round.ministry) {
        Verdict::Allowed => Verdict::Allowed,
        _ if head => Verdict::allow_if(headed.contains(&round.stage), Denial::Stage),
        refused => refused,
    };
    see_round(actor, round).and(may).and(|| Verdict::allow_if(round.stage != RoundStage::Published, Denial::Frozen))
}

/// Whether the actor may propose to publish the result, or a corrective version of it.
pub fn propose_publication(actor: &Actor, round: &RoundFacts<'_>) -> Verdict {
    see_round(actor, round)
        .and(|| runs(actor, round.ministry))
        .and(|| Verdict::allow_if(round.stage >= RoundStage::Provisional, Denial::Stage))
}

/// Whether the actor may publish what was proposed: another person than the one who proposed it.
pub fn publish_round(actor: &Actor, round: &RoundFacts<'_>, proposer: Option<UserId>) -> Verdict {
    propose_publication(actor, round)
        .and(|| Verdict::allow_if(proposer.is_some(), Denial::NotProposed))
        .and(|| Verdict::allow_if(actor.user_id() != proposer, Denial::OwnProposal))
}

/// Whether the actor may record or lift a disqualification of the evaluated unit: an officer of the
/// ministry who does not belong to it, once the round is open.
pub fn record_disqualification(
    actor: &Actor,
    round: &RoundFacts<'_>,
    evaluated: UnitId,
    related: &[UnitId],
) -> Verdict {
    let own = |unit: UnitId| unit != round.ministry && (unit == evaluated || related.contains(&unit));
    see_round(actor, round)
        .and(|| runs(actor, round.ministry))
        .and(|| Verdict::allow_if(!actor.units().into_iter().any(own), Denial::OwnUnit))
        .and(|| Verdict::allow_if(round.stage > RoundStage::Draft, Denial::Stage))
}

#[cfg(test)]
mod tests;
