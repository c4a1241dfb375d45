//! What a round declares about cross-scoring, proposals, and handing papers out by them.

use serde_json::{Value, json};

use super::create_round::new_round;
use super::refusal::{broken, state};
use super::script::{advance, client, mutate, reach, round_version, sheets_of};
use crate::statements::world::{cluster, open_round};
use crate::support::{Answer, TestApp};

const PROPOSE: &str = "query($id: ID!, $plan: CrossPlanInput, $seed: Int) {
    proposeAssignments(roundId: $id, plan: $plan, seed: $seed) { expectedVersion proven plan { mode perUnit seed text }
        pairs { scorerUnitId unitId } relaxations { rule text scorerUnitId unitId } } }";

const BOARD: &str = "query($id: ID!) { assignmentBoard(roundId: $id) { round { version crossPlan { mode perUnit seed
    groupUnitIds } } members { unitId name papers submitted scorers } relaxations { rule text }
    cells { scorerUnitId unitId assigned submitted bar barText repeated } } }";

async fn propose(app: &TestApp, who: &str, round: &str, plan: Value, seed: Value) -> Answer {
    client(app, who).await.gql(PROPOSE, json!({ "id": round, "plan": plan, "seed": seed })).await
}

/// A round of cluster A with a plan, opened; its identifier.
async fn opened(app: &TestApp, plan: Value) -> String {
    let officer = app.sign_in("officer").await;
    let mut input = new_round(app);
    input["cross"] = plan;
    let made = mutate(&officer, "createRound", input).await.expect_done("createRound");
    let round = made.text("/data/createRound/round/id").to_owned();
    advance(&officer, &round, "OPEN").await.expect_done("advanceRound");
    round
}

/// Scorer and unit of every cross paper.
async fn handed_out(app: &TestApp, round: &str) -> Vec<(&'static str, &'static str)> {
    let mut pairs: Vec<_> =
        sheets_of(app, round, "CROSS").await.iter().map(|paper| (paper.author, paper.unit)).collect();
    pairs.sort_unstable();
    pairs
}

#[tokio::test]
async fn opening_a_round_hands_papers_out_as_it_declared() {
    let app = TestApp::new().await;
    let round = opened(&app, json!({ "mode": "PEERS", "perUnit": 1 })).await;
    let pairs = handed_out(&app, &round).await;
    assert_eq!(pairs.len(), 3);
    // Each scores one and is scored by one, and nobody scores whom it is scored by.
    assert!(pairs.iter().all(|(scorer, unit)| scorer != unit && !pairs.contains(&(unit, scorer))), "{pairs:?}");
    let group = json!({ "mode": "WORKING_GROUP", "groupUnitIds": [app.unit("a3"), app.unit("a2")] });
    let round = opened(&app, group).await;
    assert_eq!(handed_out(&app, &round).await, [("a2", "a1"), ("a2", "a3"), ("a3", "a1"), ("a3", "a2")]);
    let answer = app.sign_in("a1.leader").await.gql(BOARD, json!({ "id": round })).await;
    let plan = answer.at("/data/assignmentBoard/round/crossPlan");
    assert_eq!(plan["groupUnitIds"], json!([app.unit("a3"), app.unit("a2")]), "{answer:?}");
}

#[tokio::test]
async fn a_plan_that_does_not_fit_the_members_is_refused() {
    let app = TestApp::new().await;
    for (plan, rules) in [
        (json!({ "mode": "PEERS" }), vec![("PLAN_INVALID", "perUnit")]),
        (json!({ "mode": "PEERS", "perUnit": -1 }), vec![("PLAN_INVALID", "perUnit")]),
        (json!({ "mode": "PEERS", "perUnit": 3 }), vec![("PLAN_INVALID", "perUnit")]),
        (json!({ "mode": "WORKING_GROUP" }), vec![("PLAN_INVALID", "groupUnitIds")]),
        (json!({ "mode": "WORKING_GROUP", "groupUnitIds": [app.unit("b1")] }), vec![("NOT_MEMBER", "0")]),
        (
            json!({ "mode": "WORKING_GROUP", "groupUnitIds": [app.unit("a1"), app.unit("a1")] }),
            vec![("DUPLICATE_PAIR", "1")],
        ),
    ] {
        let mut input = new_round(&app);
        input["cross"] = plan.clone();
        broken(&app, "officer", "createRound", &input, &rules).await;
        let round = app.round("a");
        let input = json!({ "roundId": round, "expectedVersion": round_version(&app, &round).await, "plan": plan });
        broken(&app, "officer", "assignCrossScorers", &input, &rules).await;
        let answer = propose(&app, "officer", &round, plan, Value::Null).await;
        assert_eq!(answer.code(), "BAD_USER_INPUT", "{answer:?}");
    }
    for (rule, path) in
        [(json!({ "trim": 0 }), "trim"), (json!({ "trim": 9 }), "trim"), (json!({ "missing": "REQUIRE" }), "atLeast")]
    {
        let mut input = new_round(&app);
        input["aggregation"] = json!("TRIMMED_MEAN");
        input["crossRule"] = rule;
        broken(&app, "officer", "createRound", &input, &[("CROSS_RULE_INVALID", path)]).await;
    }
}

