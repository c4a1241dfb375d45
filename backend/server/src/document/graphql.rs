//! Documents in the API.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result, SimpleObject};
use chrono::Datelike as _;
use domain::document::{self as rules, RecordDocument, policy};
use domain::id::{DocumentId, UnitId};
use storage::document::DocumentFilter;

use super::{reads, service};
use crate::cx::write;
use crate::graphql::access::AllowedAction;
use crate::graphql::page::{Listing, PageArgs, listing};
use crate::graphql::{CxExt as _, Date, Gid};
use crate::unit::graphql::Unit;

/// Kinds of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::DocumentType")]
pub enum DocumentType {
    /// Quyết định (QĐ).
    Decision,
    /// Kế hoạch (KH).
    Plan,
    /// Chỉ thị (CT).
    Directive,
    /// Công văn.
    OfficialLetter,
    /// Báo cáo (BC).
    Report,
    /// Biên bản (BB).
    Minutes,
    /// Tờ trình (TTr).
    Submission,
    /// Thông báo (TB).
    Notice,
    /// Hướng dẫn (HD).
    Guidance,
    /// Quy chế (QC).
    Regulation,
    /// Bản giao ước, bản thỏa thuận.
    Agreement,
    /// Chương trình (CTr).
    Programme,
    /// Giấy mời (GM).
    Invitation,
    /// Nghị quyết (NQ).
    Resolution,
    /// Thông tư (TT).
    Circular,
    /// Anything else.
    Other,
}

/// A document of the register.
pub struct Document(pub rules::Document);

/// A document of the register (văn bản).
#[Object]
impl Document {
    /// Identifier.
    pub async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Counts changes; send it back as `expectedVersion`.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// Running number within issuer, type and year.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// The symbol after the number: QĐ-BTNMT.
    async fn symbol(&self) -> &str {
        &self.0.symbol
    }

    /// Number and symbol as staff write them: 395/QĐ-BTNMT.
    async fn reference(&self) -> String {
        self.0.reference()
    }

    /// The issuing unit; null when the issuer is not a unit of this system.
    async fn issuer(&self, ctx: &Context<'_>) -> Option<Result<Unit>> {
        Unit::load(ctx, self.0.issuer?, self.0.issued_on).await
    }

    /// The issuer's name as on the paper.
    async fn issuer_name(&self) -> &str {
        &self.0.issuer_name
    }

    /// What kind of paper.
    async fn r#type(&self) -> DocumentType {
        self.0.kind.into()
    }

    /// Day of issue.
    async fn issued_on(&self) -> Date {
        self.0.issued_on.into()
    }

    /// The year its number belongs to.
    async fn year(&self) -> i32 {
        self.0.issued_on.year()
    }

    /// What it is about (trích yếu).
    async fn summary(&self) -> &str {
        &self.0.summary
    }

    /// What rests on it: clusters, movements, criteria sets, results, names of units.
    #[graphql(complexity = "5 + child_complexity")]
    async fn links(&self, ctx: &Context<'_>) -> Result<Vec<DocumentLink>> {
        let links = ctx.answer(reads::links(ctx.cx(), self.0.id).await)?;
        Ok(links.into_iter().map(DocumentLink::from).collect())
    }

    /// What this viewer may do with it.
    async fn allowed_actions(&self, ctx: &Context<'_>) -> Vec<AllowedAction> {
        let update = policy::record(ctx.cx().actor(), self.0.issuer);
        vec![AllowedAction::new("updateDocument", update, ctx.cx().language())]
    }
}

impl Document {
    /// The document a relation names; null and an error when it cannot be read.
    pub async fn load(ctx: &Context<'_>, id: DocumentId) -> Option<Result<Self>> {
        crate::graphql::loaders::load(ctx, id).await.map(|found| found.map(Self))
    }
}

/// Something that rests on a document.
#[derive(SimpleObject)]
pub struct DocumentLink {
    /// What it is: `CLUSTER`, `MOVEMENT`, `CRITERIA_SET`, `RESULT` or `UNIT`.
    kind: String,
    /// Its identifier.
    subject: ID,
    /// Its name.
    label: String,
}

impl From<storage::document::DocumentLink> for DocumentLink {
    fn from(link: storage::document::DocumentLink) -> Self {
        let subject = crate::graphql::node::id_of_kind(&link.kind, link.subject);
        Self { kind: link.kind, subject, label: link.label }
    }
}

/// Which documents to list; every part narrows the list.
#[derive(Debug, Default, InputObject)]
#[graphql(name = "DocumentFilter")]
pub struct DocumentFilterInput {
    /// Words of reference, issuer or summary; diacritics do not matter.
    search: Option<String>,
    /// The year of issue.
    year: Option<i32>,
    /// The type.
    r#type: Option<DocumentType>,
    /// The issuing unit.
    issuer_id: Option<Gid<UnitId>>,
}

