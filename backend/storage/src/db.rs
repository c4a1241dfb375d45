//! Connections: one reading pool; on SQLite one writing connection beside it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbBackend};

use crate::error::StoreError;
use crate::sql::{Connection, Reader, values};

/// How to reach the database.
#[derive(Debug, Clone)]
pub struct DbSettings {
    /// `sqlite:///path/file.db` or `postgres://user:password@host/database`.
    pub url: String,
    /// Connections of the reading pool (PostgreSQL: of the only pool). Two to four per core serve best.
    pub connections: u32,
    /// How long a request waits for a connection before it is told to come back later.
    pub acquire_timeout: Duration,
}

impl DbSettings {
    /// Default sizes for a URL.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), connections: 8, acquire_timeout: Duration::from_secs(2) }
    }

    /// The embedded database in a file.
    pub fn sqlite(file: &Path) -> Self {
        Self::new(format!("sqlite://{}?mode=rwc", file.display()))
    }
}

/// The database: cheap to clone, shared by all requests.
#[derive(Clone)]
pub struct Db {
    readers: DatabaseConnection,
    writer: DatabaseConnection,
    statements: Arc<AtomicU64>,
}

impl Db {
    /// Connects, and on SQLite reads the pragmas back: a database that would lose acknowledged writes or
    /// ignore foreign keys is refused at start.
    pub async fn connect(settings: &DbSettings) -> Result<Self, StoreError> {
        let statements = Arc::new(AtomicU64::new(0));
        let mut readers = Database::connect(options(settings, settings.connections)).await?;
        count_statements(&mut readers, &statements);
        let writer = if readers.get_database_backend() == DbBackend::Sqlite {
            let mut writer = Database::connect(options(settings, 1)).await?;
            count_statements(&mut writer, &statements);
            check_pragmas(&writer).await?;
            writer
        } else {
            readers.clone()
        };
        Ok(Self { readers, writer, statements })
    }

    /// How many statements ran since the start; tests assert that this does not grow with the data.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Whether a connection answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.connection().run("select 1", vec![]).await.map(drop)
    }

    /// Ends all connections; on SQLite the last one folds the write-ahead log into the file.
    pub async fn close(self) -> Result<(), StoreError> {
        self.readers.close().await?;
        self.writer.close().await?;
        Ok(())
    }

    pub(crate) fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }
}

impl Reader for Db {
    fn connection(&self) -> Connection<'_> {
        Connection::Pool(&self.readers)
    }
}

fn count_statements(connection: &mut DatabaseConnection, statements: &Arc<AtomicU64>) {
    let statements = Arc::clone(statements);
    connection.set_metric_callback(move |_| {
        statements.fetch_add(1, Ordering::Relaxed);
    });
}

fn options(settings: &DbSettings, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(&settings.url);
    options
        .max_connections(connections)
        .acquire_timeout(settings.acquire_timeout)
        .sqlx_logging(false)
        .test_before_acquire(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                // NORMAL under WAL may lose the last acknowledged commits on power loss; scores may not be lost.
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(5))
        })
        .map_sqlx_postgres_opts(|postgres| {
            postgres.application_name("thidua").options([
                ("statement_timeout", "8000"),
                ("lock_timeout", "5000"),
                ("idle_in_transaction_session_timeout", "15000"),
                ("TimeZone", "UTC"),
            ])
        });
    options
}

#[derive(sea_orm::FromQueryResult)]
struct Pragmas {
    journal_mode: String,
    synchronous: i64,
    foreign_keys: i64,
}

async fn check_pragmas(writer: &DatabaseConnection) -> Result<(), StoreError> {
    let found = Connection::Pool(writer)
        .one::<Pragmas>(
            "select (select journal_mode from pragma_journal_mode) as journal_mode, \
             (select synchronous from pragma_synchronous) as synchronous, \
             (select foreign_keys from pragma_foreign_keys) as foreign_keys",
            values![],
        )
        .await?;
    match found {
        Some(Pragmas { journal_mode, synchronous: 2, foreign_keys: 1 }) if journal_mode == "wal" => Ok(()),
        Some(found) => Err(StoreError::corrupt(
            "SQLite settings",
            format!(
                "journal {}, synchronous {}, foreign keys {}",
                found.journal_mode, found.synchronous, found.foreign_keys
            ),
        )),
        None => Err(StoreError::corrupt("SQLite settings", "not readable")),
    }
}
