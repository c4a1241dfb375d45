//! Invariant 5: criteria that compare units.

use serde_json::{Value, json};

use crate::evaluation::compared::{cells, hand_in, round};
use crate::evaluation::script::{advance, save, sheet, submit};
use crate::support::TestApp;

/// The compared line of every member as somebody reads it: own, final value and total.
async fn lines(app: &TestApp, who: &str, round: &str) -> Vec<[String; 3]> {
    let reader = app.sign_in(who).await;
    let list = "query($id: ID!) { round(id: $id) { evaluations { id } } }";
    let list = reader.gql(list, json!({ "id": round })).await;
    let query = "query($id: ID!) { evaluation(id: $id) {
        lines { self { state points } final { state points } } final { total } } }";
    let word = |value: &Value| value["points"].as_str().or(value["state"].as_str()).unwrap_or("-").to_owned();
    let mut found = Vec::new();
    for row in list.at("/data/round/evaluations").as_array().unwrap() {
        let answer = reader.gql(query, json!({ "id": row["id"] })).await;
        let (line, total) = (answer.at("/data/evaluation/lines/0"), answer.at("/data/evaluation/final/total"));
        found.push([word(&line["self"]), word(&line["final"]), total.as_str().unwrap_or("-").to_owned()]);
    }
    found
}

fn column(lines: &[[String; 3]], place: usize) -> Vec<&str> {
    lines.iter().map(|line| line[place].as_str()).collect()
}

#[tokio::test]
async fn criteria_relative_to_the_best_unit_are_recomputed_for_the_whole_round_in_one_transaction() {
    let app = TestApp::new().await;
    let round = round(&app).await;
    let officer = app.sign_in("officer").await;
    for (unit, actual) in [("a1", "200"), ("a2", "150"), ("a3", "50")] {
        hand_in(&app, &round, "SELF", unit, actual, "100").await;
    }
    advance(&officer, &round, "SEALED").await.expect_done("advanceRound");
    advance(&officer, &round, "CROSS").await.expect_done("advanceRound");
    assert_eq!(column(&lines(&app, "a3.officer", &round).await, 0), ["60.00", "45.00", "15.00"]);
    for to in ["REPLY", "AGREED"] {
        app.at_day(40);
        advance(&app.sign_in("officer").await, &round, to).await.expect_done("advanceRound");
    }
    app.at_day(1);
    // The head writes down that the best unit did less than it said: the others' points follow at once.
    hand_in(&app, &round, "AGREED", "a1", "110", "100").await;
    app.at_day(40);
    let officer = app.sign_in("officer").await;
    advance(&officer, &round, "APPRAISED").await.expect_done("advanceRound");
    let now = lines(&app, "officer", &round).await;
    assert_eq!(column(&now, 0), ["60.00", "45.00", "15.00"], "what was said stays");
    assert_eq!(column(&now, 1), ["36.00", "60.00", "15.00"], "what is final follows the corrected figure");
    assert_eq!(column(&now, 2), ["56.00", "80.00", "35.00"]);
    let report = server::evaluation::verify::totals(&app.app.db).await.unwrap();
    assert_eq!(report.differences, Vec::<String>::new());
}

#[tokio::test]
async fn before_the_reveal_nobody_learns_from_his_own_points_what_the_others_did() {
    let app = TestApp::new().await;
    let round = round(&app).await;
    let query = "query($id: ID!) { sheet(id: $id) { total { total } scores { state points facts } } }";
    hand_in(&app, &round, "SELF", "a1", "150", "100").await;
    let own = sheet(&app, &round, "A1", "SELF", "A1").await;
    let reader = app.sign_in("a1.leader").await;
    let alone = reader.gql(query, json!({ "id": own.id })).await;
    assert_eq!(alone.at("/data/sheet/scores/0/state"), &json!("AWAITING"));
    assert_eq!(alone.text("/data/sheet/total/total"), "20.00");
    hand_in(&app, &round, "SELF", "a2", "500", "100").await;
    assert_eq!(reader.gql(query, json!({ "id": own.id })).await.body, alone.body);
    let version = "select cast(version as text) from evaluation where unit_code = 'A1' and outcome is not null";
    assert_eq!(app.texts(version).await, ["2"], "another's paper does not touch it either");
}

#[tokio::test]
async fn handing_in_takes_as_many_statements_however_many_units_are_compared() {
    let app = TestApp::new().await;
    let round = round(&app).await;
    let mut counts = Vec::new();
    for unit in ["A1", "A2", "A3"] {
        let own = sheet(&app, &round, unit, "SELF", unit).await;
        let leader = app.sign_in(&format!("{}.leader", unit.to_lowercase())).await;
        save(&leader, &own, own.version, cells(&own, "120", "100")).await.expect_done("saveScores");
        let (count, done) = app.statements(submit(&leader, &own, own.version + 1)).await;
        done.expect_done("submitSheet");
        counts.push(count);
    }
    // The first unit heads the cluster and is not told of what it did itself: three statements less.
    assert!(counts[0] <= counts[1] && counts[1] == counts[2] && counts[2] <= 40, "{counts:?}");
}
