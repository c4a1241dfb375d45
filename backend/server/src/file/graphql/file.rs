//! A file in the API.

use async_graphql::{Context, Enum, ID, Object, Result};
use chrono::{DateTime, Utc};
use domain::Verdict;
use domain::file::{self as rules, policy};
use domain::id::FileId;
use storage::file::StoredFile;

use crate::file::loaders::IsCited;
use crate::graphql::CxExt as _;
use crate::graphql::access::AllowedAction;
use crate::graphql::loaders::load_required;
use crate::unit::graphql::Unit;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::FileKind")]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// PNG image.
    Png,
    /// JPEG image.
    Jpeg,
    /// WebP image.
    Webp,
    /// Word document without macros.
    Docx,
    /// Excel workbook without macros.
    Xlsx,
    /// `PowerPoint` presentation without macros.
    Pptx,
}

/// A file that this reader may read.
#[derive(Clone)]
pub struct File(pub StoredFile);

impl File {
    /// The file a relation names; null and an error when it cannot be read.
    pub async fn load(ctx: &Context<'_>, id: FileId) -> Option<Result<Self>> {
        crate::graphql::loaders::load(ctx, id).await.map(|found| found.map(Self))
    }
}

/// An uploaded file (tệp). It never changes; it is there for its unit and for those who may read a sheet that cites
/// it.
#[Object]
impl File {
    /// Identifier.
    pub async fn id(&self) -> ID {
        self.0.file.id.into()
    }

    /// The name as it was uploaded, without path and control characters, at most 200 characters.
    async fn name(&self) -> &str {
        &self.0.file.name
    }

    /// What it is, by its content.
    async fn kind(&self) -> FileKind {
        self.0.file.kind.into()
    }

    /// Bytes.
    async fn size(&self) -> i32 {
        i32::try_from(self.0.file.size).unwrap_or(i32::MAX)
    }

    /// SHA-256 of its bytes, 64 hexadecimal digits: equal bytes, equal digest.
    async fn sha256(&self) -> &str {
        &self.0.file.sha256
    }

    /// Where its bytes are, on this server: GET with the same bearer token; `?inline=1` lets a browser show it.
    async fn url(&self) -> String {
        format!("/files/{}", self.0.file.id)
    }

    /// Whether a browser can show it by itself: PDF and images.
    async fn previewable(&self) -> bool {
        self.0.file.kind.shown_inline()
    }

    /// When it was uploaded.
    async fn uploaded_at(&self) -> DateTime<Utc> {
        self.0.file.uploaded_at
    }

    /// The name of the person who uploaded it.
    async fn uploaded_by(&self) -> &str {
        &self.0.uploader
    }

    /// The unit it belongs to.
    async fn unit(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.0.file.unit, ctx.cx().today()).await
    }

    /// Whether any line cites it; it can be deleted only while none does.
    async fn cited(&self, ctx: &Context<'_>) -> Result<bool> {
        load_required(ctx, IsCited(self.0.file.id)).await
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let delete = policy::delete(ctx.cx().actor(), self.0.file.unit, Verdict::Allowed);
        vec![AllowedAction::new("deleteFile", delete, ctx.cx().language())]
    }
}
