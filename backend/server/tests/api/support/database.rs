//! A database per test, copied from one that was migrated and filled once.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait as _, Database};
use server::app::{App, Clock, Ids};
use server::demo::{Fixture, two_clusters};
use server::identity::{Hasher, Keys};
use storage::{Db, DbSettings, migration};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// The moment at which the fixture was made and every test begins.
pub fn beginning() -> DateTime<Utc> {
    "2026-11-23T02:00:00Z".parse().unwrap()
}

/// An application on a database, with a clock that stands and identifiers that count.
pub fn application(db: Db, first_id: u64) -> App {
    let ids = Ids::Counted(Arc::new(AtomicU64::new(first_id)));
    App::new(db, Clock::manual(beginning()), ids, Keys::ephemeral().unwrap(), Hasher::fast())
}

enum Template {
    Sqlite { folder: TempDir },
    Postgres { server: String, name: String },
}

impl Template {
    async fn make() -> (Self, Fixture) {
        let template = match server_url() {
            None => Self::Sqlite { folder: TempDir::new().unwrap() },
            Some(server) => {
                let name = format!("thidua_template_{}", std::process::id());
                create_database(&server, &name, None).await;
                Self::Postgres { server, name }
            }
        };
        let db = Db::connect(&template.settings()).await.unwrap();
        migration::migrate(&db).await.unwrap();
        let fixture = two_clusters(&application(db.clone(), 0)).await.unwrap();
        db.close().await.unwrap();
        (template, fixture)
    }

    fn settings(&self) -> DbSettings {
        match self {
            Self::Sqlite { folder } => DbSettings::sqlite(&file(folder)),
            Self::Postgres { server, name } => DbSettings::new(database_url(server, name)),
        }
    }
}

fn file(folder: &TempDir) -> PathBuf {
    folder.path().join("thidua.sqlite")
}

#[expect(clippy::disallowed_methods, reason = "the test command names the server here")]
fn server_url() -> Option<String> {
    std::env::var("TEST_DATABASE_URL").ok().filter(|url| !url.is_empty())
}

/// Whether the tests run on PostgreSQL.
pub fn on_postgres() -> bool {
    server_url().is_some()
}

fn database_url(server: &str, name: &str) -> String {
    let (base, _) = server.rsplit_once('/').unwrap();
    format!("{base}/{name}")
}

async fn create_database(server: &str, name: &str, template: Option<&str>) {
    let connection = Database::connect(server).await.unwrap();
    let from = template.map(|template| format!(" template {template}")).unwrap_or_default();
    connection.execute_unprepared(&format!("create database {name}{from}")).await.unwrap();
    connection.close().await.unwrap();
}

static TEMPLATE: OnceCell<(Template, Fixture)> = OnceCell::const_new();
static COPIES: AtomicU64 = AtomicU64::new(0);

/// A fresh copy of the filled database: its settings, what is in it, and what must live as long as it.
pub async fn copy() -> (DbSettings, Fixture, Option<TempDir>) {
    let (template, fixture) = TEMPLATE.get_or_init(Template::make).await;
    match template {
        Template::Sqlite { folder } => {
            let own = TempDir::new().unwrap();
            std::fs::copy(file(folder), file(&own)).unwrap();
            (DbSettings::sqlite(&file(&own)), fixture.clone(), Some(own))
        }
        Template::Postgres { server, name } => {
            let copy = format!("{name}_{}", COPIES.fetch_add(1, Ordering::SeqCst));
            create_database(server, &copy, Some(name)).await;
            let mut settings = DbSettings::new(database_url(server, &copy));
            settings.connections = 4;
            (settings, fixture.clone(), None)
        }
    }
}

/// A fresh database without a schema: its settings, and what must live as long as it.
pub async fn empty() -> (DbSettings, Option<TempDir>) {
    let Some(server) = server_url() else {
        let own = TempDir::new().unwrap();
        return (DbSettings::sqlite(&file(&own)), Some(own));
    };
    let name = format!("thidua_empty_{}_{}", std::process::id(), COPIES.fetch_add(1, Ordering::SeqCst));
    create_database(&server, &name, None).await;
    (DbSettings::new(database_url(&server, &name)), None)
}
