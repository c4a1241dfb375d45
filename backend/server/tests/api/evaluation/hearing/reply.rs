//! Accepting, replying, silence, answering.

use serde_json::{Value, json};

use super::scene::{criterion, evaluation, messages, play, reply_input, states, threads};
use crate::evaluation::refusal::{broken, last_object, refused};
use crate::evaluation::script::{advance, mutate};
use crate::support::TestApp;

const REPLY: &str = "replyToLine";
const ACCEPT: &str = "acceptLines";
const ANSWER: &str = "answerReply";

fn window(stage: &str, state: &str) -> (String, String) {
    (stage.to_owned(), state.to_owned())
}

async fn accept_input(app: &TestApp, unit: &str) -> Value {
    json!({ "evaluationId": evaluation(app, unit).await, "stage": "CROSS" })
}

/// The reply of a3 to its cross value; the identifier of the message.
async fn replied(app: &TestApp) -> String {
    let leader = app.sign_in("a3.leader").await;
    mutate(&leader, REPLY, reply_input(app, "A3").await).await.expect_done(REPLY);
    let told = threads(app, &leader, "A3").await;
    messages(&told, "A.3")[0]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_changed_line_opens_a_window_for_the_unit_and_for_nobody_else() {
    let app = TestApp::new().await;
    play(&app, "REPLY").await;
    for who in ["a3.leader", "a3.officer"] {
        let told = threads(&app, &app.sign_in(who).await, "A3").await;
        assert_eq!(told.as_array().unwrap().len(), 1, "only the changed line: {told}");
        let open = &told[0]["windows"][0];
        assert_eq!((&open["before"]["points"], &open["value"]["points"]), (&json!("8.00"), &json!("7.50")));
        assert_eq!((&open["mayAccept"], &open["mayReply"]), (&json!(true), &json!(true)), "{who}");
    }
    let told = threads(&app, &app.sign_in("a2.leader").await, "A3").await;
    assert_eq!(states(&told, "A.3"), [window("CROSS", "OPEN")]);
    assert_eq!(told[0]["windows"][0]["mayReply"], json!(false));
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("officer", "FORBIDDEN", "ROLE"),
        ("council", "FORBIDDEN", "ROLE"),
        ("field", "FORBIDDEN", "ROLE"),
        ("a1.leader", "FORBIDDEN", "SCOPE"),
        ("a2.officer", "FORBIDDEN", "SCOPE"),
        ("observer", "NOT_FOUND", ""),
        ("b1.leader", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ];
    refused(&app, REPLY, &reply_input(&app, "A3").await, &people).await;
    refused(&app, ACCEPT, &accept_input(&app, "A3").await, &people).await;
}

#[tokio::test]
async fn silence_is_acceptance_at_the_stated_moment_and_no_word_counts_after_it() {
    let app = TestApp::new().await;
    play(&app, "REPLY").await;
    app.at_day(2);
    let leader = app.sign_in("a3.leader").await;
    let due = threads(&app, &leader, "A3").await[0]["windows"][0]["dueAt"].clone();
    assert_eq!(due, json!("2026-11-26T02:00:00+00:00"), "72 hours by default");
    app.at_day(3);
    let leader = app.sign_in("a3.leader").await;
    let told = threads(&app, &leader, "A3").await;
    assert_eq!(states(&told, "A.3"), [window("CROSS", "ACCEPTED_BY_SILENCE")]);
    assert_eq!(told[0]["windows"][0]["mayReply"], json!(false));
    let late = reply_input(&app, "A3").await;
    broken(&app, "a3.leader", REPLY, &late, &[("DEADLINE_PASSED", "criterionId")]).await;
    let mut line = accept_input(&app, "A3").await;
    line["criterionIds"] = json!([criterion(&app, "A.3").await]);
    broken(&app, "a3.leader", ACCEPT, &line, &[("DEADLINE_PASSED", "0")]).await;
}

#[tokio::test]
async fn a_unit_accepts_all_its_open_lines_at_once_and_may_change_its_word_in_time() {
    let app = TestApp::new().await;
    play(&app, "REPLY").await;
    let leader = app.sign_in("a3.leader").await;
    mutate(&leader, ACCEPT, accept_input(&app, "A3").await).await.expect_done(ACCEPT);
    assert_eq!(states(&threads(&app, &leader, "A3").await, "A.3"), [window("CROSS", "ACCEPTED")]);
    assert_eq!(last_object(&app, "line.accept").await, evaluation(&app, "A3").await);
    let mut line = accept_input(&app, "A3").await;
    line["criterionIds"] = json!([criterion(&app, "A.3").await]);
    broken(&app, "a3.leader", ACCEPT, &line, &[("ALREADY_ACCEPTED", "0")]).await;
    mutate(&leader, REPLY, reply_input(&app, "A3").await).await.expect_done(REPLY);
    let told = threads(&app, &leader, "A3").await;
    assert_eq!(states(&told, "A.3"), [window("CROSS", "REPLIED")]);
    let kinds: Vec<_> = messages(&told, "A.3").iter().map(|it| it["kind"].clone()).collect();
    assert_eq!(kinds, ["ACCEPT", "REPLY"], "nothing is edited, everything stays");
}

#[tokio::test]
async fn every_broken_rule_of_a_reply_has_its_code_and_changes_nothing() {
    let app = TestApp::new().await;
    play(&app, "REPLY").await;
    let input = reply_input(&app, "A3").await;
    let with = |field: &str, value: Value| {
        let mut input = input.clone();
        input[field] = value;
        input
    };
    let unchanged = criterion(&app, "A.1").await;
    for (input, rule) in [
        (with("text", json!(" ")), ("REASON_REQUIRED", "text")),
        (with("text", json!("x".repeat(2_001))), ("TEXT_TOO_LONG", "text")),
        (with("page", json!("x".repeat(101))), ("TEXT_TOO_LONG", "page")),
        (with("criterionId", json!(unchanged)), ("NOT_CHANGED", "criterionId")),
        (with("stage", json!("AGREED")), ("NOT_CHANGED", "criterionId")),
        (with("stage", json!("SELF")), ("NOT_CHANGED", "criterionId")),
    ] {
        broken(&app, "a3.leader", REPLY, &input, &[rule]).await;
    }
    let unknown = with("documentId", json!(format!("document_{}", "0".repeat(32))));
    refused(&app, REPLY, &unknown, &[("a3.leader", "NOT_FOUND", "")]).await;
}

#[tokio::test]
async fn a_reply_cites_a_paper_and_is_answered_by_the_head_with_an_outcome() {
    let app = TestApp::new().await;
    play(&app, "REPLY").await;
    let mut input = reply_input(&app, "A3").await;
    input["documentId"] = json!(app.fixture.decision.unwrap().to_string());
    input["page"] = json!("trang 3");
    let leader = app.sign_in("a3.leader").await;
    mutate(&leader, REPLY, input).await.expect_done(REPLY);
    let told = threads(&app, &app.sign_in("a1.leader").await, "A3").await;
    let reply = messages(&told, "A.3")[0].clone();
    assert_eq!((&reply["mayAnswer"], &reply["page"]), (&json!(true), &json!("trang 3")));
    let answer = json!({ "replyId": reply["id"], "text": "Đã đối chiếu", "outcome": "ADJUSTED" });
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("a2.leader", "FORBIDDEN", "ROLE"),
        ("a3.leader", "FORBIDDEN", "ROLE"),
        ("field", "FORBIDDEN", "SCOPE"),
        ("b1.leader", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ];
    refused(&app, ANSWER, &answer, &people).await;
    mutate(&app.sign_in("a1.leader").await, ANSWER, answer.clone()).await.expect_done(ANSWER);
    let told = threads(&app, &leader, "A3").await;
    assert_eq!(states(&told, "A.3"), [window("CROSS", "ANSWERED")]);
    let said = messages(&told, "A.3").pop().unwrap();
    assert_eq!((&said["outcome"], &said["author"]["code"]), (&json!("ADJUSTED"), &json!("A1")));
    let again = reply_input(&app, "A3").await;
    broken(&app, "a3.leader", REPLY, &again, &[("ALREADY_ANSWERED", "criterionId")]).await;
    mutate(&app.sign_in("officer").await, ANSWER, answer).await.expect_done(ANSWER);
    assert_eq!(messages(&threads(&app, &leader, "A3").await, "A.3").len(), 3, "an answer is corrected by another");
}

#[tokio::test]
async fn only_a_reply_is_answered_and_the_head_does_not_answer_itself() {
    let app = TestApp::new().await;
    play(&app, "REPLY").await;
    let reply = replied(&app).await;
    let leader = app.sign_in("a3.leader").await;
    mutate(
        &leader,
        ACCEPT,
        json!({ "evaluationId": evaluation(&app, "A3").await, "stage": "CROSS",
        "criterionIds": [criterion(&app, "A.3").await] }),
    )
    .await
    .expect_done(ACCEPT);
    let answer = json!({ "replyId": reply, "text": "Trả lời", "outcome": "MAINTAINED" });
    broken(&app, "a1.leader", ANSWER, &answer, &[("NOTHING_TO_ANSWER", "replyId")]).await;
    let head = app.sign_in("a1.leader").await;
    mutate(&head, REPLY, reply_input(&app, "A1").await).await.expect_done(REPLY);
    let own = messages(&threads(&app, &head, "A1").await, "A.3")[0]["id"].clone();
    let answer = json!({ "replyId": own, "text": "Trả lời", "outcome": "ADJUSTED" });
    refused(&app, ANSWER, &answer, &[("a1.leader", "FORBIDDEN", "OWN_UNIT")]).await;
    mutate(&app.sign_in("officer").await, ANSWER, answer).await.expect_done(ANSWER);
}

#[tokio::test]
async fn each_reveal_opens_windows_of_its_own_and_the_field_owner_answers_about_its_lines() {
    let app = TestApp::new().await;
    play(&app, "PROVISIONAL").await;
    let leader = app.sign_in("a3.leader").await;
    let told = threads(&app, &leader, "A3").await;
    assert_eq!(states(&told, "A.3"), [window("CROSS", "OPEN"), window("AGREED", "OPEN"), window("APPRAISED", "OPEN")]);
    let mut input = reply_input(&app, "A3").await;
    input["stage"] = json!("APPRAISED");
    mutate(&leader, REPLY, input).await.expect_done(REPLY);
    let reply = messages(&threads(&app, &leader, "A3").await, "A.3")[0]["id"].clone();
    let answer = json!({ "replyId": reply, "text": "Giữ nguyên", "outcome": "MAINTAINED" });
    refused(&app, ANSWER, &answer, &[("a1.leader", "FORBIDDEN", "ROLE")]).await;
    let done = mutate(&app.sign_in("field").await, ANSWER, answer).await.expect_done(ANSWER);
    let said = messages(done.at("/data/answerReply/evaluation/replies"), "A.3").pop().unwrap();
    assert_eq!(said["author"]["code"], json!("CLV"), "{said}");
}

#[tokio::test]
async fn nothing_is_told_before_the_reveal() {
    let app = TestApp::new().await;
    play(&app, "CROSS").await;
    for who in ["officer", "a3.leader", "a1.leader"] {
        let told = threads(&app, &app.sign_in(who).await, "A3").await;
        assert_eq!(told, json!([]), "{who}");
    }
    let early = reply_input(&app, "A3").await;
    refused(&app, REPLY, &early, &[("a3.leader", "FORBIDDEN", "STAGE")]).await;
}

#[tokio::test]
async fn a_thread_is_kept_by_the_database_itself() {
    let app = TestApp::new().await;
    play(&app, "REPLY").await;
    replied(&app).await;
    for statement in ["update line_message set text = 'khác'", "delete from line_message"] {
        let refused = app.sql(statement).await.unwrap_err().to_string();
        assert!(refused.contains("threads_are_append_only"), "{refused}");
    }
    advance(&app.sign_in("officer").await, &app.round("a"), "AGREED").await.expect_done("advanceRound");
}
