//! `replayRound`: closed rounds under other rules.

use serde_json::{Value, json};

use super::steps::{copied, edited, line};
use crate::evaluation::refusal::state;
use crate::evaluation::script::{complete, fill, play, reach, save, sheets_of};
use crate::support::{Answer, Client, TestApp};

const REPLAY: &str = "query($round: ID!, $input: ReplayInput!) { replayRound(roundId: $round, input: $input) {
    unchanged demonstration criteriaSet { id }
    rows { unitName rankBefore rankAfter totalBefore totalAfter classBefore { code } classAfter { code }
        evaluation { unitCode } swaps { unitName gained causes { kind code name amount } } }
    assumptions { code basis text } } }";

async fn replay(client: &Client<'_>, app: &TestApp, input: Value) -> Answer {
    client.gql(REPLAY, json!({ "round": app.round("a"), "input": input })).await
}

/// Plays round A to its end with different results: A1 94, A2 90, A3 82.
async fn played(app: &TestApp) -> String {
    let round = app.round("a");
    for sheet in sheets_of(app, &round, "SELF").await {
        let mut scores = complete(&sheet);
        match sheet.unit {
            "a2" => {
                scores[0]["facts"] = json!(["100", "100"]);
                scores[1]["facts"] = json!(["95"]);
            }
            "a3" => scores[1]["facts"] = json!(["80"]),
            _ => {}
        }
        let client = app.sign_in(&format!("{}.leader", sheet.unit)).await;
        fill(&client, &sheet, scores).await;
    }
    round
}

#[tokio::test]
async fn replaying_the_rule_in_force_reproduces_the_published_result_bit_for_bit() {
    let app = TestApp::new().await;
    play(&app, &app.round("a"), "PUBLISHED").await;
    let officer = app.sign_in("officer").await;
    let before = state(&app).await;
    let answer = replay(&officer, &app, json!({})).await;
    assert_eq!(answer.at("/data/replayRound/unchanged"), &json!(true), "{answer:?}");
    let listed = app
        .anonymous()
        .gql("{ publishedResults { nodes { rows { unitCode rank total classification } } } }", Value::Null)
        .await;
    let published = listed.at("/data/publishedResults/nodes/0/rows").as_array().unwrap();
    let rows = answer.at("/data/replayRound/rows").as_array().unwrap();
    assert_eq!(rows.len(), published.len());
    for row in rows {
        let same = published.iter().find(|one| one["unitCode"] == row["evaluation"]["unitCode"]).unwrap();
        for total in ["totalBefore", "totalAfter"] {
            assert_eq!(row[total], same["total"], "{row}");
        }
        assert_eq!((&row["rankBefore"], &row["rankAfter"]), (&same["rank"], &same["rank"]));
    }
    assert_eq!((answer.at("/data/replayRound/assumptions"), state(&app).await), (&json!([]), before));
}

#[tokio::test]
async fn a_draft_tried_on_a_closed_round_names_the_lines_that_change_ranks() {
    let app = TestApp::new().await;
    played(&app).await;
    reach(&app, &app.round("a"), "PROVISIONAL").await;
    let officer = app.sign_in("officer").await;
    let source = app.fixture.criteria.unwrap().to_string();
    let set = copied(&officer, &source, 2027).await;
    let prop = json!({ "type": "PROP" });
    let set = edited(&officer, &set, "saveCriterion", line(&set, "A", "A.1", &prop, "60")).await;
    let before = state(&app).await;
    let answer = replay(&officer, &app, json!({ "criteriaSetId": set.id })).await;
    let rows = answer.at("/data/replayRound/rows").as_array().unwrap();
    let ranks: Vec<_> = rows
        .iter()
        .map(|row| {
            (row["evaluation"]["unitCode"].as_str().unwrap(), row["rankBefore"].as_i64(), row["rankAfter"].as_i64())
        })
        .collect();
    // A1 has 24 + 20, A2 30 + 10 in the two lines: one point apart where the first counts 30, and behind where it
    // counts 60.
    assert_eq!(ranks, [("A2", Some(2), Some(1)), ("A1", Some(1), Some(2)), ("A3", Some(3), Some(3))], "{answer:?}");
    let swap = &rows[0]["swaps"][0];
    assert_eq!((&swap["unitName"], &swap["gained"]), (&json!("Sở A Một"), &json!(true)));
    let cause = &swap["causes"][0];
    assert_eq!((&cause["kind"], &cause["code"], &cause["amount"]), (&json!("LINES"), &json!("A.1"), &json!("6.00")));
    assert_eq!(rows[2]["swaps"], json!([]));
    let assumed = answer.at("/data/replayRound/assumptions/0");
    assert_eq!((&assumed["code"], &assumed["basis"]), (&json!("A.1"), &json!("RECKONED")));
    assert_eq!(state(&app).await, before, "nothing is stored");
}

#[tokio::test]
async fn tie_rules_classes_and_aggregation_are_tried_one_by_one() {
    let app = TestApp::new().await;
    played(&app).await;
    reach(&app, &app.round("a"), "PROVISIONAL").await;
    let officer = app.sign_in("officer").await;
    let classes =
        json!([{ "code": "X", "name": "Xuất sắc", "atLeast": "95" }, { "code": "K", "name": "Khá", "atLeast": "0" }]);
    let answer = replay(&officer, &app, json!({ "classes": classes })).await;
    let codes: Vec<_> = answer
        .at("/data/replayRound/rows")
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["classAfter"]["code"].clone())
        .collect();
    assert!(codes.iter().all(|code| code == "K" || code == "X"), "{answer:?}");
    assert_eq!(answer.at("/data/replayRound/unchanged"), &json!(false));
    for input in [json!({ "tieRules": ["MORE_BONUS_POINTS"] }), json!({ "aggregation": "MEDIAN" })] {
        let answer = replay(&officer, &app, input.clone()).await;
        assert_eq!(answer.at("/data/replayRound/unchanged"), &json!(true), "{input}: nobody is tied or judged twice");
    }
}

#[tokio::test]
async fn only_the_ministry_replays_and_only_what_is_decided() {
    let app = TestApp::new().await;
    let own = sheets_of(&app, &app.round("a"), "SELF").await;
    save(&app.sign_in("a1.leader").await, &own[0], own[0].version, complete(&own[0])).await;
    let early = replay(&app.sign_in("officer").await, &app, json!({})).await;
    assert_eq!((early.code(), early.reason()), ("FORBIDDEN", "STAGE"));
    reach(&app, &app.round("a"), "PUBLISHED").await;
    for (who, code) in
        [("a1.leader", "FORBIDDEN"), ("admin", "FORBIDDEN"), ("council", "FORBIDDEN"), ("otherofficer", "")]
    {
        let answer = replay(&app.sign_in(who).await, &app, json!({})).await;
        assert_eq!((answer.code(), answer.at("/data/replayRound").is_null()), (code, true), "{who}");
    }
    assert_eq!(replay(&app.anonymous(), &app, json!({})).await.code(), "UNAUTHENTICATED");
}
