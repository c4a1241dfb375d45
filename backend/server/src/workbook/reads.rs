//! Use cases that make workbooks. A reader gets in a file what the screen would show, and nothing more.

use domain::Denial;
use domain::evaluation::{RoundStage, Sheet, SheetStage, Value, policy, seal};
use domain::id::{EvaluationId, RoundId, SheetId};
use reports::write::{RoundPaper, SheetPaper, UnitPaper, round_workbook, sheet_workbook};
use storage::evaluation::member;

use super::{File, heading, papers};
use crate::cx::Cx;
use crate::evaluation::reads as evaluations;
use crate::evaluation::service::{RankedUnit, ranking};
use crate::evaluation::view::SheetView;
use crate::fault::{Fault, Found as _};

/// The workbook of a sheet whose values the actor may read; with cells to fill when the actor may write them now.
pub async fn sheet(cx: &Cx, id: SheetId) -> Result<File, Fault> {
    let view = evaluations::sheet(cx, id).await?;
    if !view.reads_values(cx.actor(), cx.now()) {
        return Err(Fault::Forbidden(Denial::Stage));
    }
    let papers = papers::of_sheet(cx.db(), id).await?;
    let stored = Sheet { values: view.values(), ..view.stored.sheet.clone() };
    let stored = &stored;
    let author = storage::unit::as_of(cx.db(), stored.author, cx.today()).await?;
    let heading = heading::of_sheet(&view, &author.map(|unit| unit.name.name).unwrap_or_default());
    let facts = view.facts(cx.now());
    let lines = policy::lines(cx.actor(), &facts);
    let fills = policy::save_scores(cx.actor(), &facts).is_allowed().then_some(&lines);
    let round = &view.round.round;
    let foot =
        heading::foot(&format!("{} · {}", view.evaluation.unit_name, round.name), Some(stored.version), cx.now());
    let paper = SheetPaper {
        sheet: stored,
        set: &view.round.criteria,
        fills,
        reference: reference(cx, &view),
        heading: &heading,
        demonstration: round.demonstration,
        foot: &foot,
        notes: &papers.notes,
        evidence: &papers.evidence,
    };
    let bytes = sheet_workbook(&paper).map_err(anyhow::Error::from)?;
    let name = heading::file_name(&["phieu", word(stored.stage), &view.evaluation.unit_code, &round.year.to_string()]);
    Ok(File { name, bytes })
}

const fn word(stage: SheetStage) -> &'static str {
    match stage {
        SheetStage::Self_ => "tu cham",
        SheetStage::Cross => "cham cheo",
        SheetStage::Agreed => "thong nhat",
        SheetStage::Appraised => "tham dinh",
    }
}

/// The unit's own submitted values, beside those of another stage, where the actor may know them.
fn reference<'a>(cx: &Cx, view: &'a SheetView) -> Option<&'a [Value]> {
    let member = cx.actor().is_member_of(view.evaluation.unit);
    let other = view.stored.sheet.stage != SheetStage::Self_;
    let visible = other && seal::visible(SheetStage::Self_, view.round.round.stage, member);
    view.evaluation.outcome.as_ref().filter(|_| visible).and_then(|outcome| outcome.own.as_deref())
}

/// The summary of a round whose ranking the actor may know: by then every stage before is revealed to that actor.
pub async fn round(cx: &Cx, id: RoundId) -> Result<File, Fault> {
    let view = evaluations::round(cx, id).await?;
    evaluations::require_final(cx, &view)?;
    let rows = member::of_rounds(cx.db(), &[id]).await?;
    let ids: Vec<EvaluationId> = rows.iter().map(|row| row.id).collect();
    let grounds = member::disqualifications(cx.db(), &ids).await?;
    let units: Vec<UnitPaper> = ranking(&view, &rows, &grounds).iter().map(unit_paper).collect();
    let cluster = storage::cluster::one(cx.db(), view.round.cluster).await?.found()?;
    let heading = heading::of_round(&view, &cluster.name);
    let foot = heading::foot(&format!("{} · {}", cluster.name, view.round.name), None, cx.now());
    let paper = RoundPaper {
        set: &view.criteria,
        units: &units,
        heading: &heading,
        demonstration: view.round.demonstration,
        provisional: view.round.stage != RoundStage::Published,
        foot: &foot,
    };
    let bytes = round_workbook(&paper).map_err(anyhow::Error::from)?;
    let name = heading::file_name(&["tong hop", &cluster.label, &view.round.year.to_string()]);
    Ok(File { name, bytes })
}

fn unit_paper(unit: &RankedUnit) -> UnitPaper {
    let evaluation = &unit.evaluation;
    let outcome = evaluation.outcome.clone().unwrap_or_default();
    let stages = outcome.stages();
    let of = |stage: SheetStage| stages.of(stage).map(<[Value]>::to_vec);
    let total = |stage: SheetStage| evaluation.totals.of(stage).map(|totals| totals.total);
    let [own, cross, agreed, appraised] = SheetStage::ALL;
    UnitPaper {
        name: evaluation.unit_name.clone(),
        code: evaluation.unit_code.clone(),
        totals: [total(own), total(cross), total(agreed), total(appraised), Some(unit.totals.total)],
        values: [of(own), of(cross), of(agreed), of(appraised), Some(outcome.last_values())],
        rank: unit.ranked.rank.map_or_else(|| "Không xếp".to_owned(), |rank| rank.to_string()),
        class: unit.classification.as_ref().map(|class| class.name.clone()).unwrap_or_default(),
    }
}
