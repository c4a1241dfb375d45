//! Changing one pair by hand.

use serde_json::{Value, json};

use super::refusal::{broken, last_object, refused, stale};
use super::script::{fill, judged, mutate, play, reach, round_version, save, sheet, sheets_of};
use crate::support::TestApp;

async fn change(app: &TestApp, unit: &str, from: Option<&str>, to: Option<&str>) -> Value {
    let round = app.round("a");
    json!({
        "roundId": round, "expectedVersion": round_version(app, &round).await, "unitId": app.unit(unit),
        "fromScorerUnitId": from.map(|key| app.unit(key)), "toScorerUnitId": to.map(|key| app.unit(key)),
        "reason": "Đơn vị không bố trí được người chấm"
    })
}

async fn scorers(app: &TestApp, unit: &str) -> Vec<&'static str> {
    let papers = sheets_of(app, &app.round("a"), "CROSS").await;
    let mut scorers: Vec<_> = papers.iter().filter(|paper| paper.unit == unit).map(|paper| paper.author).collect();
    scorers.sort_unstable();
    scorers
}

#[tokio::test]
async fn officers_of_the_ministry_change_pairs_and_nobody_else() {
    let app = TestApp::new().await;
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("council", "FORBIDDEN", "ROLE"),
        ("a1.leader", "FORBIDDEN", "ROLE"),
        ("a3.officer", "FORBIDDEN", "ROLE"),
        ("b1.leader", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ];
    let input = change(&app, "a2", Some("a1"), None).await;
    refused(&app, "changeAssignment", &input, &people).await;
    stale(&app, "officer", "changeAssignment", &input).await;
}

#[tokio::test]
async fn a_scorer_is_taken_away_and_another_one_added_with_a_reason_that_is_shown() {
    let app = TestApp::new().await;
    let round = app.round("a");
    let officer = app.sign_in("officer").await;
    let away = change(&app, "a2", Some("a1"), None).await;
    mutate(&officer, "changeAssignment", away).await.expect_done("changeAssignment");
    assert_eq!(scorers(&app, "a2").await, ["a3"]);
    let back = change(&app, "a2", None, Some("a1")).await;
    mutate(&officer, "changeAssignment", back).await.expect_done("changeAssignment");
    assert_eq!(scorers(&app, "a2").await, ["a1", "a3"]);
    assert_eq!(last_object(&app, "round.reassign").await, round);
    let query = "query($id: ID!) { assignmentBoard(roundId: $id) { changes { unitId fromScorerUnitId toScorerUnitId
        reason changedBy } } }";
    let board = app.sign_in("a1.leader").await.gql(query, json!({ "id": round })).await;
    let changes = board.at("/data/assignmentBoard/changes");
    assert_eq!(changes[0]["fromScorerUnitId"], json!(app.unit("a1")));
    assert_eq!(changes[1]["toScorerUnitId"], json!(app.unit("a1")));
    assert_eq!(changes[1]["fromScorerUnitId"], Value::Null);
    assert_eq!(changes[0]["reason"], "Đơn vị không bố trí được người chấm");
    assert_eq!(changes[0]["changedBy"], "Tài khoản officer");
}

#[tokio::test]
async fn every_broken_rule_of_a_change_has_its_code_and_changes_nothing() {
    let app = TestApp::new().await;
    for (unit, from, to, rules) in [
        ("a2", Some("a1"), Some("a2"), vec![("SELF_SCORING", "toScorerUnitId")]),
        ("a2", Some("a1"), Some("a3"), vec![("DUPLICATE_PAIR", "toScorerUnitId")]),
        ("a2", Some("b1"), None, vec![("NOT_SCORER", "fromScorerUnitId")]),
        ("a2", None, Some("b1"), vec![("NOT_MEMBER", "toScorerUnitId")]),
        ("b1", Some("a1"), None, vec![("NOT_MEMBER", "unitId"), ("NOT_SCORER", "fromScorerUnitId")]),
        ("a2", None, None, vec![("NOTHING_CHANGED", "toScorerUnitId")]),
    ] {
        broken(&app, "officer", "changeAssignment", &change(&app, unit, from, to).await, &rules).await;
    }
    let mut without = change(&app, "a2", Some("a1"), None).await;
    without["reason"] = json!("  ");
    broken(&app, "officer", "changeAssignment", &without, &[("REASON_REQUIRED", "reason")]).await;
}

#[tokio::test]
async fn while_cross_scores_are_written_a_draft_is_taken_away_for_good_and_a_paper_handed_in_stays() {
    let app = TestApp::new().await;
    let round = app.round("a");
    play(&app, &round, "CROSS").await;
    let (drafted, handed_in) =
        (sheet(&app, &round, "a2", "CROSS", "a1").await, sheet(&app, &round, "a2", "CROSS", "a3").await);
    let author = app.sign_in("a1.leader").await;
    save(&author, &drafted, drafted.version, judged(&drafted, "6.5")).await.expect_done("saveScores");
    fill(&app.sign_in("a3.leader").await, &handed_in, judged(&handed_in, "7")).await;
    let late = change(&app, "a2", Some("a3"), None).await;
    broken(&app, "officer", "changeAssignment", &late, &[("ALREADY_SUBMITTED", "fromScorerUnitId")]).await;
    let officer = app.sign_in("officer").await;
    let away = change(&app, "a2", Some("a1"), None).await;
    mutate(&officer, "changeAssignment", away).await.expect_done("changeAssignment");
    assert_eq!(scorers(&app, "a2").await, ["a3"]);
    let gone = author.gql("query($id: ID!) { sheet(id: $id) { id } }", json!({ "id": drafted.id })).await;
    assert_eq!(gone.at("/data/sheet"), &Value::Null);
    // What was saved on it stays hidden for ever: in the chain, and after the reveal.
    super::script::reach_from(&app, &round, "CROSS", "REPLY").await;
    let query = "query($object: String!) { auditEvents(first: 10, filter: { object: $object }) { totalCount } }";
    for who in ["admin", "officer"] {
        let events = app.sign_in(who).await.gql(query, json!({ "object": drafted.id })).await;
        assert_eq!(events.at("/data/auditEvents/totalCount"), &json!(0), "{who}");
    }
}

#[tokio::test]
async fn pairs_are_fixed_once_cross_scores_are_revealed() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "REPLY").await;
    let late = change(&app, "a2", Some("a1"), None).await;
    refused(&app, "changeAssignment", &late, &[("officer", "FORBIDDEN", "STAGE")]).await;
}
