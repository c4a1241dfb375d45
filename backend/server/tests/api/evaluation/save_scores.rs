//! Saving cells: each broken rule has its code and changes nothing.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::refusal::{attempt, broken, last_object, once, refused, stale};
use super::script::{SheetRef, complete, fill, mutate, reach, read_sheet, save, sheet, submit};
use crate::support::TestApp;

async fn own(app: &TestApp) -> SheetRef {
    sheet(app, &app.round("a"), "A1", "SELF", "A1").await
}

fn input(sheet: &SheetRef, scores: Value) -> Value {
    json!({ "sheetId": sheet.id, "expectedVersion": sheet.version, "scores": scores })
}

fn one(sheet: &SheetRef) -> Value {
    input(sheet, json!([{ "criterionId": sheet.criterion("A.3"), "points": "7.5" }]))
}

#[tokio::test]
async fn a_unit_fills_and_submits_its_own_sheet() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let saved = save(&officer, &own, own.version, complete(&own)).await.expect_done("saveScores");
    assert_eq!(saved.text("/data/saveScores/sheet/total/total"), "94.00");
    assert_eq!(last_object(&app, "sheet.save").await, own.id);
    let leader = app.sign_in("a1.leader").await;
    let version = saved.number("/data/saveScores/sheet/version");
    let submitted = submit(&leader, &own, version).await.expect_done("submitSheet");
    assert_eq!(submitted.text("/data/submitSheet/sheet/state"), "SUBMITTED");
    assert_eq!(submitted.text("/data/submitSheet/sheet/submittedBy"), "Tài khoản a1.leader");
}

#[tokio::test]
async fn nobody_writes_on_another_units_sheet() {
    let app = TestApp::new().await;
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("officer", "FORBIDDEN", "ROLE"),
        ("field", "FORBIDDEN", "ROLE"),
        ("council", "FORBIDDEN", "ROLE"),
        ("a2.officer", "FORBIDDEN", "SCOPE"),
        ("a3.leader", "FORBIDDEN", "SCOPE"),
        ("observer", "NOT_FOUND", ""),
        ("b1.officer", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ];
    refused(&app, "saveScores", &one(&own(&app).await), &people).await;
}

#[tokio::test]
async fn every_broken_rule_has_its_code_and_changes_nothing() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let line = |code: &str, rest: Value| {
        let mut cell = json!({ "criterionId": own.criterion(code) });
        cell.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        cell
    };
    for (score, code, field) in [
        (line("A.3", json!({ "points": "10.5" })), "OVER_MAXIMUM", "points"),
        (line("A.3", json!({ "points": "-0.5" })), "BELOW_MINIMUM", "points"),
        (line("A.3", json!({ "points": "7.25" })), "OFF_STEP", "points"),
        (line("A.1", json!({ "points": "10" })), "FACTS_REQUIRED", "facts"),
        (line("A.1", json!({ "facts": ["1"] })), "INVALID_FACTS", "facts"),
        (line("A.1", json!({ "facts": ["1", "0"] })), "INVALID_FACTS", "facts"),
        (line("A.2", json!({ "facts": ["99"], "points": "10" })), "POINTS_DIFFER", "points"),
        (line("A.3", json!({ "state": "WITHHELD" })), "INVALID_STATE", "state"),
        (line("A.3", json!({ "state": "MISSING", "points": "1" })), "INVALID_STATE", "state"),
        (line("A.3", json!({ "note": "x".repeat(2_001) })), "TEXT_TOO_LONG", "note"),
        (line("A.1", json!({ "evidence": [{ "text": "x".repeat(2_001) }] })), "TEXT_TOO_LONG", "evidence"),
        (line("A.1", json!({ "evidence": [{ "text": "t", "page": "1".repeat(101) }] })), "TEXT_TOO_LONG", "evidence"),
        (line("A.1", json!({ "evidence": vec![json!({ "text": "t" }); 21] })), "TEXT_TOO_LONG", "evidence"),
        (line("A.1", json!({ "evidence": [{ "text": "  " }] })), "EVIDENCE_REQUIRED", "evidence"),
        (
            json!({ "criterionId": format!("criterion_{}", "0".repeat(32)), "points": "1" }),
            "UNKNOWN_CRITERION",
            "criterionId",
        ),
        (line("B.1", json!({ "facts": ["0"] })), "DUPLICATE_CRITERION", "criterionId"),
    ] {
        let valid = json!({ "criterionId": own.criterion("B.1"), "facts": ["0"] });
        broken(&app, "a1.officer", "saveScores", &input(&own, json!([valid, score])), &[(code, field)]).await;
    }
    let several = json!([line("A.3", json!({ "points": "11" })), line("A.1", json!({ "facts": [] }))]);
    let rules = [("OVER_MAXIMUM", "points"), ("INVALID_FACTS", "facts")];
    broken(&app, "a1.officer", "saveScores", &input(&own, several), &rules).await;
}

