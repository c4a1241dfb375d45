//! Use cases that read rounds, evaluations, sheets and results.

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::sync::Arc;

use domain::Denial;
use domain::evaluation::assignment::related;
use domain::evaluation::{Round, audience};
use domain::id::{EvaluationId, ResultId, RoundId, SheetId};
use storage::evaluation::member::{self, Evaluation, EvaluationFilter};
use storage::evaluation::result::{self, PublishedResult, ResultFilter};
use storage::evaluation::round::{self as rounds, RoundFilter};
use storage::evaluation::sheet as sheets;
use storage::evaluation::{relation, sheet::StoredSheet};
use storage::{Page, PageRequest, Reader};

use super::view::{RoundView, SheetView};
use crate::app::App;
use crate::criteria;
use crate::cx::Cx;
use crate::fault::{Fault, Found as _};

/// Adds members and criteria to rounds, in two statements however many (criteria come from memory).
pub async fn views(app: &App, reader: &impl Reader, rounds: Vec<Round>) -> Result<Vec<Arc<RoundView>>, Fault> {
    let ids: Vec<RoundId> = rounds.iter().map(|round| round.id).collect();
    let mut members: HashMap<RoundId, Vec<_>> = HashMap::new();
    for (round, unit) in member::units_of_rounds(reader, &ids).await? {
        members.entry(round).or_default().push(unit);
    }
    let mut views = Vec::with_capacity(rounds.len());
    for round in rounds {
        let criteria = criteria::reads::published(app, reader, round.criteria_set).await?;
        let of_round = members.remove(&round.id).unwrap_or_default();
        views.push(Arc::new(RoundView::new(round, of_round, criteria)));
    }
    Ok(views)
}

/// One round with members and criteria.
pub async fn view(app: &App, reader: &impl Reader, round: Round) -> Result<Arc<RoundView>, Fault> {
    views(app, reader, vec![round]).await?.pop().found()
}

/// One round that the actor may know.
pub async fn round(cx: &Cx, id: RoundId) -> Result<Arc<RoundView>, Fault> {
    signed_in(cx)?;
    let round = rounds::one(cx.db(), id).await?.found()?;
    let view = view(cx.app(), cx.db(), round).await?;
    cx.require_read(view.see(cx.actor()))?;
    Ok(view)
}

/// Hidden objects answer like missing ones, but only to people who signed in.
fn signed_in(cx: &Cx) -> Result<(), Fault> {
    if matches!(cx.actor(), domain::Actor::Anonymous) { Err(Fault::Unauthenticated) } else { Ok(()) }
}

/// A page of the rounds that the actor may know, newest first.
pub async fn rounds(cx: &Cx, filter: &RoundFilter, request: &PageRequest) -> Result<Page<Round>, Fault> {
    signed_in(cx)?;
    Ok(rounds::page(cx.db(), &audience(cx.actor()), filter, request).await?)
}

/// One evaluation of a round that the actor may know.
pub async fn evaluation(cx: &Cx, id: EvaluationId) -> Result<(Arc<RoundView>, Arc<Evaluation>), Fault> {
    signed_in(cx)?;
    let evaluation = member::many(cx.db(), &[id]).await?.pop().found()?;
    let view = round(cx, evaluation.round).await?;
    Ok((view, Arc::new(evaluation)))
}

/// A page of the evaluations of rounds that the actor may know, newest first.
pub async fn evaluations(cx: &Cx, filter: &EvaluationFilter, request: &PageRequest) -> Result<Page<Evaluation>, Fault> {
    signed_in(cx)?;
    Ok(member::page(cx.db(), &audience(cx.actor()), filter, request).await?)
}

/// A stored sheet with everything around it.
pub async fn sheet_view(app: &App, reader: &impl Reader, stored: StoredSheet) -> Result<SheetView, Fault> {
    let evaluation = member::many(reader, &[stored.sheet.evaluation]).await?.pop().found()?;
    let round = rounds::one(reader, stored.round).await?.found()?;
    let related = related(evaluation.unit, &relation::of_units(reader, &[evaluation.unit]).await?);
    let round = view(app, reader, round).await?;
    Ok(SheetView { stored, evaluation: Arc::new(evaluation), round, related })
}

/// One sheet of a round that the actor may know; whether its values may be read is asked of the view.
pub async fn sheet(cx: &Cx, id: SheetId) -> Result<SheetView, Fault> {
    signed_in(cx)?;
    let stored = sheets::one(cx.db(), id).await?.found()?;
    let view = sheet_view(cx.app(), cx.db(), stored).await?;
    cx.require_read(view.round.see(cx.actor()))?;
    Ok(view)
}

/// One published result; anybody may read it.
pub async fn published(cx: &Cx, id: ResultId) -> Result<PublishedResult, Fault> {
    result::one(cx.db(), id).await?.found()
}

/// A page of current published results, newest first; anybody may read them.
pub async fn results(cx: &Cx, filter: &ResultFilter, request: &PageRequest) -> Result<Page<PublishedResult>, Fault> {
    Ok(result::page(cx.db(), filter, request).await?)
}

/// Refuses who may not know the ranking yet.
pub fn require_final(cx: &Cx, view: &RoundView) -> Result<(), Fault> {
    if view.final_visible(cx.actor()) { Ok(()) } else { Err(Fault::Forbidden(Denial::Stage)) }
}

/// An evaluation beside its round.
pub type InRound = (Arc<RoundView>, Arc<Evaluation>);

impl storage::page::Keyed for RoundView {
    fn cursor(&self) -> storage::Cursor {
        storage::page::Keyed::cursor(&self.round)
    }
}

/// Finds a listed round among loaded views.
pub fn among<S: BuildHasher>(
    views: &HashMap<RoundId, Arc<RoundView>, S>,
    round: RoundId,
) -> Result<Arc<RoundView>, Fault> {
    views.get(&round).cloned().found()
}

/// Puts a listed evaluation beside its loaded round.
pub fn with_round<S: BuildHasher>(
    views: &HashMap<RoundId, Arc<RoundView>, S>,
    row: Evaluation,
) -> Result<InRound, Fault> {
    Ok((among(views, row.round)?, Arc::new(row)))
}
