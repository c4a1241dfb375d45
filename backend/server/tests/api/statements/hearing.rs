//! Threads, objections, the queue of the appraisal, and what they add to the things to do.

use serde_json::{Value, json};

use super::world::{cluster, constant, count, open_round};
use crate::evaluation::hearing::scene::{evaluation, play, reply_input};
use crate::evaluation::script::{mutate, reach};
use crate::support::TestApp;

const QUEUE: &str = "query($id: ID!) { appraisalQueue(roundId: $id, first: 30) { totalCount nodes {
    criterion { code name maximum } evaluation { unitName } self { points } cross { points } agreed { points }
    appraised { state points } note evidence { text } reasons { stage text author { shortName } } replyState
    returnState problems done sheet { id version } allowedActions { action allowed } } } }";

#[tokio::test]
async fn the_queue_takes_as_many_statements_for_twelve_units_as_for_three() {
    let mut counts = Vec::new();
    for members in [3, 12] {
        let app = TestApp::new().await;
        let round = if members == 3 {
            app.round("a")
        } else {
            open_round(&app, &cluster(&app, members).await, "Đợt C").await
        };
        reach(&app, &round, "APPRAISED").await;
        let officer = app.sign_in("officer").await;
        counts.push(count(&app, &officer, QUEUE, json!({ "id": round })).await);
    }
    constant(&counts, 12);
}

const THREADS: &str =
    "query($id: ID!) { evaluation(id: $id) { replies { criterion { code } windows { stage state dueAt }
    messages { kind text author { shortName } authorName document { reference } returnState mayAnswer } } } }";

#[tokio::test]
async fn a_thread_with_many_messages_takes_as_many_statements_as_one_with_two() {
    let app = TestApp::new().await;
    play(&app, "REPLY").await;
    let leader = app.sign_in("a3.leader").await;
    let id = json!({ "id": evaluation(&app, "A3").await });
    let mut input = reply_input(&app, "A3").await;
    input["documentId"] = json!(app.fixture.decision.unwrap().to_string());
    let mut counts = Vec::new();
    for replies in [2, 8] {
        for _ in 0..replies {
            mutate(&leader, "replyToLine", input.clone()).await.expect_done("replyToLine");
        }
        counts.push(count(&app, &leader, THREADS, id.clone()).await);
    }
    constant(&counts, 11);
}

const OBJECTIONS: &str = "query($id: ID!) { round(id: $id) { hearing { replyHours reveals { stage replyDueAt } }
    objections { state ground criterion { code } evaluation { unitName } corrections { value { points } }
        diff { unitCode } allowedActions { action allowed } } } }";

#[tokio::test]
async fn three_objections_take_as_many_statements_as_one() {
    let app = TestApp::new().await;
    play(&app, "PROVISIONAL").await;
    let officer = app.sign_in("officer").await;
    let mut counts = Vec::new();
    for units in [vec!["a1"], vec!["a2", "a3"]] {
        for unit in units {
            let input = json!({ "evaluationId": evaluation(&app, unit).await, "ground": "Kiến nghị" });
            let leader = app.sign_in(&format!("{unit}.leader")).await;
            mutate(&leader, "fileObjection", input).await.expect_done("fileObjection");
        }
        counts.push(count(&app, &officer, OBJECTIONS, json!({ "id": app.round("a") })).await);
    }
    constant(&counts, 9);
}

const DUE: &str = "{ dueItems { kind state dueAt filled expected roundName unitName evaluation { unitCode } } }";

#[tokio::test]
async fn what_the_hearing_adds_to_the_things_to_do_takes_a_constant_number_of_statements() {
    let mut counts = Vec::new();
    for rounds in [1, 4] {
        let app = TestApp::new().await;
        play(&app, "REPLY").await;
        if rounds > 1 {
            let own = cluster(&app, 4).await;
            for number in 1..rounds {
                let round = open_round(&app, &own, &format!("Đợt C{number}")).await;
                reach(&app, &round, "REPLY").await;
            }
        }
        let officer = app.sign_in("officer").await;
        counts.push(count(&app, &officer, DUE, Value::Null).await);
    }
    constant(&counts, 13);
}
