//! Papers were assigned, handed in or taken back. The head learns that, and nothing of what is in them.

use std::collections::{BTreeMap, BTreeSet};

use domain::evaluation::assignment::Pair;
use domain::evaluation::assignment::change::Assigned;
use domain::evaluation::{Round, Sheet, SheetStage};
use domain::id::UnitId;
use domain::notification::Notice;
use storage::Tx;
use storage::evaluation::assignment::assigned;
use storage::evaluation::member::Evaluation;
use storage::notification::reminder;

use super::course::{circle, units};
use crate::cx::Cx;
use crate::fault::Fault;
use crate::notification::service::{News, Seat, enqueue};

/// Tells every scorer whose papers a change of the assignment touches; `before` are the papers until then.
pub(in crate::evaluation) async fn papers_changed(
    cx: &Cx,
    tx: &Tx,
    round: &Round,
    members: &[Evaluation],
    before: &[Assigned],
) -> Result<(), Fault> {
    let (old, new) = (by_scorer(before), by_scorer(&assigned(tx, round.id).await?));
    let course = circle(tx, round).await?.course;
    let changed = members.iter().filter(|member| old.get(&member.unit) != new.get(&member.unit));
    let papers = |unit| u32::try_from(new.get(&unit).map_or(0, BTreeSet::len)).unwrap_or(u32::MAX);
    let news: Vec<News> = changed
        .map(|member| News {
            to: vec![Seat::Members(member.unit)],
            notice: Notice::PapersAssigned {
                course: course.clone(),
                unit: member.unit_name.clone(),
                papers: papers(member.unit),
                due: round.deadlines.cross_due,
            },
            object: round.id.to_string(),
            dedupe: format!("papers:{}:{}", round.id, round.version),
        })
        .collect();
    enqueue(cx, tx, &news).await
}

/// Tells the ministry's officers that a unit recused itself from scoring another.
pub(in crate::evaluation) async fn recused(cx: &Cx, tx: &Tx, round: &Round, pair: Pair) -> Result<(), Fault> {
    let (circle, mut units) = (circle(tx, round).await?, units(tx, round).await?);
    let mut name = |unit| units.remove(&unit).unwrap_or_default();
    let (unit, about) = (name(pair.scorer), name(pair.unit));
    let news = News {
        to: vec![Seat::Officers(circle.ministry)],
        notice: Notice::ConflictDeclared { course: circle.course, unit, about },
        object: round.id.to_string(),
        dedupe: format!("conflict:{}:{}:{}", round.id, pair.scorer, pair.unit),
    };
    enqueue(cx, tx, &[news]).await
}

/// Whom each scorer scores.
fn by_scorer(papers: &[Assigned]) -> BTreeMap<UnitId, BTreeSet<UnitId>> {
    let mut units: BTreeMap<UnitId, BTreeSet<UnitId>> = BTreeMap::new();
    for paper in papers {
        units.entry(paper.pair.scorer).or_default().insert(paper.pair.unit);
    }
    units
}

/// Tells the head that a member handed in its own sheet, or the last of its cross papers.
pub(in crate::evaluation) async fn submitted(cx: &Cx, tx: &Tx, round: &Round, sheet: &Sheet) -> Result<(), Fault> {
    let papers = match sheet.stage {
        SheetStage::Self_ => 1,
        SheetStage::Cross => {
            let all = reminder::papers(tx, round.id, SheetStage::Cross).await?;
            let own: Vec<_> = all.iter().filter(|paper| paper.author == sheet.author).collect();
            if own.iter().any(|paper| !paper.submitted) {
                return Ok(());
            }
            u32::try_from(own.len()).unwrap_or(u32::MAX)
        }
        SheetStage::Agreed | SheetStage::Appraised => return Ok(()),
    };
    to_head(cx, tx, round, sheet, Some(papers)).await
}

/// Tells the head that a member took a paper back.
pub(in crate::evaluation) async fn withdrawn(cx: &Cx, tx: &Tx, round: &Round, sheet: &Sheet) -> Result<(), Fault> {
    match sheet.stage {
        SheetStage::Self_ | SheetStage::Cross => to_head(cx, tx, round, sheet, None).await,
        SheetStage::Agreed | SheetStage::Appraised => Ok(()),
    }
}

async fn to_head(cx: &Cx, tx: &Tx, round: &Round, sheet: &Sheet, papers: Option<u32>) -> Result<(), Fault> {
    let circle = circle(tx, round).await?;
    // The head's own people know what they did.
    let Some(head) = circle.head.filter(|head| *head != sheet.author) else { return Ok(()) };
    let unit = units(tx, round).await?.remove(&sheet.author).unwrap_or_default();
    let (course, stage) = (circle.course, sheet.stage);
    let notice = match papers {
        Some(papers) => Notice::SheetSubmitted { course, unit, stage, papers },
        None => Notice::SheetWithdrawn { course, unit, stage },
    };
    let dedupe = format!("sheet:{}:{}", sheet.id, sheet.version);
    let news = News { to: vec![Seat::Members(head)], notice, object: round.id.to_string(), dedupe };
    enqueue(cx, tx, &[news]).await
}
