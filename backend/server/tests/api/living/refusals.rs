//! What every edit of a draft has in common: who is refused, and when.

use serde_json::{Value, json};

use super::steps::{Set, change, copied, edit, published};
use crate::support::TestApp;

/// Every edit with an input that would be accepted.
fn edits(set: &Set) -> Vec<(&'static str, Value)> {
    vec![
        ("updateCriteriaSet", json!({ "name": "Bảng", "declaredTotal": "100" })),
        ("removeCriterionGroup", json!({ "groupId": set.group("P") })),
        ("moveCriterion", json!({ "criterionId": set.line("A.1"), "to": { "direction": "DOWN" } })),
        ("moveCriterionGroup", json!({ "groupId": set.group("A"), "to": { "direction": "DOWN" } })),
        ("mapCriterion", json!({ "criterionId": set.line("A.1"), "originIds": [] })),
        ("saveDisqualifier", json!({ "code": "L1", "name": "Bị kỷ luật", "effect": "BLOCK" })),
        ("removeDisqualifier", json!({ "code": "L1" })),
    ]
}

#[tokio::test]
async fn drafts_are_arranged_by_the_officers_of_the_ministry_on_the_newest_version() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let set = copied(&officer, &app.fixture.criteria.unwrap().to_string(), 2027).await;
    for (mutation, input) in edits(&set) {
        for (who, code) in [("a1.leader", "NOT_FOUND"), ("otherofficer", "NOT_FOUND"), ("admin", "FORBIDDEN")] {
            let refused = edit(&app.sign_in(who).await, &set, mutation, input.clone()).await;
            assert_eq!(refused.code(), code, "{mutation} by {who}");
        }
        assert_eq!(edit(&app.anonymous(), &set, mutation, input.clone()).await.code(), "UNAUTHENTICATED");
        let stale = Set { version: set.version + 7, ..set.clone() };
        assert_eq!(edit(&officer, &stale, mutation, input).await.code(), "CONFLICT", "{mutation}");
    }
    let kept = officer.gql("query($id: ID!) { criteriaSet(id: $id) { version } }", json!({ "id": set.id })).await;
    assert_eq!(kept.number("/data/criteriaSet/version"), set.version);
}

#[tokio::test]
async fn nothing_of_a_published_set_is_arranged_any_more() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let set = copied(&officer, &app.fixture.criteria.unwrap().to_string(), 2027).await;
    let set = published(&officer, &set).await;
    for (mutation, mut input) in edits(&set) {
        input["criteriaSetId"] = json!(set.id);
        input["expectedVersion"] = json!(set.version);
        let refused = change(&officer, mutation, input).await;
        assert_eq!((refused.code(), refused.reason()), ("FORBIDDEN", "FROZEN"), "{mutation}");
    }
    for statement in ["update criterion set origins = ''", "update criterion_group set origin_id = null"] {
        assert!(app.sql(statement).await.unwrap_err().to_string().contains("thidua:"), "{statement}");
    }
}
