//! The clock that reminds of deadlines: once a minute it looks which rung of the ladder has come for which stage of
//! which round. A rung is noted in the transaction that tells people of it, so however many instances run, and however
//! often one is started anew, each is acted on once.

use domain::evaluation::{Round, SheetStage};
use domain::notification::ladder::owed;
use domain::notification::{Notice, Owed};
use storage::Tx;
use storage::evaluation::round as rounds;
use storage::notification::reminder::{self, Step};
use storage::notification::settings;

use super::notices::{Circle, Units, circle, hands, units};
use super::reads;
use crate::app::App;
use crate::cx::{Cx, write};
use crate::fault::Fault;
use crate::notification::service::{News, Seat, enqueue};

/// Stages acted on in one turn; what is left comes a minute later.
const MOST: usize = 50;

/// Acts on every rung that has come. How many stages it acted on.
pub async fn tick(app: &App) -> Result<usize, Fault> {
    let ladder = settings::reminders(&app.db).await?.ladder();
    let now = app.clock.now();
    let mut acted = 0;
    for step in reminder::steps(&app.db).await? {
        let Some(rung) = ladder.due(step.due, step.last, now) else { continue };
        acted += usize::from(write(|| act(app, step, rung)).await?);
        if acted == MOST {
            break;
        }
    }
    Ok(acted)
}

/// Tells those who owe papers of one stage; false when somebody else did, or the round has moved on.
async fn act(app: &App, step: Step, rung: i32) -> Result<bool, Fault> {
    let cx = Cx::system(app.clone(), "reminders");
    let tx = cx.begin().await?;
    let Some(round) = rounds::held(&tx, step.round).await? else { return Ok(false) };
    let moved_on = round.stage.writes() != Some(step.stage);
    if moved_on || !reminder::begin_run(&tx, step.round, step.stage, rung).await? {
        return Ok(false);
    }
    let missing = owed(&reminder::papers(&tx, step.round, step.stage).await?);
    if !missing.is_empty() {
        let news = news(&cx, &tx, round, step.stage, rung, &missing).await?;
        enqueue(&cx, &tx, &news).await?;
    }
    // A reminder decides nothing: there is no event to keep. That it was sent stands in its own tables.
    tx.commit([]).await?;
    Ok(true)
}

async fn news(
    cx: &Cx,
    tx: &Tx,
    round: Round,
    stage: SheetStage,
    rung: i32,
    missing: &[Owed],
) -> Result<Vec<News>, Fault> {
    let (circle, members) = (circle(tx, &round).await?, units(tx, &round).await?);
    let view = reads::view(cx.app(), tx, round).await?;
    let owners = view.facts().field_owners;
    let one = |owed: &Owed| News {
        to: hands(&circle, stage, owed.unit, owners),
        notice: told(&circle, &view.round, &members, stage, rung, *owed),
        object: view.round.id.to_string(),
        dedupe: format!("deadline:{}:{}:{rung}", view.round.id, stage.code()),
    };
    let mut news: Vec<News> = missing.iter().map(one).collect();
    news.extend(late(&circle, &view.round, &members, stage, rung, missing));
    Ok(news)
}

/// Before the deadline what is missing and until when; after it that the round goes on without the paper.
fn told(circle: &Circle, round: &Round, members: &Units, stage: SheetStage, rung: i32, owed: Owed) -> Notice {
    let (course, unit) = (circle.course.clone(), members.get(&owed.unit).cloned());
    let (due, papers) = (round.deadlines.of(stage), owed.papers);
    if rung < 0 {
        Notice::DeadlineComing { course, unit, stage, due, papers }
    } else {
        Notice::DeadlinePassed { course, unit, stage, due, papers }
    }
}

/// Once past the deadline of what the members write, those who lead learn who is missing.
fn late(
    circle: &Circle,
    round: &Round,
    members: &Units,
    stage: SheetStage,
    rung: i32,
    missing: &[Owed],
) -> Option<News> {
    if rung < 0 || !matches!(stage, SheetStage::Self_ | SheetStage::Cross) {
        return None;
    }
    let units = missing.iter().filter_map(|owed| members.get(&owed.unit).cloned()).collect();
    let head = circle.head.map(Seat::Members);
    Some(News {
        to: head.into_iter().chain([Seat::Officers(circle.ministry)]).collect(),
        notice: Notice::UnitsLate { course: circle.course.clone(), stage, due: round.deadlines.of(stage), units },
        object: round.id.to_string(),
        dedupe: format!("late:{}:{}", round.id, stage.code()),
    })
}
