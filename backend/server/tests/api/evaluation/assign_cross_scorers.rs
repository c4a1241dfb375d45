//! Saying who cross-scores whom.

use serde_json::{Value, json};

use super::create_round::new_round;
use super::refusal::{broken, last_object, refused, stale};
use super::script::{mutate, reach, round_version, sheets_of};
use crate::support::TestApp;

fn pair(app: &TestApp, scorer: &str, unit: &str) -> Value {
    json!({ "scorerUnitId": app.unit(scorer), "unitId": app.unit(unit) })
}

async fn pairs(app: &TestApp, pairs: Value) -> Value {
    let round = app.round("a");
    json!({ "roundId": round, "expectedVersion": round_version(app, &round).await, "pairs": pairs })
}

#[tokio::test]
async fn officers_of_the_ministry_assign_and_nobody_else() {
    let app = TestApp::new().await;
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("field", "FORBIDDEN", "ROLE"),
        ("council", "FORBIDDEN", "ROLE"),
        ("a1.leader", "FORBIDDEN", "ROLE"),
        ("a3.officer", "FORBIDDEN", "ROLE"),
        ("observer", "NOT_FOUND", ""),
        ("b1.leader", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ];
    let input = pairs(&app, json!([pair(&app, "a1", "a2")])).await;
    refused(&app, "assignCrossScorers", &input, &people).await;
    stale(&app, "officer", "assignCrossScorers", &input).await;
}

#[tokio::test]
async fn pairs_replace_the_papers_of_everybody_scoring_everybody() {
    let app = TestApp::new().await;
    let round = app.round("a");
    assert_eq!(sheets_of(&app, &round, "CROSS").await.len(), 6, "three units score two peers each");
    let input = pairs(&app, json!([pair(&app, "a1", "a2"), pair(&app, "a3", "a2")])).await;
    let officer = app.sign_in("officer").await;
    mutate(&officer, "assignCrossScorers", input).await.expect_done("assignCrossScorers");
    let papers = sheets_of(&app, &round, "CROSS").await;
    let mut named: Vec<_> = papers.iter().map(|paper| (paper.author, paper.unit)).collect();
    named.sort_unstable();
    assert_eq!(named, [("a1", "a2"), ("a3", "a2")]);
    assert_eq!(last_object(&app, "round.assign").await, round);
    let everybody = json!({ "roundId": round, "expectedVersion": round_version(&app, &round).await });
    let answer = mutate(&officer, "assignCrossScorers", everybody).await.expect_done("assignCrossScorers");
    assert_eq!(answer.at("/data/assignCrossScorers/round/assignments").as_array().unwrap().len(), 6);
}

#[tokio::test]
async fn every_broken_rule_of_a_pair_has_its_code_and_changes_nothing() {
    let app = TestApp::new().await;
    for (wrong, rules) in [
        (json!([pair(&app, "a1", "a1")]), vec![("SELF_SCORING", "scorerUnitId")]),
        (json!([pair(&app, "b1", "a1")]), vec![("NOT_MEMBER", "scorerUnitId")]),
        (json!([pair(&app, "a1", "b1")]), vec![("NOT_MEMBER", "unitId")]),
        (json!([pair(&app, "a1", "a2"), pair(&app, "a1", "a2")]), vec![("DUPLICATE_PAIR", "unitId")]),
        (
            json!([pair(&app, "a1", "a1"), pair(&app, "b1", "a2")]),
            vec![("SELF_SCORING", "scorerUnitId"), ("NOT_MEMBER", "scorerUnitId")],
        ),
    ] {
        broken(&app, "officer", "assignCrossScorers", &pairs(&app, wrong).await, &rules).await;
    }
}

#[tokio::test]
async fn pairs_are_fixed_once_cross_scoring_begins_and_a_draft_has_none() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let draft = mutate(&officer, "createRound", new_round(&app)).await.expect_done("createRound");
    let draft = json!({ "roundId": draft.text("/data/createRound/round/id"), "expectedVersion": 1 });
    broken(&app, "officer", "assignCrossScorers", &draft, &[("WRONG_STAGE", "roundId")]).await;
    reach(&app, &app.round("a"), "CROSS").await;
    let late = pairs(&app, json!([pair(&app, "a1", "a2")])).await;
    refused(&app, "assignCrossScorers", &late, &[("officer", "FORBIDDEN", "STAGE")]).await;
}
