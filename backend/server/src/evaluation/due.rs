//! Việc cần làm: what a viewer has to do in the rounds going on, and what waits for others.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::actor::OfficeKind;
use domain::evaluation::assignment::order::reading_place;
use domain::evaluation::{RoundStage, SheetStage, SheetState, audience, policy};
use domain::id::RoundId;
use domain::{Actor, Role};
use storage::PageRequest;
use storage::evaluation::round::{self as rounds, RoundFilter};
use storage::evaluation::sheet::{self as sheets, StageCount, StoredSheet};
use storage::evaluation::{amendment, member, relation};

use super::hearing;
use super::reads;
use super::service::facts_of;
use super::view::{RoundView, SheetView};
use crate::cx::Cx;
use crate::fault::Fault;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueKind {
    /// Fill in and submit the unit's own sheet.
    SelfScore,
    /// Score a peer.
    CrossScore,
    /// Write what the cluster agreed.
    AgreeScores,
    /// Appraise.
    Appraise,
    /// Move the round on.
    AdvanceRound,
    /// Publish the result.
    PublishRound,
    /// Respond to a movement.
    RespondToMovement,
    /// Report on a movement the unit responded to.
    ReportMovement,
    /// Take note of changed criteria.
    AcknowledgeAmendment,
    /// Reply to lines that a stage changed, or let them stand.
    ReplyToChanges,
    /// Supplement a line that was sent back.
    SupplementLine,
    /// Answer replies.
    AnswerReplies,
    /// Decide objections.
    DecideObjections,
    /// Others have to act first.
    WaitingForOthers,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueState {
    /// Nothing filled in yet.
    NotStarted,
    /// Partly filled in.
    InProgress,
    /// Everything filled in, but NOT submitted.
    CompleteNotSubmitted,
    /// Submitted.
    Submitted,
    /// The deadline has passed.
    Overdue,
    /// Waiting for others.
    Waiting,
}

/// One thing to do.
pub struct DueItem {
    /// What.
    pub kind: DueKind,
    /// How far it is.
    pub state: DueState,
    /// The round.
    pub round: Arc<RoundView>,
    /// The sheet, when one is to be filled in.
    pub sheet: Option<Arc<SheetView>>,
    /// The evaluation, when one unit is meant and no sheet.
    pub evaluation: Option<Arc<member::Evaluation>>,
    /// Until when.
    pub due_at: Option<DateTime<Utc>>,
    /// Lines or papers done.
    pub filled: Option<i32>,
    /// Lines or papers in all.
    pub expected: Option<i32>,
}

/// Most rounds looked at: far more than one viewer takes part in at a time.
const MOST_ROUNDS: u64 = 100;

/// Everything the viewer has to do, most urgent first. A constant number of statements.
pub async fn items(cx: &Cx) -> Result<Vec<DueItem>, Fault> {
    if matches!(cx.actor(), Actor::Anonymous) {
        return Err(Fault::Unauthenticated);
    }
    let going_on = RoundFilter { going_on: true, ..RoundFilter::default() };
    let page = rounds::page(cx.db(), &audience(cx.actor()), &going_on, &PageRequest::first(MOST_ROUNDS)).await?;
    let views = reads::views(cx.app(), cx.db(), page.items).await?;
    let by_id: HashMap<RoundId, Arc<RoundView>> = views.iter().map(|view| (view.round.id, Arc::clone(view))).collect();
    let ids: Vec<RoundId> = by_id.keys().copied().collect();
    let counts = sheets::stage_counts(cx.db(), &ids).await?;
    let mut items = papers(cx, &by_id).await?;
    items.extend(amendments(cx, &by_id).await?);
    items.extend(hearing::due::items(cx, &by_id).await?);
    items.extend(views.iter().flat_map(|view| of_round(cx, view, &counts)));
    items.sort_by_key(|item| (item.state == DueState::Submitted || item.state == DueState::Waiting, item.due_at));
    Ok(items)
}

/// The viewer's own papers of the stage that is being written.
async fn papers(cx: &Cx, rounds: &HashMap<RoundId, Arc<RoundView>>) -> Result<Vec<DueItem>, Fault> {
    let units: Vec<_> = cx.actor().units().into_iter().filter(|unit| cx.actor().is_member_of(*unit)).collect();
    let open = sheets::open_of_authors(cx.db(), &units).await?;
    let mut current: Vec<StoredSheet> = open
        .into_iter()
        .filter(|stored| {
            let stage = stored.sheet.stage;
            let written = rounds.get(&stored.round).is_some_and(|view| view.round.stage == stage.written_in());
            written && matches!(stage, SheetStage::Self_ | SheetStage::Cross)
        })
        .collect();
    current.sort_by_key(|stored| reading_place(stored.sheet.author, stored.sheet.evaluation));
    let ids: Vec<_> = current.iter().map(|stored| stored.sheet.evaluation).collect();
    let evaluations: HashMap<_, _> =
        member::many(cx.db(), &ids).await?.into_iter().map(|row| (row.id, Arc::new(row))).collect();
    let evaluated: Vec<_> = evaluations.values().map(|row| row.unit).collect();
    let relations = relation::of_units(cx.db(), &evaluated).await?;
    let item = |stored: StoredSheet| {
        let round = Arc::clone(rounds.get(&stored.round)?);
        let evaluation = Arc::clone(evaluations.get(&stored.sheet.evaluation)?);
        let related = domain::evaluation::assignment::related(evaluation.unit, &relations);
        Some(of_sheet(cx, SheetView { stored, evaluation, round, related }))
    };
    Ok(current.into_iter().filter_map(item).collect())
}

/// Changed criteria that a unit of the viewer has not taken note of yet; from the deadline on it counts as informed.
async fn amendments(cx: &Cx, rounds: &HashMap<RoundId, Arc<RoundView>>) -> Result<Vec<DueItem>, Fault> {
    let units: Vec<_> = cx.actor().units().into_iter().filter(|unit| cx.actor().is_member_of(*unit)).collect();
    let pending = amendment::pending(cx.db(), &units, cx.now()).await?;
    let item = |(round, due_at): (RoundId, DateTime<Utc>)| {
        let round = Arc::clone(rounds.get(&round)?);
        let (kind, state) = (DueKind::AcknowledgeAmendment, DueState::NotStarted);
        Some(DueItem {
            kind,
            state,
            round,
            sheet: None,
            evaluation: None,
            due_at: Some(due_at),
            filled: None,
            expected: None,
        })
    };
    Ok(pending.into_iter().filter_map(item).collect())
}

fn count(number: usize) -> Option<i32> {
    i32::try_from(number).ok()
}

fn of_sheet(cx: &Cx, view: SheetView) -> DueItem {
    let sheet = &view.stored.sheet;
    let (filled, expected) = (sheet.filled(), sheet.expected());
    let state = match sheet.state {
        SheetState::Submitted => DueState::Submitted,
        SheetState::Draft if cx.now() > view.due() => DueState::Overdue,
        SheetState::Draft if filled == expected => DueState::CompleteNotSubmitted,
        SheetState::Draft if filled == 0 => DueState::NotStarted,
        SheetState::Draft => DueState::InProgress,
    };
    let kind = if sheet.stage == SheetStage::Self_ { DueKind::SelfScore } else { DueKind::CrossScore };
    DueItem {
        kind,
        state,
        round: Arc::clone(&view.round),
        due_at: Some(view.due()),
        filled: count(filled),
        expected: count(expected),
        sheet: Some(Arc::new(view)),
        evaluation: None,
    }
}

/// What concerns a round as a whole.
fn of_round(cx: &Cx, view: &Arc<RoundView>, counts: &[StageCount]) -> Vec<DueItem> {
    let mut items = Vec::new();
    let stage = view.round.stage;
    let of = |stage| counts.iter().find(|count| count.round == view.round.id && count.stage == stage);
    let whole = |kind, state, written: Option<SheetStage>| DueItem {
        kind,
        state,
        round: Arc::clone(view),
        sheet: None,
        evaluation: None,
        due_at: written.map(|stage| view.round.deadlines.of(stage)),
        filled: written.and_then(of).and_then(|count| i32::try_from(count.submitted).ok()),
        expected: written.and_then(of).and_then(|count| i32::try_from(count.papers).ok()),
    };
    let writes_agreed = stage == RoundStage::Agreed && cx.actor().holds(view.round.cluster, OfficeKind::Head);
    let appraises = stage == RoundStage::Appraised
        && (cx.actor().has_at(Role::MinistryOfficer, view.round.ministry)
            || view.criteria.field_owners().iter().any(|&owner| cx.actor().has_at(Role::FieldOwner, owner)));
    for (writes, kind, written) in [
        (writes_agreed, DueKind::AgreeScores, SheetStage::Agreed),
        (appraises, DueKind::Appraise, SheetStage::Appraised),
    ] {
        let open = of(written).is_some_and(|count| count.submitted < count.papers);
        if writes && open {
            let late = cx.now() > view.round.deadlines.of(written);
            items.push(whole(kind, if late { DueState::Overdue } else { DueState::InProgress }, Some(written)));
        }
    }
    if stage == RoundStage::Provisional && policy::propose_publication(cx.actor(), &view.facts()).is_allowed() {
        items.push(whole(DueKind::PublishRound, DueState::NotStarted, None));
    } else if policy::advance_round(cx.actor(), &view.facts()).is_allowed() {
        let facts = facts_of(view, counts, view.members.len().max(1));
        let ready = !domain::evaluation::round::next_stages(&view.round, &facts, cx.now()).is_empty();
        // Whoever still has papers of its own to write does not wait for others.
        match (ready, items.is_empty()) {
            (true, _) => items.push(whole(DueKind::AdvanceRound, DueState::NotStarted, stage.writes())),
            (false, true) => items.push(whole(DueKind::WaitingForOthers, DueState::Waiting, stage.writes())),
            (false, false) => {}
        }
    }
    items
}
