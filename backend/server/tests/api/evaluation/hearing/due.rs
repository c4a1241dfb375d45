//! What the hearing asks of whom, among the things to do.

use serde_json::{Value, json};

use super::objection::input;
use super::scene::{criterion, evaluation, play, reply_input};
use crate::evaluation::script::mutate;
use crate::support::TestApp;

const DUE: &str = "{ dueItems { kind state dueAt filled expected unitName evaluation { unitCode } } }";

async fn kinds(app: &TestApp, who: &str) -> Vec<Value> {
    let answer = app.sign_in(who).await.gql(DUE, Value::Null).await;
    let hearing = ["REPLY_TO_CHANGES", "SUPPLEMENT_LINE", "ANSWER_REPLIES", "DECIDE_OBJECTIONS"];
    let items = answer.at("/data/dueItems").as_array().unwrap_or_else(|| panic!("{answer:?}")).clone();
    items.into_iter().filter(|item| hearing.contains(&item["kind"].as_str().unwrap())).collect()
}

#[tokio::test]
async fn the_unit_is_told_to_reply_and_the_head_to_answer() {
    let app = TestApp::new().await;
    play(&app, "REPLY").await;
    let own = kinds(&app, "a3.officer").await;
    assert_eq!(own.len(), 1, "{own:?}");
    assert_eq!((&own[0]["kind"], &own[0]["expected"]), (&json!("REPLY_TO_CHANGES"), &json!(1)));
    assert_eq!(
        (&own[0]["dueAt"], &own[0]["evaluation"]["unitCode"]),
        (&json!("2026-11-26T02:00:00+00:00"), &json!("A3"))
    );
    assert!(kinds(&app, "officer").await.is_empty());
    mutate(&app.sign_in("a3.officer").await, "replyToLine", reply_input(&app, "A3").await)
        .await
        .expect_done("replyToLine");
    assert!(kinds(&app, "a3.officer").await.is_empty());
    let head = kinds(&app, "a1.leader").await;
    assert_eq!(head.iter().filter(|it| it["kind"] == "ANSWER_REPLIES" && it["expected"] == 1).count(), 1, "{head:?}");
    app.at_day(4);
    assert!(kinds(&app, "a2.officer").await.is_empty(), "silence needs nothing more");
}

#[tokio::test]
async fn a_returned_line_is_a_thing_to_do_of_the_unit_until_it_lapses() {
    let app = TestApp::new().await;
    play(&app, "APPRAISED").await;
    let input = json!({ "evaluationId": evaluation(&app, "A3").await, "criterionId": criterion(&app, "A.1").await,
        "reason": "Thiếu biên bản", "dueAt": "2026-11-25T02:00:00Z" });
    mutate(&app.sign_in("officer").await, "returnLine", input).await.expect_done("returnLine");
    let has = |items: &[Value]| items.iter().any(|item| item["kind"] == "SUPPLEMENT_LINE");
    assert!(has(&kinds(&app, "a3.leader").await));
    assert!(!has(&kinds(&app, "a2.leader").await) && !has(&kinds(&app, "officer").await));
    app.at_day(3);
    assert!(!has(&kinds(&app, "a3.leader").await));
}

#[tokio::test]
async fn an_open_objection_is_a_thing_to_do_of_the_ministry() {
    let app = TestApp::new().await;
    play(&app, "PROVISIONAL").await;
    mutate(&app.sign_in("a3.leader").await, "fileObjection", input(&app).await).await.expect_done("fileObjection");
    let items = kinds(&app, "officer").await;
    assert_eq!(items.len(), 1, "{items:?}");
    assert_eq!(
        (&items[0]["kind"], &items[0]["dueAt"]),
        (&json!("DECIDE_OBJECTIONS"), &json!("2026-12-10T02:00:00+00:00"))
    );
    assert!(kinds(&app, "council").await.is_empty());
}
