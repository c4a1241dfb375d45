//! Sending one line back, and supplementing it.

use serde_json::{Value, json};

use super::scene::{criterion, evaluation, messages, play, threads};
use crate::evaluation::refusal::{broken, refused};
use crate::evaluation::script::{advance, mutate, reach, read_sheet, sheet};
use crate::support::TestApp;

const RETURN: &str = "returnLine";
const SUPPLEMENT: &str = "supplementLine";

async fn return_input(app: &TestApp, line: &str) -> Value {
    json!({ "evaluationId": evaluation(app, "A3").await, "criterionId": criterion(app, line).await,
        "reason": "Thiếu biên bản nghiệm thu", "dueAt": "2026-11-25T02:00:00Z" })
}

/// Line A.1 of a3 sent back by the head; the identifier of the return.
async fn returned(app: &TestApp) -> String {
    play(app, "AGREED").await;
    let head = app.sign_in("a1.leader").await;
    mutate(&head, RETURN, return_input(app, "A.1").await).await.expect_done(RETURN);
    messages(&threads(app, &head, "A3").await, "A.1")[0]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_head_sends_a_line_back_while_the_cluster_agrees_and_nobody_else() {
    let app = TestApp::new().await;
    play(&app, "AGREED").await;
    let input = return_input(&app, "A.1").await;
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("officer", "FORBIDDEN", "ROLE"),
        ("field", "FORBIDDEN", "ROLE"),
        ("a2.leader", "FORBIDDEN", "ROLE"),
        ("a3.leader", "FORBIDDEN", "ROLE"),
        ("b1.leader", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ];
    refused(&app, RETURN, &input, &people).await;
    mutate(&app.sign_in("a1.officer").await, RETURN, input).await.expect_done(RETURN);
}

#[tokio::test]
async fn the_field_owner_sends_back_its_lines_and_the_officer_any_while_they_appraise() {
    let app = TestApp::new().await;
    play(&app, "APPRAISED").await;
    let (field, other) = (return_input(&app, "A.1").await, return_input(&app, "B.1").await);
    refused(&app, RETURN, &other, &[("field", "FORBIDDEN", "SCOPE"), ("a1.leader", "FORBIDDEN", "ROLE")]).await;
    mutate(&app.sign_in("field").await, RETURN, field).await.expect_done(RETURN);
    mutate(&app.sign_in("officer").await, RETURN, other).await.expect_done(RETURN);
}

#[tokio::test]
async fn every_broken_rule_of_a_return_has_its_code_and_changes_nothing() {
    let app = TestApp::new().await;
    returned(&app).await;
    let with = |mut input: Value, field: &str, value: &str| {
        input[field] = json!(value);
        input
    };
    let input = return_input(&app, "A.2").await;
    let again = return_input(&app, "A.1").await;
    let unknown = format!("criterion_{}", "0".repeat(32));
    for (input, rule) in [
        (with(input.clone(), "reason", ""), ("REASON_REQUIRED", "reason")),
        (with(input.clone(), "dueAt", "2026-11-23T02:00:00Z"), ("DUE_IN_PAST", "dueAt")),
        (with(input.clone(), "criterionId", &unknown), ("UNKNOWN_CRITERION", "criterionId")),
        (again, ("ALREADY_RETURNED", "criterionId")),
    ] {
        broken(&app, "a1.leader", RETURN, &input, &[rule]).await;
    }
}

#[tokio::test]
async fn corrected_facts_stand_beside_the_units_own_value_which_stays() {
    let app = TestApp::new().await;
    let sent = returned(&app).await;
    let own = sheet(&app, &app.round("a"), "A3", "SELF", "").await;
    let leader = app.sign_in("a3.leader").await;
    let before = read_sheet(&leader, &own.id).await.body;
    let input = json!({ "returnId": sent, "note": "Số liệu sau đối chiếu", "facts": ["90", "100"],
        "documentId": app.fixture.decision.unwrap().to_string(), "page": "2" });
    let people =
        [("officer", "FORBIDDEN", "ROLE"), ("a1.leader", "FORBIDDEN", "SCOPE"), ("b1.leader", "NOT_FOUND", "")];
    refused(&app, SUPPLEMENT, &input, &people).await;
    mutate(&leader, SUPPLEMENT, input).await.expect_done(SUPPLEMENT);
    let said = messages(&threads(&app, &leader, "A3").await, "A.1");
    assert_eq!((&said[0]["returnState"], &said[1]["answersId"]), (&json!("SUPPLEMENTED"), &said[0]["id"]));
    assert_eq!((&said[1]["value"]["points"], &said[1]["facts"]), (&json!("27.00"), &json!(["90.00", "100.00"])));
    assert_eq!(read_sheet(&leader, &own.id).await.body, before, "what was handed in stays");
}

#[tokio::test]
async fn every_broken_rule_of_a_supplement_has_its_code_and_silence_lapses() {
    let app = TestApp::new().await;
    let sent = returned(&app).await;
    let input = |note: &str, facts: Value| json!({ "returnId": sent, "note": note, "facts": facts });
    for (input, rule) in [
        (input("", Value::Null), ("REASON_REQUIRED", "note")),
        (input("Bổ sung", json!(["90"])), ("INVALID_FACTS", "facts")),
    ] {
        broken(&app, "a3.leader", SUPPLEMENT, &input, &[rule]).await;
    }
    app.at_day(3);
    let late = input("Bổ sung", Value::Null);
    broken(&app, "a3.leader", SUPPLEMENT, &late, &[("DEADLINE_PASSED", "")]).await;
    let told = threads(&app, &app.sign_in("a3.leader").await, "A3").await;
    assert_eq!(messages(&told, "A.1")[0]["returnState"], json!("LAPSED"));
}

#[tokio::test]
async fn what_was_sent_back_is_between_unit_and_judge_until_the_stage_is_revealed_in_threads_and_in_the_chain() {
    let app = TestApp::new().await;
    returned(&app).await;
    let chain = "{ auditEvents(first: 50, filter: { action: \"line.return\" }) { totalCount nodes { object } } }";
    for (who, sees) in [("a1.officer", 1), ("a3.officer", 1), ("a2.leader", 0), ("officer", 0), ("field", 0)] {
        let told = threads(&app, &app.sign_in(who).await, "A3").await;
        assert_eq!(messages(&told, "A.1").len(), sees, "{who}");
    }
    let officer = app.sign_in("officer").await;
    assert_eq!(officer.gql(chain, Value::Null).await.number("/data/auditEvents/totalCount"), 0);
    app.at_day(31);
    advance(&app.sign_in("officer").await, &app.round("a"), "APPRAISED").await.expect_done("advanceRound");
    for who in ["a2.leader", "officer", "field", "council"] {
        let told = threads(&app, &app.sign_in(who).await, "A3").await;
        assert_eq!(messages(&told, "A.1").len(), 1, "{who}");
    }
    let officer = app.sign_in("officer").await;
    assert_eq!(officer.gql(chain, Value::Null).await.number("/data/auditEvents/totalCount"), 1);
}

#[tokio::test]
async fn lines_are_not_sent_back_in_other_stages() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "REPLY").await;
    let mut input = return_input(&app, "A.1").await;
    input["dueAt"] = json!("2027-11-25T02:00:00Z");
    let people = [("a1.leader", "FORBIDDEN", "STAGE"), ("officer", "FORBIDDEN", "STAGE")];
    refused(&app, RETURN, &input, &people).await;
}