impl From<DocumentFilterInput> for DocumentFilter {
    fn from(input: DocumentFilterInput) -> Self {
        Self {
            search: input.search,
            year: input.year,
            kind: input.r#type.map(Into::into),
            issuer: input.issuer_id.map(|id| id.0),
        }
    }
}

/// Queries of the register.
#[derive(Default)]
pub struct DocumentQuery;

#[Object]
impl DocumentQuery {
    /// One document; null when there is none or it may not be seen.
    async fn document(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its identifier.")] id: Gid<DocumentId>,
    ) -> Result<Option<Document>> {
        Ok(ctx.lookup(reads::document(ctx.cx(), id.0).await)?.map(Document))
    }

    /// The register, newest entry first.
    #[graphql(complexity = "first.or(last).unwrap_or(20).unsigned_abs() as usize * child_complexity + 2")]
    async fn documents(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Narrows the list.")] filter: Option<DocumentFilterInput>,
        #[graphql(desc = "The first so many rows, 1 to 100, 20 by default.")] first: Option<i32>,
        #[graphql(desc = "The last so many rows, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only rows after this cursor.")] after: Option<String>,
        #[graphql(desc = "Only rows before this cursor.")] before: Option<String>,
    ) -> Result<Listing<Document>> {
        let request = ctx.answer(PageArgs::new(first, last, after, before).request())?;
        let filter = filter.unwrap_or_default().into();
        Ok(listing(ctx.answer(reads::page(ctx.cx(), &filter, &request).await)?, Document))
    }
}

crate::user_errors! {
    /// A rule of the register that a write broke.
    DocumentUserError as "DocumentError", DocumentErrorCode as "DocumentErrorCode"
        from domain::document::DocumentErrorCode {
            /// The number is used by this issuer, type and year.
            NumberTaken,
            /// A number counts from one.
            NumberNotPositive,
            /// A required text is empty.
            Required,
            /// A text is longer than its field.
            TooLong,
            /// The day of issue lies in the future.
            IssuedInFuture,
        }
}

/// Enters a document into the register.
#[derive(InputObject)]
pub struct RecordDocumentInput {
    /// The issuing unit, when it is one of this system.
    issuer_id: Option<Gid<UnitId>>,
    /// The issuer's name as on the paper.
    issuer_name: String,
    /// What kind of paper.
    r#type: DocumentType,
    /// Running number.
    number: i32,
    /// Symbol after the number.
    symbol: String,
    /// Day of issue.
    issued_on: Date,
    /// What it is about.
    summary: String,
}

impl From<RecordDocumentInput> for RecordDocument {
    fn from(input: RecordDocumentInput) -> Self {
        Self {
            issuer: input.issuer_id.map(|id| id.0),
            issuer_name: input.issuer_name,
            kind: input.r#type.into(),
            number: input.number,
            symbol: input.symbol,
            issued_on: input.issued_on.0,
            summary: input.summary,
        }
    }
}

/// Corrects the summary of a document.
#[derive(InputObject)]
pub struct UpdateDocumentInput {
    /// Which document.
    document_id: Gid<DocumentId>,
    /// The version that was read.
    expected_version: i32,
    /// The new summary.
    summary: String,
}

crate::payload! {
    /// What came of entering a document.
    RecordDocumentPayload { document: Document } or DocumentUserError
}
crate::payload! {
    /// What came of correcting a document.
    UpdateDocumentPayload { document: Document } or DocumentUserError
}

/// Mutations of the register.
#[derive(Default)]
pub struct DocumentMutation;

#[Object]
impl DocumentMutation {
    /// Enters a document into the register. Ministry officers: any; staff of a unit: those of their unit.
    #[graphql(complexity = "10 + child_complexity")]
    async fn record_document(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: RecordDocumentInput,
    ) -> Result<RecordDocumentPayload> {
        let command = RecordDocument::from(input);
        let outcome = write(|| service::record_document(ctx.cx(), command.clone())).await;
        RecordDocumentPayload::of(ctx, outcome.map(Document))
    }

    /// Corrects the summary of a document; number, symbol and date of an issued paper stay.
    #[graphql(complexity = "10 + child_complexity")]
    async fn update_document(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Everything the act needs.")] input: UpdateDocumentInput,
    ) -> Result<UpdateDocumentPayload> {
        let UpdateDocumentInput { document_id, expected_version, summary } = input;
        let command = service::UpdateDocument { document: document_id.0, expected_version, summary };
        let outcome = write(|| service::update_document(ctx.cx(), command.clone())).await;
        UpdateDocumentPayload::of(ctx, outcome.map(Document))
    }
}
