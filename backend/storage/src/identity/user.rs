//! Accounts in storage. Password hashes are read by [`credentials`] and nothing else.

use chrono::{DateTime, Utc};
use domain::Role;
use domain::id::{Id as _, UserId};
use domain::identity::User;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Keyed, Keyset, Page, PageRequest};
use crate::row;
use crate::sql::{Reader, Select, for_update, values};
use crate::tx::Tx;

const SELECT: &str =
    "select u.id, u.version, u.username, u.display_name, u.active, u.created_at from app_user u where 1 = 1";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    version: i32,
    username: String,
    display_name: String,
    active: bool,
    created_at: DateTime<Utc>,
}

impl From<Row> for User {
    fn from(row: Row) -> Self {
        let Row { id, version, username, display_name, active, created_at } = row;
        Self { id: UserId::from_uuid(id), version, username, display_name, active, created_at }
    }
}

impl Keyed for Row {
    fn cursor(&self) -> Cursor {
        Cursor::Text(self.username.clone(), self.id)
    }
}

impl Keyed for User {
    fn cursor(&self) -> Cursor {
        Cursor::Text(self.username.clone(), self.id.uuid())
    }
}

/// Which accounts a list shows; every part narrows it.
#[derive(Debug, Clone, Default)]
pub struct UserFilter {
    /// Words of the username or name, diacritics ignored.
    pub search: Option<String>,
    /// Whether the account may be used.
    pub active: Option<bool>,
    /// A role that was ever assigned.
    pub role: Option<Role>,
}

/// One account; `None` when there is none.
pub async fn one(reader: &impl Reader, id: UserId) -> Result<Option<User>, StoreError> {
    Ok(many(reader, &[id]).await?.pop())
}

/// Several accounts by identifier, in no particular order.
pub async fn many(reader: &impl Reader, ids: &[UserId]) -> Result<Vec<User>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_in("u.id", ids.iter().map(|id| id.uuid()));
    Ok(select.all::<Row>(reader.connection()).await?.into_iter().map(User::from).collect())
}

/// One account, locked until the transaction ends.
pub async fn for_change(tx: &Tx, id: UserId) -> Result<Option<User>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_if("u.id = ?", Some(id.uuid()));
    select.push(for_update(tx.connection().backend()), vec![]);
    Ok(select.one::<Row>(tx.connection()).await?.map(User::from))
}

/// A page of the accounts by username.
pub async fn page(reader: &impl Reader, filter: &UserFilter, request: &PageRequest) -> Result<Page<User>, StoreError> {
    let mut select = Select::new(SELECT, vec![]);
    select.and_search("u.search", filter.search.as_deref());
    select.and_if("u.active = ?", filter.active);
    select.and_if(
        "exists (select 1 from role_assignment r where r.user_id = u.id and r.role = ?)",
        filter.role.map(Role::code),
    );
    let page: Page<Row> = Keyset::text("u.username", "u.id").page(reader, select, request).await?;
    page.try_map(|row| Ok(User::from(row)))
}

/// What is compared when somebody signs in.
#[derive(FromQueryResult)]
struct CredentialsRow {
    id: Uuid,
    active: bool,
    password_hash: String,
}

/// What is compared when somebody signs in.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// Whose.
    pub user: UserId,
    /// Whether the account may be used.
    pub active: bool,
    /// The password's hash in PHC form.
    pub password_hash: String,
}

impl From<CredentialsRow> for Credentials {
    fn from(row: CredentialsRow) -> Self {
        Self { user: UserId::from_uuid(row.id), active: row.active, password_hash: row.password_hash }
    }
}

/// The credentials behind a username; `None` when nobody has it.
pub async fn credentials(reader: &impl Reader, username: &str) -> Result<Option<Credentials>, StoreError> {
    let found = reader
        .connection()
        .one::<CredentialsRow>("select id, active, password_hash from app_user where username = $1", values![username])
        .await?;
    Ok(found.map(Credentials::from))
}

/// The credentials of an account, locked until the transaction ends; `None` when there is none.
pub async fn credentials_for_change(tx: &Tx, user: UserId) -> Result<Option<Credentials>, StoreError> {
    let connection = tx.connection();
    let lock = for_update(connection.backend());
    let sql = format!("select id, active, password_hash from app_user where id = $1{lock}");
    Ok(connection.one::<CredentialsRow>(&sql, values![user.uuid()]).await?.map(Credentials::from))
}

/// Writes a new account. A taken username is refused by the database.
pub async fn insert(tx: &Tx, user: &User, password_hash: &str) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into app_user (id, version, id_text, username, display_name, search, password_hash, active, \
             created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            values![
                user.id.uuid(),
                user.version,
                user.id.to_string(),
                user.username.clone(),
                user.display_name.clone(),
                user.search_text(),
                password_hash,
                user.active,
                row::instant(user.created_at),
            ],
        )
        .await
        .map(drop)
}

/// Writes whether an account may be used.
pub async fn update_active(tx: &Tx, user: &User) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "update app_user set version = $1, active = $2 where id = $3",
            values![user.version, user.active, user.id.uuid()],
        )
        .await
        .map(drop)
}

/// Writes a new password.
pub async fn update_password(tx: &Tx, user: &User, password_hash: &str) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "update app_user set version = $1, password_hash = $2 where id = $3",
            values![user.version, password_hash, user.id.uuid()],
        )
        .await
        .map(drop)
}

/// Writes the same password hashed at today's cost; for the user nothing changed.
pub async fn rehash(tx: &Tx, user: UserId, password_hash: &str) -> Result<(), StoreError> {
    tx.connection()
        .run("update app_user set password_hash = $1 where id = $2", values![password_hash, user.uuid()])
        .await
        .map(drop)
}
