//! Taking a submitted sheet back.

use serde_json::{Value, json};

use super::refusal::{broken, last_object, refused, stale};
use super::script::{SheetRef, advance, complete, fill, mutate, sheet};
use crate::support::TestApp;

fn input(sheet: &SheetRef) -> Value {
    json!({ "sheetId": sheet.id, "expectedVersion": sheet.version, "reason": "Sửa số liệu" })
}

/// A1's own sheet, handed in.
async fn submitted(app: &TestApp) -> SheetRef {
    let own = sheet(app, &app.round("a"), "A1", "SELF", "A1").await;
    fill(&app.sign_in("a1.leader").await, &own, complete(&own)).await;
    SheetRef { version: own.version + 2, ..own }
}

#[tokio::test]
async fn nobody_takes_another_units_sheet_back() {
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
    refused(&app, "withdrawSheet", &input(&submitted(&app).await), &people).await;
}

#[tokio::test]
async fn a_sheet_taken_back_counts_no_more_until_it_is_handed_in_again() {
    let app = TestApp::new().await;
    let own = submitted(&app).await;
    stale(&app, "a1.leader", "withdrawSheet", &input(&own)).await;
    let counted = "select unit_code from evaluation where self_total is not null";
    assert_eq!(app.texts(counted).await, ["A1"]);
    let leader = app.sign_in("a1.leader").await;
    let done = mutate(&leader, "withdrawSheet", input(&own)).await.expect_done("withdrawSheet");
    assert_eq!(done.text("/data/withdrawSheet/sheet/state"), "DRAFT");
    assert_eq!(done.at("/data/withdrawSheet/sheet/submittedBy"), &Value::Null);
    assert!(app.texts(counted).await.is_empty());
    assert_eq!(last_object(&app, "sheet.withdraw").await, own.id);
    let reason = "select reason from audit_event where action = 'sheet.withdraw'";
    assert_eq!(app.texts(reason).await, ["Sửa số liệu"]);
    let draft = SheetRef { version: own.version + 1, ..own };
    refused(&app, "withdrawSheet", &input(&draft), &[("a1.leader", "FORBIDDEN", "STAGE")]).await;
    fill(&leader, &draft, json!([{ "criterionId": draft.criterion("A.3"), "points": "6" }])).await;
    assert_eq!(app.texts(counted).await, ["A1"]);
}

#[tokio::test]
async fn taking_back_needs_a_reason_of_bearable_length() {
    let app = TestApp::new().await;
    let own = submitted(&app).await;
    for (reason, code) in [(" ".to_owned(), "REASON_REQUIRED"), ("x".repeat(2_001), "TEXT_TOO_LONG")] {
        let mut input = input(&own);
        input["reason"] = json!(reason);
        broken(&app, "a1.leader", "withdrawSheet", &input, &[(code, "reason")]).await;
    }
}

#[tokio::test]
async fn after_the_deadline_and_on_a_sealed_stage_nothing_is_taken_back() {
    let app = TestApp::new().await;
    let own = submitted(&app).await;
    app.at_day(10);
    refused(&app, "withdrawSheet", &input(&own), &[("a1.leader", "FORBIDDEN", "DEADLINE")]).await;
    advance(&app.sign_in("officer").await, &app.round("a"), "SEALED").await.expect_done("advanceRound");
    refused(&app, "withdrawSheet", &input(&own), &[("a1.leader", "FORBIDDEN", "STAGE")]).await;
}
