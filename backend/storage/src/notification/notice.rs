//! Notices in storage: one row for one person.

use chrono::{DateTime, Utc};
use domain::id::{Id as _, NotificationId, UserId};
use domain::notification::Notice;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Keyed, Keyset, Page, PageRequest};
use crate::row;
use crate::sql::{Reader, Select, values};
use crate::tx::Tx;

/// Rows of one `insert`: far below what either database takes as parameters.
pub(super) const ROWS: usize = 200;

/// A notice as it is told to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Identity.
    pub id: NotificationId,
    /// To whom.
    pub user: UserId,
    /// What; `None` when a newer program wrote it and this one does not know the kind.
    pub notice: Option<Notice>,
    /// The public identifier of the object.
    pub object: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was read; `None` = not yet.
    pub read_at: Option<DateTime<Utc>>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    user_id: Uuid,
    kind: String,
    object: String,
    params: String,
    created_at: DateTime<Utc>,
    read_at: Option<DateTime<Utc>>,
}

const SELECT: &str =
    "select n.id, n.user_id, n.kind, n.object, n.params, n.created_at, n.read_at from notification n where 1 = 1";

impl From<Row> for Told {
    fn from(row: Row) -> Self {
        Self {
            id: NotificationId::from_uuid(row.id),
            user: UserId::from_uuid(row.user_id),
            notice: Notice::read(&row.kind, &row.params).ok(),
            object: row.object,
            created_at: row.created_at,
            read_at: row.read_at,
        }
    }
}

impl Keyed for Row {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id)
    }
}

impl Keyed for Told {
    fn cursor(&self) -> Cursor {
        Cursor::Id(self.id.uuid())
    }
}

/// A notice to be written for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNotice<'a> {
    /// Identity.
    pub id: NotificationId,
    /// To whom.
    pub user: UserId,
    /// What.
    pub notice: &'a Notice,
    /// The public identifier of the object.
    pub object: &'a str,
    /// What it is told for: the same is told to a person once.
    pub dedupe: &'a str,
}

/// Writes notices, leaving out what the person was told already. One statement for two hundred.
pub async fn insert(tx: &Tx, notices: &[NewNotice<'_>]) -> Result<(), StoreError> {
    for rows in notices.chunks(ROWS) {
        let mut insert = Select::new(
            "insert into notification (id, user_id, kind, object, params, dedupe, created_at) values ",
            vec![],
        );
        for (place, row) in rows.iter().enumerate() {
            let params = row.notice.params().map_err(|error| StoreError::corrupt("notice", error))?;
            insert.push(
                if place == 0 { "(?, ?, ?, ?, ?, ?, ?)" } else { ", (?, ?, ?, ?, ?, ?, ?)" },
                values![
                    row.id.uuid(),
                    row.user.uuid(),
                    row.notice.kind().code(),
                    row.object,
                    params,
                    row.dedupe,
                    tx.now(),
                ],
            );
        }
        insert.push(" on conflict (user_id, dedupe) do nothing", vec![]);
        let (text, values) = insert.into_parts();
        tx.connection().run(&text, values).await?;
    }
    Ok(())
}

/// A page of a person's notices, newest first.
pub async fn page(
    reader: &impl Reader,
    user: UserId,
    unread_only: bool,
    request: &PageRequest,
) -> Result<Page<Told>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("n.user_id = ?", Some(user.uuid()));
    if unread_only {
        select.push(" and n.read_at is null", vec![]);
    }
    let page: Page<Row> = Keyset::id("n.id").descending().page(reader, select, request).await?;
    page.try_map(|row| Ok(Told::from(row)))
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

/// How many notices a person has not read.
pub async fn unread(reader: &impl Reader, user: UserId) -> Result<i64, StoreError> {
    let sql = "select count(*) as count from notification where user_id = $1 and read_at is null";
    let row: Option<Count> = reader.connection().one(sql, values![user.uuid()]).await?;
    Ok(row.map_or(0, |row| row.count))
}

/// One notice of a person; `None` when there is none, or it is somebody else's.
pub async fn one(reader: &impl Reader, user: UserId, id: NotificationId) -> Result<Option<Told>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("n.user_id = ?", Some(user.uuid()));
    select.and_if("n.id = ?", Some(id.uuid()));
    Ok(select.one::<Row>(reader.connection()).await?.map(Told::from))
}

/// Most notices of one digest; whoever has more reads them in the application.
const DIGEST: &str = "50";

/// What a person has not read of the notices written in a span, oldest first.
pub async fn unread_between(
    reader: &impl Reader,
    user: UserId,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<Told>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.push(
        " and n.user_id = ? and n.read_at is null and n.created_at >= ? and n.created_at < ? order by n.id limit ",
        values![user.uuid(), row::instant(from), row::instant(until)],
    );
    select.push(DIGEST, vec![]);
    Ok(select.all::<Row>(reader.connection()).await?.into_iter().map(Told::from).collect())
}

/// Marks notices of a person as read: these, or all. Others' notices stay as they are.
pub async fn mark_read(tx: &Tx, user: UserId, ids: Option<&[NotificationId]>) -> Result<(), StoreError> {
    let mut update = Select::new(
        "update notification set read_at = ? where user_id = ? and read_at is null",
        values![tx.now(), user.uuid()],
    );
    if let Some(ids) = ids {
        update.and_in("id", ids.iter().map(|id| id.uuid()));
    }
    let (text, values) = update.into_parts();
    tx.connection().run(&text, values).await.map(drop)
}

/// Removes notices written before a moment; how many went.
pub async fn forget(tx: &Tx, before: DateTime<Utc>) -> Result<u64, StoreError> {
    tx.connection().run("delete from notification where created_at < $1", values![row::instant(before)]).await
}