#[tokio::test]
async fn the_path_of_a_broken_rule_names_the_line_and_the_words_follow_the_reader() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let wrong = input(&own, json!([{ "criterionId": own.criterion("A.3"), "points": "11" }]));
    let document = "mutation($input: SaveScoresInput!) { saveScores(input: $input) {
        sheet { id } userErrors { message path } } }";
    let officer = app.sign_in("a1.officer").await;
    let vietnamese = officer.gql_in("vi", document, json!({ "input": wrong })).await;
    let english = officer.gql_in("en", document, json!({ "input": wrong })).await;
    let path = json!(["scores", own.criterion("A.3"), "points"]);
    assert_eq!(vietnamese.at("/data/saveScores/userErrors/0/path"), &path);
    let (vietnamese, english) =
        [&vietnamese, &english].map(|answer| answer.text("/data/saveScores/userErrors/0/message").to_owned()).into();
    assert_ne!(vietnamese, english);
    assert!(vietnamese.contains("10") && english.contains("10"), "both say the limit: {vietnamese} {english}");
}

#[tokio::test]
async fn after_the_deadline_nothing_is_written() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let due = crate::support::beginning() + TimeDelta::days(10);
    app.app.clock.set(due + TimeDelta::microseconds(1));
    refused(&app, "saveScores", &one(&own), &[("a1.officer", "FORBIDDEN", "DEADLINE")]).await;
    app.app.clock.set(due);
    let officer = app.sign_in("a1.officer").await;
    mutate(&officer, "saveScores", one(&own)).await.expect_done("saveScores");
}

#[tokio::test]
async fn on_a_sealed_stage_nothing_is_written() {
    let app = TestApp::new().await;
    let round = app.round("a");
    let (own, cross) = (own(&app).await, sheet(&app, &round, "A2", "CROSS", "A1").await);
    refused(&app, "saveScores", &one(&cross), &[("a1.officer", "FORBIDDEN", "STAGE")]).await;
    reach(&app, &round, "SEALED").await;
    refused(&app, "saveScores", &one(&own), &[("a1.officer", "FORBIDDEN", "STAGE")]).await;
    refused(&app, "saveScores", &one(&cross), &[("a1.officer", "FORBIDDEN", "STAGE")]).await;
}

#[tokio::test]
async fn a_stale_a_repeated_and_a_submitted_sheet_keep_what_they_have() {
    let app = TestApp::new().await;
    let mut own = own(&app).await;
    stale(&app, "a1.officer", "saveScores", &one(&own)).await;
    let other = json!([{ "criterionId": own.criterion("A.3"), "points": "8" }]);
    let saved = once(&app, "a1.officer", "saveScores", one(&own), ("scores", other)).await;
    assert_eq!(saved.number("/data/saveScores/sheet/version"), own.version + 1);
    own.version += 1;
    fill(&app.sign_in("a1.leader").await, &own, complete(&own)).await;
    own.version += 2;
    refused(&app, "saveScores", &one(&own), &[("a1.officer", "FORBIDDEN", "ALREADY_SUBMITTED")]).await;
}

#[tokio::test]
async fn a_key_is_the_actors_own() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let mut keyed = one(&own);
    keyed["idempotencyKey"] = json!("shared");
    mutate(&app.sign_in("a1.officer").await, "saveScores", keyed.clone()).await.expect_done("saveScores");
    let answer = attempt(&app, "a1.leader", "saveScores", &keyed).await;
    assert_eq!(answer.code(), "CONFLICT", "another person's key says nothing: {answer:?}");
}

#[tokio::test]
async fn missing_not_applicable_withheld_and_zero_are_different_and_can_be_taken_back() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let (a3, b2) = (own.criterion("A.3"), own.criterion("B.2"));
    let scores = json!([
        { "criterionId": a3, "points": "0" },
        { "criterionId": b2, "state": "NOT_APPLICABLE", "note": "Không phát sinh" },
    ]);
    let saved = save(&officer, &own, own.version, scores).await.expect_done("saveScores");
    assert_eq!(saved.number("/data/saveScores/sheet/filled"), 2);
    let states = |answer: &crate::support::Answer| {
        let scores = answer.at("/data/sheet/scores").as_array().unwrap().clone();
        let state = |code: &str| {
            let line = scores.iter().find(|score| score["criterion"]["code"] == code).unwrap();
            (line["state"].as_str().unwrap().to_owned(), line["points"].as_str().map(ToOwned::to_owned))
        };
        [state("A.3"), state("B.2"), state("A.1")]
    };
    let read = read_sheet(&officer, &own.id).await;
    let expected = [
        ("POINTS".to_owned(), Some("0.00".to_owned())),
        ("NOT_APPLICABLE".to_owned(), None),
        ("MISSING".to_owned(), None),
    ];
    assert_eq!(states(&read), expected);
    let back = json!([{ "criterionId": a3, "state": "MISSING" }, { "criterionId": b2, "note": null }]);
    save(&officer, &own, own.version + 1, back).await.expect_done("saveScores");
    let read = read_sheet(&officer, &own.id).await;
    assert_eq!(states(&read)[0].0, "MISSING");
    assert_eq!(states(&read)[1].0, "NOT_APPLICABLE", "a note alone leaves the value");
    assert!(app.texts("select note from sheet_note").await.is_empty());
}
