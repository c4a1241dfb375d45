//! Groups and criteria in the API: places in a set that is shared, not copied.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, Result};
use chrono::NaiveDate;
use domain::criteria as rules;

use super::kinds::{Applicability, CriterionSection, EvidenceRule, NotApplicablePolicy};
use super::rule::CriterionRule;
use crate::app::day_in_vietnam;
use crate::graphql::{CxExt as _, Decimal};
use crate::unit::graphql::Unit;

/// A group of a set.
pub struct CriterionGroup {
    set: Arc<rules::CriteriaSet>,
    index: usize,
}

impl CriterionGroup {
    /// Every group of a set, in the order of the table.
    pub fn all(set: &Arc<rules::CriteriaSet>) -> Vec<Self> {
        (0..set.groups.len()).map(|index| Self { set: Arc::clone(set), index }).collect()
    }

    fn group(&self) -> &rules::CriterionGroup {
        &self.set.groups[self.index]
    }
}

/// A heading of the table (nhóm tiêu chí): A, A1, B.
#[Object]
impl CriterionGroup {
    /// Identifier.
    async fn id(&self) -> ID {
        self.group().id.into()
    }

    /// Code as printed, unique in the set.
    async fn code(&self) -> &str {
        &self.group().code
    }

    /// Name in Vietnamese.
    async fn name(&self) -> &str {
        &self.group().name
    }

    /// The enclosing group; null at the top.
    async fn parent_id(&self) -> Option<ID> {
        self.group().parent.map(Into::into)
    }

    /// How its points enter the total.
    async fn section(&self) -> CriterionSection {
        self.group().section.into()
    }

    /// Place in the table.
    async fn position(&self) -> i32 {
        self.group().position
    }

    /// Sum of the maxima of its criteria and of those of the groups inside it.
    async fn maximum(&self) -> Decimal {
        self.set.group_maximum(self.group().id).into()
    }

    /// The ministry body that appraises its criteria; null = as the enclosing group says, at the top the
    /// emulation department itself.
    async fn field_owner(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.group().field_owner?, day(ctx, &self.set)).await
    }

    /// The group of the copied set that it comes from; null for a new one.
    async fn origin_id(&self) -> Option<ID> {
        self.group().origin.map(Into::into)
    }
}

/// A criterion of a set.
pub struct Criterion {
    set: Arc<rules::CriteriaSet>,
    index: usize,
}

impl Criterion {
    /// The criterion at a place of the set's frozen order, as in [`rules::CriteriaSet::criteria`]. The place
    /// must come from that set.
    pub fn of(set: &Arc<rules::CriteriaSet>, index: usize) -> Self {
        Self { set: Arc::clone(set), index }
    }

    /// Every criterion of a set, in the frozen order.
    pub fn all(set: &Arc<rules::CriteriaSet>) -> Vec<Self> {
        (0..set.criteria.len()).map(|index| Self::of(set, index)).collect()
    }

    fn line(&self) -> &rules::Criterion {
        &self.set.criteria[self.index]
    }
}

/// One line of the table (tiêu chí).
#[Object]
impl Criterion {
    /// Identifier.
    pub async fn id(&self) -> ID {
        self.line().id.into()
    }

    /// Code as printed, unique in the set.
    async fn code(&self) -> &str {
        &self.line().code
    }

    /// Name in Vietnamese.
    async fn name(&self) -> &str {
        &self.line().name
    }

    /// The group it stands in.
    async fn group_id(&self) -> ID {
        self.line().group.into()
    }

    /// How its points enter the total: the section of its group. Points of PENALTY lines are positive amounts
    /// and subtracted.
    async fn section(&self) -> CriterionSection {
        self.line().section.into()
    }

    /// Place in the table; the order of the scores of every sheet.
    async fn position(&self) -> i32 {
        self.line().position
    }

    /// Standard points (điểm chuẩn).
    async fn maximum(&self) -> Decimal {
        self.line().maximum.into()
    }

    /// Every value of the line is a whole multiple of this.
    async fn step(&self) -> Decimal {
        self.line().step.into()
    }

    /// How facts become points.
    async fn rule(&self) -> CriterionRule {
        CriterionRule::of(self.line())
    }

    /// Whether a claim needs evidence.
    async fn evidence_rule(&self) -> EvidenceRule {
        self.line().evidence.into()
    }

    /// What evidence is expected; null when nothing is said.
    async fn evidence_hint(&self) -> Option<&str> {
        self.line().evidence_hint.as_deref()
    }

    /// What happens when the line does not apply to a unit.
    async fn not_applicable_policy(&self) -> NotApplicablePolicy {
        self.line().not_applicable.into()
    }

    /// Whether the line is for all members or for listed ones.
    async fn applicability(&self) -> Applicability {
        self.line().applicability().into()
    }

    /// The units it is for, when they are listed; empty when it is for all.
    async fn applies_to(&self, ctx: &Context<'_>) -> Result<Vec<Unit>> {
        Unit::load_list(ctx, &self.line().applies_to, day(ctx, &self.set)).await
    }

    /// The ministry body that appraises it when it is not that of its group; null = as its group says.
    async fn field_owner(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.line().field_owner?, day(ctx, &self.set)).await
    }

    /// The lines of the copied set that it comes from: none when it is new, several when they were merged. A line that
    /// several name was split.
    async fn origin_ids(&self) -> Vec<ID> {
        self.line().origins.iter().map(|origin| (*origin).into()).collect()
    }

    /// The ministry body that appraises it, its own or that of the nearest group; null = the emulation
    /// department itself.
    async fn appraiser(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.set.field_owner_of(self.line())?, day(ctx, &self.set)).await
    }
}

/// The day as of which a set names units: that of its publication (today for a draft), and never after the
/// set's own year: a set of 2022 names the bodies of 2022, whatever merged since.
pub(super) fn day(ctx: &Context<'_>, set: &rules::CriteriaSet) -> NaiveDate {
    let written = set.published_at.map_or_else(|| ctx.cx().today(), day_in_vietnam);
    NaiveDate::from_ymd_opt(set.year, 12, 31).map_or(written, |end| written.min(end))
}
