//! Facts about this installation: whether its data is a demonstration.

use sea_orm::FromQueryResult;

use crate::error::StoreError;
use crate::sql::{Reader, values};
use crate::tx::Tx;

#[derive(FromQueryResult)]
struct Fact {
    value: String,
}

const DEMONSTRATION: &str = "demonstration";

/// Whether the data was loaded as a demonstration and must say so wherever it shows.
pub async fn is_demonstration(reader: &impl Reader) -> Result<bool, StoreError> {
    let fact = reader
        .connection()
        .one::<Fact>("select value from installation where key = $1", values![DEMONSTRATION])
        .await?;
    Ok(fact.is_some_and(|fact| fact.value == "true"))
}

/// Marks the data as a demonstration, for good.
pub async fn mark_demonstration(tx: &Tx) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into installation (key, value) values ($1, 'true') on conflict (key) do nothing",
            values![DEMONSTRATION],
        )
        .await
        .map(drop)
}

#[derive(FromQueryResult)]
struct Found {
    found: bool,
}

/// Whether nobody has an account and no unit exists yet.
pub async fn is_empty(reader: &impl Reader) -> Result<bool, StoreError> {
    let row = reader
        .connection()
        .one::<Found>(
            "select not exists (select 1 from app_user) and not exists (select 1 from unit) as found",
            values![],
        )
        .await?;
    Ok(row.is_some_and(|row| row.found))
}
