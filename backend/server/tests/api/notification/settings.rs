//! When the installation reminds.

use serde_json::{Value, json};

use super::script::mutate;
use crate::support::TestApp;

const READ: &str = "{ reminderSettings { ladderHours pauseHours defaults allowedActions { action allowed } } }";

#[tokio::test]
async fn settings_are_defaults_until_the_administrator_says_otherwise() {
    let app = TestApp::new().await;
    let (member, admin) = (app.sign_in("a3.officer").await, app.sign_in("admin").await);
    let before = member.gql(READ, Value::Null).await;
    assert_eq!(
        before.at("/data/reminderSettings"),
        &json!({ "ladderHours": [-168, -72, -24, 0, 24, 72], "pauseHours": 12, "defaults": true,
            "allowedActions": [{ "action": "setReminderSettings", "allowed": false }] })
    );
    let input = json!({ "ladderHours": [24, -48], "pauseHours": 24 });
    let selection = "settings { ladderHours pauseHours defaults }";
    let done = mutate(&admin, "setReminderSettings", selection, input.clone()).await.expect_done("setReminderSettings");
    let expected = json!({ "ladderHours": [-48, 24], "pauseHours": 24, "defaults": false });
    assert_eq!(done.at("/data/setReminderSettings/settings"), &expected);
    assert_eq!(member.gql(READ, Value::Null).await.at("/data/reminderSettings/ladderHours"), &json!([-48, 24]));
    let event = app.texts("select before || after from audit_event where action = 'installation.reminders'").await;
    assert!(event[0].contains("-168") && event[0].contains("-48"), "{event:?}");
    for who in ["officer", "a1.leader"] {
        let answer = mutate(&app.sign_in(who).await, "setReminderSettings", selection, input.clone()).await;
        assert_eq!((answer.code(), answer.reason()), ("FORBIDDEN", "ROLE"), "{who}");
    }
    let wrong = json!({ "ladderHours": [1, 1], "pauseHours": 0 });
    let answer = mutate(&admin, "setReminderSettings", selection, wrong).await;
    assert_eq!(answer.rule_codes("setReminderSettings"), ["LADDER_INVALID", "PAUSE_INVALID"]);
    assert_eq!(app.anonymous().gql(READ, Value::Null).await.code(), "UNAUTHENTICATED");
}
