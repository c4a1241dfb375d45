//! The threads of an evaluation's lines in the API.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use chrono::{DateTime, NaiveDate, Utc};
use domain::evaluation::objection::Correction;
use domain::evaluation::reply::window::act;
use domain::evaluation::reply::{LineFacts, MessageKind as Kind, ReturnState as Returned, WindowAct, policy, returned};
use domain::evaluation::round::deadline_passed;
use domain::evaluation::{RoundStage, objection, seal};
use domain::id::{EvaluationId, UnitId};
use storage::evaluation::member::Evaluation as Row;
use storage::evaluation::message::Message;

use super::enums::{AnswerOutcome, MessageKind, ReturnState, WindowState};
use crate::app::day_in_vietnam;
use crate::criteria::graphql::Criterion;
use crate::document::graphql::Document;
use crate::evaluation::graphql::enums::SheetStage;
use crate::evaluation::graphql::values::ScoreValue;
use crate::evaluation::hearing::loaders::{CorrectionsOf, HearingOf, MessagesOf};
use crate::evaluation::hearing::windows::{Window, windows};
use crate::evaluation::loaders::RelatedTo;
use crate::evaluation::view::RoundView;
use crate::graphql::access::AllowedAction;
use crate::graphql::loaders::load_required;
use crate::graphql::{CxExt as _, Decimal};
use crate::unit::graphql::Unit;

/// The thread of one line.
pub struct LineThread {
    round: Arc<RoundView>,
    index: usize,
    windows: Vec<ReplyWindow>,
    messages: Vec<LineMessage>,
}

/// One line that a stage changed or that somebody spoke about, with everything said about it.
#[Object]
impl LineThread {
    /// The criterion.
    async fn criterion(&self) -> Criterion {
        Criterion::of(&self.round.criteria, self.index)
    }

    /// One window for each revealed stage that changed the line, earliest first.
    async fn windows(&self) -> &[ReplyWindow] {
        &self.windows
    }

    /// Replies, answers, returns and supplements as this reader may know them, oldest first; never edited.
    async fn messages(&self) -> &[LineMessage] {
        &self.messages
    }
}

/// The window of one line at one stage.
#[derive(Clone, SimpleObject)]
pub struct ReplyWindow {
    /// Whose value changed the line.
    stage: SheetStage,
    /// The value that stood.
    before: ScoreValue,
    /// The value that the stage gave, as handed in.
    value: ScoreValue,
    /// Until when the unit may reply; after it silence is acceptance.
    due_at: DateTime<Utc>,
    /// Where it stands now.
    state: WindowState,
    /// Whether this viewer may accept now.
    may_accept: bool,
    /// Whether this viewer may reply now.
    may_reply: bool,
}

impl ReplyWindow {
    fn of(window: &Window, speaks: bool, now: DateTime<Utc>) -> Self {
        let in_time = !deadline_passed(window.due, now);
        let may = |what| speaks && act(window.state, what, in_time).is_ok();
        Self {
            stage: window.stage.into(),
            before: window.before.into(),
            value: window.value.into(),
            due_at: window.due,
            state: window.state.into(),
            may_accept: may(WindowAct::Accept),
            may_reply: may(WindowAct::Reply),
        }
    }
}

/// One message about one line.
pub struct LineMessage {
    message: Message,
    returned: Option<Returned>,
    may_answer: bool,
    may_supplement: bool,
    day: NaiveDate,
}

/// One message about one line. It is never edited: a correction is another message.
#[Object]
impl LineMessage {
    /// Identifier.
    async fn id(&self) -> ID {
        self.message.id.into()
    }

    /// What it is.
    async fn kind(&self) -> MessageKind {
        self.message.kind.into()
    }

    /// Whose value it is about; of returns and supplements, whose author sent the line back.
    async fn stage(&self) -> SheetStage {
        self.message.stage.into()
    }

    /// The reply that an answer answers, the return that a supplement supplements; null for the others.
    async fn answers_id(&self) -> Option<ID> {
        self.message.answers.map(Into::into)
    }

    /// What it says; empty for an acceptance.
    async fn text(&self) -> &str {
        &self.message.text
    }

    /// What an answer says about the value; null for other messages.
    async fn outcome(&self) -> Option<AnswerOutcome> {
        self.message.outcome.map(Into::into)
    }

    /// The points that supplemented facts would give; null without such facts. The unit's own value stays.
    async fn value(&self) -> Option<ScoreValue> {
        self.message.value.map(Into::into)
    }

    /// Supplemented facts in the order of the rule's slots; null without any.
    async fn facts(&self) -> Option<Vec<Decimal>> {
        let facts = &self.message.facts;
        (!facts.is_empty()).then(|| facts.iter().copied().map(Decimal).collect())
    }

    /// The document of the register that it cites; null when it cites none.
    async fn document(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        Document::load(ctx, self.message.document?).await
    }

    /// Where in the document; null for the whole.
    async fn page(&self) -> Option<&str> {
        self.message.page.as_deref()
    }

    /// Until when a returned line may be supplemented; null for other messages.
    async fn due_at(&self) -> Option<DateTime<Utc>> {
        self.message.due
    }

    /// Where a returned line stands; null for other messages.
    async fn return_state(&self) -> Option<ReturnState> {
        self.returned.map(Into::into)
    }

