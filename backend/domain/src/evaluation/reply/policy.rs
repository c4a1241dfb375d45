//! Who may accept, reply, answer, send a line back, supplement it.

use crate::access::{Denial, Verdict};
use crate::actor::{Actor, OfficeKind, Role};
use crate::evaluation::policy::{RoundFacts, runs, see_round};
use crate::evaluation::round::RoundStage;
use crate::evaluation::seal;
use crate::evaluation::sheet::SheetStage;
use crate::id::UnitId;

/// What is known about a line when somebody asks.
#[derive(Debug, Clone, Copy)]
pub struct LineFacts<'a> {
    /// The round.
    pub round: RoundFacts<'a>,
    /// The unit it is about.
    pub evaluated: UnitId,
    /// Parent, children, predecessors and successors of that unit.
    pub related: &'a [UnitId],
    /// The ministry body that appraises the line; `None` when the ministry's officers do, or when no
    /// line in particular is meant.
    pub field_owner: Option<UnitId>,
}

/// An officer or leader of the evaluated unit. The system administrator never takes part.
pub(crate) fn of_the_unit(actor: &Actor, evaluated: UnitId) -> Verdict {
    let role = actor.has(Role::MemberOfficer) || actor.has(Role::MemberLeader);
    if actor.has(Role::SystemAdministrator) || !role {
        return Verdict::Denied(Denial::Role);
    }
    Verdict::allow_if(actor.is_member_of(evaluated), Denial::Scope)
}

/// The actor does not belong to the evaluated unit or one tied to it; the ministry, though it may stand
/// above the unit, judges it.
pub(crate) fn not_own(actor: &Actor, line: &LineFacts<'_>) -> Verdict {
    let own = |unit: UnitId| unit != line.round.ministry && (unit == line.evaluated || line.related.contains(&unit));
    Verdict::allow_if(!actor.units().into_iter().any(own), Denial::OwnUnit)
}

/// A published round is closed to the threads of its lines.
fn between(round: &RoundFacts<'_>, first: RoundStage) -> Verdict {
    Verdict::allow_if(round.stage >= first, Denial::Stage)
        .and(|| Verdict::allow_if(round.stage < RoundStage::Published, Denial::Frozen))
}

/// Whether the actor may declare how long the round listens: the ministry, until there is a provisional
/// result. Windows that are open keep their moment.
pub fn set_terms(actor: &Actor, round: &RoundFacts<'_>) -> Verdict {
    see_round(actor, round)
        .and(|| runs(actor, round.ministry))
        .and(|| Verdict::allow_if(round.stage < RoundStage::Provisional, Denial::Stage))
}

/// Whether the actor may accept or reply: who works for the unit, once cross-scores are revealed.
pub fn reply(actor: &Actor, line: &LineFacts<'_>) -> Verdict {
    see_round(actor, &line.round)
        .and(|| of_the_unit(actor, line.evaluated))
        .and(|| between(&line.round, RoundStage::Reply))
}

/// Whether the actor may answer a reply: the head while the cluster settles its points, the ministry at
/// any time, a field owner about its own lines once it appraises. Nobody answers his own unit.
pub fn answer(actor: &Actor, line: &LineFacts<'_>) -> Verdict {
    let settling = matches!(line.round.stage, RoundStage::Reply | RoundStage::Agreed);
    let head = actor.holds(line.round.cluster, OfficeKind::Head) && settling;
    let appraising = line.round.stage >= RoundStage::Appraised;
    let owner = line.field_owner.is_some_and(|owner| actor.has_at(Role::FieldOwner, owner)) && appraising;
    let may = || match judge(actor, line) {
        _ if head || owner => Verdict::Allowed,
        verdict => verdict,
    };
    see_round(actor, &line.round).and(may).and(|| not_own(actor, line)).and(|| between(&line.round, RoundStage::Reply))
}

/// An officer of the ministry; of others why not.
fn judge(actor: &Actor, line: &LineFacts<'_>) -> Verdict {
    if actor.has(Role::SystemAdministrator) || actor.user().is_none() {
        return Verdict::Denied(Denial::Role);
    }
    if actor.has_at(Role::MinistryOfficer, line.round.ministry) {
        return Verdict::Allowed;
    }
    let elsewhere = actor.has(Role::MinistryOfficer) || actor.has(Role::FieldOwner);
    Verdict::Denied(if elsewhere { Denial::Scope } else { Denial::Role })
}

/// The kind of sheet whose author sends lines back in this stage of the round.
pub const fn returns(stage: RoundStage) -> Option<SheetStage> {
    match stage {
        RoundStage::Agreed => Some(SheetStage::Agreed),
        RoundStage::Appraised => Some(SheetStage::Appraised),
        _ => None,
    }
}

/// Whether the actor may send this line back: the head while the cluster agrees, the ministry's officers
/// and the line's field owner while they appraise.
pub fn return_line(actor: &Actor, line: &LineFacts<'_>) -> Verdict {
    let leads = actor.holds(line.round.cluster, OfficeKind::Head);
    let owner = line.field_owner.is_some_and(|owner| actor.has_at(Role::FieldOwner, owner));
    let appraises = || if owner { Verdict::Allowed } else { judge(actor, line) };
    let may = || match line.round.stage {
        RoundStage::Agreed if leads => Verdict::Allowed,
        RoundStage::Agreed => Verdict::Denied(Denial::Role),
        RoundStage::Appraised => appraises().and(|| not_own(actor, line)),
        _ if leads => Verdict::Denied(Denial::Stage),
        _ => appraises().and(|| Verdict::Denied(Denial::Stage)),
    };
    see_round(actor, &line.round).and(may)
}

/// Whether the actor may see the queue of the appraisal: the ministry's officers all of it, a field owner
/// its lines, once there is something to appraise.
pub fn appraise(actor: &Actor, round: &RoundFacts<'_>) -> Verdict {
    let owner = round.field_owners.iter().any(|&owner| actor.has_at(Role::FieldOwner, owner));
    see_round(actor, round)
        .and(|| if owner { Verdict::Allowed } else { runs(actor, round.ministry) })
        .and(|| Verdict::allow_if(round.stage >= RoundStage::Appraised, Denial::Stage))
}

/// Whether the actor may supplement a returned line of the unit.
pub fn supplement(actor: &Actor, line: &LineFacts<'_>) -> Verdict {
    see_round(actor, &line.round)
        .and(|| of_the_unit(actor, line.evaluated))
        .and(|| between(&line.round, RoundStage::Agreed))
}

/// Whether the actor may read what was sent back at a stage, and what was supplemented. That a line was
/// sent back tells what its judge thinks: before the stage is revealed it is between the two of them.
pub fn reads_returns(actor: &Actor, line: &LineFacts<'_>, stage: SheetStage) -> bool {
    let judges = match stage {
        SheetStage::Agreed => actor.holds(line.round.cluster, OfficeKind::Head),
        SheetStage::Appraised => {
            actor.has_at(Role::MinistryOfficer, line.round.ministry)
                || line.round.field_owners.iter().any(|&owner| actor.has_at(Role::FieldOwner, owner))
        }
        SheetStage::Self_ | SheetStage::Cross => false,
    };
    let insider = judges || actor.is_member_of(line.evaluated);
    see_round(actor, &line.round).is_allowed() && seal::visible(stage, line.round.stage, insider)
}

#[cfg(test)]
mod tests;
