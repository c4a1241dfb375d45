//! `copyCriteriaSet`: last year's table as this year's draft.

use serde_json::json;

use super::steps::{amended_set, change, copied};
use crate::evaluation::refusal::last_object;
use crate::support::TestApp;

#[tokio::test]
async fn a_copy_is_a_draft_whose_lines_remember_where_they_come_from() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let source = app.fixture.criteria.unwrap().to_string();
    let set = copied(&officer, &source, 2027).await;
    assert_eq!((&set.body["status"], &set.body["year"]), (&json!("DRAFT"), &json!(2027)));
    assert_eq!(set.body["copiedFrom"]["id"], json!(source));
    assert!(set.body["supersedes"].is_null(), "another year is no correction");
    assert_eq!(set.codes("criteria"), ["A.1", "A.2", "A.3", "B.1", "B.2", "T.1", "P.1"]);
    for line in set.body["criteria"].as_array().unwrap() {
        assert_eq!(line["originIds"].as_array().unwrap().len(), 1);
        assert_ne!(line["originIds"][0], line["id"]);
    }
    assert!(set.body["groups"].as_array().unwrap().iter().all(|group| group["originId"].is_string()));
    assert_eq!(last_object(&app, "criteriaSet.copy").await, set.id);
}

#[tokio::test]
async fn a_copy_of_a_published_set_for_the_same_year_supersedes_it_and_drafts_can_be_copied_too() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let source = app.fixture.criteria.unwrap().to_string();
    let corrected = copied(&officer, &source, 2026).await;
    assert_eq!(corrected.body["supersedes"]["id"], json!(source));
    let again = copied(&officer, &corrected.id, 2026).await;
    assert_eq!(again.body["copiedFrom"]["id"], json!(corrected.id));
    assert!(again.body["supersedes"].is_null(), "a draft is nothing that could be corrected");
}

#[tokio::test]
async fn a_repeated_request_finds_the_copy_it_made() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let source = app.fixture.criteria.unwrap().to_string();
    let input = json!({ "criteriaSetId": source, "name": "Năm sau", "year": 2027, "idempotencyKey": "k" });
    let first = change(&officer, "copyCriteriaSet", input.clone()).await.expect_done("copyCriteriaSet");
    let second = change(&officer, "copyCriteriaSet", input).await.expect_done("copyCriteriaSet");
    let id = "/data/copyCriteriaSet/criteriaSet/id";
    assert_eq!(first.text(id), second.text(id));
    let wrong = json!({ "criteriaSetId": source, "name": " ", "year": 1900 });
    let wrong = change(&officer, "copyCriteriaSet", wrong).await;
    assert_eq!(wrong.rule_codes("copyCriteriaSet"), ["NAME_REQUIRED", "YEAR_INVALID"]);
}

#[tokio::test]
async fn only_officers_of_the_ministry_copy_its_sets() {
    let app = TestApp::new().await;
    let source = app.fixture.criteria.unwrap().to_string();
    let input = json!({ "criteriaSetId": source, "name": "Năm sau", "year": 2027 });
    for (who, code, reason) in
        [("a1.leader", "FORBIDDEN", "ROLE"), ("otherofficer", "FORBIDDEN", "SCOPE"), ("admin", "FORBIDDEN", "ROLE")]
    {
        let refused = change(&app.sign_in(who).await, "copyCriteriaSet", input.clone()).await;
        assert_eq!((refused.code(), refused.reason()), (code, reason), "{who}");
    }
    let nobody = change(&app.anonymous(), "copyCriteriaSet", input).await;
    assert_eq!(nobody.code(), "UNAUTHENTICATED");
    let draft = copied(&app.sign_in("officer").await, &source, 2027).await;
    let hidden = json!({ "criteriaSetId": draft.id, "name": "Năm sau", "year": 2028 });
    assert_eq!(change(&app.sign_in("otherofficer").await, "copyCriteriaSet", hidden).await.code(), "NOT_FOUND");
}

#[tokio::test]
async fn what_a_published_copy_came_from_is_only_shown_to_those_who_may_see_it() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let draft = copied(&officer, &app.fixture.criteria.unwrap().to_string(), 2026).await;
    let from_draft = copied(&officer, &draft.id, 2026).await;
    super::steps::published(&officer, &from_draft).await;
    let query = "query($id: ID!) { criteriaSet(id: $id) { copiedFrom { id } } }";
    let id = json!({ "id": from_draft.id });
    let seen = officer.gql(query, id.clone()).await;
    assert_eq!(seen.at("/data/criteriaSet/copiedFrom/id"), &json!(draft.id));
    let hidden = app.sign_in("a1.leader").await.gql(query, id).await;
    assert!(hidden.at("/data/criteriaSet/copiedFrom").is_null(), "{hidden:?}");
    let open = amended_set(&app, &officer).await;
    let seen = app.sign_in("a1.leader").await.gql(query, json!({ "id": open.id })).await;
    assert_eq!(seen.at("/data/criteriaSet/copiedFrom/id"), &json!(app.fixture.criteria.unwrap().to_string()));
}
