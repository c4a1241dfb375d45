//! Replies, returned lines and objections. What was sent back is between the unit and its judge: nobody else is told.

use domain::criteria::Criterion;
use domain::evaluation::objection::ObjectionOutcome;
use domain::evaluation::{Round, RoundStage};
use domain::id::{MessageId, ObjectionId, UnitId};
use domain::notification::Notice;
use storage::Tx;
use storage::evaluation::member::Evaluation;
use storage::evaluation::objection::Objection;

use super::course::{Circle, circle};
use crate::cx::Cx;
use crate::evaluation::view::RoundView;
use crate::fault::Fault;
use crate::notification::service::{News, Seat, enqueue};

/// What happened about a line.
#[derive(Debug, Clone, Copy)]
pub(in crate::evaluation) enum LineEvent {
    /// The unit replied.
    Replied,
    /// The reply was answered.
    Answered,
    /// It was sent back, until when.
    Returned(chrono::DateTime<chrono::Utc>),
    /// The unit supplemented it, for the body that had sent it back.
    Supplemented(UnitId),
}

/// Tells the other side what was said about a line: the unit, or those who judge it now.
pub(in crate::evaluation) async fn said(
    cx: &Cx,
    tx: &Tx,
    (view, evaluation): (&RoundView, &Evaluation),
    line: &Criterion,
    (event, message): (LineEvent, MessageId),
) -> Result<(), Fault> {
    let circle = circle(tx, &view.round).await?;
    let judges = || judges(&circle, &view.round, view.criteria.field_owner_of(line), evaluation.unit);
    let (course, unit, code) = (circle.course.clone(), evaluation.unit_name.clone(), line.code.clone());
    let own = || vec![Seat::Members(evaluation.unit)];
    let (to, notice) = match event {
        LineEvent::Replied => (judges(), Notice::LineReplied { course, unit, line: code }),
        LineEvent::Answered => (own(), Notice::ReplyAnswered { course, unit, line: code }),
        LineEvent::Returned(due) => (own(), Notice::LineReturned { course, unit, line: code, due }),
        LineEvent::Supplemented(by) => {
            (vec![sender(&view.round, by)], Notice::LineSupplemented { course, unit, line: code })
        }
    };
    let dedupe = format!("line:{message}");
    enqueue(cx, tx, &[News { to, notice, object: evaluation.id.to_string(), dedupe }]).await
}

/// Those who may answer a unit about a line: the head until the cluster has agreed, then the field's owner, or the
/// ministry where nobody owns the field. Never the unit itself.
fn judges(circle: &Circle, round: &Round, owner: Option<UnitId>, unit: UnitId) -> Vec<Seat> {
    if round.stage < RoundStage::Appraised {
        let head = circle.head.filter(|head| *head != unit).map(Seat::Members);
        return head.into_iter().chain([Seat::Officers(circle.ministry)]).collect();
    }
    vec![owner.map_or(Seat::Officers(circle.ministry), Seat::FieldOwners)]
}

/// The people of the body that sent a line back.
fn sender(round: &Round, by: UnitId) -> Seat {
    match round.stage {
        _ if by == round.ministry => Seat::Officers(by),
        stage if stage < RoundStage::Appraised => Seat::Members(by),
        _ => Seat::FieldOwners(by),
    }
}

/// Tells the ministry's officers that a unit objects.
pub(in crate::evaluation) async fn objected(
    cx: &Cx,
    tx: &Tx,
    view: &RoundView,
    evaluation: &Evaluation,
    id: ObjectionId,
) -> Result<(), Fault> {
    let circle = circle(tx, &view.round).await?;
    let news = News {
        to: vec![Seat::Officers(circle.ministry)],
        notice: Notice::ObjectionFiled { course: circle.course, unit: evaluation.unit_name.clone() },
        object: view.round.id.to_string(),
        dedupe: format!("objection:{id}:filed"),
    };
    enqueue(cx, tx, &[news]).await
}

/// Tells every member, all of whom see the provisional result, how an objection was decided.
pub(in crate::evaluation) async fn objection_decided(
    cx: &Cx,
    tx: &Tx,
    (view, evaluation): (&RoundView, &Evaluation),
    objection: &Objection,
    outcome: ObjectionOutcome,
) -> Result<(), Fault> {
    let circle = circle(tx, &view.round).await?;
    let moved = u32::try_from(objection.diff.len()).unwrap_or(u32::MAX);
    let unit = evaluation.unit_name.clone();
    let news = News {
        to: view.members.iter().copied().map(Seat::Members).collect(),
        notice: Notice::ObjectionDecided { course: circle.course, unit, outcome, moved },
        object: view.round.id.to_string(),
        dedupe: format!("objection:{}:decided", objection.id),
    };
    enqueue(cx, tx, &[news]).await
}
