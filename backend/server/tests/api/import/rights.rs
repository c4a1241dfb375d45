//! Who may import: exactly those who may write the sheet; and an import is its owner's alone.

use serde_json::json;

use super::steps::{act, look, own, send, start};
use crate::evaluation::script::{complete, fill, sheet};
use crate::support::TestApp;

const TABLE: &str = "Mã;Điểm\nA.3;8\n";

#[tokio::test]
async fn only_those_who_may_write_a_sheet_may_send_a_file_for_it() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    for (who, status, reason) in [
        ("admin", 403, "ROLE"),
        ("officer", 403, "ROLE"),
        ("field", 403, "ROLE"),
        ("council", 403, "ROLE"),
        ("a2.officer", 403, "SCOPE"),
        ("a3.leader", 403, "SCOPE"),
        ("observer", 404, ""),
        ("b1.officer", 404, ""),
        ("otherofficer", 404, ""),
    ] {
        let answer = send(&app.sign_in(who).await, &own.id, TABLE).await;
        assert_eq!((answer.status.as_u16(), answer.reason()), (status, reason), "{who}: {answer:?}");
        if status == 403 {
            let trace = "select reason from audit_event where action = 'access.refused' order by sequence desc limit 1";
            assert_eq!(app.texts(trace).await, [format!("sheet.import: {reason}")], "{who}");
        }
    }
    let anonymous = send(&app.anonymous(), &own.id, TABLE).await;
    assert_eq!((anonymous.status.as_u16(), anonymous.code()), (401, "UNAUTHENTICATED"));
    let forged = send(&app.bearer("forged"), &own.id, TABLE).await;
    assert_eq!((forged.status.as_u16(), forged.code()), (401, "UNAUTHENTICATED"));
    assert!(app.texts("select file_name from import").await.is_empty());
    let cross = sheet(&app, &app.round("a"), "A2", "CROSS", "A1").await;
    let early = send(&app.sign_in("a1.officer").await, &cross.id, TABLE).await;
    assert_eq!((early.status.as_u16(), early.reason()), (403, "STAGE"));
}

#[tokio::test]
async fn an_import_looks_like_none_to_everybody_but_its_owner() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let id = start(&officer, &own.id, TABLE).await;
    for who in ["a1.leader", "a2.officer", "officer", "admin", "b1.leader"] {
        let other = app.sign_in(who).await;
        assert!(look(&other, &id).await.at("/data/import").is_null(), "{who}");
        for (mutation, input) in [
            ("remapImport", json!({ "id": id, "headerRow": 1 })),
            ("applyImport", json!({ "id": id, "expectedVersion": own.version, "mode": "VALID_ONLY" })),
            ("undoImport", json!({ "id": id, "reason": "Sai" })),
        ] {
            assert_eq!(act(&other, mutation, input).await.code(), "NOT_FOUND", "{who} {mutation}");
        }
    }
    assert_eq!(look(&app.anonymous(), &id).await.code(), "UNAUTHENTICATED");
    let actions = look(&officer, &id).await.at("/data/import/allowedActions").clone();
    let allowed: Vec<bool> =
        actions.as_array().unwrap().iter().map(|action| action["allowed"].as_bool().unwrap()).collect();
    assert_eq!(allowed, [true, true, false]);
}

#[tokio::test]
async fn a_sheet_that_was_handed_in_takes_no_file() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let id = start(&officer, &own.id, TABLE).await;
    fill(&app.sign_in("a1.leader").await, &own, complete(&own)).await;
    let sent = send(&officer, &own.id, TABLE).await;
    assert_eq!((sent.status.as_u16(), sent.reason()), (403, "ALREADY_SUBMITTED"));
    for (mutation, input) in [
        ("remapImport", json!({ "id": id, "headerRow": 1 })),
        ("applyImport", json!({ "id": id, "expectedVersion": own.version + 2, "mode": "VALID_ONLY" })),
    ] {
        let refused = act(&officer, mutation, input).await;
        assert_eq!((refused.code(), refused.reason()), ("FORBIDDEN", "ALREADY_SUBMITTED"), "{mutation}");
    }
    assert_eq!(look(&officer, &id).await.text("/data/import/allowedActions/1/lockCode"), "ALREADY_SUBMITTED");
}
