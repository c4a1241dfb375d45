//! Invariants 1, 2, 14: sums, freezing, and what a line that does not count does to a percentage.

use serde_json::{Value, json};

use crate::evaluation::script::{save, sheet};
use crate::living::steps::{amend, amended_set, amendment};
use crate::support::{Client, TestApp};

const SET: &str = "query($id: ID!) { criteriaSet(id: $id) { version status declaredTotal baseTotal
    groups { id code section } criteria { id code maximum section } } }";

const CREATE: &str = "mutation($input: CreateCriteriaSetInput!) { createCriteriaSet(input: $input) {
    criteriaSet { id version } userErrors { code } } }";
const GROUP: &str = "mutation($input: SaveCriterionGroupInput!) { saveCriterionGroup(input: $input) {
    criteriaSet { version groups { id } } userErrors { code path } } }";
const LINE: &str = "mutation($input: SaveCriterionInput!) { saveCriterion(input: $input) {
    criteriaSet { version } userErrors { code path } } }";
const PUBLISH: &str = "mutation($input: PublishCriteriaSetInput!) { publishCriteriaSet(input: $input) {
    criteriaSet { id version } userErrors { code path } } }";

fn hundredths(value: &Value) -> i64 {
    let text = value.as_str().unwrap();
    text.replace('.', "").parse().unwrap()
}

fn line(set: &str, version: i64, group: &Value, code: &str, maximum: &str) -> Value {
    json!({ "input": { "criteriaSetId": set, "expectedVersion": version, "groupId": group, "code": code,
        "name": format!("Tiêu chí {code}"), "maximum": maximum, "step": "0.5", "rule": { "type": "JUDGE" },
        "evidenceRule": "NONE", "notApplicablePolicy": "EXCLUDE" } })
}

#[tokio::test]
async fn the_leaf_maxima_of_a_published_criteria_set_sum_to_its_declared_total() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let input = json!({ "ownerId": app.unit("ministry"), "name": "Mới", "year": 2026, "declaredTotal": "100" });
    let made = officer.gql(CREATE, json!({ "input": input })).await.expect_done("createCriteriaSet");
    let set = made.text("/data/createCriteriaSet/criteriaSet/id").to_owned();
    let input = json!({ "criteriaSetId": set, "expectedVersion": 1, "code": "A", "name": "Nhóm", "section": "BASE" });
    let group = officer.gql(GROUP, json!({ "input": input })).await.expect_done("saveCriterionGroup");
    let group = group.at("/data/saveCriterionGroup/criteriaSet/groups/0/id").clone();
    officer.gql(LINE, line(&set, 2, &group, "A.1", "60")).await.expect_done("saveCriterion");
    let publish = |version: i64| json!({ "input": { "criteriaSetId": set, "expectedVersion": version } });
    let refused = officer.gql(PUBLISH, publish(3)).await;
    assert_eq!(refused.rule_codes("publishCriteriaSet"), ["TOTAL_MISMATCH"], "{refused:?}");
    officer.gql(LINE, line(&set, 3, &group, "A.2", "40")).await.expect_done("saveCriterion");
    officer.gql(PUBLISH, publish(4)).await.expect_done("publishCriteriaSet");
    for id in [set, app.fixture.criteria.unwrap().to_string()] {
        let read = officer.gql(SET, json!({ "id": id })).await;
        let lines = read.at("/data/criteriaSet/criteria").as_array().unwrap();
        let base = lines.iter().filter(|line| line["section"] == "BASE");
        let sum: i64 = base.map(|line| hundredths(&line["maximum"])).sum();
        assert_eq!(sum, hundredths(read.at("/data/criteriaSet/declaredTotal")));
    }
}

async fn set_of_round(client: &Client<'_>, round: &str) -> Value {
    let query = "query($id: ID!) { round(id: $id) { criteriaSet { id version criteria { code maximum name } } } }";
    client.gql(query, json!({ "id": round })).await.at("/data/round/criteriaSet").clone()
}

