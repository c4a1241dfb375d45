//! The register: who enters papers, what is checked, what rests on them.

use serde_json::{Value, json};

use crate::evaluation::refusal::last_object;
use crate::evaluation::script::client;
use crate::support::{Answer, Client, TestApp};

const RECORD: &str = "mutation($input: RecordDocumentInput!) { recordDocument(input: $input) {
    document { id version reference summary year } userErrors { code path message } } }";
const UPDATE: &str = "mutation($input: UpdateDocumentInput!) { updateDocument(input: $input) {
    document { version summary } userErrors { code path } } }";

fn paper(changes: Value) -> Value {
    let mut input = json!({ "type": "OFFICIAL_LETTER", "number": 12, "symbol": "BKT-TĐKT", "issuedOn": "2026-06-25",
        "issuerName": "Bộ Kiểm thử", "summary": "Hướng dẫn sơ kết" });
    input.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    json!({ "input": input })
}

async fn record(client: &Client<'_>, changes: Value) -> Answer {
    client.gql(RECORD, paper(changes)).await
}

async fn update(client: &Client<'_>, id: &Value, version: i64, summary: &str) -> Answer {
    let input = json!({ "documentId": id, "expectedVersion": version, "summary": summary });
    client.gql(UPDATE, json!({ "input": input })).await
}

#[tokio::test]
async fn the_ministry_enters_any_paper_and_a_unit_its_own() {
    let app = TestApp::new().await;
    let own = json!({ "issuerId": app.unit("a1"), "issuerName": "Sở A Một" });
    for (who, changes, code, reason) in [
        ("", json!({}), "UNAUTHENTICATED", ""),
        ("admin", json!({}), "FORBIDDEN", "ROLE"),
        ("field", json!({}), "FORBIDDEN", "ROLE"),
        ("council", json!({}), "FORBIDDEN", "ROLE"),
        ("observer", json!({}), "FORBIDDEN", "ROLE"),
        ("a1.leader", json!({}), "FORBIDDEN", "SCOPE"),
        ("a2.leader", own.clone(), "FORBIDDEN", "SCOPE"),
    ] {
        let refused = record(&client(&app, who).await, changes).await;
        assert_eq!((refused.code(), refused.reason()), (code, reason), "{who}");
    }
    let done = record(&app.sign_in("a1.officer").await, own).await.expect_done("recordDocument");
    assert_eq!(done.text("/data/recordDocument/document/reference"), "12/BKT-TĐKT");
    assert_eq!(last_object(&app, "document.record").await, done.text("/data/recordDocument/document/id"));
    record(&app.sign_in("officer").await, json!({})).await.expect_done("recordDocument");
}

#[tokio::test]
async fn a_paper_that_cannot_be_is_refused_by_name() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    for (changes, code, field) in [
        (json!({ "number": 0 }), "NUMBER_NOT_POSITIVE", "number"),
        (json!({ "issuedOn": "2026-11-24" }), "ISSUED_IN_FUTURE", "issuedOn"),
        (json!({ "summary": " " }), "REQUIRED", "summary"),
        (json!({ "issuerName": "" }), "REQUIRED", "issuerName"),
        (json!({ "summary": "x".repeat(5_000) }), "TOO_LONG", "summary"),
    ] {
        let refused = record(&officer, changes).await;
        assert_eq!(refused.rule_codes("recordDocument"), [code], "{refused:?}");
        assert_eq!(refused.text("/data/recordDocument/userErrors/0/path/0"), field);
    }
    // The day is that of Việt Nam: 02:00 UTC is nine in the morning, and after 17:00 UTC it is tomorrow.
    app.app.clock.set("2026-11-23T17:30:00Z".parse().unwrap());
    let officer = app.sign_in("officer").await;
    record(&officer, json!({ "issuedOn": "2026-11-24" })).await.expect_done("recordDocument");
}

#[tokio::test]
async fn a_summary_is_corrected_on_the_version_that_was_read() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let made = record(&officer, json!({})).await.expect_done("recordDocument");
    let id = made.at("/data/recordDocument/document/id").clone();
    let done = update(&officer, &id, 1, "Hướng dẫn tổng kết").await.expect_done("updateDocument");
    assert_eq!(done.at("/data/updateDocument/document"), &json!({ "version": 2, "summary": "Hướng dẫn tổng kết" }));
    let stale = update(&officer, &id, 1, "Khác").await;
    assert_eq!((stale.code(), stale.at("/errors/0/extensions/currentVersion")), ("CONFLICT", &json!(2)));
    for (who, code) in [("", "UNAUTHENTICATED"), ("a1.leader", "FORBIDDEN"), ("admin", "FORBIDDEN")] {
        assert_eq!(update(&client(&app, who).await, &id, 2, "Khác").await.code(), code, "{who}");
    }
    assert_eq!(update(&officer, &id, 2, " ").await.rule_codes("updateDocument"), ["REQUIRED"]);
}

#[tokio::test]
async fn a_paper_is_found_by_its_words_and_tells_what_rests_on_it() {
    let app = TestApp::new().await;
    let member = app.sign_in("a3.officer").await;
    let query = "query($search: String) { documents(filter: { search: $search, type: DECISION }) { nodes {
        reference links { kind label } } } }";
    let found = member.gql(query, json!({ "search": "chia cum" })).await;
    let links =
        json!([{ "kind": "CLUSTER", "label": "Cụm thi đua A" }, { "kind": "CLUSTER", "label": "Cụm thi đua B" }]);
    assert_eq!(found.at("/data/documents/nodes"), &json!([{ "reference": "01/QĐ-BKT", "links": links }]), "{found:?}");
    assert_eq!(app.anonymous().gql(query, json!({})).await.code(), "UNAUTHENTICATED");
}

#[tokio::test]
async fn evidence_and_grounds_name_papers_of_the_register_or_nothing() {
    let app = TestApp::new().await;
    let own = crate::evaluation::script::sheet(&app, &app.round("a"), "A1", "SELF", "A1").await;
    let unknown = format!("document_{}", "0".repeat(32));
    let scores = json!([{ "criterionId": own.criterion("A.1"), "evidence": [{ "documentId": unknown }] }]);
    let officer = app.sign_in("a1.officer").await;
    let refused = crate::evaluation::script::save(&officer, &own, own.version, scores).await;
    assert_eq!(refused.code(), "NOT_FOUND", "{refused:?}");
    let known = app.fixture.decision.unwrap().to_string();
    let scores = json!([{ "criterionId": own.criterion("A.1"), "evidence": [{ "documentId": known, "page": "3" }] }]);
    crate::evaluation::script::save(&officer, &own, own.version, scores).await.expect_done("saveScores");
}
