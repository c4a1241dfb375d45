//! The demonstration as people meet it: loaded once, read and played by its own accounts.

mod loaded;
mod organisation;
mod play;

use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Value, json};
use server::demo::Fixture;
use storage::{Db, DbSettings, migration};
use tempfile::TempDir;
use tokio::sync::OnceCell;

use crate::support::{Client, TestApp, application, empty};

static LOADED: OnceCell<(DbSettings, Option<TempDir>)> = OnceCell::const_new();
static OPENED: AtomicU64 = AtomicU64::new(1);

async fn load() -> (DbSettings, Option<TempDir>) {
    let (settings, folder) = empty().await;
    let db = Db::connect(&settings).await.unwrap();
    migration::migrate(&db).await.unwrap();
    server::demo::load(&application(db.clone(), 0)).await.unwrap();
    db.close().await.unwrap();
    (settings, folder)
}

/// An application on the loaded demonstration, which the tests of this module share.
async fn demonstration() -> TestApp {
    let (settings, _) = LOADED.get_or_init(load).await;
    // Each application counts its identifiers from another number: they write to one database.
    let first_id = OPENED.fetch_add(1, Ordering::SeqCst) * 1_000_000;
    TestApp::on(settings.clone(), Fixture::default(), None, first_id).await
}

/// An account of the demonstration, signed in.
async fn person<'a>(app: &'a TestApp, username: &str) -> Client<'a> {
    app.sign_in_with(username, server::demo::PASSWORD).await
}

/// What a query finds at a place; the query must be answered.
async fn found(client: &Client<'_>, query: &str, variables: Value, place: &str) -> Value {
    let answer = client.gql(query, variables).await;
    assert_eq!(answer.at("/errors"), &Value::Null, "{answer:?}");
    answer.at(place).clone()
}

/// The texts at a place in each row.
fn texts(rows: &Value, place: &str) -> Vec<String> {
    let text = |row: &Value| row.pointer(place).and_then(Value::as_str).unwrap_or_default().to_owned();
    rows.as_array().unwrap().iter().map(text).collect()
}

/// The identifier of the Cluster II of 2022.
async fn cluster_ii(client: &Client<'_>) -> Value {
    let query = "{ clusters(asOf: \"2022-06-25\", filter: { search: \"số II\" }) { nodes { id } } }";
    found(client, query, json!({}), "/data/clusters/nodes/0/id").await
}
