//! The register of documents in storage.

use chrono::NaiveDate;
use domain::document::{Document, DocumentType};
use domain::id::{DocumentId, Id as _, UnitId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Keyed, Keyset, Page, PageRequest};
use crate::row;
use crate::sql::{Reader, Select, for_update, values};
use crate::tx::Tx;

const SELECT: &str = "select d.id, d.version, d.issuer_id, d.issuer_name, d.type, d.number, d.symbol, d.issued_on, \
                      d.summary from document d where 1 = 1";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    version: i32,
    issuer_id: Option<Uuid>,
    issuer_name: String,
    r#type: String,
    number: i32,
    symbol: String,
    issued_on: NaiveDate,
    summary: String,
}

impl Keyed for Row {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id)
    }
}

impl Keyed for Document {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id.uuid())
    }
}

impl Row {
    fn into_domain(self) -> Result<Document, StoreError> {
        Ok(Document {
            id: DocumentId::from_uuid(self.id),
            version: self.version,
            issuer: row::id(self.issuer_id),
            issuer_name: self.issuer_name,
            kind: row::code("document.type", &self.r#type, DocumentType::from_code)?,
            number: self.number,
            symbol: self.symbol,
            issued_on: self.issued_on,
            summary: self.summary,
        })
    }
}

/// Which documents a list shows; every part narrows it.
#[derive(Debug, Clone, Default)]
pub struct DocumentFilter {
    /// Words of the reference, issuer or summary, diacritics ignored.
    pub search: Option<String>,
    /// The year of issue.
    pub year: Option<i32>,
    /// The type.
    pub kind: Option<DocumentType>,
    /// The issuing unit.
    pub issuer: Option<UnitId>,
}

/// One document; `None` when there is none.
pub async fn one(reader: &impl Reader, id: DocumentId) -> Result<Option<Document>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("d.id = ?", Some(id.uuid()));
    select.one::<Row>(reader.connection()).await?.map(Row::into_domain).transpose()
}

/// One document, locked until the transaction ends.
pub async fn for_change(tx: &Tx, id: DocumentId) -> Result<Option<Document>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("d.id = ?", Some(id.uuid()));
    select.push(for_update(tx.connection().backend()), vec![]);
    select.one::<Row>(tx.connection()).await?.map(Row::into_domain).transpose()
}

/// Several documents by identifier, in no particular order.
pub async fn many(reader: &impl Reader, ids: &[DocumentId]) -> Result<Vec<Document>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("d.id", ids.iter().map(|id| id.uuid()));
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// A page of the register, newest entry first.
pub async fn page(
    reader: &impl Reader,
    filter: &DocumentFilter,
    request: &PageRequest,
) -> Result<Page<Document>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_search("d.search", filter.search.as_deref());
    select.and_if("d.year = ?", filter.year);
    select.and_if("d.type = ?", filter.kind.map(DocumentType::code));
    select.and_if("d.issuer_id = ?", row::raw(filter.issuer));
    let page: Page<Row> = Keyset::id("d.id").descending().page(reader, select, request).await?;
    page.try_map(Row::into_domain)
}

/// Writes a new document. A taken number is refused by the database.
pub async fn insert(tx: &Tx, document: &Document) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into document (id, version, issuer_id, issuer_name, issuer_key, type, number, symbol, year, \
             issued_on, summary, search) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            values![
                document.id.uuid(),
                document.version,
                row::raw(document.issuer),
                document.issuer_name.clone(),
                document.issuer_key(),
                document.kind.code(),
                document.number,
                document.symbol.clone(),
                document.year(),
                document.issued_on,
                document.summary.clone(),
                document.search_text(),
            ],
        )
        .await
        .map(drop)
}

/// Writes a corrected summary.
pub async fn update_summary(tx: &Tx, document: &Document) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "update document set version = $1, summary = $2, search = $3 where id = $4",
            values![document.version, document.summary.clone(), document.search_text(), document.id.uuid()],
        )
        .await
        .map(drop)
}

/// Something that a document decides.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct DocumentLink {
    /// What it is: `CLUSTER`, `MOVEMENT`, `CRITERIA_SET`, `RESULT` or `UNIT`.
    pub kind: String,
    /// Its raw identifier.
    pub subject: Uuid,
    /// Its name.
    pub label: String,
}

/// What rests on a document, in one statement: no link is stored twice, so none can go stale.
pub async fn links(reader: &impl Reader, id: DocumentId) -> Result<Vec<DocumentLink>, StoreError> {
    reader
        .connection()
        .all(
            "select 'CLUSTER' as kind, id as subject, name as label from cluster where decision_id = $1 \
             union all select 'MOVEMENT', id, name from movement where document_id = $1 \
             union all select 'CRITERIA_SET', id, name from criteria_set where decision_id = $1 \
             union all select 'RESULT', id, cluster_name from result where decision_id = $1 \
             union all select 'UNIT', unit_id, name from unit_name where document_id = $1",
            values![id.uuid()],
        )
        .await
}
