//! Which bytes the file store holds, so that none are removed while somebody begins to need them.

use sea_orm::FromQueryResult;

use crate::error::StoreError;
use crate::sql::{Reader, for_update, values};
use crate::tx::Tx;

/// Says that bytes are needed, and holds off the sweeper until the transaction ends. Whoever calls this looks after it
/// whether the store still has them.
pub(super) async fn claim(tx: &Tx, sha256: &str, size: i64) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into file_blob (sha256, size, stored_at) values ($1, $2, $3) \
             on conflict (sha256) do update set stored_at = excluded.stored_at",
            values![sha256, size, tx.now()],
        )
        .await
        .map(drop)
}

#[derive(FromQueryResult)]
struct Blob {
    sha256: String,
}

/// Some bytes that no file names any more.
pub async fn orphans(reader: &impl Reader) -> Result<Vec<String>, StoreError> {
    let sql = "select b.sha256 from file_blob b \
               where not exists (select 1 from file f where f.sha256 = b.sha256) order by b.sha256 limit 100";
    let rows: Vec<Blob> = reader.connection().all(sql, values![]).await?;
    Ok(rows.into_iter().map(|row| row.sha256).collect())
}

/// Forgets bytes, unless somebody needs them again; whether they were forgotten. The row stays locked until the
/// transaction ends: remove the bytes before that.
pub async fn remove_orphan(tx: &Tx, sha256: &str) -> Result<bool, StoreError> {
    let connection = tx.connection();
    let lock = for_update(connection.backend());
    let sql = format!("select sha256 from file_blob where sha256 = $1{lock}");
    if connection.one::<Blob>(&sql, values![sha256]).await?.is_none() {
        return Ok(false);
    }
    let sql = "delete from file_blob where sha256 = $1 \
               and not exists (select 1 from file f where f.sha256 = file_blob.sha256)";
    Ok(connection.run(sql, values![sha256]).await? == 1)
}
