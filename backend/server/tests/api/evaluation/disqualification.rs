//! Recording a ground for not considering a unit, and lifting it.

use domain::id::RoundId;
use serde_json::{Value, json};
use storage::evaluation::member;

use super::create_round::new_round;
use super::refusal::{broken, last_object, refused, stale};
use super::script::{advance, mutate, reach};
use crate::support::{Client, TestApp};

const RECORD: &str = "recordDisqualification";
const LIFT: &str = "liftDisqualification";

/// An open round of cluster A on the constructed template, which has grounds; its identifier.
pub async fn open_round(app: &TestApp) -> String {
    let officer = app.sign_in("officer").await;
    let set = criteria(app, &officer).await;
    let mut input = new_round(app);
    input["criteriaSetId"] = set;
    let made = mutate(&officer, "createRound", input).await.expect_done("createRound");
    let round = made.text("/data/createRound/round/id").to_owned();
    advance(&officer, &round, "OPEN").await.expect_done("advanceRound");
    round
}

async fn criteria(app: &TestApp, officer: &Client<'_>) -> Value {
    let create = "mutation($input: CreateCriteriaSetInput!) { createCriteriaSet(input: $input) {
        criteriaSet { id version } userErrors { code } } }";
    let publish = "mutation($input: PublishCriteriaSetInput!) { publishCriteriaSet(input: $input) {
        criteriaSet { id version } userErrors { code } } }";
    let template = domain::criteria::templates().first().unwrap().key;
    let input = json!({ "ownerId": app.unit("ministry"), "name": "Theo mẫu", "year": 2026, "templateKey": template });
    let made = officer.gql(create, json!({ "input": input })).await.expect_done("createCriteriaSet");
    let made = made.at("/data/createCriteriaSet/criteriaSet");
    let input = json!({ "criteriaSetId": made["id"], "expectedVersion": made["version"] });
    officer.gql(publish, json!({ "input": input })).await.expect_done("publishCriteriaSet");
    made["id"].clone()
}

/// An act about the evaluation of a unit, on its current version.
pub async fn about(app: &TestApp, round: &str, unit: &str, code: &str) -> Value {
    let round: RoundId = round.parse().unwrap();
    let all = member::of_rounds(&app.app.db, &[round]).await.unwrap();
    let own = all.iter().find(|evaluation| evaluation.unit_code == unit).unwrap();
    json!({ "evaluationId": own.id.to_string(), "expectedVersion": own.version, "code": code,
        "reason": "Kết luận số 12" })
}

#[tokio::test]
async fn officers_of_the_ministry_record_and_lift_grounds_and_nobody_else() {
    let app = TestApp::new().await;
    let round = open_round(&app).await;
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("council", "FORBIDDEN", "ROLE"),
        ("a1.leader", "FORBIDDEN", "ROLE"),
        ("a2.officer", "FORBIDDEN", "ROLE"),
        ("field", "NOT_FOUND", ""),
        ("observer", "NOT_FOUND", ""),
        ("b1.leader", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ];
    let input = about(&app, &round, "A3", "L1").await;
    refused(&app, RECORD, &input, &people).await;
    refused(&app, LIFT, &input, &people).await;
    stale(&app, "officer", RECORD, &input).await;
    stale(&app, "officer", LIFT, &input).await;
}

