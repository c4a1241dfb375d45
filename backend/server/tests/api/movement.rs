//! Movements: launches, phases, responses, reports.

use serde_json::{Value, json};

use crate::support::{Answer, Client, TestApp};

const LAUNCH: &str = "mutation($input: LaunchMovementInput!) { launchMovement(input: $input) {
    movement { id version current warnings phases { name } responseCounts { status count } }
    userErrors { code path message } } }";
const PHASE: &str = "mutation($input: AddMovementPhaseInput!) { addMovementPhase(input: $input) {
    movement { version phases { name } } userErrors { code path message } } }";
const RESPOND: &str = "mutation($input: RespondToMovementInput!) { respondToMovement(input: $input) {
    response { id version status warnings } userErrors { code path message } } }";
const REPORT: &str = "mutation($input: ReportResponseInput!) { reportResponse(input: $input) {
    response { version status progress result warnings } userErrors { code path message } } }";
const MARK: &str = "mutation($input: MarkExemplaryResponseInput!) { markExemplaryResponse(input: $input) {
    response { version exemplary } userErrors { code path message } } }";

fn launch(level: &str, launcher: Option<String>, ends_on: &str) -> Value {
    json!({ "input": { "name": "Chung sức xây dựng nông thôn mới", "level": level, "scope": "NATION",
        "method": "THEMATIC", "launcherId": launcher, "launcherName": "Cơ quan phát động", "startsOn": "2026-01-01",
        "endsOn": ends_on, "phases": [{ "name": "Giai đoạn một" }] } })
}

/// A movement of the ministry that ends on a day; its identifier.
async fn launched(app: &TestApp, ends_on: &str) -> String {
    let officer = app.sign_in("officer").await;
    let answer = officer.gql(LAUNCH, launch("MINISTRY", Some(app.unit("ministry")), ends_on)).await;
    answer.expect_done("launchMovement").text("/data/launchMovement/movement/id").to_owned()
}

async fn respond(client: &Client<'_>, movement: &str, unit: &str) -> Answer {
    let input = json!({ "movementId": movement, "unitId": unit, "plan": "Giúp ba xã" });
    client.gql(RESPOND, json!({ "input": input })).await
}

#[tokio::test]
async fn each_level_is_launched_by_its_own_people() {
    let app = TestApp::new().await;
    let (ministry, own) = (Some(app.unit("ministry")), Some(app.unit("a1")));
    let nobody = app.anonymous().gql(LAUNCH, launch("PRIME_MINISTER", None, "2026-12-31")).await;
    assert_eq!(nobody.code(), "UNAUTHENTICATED");
    for (who, level, launcher, reason) in [
        ("a1.leader", "PRIME_MINISTER", None, "ROLE"),
        ("a1.leader", "MINISTRY", ministry.clone(), "ROLE"),
        ("otherofficer", "MINISTRY", ministry.clone(), "SCOPE"),
        ("a2.leader", "UNIT", own.clone(), "SCOPE"),
        ("observer", "UNIT", own.clone(), "ROLE"),
        ("officer", "PRIME_MINISTER", None, ""),
        ("officer", "MINISTRY", ministry, ""),
        ("a1.officer", "UNIT", own, ""),
    ] {
        let client = app.sign_in(who).await;
        let answer = client.gql(LAUNCH, launch(level, launcher, "2026-12-31")).await;
        assert_eq!(answer.reason(), reason, "{who} {level}: {answer:?}");
    }
}

#[tokio::test]
async fn a_launch_sent_twice_is_one_movement_and_a_broken_one_names_its_phase() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let mut input = launch("PRIME_MINISTER", None, "2026-12-31");
    input["input"]["idempotencyKey"] = json!("key-1");
    let first = officer.gql(LAUNCH, input.clone()).await.expect_done("launchMovement");
    let second = officer.gql(LAUNCH, input.clone()).await.expect_done("launchMovement");
    assert_eq!(first.at("/data/launchMovement/movement/id"), second.at("/data/launchMovement/movement/id"));
    assert_eq!(first.at("/data/launchMovement/movement/current"), true);
    input["input"]["name"] = json!("Khác");
    assert_eq!(officer.gql(LAUNCH, input).await.code(), "BAD_USER_INPUT");
    let mut broken = launch("PRIME_MINISTER", Some(app.unit("ministry")), "2025-12-31");
    broken["input"]["phases"] = json!([{ "name": "Một" }, { "name": " " }]);
    let answer = officer.gql(LAUNCH, broken).await;
    let codes = ["ENDS_BEFORE_IT_BEGINS", "LAUNCHER_UNEXPECTED", "REQUIRED"];
    assert_eq!(answer.rule_codes("launchMovement"), codes, "{answer:?}");
    assert_eq!(answer.at("/data/launchMovement/userErrors/2/path"), &json!(["phases", "1", "name"]));
}

