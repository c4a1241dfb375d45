//! Use cases: accepting changed lines, replying to one, answering a reply.

use domain::audit::Audit;
use domain::evaluation::reply::window::act;
use domain::evaluation::reply::{AnswerOutcome, MessageKind, WindowAct, WindowState, policy};
use domain::evaluation::round::deadline_passed;
use domain::evaluation::{EvaluationError, EvaluationErrorCode as Code, SheetStage};
use domain::id::{CriterionId, DocumentId, EvaluationId, MessageId};
use serde_json::json;
use storage::evaluation::message as messages;

use super::line::{Opened, Said, judge, message, opened, tell};
use crate::cx::Cx;
use crate::evaluation::hearing::windows::Window;
use crate::evaluation::notices::LineEvent;
use crate::fault::{Fault, Found as _, broken};

/// Accepts changed lines.
#[derive(Debug, Clone)]
pub struct AcceptLines {
    /// The evaluation of the unit.
    pub evaluation: EvaluationId,
    /// Whose values are accepted.
    pub stage: SheetStage,
    /// The lines; `None` = every line of the stage that is open.
    pub criteria: Option<Vec<CriterionId>>,
}

/// Accepts the values that a stage gave some lines, all or none.
pub async fn accept_lines(cx: &Cx, command: AcceptLines) -> Result<EvaluationId, Fault> {
    let tx = cx.begin().await?;
    let opened = opened(cx, &tx, command.evaluation).await?;
    let facts = opened.facts(None);
    cx.require(policy::reply(cx.actor(), &facts), "line.accept", command.evaluation)?;
    let windows = opened.windows(cx, &tx).await?;
    let lines = command.criteria.unwrap_or_else(|| open_lines(&opened, &windows, command.stage));
    for (place, criterion) in lines.iter().enumerate() {
        let path = ["criterionIds", &place.to_string()];
        let at = (command.stage, *criterion, MessageKind::Accept);
        next(cx, &opened, &windows, (command.stage, *criterion), WindowAct::Accept, &path)?;
        let accepted = message(cx, &tx, &opened, at, opened.evaluation.unit, Said::default()).await?;
        messages::insert(&tx, &accepted).await?;
    }
    let after = json!({ "stage": command.stage.code(), "lines": codes(&opened, &lines) });
    tx.commit([Audit::of("line.accept", command.evaluation).after(after)]).await?;
    Ok(command.evaluation)
}

fn open_lines(opened: &Opened, windows: &[Window], stage: SheetStage) -> Vec<CriterionId> {
    let open = windows.iter().filter(|window| window.stage == stage && window.state == WindowState::Open);
    open.filter_map(|window| opened.view.criteria.criteria.get(window.index)).map(|line| line.id).collect()
}

fn codes<'a>(opened: &'a Opened, lines: &[CriterionId]) -> Vec<&'a str> {
    let set = &opened.view.criteria;
    lines.iter().filter_map(|id| set.criterion(*id)).map(|line| line.code.as_str()).collect()
}

/// What an act makes of the window of a line, or why there is none or it does not allow it.
fn next(
    cx: &Cx,
    opened: &Opened,
    windows: &[Window],
    (stage, criterion): (SheetStage, CriterionId),
    what: WindowAct,
    path: &[&str],
) -> Result<WindowState, Fault> {
    let set = &opened.view.criteria;
    let refuse = |code| broken(EvaluationError::new(code, path));
    let index = set.index_of(criterion).ok_or_else(|| refuse(Code::UnknownCriterion))?;
    let window = windows.iter().find(|window| window.stage == stage && window.index == index);
    let window = window.ok_or_else(|| refuse(Code::NotChanged))?;
    act(window.state, what, !deadline_passed(window.due, cx.now())).map_err(refuse)
}

/// Replies to a changed line.
#[derive(Debug, Clone)]
pub struct ReplyToLine {
    /// The evaluation of the unit.
    pub evaluation: EvaluationId,
    /// Whose value it is about.
    pub stage: SheetStage,
    /// The line.
    pub criterion: CriterionId,
    /// The reply.
    pub text: String,
    /// The document of the register that it cites.
    pub document: Option<DocumentId>,
    /// Where in the document.
    pub page: Option<String>,
}

/// Replies to the value that a stage gave a line, until the stated moment.
pub async fn reply_to_line(cx: &Cx, command: ReplyToLine) -> Result<EvaluationId, Fault> {
    let tx = cx.begin().await?;
    let opened = opened(cx, &tx, command.evaluation).await?;
    cx.require(policy::reply(cx.actor(), &opened.facts(None)), "line.reply", command.evaluation)?;
    let windows = opened.windows(cx, &tx).await?;
    let at = (command.stage, command.criterion);
    next(cx, &opened, &windows, at, WindowAct::Reply, &["criterionId"])?;
    let said = Said { text: command.text, document: command.document, page: command.page, ..Said::default() };
    said.check(&tx).await?;
    let at = (command.stage, command.criterion, MessageKind::Reply);
    let reply = message(cx, &tx, &opened, at, opened.evaluation.unit, said).await?;
    messages::insert(&tx, &reply).await?;
    tell(cx, &tx, &opened, command.criterion, (LineEvent::Replied, reply.id)).await?;
    let after = json!({ "stage": command.stage.code(), "lines": codes(&opened, &[command.criterion]) });
    tx.commit([Audit::of("line.reply", command.evaluation).after(after)]).await?;
    Ok(command.evaluation)
}

/// Answers a reply.
#[derive(Debug, Clone)]
pub struct AnswerReply {
    /// The reply.
    pub reply: MessageId,
    /// The answer.
    pub text: String,
    /// What becomes of the value.
    pub outcome: AnswerOutcome,
}

/// Answers a unit's reply, with what becomes of the value.
pub async fn answer_reply(cx: &Cx, command: AnswerReply) -> Result<EvaluationId, Fault> {
    let tx = cx.begin().await?;
    let reply = messages::one(&tx, command.reply).await?.filter(|it| it.kind == MessageKind::Reply).found()?;
    let opened = opened(cx, &tx, reply.evaluation).await?;
    let facts = opened.facts(Some(opened.line(reply.criterion)?));
    cx.require(policy::answer(cx.actor(), &facts), "line.answer", reply.evaluation)?;
    let windows = opened.windows(cx, &tx).await?;
    next(cx, &opened, &windows, (reply.stage, reply.criterion), WindowAct::Answer, &["replyId"])?;
    let (answers, outcome) = (Some(reply.id), Some(command.outcome));
    let said = Said { text: command.text, answers, outcome, ..Said::default() };
    said.check(&tx).await?;
    let at = (reply.stage, reply.criterion, MessageKind::Answer);
    let answer = message(cx, &tx, &opened, at, judge(cx.actor(), &facts), said).await?;
    messages::insert(&tx, &answer).await?;
    tell(cx, &tx, &opened, reply.criterion, (LineEvent::Answered, answer.id)).await?;
    let after = json!({ "outcome": command.outcome.code(), "lines": codes(&opened, &[reply.criterion]) });
    tx.commit([Audit::of("line.answer", reply.evaluation).after(after)]).await?;
    Ok(reply.evaluation)
}
