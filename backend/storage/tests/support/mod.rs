//! Fresh databases for tests: an SQLite file always, a new PostgreSQL database when there is a server.

use chrono::NaiveDate;
use domain::audit::Audit;
use sea_orm::{ConnectionTrait as _, Database};
use storage::{Db, DbSettings, Stamp, Tx, migration};
use uuid::Uuid;

/// Where a test runs.
pub enum Server {
    /// A file in a folder that goes away with the test.
    Sqlite,
    /// A server, by the address of one of its databases.
    Postgres(String),
}

impl Server {
    /// Every server at hand; PostgreSQL when `TEST_DATABASE_URL` names one.
    #[expect(clippy::disallowed_methods, reason = "the one setting of tests, and tests have no configuration")]
    pub fn all() -> Vec<Self> {
        let postgres = std::env::var("TEST_DATABASE_URL").ok().filter(|url| !url.is_empty());
        std::iter::once(Self::Sqlite).chain(postgres.map(Self::Postgres)).collect()
    }
}

/// What must be cleared away when a test is over.
pub enum Guard {
    /// The folder of the file; deleted when dropped.
    Folder(tempfile::TempDir),
    /// The server's address and the name of the database.
    Database(String, String),
}

impl Guard {
    /// Closes the database and removes it.
    pub async fn end(self, db: Db) {
        db.close().await.unwrap();
        match self {
            Self::Folder(folder) => folder.close().unwrap(),
            Self::Database(url, name) => {
                let admin = Database::connect(url).await.unwrap();
                admin.execute_unprepared(&format!("drop database {name} with (force)")).await.unwrap();
                admin.close().await.unwrap();
            }
        }
    }
}

/// A new, migrated database.
#[expect(clippy::disallowed_methods, reason = "the name of a database that no other run may share")]
pub async fn fresh(server: &Server) -> (Db, Guard) {
    let (settings, guard) = match server {
        Server::Sqlite => {
            let folder = tempfile::tempdir().unwrap();
            (DbSettings::sqlite(&folder.path().join("test.db")), Guard::Folder(folder))
        }
        Server::Postgres(url) => {
            let name = format!("thidua_test_{}", Uuid::now_v7().simple());
            let admin = Database::connect(url).await.unwrap();
            admin.execute_unprepared(&format!("create database {name}")).await.unwrap();
            admin.close().await.unwrap();
            (DbSettings::new(with_database(url, &name)), Guard::Database(url.clone(), name))
        }
    };
    let db = Db::connect(&settings).await.unwrap();
    migration::migrate(&db).await.unwrap();
    (db, guard)
}

/// The same server, another database: the path of the address is its name.
fn with_database(url: &str, name: &str) -> String {
    let (address, options) = url.split_once('?').map_or((url, None), |(address, options)| (address, Some(options)));
    let authority = address.find("://").map_or(0, |at| at + 3);
    let path = address[authority..].find('/').map_or(address.len(), |at| authority + at);
    let options = options.map(|options| format!("?{options}")).unwrap_or_default();
    format!("{}/{name}{options}", &address[..path])
}

/// Runs a test on each server, on a database of its own.
pub async fn on_each(test: impl AsyncFn(&Db)) {
    for server in Server::all() {
        let (db, guard) = fresh(&server).await;
        test(&db).await;
        guard.end(db).await;
    }
}

/// An open transaction of the system.
pub async fn begin(db: &Db) -> Tx {
    let at = "2026-11-23T00:00:00Z".parse().unwrap();
    Tx::begin(db, Stamp { actor: "system".into(), request: "test".into(), at }).await.unwrap()
}

/// The event of a write that a test is not about.
pub fn audit() -> [Audit; 1] {
    [Audit::of("test.write", "test")]
}

/// A day from its text.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The n-th raw identifier.
pub const fn raw(n: u128) -> Uuid {
    Uuid::from_u128(n)
}