#[tokio::test]
async fn a_ground_is_recorded_once_with_its_reason_and_lifted_with_another() {
    let app = TestApp::new().await;
    let round = open_round(&app).await;
    let officer = app.sign_in("officer").await;
    let input = about(&app, &round, "A3", "L1").await;
    let done = mutate(&officer, RECORD, input.clone()).await.expect_done(RECORD);
    let ground = json!([{ "code": "L1", "reason": "Kết luận số 12", "effect": "BLOCK" }]);
    assert_eq!(done.at("/data/recordDisqualification/evaluation/disqualifications"), &ground);
    assert_eq!(last_object(&app, "evaluation.disqualify").await, input["evaluationId"].as_str().unwrap());
    let again = about(&app, &round, "A3", "L1").await;
    broken(&app, "officer", RECORD, &again, &[("ALREADY_DISQUALIFIED", "code")]).await;
    let lifted = mutate(&officer, LIFT, again).await.expect_done(LIFT);
    assert_eq!(lifted.at("/data/liftDisqualification/evaluation/disqualifications"), &json!([]));
    assert_eq!(last_object(&app, "evaluation.lift_disqualification").await, input["evaluationId"].as_str().unwrap());
    let again = about(&app, &round, "A3", "L1").await;
    broken(&app, "officer", LIFT, &again, &[("NOT_DISQUALIFIED", "code")]).await;
}

#[tokio::test]
async fn every_broken_rule_of_a_ground_has_its_code_and_changes_nothing() {
    let app = TestApp::new().await;
    let round = open_round(&app).await;
    let with = |mut input: Value, field: &str, value: String| {
        input[field] = json!(value);
        input
    };
    let input = about(&app, &round, "A3", "L1").await;
    for (input, rule) in [
        (with(input.clone(), "code", "L99".into()), ("UNKNOWN_DISQUALIFIER", "code")),
        (with(input.clone(), "reason", " ".into()), ("REASON_REQUIRED", "reason")),
        (with(input.clone(), "reason", "x".repeat(2_001)), ("TEXT_TOO_LONG", "reason")),
    ] {
        broken(&app, "officer", RECORD, &input, &[rule]).await;
    }
    broken(&app, "officer", LIFT, &with(input, "reason", String::new()), &[("REASON_REQUIRED", "reason")]).await;
}

#[tokio::test]
async fn a_blocked_unit_is_not_ranked_and_a_published_round_takes_no_more_grounds() {
    let app = TestApp::new().await;
    let round = open_round(&app).await;
    let officer = app.sign_in("officer").await;
    mutate(&officer, RECORD, about(&app, &round, "A1", "L3").await).await.expect_done(RECORD);
    mutate(&officer, RECORD, about(&app, &round, "A2", "L5").await).await.expect_done(RECORD);
    reach(&app, &round, "PUBLISHED").await;
    let query = "query($id: ID!) { round(id: $id) { ranking { rows { rank unitName
        classification { code blocked deferred reason } } } } }";
    let answer = app.sign_in("officer").await.gql(query, json!({ "id": round })).await;
    let rows = answer.at("/data/round/ranking/rows").as_array().unwrap().clone();
    let of = |name: &str| rows.iter().find(|row| row["unitName"] == name).unwrap().clone();
    let blocked = of("Sở A Một");
    assert_eq!((&blocked["rank"], &blocked["classification"]["code"]), (&Value::Null, &json!("NOT_CONSIDERED")));
    assert!(blocked["classification"]["reason"].as_str().unwrap().contains("tham nhũng"), "{blocked}");
    assert_eq!(of("Sở A Hai")["classification"]["deferred"], json!(true));
    assert_eq!(of("Sở A Ba")["rank"], json!(1));
    let late = about(&app, &round, "A3", "L1").await;
    broken(&app, "officer", RECORD, &late, &[("WRONG_STAGE", "evaluationId")]).await;
    broken(&app, "officer", LIFT, &late, &[("WRONG_STAGE", "evaluationId")]).await;
}

#[tokio::test]
async fn a_ground_names_a_paper_of_the_register_or_none() {
    let app = TestApp::new().await;
    let round = open_round(&app).await;
    let mut input = about(&app, &round, "A3", "L1").await;
    input["documentId"] = json!(format!("document_{}", "0".repeat(32)));
    refused(&app, RECORD, &input, &[("officer", "NOT_FOUND", "")]).await;
    input["documentId"] = json!(app.fixture.decision.unwrap().to_string());
    mutate(&app.sign_in("officer").await, RECORD, input).await.expect_done(RECORD);
}
