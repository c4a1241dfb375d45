//! Filing, taking up, deciding and taking back objections.

use serde_json::{Value, json};

use super::scene::{criterion, evaluation, play};
use crate::evaluation::refusal::{broken, once, refused, stale};
use crate::evaluation::script::mutate;
use crate::support::{Client, TestApp};

const FILE: &str = "fileObjection";
const ADMIT: &str = "admitObjection";
const DECIDE: &str = "decideObjection";
const WITHDRAW: &str = "withdrawObjection";

/// An objection of a3 to the judged line.
pub async fn input(app: &TestApp) -> Value {
    json!({ "evaluationId": evaluation(app, "A3").await, "criterionId": criterion(app, "A.3").await,
        "ground": "Báo cáo đã gửi đúng hạn" })
}

/// The objection of a3, filed; its identifier.
async fn filed(app: &TestApp) -> Value {
    play(app, "PROVISIONAL").await;
    let done = mutate(&app.sign_in("a3.leader").await, FILE, input(app).await).await.expect_done(FILE);
    done.at("/data/fileObjection/objection/id").clone()
}

/// The objection of a3, taken up; its identifier.
async fn admitted(app: &TestApp) -> Value {
    let id = filed(app).await;
    let input = json!({ "objectionId": id, "expectedVersion": 1 });
    mutate(&app.sign_in("officer").await, ADMIT, input).await.expect_done(ADMIT);
    id
}

async fn decision(app: &TestApp, id: &Value, outcome: &str, points: Option<&str>) -> Value {
    let line = criterion(app, "A.3").await;
    let scores: Vec<Value> = points.iter().map(|it| json!({ "criterionId": line, "points": it })).collect();
    json!({ "objectionId": id, "expectedVersion": 2, "outcome": outcome, "reason": "Đã đối chiếu hồ sơ gốc",
        "scores": scores })
}

async fn listed(app: &TestApp, client: &Client<'_>) -> Value {
    let query = "query($id: ID!) { round(id: $id) { objections { state ground filedBy reason version
        diff { unitCode before { rank total } after { rank total } } } } }";
    client.gql(query, json!({ "id": app.round("a") })).await.at("/data/round/objections").clone()
}

#[tokio::test]
async fn a_unit_objects_for_itself_once_the_result_is_provisional_and_once() {
    let app = TestApp::new().await;
    play(&app, "APPRAISED").await;
    let early = input(&app).await;
    refused(&app, FILE, &early, &[("a3.leader", "FORBIDDEN", "STAGE")]).await;
    let app = TestApp::new().await;
    play(&app, "PROVISIONAL").await;
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("officer", "FORBIDDEN", "ROLE"),
        ("a2.leader", "FORBIDDEN", "SCOPE"),
        ("b1.leader", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ];
    let input = input(&app).await;
    refused(&app, FILE, &input, &people).await;
    once(&app, "a3.leader", FILE, input.clone(), ("ground", json!("khác"))).await;
    broken(&app, "a3.leader", FILE, &input, &[("OBJECTION_EXISTS", "")]).await;
}

#[tokio::test]
async fn every_broken_rule_of_filing_has_its_code_and_the_time_runs_out() {
    let app = TestApp::new().await;
    play(&app, "PROVISIONAL").await;
    let input = input(&app).await;
    let with = |field: &str, value: Value| {
        let mut input = input.clone();
        input[field] = value;
        input
    };
    let unknown = json!(format!("criterion_{}", "0".repeat(32)));
    for (input, rule) in [
        (with("ground", json!("")), ("REASON_REQUIRED", "ground")),
        (with("criterionId", unknown), ("UNKNOWN_CRITERION", "criterionId")),
        (with("disqualifier", json!("L1")), ("NOT_DISQUALIFIED", "disqualifier")),
    ] {
        broken(&app, "a3.leader", FILE, &input, &[rule]).await;
    }
    app.at_day(7);
    broken(&app, "a3.leader", FILE, &input, &[("DEADLINE_PASSED", "")]).await;
}