#[tokio::test]
async fn a_published_criteria_set_is_immutable_an_open_round_keeps_its_version() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let before = set_of_round(&officer, &app.round("a")).await;
    let id = before["id"].as_str().unwrap();
    let read = officer.gql(SET, json!({ "id": id })).await;
    let version = read.number("/data/criteriaSet/version");
    let group = read.at("/data/criteriaSet/groups/0/id").clone();
    let more = officer.gql(LINE, line(id, version, &group, "A.9", "5")).await;
    assert_eq!((more.code(), more.reason()), ("FORBIDDEN", "FROZEN"), "{more:?}");
    for statement in [
        "update criterion set maximum = maximum + 100",
        "delete from criterion",
        "update criterion_group set name = 'khác'",
        "update criteria_set set declared_total = 1",
        "delete from criteria_set",
    ] {
        let refused = app.sql(statement).await.unwrap_err().to_string();
        assert!(refused.contains("thidua:"), "{statement}: {refused}");
    }
    let template = domain::criteria::templates().first().unwrap().key;
    let newer = json!({ "ownerId": app.unit("ministry"), "name": "Bộ mới", "year": 2026, "templateKey": template });
    let newer = officer.gql(CREATE, json!({ "input": newer })).await.expect_done("createCriteriaSet");
    let newer = newer.at("/data/createCriteriaSet/criteriaSet");
    let publish = json!({ "input": { "criteriaSetId": newer["id"], "expectedVersion": newer["version"] } });
    officer.gql(PUBLISH, publish).await.expect_done("publishCriteriaSet");
    assert_eq!(set_of_round(&officer, &app.round("a")).await, before);
    // The one exception is an amendment, which is recorded and has to be taken note of; the other round keeps its set.
    let amended = amended_set(&app, &officer).await;
    amend(&officer, amendment(&app, &amended.id).await).await.expect_done("amendRound");
    assert_eq!(set_of_round(&officer, &app.round("a")).await["id"], json!(amended.id));
    assert_eq!(set_of_round(&officer, &app.round("b")).await, before);
    let record = "query($id: ID!) { round(id: $id) { amendments { from { id } to { id } reason decision { id }
        acknowledgements { acknowledgedAt } } } }";
    let record = officer.gql(record, json!({ "id": app.round("a") })).await;
    let record = record.at("/data/round/amendments/0");
    assert_eq!((&record["from"]["id"], &record["to"]["id"]), (&before["id"], &json!(amended.id)));
    assert!(record["reason"].is_string() && record["decision"]["id"].is_string());
    assert_eq!(record["acknowledgements"].as_array().unwrap().len(), 3, "every member is asked");
}

#[tokio::test]
async fn adding_a_not_applicable_criterion_leaves_a_percentage_unchanged_adding_a_zero_lowers_it() {
    let app = TestApp::new().await;
    let own = sheet(&app, &app.round("a"), "A1", "SELF", "A1").await;
    let officer = app.sign_in("a1.officer").await;
    let cell = |code: &str, facts: &[&str]| json!({ "criterionId": own.criterion(code), "facts": facts });
    let rest = json!([
        cell("A.1", &["80", "100"]),
        cell("A.2", &["99"]),
        { "criterionId": own.criterion("A.3"), "points": "8" },
        cell("B.1", &["0"]),
        { "criterionId": own.criterion("B.2"), "state": "NOT_APPLICABLE" },
    ]);
    save(&officer, &own, own.version, rest).await.expect_done("saveScores");
    let percent = async || {
        let query = "query($id: ID!) { sheet(id: $id) { total { percent base assignedMaximum } } }";
        officer.gql(query, json!({ "id": own.id })).await.at("/data/sheet/total").clone()
    };
    // 24 + 20 + 8 + 20 of the 80 points that apply, and of the 100 declared.
    let without = percent().await;
    assert_eq!(without, json!({ "percent": "90.00", "base": "90.00", "assignedMaximum": "80.00" }));
    let zero = json!([cell("B.2", &["0"])]);
    save(&officer, &own, own.version + 1, zero).await.expect_done("saveScores");
    assert_eq!(percent().await, json!({ "percent": "72.00", "base": "72.00", "assignedMaximum": "100.00" }));
}
