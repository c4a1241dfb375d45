//! Criteria sets in the API.

mod diff;
pub mod input;
pub mod kinds;
mod line;
mod living;
pub mod living_input;
mod rule;
mod set;

use async_graphql::{Context, Object, Result};
use domain::id::CriteriaSetId;

use super::{reads, service};
use crate::cx::write;
use crate::graphql::page::{Listing, PageArgs, listing};
use crate::graphql::{CxExt as _, Gid};

pub use diff::CriteriaSetDiff;
pub use input::{
    CreateCriteriaSetInput, CreateCriteriaSetPayload, CriteriaErrorCode, CriteriaSetFilterInput, CriteriaUserError,
    PublishCriteriaSetInput, PublishCriteriaSetPayload, RemoveCriterionInput, RemoveCriterionPayload,
    SaveCriterionGroupInput, SaveCriterionGroupPayload, SaveCriterionInput, SaveCriterionPayload,
};
pub use kinds::{
    Applicability, CriteriaSetStatus, CriterionSection, DisqualifierEffect, EvidenceRule, FactKind,
    NotApplicablePolicy, RuleType,
};
pub use line::{Criterion, CriterionGroup};
pub use living::{CriteriaLivingMutation, CriteriaLivingQuery};
pub use rule::{CriterionRule, CriterionRuleInput, FactSlot, RuleItem, RuleItemInput, RuleStep, RuleStepInput};
pub use set::{CriteriaProblem, CriteriaSet, CriteriaTemplate, Disqualifier};

/// Queries of criteria.
#[derive(Default)]
pub struct CriteriaQuery;

#[Object]
impl CriteriaQuery {
    /// Tables that a criteria set may begin from. None is official; each says so.
    #[expect(clippy::unused_async, reason = "resolvers are asynchronous")]
    async fn criteria_templates(&self, ctx: &Context<'_>) -> Result<Vec<CriteriaTemplate>> {
        let templates = ctx.answer(reads::templates(ctx.cx()))?;
        Ok(templates.into_iter().map(CriteriaTemplate::from).collect())
    }

    /// One criteria set; null when there is none or it may not be seen. Drafts are for officers of the owning
    /// ministry and administrators.
    #[graphql(complexity = "5 + child_complexity")]
    async fn criteria_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its identifier.")] id: Gid<CriteriaSetId>,
    ) -> Result<Option<CriteriaSet>> {
        Ok(ctx.lookup(reads::set(ctx.cx(), id.0).await)?.map(CriteriaSet))
    }

    /// Criteria sets, latest year first. Drafts are for officers of the owning ministry and administrators.
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn criteria_sets(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Narrows the list.")] filter: Option<CriteriaSetFilterInput>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<CriteriaSet>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let filter = filter.unwrap_or_default().into();
        Ok(listing(ctx.answer(reads::page(ctx.cx(), &filter, &request).await)?, CriteriaSet))
    }
}

/// Mutations of criteria: officers of the owning ministry, on drafts.
#[derive(Default)]
pub struct CriteriaMutation;

#[Object]
impl CriteriaMutation {
    /// Begins a criteria set, empty or from a template. Officers of the ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn create_criteria_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: CreateCriteriaSetInput,
    ) -> Result<CreateCriteriaSetPayload> {
        let command = service::CreateCriteriaSet::from(input);
        let outcome = write(|| service::create_criteria_set(ctx.cx(), command.clone())).await;
        CreateCriteriaSetPayload::of(ctx, outcome.map(CriteriaSet))
    }

    /// Adds a group to a draft, or changes one. Officers of the owning ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn save_criterion_group(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: SaveCriterionGroupInput,
    ) -> Result<SaveCriterionGroupPayload> {
        let command = service::SaveGroup::from(input);
        let outcome = write(|| service::save_group(ctx.cx(), command.clone())).await;
        SaveCriterionGroupPayload::of(ctx, outcome.map(CriteriaSet))
    }

    /// Adds a criterion to a draft, or changes one. Officers of the owning ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn save_criterion(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: SaveCriterionInput,
    ) -> Result<SaveCriterionPayload> {
        let command = service::SaveCriterion::from(input);
        let outcome = write(|| service::save_criterion(ctx.cx(), command.clone())).await;
        SaveCriterionPayload::of(ctx, outcome.map(CriteriaSet))
    }

    /// Takes a criterion out of a draft. Officers of the owning ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn remove_criterion(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: RemoveCriterionInput,
    ) -> Result<RemoveCriterionPayload> {
        let command = service::RemoveCriterion::from(input);
        let outcome = write(|| service::remove_criterion(ctx.cx(), command.clone())).await;
        RemoveCriterionPayload::of(ctx, outcome.map(CriteriaSet))
    }

    /// Publishes a criteria set: its sums and every line are checked, and nothing in it changes any more.
    /// Officers of the owning ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn publish_criteria_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: PublishCriteriaSetInput,
    ) -> Result<PublishCriteriaSetPayload> {
        let command = service::PublishCriteriaSet::from(input);
        let outcome = write(|| service::publish_criteria_set(ctx.cx(), command.clone())).await;
        PublishCriteriaSetPayload::of(ctx, outcome.map(CriteriaSet))
    }
}
