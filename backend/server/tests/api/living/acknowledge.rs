//! `acknowledgeAmendment`: each member takes note; silence counts as being informed.

use serde_json::{Value, json};

use super::steps::{act, amend, amended_set, amendment};
use crate::support::{Answer, Client, TestApp};

const MADE: &str =
    "amendment { id acknowledgements { unitName acknowledgedBy countsAsInformed } allowedActions { allowed } }";

async fn amended(app: &TestApp) -> String {
    let officer = app.sign_in("officer").await;
    let set = amended_set(app, &officer).await;
    let done = amend(&officer, amendment(app, &set.id).await).await.expect_done("amendRound");
    done.text("/data/amendRound/round/amendments/0/id").to_owned()
}

async fn acknowledge(client: &Client<'_>, amendment: &str, unit: &str) -> Answer {
    act(client, "acknowledgeAmendment", MADE, json!({ "amendmentId": amendment, "unitId": unit })).await
}

async fn due(client: &Client<'_>) -> usize {
    let answer = client.gql("{ dueItems { kind } }", Value::Null).await;
    let items = answer.at("/data/dueItems").as_array().unwrap();
    items.iter().filter(|item| item["kind"] == "ACKNOWLEDGE_AMENDMENT").count()
}

#[tokio::test]
async fn each_member_takes_note_and_everybody_sees_who_did() {
    let app = TestApp::new().await;
    let made = amended(&app).await;
    let leader = app.sign_in("a1.leader").await;
    assert_eq!((due(&leader).await, due(&app.sign_in("b1.leader").await).await), (1, 0));
    let done = acknowledge(&leader, &made, &app.unit("a1")).await.expect_done("acknowledgeAmendment");
    let noted = done.at("/data/acknowledgeAmendment/amendment/acknowledgements").as_array().unwrap().clone();
    let by: Vec<_> = noted.iter().map(|one| one["acknowledgedBy"].is_string()).collect();
    assert_eq!(by, [true, false, false]);
    assert_eq!((due(&leader).await, due(&app.sign_in("a2.officer").await).await), (0, 1));
    acknowledge(&app.sign_in("a1.officer").await, &made, &app.unit("a1")).await.expect_done("acknowledgeAmendment");
    let events = "select cast(count(*) as text) from audit_event where action = 'round.acknowledgeAmendment'";
    assert_eq!(app.texts(events).await, ["1"], "taking note again changes nothing");
}

#[tokio::test]
async fn silence_until_the_deadline_counts_as_being_informed_and_holds_nobody_up() {
    let app = TestApp::new().await;
    amended(&app).await;
    app.at_day(10);
    let leader = app.sign_in("a2.leader").await;
    assert_eq!(due(&leader).await, 0);
    let query = "query($id: ID!) { round(id: $id) { amendments { acknowledgements { countsAsInformed } } } }";
    let read = leader.gql(query, json!({ "id": app.round("a") })).await;
    let all = read.at("/data/round/amendments/0/acknowledgements").as_array().unwrap();
    assert!(all.iter().all(|one| one["countsAsInformed"] == json!(true)), "{read:?}");
    let officer = app.sign_in("officer").await;
    crate::evaluation::script::advance(&officer, &app.round("a"), "SEALED").await.expect_done("advanceRound");
}

#[tokio::test]
async fn nobody_takes_note_for_another_unit() {
    let app = TestApp::new().await;
    let made = amended(&app).await;
    for (who, unit, code, reason) in [
        ("a1.leader", "a2", "FORBIDDEN", "SCOPE"),
        ("officer", "a1", "FORBIDDEN", "ROLE"),
        ("admin", "a1", "FORBIDDEN", "ROLE"),
        ("b1.leader", "b1", "NOT_FOUND", ""),
    ] {
        let refused = acknowledge(&app.sign_in(who).await, &made, &app.unit(unit)).await;
        assert_eq!((refused.code(), refused.reason()), (code, reason), "{who}");
    }
    assert_eq!(acknowledge(&app.anonymous(), &made, &app.unit("a1")).await.code(), "UNAUTHENTICATED");
}
