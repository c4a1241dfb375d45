//! Clusters in the API.

pub mod member;
pub mod mutation;

use async_graphql::{Context, Enum, ID, InputObject, Object, Result};
use chrono::NaiveDate;
use domain::cluster::{self as rules, ClusterView, ClusterWarning, policy};
use domain::id::{ClusterId, UnitId};
use storage::cluster::ClusterFilter;
use storage::evaluation::round::RoundFilter;

use super::loaders::{MembersOn, OfficeHistoryOf, OfficesOn};
use super::reads;
use crate::document::graphql::Document;
use crate::evaluation::graphql::{RankHistory, Round};
use crate::evaluation::{history, reads as rounds};
use crate::graphql::access::AllowedAction;
use crate::graphql::loaders::{load, load_all};
use crate::graphql::page::{Listing, PageArgs, listing};
use crate::graphql::{CxExt as _, Date, Gid};
use crate::unit::graphql::Unit;

pub use member::{Membership, Office, OfficeKind};
pub use mutation::{ClusterMutation, ClusterUserError};

/// Units of a region, or units of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::ClusterKind")]
pub enum ClusterKind {
    /// Cụm thi đua: territorial units.
    Cluster,
    /// Khối thi đua: units of the same kind inside the ministry.
    Bloc,
}

/// A cluster as of a day.
pub struct Cluster(pub ClusterView);

/// A cluster (cụm) or bloc (khối), shown as of a day.
#[Object]
impl Cluster {
    /// Identifier.
    pub async fn id(&self) -> ID {
        self.0.cluster.id.into()
    }

    /// Counts changes of the cluster, its members and its offices; send it back as `expectedVersion`.
    async fn version(&self) -> i32 {
        self.0.cluster.version
    }

    /// Cluster or bloc.
    async fn kind(&self) -> ClusterKind {
        self.0.cluster.kind.into()
    }

    /// The day this object shows.
    async fn as_of(&self) -> Date {
        self.0.as_of.into()
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.0.cluster.name
    }

    /// Its number, for order.
    async fn number(&self) -> i32 {
        self.0.cluster.number
    }

    /// Its number as people write it: II.
    async fn label(&self) -> &str {
        &self.0.cluster.label
    }

    /// The ministry that owns it, on the day.
    async fn ministry(&self, ctx: &Context<'_>) -> Result<Unit> {
        Unit::load_required(ctx, self.0.cluster.ministry, self.0.as_of).await
    }

    /// The decision that formed it; null when it is not in the register.
    async fn decision(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        Document::load(ctx, self.0.cluster.decision?).await
    }

    /// First day.
    async fn formed_on(&self) -> Date {
        self.0.cluster.formed_on.into()
    }

    /// First day after its end; null while it lives.
    async fn closed_on(&self) -> Option<Date> {
        self.0.cluster.closed_on.map(Into::into)
    }

    /// Its members on the day, in the order of the decision.
    #[graphql(complexity = "5 + 10 * child_complexity")]
    async fn members(&self, ctx: &Context<'_>) -> Result<Vec<Membership>> {
        let members = self.members_on(ctx).await?;
        Ok(members.into_iter().map(|membership| Membership { membership, as_of: self.0.as_of }).collect())
    }

    /// The offices in force on the day: at most one head and one deputy.
    #[graphql(complexity = "5 + 2 * child_complexity")]
    async fn offices(&self, ctx: &Context<'_>) -> Result<Vec<Office>> {
        let offices = self.offices_on(ctx).await?;
        Ok(offices.into_iter().map(|office| Office { office, as_of: self.0.as_of }).collect())
    }

    /// Every office it ever had, newest first; units are shown as of the first day in office.
    #[graphql(complexity = "5 + 10 * child_complexity")]
    async fn office_history(&self, ctx: &Context<'_>) -> Result<Vec<Office>> {
        let offices = load(ctx, OfficeHistoryOf(self.0.cluster.id)).await.transpose()?.unwrap_or_default();
        Ok(offices.into_iter().map(|office| Office { as_of: office.period.from, office }).collect())
    }

    /// Its rounds that this viewer may see, newest first.
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn rounds(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<Round>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let filter = RoundFilter { cluster: Some(self.0.cluster.id), ..RoundFilter::default() };
        let page = ctx.answer(rounds::rounds(ctx.cx(), &filter, &request).await)?;
        let views = load_all(ctx, page.items.iter().map(|round| round.id)).await?;
        Ok(listing(ctx.answer(page.try_map(|round| rounds::among(&views, round.id)))?, Round))
    }

