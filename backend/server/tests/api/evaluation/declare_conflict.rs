//! Recusing a unit from scoring another.

use serde_json::{Value, json};

use super::refusal::{broken, last_object, refused};
use super::script::{fill, judged, mutate, play, reach, round_version, sheet, sheets_of};
use crate::support::TestApp;

fn conflict(app: &TestApp, scorer: &str, unit: &str) -> Value {
    json!({
        "roundId": app.round("a"), "scorerUnitId": app.unit(scorer), "unitId": app.unit(unit),
        "reason": "Lãnh đạo hai đơn vị có quan hệ gia đình"
    })
}

async fn pairs(app: &TestApp) -> Vec<(&'static str, &'static str)> {
    sheets_of(app, &app.round("a"), "CROSS").await.iter().map(|paper| (paper.author, paper.unit)).collect()
}

#[tokio::test]
async fn a_unit_recuses_itself_and_nobody_else_does_it_for_it() {
    let app = TestApp::new().await;
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("officer", "FORBIDDEN", "ROLE"),
        ("a1.leader", "FORBIDDEN", "SCOPE"),
        ("a2.officer", "FORBIDDEN", "SCOPE"),
        ("b1.leader", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ];
    refused(&app, "declareConflict", &conflict(&app, "a3", "a1"), &people).await;
}

#[tokio::test]
async fn the_paper_goes_and_no_pair_joins_the_two_this_way_any_more() {
    let app = TestApp::new().await;
    let round = app.round("a");
    let own = app.sign_in("a3.officer").await;
    mutate(&own, "declareConflict", conflict(&app, "a3", "a1")).await.expect_done("declareConflict");
    assert_eq!(last_object(&app, "round.conflict").await, round);
    let left = pairs(&app).await;
    assert!(!left.contains(&("a3", "a1")) && left.contains(&("a1", "a3")), "{left:?}");
    let version = round_version(&app, &round).await;
    let back = json!({ "roundId": round, "expectedVersion": version, "unitId": app.unit("a1"),
        "toScorerUnitId": app.unit("a3"), "reason": "Thử" });
    broken(&app, "officer", "changeAssignment", &back, &[("CONFLICT_SCORING", "toScorerUnitId")]).await;
    let given = json!({ "roundId": round, "expectedVersion": version,
        "pairs": [{ "scorerUnitId": app.unit("a3"), "unitId": app.unit("a1") }] });
    broken(&app, "officer", "assignCrossScorers", &given, &[("CONFLICT_SCORING", "scorerUnitId")]).await;
    let everybody = json!({ "roundId": round, "expectedVersion": version });
    let officer = app.sign_in("officer").await;
    mutate(&officer, "assignCrossScorers", everybody).await.expect_done("assignCrossScorers");
    assert_eq!(pairs(&app).await.len(), 5, "everybody scores everybody but for the conflict");
}

#[tokio::test]
async fn the_reason_is_for_those_who_assign_and_look_on() {
    let app = TestApp::new().await;
    let own = app.sign_in("a3.leader").await;
    mutate(&own, "declareConflict", conflict(&app, "a3", "a1")).await.expect_done("declareConflict");
    let query = "query($id: ID!) { assignmentBoard(roundId: $id) { conflicts { scorerUnitId unitId reason declaredBy }
        cells { scorerUnitId unitId bar barText } } }";
    for who in ["officer", "a1.officer", "a2.leader"] {
        let board = app.sign_in(who).await.gql(query, json!({ "id": app.round("a") })).await;
        let conflict = board.at("/data/assignmentBoard/conflicts/0");
        assert_eq!(conflict["reason"], "Lãnh đạo hai đơn vị có quan hệ gia đình", "{who}");
        assert_eq!(conflict["declaredBy"], "Tài khoản a3.leader");
        let cells = board.at("/data/assignmentBoard/cells").as_array().unwrap();
        let barred: Vec<_> = cells.iter().filter(|cell| cell["bar"] == "CONFLICT").collect();
        assert_eq!((barred.len(), &barred[0]["unitId"]), (1, &json!(app.unit("a1"))));
    }
    for who in ["a3.leader", "council", "field", "admin"] {
        let board = app.sign_in(who).await.gql(query, json!({ "id": app.round("a") })).await;
        assert_eq!((board.at("/data/assignmentBoard"), board.at("/errors")), (&Value::Null, &Value::Null), "{who}");
    }
}

#[tokio::test]
async fn every_broken_rule_of_a_conflict_has_its_code() {
    let app = TestApp::new().await;
    for (scorer, unit, rules) in
        [("a3", "a3", vec![("SELF_SCORING", "unitId")]), ("a3", "b1", vec![("NOT_MEMBER", "unitId")])]
    {
        broken(&app, "a3.leader", "declareConflict", &conflict(&app, scorer, unit), &rules).await;
    }
    let mut without = conflict(&app, "a3", "a1");
    without["reason"] = json!("");
    broken(&app, "a3.leader", "declareConflict", &without, &[("REASON_REQUIRED", "reason")]).await;
    let own = app.sign_in("a3.leader").await;
    mutate(&own, "declareConflict", conflict(&app, "a3", "a1")).await.expect_done("declareConflict");
    let again = conflict(&app, "a3", "a1");
    broken(&app, "a3.leader", "declareConflict", &again, &[("ALREADY_DECLARED", "unitId")]).await;
}

#[tokio::test]
async fn while_cross_scores_are_written_it_is_declared_before_the_paper_is_handed_in() {
    let app = TestApp::new().await;
    let round = app.round("a");
    play(&app, &round, "CROSS").await;
    let (given, other) =
        (sheet(&app, &round, "a1", "CROSS", "a3").await, sheet(&app, &round, "a2", "CROSS", "a3").await);
    let own = app.sign_in("a3.leader").await;
    fill(&own, &given, judged(&given, "7")).await;
    broken(&app, "a3.leader", "declareConflict", &conflict(&app, "a3", "a1"), &[("ALREADY_SUBMITTED", "unitId")]).await;
    let query = "query($id: ID!) { sheet(id: $id) { allowedActions { action allowed lockCode } } }";
    let action = |answer: &crate::support::Answer| {
        let actions = answer.at("/data/sheet/allowedActions").as_array().unwrap().clone();
        actions.into_iter().find(|one| one["action"] == "declareConflict").unwrap()
    };
    let locked = own.gql(query, json!({ "id": given.id })).await;
    assert_eq!(action(&locked)["lockCode"], "ALREADY_SUBMITTED");
    let open = own.gql(query, json!({ "id": other.id })).await;
    assert_eq!(action(&open)["allowed"], true);
    mutate(&own, "declareConflict", conflict(&app, "a3", "a2")).await.expect_done("declareConflict");
    assert!(!pairs(&app).await.contains(&("a3", "a2")));
}

#[tokio::test]
async fn once_cross_scores_are_revealed_it_is_too_late() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "REPLY").await;
    let late = conflict(&app, "a3", "a1");
    refused(&app, "declareConflict", &late, &[("a3.leader", "FORBIDDEN", "STAGE")]).await;
}
