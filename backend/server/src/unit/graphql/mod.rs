//! Units in the API.

pub mod mutation;
pub mod timeline;

use async_graphql::{Context, Enum, ID, InputObject, Object, Result, SimpleObject};
use chrono::NaiveDate;
use domain::id::UnitId;
use domain::unit::{self as rules, UnitView, policy};
use storage::unit::UnitFilter;

use super::loaders::{NamesOf, NeighboursOf};
use super::reads;
use crate::cluster::graphql::Membership;
use crate::cluster::loaders::MembershipsOf;
use crate::graphql::access::AllowedAction;
use crate::graphql::loaders::{load, load_all};
use crate::graphql::page::{Listing, PageArgs, listing};
use crate::graphql::{CxExt as _, Date, Gid};

pub use mutation::{UnitMutation, UnitUserError};
pub use timeline::{TimelineEvent, TimelineEventKind};

/// What kind of body a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::UnitKind")]
pub enum UnitKind {
    /// Bộ: owns clusters, criteria and rounds.
    Ministry,
    /// Cục, Vụ, đơn vị thuộc Bộ.
    MinistryBody,
    /// Tỉnh, thành phố trực thuộc trung ương.
    Province,
    /// Sở.
    Department,
    /// Anything else.
    Other,
}

/// How units follow one another: RENAME one by one other; MERGE several by a new one; SPLIT one by
/// several; ABSORB several by one of them, which lives on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::SuccessionKind")]
pub enum SuccessionKind {
    /// One unit becomes one other legal unit.
    Rename,
    /// Several become a new one (hợp nhất).
    Merge,
    /// One becomes several new ones (chia tách).
    Split,
    /// One takes in others and lives on (sáp nhập).
    Absorb,
}

/// A unit as it was on a day.
pub struct Unit(pub UnitView);

/// A unit (đơn vị) as it was on a day: a stable identity with the name in force on that day.
#[Object]
impl Unit {
    /// Identifier, the same for the unit's whole life.
    pub async fn id(&self) -> ID {
        self.0.unit.id.into()
    }

    /// Counts changes; send it back as `expectedVersion`.
    async fn version(&self) -> i32 {
        self.0.unit.version
    }

    /// What kind of body it is.
    async fn kind(&self) -> UnitKind {
        self.0.unit.kind.into()
    }

    /// The day this object shows.
    async fn as_of(&self) -> Date {
        self.0.as_of.into()
    }

    /// The official name on the day; before its life the first, after it the last.
    async fn name(&self) -> &str {
        &self.0.name.name
    }

    /// The short name on the day, for tables.
    async fn short_name(&self) -> &str {
        &self.0.name.short_name
    }

    /// The code on the day, as in document symbols: STNMT-BK.
    async fn code(&self) -> &str {
        &self.0.name.code
    }

    /// The unit above it, on the same day; null when there is none.
    async fn parent(&self, ctx: &Context<'_>) -> Option<Result<Self>> {
        Self::load(ctx, self.0.unit.parent?, self.0.as_of).await
    }

    /// First day of its life.
    async fn established_on(&self) -> Date {
        self.0.unit.established_on.into()
    }

    /// First day after its life; null while it lives.
    async fn dissolved_on(&self) -> Option<Date> {
        self.0.unit.dissolved_on.map(Into::into)
    }

    /// Whether it exists on the day.
    async fn exists(&self) -> bool {
        self.0.exists()
    }

    /// Every name it ever had, oldest first.
    #[graphql(complexity = "2 + child_complexity")]
    async fn names(&self, ctx: &Context<'_>) -> Result<Vec<UnitName>> {
        let names = load(ctx, NamesOf(self.0.unit.id)).await.transpose()?.unwrap_or_default();
        Ok(names.into_iter().map(UnitName::from).collect())
    }

    /// Everything dated that happened to it, in order, whatever the day of this object.
    #[graphql(complexity = "20 + 5 * child_complexity")]
    async fn timeline(&self, ctx: &Context<'_>) -> Result<Vec<TimelineEvent>> {
        let events = ctx.answer(reads::timeline(ctx.cx(), &self.0.unit).await)?;
        Ok(events.into_iter().map(TimelineEvent).collect())
    }

    /// The units it followed directly, by successions in effect on the day.
    #[graphql(complexity = "5 + 2 * child_complexity")]
    async fn predecessors(&self, ctx: &Context<'_>) -> Result<Vec<Self>> {
        let neighbours = self.neighbours(ctx).await?;
        Self::load_list(ctx, &neighbours.predecessors, self.0.as_of).await
    }

    /// The units that followed it directly, by successions in effect on the day.
    #[graphql(complexity = "5 + 2 * child_complexity")]
    async fn successors(&self, ctx: &Context<'_>) -> Result<Vec<Self>> {
        let neighbours = self.neighbours(ctx).await?;
        Self::load_list(ctx, &neighbours.successors, self.0.as_of).await
    }

