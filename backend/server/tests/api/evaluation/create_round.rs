//! Beginning a round.

use serde_json::{Value, json};

use super::refusal::{broken, last_object, once, refused};
use super::script::{client, mutate};
use crate::support::TestApp;

/// A round of cluster A that breaks no rule.
pub fn new_round(app: &TestApp) -> Value {
    json!({
        "clusterId": app.cluster("a"),
        "criteriaSetId": app.fixture.criteria.unwrap().to_string(),
        "name": "Sơ kết sáu tháng",
        "kind": "MID_YEAR",
        "year": 2026,
        "selfDueAt": "2026-12-01T10:00:00Z",
        "crossDueAt": "2026-12-10T10:00:00Z",
        "agreedDueAt": "2026-12-20T10:00:00Z",
        "appraisedDueAt": "2026-12-31T10:00:00Z",
        "aggregation": "MEDIAN",
        "tieRules": ["GROUP_A"],
    })
}

/// The same with one field changed.
fn with(app: &TestApp, field: &str, value: Value) -> Value {
    let mut input = new_round(app);
    input[field] = value;
    input
}

#[tokio::test]
async fn officers_of_the_ministry_begin_rounds_and_nobody_else() {
    let app = TestApp::new().await;
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("field", "FORBIDDEN", "ROLE"),
        ("council", "FORBIDDEN", "ROLE"),
        ("observer", "FORBIDDEN", "ROLE"),
        ("a1.officer", "FORBIDDEN", "ROLE"),
        ("a1.leader", "FORBIDDEN", "ROLE"),
        ("b1.leader", "FORBIDDEN", "ROLE"),
        ("otherofficer", "FORBIDDEN", "SCOPE"),
    ];
    refused(&app, "createRound", &new_round(&app), &people).await;
}

#[tokio::test]
async fn a_round_begins_as_a_draft_that_the_members_do_not_see() {
    let app = TestApp::new().await;
    let made = once(&app, "officer", "createRound", new_round(&app), ("name", json!("Đợt khác"))).await;
    assert_eq!(made.text("/data/createRound/round/stage"), "DRAFT");
    assert_eq!(made.number("/data/createRound/round/version"), 1);
    let id = made.text("/data/createRound/round/id");
    assert_eq!(last_object(&app, "round.create").await, id);
    let query = "query($id: ID!) { round(id: $id) { name aggregation tieRules classes { code } evaluations { id } } }";
    for (who, seen) in
        [("officer", true), ("a1.leader", true), ("a2.officer", true), ("a3.leader", false), ("council", false)]
    {
        let answer = client(&app, who).await.gql(query, json!({ "id": id })).await;
        assert_eq!(!answer.at("/data/round").is_null(), seen, "{who}: {answer:?}");
        if seen {
            assert_eq!(answer.at("/data/round/evaluations"), &json!([]));
            assert_eq!(answer.at("/data/round/tieRules"), &json!(["GROUP_A"]));
            assert_eq!(answer.at("/data/round/classes").as_array().unwrap().len(), 4, "the editable defaults");
        }
    }
}

#[tokio::test]
async fn every_broken_rule_of_a_new_round_has_its_code_and_changes_nothing() {
    let app = TestApp::new().await;
    let class = |code: &str, least: &str| json!({ "code": code, "name": "Tốt", "atLeast": least });
    for (input, rules) in [
        (with(&app, "name", json!("  ")), [("NAME_INVALID", "name")]),
        (with(&app, "name", json!("x".repeat(501))), [("NAME_INVALID", "name")]),
        (with(&app, "year", json!(1492)), [("YEAR_INVALID", "year")]),
        (with(&app, "crossDueAt", json!("2026-12-01T10:00:00Z")), [("DEADLINE_ORDER", "crossDueAt")]),
        (with(&app, "agreedDueAt", json!("2026-12-02T10:00:00Z")), [("DEADLINE_ORDER", "agreedDueAt")]),
        (with(&app, "appraisedDueAt", json!("2026-12-03T10:00:00Z")), [("DEADLINE_ORDER", "appraisedDueAt")]),
        (with(&app, "tieRules", json!(["GROUP_A", "GROUP_D", "GROUP_A"])), [("TIE_RULE_TAKEN", "2")]),
        (with(&app, "classes", json!([class("A", "90"), class("A", "80")])), [("CLASS_INVALID", "1")]),
        (with(&app, "classes", json!([class(" ", "90")])), [("CLASS_INVALID", "0")]),
        (with(&app, "classes", json!([class("A", "-1")])), [("CLASS_INVALID", "0")]),
    ] {
        broken(&app, "officer", "createRound", &input, &rules).await;
    }
    let mut several = with(&app, "name", json!(""));
    several["year"] = json!(1);
    broken(&app, "officer", "createRound", &several, &[("NAME_INVALID", "name"), ("YEAR_INVALID", "year")]).await;
}

#[tokio::test]
async fn a_round_stands_on_published_criteria_and_a_cluster_that_exists() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let document = "mutation($input: CreateCriteriaSetInput!) { createCriteriaSet(input: $input) {
        criteriaSet { id } userErrors { code } } }";
    let draft = json!({ "ownerId": app.unit("ministry"), "name": "Nháp", "year": 2026, "declaredTotal": "100" });
    let draft = officer.gql(document, json!({ "input": draft })).await.expect_done("createCriteriaSet");
    let draft = draft.at("/data/createCriteriaSet/criteriaSet/id").clone();
    let rules = [("CRITERIA_NOT_PUBLISHED", "criteriaSetId")];
    broken(&app, "officer", "createRound", &with(&app, "criteriaSetId", draft), &rules).await;
    let nowhere = with(&app, "clusterId", json!(format!("cluster_{}", "0".repeat(32))));
    refused(&app, "createRound", &nowhere, &[("officer", "NOT_FOUND", "")]).await;
    let answer = mutate(&officer, "createRound", with(&app, "clusterId", json!(app.unit("a1")))).await;
    assert_eq!(answer.code(), "BAD_USER_INPUT", "an identifier of another noun: {answer:?}");
}