#[tokio::test]
async fn the_ministry_takes_up_and_decides_and_nobody_else() {
    let app = TestApp::new().await;
    let id = filed(&app).await;
    let admit = json!({ "objectionId": id, "expectedVersion": 1 });
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("a3.leader", "FORBIDDEN", "ROLE"),
        ("a1.leader", "FORBIDDEN", "ROLE"),
        ("field", "FORBIDDEN", "ROLE"),
        ("council", "FORBIDDEN", "ROLE"),
        ("b1.leader", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ];
    refused(&app, ADMIT, &admit, &people).await;
    stale(&app, "officer", ADMIT, &admit).await;
    let mut past = admit.clone();
    past["decisionDueAt"] = json!("2026-11-01T00:00:00Z");
    broken(&app, "officer", ADMIT, &past, &[("DUE_IN_PAST", "decisionDueAt")]).await;
    let early = {
        let mut it = decision(&app, &id, "UPHELD", Some("8")).await;
        it["expectedVersion"] = json!(1);
        it
    };
    broken(&app, "officer", DECIDE, &early, &[("NOT_ADMITTED", "objectionId")]).await;
    let done = mutate(&app.sign_in("officer").await, ADMIT, admit).await.expect_done(ADMIT);
    assert_eq!(done.text("/data/admitObjection/objection/decisionDueAt"), "2026-12-10T02:00:00+00:00");
    let decide = decision(&app, &id, "UPHELD", Some("8")).await;
    refused(&app, DECIDE, &decide, &people).await;
    stale(&app, "officer", DECIDE, &decide).await;
}

#[tokio::test]
async fn an_upheld_objection_corrects_the_line_recomputes_everything_and_keeps_what_moved() {
    let app = TestApp::new().await;
    let id = admitted(&app).await;
    let officer = app.sign_in("officer").await;
    let decide = decision(&app, &id, "UPHELD", Some("8")).await;
    let done = mutate(&officer, DECIDE, decide).await.expect_done(DECIDE);
    let objection = done.at("/data/decideObjection/objection");
    assert_eq!(objection["state"], json!("UPHELD"));
    let correction = &objection["corrections"][0];
    assert_eq!((&correction["before"]["points"], &correction["value"]["points"]), (&json!("6.50"), &json!("8.00")));
    // All three had the same total: a3 goes ahead, the two others fall behind it.
    let moved: Vec<_> = objection["diff"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["unitCode"].clone(), it["before"]["rank"].clone(), it["after"]["rank"].clone()))
        .collect();
    assert_eq!(
        moved,
        [(json!("A3"), json!(1), json!(1)), (json!("A1"), json!(1), json!(2)), (json!("A2"), json!(1), json!(2)),]
    );
    let query = "query($id: ID!) { evaluation(id: $id) { final { total } appraisedSheet { scores { points
        criterion { code } } } lines { criterion { code } appraised { points } final { points }
        correctedFrom { points } } } }";
    let answer = app.sign_in("a2.leader").await.gql(query, json!({ "id": evaluation(&app, "A3").await })).await;
    let line = answer.at("/data/evaluation/lines/2");
    assert_eq!((&line["final"]["points"], &line["correctedFrom"]["points"]), (&json!("8.00"), &json!("6.50")));
    let sheet = answer.at("/data/evaluation/appraisedSheet/scores/2/points");
    assert_eq!(sheet, &json!("6.50"), "the sheet keeps what was handed in");
    let report = server::evaluation::verify::totals(&app.app.db).await.unwrap();
    assert!(report.differences.is_empty(), "{report:?}");
    let refused = app.sql("update correction set value = '0'").await.unwrap_err().to_string();
    assert!(refused.contains("threads_are_append_only"), "{refused}");
}

