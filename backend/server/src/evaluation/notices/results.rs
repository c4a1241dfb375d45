//! Results and grounds against units.

use domain::evaluation::{Round, RoundStage};
use domain::id::{EvaluationId, ResultId};
use domain::notification::Notice;
use storage::Tx;
use storage::evaluation::member::Evaluation;

use super::course::circle;
use crate::cx::Cx;
use crate::evaluation::view::RoundView;
use crate::fault::Fault;
use crate::notification::service::{News, Seat, enqueue};

/// Tells the other officers of the ministry that a result waits for one of them to publish it.
pub(in crate::evaluation) async fn proposed(cx: &Cx, tx: &Tx, round: &Round) -> Result<(), Fault> {
    let circle = circle(tx, round).await?;
    let news = News {
        to: vec![Seat::Officers(circle.ministry)],
        notice: Notice::PublicationProposed { course: circle.course },
        object: round.id.to_string(),
        dedupe: format!("proposal:{}:{}", round.id, round.version),
    };
    enqueue(cx, tx, &[news]).await
}

/// Tells everybody who takes part that a result was published or corrected.
pub(in crate::evaluation) async fn published(
    cx: &Cx,
    tx: &Tx,
    view: &RoundView,
    id: ResultId,
    version: i32,
) -> Result<(), Fault> {
    let circle = circle(tx, &view.round).await?;
    let ministry = circle.ministry;
    let members = view.members.iter().copied().map(Seat::Members);
    let fields = view.facts().field_owners.iter().copied().map(Seat::FieldOwners);
    let ministry = [Seat::Officers(ministry), Seat::Council(ministry), Seat::Observers(ministry)];
    let news = News {
        to: members.chain(fields).chain(ministry).collect(),
        notice: Notice::ResultPublished { course: circle.course, version },
        object: id.to_string(),
        dedupe: format!("result:{id}"),
    };
    enqueue(cx, tx, &[news]).await
}

/// Tells the unit and the head that a ground was recorded or lifted.
pub(in crate::evaluation) async fn disqualified(
    cx: &Cx,
    tx: &Tx,
    view: &RoundView,
    evaluation: &Evaluation,
    (code, recorded): (&str, bool),
) -> Result<(), Fault> {
    if view.round.stage == RoundStage::Draft {
        return Ok(());
    }
    let circle = circle(tx, &view.round).await?;
    let ground = view.criteria.disqualifier(code).map_or_else(|| code.to_owned(), |ground| ground.name.clone());
    let (course, unit) = (circle.course, evaluation.unit_name.clone());
    let notice = if recorded {
        Notice::DisqualificationRecorded { course, unit, ground }
    } else {
        Notice::DisqualificationLifted { course, unit, ground }
    };
    let to = circle.head.into_iter().chain([evaluation.unit]).map(Seat::Members).collect();
    let id: EvaluationId = evaluation.id;
    let dedupe = format!("ground:{id}:{}:{code}", evaluation.version);
    enqueue(cx, tx, &[News { to, notice, object: id.to_string(), dedupe }]).await
}
