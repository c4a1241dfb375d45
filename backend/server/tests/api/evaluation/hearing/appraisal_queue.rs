//! The queue of the appraisal: largest disagreement first, each field owner its own lines.

use serde_json::{Value, json};

use super::scene::{evaluation, hand_in, play};
use crate::evaluation::script::{judged, save, sheets_of};
use crate::support::{Answer, Client, TestApp};

const QUEUE: &str = "query($id: ID!, $filter: AppraisalFilter, $first: Int, $after: String) {
    appraisalQueue(roundId: $id, filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
        nodes { id criterion { code } evaluation { unitCode } self { points } cross { points } agreed { points }
            appraised { state points } selfFacts disagreement done problems replyState returnState
            evidence { text } reasons { stage text author { code } } sheet { id version }
            allowedActions { action allowed } } } }";

async fn ask(app: &TestApp, client: &Client<'_>, filter: Value) -> Answer {
    client.gql(QUEUE, json!({ "id": app.round("a"), "filter": filter, "first": 50 })).await
}

fn nodes(answer: &Answer) -> Vec<Value> {
    answer.at("/data/appraisalQueue/nodes").as_array().unwrap_or_else(|| panic!("{answer:?}")).clone()
}

/// The round where the stages disagree: about A.3 of every unit, and most about B.2 of a2.
async fn disputed(app: &TestApp) {
    play(app, "AGREED").await;
    for sheet in sheets_of(app, &app.round("a"), "AGREED").await {
        let mut scores = judged(&sheet, "7");
        if sheet.unit == "a2" {
            scores[4]["points"] = json!("5");
        }
        let head = app.sign_in("a1.leader").await;
        let saved = save(&head, &sheet, sheet.version, scores).await.expect_done("saveScores");
        let version = saved.number("/data/saveScores/sheet/version");
        crate::evaluation::script::submit(&head, &sheet, version).await.expect_done("submitSheet");
    }
    let officer = app.sign_in("officer").await;
    crate::evaluation::script::advance(&officer, &app.round("a"), "APPRAISED").await.expect_done("advanceRound");
}

#[tokio::test]
async fn the_largest_disagreement_comes_first_whatever_is_appraised_meanwhile() {
    let app = TestApp::new().await;
    disputed(&app).await;
    let officer = app.sign_in("officer").await;
    let first = nodes(&ask(&app, &officer, Value::Null).await);
    assert_eq!(first.len(), 21, "seven lines of three units");
    let place = |line: &Value| (line["criterion"]["code"].clone(), line["evaluation"]["unitCode"].clone());
    assert_eq!(place(&first[0]), (json!("B.2"), json!("A2")));
    assert_eq!(first[0]["disagreement"], json!("75.00"));
    assert_eq!(place(&first[1]), (json!("A.3"), json!("A1")));
    assert_eq!((&first[1]["disagreement"], &first[1]["replyState"]), (&json!("10.00"), &json!("OPEN")));
    assert_eq!(first[1]["reasons"].as_array().unwrap().len(), 4, "self, two peers, the head: {}", first[1]);
    let order: Vec<_> = first.iter().map(|line| line["id"].clone()).collect();
    hand_in(&app, "APPRAISED", "6.5").await;
    let after: Vec<_> = nodes(&ask(&app, &officer, Value::Null).await).iter().map(|line| line["id"].clone()).collect();
    assert_eq!(after, order);
}

#[tokio::test]
async fn a_field_owner_sees_exactly_its_lines_and_others_none() {
    let app = TestApp::new().await;
    disputed(&app).await;
    let lines = nodes(&ask(&app, &app.sign_in("field").await, Value::Null).await);
    assert_eq!(lines.len(), 9);
    assert!(lines.iter().all(|line| line["criterion"]["code"].as_str().unwrap().starts_with("A.")));
    for (who, code) in [
        ("", "UNAUTHENTICATED"),
        ("admin", "FORBIDDEN"),
        ("a1.leader", "FORBIDDEN"),
        ("council", "FORBIDDEN"),
        ("observer", "NOT_FOUND"),
        ("otherofficer", "NOT_FOUND"),
        ("b1.leader", "NOT_FOUND"),
    ] {
        let client = crate::evaluation::script::client(&app, who).await;
        assert_eq!(ask(&app, &client, Value::Null).await.code(), code, "{who}");
    }
}

