//! Queries of rounds, evaluations, sheets and results.

use std::sync::Arc;

use async_graphql::{Context, Object, Result};
use domain::id::{EvaluationId, ResultId, RoundId, SheetId};

use super::due::DueItem;
use super::evaluation::Evaluation;
use super::inputs::{EvaluationFilterInput, ResultFilterInput, RoundFilterInput};
use super::result::PublishedResult;
use super::round::Round;
use super::sheet::Sheet;
use crate::evaluation::{due, reads};
use crate::graphql::loaders::load_all;
use crate::graphql::page::{Listing, PageArgs, listing};
use crate::graphql::{CxExt as _, Gid};

/// Queries of this slice.
#[derive(Default)]
pub struct EvaluationQuery;

#[Object]
impl EvaluationQuery {
    /// One round; null when there is none or it may not be seen.
    async fn round(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its identifier.")] id: Gid<RoundId>,
    ) -> Result<Option<Round>> {
        Ok(ctx.lookup(reads::round(ctx.cx(), id.0).await)?.map(Round))
    }

    /// The rounds this viewer may see, newest first.
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn rounds(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Narrows the list.")] filter: Option<RoundFilterInput>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<Round>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let page = ctx.answer(reads::rounds(ctx.cx(), &filter.unwrap_or_default().into(), &request).await)?;
        let views = load_all(ctx, page.items.iter().map(|round| round.id)).await?;
        let page = ctx.answer(page.try_map(|round| reads::among(&views, round.id)))?;
        Ok(listing(page, Round))
    }

    /// One evaluation; null when there is none or it may not be seen.
    async fn evaluation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its identifier.")] id: Gid<EvaluationId>,
    ) -> Result<Option<Evaluation>> {
        let found = ctx.lookup(reads::evaluation(ctx.cx(), id.0).await)?;
        Ok(found.map(|(round, row)| Evaluation::new(round, row)))
    }

    /// The evaluations of rounds this viewer may see, newest first.
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn evaluations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Narrows the list.")] filter: Option<EvaluationFilterInput>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<Evaluation>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let page = ctx.answer(reads::evaluations(ctx.cx(), &filter.unwrap_or_default().into(), &request).await)?;
        let views = load_all(ctx, page.items.iter().map(|row| row.round)).await?;
        let page = ctx.answer(page.try_map(|row| reads::with_round(&views, row)))?;
        Ok(listing(page, |(round, row): reads::InRound| Evaluation::new(round, row)))
    }

    /// One sheet; null when there is none or its round may not be seen.
    async fn sheet(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its identifier.")] id: Gid<SheetId>,
    ) -> Result<Option<Sheet>> {
        Ok(ctx.lookup(reads::sheet(ctx.cx(), id.0).await)?.map(|view| Sheet(Arc::new(view))))
    }

    /// One published result, for anybody; null when there is none.
    async fn published_result(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its identifier.")] id: Gid<ResultId>,
    ) -> Result<Option<PublishedResult>> {
        Ok(ctx.lookup(reads::published(ctx.cx(), id.0).await)?.map(|result| PublishedResult(Arc::new(result))))
    }

    /// Published results in their current versions, newest first, for anybody.
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn published_results(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Narrows the list.")] filter: Option<ResultFilterInput>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<PublishedResult>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let page = ctx.answer(reads::results(ctx.cx(), &filter.unwrap_or_default().into(), &request).await)?;
        Ok(listing(page, |result| PublishedResult(Arc::new(result))))
    }

    /// What this viewer has to do, most urgent first (việc cần làm).
    #[graphql(complexity = "20 * child_complexity + 10")]
    async fn due_items(&self, ctx: &Context<'_>) -> Result<Vec<DueItem>> {
        let items = ctx.answer(due::items(ctx.cx()).await)?;
        Ok(items.into_iter().map(DueItem).collect())
    }
}
