//! Criteria over the years: copies, comparison, arranging drafts.

use async_graphql::{Context, Object, Result};
use domain::id::CriteriaSetId;

use super::diff::CriteriaSetDiff;
use super::living_input::{
    CopyCriteriaSetInput, CopyCriteriaSetPayload, MapCriterionInput, MapCriterionPayload, MoveCriterionGroupInput,
    MoveCriterionGroupPayload, MoveCriterionInput, MoveCriterionPayload, RemoveCriterionGroupInput,
    RemoveCriterionGroupPayload, RemoveDisqualifierInput, RemoveDisqualifierPayload, SaveDisqualifierInput,
    SaveDisqualifierPayload, UpdateCriteriaSetInput, UpdateCriteriaSetPayload,
};
use super::set::CriteriaSet;
use crate::criteria::{lineage, service};
use crate::cx::write;
use crate::graphql::{CxExt as _, Gid};

/// Queries across versions.
#[derive(Default)]
pub struct CriteriaLivingQuery;

#[Object]
impl CriteriaLivingQuery {
    /// Two versions of a criteria table compared line by line; null when one of them is not there or may not be seen, or
    /// when nothing was published before.
    #[graphql(complexity = "20 + child_complexity")]
    async fn criteria_set_diff(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The earlier version; left out, the one that the same ministry published before.")]
        from_id: Option<Gid<CriteriaSetId>>,
        #[graphql(desc = "The later version.")] to_id: Gid<CriteriaSetId>,
    ) -> Result<Option<CriteriaSetDiff>> {
        let found = ctx.lookup(lineage::compare(ctx.cx(), from_id.map(|id| id.0), to_id.0).await)?;
        match found.flatten() {
            Some(comparison) => CriteriaSetDiff::of(ctx, comparison).await.map(Some),
            None => Ok(None),
        }
    }
}

/// Mutations of copies and drafts.
#[derive(Default)]
pub struct CriteriaLivingMutation;

#[Object]
impl CriteriaLivingMutation {
    /// Begins a criteria set as a draft copy of another of the same ministry, published or not. Every group and line
    /// remembers where it comes from. Officers of the owning ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn copy_criteria_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: CopyCriteriaSetInput,
    ) -> Result<CopyCriteriaSetPayload> {
        let command = service::CopyCriteriaSet::from(input);
        let outcome = write(|| service::copy_criteria_set(ctx.cx(), command.clone())).await;
        CopyCriteriaSetPayload::of(ctx, outcome.map(CriteriaSet))
    }

    /// Changes name, total and caps of a draft. Officers of the owning ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn update_criteria_set(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: UpdateCriteriaSetInput,
    ) -> Result<UpdateCriteriaSetPayload> {
        let command = service::UpdateSet::from(input);
        let outcome = write(|| service::update_set(ctx.cx(), command.clone())).await;
        UpdateCriteriaSetPayload::of(ctx, outcome.map(CriteriaSet))
    }

    /// Takes an empty group out of a draft. Officers of the owning ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn remove_criterion_group(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: RemoveCriterionGroupInput,
    ) -> Result<RemoveCriterionGroupPayload> {
        let command = service::RemoveGroup::from(input);
        let outcome = write(|| service::remove_group(ctx.cx(), command)).await;
        RemoveCriterionGroupPayload::of(ctx, outcome.map(CriteriaSet))
    }

    /// Moves a criterion of a draft within its group. Officers of the owning ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn move_criterion(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: MoveCriterionInput,
    ) -> Result<MoveCriterionPayload> {
        let command = service::MoveCriterion::from(input);
        let outcome = write(|| service::move_criterion(ctx.cx(), command)).await;
        MoveCriterionPayload::of(ctx, outcome.map(CriteriaSet))
    }

    /// Moves a group of a draft, with everything in it, among the groups of the same parent. Officers of the owning
    /// ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn move_criterion_group(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: MoveCriterionGroupInput,
    ) -> Result<MoveCriterionGroupPayload> {
        let command = service::MoveGroup::from(input);
        let outcome = write(|| service::move_group(ctx.cx(), command)).await;
        MoveCriterionGroupPayload::of(ctx, outcome.map(CriteriaSet))
    }

    /// Says which lines of the copied set a criterion of the draft comes from: rounds are amended and replayed along
    /// it. Officers of the owning ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn map_criterion(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: MapCriterionInput,
    ) -> Result<MapCriterionPayload> {
        let command = service::MapCriterion::from(input);
        let outcome = write(|| service::map_criterion(ctx.cx(), command.clone())).await;
        MapCriterionPayload::of(ctx, outcome.map(CriteriaSet))
    }

    /// Adds a ground for not considering a unit to a draft, or changes one. Officers of the owning ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn save_disqualifier(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: SaveDisqualifierInput,
    ) -> Result<SaveDisqualifierPayload> {
        let command = service::SaveDisqualifier::from(input);
        let outcome = write(|| service::save_disqualifier(ctx.cx(), command.clone())).await;
        SaveDisqualifierPayload::of(ctx, outcome.map(CriteriaSet))
    }

    /// Takes a ground for not considering a unit out of a draft. Officers of the owning ministry.
    #[graphql(complexity = "10 + child_complexity")]
    async fn remove_disqualifier(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: RemoveDisqualifierInput,
    ) -> Result<RemoveDisqualifierPayload> {
        let command = service::RemoveDisqualifier::from(input);
        let outcome = write(|| service::remove_disqualifier(ctx.cx(), command.clone())).await;
        RemoveDisqualifierPayload::of(ctx, outcome.map(CriteriaSet))
    }
}
