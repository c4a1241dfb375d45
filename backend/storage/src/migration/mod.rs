//! Migrations, one SQL file each, applied in order.
//!
//! The files hold portable SQL. A few words stand for what the two databases call differently
//! (`{uuid}`, `{instant}`, `{date}`, `{bytes}`), and sections after a line `{postgres}`, `{sqlite}`,
//! `{down}` or `{down_postgres}` hold what only one database or only the way back needs. A migration
//! never changes after it has shipped: the next one carries the change (expand, then contract).

use sea_orm_migration::async_trait::async_trait;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::db::Db;
use crate::error::StoreError;

/// A migration read from one SQL file.
struct SqlMigration {
    name: &'static str,
    sql: &'static str,
}

macro_rules! migrations {
    ($($name:literal),* $(,)?) => {
        [$(SqlMigration { name: $name, sql: include_str!(concat!($name, ".sql")) }),*]
    };
}

fn all() -> Vec<SqlMigration> {
    migrations![
        "m20261123_000001_foundation",
        "m20261123_000002_identity",
        "m20261123_000003_organisation",
        "m20261123_000004_movement",
        "m20261123_000005_criteria",
        "m20261123_000006_evaluation",
        "m20261124_000007_file",
        "m20261124_000008_criteria_living",
        "m20261124_000009_assignment",
        "m20261124_000012_import",
        "m20261124_000010_reply",
        "m20261124_000013_notification",
        "m20261124_000014_outcome",
        "m20261124_000015_bundle",
    ]
    .into()
}

struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        all().into_iter().map(|migration| Box::new(migration) as Box<dyn MigrationTrait>).collect()
    }
}

impl MigrationName for SqlMigration {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait]
impl MigrationTrait for SqlMigration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let backend = manager.get_database_backend();
        let own = if backend == DbBackend::Postgres { "postgres" } else { "sqlite" };
        run(manager, &[section(self.sql, ""), section(self.sql, own)]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut parts = vec![section(self.sql, "down")];
        if manager.get_database_backend() == DbBackend::Postgres {
            parts.push(section(self.sql, "down_postgres"));
        }
        run(manager, &parts).await
    }

    /// One migration is one transaction on both databases, so that a failure leaves nothing half done.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

async fn run(manager: &SchemaManager<'_>, parts: &[&str]) -> Result<(), DbErr> {
    let backend = manager.get_database_backend();
    for part in parts.iter().filter(|part| !part.trim().is_empty()) {
        manager.get_connection().execute_unprepared(&spell(part, backend)).await?;
    }
    Ok(())
}

/// The lines between a marker line and the next one; the empty marker names the beginning.
fn section<'a>(sql: &'a str, marker: &str) -> &'a str {
    let markers = ["{postgres}", "{sqlite}", "{down}", "{down_postgres}"];
    let start = if marker.is_empty() {
        0
    } else {
        let line = format!("\n{{{marker}}}\n");
        match sql.find(&line) {
            Some(at) => at + line.len(),
            None => return "",
        }
    };
    let rest = &sql[start..];
    let end = markers.iter().filter_map(|other| rest.find(&format!("\n{other}\n"))).min().unwrap_or(rest.len());
    &rest[..end]
}

/// Replaces the portable words by what this database calls them.
fn spell(sql: &str, backend: DbBackend) -> String {
    let words = if backend == DbBackend::Postgres {
        [
            ("{uuid}", "uuid"),
            ("{instant}", "timestamptz"),
            ("{date}", "date"),
            ("{bytes}", "bytea"),
            ("{zero32}", "decode(repeat('00', 32), 'hex')"),
        ]
    } else {
        [
            ("{uuid}", "blob"),
            ("{instant}", "text"),
            ("{date}", "text"),
            ("{bytes}", "blob"),
            ("{zero32}", "zeroblob(32)"),
        ]
    };
    words.iter().fold(sql.to_owned(), |text, (word, spelled)| text.replace(word, spelled))
}

/// Arbitrary number of the advisory lock that keeps two replicas from migrating at once.
const MIGRATION_LOCK: i64 = 0x7469_6475_6101;

/// Brings the database to the current schema.
pub async fn migrate(db: &Db) -> Result<(), StoreError> {
    let connection = db.writer();
    if connection.get_database_backend() != DbBackend::Postgres {
        return Ok(Migrator::up(connection, None).await?);
    }
    // The lock belongs to a session; taken in a transaction of its own it is released whatever happens.
    let guard = sea_orm::TransactionTrait::begin(connection).await?;
    guard.execute_unprepared(&format!("select pg_advisory_xact_lock({MIGRATION_LOCK})")).await?;
    let outcome = Migrator::up(connection, None).await;
    guard.commit().await?;
    Ok(outcome?)
}

/// Takes every migration back, newest first. Only tests do this.
pub async fn unmigrate(db: &Db) -> Result<(), StoreError> {
    Ok(Migrator::down(db.writer(), None).await?)
}

/// How many migrations are not applied yet; more than zero means `thidua migrate` is due.
pub async fn pending(db: &Db) -> Result<usize, StoreError> {
    Ok(Migrator::get_pending_migrations_read_only(db.writer()).await?.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_end_where_the_next_begins() {
        let sql = "a\n{postgres}\np\n{sqlite}\ns\n{down}\nd\n{down_postgres}\ndp\n";
        assert_eq!(section(sql, ""), "a");
        assert_eq!(section(sql, "postgres"), "p");
        assert_eq!(section(sql, "sqlite"), "s");
        assert_eq!(section(sql, "down"), "d");
        assert_eq!(section(sql, "down_postgres"), "dp\n");
    }

    #[test]
    fn every_migration_can_be_taken_back() {
        for migration in all() {
            assert!(!section(migration.sql, "down").trim().is_empty(), "{}", migration.name);
        }
    }
}
