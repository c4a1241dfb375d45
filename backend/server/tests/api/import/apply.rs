//! Writing an import onto its sheet.

use serde_json::{Value, json};

use super::steps::{COMPLETE, act, apply, look, own, rows, start};
use crate::evaluation::refusal::{last_object, state};
use crate::evaluation::script::{complete, read_sheet, save, submit};
use crate::support::TestApp;

const HALF_WRONG: &str = "Mã;Điểm\nA.3;8\nB.9;1\n";

#[tokio::test]
async fn rows_are_written_in_one_save_with_one_event_that_names_no_value() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let events = app.texts("select action from audit_event").await.len();
    let id = start(&officer, &own.id, COMPLETE).await;
    assert_eq!(app.texts("select action from audit_event").await.len(), events, "looking leaves no event");
    let done = apply(&officer, &id, "ALL_OR_NOTHING").await.expect_done("applyImport");
    assert_eq!(done.number("/data/applyImport/import/sheetVersion"), own.version + 1);
    let after = app.texts("select after from audit_event order by sequence desc limit 1").await.remove(0);
    assert_eq!(app.texts("select action from audit_event").await.len(), events + 1);
    assert_eq!(last_object(&app, "sheet.save").await, own.id);
    let mut after: Value = serde_json::from_str(&after).unwrap();
    assert_eq!(after["import"], json!({ "id": id, "lines": 7 }));
    assert_eq!(after["lines"].as_array().unwrap().len(), 7);
    // Digits of random texts are nobody's points.
    let told = after.as_object_mut().unwrap();
    for random in ["commitment", "nonce", "import"] {
        told.remove(random);
    }
    assert_eq!(told.keys().collect::<Vec<_>>(), ["lines", "version"], "{told:?}");
    let read = read_sheet(&officer, &own.id).await;
    assert_eq!(read.text("/data/sheet/total/total"), "94.00");
    submit(&app.sign_in("a1.leader").await, &own, own.version + 1).await.expect_done("submitSheet");
}

#[tokio::test]
async fn all_or_nothing_writes_nothing_and_valid_only_writes_the_rest() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let id = start(&officer, &own.id, HALF_WRONG).await;
    let before = state(&app).await;
    let refused = apply(&officer, &id, "ALL_OR_NOTHING").await;
    assert_eq!(refused.rule_codes("applyImport"), ["ROWS_FAIL"]);
    assert_eq!(state(&app).await, before);
    apply(&officer, &id, "VALID_ONLY").await.expect_done("applyImport");
    assert_eq!(read_sheet(&officer, &own.id).await.number("/data/sheet/filled"), 1);
    let again = apply(&officer, &id, "VALID_ONLY").await;
    assert_eq!(again.rule_codes("applyImport"), ["ALREADY_APPLIED"]);
}

#[tokio::test]
async fn a_table_that_changes_nothing_is_not_written() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    save(&officer, &own, own.version, complete(&own)).await.expect_done("saveScores");
    let id = start(&officer, &own.id, COMPLETE).await;
    let seen = look(&officer, &id).await;
    assert_eq!(seen.number("/data/import/counts/same"), 7, "{seen:?}");
    let refused = apply(&officer, &id, "ALL_OR_NOTHING").await;
    assert_eq!(refused.rule_codes("applyImport"), ["NOTHING_TO_APPLY"]);
}

#[tokio::test]
async fn a_sheet_that_changed_meanwhile_is_a_conflict_and_the_preview_shows_it() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let id = start(&officer, &own.id, "Mã;Điểm\nA.3;8\n").await;
    assert_eq!(rows(&look(&officer, &id).await, "/data/import")[0].0, "ADD");
    let leader = app.sign_in("a1.leader").await;
    let other = json!([{ "criterionId": own.criterion("A.3"), "points": "5" }]);
    save(&leader, &own, own.version, other).await.expect_done("saveScores");
    let stale = json!({ "id": id, "expectedVersion": own.version, "mode": "ALL_OR_NOTHING" });
    let conflict = act(&officer, "applyImport", stale).await;
    assert_eq!(conflict.code(), "CONFLICT");
    assert_eq!(conflict.at("/errors/0/extensions/currentVersion"), &json!(own.version + 1));
    let seen = look(&officer, &id).await;
    assert_eq!(rows(&seen, "/data/import")[0].0, "CHANGE", "the preview is of the sheet as it is now");
    assert_eq!(seen.text("/data/import/rows/0/before/value/points"), "5.00");
    assert_eq!(seen.text("/data/import/rows/0/after/value/points"), "8.00");
    apply(&officer, &id, "ALL_OR_NOTHING").await.expect_done("applyImport");
}

#[tokio::test]
async fn a_repeated_request_writes_once() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let id = start(&officer, &own.id, "Mã;Điểm\nA.3;8\n").await;
    let input = json!({
        "id": id, "expectedVersion": own.version, "mode": "VALID_ONLY",
        "idempotencyKey": "0f1fb7cd-8d6b-4d30-9a2c-1f5f0b8a1c11"
    });
    act(&officer, "applyImport", input.clone()).await.expect_done("applyImport");
    let written = state(&app).await;
    act(&officer, "applyImport", input).await.expect_done("applyImport");
    assert_eq!(state(&app).await, written);
}

#[tokio::test]
async fn after_the_deadline_and_after_a_day_nothing_is_applied() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let id = start(&app.sign_in("a1.officer").await, &own.id, "Mã;Điểm\nA.3;8\n").await;
    app.at_day(2);
    let officer = app.sign_in("a1.officer").await;
    assert!(look(&officer, &id).await.at("/data/import").is_null(), "forgotten after a day");
    app.at_day(0);
    let officer = app.sign_in("a1.officer").await;
    let late = start(&officer, &own.id, "Mã;Điểm\nA.3;8\n").await;
    app.sql("update import set expires_at = '2027-01-01T00:00:00+00:00'").await.unwrap();
    app.at_day(11);
    let officer = app.sign_in("a1.officer").await;
    let input = json!({ "id": late, "expectedVersion": own.version, "mode": "VALID_ONLY" });
    let refused = act(&officer, "applyImport", input).await;
    assert_eq!((refused.code(), refused.reason()), ("FORBIDDEN", "DEADLINE"));
    let sent = super::steps::send(&officer, &own.id, "Mã;Điểm\nA.3;8\n").await;
    assert_eq!((sent.status.as_u16(), sent.code(), sent.reason()), (403, "FORBIDDEN", "DEADLINE"));
}
