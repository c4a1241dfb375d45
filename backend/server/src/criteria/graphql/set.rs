//! Criteria sets and templates in the API.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use domain::criteria::{self as rules, policy, publish};
use domain::id::CriteriaSetId;
use domain::{Language, RuleError as _};

use super::kinds::{CriteriaSetStatus, DisqualifierEffect};
use super::line::{Criterion, CriterionGroup, day};
use crate::document::graphql::Document;
use crate::graphql::access::AllowedAction;
use crate::graphql::{CxExt as _, Decimal};
use crate::unit::graphql::Unit;

/// The mutations that change a draft.
const EDITS: [&str; 10] = [
    "saveCriterionGroup",
    "saveCriterion",
    "removeCriterion",
    "updateCriteriaSet",
    "removeCriterionGroup",
    "moveCriterion",
    "moveCriterionGroup",
    "mapCriterion",
    "saveDisqualifier",
    "removeDisqualifier",
];

/// A criteria set, shared with whatever else shows it.
pub struct CriteriaSet(pub Arc<rules::CriteriaSet>);

impl CriteriaSet {
    /// The set that a relation names; null and an error when it cannot be read. Published sets at hand need
    /// no statement.
    pub async fn load(ctx: &Context<'_>, id: CriteriaSetId) -> Option<Result<Self>> {
        if let Some(set) = ctx.cx().app().criteria.get(id) {
            return Some(Ok(Self(set)));
        }
        crate::graphql::loaders::load(ctx, id).await.map(|found| found.map(Self))
    }

    /// As [`Self::load`], but null when the viewer may not see it: a draft of another ministry.
    async fn load_visible(ctx: &Context<'_>, id: Option<CriteriaSetId>) -> Option<Result<Self>> {
        let found = Self::load(ctx, id?).await?;
        let visible = |set: &Self| policy::see(ctx.cx().actor(), &set.0).is_allowed();
        found.map(|set| visible(&set).then_some(set)).transpose()
    }
}

/// One version of a criteria table (bộ tiêu chí). Published, it never changes.
#[Object]
impl CriteriaSet {
    /// Identifier.
    pub async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Counts edits of anything in the set; send it back as `expectedVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// Name in Vietnamese.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The emulation year it is for.
    async fn year(&self) -> i32 {
        self.0.year
    }

    /// The ministry that issues it.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Unit> {
        Unit::load_required(ctx, self.0.owner, day(ctx, &self.0)).await
    }

    /// Draft or published.
    async fn status(&self) -> CriteriaSetStatus {
        self.0.status.into()
    }

    /// What the base maxima must sum to.
    async fn declared_total(&self) -> Decimal {
        self.0.declared_total.into()
    }

    /// What the base maxima sum to now; the declared total once published.
    async fn base_total(&self) -> Decimal {
        self.0.base_total().into()
    }

    /// The most that bonus lines add together; null = no cap.
    async fn bonus_cap(&self) -> Option<Decimal> {
        self.0.bonus_cap.map(Decimal)
    }

    /// The most that penalty lines take away together; null = no cap.
    async fn penalty_cap(&self) -> Option<Decimal> {
        self.0.penalty_cap.map(Decimal)
    }

    /// What readers must be told about its origin; null = nothing.
    async fn notice(&self) -> Option<&str> {
        self.0.notice.as_deref()
    }

    /// The issuing decision; null while a draft, or when none was recorded.
    async fn decision(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        Document::load(ctx, self.0.decision?).await
    }

    /// The set it was copied from; null when it was begun anew, or when that may not be seen.
    async fn copied_from(&self, ctx: &Context<'_>) -> Option<Result<Self>> {
        Self::load_visible(ctx, self.0.copied_from).await
    }

    /// The published set of the same year that it corrects; null when it corrects none.
    async fn supersedes(&self, ctx: &Context<'_>) -> Option<Result<Self>> {
        Self::load_visible(ctx, self.0.supersedes).await
    }

    /// When it was published; null while a draft.
    async fn published_at(&self) -> Option<DateTime<Utc>> {
        self.0.published_at
    }

    /// Groups, in the order of the table.
    async fn groups(&self) -> Vec<CriterionGroup> {
        CriterionGroup::all(&self.0)
    }

    /// Criteria, in the order of the table: the frozen order of the scores of every sheet.
    async fn criteria(&self) -> Vec<Criterion> {
        Criterion::all(&self.0)
    }

    /// Grounds for not considering a unit.
    async fn disqualifiers(&self) -> Vec<Disqualifier> {
        self.0.disqualifiers.iter().map(Disqualifier::from).collect()
    }

    /// Everything that keeps a draft from being published; empty once published.
    async fn problems(&self, ctx: &Context<'_>) -> Vec<CriteriaProblem> {
        if self.0.is_published() {
            return Vec::new();
        }
        let language = ctx.cx().language();
        publish::problems(&self.0).iter().map(|problem| CriteriaProblem::new(problem, language)).collect()
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let (actor, language) = (ctx.cx().actor(), ctx.cx().language());
        let edit = policy::edit(actor, &self.0);
        let publish = ("publishCriteriaSet", policy::publish(actor, &self.0));
        let copy = ("copyCriteriaSet", policy::copy(actor, &self.0));
        let all = EDITS.map(|action| (action, edit)).into_iter().chain([publish, copy]);
        all.map(|(action, verdict)| AllowedAction::new(action, verdict, language)).collect()
    }
}

/// A ground for not considering a unit (điều kiện loại).
#[derive(SimpleObject)]
pub struct Disqualifier {
    /// Short code, unique in the set.
    code: String,
    /// The ground, in Vietnamese.
    name: String,
    /// What it does.
    effect: DisqualifierEffect,
}

impl From<&rules::Disqualifier> for Disqualifier {
    fn from(ground: &rules::Disqualifier) -> Self {
        Self { code: ground.code.clone(), name: ground.name.clone(), effect: ground.effect.into() }
    }
}

/// Something that keeps a draft from being published.
#[derive(SimpleObject)]
pub struct CriteriaProblem {
    /// The stable code, one of `CriteriaErrorCode`.
    code: String,
    /// The rule, said to a person in the reader's language.
    message: String,
    /// A field of the set, or `groups` or `criteria` followed by an identifier and a field.
    path: Vec<String>,
}

impl CriteriaProblem {
    fn new(problem: &rules::CriteriaError, language: Language) -> Self {
        Self { code: problem.code().to_owned(), message: problem.text(language), path: problem.path() }
    }
}

/// A table to begin from.
#[derive(SimpleObject)]
pub struct CriteriaTemplate {
    /// Stable key; the `templateKey` of a new set.
    key: String,
    /// Name in Vietnamese.
    name: String,
    /// What readers must be told about its origin.
    notice: String,
    /// What its base maxima sum to.
    declared_total: Decimal,
    /// How many criteria count towards the declared total; bonus and penalty lines come beside them.
    criterion_count: i32,
}

impl From<rules::Template> for CriteriaTemplate {
    fn from(template: rules::Template) -> Self {
        Self {
            key: template.key.to_owned(),
            name: template.name.to_owned(),
            notice: template.notice.to_owned(),
            declared_total: template.declared_total.into(),
            criterion_count: i32::try_from(template.base_lines()).unwrap_or(i32::MAX),
        }
    }
}
