//! A round reached a stage: those who now have to act are told.

use domain::evaluation::{Round, RoundStage, SheetStage};
use domain::id::UnitId;
use domain::notification::ladder::owed;
use domain::notification::{Notice, Owed};
use storage::Tx;
use storage::notification::{reminder, settings};

use super::course::{Circle, Units, circle, hands, units};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::notification::service::{News, Seat, enqueue};

/// Tells those who have to act in the stage that the round enters, after its papers were handed out.
pub(in crate::evaluation) async fn entered(
    cx: &Cx,
    tx: &Tx,
    round: &Round,
    field_owners: &[UnitId],
    to: RoundStage,
) -> Result<(), Fault> {
    if matches!(to, RoundStage::Draft | RoundStage::Sealed | RoundStage::Published) {
        return Ok(());
    }
    let (circle, members) = (circle(tx, round).await?, units(tx, round).await?);
    let news = match to.writes() {
        Some(stage) => {
            begin_ladder(tx, round, stage).await?;
            let papers = owed(&reminder::papers(tx, round.id, stage).await?);
            papers.iter().map(|paper| to_write(round, &circle, &members, stage, paper, field_owners)).collect()
        }
        None => to_read(round, &circle, &members, to),
    };
    enqueue(cx, tx, &news).await
}

/// Rungs of the ladder that lie behind already are not made up for: the notice of the stage says the deadline.
async fn begin_ladder(tx: &Tx, round: &Round, stage: SheetStage) -> Result<(), Fault> {
    let ladder = settings::reminders(tx).await?.ladder();
    if let Some(rung) = ladder.reached(round.deadlines.of(stage), tx.now()) {
        reminder::begin_run(tx, round.id, stage, rung).await?;
    }
    Ok(())
}

fn key(round: &Round, stage: RoundStage) -> String {
    format!("stage:{}:{}", round.id, stage.code())
}

/// A stage in which papers are written, for one author.
fn to_write(
    round: &Round,
    circle: &Circle,
    members: &Units,
    stage: SheetStage,
    paper: &Owed,
    field_owners: &[UnitId],
) -> News {
    let (course, unit, due) = (circle.course.clone(), members.get(&paper.unit).cloned(), round.deadlines.of(stage));
    let notice = match (stage, unit) {
        (SheetStage::Self_, Some(unit)) => Notice::RoundOpened { course, unit, due },
        (_, unit) => {
            let papers = paper.papers;
            Notice::StageReached { course, unit, stage: stage.written_in(), due: Some(due), papers }
        }
    };
    let to = hands(circle, stage, paper.unit, field_owners);
    News { to, notice, object: round.id.to_string(), dedupe: key(round, stage.written_in()) }
}

/// A stage in which members read and explain.
fn to_read(round: &Round, circle: &Circle, members: &Units, stage: RoundStage) -> Vec<News> {
    let news = |to, unit| News {
        to,
        notice: Notice::StageReached { course: circle.course.clone(), unit, stage, due: None, papers: 0 },
        object: round.id.to_string(),
        dedupe: key(round, stage),
    };
    let own = members.iter().map(|(unit, name)| news(vec![Seat::Members(*unit)], Some(name.clone())));
    let ministry = (stage == RoundStage::Provisional).then(|| news(vec![Seat::Officers(circle.ministry)], None));
    own.chain(ministry).collect()
}