    /// Published ranks over the years, of the cluster and of the units its units came from.
    #[graphql(complexity = "child_complexity + 20")]
    async fn rank_history(&self, ctx: &Context<'_>) -> Result<RankHistory> {
        ctx.answer(history::rank_history(ctx.cx(), self.0.cluster.id).await).map(RankHistory)
    }

    /// What is unusual about it on the day, in the reader's language; warnings block nothing.
    #[graphql(complexity = 5)]
    async fn warnings(&self, ctx: &Context<'_>) -> Result<Vec<String>> {
        if !self.0.cluster.life().contains(self.0.as_of) {
            return Ok(Vec::new());
        }
        // Together, so that they share the batches of `members` and `offices`.
        let (members, offices) = tokio::join!(self.members_on(ctx), self.offices_on(ctx));
        let warnings = ClusterWarning::of(members?.len(), &offices?);
        Ok(warnings.into_iter().map(|warning| warning.text(ctx.cx().language())).collect())
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let keep = policy::keep(ctx.cx().actor(), self.0.cluster.ministry);
        ["addMember", "endMembership", "assignOffice", "endOffice"]
            .map(|action| AllowedAction::new(action, keep, ctx.cx().language()))
            .into()
    }
}

impl Cluster {
    /// The cluster a relation names, as of a day; `None` when it is gone.
    pub async fn load(ctx: &Context<'_>, id: ClusterId, as_of: NaiveDate) -> Option<Result<Self>> {
        load(ctx, id).await.map(|found| found.map(|cluster| Self(ClusterView { cluster, as_of })))
    }

    /// The cluster that a relation kept by the database names, as of a day.
    pub async fn load_required(ctx: &Context<'_>, id: ClusterId, as_of: NaiveDate) -> Result<Self> {
        let cluster = crate::graphql::loaders::load_required(ctx, id).await?;
        Ok(Self(ClusterView { cluster, as_of }))
    }

    async fn members_on(&self, ctx: &Context<'_>) -> Result<Vec<rules::Membership>> {
        let key = MembersOn { cluster: self.0.cluster.id, day: self.0.as_of };
        Ok(load(ctx, key).await.transpose()?.unwrap_or_default())
    }

    async fn offices_on(&self, ctx: &Context<'_>) -> Result<Vec<rules::Office>> {
        let key = OfficesOn { cluster: self.0.cluster.id, day: self.0.as_of };
        Ok(load(ctx, key).await.transpose()?.unwrap_or_default())
    }
}

/// Which clusters to list; every part narrows the list.
#[derive(Debug, Default, InputObject)]
#[graphql(name = "ClusterFilter")]
pub struct ClusterFilterInput {
    /// Words of the name or the label; diacritics do not matter.
    search: Option<String>,
    /// The ministry that owns them.
    ministry_id: Option<Gid<UnitId>>,
    /// Clusters or blocs.
    kind: Option<ClusterKind>,
    /// Those in which this unit is a member on the day.
    unit_id: Option<Gid<UnitId>>,
    /// True: only clusters that exist on the day; false: only those that do not; null: all.
    existing: Option<bool>,
}

impl From<ClusterFilterInput> for ClusterFilter {
    fn from(input: ClusterFilterInput) -> Self {
        Self {
            search: input.search,
            ministry: input.ministry_id.map(|id| id.0),
            kind: input.kind.map(Into::into),
            unit: input.unit_id.map(|id| id.0),
            existing: input.existing,
        }
    }
}

/// Queries of clusters.
#[derive(Default)]
pub struct ClusterQuery;

#[Object]
impl ClusterQuery {
    /// One cluster as of a day, today by default; null when there is none.
    async fn cluster(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its identifier.")] id: Gid<ClusterId>,
        #[graphql(desc = "The day it is shown as of; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<Cluster>> {
        let as_of = as_of.map_or_else(|| ctx.cx().today(), |day| day.0);
        Ok(ctx.lookup(reads::cluster(ctx.cx(), id.0, as_of).await)?.map(Cluster))
    }

    /// Clusters and blocs as of a day, today by default, in the order they were entered.
    #[expect(clippy::too_many_arguments, reason = "the four arguments of every connection, a filter and a day")]
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn clusters(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Narrows the list.")] filter: Option<ClusterFilterInput>,
        #[graphql(desc = "The day the clusters are shown as of; today by default.")] as_of: Option<Date>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<Cluster>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let as_of = as_of.map_or_else(|| ctx.cx().today(), |day| day.0);
        let filter = filter.unwrap_or_default().into();
        let page = ctx.answer(reads::page(ctx.cx(), &filter, as_of, &request).await)?;
        Ok(listing(page, |cluster| Cluster(ClusterView { cluster, as_of })))
    }
}
