//! Rows of files.

use chrono::{DateTime, Utc};
use domain::file::{File, FileKind};
use domain::id::{FileId, Id as _, UnitId, UserId};
use domain::search::fold_vi;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::blob_rows;
use crate::error::StoreError;
use crate::page::{Cursor, Keyed, Keyset, Page, PageRequest};
use crate::row;
use crate::sql::{Reader, Select, for_share, for_update, values};
use crate::tx::Tx;

/// A file with the name of the person who uploaded it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// The file.
    pub file: File,
    /// The uploader's display name today.
    pub uploader: String,
}

const SELECT: &str = "select f.id, f.sha256, f.size, f.kind, f.name, f.unit_id, f.uploaded_by, f.uploaded_at, \
                      u.display_name as uploader from file f join app_user u on u.id = f.uploaded_by where 1 = 1";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    sha256: String,
    size: i64,
    kind: String,
    name: String,
    unit_id: Uuid,
    uploaded_by: Uuid,
    uploaded_at: DateTime<Utc>,
    uploader: String,
}

impl Row {
    fn into_domain(self) -> Result<StoredFile, StoreError> {
        let file = File {
            id: FileId::from_uuid(self.id),
            sha256: self.sha256,
            size: self.size,
            kind: row::code("file.kind", &self.kind, FileKind::from_code)?,
            name: self.name,
            unit: UnitId::from_uuid(self.unit_id),
            uploaded_by: UserId::from_uuid(self.uploaded_by),
            uploaded_at: self.uploaded_at,
        };
        Ok(StoredFile { file, uploader: self.uploader })
    }
}

impl Keyed for Row {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id)
    }
}

impl Keyed for StoredFile {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.file.id.uuid())
    }
}

/// Which files a list shows; every part narrows it.
#[derive(Debug, Clone, Default)]
pub struct FileFilter {
    /// Words of the name, diacritics ignored.
    pub search: Option<String>,
    /// Of this kind.
    pub kind: Option<FileKind>,
}

/// One file; `None` when there is none.
pub async fn one(reader: &impl Reader, id: FileId) -> Result<Option<StoredFile>, StoreError> {
    Ok(many(reader, &[id]).await?.pop())
}

/// Several files by identifier, in no particular order.
pub async fn many(reader: &impl Reader, ids: &[FileId]) -> Result<Vec<StoredFile>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("f.id", ids.iter().map(|id| id.uuid()));
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// Several files, kept from being deleted until the transaction ends.
pub(super) async fn held(tx: &Tx, ids: &[FileId]) -> Result<Vec<StoredFile>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("f.id", ids.iter().map(|id| id.uuid()));
    let lock = for_share(tx.connection().backend());
    if !lock.is_empty() {
        select.push(&format!("{lock} of f"), vec![]);
    }
    select.all::<Row>(tx.connection()).await?.into_iter().map(Row::into_domain).collect()
}

/// One file, locked until the transaction ends.
pub async fn for_change(tx: &Tx, id: FileId) -> Result<Option<StoredFile>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("f.id = ?", Some(id.uuid()));
    let lock = for_update(tx.connection().backend());
    if !lock.is_empty() {
        select.push(&format!("{lock} of f"), vec![]);
    }
    select.one::<Row>(tx.connection()).await?.map(Row::into_domain).transpose()
}

/// A page of the files of some units, newest first.
pub async fn page(
    reader: &impl Reader,
    units: &[UnitId],
    filter: &FileFilter,
    request: &PageRequest,
) -> Result<Page<StoredFile>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("f.unit_id", units.iter().map(|id| id.uuid()));
    select.and_search("f.search", filter.search.as_deref());
    select.and_if("f.kind = ?", filter.kind.map(FileKind::code));
    let page: Page<Row> = Keyset::id("f.id").descending().page(reader, select, request).await?;
    page.try_map(Row::into_domain)
}

#[derive(FromQueryResult)]
struct Known {
    id: Uuid,
}

/// Writes a file whose bytes are in the store; the identifier of the row that stands for it. Bytes that the unit has
/// uploaded before keep the row they have.
pub async fn insert(tx: &Tx, file: &File) -> Result<FileId, StoreError> {
    blob_rows::claim(tx, &file.sha256, file.size).await?;
    let written = tx
        .connection()
        .run(
            "insert into file (id, sha256, size, kind, name, search, unit_id, uploaded_by, uploaded_at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (unit_id, sha256) do nothing",
            values![
                file.id.uuid(),
                file.sha256.clone(),
                file.size,
                file.kind.code(),
                file.name.clone(),
                fold_vi(&file.name),
                file.unit.uuid(),
                file.uploaded_by.uuid(),
                tx.now(),
            ],
        )
        .await?;
    if written == 1 {
        return Ok(file.id);
    }
    let sql = "select id from file where unit_id = $1 and sha256 = $2";
    let known = tx.connection().one::<Known>(sql, values![file.unit.uuid(), file.sha256.clone()]).await?;
    let known = known.ok_or_else(|| StoreError::corrupt("file", "a file that is there cannot be read"))?;
    Ok(FileId::from_uuid(known.id))
}

/// Removes a row. The database refuses while evidence names it.
pub async fn delete(tx: &Tx, id: FileId) -> Result<(), StoreError> {
    tx.connection().run("delete from file where id = $1", values![id.uuid()]).await.map(drop)
}

/// Some files that were uploaded before a moment and that nothing cites.
pub async fn uncited_before(reader: &impl Reader, moment: DateTime<Utc>) -> Result<Vec<StoredFile>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.push(" and f.uploaded_at < ?", values![row::instant(moment)]);
    select.push(" and not exists (select 1 from evidence e where e.file_id = f.id) order by f.id limit 100", vec![]);
    select.all::<Row>(reader.connection()).await?.into_iter().map(Row::into_domain).collect()
}
