//! What the tests of the hearing share.

use domain::id::RoundId;
use serde_json::{Value, json};
use storage::evaluation::member;

use crate::evaluation::script::{COURSE, THREADS, advance, complete, fill, judged, sheets_of};
use crate::support::{Client, TestApp};

/// The identifier of the evaluation of a unit of round A.
pub async fn evaluation(app: &TestApp, unit: &str) -> String {
    let round: RoundId = app.round("a").parse().unwrap();
    let all = member::of_rounds(&app.app.db, &[round]).await.unwrap();
    all.iter().find(|row| row.unit_code.eq_ignore_ascii_case(unit)).unwrap().id.to_string()
}

/// The identifier of a criterion of round A.
pub async fn criterion(app: &TestApp, code: &str) -> String {
    let papers = sheets_of(app, &app.round("a"), "SELF").await;
    papers.first().unwrap().criterion(code).to_owned()
}

/// Plays round A on to a stage. On the judged line A.3 each unit claims 8 of 10; the peers give 7.5, the
/// cluster agrees on 7, the ministry finds 6.5: every stage changes this line and no other.
pub async fn play(app: &TestApp, stage: &str) {
    let round = app.round("a");
    hand_in(app, "SELF", "8").await;
    let officer = app.sign_in("officer").await;
    for (to, written) in COURSE {
        if to == "PUBLISHED" {
            return;
        }
        advance(&officer, &round, to).await.expect_done("advanceRound");
        if to == stage {
            return;
        }
        match written {
            "CROSS" => hand_in(app, "CROSS", "7.5").await,
            "AGREED" => hand_in(app, "AGREED", "7").await,
            "APPRAISED" => hand_in(app, "APPRAISED", "6.5").await,
            _ => {}
        }
    }
}

/// Fills and hands in every paper of a stage, with so many points on the judged line.
pub async fn hand_in(app: &TestApp, stage: &str, a3: &str) {
    for sheet in sheets_of(app, &app.round("a"), stage).await {
        let who = if stage == "APPRAISED" { "officer".to_owned() } else { format!("{}.leader", sheet.author) };
        let scores = if stage == "SELF" { complete(&sheet) } else { judged(&sheet, a3) };
        fill(&app.sign_in(&who).await, &sheet, scores).await;
    }
}

/// The threads of a unit's evaluation as somebody reads them.
pub async fn threads(app: &TestApp, client: &Client<'_>, unit: &str) -> Value {
    let query = format!("query($id: ID!) {{ it: evaluation(id: $id) {{ {} }} }}", selection());
    let answer = client.gql(&query, json!({ "id": evaluation(app, unit).await })).await;
    assert!(answer.at("/errors").is_null(), "{answer:?}");
    answer.at("/data/it/replies").clone()
}

fn selection() -> &'static str {
    THREADS.strip_prefix("evaluation {").and_then(|rest| rest.strip_suffix('}')).unwrap()
}

/// The states of the windows of the thread about a line, by stage.
pub fn states(threads: &Value, code: &str) -> Vec<(String, String)> {
    let own = threads.as_array().unwrap().iter().find(|thread| thread["criterion"]["code"] == code);
    let windows = own.and_then(|thread| thread["windows"].as_array()).cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    windows.iter().map(|window| (text(&window["stage"]), text(&window["state"]))).collect()
}

/// The messages of the thread about a line.
pub fn messages(threads: &Value, code: &str) -> Vec<Value> {
    let own = threads.as_array().unwrap().iter().find(|thread| thread["criterion"]["code"] == code);
    own.and_then(|thread| thread["messages"].as_array()).cloned().unwrap_or_default()
}

/// A reply of a unit to the cross value of the judged line.
pub async fn reply_input(app: &TestApp, unit: &str) -> Value {
    json!({ "evaluationId": evaluation(app, unit).await, "stage": "CROSS",
        "criterionId": criterion(app, "A.3").await, "text": "Đã có báo cáo số 12 bổ sung" })
}
