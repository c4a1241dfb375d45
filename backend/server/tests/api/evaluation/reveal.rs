//! Commitments: what is opened is what was handed in, and what is not is said.

use serde_json::{Value, json};

use super::script::{advance, fill_stage, sheet};
use crate::support::TestApp;

const COMMITMENT: &str = "query($id: ID!) { sheet(id: $id) { commitment { hash nonce text holds } } }";
const BROKEN: &str = "query($id: ID!) { round(id: $id) { brokenCommitments { id stage evaluation { unitCode } } } }";

#[tokio::test]
async fn the_hash_is_public_from_the_submission_on_and_what_it_hides_from_the_reveal_on() {
    let app = TestApp::new().await;
    let round = app.round("a");
    let own = sheet(&app, &round, "A1", "SELF", "A1").await;
    let peer = app.sign_in("a2.leader").await;
    assert!(peer.gql(COMMITMENT, json!({ "id": own.id })).await.at("/data/sheet/commitment").is_null());
    fill_stage(&app, &round, "SELF").await;
    let sealed = peer.gql(COMMITMENT, json!({ "id": own.id })).await.at("/data/sheet/commitment").clone();
    assert_eq!(sealed["hash"].as_str().unwrap().len(), 64);
    assert_eq!((&sealed["nonce"], &sealed["text"], &sealed["holds"]), (&Value::Null, &Value::Null, &Value::Null));
    let officer = app.sign_in("officer").await;
    for to in ["SEALED", "CROSS"] {
        advance(&officer, &round, to).await.expect_done("advanceRound");
    }
    let opened = peer.gql(COMMITMENT, json!({ "id": own.id })).await.at("/data/sheet/commitment").clone();
    assert_eq!((&opened["hash"], &opened["holds"]), (&sealed["hash"], &json!(true)));
    let text = format!("{}\n{}", opened["nonce"].as_str().unwrap(), opened["text"].as_str().unwrap());
    assert_eq!(opened["hash"], json!(domain::evaluation::publication::text_hash(&text)));
    assert_eq!(peer.gql(BROKEN, json!({ "id": round })).await.at("/data/round/brokenCommitments"), &json!([]));
}

#[tokio::test]
async fn a_sheet_changed_behind_the_application_is_named_at_the_reveal_and_does_not_hold_the_round_up() {
    let app = TestApp::new().await;
    let round = app.round("a");
    fill_stage(&app, &round, "SELF").await;
    let own = sheet(&app, &round, "A2", "SELF", "A2").await;
    app.sql(
        "update sheet set points = replace(points, '800', '1000') where state = 'SUBMITTED' and evaluation_id in \
             (select id from evaluation where unit_code = 'A2')",
    )
    .await
    .unwrap();
    let officer = app.sign_in("officer").await;
    advance(&officer, &round, "SEALED").await.expect_done("advanceRound");
    assert_eq!(officer.gql(BROKEN, json!({ "id": round })).await.at("/data/round/brokenCommitments"), &json!([]));
    advance(&officer, &round, "CROSS").await.expect_done("advanceRound");
    let found = app.sign_in("a3.officer").await.gql(BROKEN, json!({ "id": round })).await;
    assert_eq!(found.text("/data/round/brokenCommitments/0/evaluation/unitCode"), "A2", "{found:?}");
    assert_eq!(found.text("/data/round/brokenCommitments/0/id"), own.id);
    let event = "select after from audit_event where action = 'round.reveal' order by sequence desc limit 1";
    let event: Value = serde_json::from_str(&app.texts(event).await[0]).unwrap();
    assert_eq!(event, json!({ "sheets": "SELF", "checked": 3, "broken": [own.id] }));
}