#[tokio::test]
async fn a_unit_answers_once_for_itself_reports_and_becomes_an_example() {
    let app = TestApp::new().await;
    let movement = launched(&app, "2026-12-31").await;
    let (member, unit) = (app.sign_in("a1.officer").await, app.unit("a1"));
    assert_eq!(respond(&app.sign_in("a2.leader").await, &movement, &unit).await.reason(), "SCOPE");
    assert_eq!(respond(&app.sign_in("officer").await, &movement, &unit).await.reason(), "ROLE");
    let response = respond(&member, &movement, &unit).await.expect_done("respondToMovement");
    assert_eq!(respond(&member, &movement, &unit).await.rule_codes("respondToMovement"), ["ALREADY_RESPONDED"]);
    let id = response.text("/data/respondToMovement/response/id");
    let report = |version: i64, result: Value, status: &str| json!({ "input": { "responseId": id, "expectedVersion": version, "result": result, "status": status } });
    let empty = member.gql(REPORT, report(1, Value::Null, "REPORTED")).await;
    assert_eq!(empty.rule_codes("reportResponse"), ["RESULT_REQUIRED"]);
    let done = member.gql(REPORT, report(1, json!("Ba xã đạt chuẩn"), "REPORTED")).await;
    assert_eq!(done.expect_done("reportResponse").number("/data/reportResponse/response/version"), 2);
    assert_eq!(member.gql(REPORT, report(1, json!("Bốn"), "REPORTED")).await.code(), "CONFLICT");
    let mark = json!({ "input": { "responseId": id, "expectedVersion": 2, "exemplary": true } });
    assert_eq!(member.gql(MARK, mark.clone()).await.reason(), "ROLE");
    assert_eq!(app.sign_in("otherofficer").await.gql(MARK, mark.clone()).await.reason(), "SCOPE");
    let marked = app.sign_in("officer").await.gql(MARK, mark).await.expect_done("markExemplaryResponse");
    assert_eq!(marked.at("/data/markExemplaryResponse/response/exemplary"), true);
}

#[tokio::test]
async fn the_board_counts_answers_and_names_the_silent_units() {
    let app = TestApp::new().await;
    let movement = launched(&app, "2026-12-31").await;
    respond(&app.sign_in("a1.officer").await, &movement, &app.unit("a1")).await.expect_done("respondToMovement");
    let reader = app.sign_in("observer").await;
    let document = "query($id: ID!) { movement(id: $id) { responseCounts { status count } silentUnits { code }
        responses { totalCount nodes { unit { code } plan } } } }";
    let answer = reader.gql(document, json!({ "id": movement })).await;
    assert_eq!(answer.at("/data/movement/responseCounts/0"), &json!({ "status": "REGISTERED", "count": 1 }));
    assert_eq!(answer.at("/data/movement/responseCounts/2"), &json!({ "status": "REPORTED", "count": 0 }));
    let silent = answer.at("/data/movement/silentUnits").as_array().unwrap();
    let codes: Vec<_> = silent.iter().map(|unit| unit["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["A2", "A3", "B1", "B2", "B3"]);
    assert_eq!(answer.at("/data/movement/responses/nodes/0/unit/code"), "A1");
}

#[tokio::test]
async fn a_report_on_a_movement_that_is_over_is_taken_and_warned_about() {
    let app = TestApp::new().await;
    let movement = launched(&app, "2026-06-30").await;
    let member = app.sign_in("a1.leader").await;
    let response = respond(&member, &movement, &app.unit("a1")).await.expect_done("respondToMovement");
    let warning = response.text("/data/respondToMovement/response/warnings/0");
    assert_eq!(warning, "Phong trào đã kết thúc ngày 30/06/2026.");
    let officer = app.sign_in("officer").await;
    let phase = json!({ "input": { "movementId": movement, "expectedVersion": 1, "name": "Giai đoạn hai" } });
    let added = officer.gql(PHASE, phase.clone()).await.expect_done("addMovementPhase");
    assert_eq!(added.at("/data/addMovementPhase/movement/phases/1/name"), "Giai đoạn hai");
    assert_eq!(officer.gql(PHASE, phase).await.code(), "CONFLICT");
    let document = "query($current: Boolean) { movements(filter: { current: $current, search: \"giai doan hai\" }) {
        nodes { id } } }";
    let over = officer.gql(document, json!({ "current": false })).await;
    assert_eq!(over.at("/data/movements/nodes/0/id"), &json!(movement));
    assert_eq!(officer.gql(document, json!({ "current": true })).await.at("/data/movements/nodes"), &json!([]));
}

#[tokio::test]
async fn a_list_of_movements_with_its_boards_takes_a_constant_number_of_statements() {
    let app = TestApp::new().await;
    for _ in 0..6 {
        launched(&app, "2026-12-31").await;
    }
    let reader = app.sign_in("observer").await;
    let document = "query($first: Int) { movements(first: $first) { nodes { name launcher { name } phases { name }
        responseCounts { count } silentUnits { name } warnings } } }";
    let (one, answer) = app.statements(reader.gql(document, json!({ "first": 1 }))).await;
    assert_eq!(answer.at("/errors"), &Value::Null, "{answer:?}");
    let (six, answer) = app.statements(reader.gql(document, json!({ "first": 6 }))).await;
    assert_eq!(answer.at("/data/movements/nodes").as_array().unwrap().len(), 6);
    // A batch that waits for another may or may not share a third; that does not depend on the rows.
    assert!(six <= one + 2, "{one} statements for one movement, {six} for six");
}
