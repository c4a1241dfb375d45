//! A write done once is not done again.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::FromQueryResult;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, values};
use crate::tx::Tx;

/// How long an answer is remembered.
pub const KEPT: TimeDelta = TimeDelta::days(7);

/// What an idempotency key says about a write that is about to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// Not seen before: the caller goes on, and the object is remembered with the commit.
    Fresh,
    /// Done before with the same content: the public identifier of what came of it.
    Done(String),
    /// Used before for something else.
    Mismatch,
}

#[derive(FromQueryResult)]
struct Kept {
    fingerprint: Vec<u8>,
    object: String,
}

/// Takes a key for `object`, first thing in the transaction. The primary key makes two requests with the
/// same key wait for one another, so that only one is [`Claim::Fresh`].
pub async fn claim(tx: &Tx, key: &str, action: &str, fingerprint: &[u8], object: &str) -> Result<Claim, StoreError> {
    let actor = tx.stamp().actor.clone();
    let connection = tx.connection();
    let inserted = connection
        .run(
            "insert into idempotency (actor, key, action, fingerprint, object, created_at) \
             values ($1, $2, $3, $4, $5, $6) on conflict (actor, key) do nothing",
            values![actor.clone(), key, action, fingerprint.to_vec(), object, tx.now()],
        )
        .await?;
    if inserted == 1 {
        return Ok(Claim::Fresh);
    }
    let kept = connection
        .one::<Kept>("select fingerprint, object from idempotency where actor = $1 and key = $2", values![actor, key])
        .await?;
    Ok(match kept {
        Some(kept) if kept.fingerprint == fingerprint => Claim::Done(kept.object),
        Some(_) => Claim::Mismatch,
        None => return Err(StoreError::corrupt("idempotency", "a claimed key cannot be read")),
    })
}

/// Forgets keys older than [`KEPT`]; how many.
pub async fn forget(tx: &Tx, now: DateTime<Utc>) -> Result<u64, StoreError> {
    tx.connection().run("delete from idempotency where created_at < $1", values![row::instant(now - KEPT)]).await
}