    /// The body that speaks.
    async fn author(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.message.author, self.day).await
    }

    /// The name of the person.
    async fn author_name(&self) -> &str {
        &self.message.author_name
    }

    /// When.
    async fn at(&self) -> DateTime<Utc> {
        self.message.at
    }

    /// Whether this viewer may answer it now: only replies are answered.
    async fn may_answer(&self) -> bool {
        self.may_answer
    }

    /// Whether this viewer may supplement it now: only returns are supplemented.
    async fn may_supplement(&self) -> bool {
        self.may_supplement
    }
}

/// The threads of an evaluation, in the order of the criteria, as far as the reader may know them.
pub async fn threads(ctx: &Context<'_>, round: &Arc<RoundView>, row: &Arc<Row>) -> Result<Vec<LineThread>> {
    if round.round.stage < RoundStage::Reply {
        return Ok(Vec::new());
    }
    let hearing = load_required(ctx, HearingOf(row.round)).await?;
    let messages = load_required(ctx, MessagesOf(row.id)).await?;
    let corrections = corrections(ctx, round, row.id).await?;
    let related = load_required(ctx, RelatedTo(row.unit)).await?;
    let opened = windows(&round.criteria, row, &corrections, &messages, &hearing, ctx.cx().now());
    let told = Told { ctx, round, row, related: &related, messages: &messages, windows: &opened };
    Ok((0..round.criteria.criteria.len()).filter_map(|index| told.thread(index)).collect())
}

/// What decisions about objections corrected; there are none before the result is provisional.
pub async fn corrections(ctx: &Context<'_>, round: &RoundView, evaluation: EvaluationId) -> Result<Vec<Correction>> {
    if round.round.stage < RoundStage::Provisional {
        return Ok(Vec::new());
    }
    let stored = load_required(ctx, CorrectionsOf(evaluation)).await?;
    Ok(stored.iter().map(|stored| stored.correction.clone()).collect())
}

/// What is known of an evaluation while its threads are put together.
struct Told<'a> {
    ctx: &'a Context<'a>,
    round: &'a Arc<RoundView>,
    row: &'a Row,
    related: &'a [UnitId],
    messages: &'a [Message],
    windows: &'a [Window],
}

impl Told<'_> {
    fn facts(&self, index: usize) -> LineFacts<'_> {
        let line = self.round.criteria.criteria.get(index);
        LineFacts {
            round: self.round.facts(),
            evaluated: self.row.unit,
            related: self.related,
            field_owner: line.and_then(|line| self.round.criteria.field_owner_of(line)),
        }
    }

    fn thread(&self, index: usize) -> Option<LineThread> {
        let criterion = self.round.criteria.criteria.get(index)?.id;
        let (actor, now) = (self.ctx.cx().actor(), self.ctx.cx().now());
        let facts = self.facts(index);
        let speaks = policy::reply(actor, &facts).is_allowed();
        let own = self.windows.iter().filter(|window| window.index == index);
        let windows: Vec<_> = own.map(|window| ReplyWindow::of(window, speaks, now)).collect();
        let said = self.messages.iter().filter(|message| message.criterion == criterion);
        let messages: Vec<_> = said
            .filter(|message| self.reads(message, &facts))
            .map(|message| self.message(message, index, &facts))
            .collect();
        let anything = !windows.is_empty() || !messages.is_empty();
        anything.then(|| LineThread { round: Arc::clone(self.round), index, windows, messages })
    }

    /// What is said about a revealed value is for everybody who sees it; what was sent back is not, yet.
    fn reads(&self, message: &Message, facts: &LineFacts<'_>) -> bool {
        match message.kind {
            Kind::Return | Kind::Supplement => policy::reads_returns(self.ctx.cx().actor(), facts, message.stage),
            Kind::Accept | Kind::Reply | Kind::Answer => seal::visible(message.stage, self.round.round.stage, false),
        }
    }

    fn message(&self, message: &Message, index: usize, facts: &LineFacts<'_>) -> LineMessage {
        let (actor, now) = (self.ctx.cx().actor(), self.ctx.cx().now());
        let window = self.windows.iter().find(|it| it.index == index && it.stage == message.stage);
        let answerable = window.is_some_and(|it| act(it.state, WindowAct::Answer, true).is_ok());
        let supplemented = self.messages.iter().any(|other| other.answers == Some(message.id));
        let due = message.due.filter(|_| message.kind == Kind::Return);
        let opened = self.round.round.opened_at.unwrap_or(now);
        LineMessage {
            returned: due.map(|due| returned::state(supplemented, due, now)),
            may_answer: message.kind == Kind::Reply && answerable && policy::answer(actor, facts).is_allowed(),
            may_supplement: due.is_some_and(|due| !deadline_passed(due, now))
                && policy::supplement(actor, facts).is_allowed(),
            message: message.clone(),
            day: day_in_vietnam(opened),
        }
    }
}

/// What a viewer may do in the hearing of an evaluation, no line in particular meant.
pub fn hearing_actions(ctx: &Context<'_>, round: &RoundView, row: &Row, related: &[UnitId]) -> Vec<AllowedAction> {
    let (actor, language) = (ctx.cx().actor(), ctx.cx().language());
    let facts = LineFacts { round: round.facts(), evaluated: row.unit, related, field_owner: None };
    vec![
        AllowedAction::new("replyToLine", policy::reply(actor, &facts), language),
        AllowedAction::new("returnLine", policy::return_line(actor, &facts), language),
        AllowedAction::new("fileObjection", objection::policy::file(actor, &facts), language),
    ]
}
