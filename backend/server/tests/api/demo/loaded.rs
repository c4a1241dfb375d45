//! What was loaded adds up, and loading never touches a database that holds something.

use clap::Parser as _;
use server::demo::DemoArgs;
use storage::audit::{ChainReport, verify};
use storage::migration;

use super::demonstration;
use crate::support::{TestApp, empty};

#[derive(clap::Parser)]
struct Command {
    #[command(flatten)]
    args: DemoArgs,
}

#[tokio::test]
async fn every_total_is_what_its_sheets_come_to_and_the_chain_holds() {
    let app = demonstration().await;
    let report = server::evaluation::verify::totals(&app.app.db).await.unwrap();
    assert_eq!((report.evaluations, report.differences), (16, Vec::new()), "nine of 2022 and seven of today");
    let chain = verify(&app.app.db, &[]).await.unwrap();
    assert!(matches!(chain, ChainReport::Intact { .. }), "{chain:?}");
}

/// How many rows the tables hold that a second loading would fill.
async fn rows(app: &TestApp) -> Vec<String> {
    let count = |table| format!("select '{table} ' || cast(count(*) as text) from {table}");
    let tables = ["unit", "app_user", "cluster", "document", "movement", "round", "sheet", "audit_event"];
    app.texts(&tables.map(count).join(" union all ")).await
}

#[tokio::test]
async fn loading_into_a_database_that_holds_data_changes_nothing() {
    let app = TestApp::new().await;
    let before = rows(&app).await;
    let url = app.settings().url.clone();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    for more in [&[] as &[&str], &["--fixture", "two-clusters"], &["--if-empty"]] {
        let line = ["demo", "--database-url", &url, "--data-dir", data].into_iter().chain(more.iter().copied());
        let outcome = server::demo::run(Command::parse_from(line).args).await;
        assert_eq!(outcome.is_err(), !more.contains(&"--if-empty"), "{more:?}: {outcome:?}");
        assert_eq!(rows(&app).await, before, "{more:?}");
    }
    assert_eq!(app.texts("select value from installation where key = 'demonstration'").await, Vec::<String>::new());
}

#[tokio::test]
async fn an_installation_without_the_demonstration_has_no_account_at_all() {
    let (settings, _folder) = empty().await;
    let db = storage::Db::connect(&settings).await.unwrap();
    migration::migrate(&db).await.unwrap();
    let app = TestApp::on(settings, server::demo::Fixture::default(), None, 0).await;
    assert_eq!(app.texts("select username from app_user").await, Vec::<String>::new());
    let answer = app.anonymous().gql("{ serverInfo { demonstration } }", serde_json::json!({})).await;
    assert_eq!(answer.at("/data/serverInfo/demonstration"), false);
    db.close().await.unwrap();
}
