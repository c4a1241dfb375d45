//! The one-time token that makes the first administrator; at most one at a time, as SHA-256.

use chrono::{DateTime, Utc};
use sea_orm::FromQueryResult;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, values};
use crate::tx::Tx;

/// Replaces the token: an older one is worth nothing any more.
pub async fn replace(tx: &Tx, hash: &[u8], expires_at: DateTime<Utc>) -> Result<(), StoreError> {
    let connection = tx.connection();
    connection.run("delete from first_administrator_token", values![]).await?;
    connection
        .run(
            "insert into first_administrator_token (hash, expires_at) values ($1, $2)",
            values![hash.to_vec(), row::instant(expires_at)],
        )
        .await
        .map(drop)
}

#[derive(FromQueryResult)]
struct Found {
    found: bool,
}

/// Whether the token is good at a moment; a look before the costly part, decided by [`take`].
pub async fn is_good(reader: &impl Reader, hash: &[u8], now: DateTime<Utc>) -> Result<bool, StoreError> {
    let row = reader
        .connection()
        .one::<Found>(
            "select exists (select 1 from first_administrator_token where hash = $1 and expires_at > $2) as found",
            values![hash.to_vec(), row::instant(now)],
        )
        .await?;
    Ok(row.is_some_and(|row| row.found))
}

/// Uses the token up. `false` when it is unknown, used or too old; of all who present it, one wins.
pub async fn take(tx: &Tx, hash: &[u8]) -> Result<bool, StoreError> {
    let taken = tx
        .connection()
        .run(
            "delete from first_administrator_token where hash = $1 and expires_at > $2",
            values![hash.to_vec(), tx.now()],
        )
        .await?;
    Ok(taken == 1)
}
