//! Sessions and their one-use refresh tokens in storage; tokens only as SHA-256.

use chrono::{DateTime, Utc};
use domain::id::{Id as _, SessionId, UserId};
use domain::identity::session::Session;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, for_update, values};
use crate::tx::Tx;

/// A stored refresh token and its session.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredToken {
    /// Its session.
    pub session: Session,
    /// What its successor is derived with.
    pub salt: Vec<u8>,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// When it was used; `None` while it was not.
    pub used_at: Option<DateTime<Utc>>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    user_id: Uuid,
    device: String,
    by_cookie: bool,
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    revoked_at: Option<DateTime<Utc>>,
    salt: Vec<u8>,
    issued_at: DateTime<Utc>,
    used_at: Option<DateTime<Utc>>,
}

impl From<Row> for StoredToken {
    fn from(row: Row) -> Self {
        let session = Session {
            id: SessionId::from_uuid(row.id),
            user: UserId::from_uuid(row.user_id),
            device: row.device,
            by_cookie: row.by_cookie,
            created_at: row.created_at,
            expires_at: row.expires_at,
            revoked_at: row.revoked_at,
        };
        Self { session, salt: row.salt, issued_at: row.issued_at, used_at: row.used_at }
    }
}

const SELECT: &str = "select s.id, s.user_id, s.device, s.by_cookie, s.created_at, s.expires_at, s.revoked_at, \
                      t.salt, t.issued_at, t.used_at \
                      from refresh_token t join session s on s.id = t.session_id where t.hash = $1";

/// The token with this hash and its session; `None` when there is none.
pub async fn token(reader: &impl Reader, hash: &[u8]) -> Result<Option<StoredToken>, StoreError> {
    Ok(reader.connection().one::<Row>(SELECT, values![hash.to_vec()]).await?.map(StoredToken::from))
}

/// As [`token`]; token and session stay locked until the transaction ends, so one rotation waits for another.
pub async fn token_for_change(tx: &Tx, hash: &[u8]) -> Result<Option<StoredToken>, StoreError> {
    let connection = tx.connection();
    let sql = format!("{SELECT}{}", for_update(connection.backend()));
    Ok(connection.one::<Row>(&sql, values![hash.to_vec()]).await?.map(StoredToken::from))
}

#[derive(FromQueryResult)]
struct Used {
    used: bool,
}

/// Whether the token with this hash was used; `false` when there is none.
pub async fn is_used(reader: &impl Reader, hash: &[u8]) -> Result<bool, StoreError> {
    let row = reader
        .connection()
        .one::<Used>(
            "select exists (select 1 from refresh_token where hash = $1 and used_at is not null) as used",
            values![hash.to_vec()],
        )
        .await?;
    Ok(row.is_some_and(|row| row.used))
}

/// Writes a new session.
pub async fn insert(tx: &Tx, session: &Session) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into session (id, user_id, device, by_cookie, created_at, expires_at) \
             values ($1, $2, $3, $4, $5, $6)",
            values![
                session.id.uuid(),
                session.user.uuid(),
                session.device.clone(),
                session.by_cookie,
                row::instant(session.created_at),
                row::instant(session.expires_at),
            ],
        )
        .await
        .map(drop)
}

/// Writes a token of a session, issued now.
pub async fn insert_token(tx: &Tx, session: SessionId, hash: &[u8], salt: &[u8]) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into refresh_token (hash, session_id, salt, issued_at) values ($1, $2, $3, $4)",
            values![hash.to_vec(), session.uuid(), salt.to_vec(), tx.now()],
        )
        .await
        .map(drop)
}

/// Uses a token. `false` when it was used before: of all who present it, one wins.
pub async fn use_token(tx: &Tx, hash: &[u8]) -> Result<bool, StoreError> {
    let touched = tx
        .connection()
        .run(
            "update refresh_token set used_at = $1 where hash = $2 and used_at is null",
            values![tx.now(), hash.to_vec()],
        )
        .await?;
    Ok(touched == 1)
}

/// Brings the end of a session forward.
pub async fn shorten(tx: &Tx, session: SessionId, expires_at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.connection()
        .run("update session set expires_at = $1 where id = $2", values![row::instant(expires_at), session.uuid()])
        .await
        .map(drop)
}

/// Ends a session. `false` when it had ended before, or there is none.
pub async fn revoke(tx: &Tx, session: SessionId) -> Result<bool, StoreError> {
    let touched = tx
        .connection()
        .run(
            "update session set revoked_at = $1 where id = $2 and revoked_at is null",
            values![tx.now(), session.uuid()],
        )
        .await?;
    Ok(touched == 1)
}

/// Ends every session of a user; how many.
pub async fn revoke_all(tx: &Tx, user: UserId) -> Result<u64, StoreError> {
    tx.connection()
        .run(
            "update session set revoked_at = $1 where user_id = $2 and revoked_at is null",
            values![tx.now(), user.uuid()],
        )
        .await
}

/// Deletes the sessions of a user that ended before a moment, with their tokens.
pub async fn forget(tx: &Tx, user: UserId, before: DateTime<Utc>) -> Result<(), StoreError> {
    let before = row::instant(before);
    tx.connection()
        .run(
            "delete from refresh_token where session_id in \
             (select id from session where user_id = $1 and expires_at < $2)",
            values![user.uuid(), before],
        )
        .await?;
    tx.connection()
        .run("delete from session where user_id = $1 and expires_at < $2", values![user.uuid(), before])
        .await
        .map(drop)
}
