//! Publishing a result by two people, and correcting it.

use serde_json::{Value, json};

use super::refusal::{broken, last_object, once, refused, stale};
use super::script::{mutate, play, propose, publish, reach, round_version};
use crate::support::TestApp;

async fn input(app: &TestApp) -> Value {
    let round = app.round("a");
    json!({ "roundId": round, "expectedVersion": round_version(app, &round).await })
}

/// Who may neither propose nor publish.
const OTHERS: [(&str, &str, &str); 9] = [
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

#[tokio::test]
async fn officers_of_the_ministry_propose_and_publish_and_nobody_else() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "PROVISIONAL").await;
    refused(&app, "proposePublication", &input(&app).await, &OTHERS).await;
    stale(&app, "officer", "proposePublication", &input(&app).await).await;
    propose(&app, &app.sign_in("officer").await, &app.round("a"), None).await.expect_done("proposePublication");
    refused(&app, "publishRound", &input(&app).await, &OTHERS).await;
    stale(&app, "approver", "publishRound", &input(&app).await).await;
}

#[tokio::test]
async fn nobody_publishes_alone() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "PROVISIONAL").await;
    refused(&app, "publishRound", &input(&app).await, &[("officer", "FORBIDDEN", "NOT_PROPOSED")]).await;
    let (officer, approver) = (app.sign_in("officer").await, app.sign_in("approver").await);
    propose(&app, &officer, &app.round("a"), None).await.expect_done("proposePublication");
    refused(&app, "publishRound", &input(&app).await, &[("officer", "FORBIDDEN", "OWN_PROPOSAL")]).await;
    // A later proposal takes the place of the earlier one, and its author cannot publish it either.
    propose(&app, &approver, &app.round("a"), None).await.expect_done("proposePublication");
    refused(&app, "publishRound", &input(&app).await, &[("approver", "FORBIDDEN", "OWN_PROPOSAL")]).await;
    mutate(&officer, "publishRound", input(&app).await).await.expect_done("publishRound");
    refused(&app, "publishRound", &input(&app).await, &[("approver", "FORBIDDEN", "NOT_PROPOSED")]).await;
}

#[tokio::test]
async fn what_is_published_is_what_was_proposed() {
    let app = TestApp::new().await;
    play(&app, &app.round("a"), "PROVISIONAL").await;
    propose(&app, &app.sign_in("officer").await, &app.round("a"), None).await.expect_done("proposePublication");
    let excluded = "insert into disqualification (evaluation_id, code, name, effect, reason, recorded_at) \
                    select id, 'L1', 'Vi phạm', 'BLOCK', 'Kết luận', '2026-11-01T00:00:00Z' from evaluation \
                    where unit_code = 'A1'";
    app.sql(excluded).await.unwrap();
    broken(&app, "approver", "publishRound", &input(&app).await, &[("PROPOSAL_STALE", "")]).await;
    let again = publish(&app, &app.sign_in("officer").await, &app.round("a"), None).await;
    again.expect_done("publishRound");
}

#[tokio::test]
async fn those_who_may_propose_see_what_was_proposed_and_nobody_else() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "PROVISIONAL").await;
    propose(&app, &app.sign_in("officer").await, &app.round("a"), None).await.expect_done("proposePublication");
    let query = "query($id: ID!) { round(id: $id) { publicationProposal { proposedBy } } }";
    for (who, seen) in [("officer", true), ("approver", true), ("council", false), ("a1.leader", false)] {
        let read = app.sign_in(who).await.gql(query, json!({ "id": app.round("a") })).await;
        assert_eq!(!read.at("/data/round/publicationProposal").is_null(), seen, "{who}: {read:?}");
    }
}

#[tokio::test]
async fn a_round_that_is_not_provisional_is_not_published() {
    let app = TestApp::new().await;
    refused(&app, "proposePublication", &input(&app).await, &[("officer", "FORBIDDEN", "STAGE")]).await;
    reach(&app, &app.round("a"), "APPRAISED").await;
    refused(&app, "proposePublication", &input(&app).await, &[("officer", "FORBIDDEN", "STAGE")]).await;
    refused(&app, "publishRound", &input(&app).await, &[("officer", "FORBIDDEN", "STAGE")]).await;
}

#[tokio::test]
async fn a_publication_happens_once_and_names_its_decision() {
    let app = TestApp::new().await;
    play(&app, &app.round("a"), "PROVISIONAL").await;
    let mut decided = input(&app).await;
    decided["decisionId"] = json!(app.fixture.decision.unwrap().to_string());
    let officer = app.sign_in("officer").await;
    mutate(&officer, "proposePublication", decided).await.expect_done("proposePublication");
    let done = once(&app, "approver", "publishRound", input(&app).await, ("expectedVersion", json!(99))).await;
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
    broken(&app, "officer", "proposePublication", &input(&app).await, &[("REASON_REQUIRED", "reason")]).await;
    let mut blank = input(&app).await;
    blank["reason"] = json!("  ");
    broken(&app, "officer", "proposePublication", &blank, &[("REASON_REQUIRED", "reason")]).await;
    let officer = app.sign_in("officer").await;
    let done = publish(&app, &officer, &app.round("a"), Some("Cộng nhầm điểm thưởng")).await;
    assert_eq!(done.number("/data/publishRound/result/resultVersion"), 2);
    assert_eq!(done.text("/data/publishRound/result/reason"), "Cộng nhầm điểm thưởng");
}

#[tokio::test]
async fn a_decision_that_is_not_registered_publishes_nothing() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "PROVISIONAL").await;
    let mut unknown = input(&app).await;
    unknown["decisionId"] = json!(format!("document_{}", "0".repeat(32)));
    refused(&app, "proposePublication", &unknown, &[("officer", "NOT_FOUND", "")]).await;
}
