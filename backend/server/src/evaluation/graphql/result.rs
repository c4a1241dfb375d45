//! Published results in the API: public, from the frozen snapshot alone.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, ID, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use domain::evaluation::{Snapshot, SnapshotRow};
use domain::id::ResultId;
use storage::evaluation::bundle::Seal;

use super::enums::RoundKind;
use super::receipt::Receipt;
use super::values::GroupSubtotal;
use crate::evaluation::loaders::{BundleOf, ResultsOf, SealOf};
use crate::fault::Fault;
use crate::graphql::loaders::{load, load_required};
use crate::graphql::{CxExt as _, Decimal};

/// One published version of a round's result.
pub struct PublishedResult(pub Arc<storage::evaluation::result::PublishedResult>);

impl PublishedResult {
    fn snapshot(&self) -> &Snapshot {
        &self.0.snapshot
    }
}

/// One published version of a round's result: an immutable snapshot. A correction is another version.
#[Object]
impl PublishedResult {
    /// Identifier.
    pub async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// From 1; a correction is one more.
    async fn result_version(&self) -> i32 {
        self.0.version
    }

    /// Whether no later version exists.
    async fn current(&self) -> bool {
        self.0.current
    }

    /// The cluster's name when it was published.
    async fn cluster_name(&self) -> &str {
        &self.snapshot().cluster_name
    }

    /// The ministry's name when it was published.
    async fn ministry_name(&self) -> &str {
        &self.snapshot().ministry_name
    }

    /// The round's name.
    async fn round_name(&self) -> &str {
        &self.snapshot().round_name
    }

    /// What the round reviewed.
    async fn kind(&self) -> RoundKind {
        self.snapshot().kind.into()
    }

    /// The emulation year.
    async fn year(&self) -> i32 {
        self.snapshot().year
    }

    /// When it was published.
    async fn published_at(&self) -> DateTime<Utc> {
        self.0.published_at
    }

    /// The deciding document; null when none was recorded.
    async fn decision(&self) -> Option<&str> {
        self.snapshot().decision.as_deref()
    }

    /// Why this corrective version exists; null for the first.
    async fn reason(&self) -> Option<&str> {
        self.snapshot().reason.as_deref()
    }

    /// Objections that were open when it was published; empty when there were none.
    async fn unresolved(&self) -> Vec<UnresolvedObjection> {
        let list = self.snapshot().unresolved.iter().flat_map(|it| &it.objections);
        list.map(UnresolvedObjection::from).collect()
    }

    /// Why it was published although objections were open; null when none were.
    async fn unresolved_reason(&self) -> Option<&str> {
        self.snapshot().unresolved.as_ref().map(|it| it.reason.as_str())
    }

    /// Its figures are demonstration data: mark them so.
    async fn demonstration(&self) -> bool {
        self.snapshot().demonstration
    }

    /// The criteria set's name.
    async fn criteria_name(&self) -> &str {
        &self.snapshot().criteria_name
    }

    /// What readers must be told about the criteria; null for nothing.
    async fn criteria_notice(&self) -> Option<&str> {
        self.snapshot().criteria_notice.as_deref()
    }

    /// The declared total of the criteria.
    async fn declared_total(&self) -> Decimal {
        self.snapshot().declared_total.into()
    }

    /// SHA-256 of the snapshot's canonical text, 64 hexadecimal digits.
    async fn hash(&self) -> &str {
        &self.0.hash
    }

    /// The canonical text that was hashed: JSON. Null never; it is what `hash` can be recomputed from.
    #[expect(clippy::unused_async, reason = "resolvers are async, whether they wait or not")]
    async fn canonical_text(&self, ctx: &Context<'_>) -> Result<String> {
        ctx.answer(self.snapshot().canonical_text().map_err(anyhow::Error::from).map_err(Fault::from))
    }

    /// Units by rank; those not ranked last.
    #[graphql(complexity = "12 * child_complexity + 1")]
    async fn rows(&self) -> Vec<PublishedRow> {
        let snapshot = self.snapshot();
        snapshot.rows.iter().map(|row| PublishedRow::of(self.0.id, snapshot, row)).collect()
    }

    /// One unit's row by its code; null when the result has none such.
    async fn row(
        &self,
        #[graphql(desc = "The unit's code when the round opened.")] unit_code: String,
    ) -> Option<PublishedRow> {
        let snapshot = self.snapshot();
        let row = snapshot.rows.iter().find(|row| row.unit_code == unit_code)?;
        Some(PublishedRow::of(self.0.id, snapshot, row))
    }

    /// Where the signed verification bundle is: a path of this server, for anybody; null for a result older than
    /// bundles.
    async fn bundle_url(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let seal = load(ctx, SealOf(self.0.id)).await.transpose()?;
        Ok(seal.map(|_| format!("/results/{}/bundle.json", self.0.id)))
    }

    /// Who signed the bundle, and how anybody can check it; null for a result older than bundles.
    async fn signature(&self, ctx: &Context<'_>) -> Result<Option<ResultSignature>> {
        Ok(load(ctx, SealOf(self.0.id)).await.transpose()?.map(ResultSignature::from))
    }

