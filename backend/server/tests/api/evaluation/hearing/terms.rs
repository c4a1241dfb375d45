//! How long a round listens.

use serde_json::{Value, json};

use super::scene::{play, threads};
use crate::evaluation::create_round::new_round;
use crate::evaluation::refusal::{broken, refused, stale};
use crate::evaluation::script::{mutate, round_version};
use crate::support::TestApp;

const SET: &str = "setHearing";

async fn input(app: &TestApp, hours: i32) -> Value {
    json!({ "roundId": app.round("a"), "expectedVersion": round_version(app, &app.round("a")).await,
        "hearing": { "replyHours": hours, "objectionDays": 5, "decisionDays": 6 } })
}

#[tokio::test]
async fn the_defaults_are_marked_and_a_declaration_counts_from_the_next_reveal() {
    let app = TestApp::new().await;
    let query = "query($id: ID!) { round(id: $id) { hearing { replyHours objectionDays decisionDays declared
        objectionDueAt reveals { stage replyDueAt } } } }";
    let id = json!({ "id": app.round("a") });
    let answer = app.sign_in("a3.officer").await.gql(query, id.clone()).await;
    assert_eq!(answer.at("/data/round/hearing/declared"), &json!(false));
    mutate(&app.sign_in("officer").await, SET, input(&app, 24).await).await.expect_done(SET);
    play(&app, "PROVISIONAL").await;
    let answer = app.sign_in("a3.officer").await.gql(query, id).await;
    let hearing = answer.at("/data/round/hearing");
    assert_eq!((&hearing["declared"], &hearing["objectionDueAt"]), (&json!(true), &json!("2026-11-28T02:00:00+00:00")));
    let stages: Vec<_> = hearing["reveals"].as_array().unwrap().iter().map(|it| it["stage"].clone()).collect();
    assert_eq!(stages, ["CROSS", "AGREED", "APPRAISED"]);
    let told = threads(&app, &app.sign_in("a3.leader").await, "A3").await;
    assert_eq!(told[0]["windows"][0]["dueAt"], json!("2026-11-24T02:00:00+00:00"));
    refused(&app, SET, &input(&app, 24).await, &[("officer", "FORBIDDEN", "STAGE")]).await;
}

#[tokio::test]
async fn the_ministry_declares_within_bounds_and_nobody_else() {
    let app = TestApp::new().await;
    let input = input(&app, 24).await;
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("a1.leader", "FORBIDDEN", "ROLE"),
        ("field", "FORBIDDEN", "ROLE"),
        ("otherofficer", "NOT_FOUND", ""),
        ("b1.leader", "NOT_FOUND", ""),
    ];
    refused(&app, SET, &input, &people).await;
    stale(&app, "officer", SET, &input).await;
    broken(&app, "officer", SET, &super::terms::input(&app, 0).await, &[("HEARING_INVALID", "replyHours")]).await;
}

#[tokio::test]
async fn a_new_round_declares_them_or_takes_the_defaults() {
    let app = TestApp::new().await;
    let mut input = new_round(&app);
    input["hearing"] = json!({ "replyHours": 0, "objectionDays": 5, "decisionDays": 91 });
    let rules = [("HEARING_INVALID", "replyHours"), ("HEARING_INVALID", "decisionDays")];
    broken(&app, "officer", "createRound", &input, &rules).await;
    input["hearing"] = json!({ "replyHours": 48, "objectionDays": 5, "decisionDays": 9 });
    let officer = app.sign_in("officer").await;
    let made = mutate(&officer, "createRound", input).await.expect_done("createRound");
    let query = "query($id: ID!) { round(id: $id) { hearing { replyHours declared } } }";
    let answer = officer.gql(query, json!({ "id": made.at("/data/createRound/round/id") })).await;
    assert_eq!(answer.at("/data/round/hearing"), &json!({ "replyHours": 48, "declared": true }));
}