#[tokio::test]
async fn there_is_no_queue_before_the_stage_of_appraisal() {
    let app = TestApp::new().await;
    play(&app, "AGREED").await;
    let answer = ask(&app, &app.sign_in("officer").await, Value::Null).await;
    assert_eq!((answer.code(), answer.reason()), ("FORBIDDEN", "STAGE"));
    let query = "query($id: ID!) { round(id: $id) { appraisalProgress { done total } } }";
    let answer = app.sign_in("officer").await.gql(query, json!({ "id": app.round("a") })).await;
    assert_eq!(answer.at("/data/round/appraisalProgress"), &Value::Null);
}

#[tokio::test]
async fn filters_and_pages_narrow_the_queue_without_losing_or_repeating_a_line() {
    let app = TestApp::new().await;
    disputed(&app).await;
    let officer = app.sign_in("officer").await;
    let count = |answer: Answer| answer.number("/data/appraisalQueue/totalCount");
    assert_eq!(count(ask(&app, &officer, json!({ "onlyDifferent": true })).await), 4);
    assert_eq!(count(ask(&app, &officer, json!({ "fieldOwnerId": app.unit("field") })).await), 9);
    assert_eq!(count(ask(&app, &officer, json!({ "evaluationId": evaluation(&app, "A2").await })).await), 7);
    let whole: Vec<_> = nodes(&ask(&app, &officer, Value::Null).await).iter().map(|it| it["id"].clone()).collect();
    let (mut paged, mut after) = (Vec::new(), Value::Null);
    loop {
        let page = officer.gql(QUEUE, json!({ "id": app.round("a"), "first": 4, "after": after })).await;
        paged.extend(nodes(&page).iter().map(|it| it["id"].clone()));
        after = page.at("/data/appraisalQueue/pageInfo/endCursor").clone();
        if page.at("/data/appraisalQueue/pageInfo/hasNextPage") != &json!(true) {
            break;
        }
    }
    assert_eq!(paged, whole);
    let back = "query($id: ID!, $before: String) { appraisalQueue(roundId: $id, last: 3, before: $before) {
        nodes { id } pageInfo { hasPreviousPage } } }";
    let end = officer.gql(back, json!({ "id": app.round("a"), "before": after })).await;
    let ids: Vec<_> = nodes(&end).iter().map(|it| it["id"].clone()).collect();
    assert_eq!(ids, whole[17..20]);
}

#[tokio::test]
async fn progress_counts_lines_that_lack_nothing_by_field() {
    let app = TestApp::new().await;
    disputed(&app).await;
    let query = "query($id: ID!) { round(id: $id) { appraisalProgress { fieldOwner { code } done total } } }";
    let progress = async |who: &str| {
        let answer = app.sign_in(who).await.gql(query, json!({ "id": app.round("a") })).await;
        answer.at("/data/round/appraisalProgress").clone()
    };
    let field = |done: i32| json!({ "fieldOwner": { "code": "CLV" }, "done": done, "total": 9 });
    let rest = |done: i32| json!({ "fieldOwner": null, "done": done, "total": 12 });
    assert_eq!(progress("officer").await, json!([field(0), rest(0)]));
    let sheet = sheets_of(&app, &app.round("a"), "APPRAISED").await.remove(0);
    let scores = json!([{ "criterionId": sheet.criterion("A.3"), "points": "7" }]);
    let owner = app.sign_in("field").await;
    let saved = save(&owner, &sheet, sheet.version, scores).await.expect_done("saveScores");
    assert_eq!(progress("officer").await, json!([field(0), rest(0)]), "a judgement still lacks its reason");
    let scores = json!([{ "criterionId": sheet.criterion("A.3"), "note": "Theo cụm" }]);
    save(&owner, &sheet, saved.number("/data/saveScores/sheet/version"), scores).await.expect_done("saveScores");
    assert_eq!(progress("officer").await, json!([field(1), rest(0)]));
    assert_eq!(progress("field").await, json!([field(1)]));
    assert_eq!(progress("a1.leader").await, Value::Null);
}
