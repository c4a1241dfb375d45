//! Ranking, score sheet, what is to be done.

use serde_json::{Value, json};

use super::world::{cluster, constant, count, open_round};
use crate::evaluation::script::{complete, reach, save, sheet};
use crate::support::TestApp;

const MANY: usize = 12;

const RANKING: &str =
    "query($id: ID!) { round(id: $id) { name stage cluster { name label } ranking { provisional rows {
    rank tied tieTrace unitName unit { code shortName } classification { code name reason }
    total { total percent groups { code name points percent } } evaluation { id unitCode } } } } }";

#[tokio::test]
async fn the_ranking_of_a_cluster_takes_as_many_statements_for_twelve_units_as_for_three() {
    let mut counts = Vec::new();
    for members in [3, MANY] {
        let app = TestApp::new().await;
        let round = if members == 3 {
            app.round("a")
        } else {
            open_round(&app, &cluster(&app, members).await, "Đợt C").await
        };
        reach(&app, &round, "PROVISIONAL").await;
        let officer = app.sign_in("officer").await;
        let answer = officer.gql(RANKING, json!({ "id": round })).await;
        assert_eq!(answer.at("/data/round/ranking/rows").as_array().unwrap().len(), members, "{answer:?}");
        counts.push(count(&app, &officer, RANKING, json!({ "id": round })).await);
    }
    constant(&counts, 7);
}

const SHEET: &str = "query($id: ID!) { sheet(id: $id) { id version stage state sealed filled expected dueAt
    author { code shortName } evaluation { unitName unit { code } round { name cluster { name } } }
    scores { points facts note state editable reference { state points } evidence { text page document { reference } }
        criterion { code name maximum } }
    total { total groups { code points } } problems { code message blocking } allowedActions { action allowed } } }";

#[tokio::test]
async fn a_full_score_sheet_takes_as_many_statements_as_an_empty_one() {
    let app = TestApp::new().await;
    let own = sheet(&app, &app.round("a"), "A1", "SELF", "").await;
    let officer = app.sign_in("a1.officer").await;
    let empty = count(&app, &officer, SHEET, json!({ "id": own.id })).await;
    let mut scores = complete(&own);
    let decision = app.fixture.decision.unwrap().to_string();
    scores[0]["evidence"] = json!([{ "text": "Một", "documentId": decision }, { "text": "Hai", "page": "3" }]);
    scores[1]["evidence"] = json!([{ "text": "Ba", "documentId": decision }]);
    save(&officer, &own, own.version, scores).await.expect_done("saveScores");
    let full = count(&app, &officer, SHEET, json!({ "id": own.id })).await;
    // One more for the documents that evidence names, however many there are.
    constant(&[empty], 12);
    constant(&[full], 13);
}

#[tokio::test]
async fn a_score_sheet_takes_as_many_statements_in_a_large_round_as_in_a_small_one() {
    let mut counts = Vec::new();
    for members in [3, MANY] {
        let app = TestApp::new().await;
        let round = if members == 3 {
            app.round("a")
        } else {
            open_round(&app, &cluster(&app, members).await, "Đợt C").await
        };
        reach(&app, &round, "CROSS").await;
        let officer = app.sign_in("officer").await;
        let document = "query($id: ID!) { round(id: $id) { evaluations { selfSheet { id } } } }";
        let sheets = officer.gql(document, json!({ "id": round })).await;
        let own = sheets.text("/data/round/evaluations/0/selfSheet/id");
        counts.push(count(&app, &officer, SHEET, json!({ "id": own })).await);
    }
    constant(&counts, 12);
}

const DUE: &str = "{ dueItems { kind state dueAt filled expected roundName clusterName unitName round { stage }
    sheet { id } evaluation { unitCode } } }";

#[tokio::test]
async fn what_is_to_be_done_takes_as_many_statements_for_ten_rounds_as_for_two() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let two = count(&app, &officer, DUE, Value::Null).await;
    let own = cluster(&app, 4).await;
    for number in 0..8 {
        open_round(&app, &own, &format!("Đợt C{number}")).await;
    }
    let ten = count(&app, &officer, DUE, Value::Null).await;
    let items = officer.gql(DUE, Value::Null).await;
    assert_eq!(items.at("/data/dueItems").as_array().unwrap().len(), 10);
    constant(&[two, ten], 8);
}

const BOARD: &str = "query($id: ID!) { assignmentBoard(roundId: $id) { round { version crossPlan { mode text } }
    members { name papers submitted scorers } cells { assigned submitted bar barText repeated }
    relaxations { rule text } conflicts { reason } changes { reason } } }";

#[tokio::test]
async fn the_board_of_assignments_takes_as_many_statements_for_twelve_units_as_for_three() {
    let mut counts = Vec::new();
    for members in [3, MANY] {
        let app = TestApp::new().await;
        let round = if members == 3 {
            app.round("a")
        } else {
            open_round(&app, &cluster(&app, members).await, "Đợt C").await
        };
        let officer = app.sign_in("officer").await;
        counts.push(count(&app, &officer, BOARD, json!({ "id": round })).await);
    }
    // Who asks, the round, its members twice, ties, conflicts, pairs before, pairs now, changes.
    constant(&counts, 9);
}
