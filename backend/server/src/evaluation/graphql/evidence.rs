//! Evidence in the API: words, documents of the register, uploaded files, and who else claims by the same file.

use async_graphql::{Context, Enum, Object, Result, SimpleObject};
use domain::evaluation::{SheetStage, seal};
use domain::file::{self as rules, reuse};
use domain::id::RoundId;
use std::collections::HashMap;
use storage::file::cited::Shared;

use crate::document::graphql::Document;
use crate::evaluation::loaders::SharedBy;
use crate::file::graphql::File;
use crate::graphql::CxExt as _;
use crate::graphql::loaders::{load_all, load_required};

/// One piece of evidence, of a sheet whose values this reader may read.
pub struct Evidence(pub storage::evaluation::paper::Evidence);

/// One piece of evidence (minh chứng).
#[Object]
impl Evidence {
    /// What it is, in words; may be empty when a document or a file is named.
    async fn text(&self) -> &str {
        &self.0.text
    }

    /// Where in the document or file; null for the whole.
    async fn page(&self) -> Option<&str> {
        self.0.page.as_deref()
    }

    /// The document of the register; null when none is named.
    async fn document(&self, ctx: &Context<'_>) -> Option<Result<Document>> {
        Document::load(ctx, self.0.document?).await
    }

    /// The uploaded file; null when none is named.
    async fn file(&self, ctx: &Context<'_>) -> Option<Result<File>> {
        File::load(ctx, self.0.file?).await
    }

    /// Other claims by the same bytes, as far as this reader may read both: on another line, in another round or year,
    /// by another unit. No fault in itself. Only of units' own sheets, at most 10.
    #[graphql(complexity = "2 * child_complexity + 2")]
    async fn reuse(&self, ctx: &Context<'_>) -> Result<Vec<EvidenceReuse>> {
        let Some(file) = self.0.file else { return Ok(Vec::new()) };
        let shared = load_required(ctx, SharedBy(self.0.sheet)).await?;
        let here = |other: &&Shared| other.file == file && other.own.criterion == self.0.criterion;
        readable(ctx, shared.iter().filter(here).cloned().collect()).await
    }
}

/// Leaves out claims that this reader may not read yet.
async fn readable(ctx: &Context<'_>, shared: Vec<Shared>) -> Result<Vec<EvidenceReuse>> {
    let actor = ctx.cx().actor();
    let rounds: Vec<RoundId> = shared.iter().map(|other| other.round).collect();
    let views = if rounds.is_empty() { HashMap::default() } else { load_all(ctx, rounds).await? };
    let reads = |other: &Shared| {
        views.get(&other.round).is_some_and(|view| {
            let author = actor.is_member_of(other.other.unit);
            view.see(actor).is_allowed() && seal::visible(SheetStage::Self_, view.round.stage, author)
        })
    };
    Ok(shared.into_iter().filter(reads).filter_map(EvidenceReuse::of).take(10).collect())
}

/// How another claim by the same file differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::ReuseKind")]
#[expect(clippy::enum_variant_names, reason = "each names what is other")]
pub enum ReuseKind {
    /// Another unit claims points by it.
    OtherUnit,
    /// The unit claims points by it in another emulation year.
    OtherYear,
    /// The unit claims points by it in another round of the same year.
    OtherRound,
    /// The unit claims points by it on another line of the same sheet.
    OtherLine,
}

/// Another claim by the same file.
#[derive(SimpleObject)]
pub struct EvidenceReuse {
    /// How it differs.
    kind: ReuseKind,
    /// The other unit as its round calls it.
    unit_name: String,
    /// The emulation year of the other claim.
    year: i32,
    /// The code of the other line.
    criterion_code: String,
}

impl EvidenceReuse {
    fn of(shared: Shared) -> Option<Self> {
        let kind = reuse::kind(&shared.own, &shared.other)?.into();
        let Shared { other, unit_name, criterion_code, .. } = shared;
        Some(Self { kind, unit_name, year: other.year, criterion_code })
    }
}
