//! Cross values by the declared rule, and how they are explained.

use serde_json::{Value, json};

use super::create_round::new_round;
use super::script::{advance, fill, fill_stage, judged, mutate, reach_from, sheet};
use crate::support::{Answer, TestApp};

const ROUND: &str = "query($id: ID!) { round(id: $id) { aggregationText crossRule { trim missing atLeast }
    evaluations { id unitCode } } }";

const LINES: &str = "query($id: ID!) { evaluation(id: $id) { lines { criterion { code } cross { state points }
    finalStage crossScores { scorer { code } value { points } }
    crossExplanation { rule judgements { scorer { code } value { state points } handedIn handling } } } } }";

/// A round of cluster A by a rule in which only A3 cross-scores A1, with 5 points on the judged line, and A2
/// does not; moved on to a stage.
async fn played(app: &TestApp, aggregation: &str, rule: Value, stage: &str) -> String {
    let officer = app.sign_in("officer").await;
    let mut input = new_round(app);
    input["aggregation"] = json!(aggregation);
    input["crossRule"] = rule;
    let made = mutate(&officer, "createRound", input).await.expect_done("createRound");
    let round = made.text("/data/createRound/round/id").to_owned();
    advance(&officer, &round, "OPEN").await.expect_done("advanceRound");
    fill_stage(app, &round, "SELF").await;
    for to in ["SEALED", "CROSS"] {
        advance(&officer, &round, to).await.expect_done("advanceRound");
    }
    let paper = sheet(app, &round, "a1", "CROSS", "a3").await;
    fill(&app.sign_in("a3.leader").await, &paper, judged(&paper, "5")).await;
    if stage != "CROSS" {
        reach_from(app, &round, "CROSS", stage).await;
    }
    round
}

/// The judged line of A1 as somebody reads it.
async fn line(app: &TestApp, who: &str, round: &str) -> (Answer, Value) {
    let reader = app.sign_in(who).await;
    let answer = reader.gql(ROUND, json!({ "id": round })).await;
    let evaluations = answer.at("/data/round/evaluations").as_array().unwrap().clone();
    let own = evaluations.into_iter().find(|one| one["unitCode"] == "A1").unwrap();
    let own = reader.gql(LINES, json!({ "id": own["id"] })).await;
    let lines = own.at("/data/evaluation/lines").as_array().unwrap().clone();
    let line = lines.into_iter().find(|one| one["criterion"]["code"] == "A.3").unwrap();
    (answer, line)
}

#[tokio::test]
async fn a_missing_scorer_is_handled_as_the_round_declared() {
    // A1 gives itself 8 points on the line, A3 gives 5, A2 nothing.
    for (rule, cross, handling) in [
        (json!({}), json!({ "state": "POINTS", "points": "5.00" }), ["LEFT_OUT", "COUNTED"]),
        (
            json!({ "missing": "REQUIRE", "atLeast": 2 }),
            json!({ "state": "MISSING", "points": null }),
            ["LEFT_OUT", "TOO_FEW"],
        ),
        (json!({ "missing": "SELF_VALUE" }), json!({ "state": "POINTS", "points": "6.50" }), ["COUNTED", "COUNTED"]),
    ] {
        let app = TestApp::new().await;
        let round = played(&app, "MEAN", rule.clone(), "REPLY").await;
        let (answer, line) = line(&app, "a2.officer", &round).await;
        assert_eq!(line["cross"], cross, "{rule}");
        let judgements = line["crossExplanation"]["judgements"].as_array().unwrap();
        let mut found: Vec<_> = judgements
            .iter()
            .map(|one| (one["scorer"]["code"].as_str().unwrap(), one["handling"].as_str().unwrap()))
            .collect();
        found.sort_unstable();
        assert_eq!(found, [("A2", handling[0]), ("A3", handling[1])], "{rule}");
        assert_eq!(line["crossExplanation"]["rule"], answer.at("/data/round/aggregationText").clone());
        // The raw scores stay what they are.
        assert_eq!(line["crossScores"], json!([{ "scorer": { "code": "A3" }, "value": { "points": "5.00" } }]));
    }
}

#[tokio::test]
async fn a_line_with_too_few_judgements_is_decided_by_an_earlier_stage() {
    let app = TestApp::new().await;
    let round = played(&app, "MEAN", json!({ "missing": "REQUIRE", "atLeast": 2 }), "PROVISIONAL").await;
    let (_, line) = line(&app, "officer", &round).await;
    assert_eq!(line["finalStage"], "SELF");
    let report = server::evaluation::verify::totals(&app.app.db).await.unwrap();
    assert_eq!(report.differences, Vec::<String>::new());
}

#[tokio::test]
async fn before_the_reveal_nothing_is_explained() {
    let app = TestApp::new().await;
    let round = played(&app, "TRIMMED_MEAN", json!({ "trim": 2 }), "CROSS").await;
    for who in ["a1.leader", "a2.leader", "a3.leader", "officer", "council"] {
        let (answer, line) = line(&app, who, &round).await;
        assert_eq!((&line["crossExplanation"], &line["cross"]["state"]), (&Value::Null, &json!("SEALED")), "{who}");
        let rule = answer.at("/data/round/crossRule");
        assert_eq!(rule, &json!({ "trim": 2, "missing": "LEAVE_OUT", "atLeast": null }));
        assert_eq!(
            answer.text("/data/round/aggregationText"),
            "Trung bình sau khi bỏ 2 điểm cao nhất và 2 điểm thấp nhất; không tính đơn vị chưa nộp phiếu."
        );
    }
}