#[tokio::test]
async fn every_broken_rule_of_a_decision_has_its_code_and_changes_nothing() {
    let app = TestApp::new().await;
    let id = admitted(&app).await;
    let other = criterion(&app, "B.2").await;
    let with = |mut input: Value, field: &str, value: Value| {
        input[field] = value;
        input
    };
    let upheld = decision(&app, &id, "UPHELD", Some("8")).await;
    let foreign = json!([{ "criterionId": other, "points": "1" }]);
    for (input, rule) in [
        (with(upheld.clone(), "reason", json!(" ")), ("REASON_REQUIRED", "reason")),
        (with(upheld.clone(), "scores", json!([])), ("CORRECTION_REQUIRED", "scores")),
        (with(upheld.clone(), "scores", foreign), ("CORRECTION_NOT_DUE", "scores")),
        (decision(&app, &id, "REJECTED", Some("8")).await, ("CORRECTION_NOT_DUE", "scores")),
        (decision(&app, &id, "PARTLY", Some("6.5")).await, ("CORRECTION_REQUIRED", "scores")),
        (decision(&app, &id, "UPHELD", Some("11")).await, ("OVER_MAXIMUM", "points")),
        (decision(&app, &id, "UPHELD", Some("7.3")).await, ("OFF_STEP", "points")),
    ] {
        broken(&app, "officer", DECIDE, &input, &[rule]).await;
    }
    let officer = app.sign_in("officer").await;
    mutate(&officer, DECIDE, decision(&app, &id, "REJECTED", None).await).await.expect_done(DECIDE);
    let again = with(decision(&app, &id, "REJECTED", None).await, "expectedVersion", json!(3));
    broken(&app, "officer", DECIDE, &again, &[("OBJECTION_CLOSED", "objectionId")]).await;
}

#[tokio::test]
async fn the_ground_is_for_the_unit_and_the_ministry_until_it_is_decided_and_the_decision_for_all() {
    let app = TestApp::new().await;
    let id = admitted(&app).await;
    for (who, reads) in
        [("a3.officer", true), ("officer", true), ("field", true), ("council", true), ("a2.leader", false)]
    {
        let list = listed(&app, &app.sign_in(who).await).await;
        assert_eq!(list[0]["state"], json!("ADMITTED"));
        assert_eq!(!list[0]["ground"].is_null(), reads, "{who}: {list}");
        assert_eq!(!list[0]["filedBy"].is_null(), reads, "{who}: {list}");
    }
    let officer = app.sign_in("officer").await;
    mutate(&officer, DECIDE, decision(&app, &id, "PARTLY", Some("7")).await).await.expect_done(DECIDE);
    let list = listed(&app, &app.sign_in("a2.leader").await).await;
    assert_eq!(
        (&list[0]["reason"], &list[0]["ground"]),
        (&json!("Đã đối chiếu hồ sơ gốc"), &json!("Báo cáo đã gửi đúng hạn"))
    );
    assert_eq!(list[0]["diff"][0]["after"]["total"], json!("93.00"), "{list}");
}

#[tokio::test]
async fn a_unit_takes_its_objection_back_and_nobody_else_does() {
    let app = TestApp::new().await;
    let id = filed(&app).await;
    let input = json!({ "objectionId": id, "expectedVersion": 1 });
    refused(&app, WITHDRAW, &input, &[("officer", "FORBIDDEN", "ROLE"), ("a2.leader", "FORBIDDEN", "SCOPE")]).await;
    stale(&app, "a3.leader", WITHDRAW, &input).await;
    let done = mutate(&app.sign_in("a3.leader").await, WITHDRAW, input).await.expect_done(WITHDRAW);
    assert_eq!(done.text("/data/withdrawObjection/objection/state"), "WITHDRAWN");
    mutate(&app.sign_in("a3.leader").await, FILE, super::objection::input(&app).await).await.expect_done(FILE);
}

#[tokio::test]
async fn who_appraised_the_line_for_its_field_owner_does_not_decide_about_it() {
    let app = TestApp::new().await;
    let admin = app.sign_in("admin").await;
    let users = admin.gql("{ users(first: 50) { nodes { id username } } }", json!({})).await;
    let all = users.at("/data/users/nodes").as_array().unwrap().clone();
    let officer = all.iter().find(|user| user["username"] == "officer").unwrap()["id"].clone();
    let assign = "mutation($input: AssignRoleInput!) { assignRole(input: $input) { user { id } userErrors { code } } }";
    let role =
        json!({ "userId": officer, "role": "FIELD_OWNER", "unitId": app.unit("field"), "validFrom": "2026-11-01" });
    admin.gql(assign, json!({ "input": role })).await.expect_done("assignRole");
    let id = filed(&app).await;
    let input = json!({ "objectionId": id, "expectedVersion": 1 });
    refused(&app, ADMIT, &input, &[("officer", "FORBIDDEN", "OWN_JUDGEMENT")]).await;
}