    /// The top-level groups of the criteria.
    async fn groups(&self) -> Vec<PublishedGroup> {
        let top = self.snapshot().groups.iter().filter(|group| group.parent.is_none());
        top.map(|group| PublishedGroup {
            code: group.code.clone(),
            name: group.name.clone(),
            maximum: Decimal(group.maximum),
        })
        .collect()
    }

    /// Every version of this round's result, newest first.
    async fn versions(&self, ctx: &Context<'_>) -> Result<Vec<PublishedResult>> {
        let rows = load_required(ctx, ResultsOf(self.0.round)).await?;
        Ok(rows.iter().map(|row| Self(Arc::clone(row))).collect())
    }
}

/// The published result of one unit.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct PublishedRow {
    #[graphql(skip)]
    result: ResultId,
    /// The rank; null when the unit was not ranked.
    rank: Option<u32>,
    /// Whether others share the rank.
    tied: bool,
    /// The unit's name when the round opened.
    unit_name: String,
    /// The unit's code when the round opened.
    unit_code: String,
    /// Total.
    total: Decimal,
    /// Base points.
    base: Decimal,
    /// Bonus points.
    bonus: Decimal,
    /// Penalty points, as a positive amount.
    penalty: Decimal,
    /// Base in percent of the assigned maximum; null when nothing counted.
    percent: Option<Decimal>,
    /// Name of the class; null when the round does not classify.
    classification: Option<String>,
    /// Subtotals of every group.
    groups: Vec<GroupSubtotal>,
}

impl PublishedRow {
    fn of(result: ResultId, snapshot: &Snapshot, row: &SnapshotRow) -> Self {
        let group =
            |(group, sum): (&domain::evaluation::SnapshotGroup, &domain::evaluation::SnapshotSubtotal)| GroupSubtotal {
                code: group.code.clone(),
                name: group.name.clone(),
                parent_code: group.parent.clone(),
                points: Decimal(sum.points),
                maximum: Decimal(sum.maximum),
                percent: sum.percent.map(Decimal),
            };
        Self {
            result,
            rank: row.rank,
            tied: row.tied,
            unit_name: row.unit_name.clone(),
            unit_code: row.unit_code.clone(),
            total: Decimal(row.total),
            base: Decimal(row.base),
            bonus: Decimal(row.bonus),
            penalty: Decimal(row.penalty),
            percent: row.percent.map(Decimal),
            classification: row.classification.clone(),
            groups: snapshot.groups.iter().zip(&row.groups).map(group).collect(),
        }
    }
}

/// What stands behind the published figures.
#[ComplexObject]
impl PublishedRow {
    /// Everything the unit's result follows from, out of the frozen bundle: units and figures, no persons, notes or
    /// evidence. Null for a result older than bundles.
    #[graphql(complexity = "child_complexity + 100")]
    async fn receipt(&self, ctx: &Context<'_>) -> Result<Option<Receipt>> {
        let solved = load(ctx, BundleOf(self.result)).await.transpose()?;
        let receipt = solved.and_then(|solved| solved.receipt(&self.unit_code));
        Ok(receipt.map(|receipt| Receipt::of(&receipt, ctx.cx().language())))
    }
}

/// An Ed25519 signature over `thidua-bundle-signature-v1`, a line feed and `sha256`.
#[derive(SimpleObject)]
pub struct ResultSignature {
    /// Name of the key: the first sixteen hexadecimal digits of the SHA-256 of the public key.
    key_id: String,
    /// Always `Ed25519`.
    algorithm: &'static str,
    /// SHA-256 of the bundle's text without the signature, 64 hexadecimal digits.
    sha256: String,
    /// The 64 bytes of the signature, in base64.
    value: String,
    /// The 32 bytes of the public key, in base64. Compare it with one you have from elsewhere.
    public_key: String,
}

impl From<Seal> for ResultSignature {
    fn from(seal: Seal) -> Self {
        Self {
            key_id: seal.key_id,
            algorithm: "Ed25519",
            sha256: seal.sha256,
            value: seal.signature,
            public_key: seal.public_key,
        }
    }
}

/// A top-level group of the published criteria.
#[derive(SimpleObject)]
pub struct PublishedGroup {
    /// Code.
    code: String,
    /// Name.
    name: String,
    /// Sum of its maxima.
    maximum: Decimal,
}

/// An objection that was open when a result was published.
#[derive(SimpleObject)]
pub struct UnresolvedObjection {
    /// The unit's name when the round opened.
    unit_name: String,
    /// The unit's code when the round opened.
    unit_code: String,
    /// Code of the criterion or of the ground; null when the result as a whole is meant.
    subject: Option<String>,
    /// When it was filed, RFC 3339 in UTC.
    filed_at: String,
}

impl From<&domain::evaluation::objection::gate::UnresolvedObjection> for UnresolvedObjection {
    fn from(open: &domain::evaluation::objection::gate::UnresolvedObjection) -> Self {
        Self {
            unit_name: open.unit_name.clone(),
            unit_code: open.unit_code.clone(),
            subject: open.subject.clone(),
            filed_at: open.filed_at.clone(),
        }
    }
}
