//! Việc cần làm of the hearing: replies, returned lines, objections.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::actor::{OfficeKind, Role};
use domain::evaluation::RoundStage;
use domain::evaluation::reply::{MessageKind, WindowState};
use domain::id::RoundId;
use storage::evaluation::correction::{self, StoredCorrection};
use storage::evaluation::hearing::{self, Hearing};
use storage::evaluation::member::{self, Evaluation};
use storage::evaluation::message::{self, Message};
use storage::evaluation::objection::{self, Objection};

use super::windows::{Window, windows};
use crate::cx::Cx;
use crate::evaluation::due::{DueItem, DueKind, DueState};
use crate::evaluation::view::RoundView;
use crate::fault::Fault;

/// What was read about the rounds that listen.
struct Heard {
    evaluations: Vec<Arc<Evaluation>>,
    corrections: Vec<StoredCorrection>,
    messages: Vec<Message>,
    hearings: Vec<Hearing>,
    objections: Vec<Objection>,
}

/// What the viewer has to do about replies, returned lines and objections: nothing, and no statement, as long
/// as none of the rounds has revealed what may be replied to.
pub(crate) async fn items(cx: &Cx, rounds: &HashMap<RoundId, Arc<RoundView>>) -> Result<Vec<DueItem>, Fault> {
    let listening = rounds.values().filter(|view| view.round.stage >= RoundStage::Reply);
    let ids: Vec<RoundId> = listening.map(|view| view.round.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let evaluations: Vec<_> = member::of_rounds(cx.db(), &ids).await?.into_iter().map(Arc::new).collect();
    let own = evaluations.iter().filter(|row| cx.actor().is_member_of(row.unit)).map(|row| row.id);
    let own: Vec<_> = own.collect();
    let corrections = correction::of_evaluations(cx.db(), &own).await?;
    let heard = Heard {
        corrections,
        messages: message::of_rounds(cx.db(), &ids).await?,
        hearings: hearing::of_rounds(cx.db(), &ids).await?,
        objections: objection::of_rounds(cx.db(), &ids).await?,
        evaluations,
    };
    let views = ids.iter().filter_map(|id| rounds.get(id));
    Ok(views.flat_map(|view| heard.of_round(cx, view)).collect())
}

impl Heard {
    fn of_round(&self, cx: &Cx, view: &Arc<RoundView>) -> Vec<DueItem> {
        let members = self.evaluations.iter().filter(|row| row.round == view.round.id);
        let own = members.filter(|row| cx.actor().is_member_of(row.unit));
        let mut items: Vec<DueItem> = own.flat_map(|row| self.of_unit(cx, view, row)).collect();
        items.extend(self.unanswered(cx, view));
        items.extend(self.undecided(cx, view));
        items
    }

    /// What the unit has to reply to, and what it has to supplement.
    fn of_unit(&self, cx: &Cx, view: &Arc<RoundView>, row: &Arc<Evaluation>) -> Vec<DueItem> {
        let now = cx.now();
        let mut items = Vec::new();
        let corrected = self.corrections.iter().filter(|it| it.evaluation == row.id);
        let corrected: Vec<_> = corrected.map(|it| it.correction.clone()).collect();
        let messages: Vec<_> = self.messages.iter().filter(|it| it.evaluation == row.id).cloned().collect();
        if let Some(hearing) = self.hearings.iter().find(|it| it.round == view.round.id) {
            let opened = windows(&view.criteria, row, &corrected, &messages, hearing, now);
            items.extend(hearing.reveals.iter().filter_map(|reveal| {
                let of_stage: Vec<&Window> = opened.iter().filter(|it| it.stage == reveal.stage).collect();
                let open = of_stage.iter().filter(|it| it.state == WindowState::Open).count();
                let answered = of_stage.len() - open;
                let item = item(view, Some(row), DueKind::ReplyToChanges, Some(reveal.reply_due));
                (open > 0).then(|| counted(item, answered, of_stage.len()))
            }));
        }
        items.extend(open_returns(&messages, now).map(|due| item(view, Some(row), DueKind::SupplementLine, due)));
        items
    }

    /// Replies that wait for the head while the cluster settles, then for the ministry.
    fn unanswered(&self, cx: &Cx, view: &Arc<RoundView>) -> Option<DueItem> {
        let settling = matches!(view.round.stage, RoundStage::Reply | RoundStage::Agreed);
        let head = cx.actor().holds(view.round.cluster, OfficeKind::Head);
        let ministry = cx.actor().has_at(Role::MinistryOfficer, view.round.ministry);
        let answers = if settling { head } else { ministry && view.round.stage < RoundStage::Published };
        let own = |message: &&Message| {
            let about = self.evaluations.iter().find(|row| row.id == message.evaluation);
            about.is_some_and(|row| cx.actor().is_member_of(row.unit))
        };
        let of_round = self.messages.iter().filter(|message| message.round == view.round.id);
        let last = last_words(of_round.filter(|message| !own(message)));
        let waiting = last.iter().filter(|message| message.kind == MessageKind::Reply).count();
        let item = item(view, None, DueKind::AnswerReplies, None);
        (answers && waiting > 0).then(|| counted(item, 0, waiting))
    }

    /// Objections that wait for the ministry.
    fn undecided(&self, cx: &Cx, view: &Arc<RoundView>) -> Option<DueItem> {
        let open = self.objections.iter().filter(|it| it.round == view.round.id && it.state.is_open());
        let (mut count, mut first) = (0, None::<DateTime<Utc>>);
        let hearing = self.hearings.iter().find(|it| it.round == view.round.id);
        for due in open.map(|it| it.decision_due.or_else(|| hearing?.decision_due)) {
            count += 1;
            first = first.into_iter().chain(due).min();
        }
        let decides = cx.actor().has_at(Role::MinistryOfficer, view.round.ministry);
        let mut item = item(view, None, DueKind::DecideObjections, first);
        if first.is_some_and(|due| cx.now() > due) {
            item.state = DueState::Overdue;
        }
        (decides && count > 0).then(|| counted(item, 0, count))
    }
}

/// The last acceptance, reply or answer about each line and stage.
fn last_words<'a>(messages: impl Iterator<Item = &'a Message>) -> Vec<&'a Message> {
    let mut last: HashMap<_, &Message> = HashMap::new();
    let spoken = |kind| matches!(kind, MessageKind::Accept | MessageKind::Reply | MessageKind::Answer);
    for message in messages.filter(|message| spoken(message.kind)) {
        last.insert((message.evaluation, message.criterion, message.stage.code()), message);
    }
    last.into_values().collect()
}

/// The deadlines of the lines that were sent back and still wait for the unit.
fn open_returns(messages: &[Message], now: DateTime<Utc>) -> impl Iterator<Item = Option<DateTime<Utc>>> {
    let waits = move |sent: &&Message| {
        let supplemented = messages.iter().any(|other| other.answers == Some(sent.id));
        sent.kind == MessageKind::Return && !supplemented && sent.due.is_some_and(|due| now <= due)
    };
    messages.iter().filter(waits).map(|sent| sent.due)
}

fn item(
    view: &Arc<RoundView>,
    evaluation: Option<&Arc<Evaluation>>,
    kind: DueKind,
    due_at: Option<DateTime<Utc>>,
) -> DueItem {
    DueItem {
        kind,
        state: DueState::NotStarted,
        round: Arc::clone(view),
        sheet: None,
        evaluation: evaluation.cloned(),
        due_at,
        filled: None,
        expected: None,
    }
}

fn counted(item: DueItem, done: usize, all: usize) -> DueItem {
    let state = if done > 0 && item.state == DueState::NotStarted { DueState::InProgress } else { item.state };
    DueItem { state, filled: i32::try_from(done).ok(), expected: i32::try_from(all).ok(), ..item }
}