#[tokio::test]
async fn a_proposal_changes_nothing_and_is_accepted_by_its_plan_and_seed() {
    let app = TestApp::new().await;
    let round = open_round(&app, &cluster(&app, 7).await, "Đợt C").await;
    let before = state(&app).await;
    let plan = json!({ "mode": "PEERS", "perUnit": 2 });
    let first = propose(&app, "officer", &round, plan.clone(), json!(5)).await;
    let again = propose(&app, "officer", &round, plan.clone(), json!(5)).await;
    assert_eq!(first.body, again.body);
    let other = propose(&app, "officer", &round, plan.clone(), json!(6)).await;
    let pairs = first.at("/data/proposeAssignments/pairs").as_array().unwrap().clone();
    assert_ne!(&json!(pairs), other.at("/data/proposeAssignments/pairs"));
    assert_eq!(pairs.len(), 14);
    assert_eq!(first.at("/data/proposeAssignments/relaxations"), &json!([]));
    assert_eq!(first.at("/data/proposeAssignments/proven"), &json!(true));
    assert_eq!(state(&app).await, before, "nothing is stored");
    let version = first.at("/data/proposeAssignments/expectedVersion");
    let accepted = json!({ "roundId": round, "expectedVersion": version, "plan": plan, "seed": 5 });
    let officer = app.sign_in("officer").await;
    mutate(&officer, "assignCrossScorers", accepted).await.expect_done("assignCrossScorers");
    let board = officer.gql(BOARD, json!({ "id": round })).await;
    let cells = board.at("/data/assignmentBoard/cells").as_array().unwrap().clone();
    assert_eq!(cells.len(), 49);
    for cell in &cells {
        let pair = json!({ "scorerUnitId": cell["scorerUnitId"], "unitId": cell["unitId"] });
        assert_eq!(cell["assigned"], json!(pairs.contains(&pair)));
        let own = cell["scorerUnitId"] == cell["unitId"];
        assert_eq!(cell["bar"], if own { json!("SELF") } else { Value::Null });
    }
    let plan = board.at("/data/assignmentBoard/round/crossPlan");
    assert_eq!((&plan["mode"], &plan["perUnit"], &plan["seed"]), (&json!("PEERS"), &json!(2), &json!(5)));
    let members = board.at("/data/assignmentBoard/members").as_array().unwrap();
    assert!(members.iter().all(|member| member["papers"] == 2 && member["scorers"] == 2), "{members:?}");
}

#[tokio::test]
async fn what_must_be_relaxed_is_said_in_words() {
    let app = TestApp::new().await;
    let plan = json!({ "mode": "PEERS", "perUnit": 2 });
    let answer = propose(&app, "a1.leader", &app.round("a"), plan, json!(1)).await;
    let found = answer.at("/data/proposeAssignments/relaxations").as_array().unwrap().clone();
    assert_eq!(found.len(), 3, "{answer:?}");
    assert!(found.iter().all(|one| one["rule"] == "MUTUAL"));
    assert!(found.iter().all(|one| one["text"].as_str().unwrap().ends_with(" chấm lẫn nhau.")), "{found:?}");
}

#[tokio::test]
async fn the_pairs_of_the_round_before_are_avoided() {
    let app = TestApp::new().await;
    let first = opened(&app, json!({ "mode": "PEERS", "perUnit": 1 })).await;
    app.at_day(1);
    let second = opened(&app, json!({ "mode": "PEERS", "perUnit": 1 })).await;
    let (first, second) = (handed_out(&app, &first).await, handed_out(&app, &second).await);
    assert!(first.iter().all(|pair| !second.contains(pair)), "{first:?} {second:?}");
}

#[tokio::test]
async fn pairs_given_by_hand_keep_the_plan_and_have_no_seed() {
    let app = TestApp::new().await;
    let round = opened(&app, json!({ "mode": "PEERS", "perUnit": 1 })).await;
    let pairs = json!([
        { "scorerUnitId": app.unit("a1"), "unitId": app.unit("a2") },
        { "scorerUnitId": app.unit("a2"), "unitId": app.unit("a1") },
    ]);
    let input = json!({ "roundId": round, "expectedVersion": round_version(&app, &round).await, "pairs": pairs });
    let officer = app.sign_in("officer").await;
    mutate(&officer, "assignCrossScorers", input).await.expect_done("assignCrossScorers");
    let board = officer.gql(BOARD, json!({ "id": round })).await;
    let plan = board.at("/data/assignmentBoard/round/crossPlan");
    assert_eq!((&plan["mode"], &plan["seed"]), (&json!("PEERS"), &Value::Null));
    let rules: Vec<_> = board.at("/data/assignmentBoard/relaxations").as_array().unwrap().clone();
    let rules: Vec<_> = rules.iter().map(|one| one["rule"].as_str().unwrap()).collect();
    // The third unit has no scorer, and the two others score each other.
    assert_eq!(rules, ["COUNT", "MUTUAL"], "{board:?}");
}

#[tokio::test]
async fn the_board_of_a_draft_shows_the_members_of_today_and_no_pairs() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let made = mutate(&officer, "createRound", new_round(&app)).await.expect_done("createRound");
    let round = made.text("/data/createRound/round/id").to_owned();
    let board = officer.gql(BOARD, json!({ "id": round })).await;
    assert_eq!(board.at("/data/assignmentBoard/members").as_array().unwrap().len(), 3, "{board:?}");
    let cells = board.at("/data/assignmentBoard/cells").as_array().unwrap();
    assert!(cells.iter().all(|cell| cell["assigned"] == false));
}

#[tokio::test]
async fn a_plan_is_fixed_once_cross_scoring_begins() {
    let app = TestApp::new().await;
    let round = app.round("a");
    reach(&app, &round, "CROSS").await;
    let input = json!({ "roundId": round, "expectedVersion": round_version(&app, &round).await,
        "plan": { "mode": "PEERS", "perUnit": 1 } });
    super::refusal::refused(&app, "assignCrossScorers", &input, &[("officer", "FORBIDDEN", "STAGE")]).await;
}
