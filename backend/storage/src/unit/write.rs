//! Writing units. Nothing is ever deleted; ends are dates.

use domain::id::Id as _;
use domain::unit::{NewUnit, Renaming, SuccessionChange, Unit, UnitName};

use crate::error::StoreError;
use crate::row;
use crate::sql::{Reader as _, values};
use crate::tx::Tx;

/// Writes a new unit with its first name.
pub async fn insert(tx: &Tx, new: &NewUnit) -> Result<(), StoreError> {
    let unit = &new.unit;
    tx.connection()
        .run(
            "insert into unit (id, version, kind, parent_id, established_on, dissolved_on, document_id) \
             values ($1, $2, $3, $4, $5, $6, $7)",
            values![
                unit.id.uuid(),
                unit.version,
                unit.kind.code(),
                row::raw(unit.parent),
                unit.established_on,
                unit.dissolved_on,
                row::raw(unit.document),
            ],
        )
        .await?;
    insert_name(tx, &new.name).await
}

/// Closes a name and opens another. A second name on one day is refused by the database.
pub async fn rename(tx: &Tx, change: &Renaming) -> Result<(), StoreError> {
    end_name(tx, &change.closed).await?;
    insert_name(tx, &change.opened).await?;
    update(tx, &change.unit).await
}

/// Writes a succession and the end of the units it dissolves. Their memberships and offices belong to
/// the clusters: [`crate::cluster::end_memberships`] and [`crate::cluster::end_offices`].
pub async fn succeed(tx: &Tx, change: &SuccessionChange) -> Result<(), StoreError> {
    let succession = &change.succession;
    tx.connection()
        .run(
            "insert into succession (id, kind, effective_on, document_id, note) values ($1, $2, $3, $4, $5)",
            values![
                succession.id.uuid(),
                succession.kind.code(),
                succession.effective_on,
                row::raw(succession.document),
                succession.note.clone(),
            ],
        )
        .await?;
    for (predecessor, successor) in &succession.edges {
        tx.connection()
            .run(
                "insert into succession_edge (succession_id, predecessor_id, successor_id) values ($1, $2, $3)",
                values![succession.id.uuid(), predecessor.uuid(), successor.uuid()],
            )
            .await?;
    }
    for name in &change.names {
        end_name(tx, name).await?;
    }
    for unit in &change.dissolved {
        update(tx, unit).await?;
    }
    Ok(())
}

async fn insert_name(tx: &Tx, name: &UnitName) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "insert into unit_name (id, unit_id, name, short_name, code, search, valid_from, valid_until, document_id) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            values![
                name.id,
                name.unit.uuid(),
                name.name.clone(),
                name.short_name.clone(),
                name.code.clone(),
                name.search_text(),
                name.period.from,
                name.period.until,
                row::raw(name.document),
            ],
        )
        .await
        .map(drop)
}

async fn end_name(tx: &Tx, name: &UnitName) -> Result<(), StoreError> {
    tx.connection()
        .run("update unit_name set valid_until = $1 where id = $2", values![name.period.until, name.id])
        .await
        .map(drop)
}

async fn update(tx: &Tx, unit: &Unit) -> Result<(), StoreError> {
    tx.connection()
        .run(
            "update unit set version = $1, dissolved_on = $2 where id = $3",
            values![unit.version, unit.dissolved_on, unit.id.uuid()],
        )
        .await
        .map(drop)
}
