//! Imports: what was read from a file, how it is to be read, and what it changed.

use chrono::{DateTime, Utc};
use domain::id::{CriteriaSetId, CriterionId, Id as _, ImportId, SheetId, UserId};
use domain::import::{Batch, Book, ImportState, Layout, Remembered};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, Select, for_update, values};
use crate::tx::Tx;

/// An import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Identity.
    pub id: ImportId,
    /// The person who read the file; nobody else sees it.
    pub owner: UserId,
    /// The sheet it is for.
    pub sheet: SheetId,
    /// What the file was called.
    pub file_name: String,
    /// How far it is.
    pub state: ImportState,
    /// What was read.
    pub book: Book,
    /// How it is to be read.
    pub layout: Layout,
    /// What it changed; `None` until it was applied.
    pub batch: Option<Batch>,
    /// When the file was read.
    pub created_at: DateTime<Utc>,
    /// When it will be forgotten.
    pub expires_at: DateTime<Utc>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    owner_id: Uuid,
    sheet_id: Uuid,
    file_name: String,
    state: String,
    book: String,
    layout: String,
    batch: Option<String>,
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

const SELECT: &str = "select i.id, i.owner_id, i.sheet_id, i.file_name, i.state, i.book, i.layout, i.batch, \
                      i.created_at, i.expires_at from import i where 1 = 1";

impl Row {
    fn into_domain(self) -> Result<Import, StoreError> {
        Ok(Import {
            id: ImportId::from_uuid(self.id),
            owner: UserId::from_uuid(self.owner_id),
            sheet: SheetId::from_uuid(self.sheet_id),
            file_name: self.file_name,
            state: row::code("import.state", &self.state, ImportState::from_code)?,
            book: row::json("import.book", &self.book)?,
            layout: row::json("import.layout", &self.layout)?,
            batch: self.batch.as_deref().map(|text| row::json("import.batch", text)).transpose()?,
            created_at: self.created_at,
            expires_at: self.expires_at,
        })
    }
}

/// One import; `None` when there is none, or its time is over.
pub async fn one(reader: &impl Reader, id: ImportId, now: DateTime<Utc>) -> Result<Option<Import>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("i.id = ?", Some(id.uuid()));
    select.and_if("i.expires_at > ?", Some(row::instant(now)));
    select.one::<Row>(reader.connection()).await?.map(Row::into_domain).transpose()
}

/// One import, locked until the transaction ends.
pub async fn for_change(tx: &Tx, id: ImportId) -> Result<Option<Import>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("i.id = ?", Some(id.uuid()));
    select.and_if("i.expires_at > ?", Some(tx.now()));
    select.push(for_update(tx.connection().backend()), vec![]);
    select.one::<Row>(tx.connection()).await?.map(Row::into_domain).transpose()
}

/// Keeps what was read. What the person read for this sheet before and did not apply is forgotten.
pub async fn insert(tx: &Tx, import: &Import) -> Result<(), StoreError> {
    let connection = tx.connection();
    let (owner, sheet) = (import.owner.uuid(), import.sheet.uuid());
    let earlier = "delete from import where owner_id = $1 and sheet_id = $2 and state = 'OPEN'";
    connection.run(earlier, values![owner, sheet]).await?;
    connection
        .run(
            "insert into import (id, owner_id, sheet_id, file_name, state, book, layout, created_at, expires_at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            values![
                import.id.uuid(),
                owner,
                sheet,
                import.file_name.clone(),
                import.state.code(),
                row::to_json("import.book", &import.book)?,
                row::to_json("import.layout", &import.layout)?,
                row::instant(import.created_at),
                row::instant(import.expires_at),
            ],
        )
        .await
        .map(drop)
}

/// Writes what may change: state, contents, layout, batch, expiry.
pub async fn save(tx: &Tx, import: &Import) -> Result<(), StoreError> {
    let batch = import.batch.as_ref().map(|batch| row::to_json("import.batch", batch)).transpose()?;
    tx.connection()
        .run(
            "update import set state = $1, book = $2, layout = $3, batch = $4, expires_at = $5 where id = $6",
            values![
                import.state.code(),
                row::to_json("import.book", &import.book)?,
                row::to_json("import.layout", &import.layout)?,
                batch,
                row::instant(import.expires_at),
                import.id.uuid(),
            ],
        )
        .await
        .map(drop)
}

/// Forgets imports whose time is over; how many.
pub async fn forget(tx: &Tx, now: DateTime<Utc>) -> Result<u64, StoreError> {
    tx.connection().run("delete from import where expires_at <= $1", values![row::instant(now)]).await
}

#[derive(FromQueryResult)]
struct Mapping {
    columns: String,
}

/// The columns a person chose for a criteria set before; none at first.
pub async fn mapping(reader: &impl Reader, owner: UserId, set: CriteriaSetId) -> Result<Remembered, StoreError> {
    let sql = "select columns from import_mapping where owner_id = $1 and criteria_set_id = $2";
    let found = reader.connection().one::<Mapping>(sql, values![owner.uuid(), set.uuid()]).await?;
    found.map_or_else(|| Ok(Remembered::new()), |mapping| row::json("import_mapping.columns", &mapping.columns))
}

/// Remembers the columns a person chose for a criteria set.
pub async fn save_mapping(tx: &Tx, owner: UserId, set: CriteriaSetId, columns: &Remembered) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into import_mapping (owner_id, criteria_set_id, columns) values ($1, $2, $3) \
             on conflict (owner_id, criteria_set_id) do update set columns = excluded.columns",
            values![owner.uuid(), set.uuid(), row::to_json("import_mapping.columns", columns)?],
        )
        .await
        .map(drop)
}

/// Adds pieces of evidence in words behind those that a line has.
pub async fn add_evidence(
    tx: &Tx,
    sheet: SheetId,
    criterion: CriterionId,
    pieces: &[(Uuid, String)],
) -> Result<(), StoreError> {
    for (id, text) in pieces {
        tx.connection()
            .run(
                "insert into evidence (id, sheet_id, criterion_id, position, text) \
                 select $1, $2, $3, coalesce(max(e.position) + 1, 0), $4 from evidence e \
                 where e.sheet_id = $2 and e.criterion_id = $3",
                values![*id, sheet.uuid(), criterion.uuid(), text.clone()],
            )
            .await?;
    }
    Ok(())
}

/// Takes away pieces of evidence that an import added, as far as they are still there.
pub async fn remove_evidence(tx: &Tx, sheet: SheetId, ids: &[Uuid]) -> Result<(), StoreError> {
    let mut select = Select::new("delete from evidence where sheet_id = ?", values![sheet.uuid()]);
    select.and_in("id", ids.iter().copied());
    let (text, values) = select.into_parts();
    tx.connection().run(&text, values).await.map(drop)
}
