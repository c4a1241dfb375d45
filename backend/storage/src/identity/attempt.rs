//! Failed sign-ins in storage.

use chrono::{DateTime, Utc};
use domain::identity::attempt::{ADDRESS_WINDOW, FORGOTTEN_AFTER, Failures};
use sea_orm::FromQueryResult;

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader, for_update, values};
use crate::tx::Tx;

#[derive(FromQueryResult)]
struct Row {
    failures: i32,
    last_at: DateTime<Utc>,
}

/// Makes sure that the subject has a row and locks it, so that tries at the same moment are counted one after
/// another; its failures, `None` for none.
pub async fn for_change(tx: &Tx, subject: &str) -> Result<Option<Failures>, StoreError> {
    let connection = tx.connection();
    connection
        .run(
            "insert into sign_in_failure (subject, failures, last_at) values ($1, 0, $2) \
             on conflict (subject) do nothing",
            values![subject, tx.now()],
        )
        .await?;
    let lock = for_update(connection.backend());
    let sql = format!("select failures, last_at from sign_in_failure where subject = $1{lock}");
    let row = connection.one::<Row>(&sql, values![subject]).await?;
    Ok(row.filter(|row| row.failures > 0).map(|row| Failures { count: row.failures, last_at: row.last_at }))
}

/// Writes the failures of a subject.
pub async fn update(tx: &Tx, subject: &str, failures: Failures) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "update sign_in_failure set failures = $1, last_at = $2 where subject = $3",
            values![failures.count, row::instant(failures.last_at), subject],
        )
        .await
        .map(drop)
}

/// Takes back a failure that was counted for a try that was not judged.
pub async fn take_back(tx: &Tx, subject: &str) -> Result<(), StoreError> {
    tx.connection()
        .run("update sign_in_failure set failures = failures - 1 where subject = $1 and failures > 0", values![subject])
        .await
        .map(drop)
}

/// Forgets the failures of a subject that has signed in. Rows are taken in the order in which tries take them.
pub async fn clear(tx: &Tx, subject: &str, address: Option<&str>) -> Result<(), StoreError> {
    let connection = tx.connection();
    if let Some(address) = address {
        connection
            .run("delete from sign_in_address where address = $1 and subject = $2", values![address, subject])
            .await?;
    }
    connection.run("delete from sign_in_failure where subject = $1", values![subject]).await.map(drop)
}

/// Notes that an address tries a subject.
pub async fn note_address(tx: &Tx, address: &str, subject: &str) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into sign_in_address (address, subject, last_at) values ($1, $2, $3) \
             on conflict (address, subject) do update set last_at = excluded.last_at",
            values![address, subject, tx.now()],
        )
        .await
        .map(drop)
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

/// How many other subjects the address failed at within [`ADDRESS_WINDOW`].
pub async fn others_of_address(tx: &Tx, address: &str, subject: &str) -> Result<i64, StoreError> {
    let row = tx
        .connection()
        .one::<Count>(
            "select count(*) as count from sign_in_address where address = $1 and subject <> $2 and last_at > $3",
            values![address, subject, row::instant(tx.now() - ADDRESS_WINDOW)],
        )
        .await?;
    Ok(row.map_or(0, |row| row.count))
}

/// Deletes what counts no more.
pub async fn forget(tx: &Tx) -> Result<(), StoreError> {
    let connection = tx.connection();
    let (address, subject) = (tx.now() - ADDRESS_WINDOW, tx.now() - FORGOTTEN_AFTER);
    connection.run("delete from sign_in_address where last_at <= $1", values![row::instant(address)]).await?;
    connection.run("delete from sign_in_failure where last_at <= $1", values![row::instant(subject)]).await.map(drop)
}
