//! Saving cells: each broken rule has its code and changes nothing.

use serde_json::json;

use super::script::{complete, read_sheet, save, sheet, submit};
use crate::support::TestApp;

#[tokio::test]
async fn a_unit_fills_and_submits_its_own_sheet() {
    let app = TestApp::new().await;
    let own = sheet(&app, &app.round("a"), "A1", "SELF", "A1").await;
    let officer = app.sign_in("a1.officer").await;
    let saved = save(&officer, &own, own.version, complete(&own)).await.expect_done("saveScores");
    assert_eq!(saved.text("/data/saveScores/sheet/total/total"), "94.00");
    let leader = app.sign_in("a1.leader").await;
    let version = saved.number("/data/saveScores/sheet/version");
    let submitted = submit(&leader, &own, version).await.expect_done("submitSheet");
    assert_eq!(submitted.text("/data/submitSheet/sheet/state"), "SUBMITTED");
    assert_eq!(submitted.text("/data/submitSheet/sheet/submittedBy"), "Tài khoản a1.leader");
}

#[tokio::test]
async fn every_broken_rule_has_its_code_and_changes_nothing() {
    let app = TestApp::new().await;
    let own = sheet(&app, &app.round("a"), "A1", "SELF", "A1").await;
    let officer = app.sign_in("a1.officer").await;
    let judged = own.criterion("A.3");
    for (score, code, field) in [
        (json!({ "criterionId": judged, "points": "10.5" }), "OVER_MAXIMUM", "points"),
        (json!({ "criterionId": judged, "points": "-0.5" }), "BELOW_MINIMUM", "points"),
        (json!({ "criterionId": judged, "points": "7.25" }), "OFF_STEP", "points"),
        (json!({ "criterionId": own.criterion("A.1"), "points": "10" }), "FACTS_REQUIRED", "facts"),
        (json!({ "criterionId": own.criterion("A.1"), "facts": ["1"] }), "INVALID_FACTS", "facts"),
        (json!({ "criterionId": judged, "state": "WITHHELD" }), "INVALID_STATE", "state"),
        (json!({ "criterionId": judged, "note": "x".repeat(2_001) }), "TEXT_TOO_LONG", "note"),
    ] {
        let valid = json!({ "criterionId": own.criterion("B.1"), "facts": ["0"] });
        let answer = save(&officer, &own, own.version, json!([valid, score])).await;
        assert_eq!(answer.rule_codes("saveScores"), [code], "{answer:?}");
        let path = answer.at("/data/saveScores/userErrors/0/path");
        assert_eq!((path[0].as_str(), path[2].as_str()), (Some("scores"), Some(field)), "{answer:?}");
        assert!(!answer.text("/data/saveScores/userErrors/0/message").is_empty());
    }
    let after = read_sheet(&officer, &own.id).await;
    assert_eq!(after.number("/data/sheet/version"), own.version);
    assert_eq!(after.number("/data/sheet/filled"), 0);
}