    /// Every membership in a cluster it ever had, oldest first.
    #[graphql(complexity = "5 + 2 * child_complexity")]
    async fn memberships(&self, ctx: &Context<'_>) -> Result<Vec<Membership>> {
        let memberships = load(ctx, MembershipsOf(self.0.unit.id)).await.transpose()?.unwrap_or_default();
        Ok(memberships.into_iter().map(|membership| Membership { membership, as_of: self.0.as_of }).collect())
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let (keep, language) = (policy::keep(ctx.cx().actor()), ctx.cx().language());
        ["renameUnit", "recordSuccession"].map(|action| AllowedAction::new(action, keep, language)).into()
    }
}

impl Unit {
    /// The unit a relation names, as of a day; `None` when it is gone.
    pub async fn load(ctx: &Context<'_>, id: UnitId, as_of: NaiveDate) -> Option<Result<Self>> {
        load(ctx, (id, as_of)).await.map(|found| found.map(Self))
    }

    /// The unit that a relation kept by the database names, as of a day.
    pub async fn load_required(ctx: &Context<'_>, id: UnitId, as_of: NaiveDate) -> Result<Self> {
        crate::graphql::loaders::load_required(ctx, (id, as_of)).await.map(Self)
    }

    /// Several units as of one day, in the given order, in one batch.
    pub async fn load_list(ctx: &Context<'_>, ids: &[UnitId], as_of: NaiveDate) -> Result<Vec<Self>> {
        let keys: Vec<_> = ids.iter().map(|id| (*id, as_of)).collect();
        let mut found = load_all(ctx, keys.iter().copied()).await?;
        Ok(keys.iter().filter_map(|key| found.remove(key)).map(Self).collect())
    }

    async fn neighbours(&self, ctx: &Context<'_>) -> Result<storage::unit::Neighbours> {
        let key = NeighboursOf { unit: self.0.unit.id, as_of: self.0.as_of };
        Ok(load(ctx, key).await.transpose()?.unwrap_or_default())
    }
}

/// What a unit is called from one day until another.
#[derive(SimpleObject)]
pub struct UnitName {
    /// The official name.
    name: String,
    /// The short name for tables.
    short_name: String,
    /// The code in document symbols.
    code: String,
    /// First day in force.
    valid_from: Date,
    /// First day no longer in force; null while open.
    valid_until: Option<Date>,
}

impl From<rules::UnitName> for UnitName {
    fn from(name: rules::UnitName) -> Self {
        Self {
            name: name.name,
            short_name: name.short_name,
            code: name.code,
            valid_from: name.period.from.into(),
            valid_until: name.period.until.map(Into::into),
        }
    }
}

/// Which units to list; every part narrows the list.
#[derive(Debug, Default, InputObject)]
#[graphql(name = "UnitFilter")]
pub struct UnitFilterInput {
    /// Words of the name of the day, the short name or the code; diacritics do not matter.
    search: Option<String>,
    /// The kind.
    kind: Option<UnitKind>,
    /// The unit above.
    parent_id: Option<Gid<UnitId>>,
    /// True: only units that exist on the day; false: only those that do not; null: all.
    existing: Option<bool>,
}

impl From<UnitFilterInput> for UnitFilter {
    fn from(input: UnitFilterInput) -> Self {
        Self {
            search: input.search,
            kind: input.kind.map(Into::into),
            parent: input.parent_id.map(|id| id.0),
            existing: input.existing,
        }
    }
}

/// Queries of the catalogue of units.
#[derive(Default)]
pub struct UnitQuery;

#[Object]
impl UnitQuery {
    /// One unit as it was on a day, today by default; null when there is none.
    async fn unit(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its identifier.")] id: Gid<UnitId>,
        #[graphql(desc = "The day it is shown as of; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<Unit>> {
        let as_of = as_of.map_or_else(|| ctx.cx().today(), |day| day.0);
        Ok(ctx.lookup(reads::unit(ctx.cx(), id.0, as_of).await)?.map(Unit))
    }

    /// The catalogue as it was on a day, today by default, by name.
    #[expect(clippy::too_many_arguments, reason = "the four arguments of every connection, a filter and a day")]
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn units(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Narrows the list.")] filter: Option<UnitFilterInput>,
        #[graphql(desc = "The day the units are shown as of; today by default.")] as_of: Option<Date>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<Unit>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let as_of = as_of.map_or_else(|| ctx.cx().today(), |day| day.0);
        let filter = filter.unwrap_or_default().into();
        Ok(listing(ctx.answer(reads::page(ctx.cx(), &filter, as_of, &request).await)?, Unit))
    }
}
