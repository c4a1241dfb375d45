//! Publishing a result, and correcting it.

use serde_json::{Value, json};

use super::refusal::{broken, last_object, once, refused, stale};
use super::script::{mutate, play, reach, round_version};
use crate::support::TestApp;

async fn input(app: &TestApp) -> Value {
    let round = app.round("a");
    json!({ "roundId": round, "expectedVersion": round_version(app, &round).await })
}

#[tokio::test]
async fn officers_of_the_ministry_publish_and_nobody_else() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "PROVISIONAL").await;
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("field", "FORBIDDEN", "ROLE"),
        ("council", "FORBIDDEN", "ROLE"),
        ("a1.leader", "FORBIDDEN", "ROLE"),
        ("a3.officer", "FORBIDDEN", "ROLE"),
        ("observer", "NOT_FOUND", ""),
        ("b1.leader", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ];
    refused(&app, "publishRound", &input(&app).await, &people).await;
    stale(&app, "officer", "publishRound", &input(&app).await).await;
}

#[tokio::test]
async fn a_round_that_is_not_provisional_is_not_published() {
    let app = TestApp::new().await;
    refused(&app, "publishRound", &input(&app).await, &[("officer", "FORBIDDEN", "STAGE")]).await;
    reach(&app, &app.round("a"), "APPRAISED").await;
    refused(&app, "publishRound", &input(&app).await, &[("officer", "FORBIDDEN", "STAGE")]).await;
}

#[tokio::test]
async fn a_publication_happens_once_and_names_its_decision() {
    let app = TestApp::new().await;
    play(&app, &app.round("a"), "PROVISIONAL").await;
    let mut decided = input(&app).await;
    decided["decisionId"] = json!(app.fixture.decision.unwrap().to_string());
    let done = once(&app, "officer", "publishRound", decided, ("reason", json!("khác"))).await;
    assert_eq!(done.number("/data/publishRound/result/resultVersion"), 1);
    assert_eq!(done.at("/data/publishRound/result/reason"), &Value::Null);
    assert_eq!(last_object(&app, "round.publish").await, app.round("a"));
    let id = done.text("/data/publishRound/result/id");
    let query = "query($id: ID!) { publishedResult(id: $id) { decision } }";
    let read = app.anonymous().gql(query, json!({ "id": id })).await;
    assert!(read.text("/data/publishedResult/decision").starts_with("01/QĐ-BKT ("), "{read:?}");
}

#[tokio::test]
async fn a_corrective_version_says_why() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "PUBLISHED").await;
    broken(&app, "officer", "publishRound", &input(&app).await, &[("REASON_REQUIRED", "reason")]).await;
    let mut blank = input(&app).await;
    blank["reason"] = json!("  ");
    broken(&app, "officer", "publishRound", &blank, &[("REASON_REQUIRED", "reason")]).await;
    blank["reason"] = json!("Cộng nhầm điểm thưởng");
    let officer = app.sign_in("officer").await;
    let done = mutate(&officer, "publishRound", blank).await.expect_done("publishRound");
    assert_eq!(done.number("/data/publishRound/result/resultVersion"), 2);
    assert_eq!(done.text("/data/publishRound/result/reason"), "Cộng nhầm điểm thưởng");
}

#[tokio::test]
async fn a_decision_that_is_not_registered_publishes_nothing() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "PROVISIONAL").await;
    let mut unknown = input(&app).await;
    unknown["decisionId"] = json!(format!("document_{}", "0".repeat(32)));
    refused(&app, "publishRound", &unknown, &[("officer", "NOT_FOUND", "")]).await;
}
