//! Taking an import back.

use serde_json::json;

use super::steps::{COMPLETE, act, apply, own, start};
use crate::evaluation::refusal::state;
use crate::evaluation::script::{complete, fill, read_sheet, save};
use crate::support::TestApp;

const SCORES: &str = "/data/sheet/scores";

#[tokio::test]
async fn a_batch_is_taken_back_as_a_whole_by_a_new_save() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let first = json!([{ "criterionId": own.criterion("A.3"), "points": "5", "note": "Cũ" }]);
    save(&officer, &own, own.version, first).await.expect_done("saveScores");
    let before = read_sheet(&officer, &own.id).await.at(SCORES).clone();
    let id = start(&officer, &own.id, COMPLETE).await;
    apply(&officer, &id, "ALL_OR_NOTHING").await.expect_done("applyImport");
    let undone = act(&officer, "undoImport", json!({ "id": id, "reason": "Nhập nhầm tệp" })).await;
    let undone = undone.expect_done("undoImport");
    assert_eq!(undone.text("/data/undoImport/import/state"), "UNDONE");
    assert_eq!(undone.number("/data/undoImport/import/sheetVersion"), own.version + 3);
    assert_eq!(read_sheet(&officer, &own.id).await.at(SCORES), &before);
    assert_eq!(app.texts("select note from sheet_note").await, ["Cũ"]);
    assert!(app.texts("select text from evidence").await.is_empty());
    let event = "select reason from audit_event where action = 'sheet.save' order by sequence desc limit 1";
    assert_eq!(app.texts(event).await, ["Nhập nhầm tệp"]);
    let again = act(&officer, "undoImport", json!({ "id": id, "reason": "Lần nữa" })).await;
    assert_eq!(again.rule_codes("undoImport"), ["NOT_APPLIED"]);
}

#[tokio::test]
async fn what_was_changed_since_is_named_and_nothing_is_taken_back() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let id = start(&officer, &own.id, "Mã;Số liệu;Điểm\nA.3;;8\nB.2;Có;\n").await;
    apply(&officer, &id, "ALL_OR_NOTHING").await.expect_done("applyImport");
    let elsewhere = json!([{ "criterionId": own.criterion("A.2"), "facts": ["99"] }]);
    save(&officer, &own, own.version + 1, elsewhere).await.expect_done("saveScores");
    let touched = json!([{ "criterionId": own.criterion("A.3"), "points": "9" }]);
    save(&officer, &own, own.version + 2, touched).await.expect_done("saveScores");
    let before = state(&app).await;
    let refused = act(&officer, "undoImport", json!({ "id": id, "reason": "Sai" })).await;
    assert_eq!(refused.rule_codes("undoImport"), ["CHANGED_SINCE"]);
    assert!(refused.text("/data/undoImport/userErrors/0/message").contains("A.3"), "{refused:?}");
    assert_eq!(state(&app).await, before);
    let back = json!([{ "criterionId": own.criterion("A.3"), "points": "8" }]);
    save(&officer, &own, own.version + 3, back).await.expect_done("saveScores");
    act(&officer, "undoImport", json!({ "id": id, "reason": "Sai" })).await.expect_done("undoImport");
    let read = read_sheet(&officer, &own.id).await;
    assert_eq!(read.text("/data/sheet/scores/1/state"), "POINTS", "what others wrote elsewhere stays");
    assert_eq!(read.text("/data/sheet/scores/2/state"), "MISSING");
}

#[tokio::test]
async fn an_undo_needs_a_reason_and_a_sheet_that_may_be_written() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let id = start(&officer, &own.id, "Mã;Điểm\nA.3;8\n").await;
    let early = act(&officer, "undoImport", json!({ "id": id, "reason": "Sai" })).await;
    assert_eq!(early.rule_codes("undoImport"), ["NOT_APPLIED"]);
    apply(&officer, &id, "ALL_OR_NOTHING").await.expect_done("applyImport");
    for (reason, code) in [(" ".to_owned(), "REASON_REQUIRED"), ("x".repeat(2_001), "TEXT_TOO_LONG")] {
        let refused = act(&officer, "undoImport", json!({ "id": id, "reason": reason })).await;
        assert_eq!(refused.rule_codes("undoImport"), [code]);
    }
    let mut later = own.clone();
    later.version += 1;
    fill(&app.sign_in("a1.leader").await, &later, complete(&own)).await;
    let refused = act(&officer, "undoImport", json!({ "id": id, "reason": "Sai" })).await;
    assert_eq!((refused.code(), refused.reason()), ("FORBIDDEN", "ALREADY_SUBMITTED"));
}
