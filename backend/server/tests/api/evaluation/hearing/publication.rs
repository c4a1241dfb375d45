//! Publication beside open objections: they hold it up for the declared time only.

use serde_json::{Value, json};

use super::objection::input;
use super::scene::play;
use crate::evaluation::refusal::broken;
use crate::evaluation::script::{mutate, publish, round_version};
use crate::support::TestApp;

async fn objected(app: &TestApp) -> Value {
    play(app, "PROVISIONAL").await;
    let done = mutate(&app.sign_in("a3.leader").await, "fileObjection", input(app).await).await;
    done.expect_done("fileObjection").at("/data/fileObjection/objection/id").clone()
}

#[tokio::test]
async fn open_objections_hold_publication_up_until_the_time_for_deciding_is_over_and_are_listed_then() {
    let app = TestApp::new().await;
    objected(&app).await;
    for day in [0, 8, 16] {
        app.at_day(day);
        let version = round_version(&app, &app.round("a")).await;
        let input = json!({ "roundId": app.round("a"), "expectedVersion": version, "reason": "Không chờ" });
        broken(&app, "officer", "proposePublication", &input, &[("OBJECTIONS_UNDECIDED", "")]).await;
    }
    app.at_day(17);
    let version = round_version(&app, &app.round("a")).await;
    let silent = json!({ "roundId": app.round("a"), "expectedVersion": version });
    broken(&app, "officer", "proposePublication", &silent, &[("REASON_REQUIRED", "reason")]).await;
    let officer = app.sign_in("officer").await;
    let done = publish(&app, &officer, &app.round("a"), Some("Đã hết thời hạn giải quyết")).await;
    let result = done.expect_done("publishRound").at("/data/publishRound/result").clone();
    assert_eq!(result["unresolved"], json!([{ "unitCode": "A3", "subject": "A.3" }]));
    assert_eq!(result["unresolvedReason"], json!("Đã hết thời hạn giải quyết"));
    assert_eq!(result["reason"], Value::Null, "it is the first version, not a correction");
}

#[tokio::test]
async fn an_objection_that_is_upheld_after_publication_leads_to_a_corrective_version() {
    let app = TestApp::new().await;
    let id = objected(&app).await;
    app.at_day(17);
    let officer = app.sign_in("officer").await;
    publish(&app, &officer, &app.round("a"), Some("Hết thời hạn")).await.expect_done("publishRound");
    let admit = json!({ "objectionId": id, "expectedVersion": 1 });
    mutate(&officer, "admitObjection", admit).await.expect_done("admitObjection");
    let line = super::scene::criterion(&app, "A.3").await;
    let decide = json!({ "objectionId": id, "expectedVersion": 2, "outcome": "UPHELD", "reason": "Đúng",
        "scores": [{ "criterionId": line, "points": "8" }] });
    mutate(&officer, "decideObjection", decide).await.expect_done("decideObjection");
    let query = "query($id: ID!) { round(id: $id) { results { resultVersion rows { unitCode total } } } }";
    let before = officer.gql(query, json!({ "id": app.round("a") })).await;
    assert_eq!(before.at("/data/round/results/0/rows/0/total"), &json!("92.50"), "what was published stays");
    let done = publish(&app, &officer, &app.round("a"), Some("Kiến nghị của A3 được chấp nhận")).await;
    let result = done.expect_done("publishRound").at("/data/publishRound/result").clone();
    assert_eq!((&result["resultVersion"], &result["unresolved"]), (&json!(2), &json!([])));
}

#[tokio::test]
async fn without_open_objections_a_result_is_published_as_before_and_its_text_does_not_mention_any() {
    let app = TestApp::new().await;
    let id = objected(&app).await;
    let withdraw = json!({ "objectionId": id, "expectedVersion": 1 });
    mutate(&app.sign_in("a3.leader").await, "withdrawObjection", withdraw).await.expect_done("withdrawObjection");
    let officer = app.sign_in("officer").await;
    publish(&app, &officer, &app.round("a"), None).await.expect_done("publishRound");
    let text = officer.gql("{ publishedResults { nodes { canonicalText } } }", Value::Null).await;
    assert!(!text.text("/data/publishedResults/nodes/0/canonicalText").contains("unresolved"));
    // The time to object goes on: the right does not end with an early publication.
    mutate(&app.sign_in("a2.leader").await, "fileObjection", {
        let mut own = input(&app).await;
        own["evaluationId"] = json!(super::scene::evaluation(&app, "A2").await);
        own
    })
    .await
    .expect_done("fileObjection");
}
