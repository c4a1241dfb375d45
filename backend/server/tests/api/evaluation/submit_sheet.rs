//! Handing a sheet in.

use serde_json::{Value, json};

use super::refusal::{broken, last_object, once, refused, stale};
use super::script::{SheetRef, advance, complete, fill, fill_stage, judged, mutate, reach, save, sheet};
use crate::support::TestApp;

fn input(sheet: &SheetRef) -> Value {
    json!({ "sheetId": sheet.id, "expectedVersion": sheet.version })
}

/// A1's own sheet, filled in and not handed in.
async fn filled(app: &TestApp) -> SheetRef {
    let own = sheet(app, &app.round("a"), "A1", "SELF", "A1").await;
    save(&app.sign_in("a1.officer").await, &own, own.version, complete(&own)).await.expect_done("saveScores");
    SheetRef { version: own.version + 1, ..own }
}

#[tokio::test]
async fn nobody_hands_in_another_units_sheet() {
    let app = TestApp::new().await;
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("officer", "FORBIDDEN", "ROLE"),
        ("field", "FORBIDDEN", "ROLE"),
        ("council", "FORBIDDEN", "ROLE"),
        ("a2.leader", "FORBIDDEN", "SCOPE"),
        ("observer", "NOT_FOUND", ""),
        ("b1.leader", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ];
    refused(&app, "submitSheet", &input(&filled(&app).await), &people).await;
}

#[tokio::test]
async fn a_sheet_is_handed_in_once_and_then_stays() {
    let app = TestApp::new().await;
    let own = filled(&app).await;
    stale(&app, "a1.leader", "submitSheet", &input(&own)).await;
    let done = once(&app, "a1.leader", "submitSheet", input(&own), ("expectedVersion", json!(own.version + 1))).await;
    assert_eq!(done.text("/data/submitSheet/sheet/state"), "SUBMITTED");
    assert_eq!(last_object(&app, "sheet.submit").await, own.id);
    let again = json!({ "sheetId": own.id, "expectedVersion": own.version + 1 });
    refused(&app, "submitSheet", &again, &[("a1.leader", "FORBIDDEN", "ALREADY_SUBMITTED")]).await;
}

#[tokio::test]
async fn an_incomplete_sheet_names_every_line_it_lacks() {
    let app = TestApp::new().await;
    let own = sheet(&app, &app.round("a"), "A1", "SELF", "A1").await;
    broken(&app, "a1.leader", "submitSheet", &input(&own), &[("INCOMPLETE", "points"); 7]).await;
    let mut scores = complete(&own);
    scores[0].as_object_mut().unwrap().remove("evidence");
    scores[1] = json!({ "criterionId": own.criterion("A.2"), "note": "Chưa có số" });
    save(&app.sign_in("a1.officer").await, &own, own.version, scores).await.expect_done("saveScores");
    let lacking = SheetRef { version: own.version + 1, ..own };
    let rules = [("EVIDENCE_REQUIRED", "evidence"), ("INCOMPLETE", "points")];
    broken(&app, "a1.leader", "submitSheet", &input(&lacking), &rules).await;
}

#[tokio::test]
async fn a_judgement_far_from_the_units_own_needs_its_reason() {
    let app = TestApp::new().await;
    let round = app.round("a");
    fill_stage(&app, &round, "SELF").await;
    let officer = app.sign_in("officer").await;
    advance(&officer, &round, "SEALED").await.expect_done("advanceRound");
    advance(&officer, &round, "CROSS").await.expect_done("advanceRound");
    let cross = sheet(&app, &round, "A2", "CROSS", "A1").await;
    let mut scores = judged(&cross, "8");
    scores[3] = json!({ "criterionId": cross.criterion("B.1"), "points": "5" });
    let leader = app.sign_in("a1.leader").await;
    save(&leader, &cross, cross.version, scores).await.expect_done("saveScores");
    let mut cross = SheetRef { version: cross.version + 1, ..cross };
    broken(&app, "a1.leader", "submitSheet", &input(&cross), &[("REASON_REQUIRED", "note")]).await;
    let reason = json!([{ "criterionId": cross.criterion("B.1"), "note": "Nộp muộn ba lần" }]);
    save(&leader, &cross, cross.version, reason).await.expect_done("saveScores");
    cross.version += 1;
    mutate(&leader, "submitSheet", input(&cross)).await.expect_done("submitSheet");
}

#[tokio::test]
async fn an_appraisal_is_handed_in_by_the_ministry_with_a_reason_for_every_judgement() {
    let app = TestApp::new().await;
    let round = app.round("a");
    reach(&app, &round, "APPRAISED").await;
    let sheet = sheet(&app, &round, "A1", "APPRAISED", "").await;
    let mut scores = judged(&sheet, "8");
    scores[2].as_object_mut().unwrap().remove("note");
    save(&app.sign_in("officer").await, &sheet, sheet.version, scores).await.expect_done("saveScores");
    let sheet = SheetRef { version: sheet.version + 1, ..sheet };
    refused(&app, "submitSheet", &input(&sheet), &[("field", "FORBIDDEN", "ROLE"), ("a1.leader", "FORBIDDEN", "ROLE")])
        .await;
    broken(&app, "officer", "submitSheet", &input(&sheet), &[("REASON_REQUIRED", "note")]).await;
}

#[tokio::test]
async fn late_and_sealed_sheets_are_not_handed_in() {
    let app = TestApp::new().await;
    let own = filled(&app).await;
    app.at_day(10);
    refused(&app, "submitSheet", &input(&own), &[("a1.leader", "FORBIDDEN", "DEADLINE")]).await;
    advance(&app.sign_in("officer").await, &app.round("a"), "SEALED").await.expect_done("advanceRound");
    refused(&app, "submitSheet", &input(&own), &[("a1.leader", "FORBIDDEN", "STAGE")]).await;
}

#[tokio::test]
async fn officers_of_the_unit_hand_in_as_well_as_leaders() {
    let app = TestApp::new().await;
    let own = sheet(&app, &app.round("b"), "B2", "SELF", "B2").await;
    fill(&app.sign_in("b2.officer").await, &own, complete(&own)).await;
}
