//! Where e-mail goes, and who may know it.

use serde_json::{Value, json};

use super::script::{mutate, wants_mail};
use crate::support::TestApp;

const SELECTION: &str = "user { notificationPreferences { email mail mode language } }";

fn said(email: &str) -> Value {
    json!({ "email": email, "mail": true, "mode": "DAILY", "language": "ENGLISH" })
}

#[tokio::test]
async fn people_say_where_their_e_mail_goes() {
    let app = TestApp::new().await;
    let own = app.sign_in("a1.officer").await;
    let document = "{ viewer { user { id notificationPreferences { email mail mode language } } } }";
    let before = own.gql(document, Value::Null).await;
    assert_eq!(
        before.at("/data/viewer/user/notificationPreferences"),
        &json!({ "email": null, "mail": true, "mode": "IMMEDIATE", "language": "VIETNAMESE" })
    );
    let done = mutate(&own, "setNotificationPreferences", SELECTION, said(" CV@Example.VN ")).await;
    let done = done.expect_done("setNotificationPreferences");
    let pointer = "/data/setNotificationPreferences/user/notificationPreferences";
    assert_eq!(
        done.at(pointer),
        &json!({ "email": "CV@example.vn", "mail": true, "mode": "DAILY", "language": "ENGLISH" })
    );
    let away = mutate(&own, "setNotificationPreferences", SELECTION, said("  ")).await;
    assert_eq!(away.at(&format!("{pointer}/email")), &Value::Null);
    for wrong in ["a1", "a1@b", "a1@b.vn\nBcc: c@d.vn"] {
        let answer = mutate(&own, "setNotificationPreferences", SELECTION, said(wrong)).await;
        assert_eq!(answer.rule_codes("setNotificationPreferences"), ["ADDRESS_INVALID"], "{wrong:?}");
    }
}

#[tokio::test]
async fn an_address_is_known_to_its_owner_and_the_administrator_alone() {
    let app = TestApp::new().await;
    wants_mail(&app, "a1.officer", "IMMEDIATE").await;
    let own = app.sign_in("a1.officer").await;
    let id = own.gql("{ viewer { user { id } } }", Value::Null).await.at("/data/viewer/user/id").clone();
    let document = "query($id: ID!) { user(id: $id) { notificationPreferences { email } } }";
    for (who, visible) in [("a1.officer", true), ("admin", true), ("a1.leader", false), ("officer", false)] {
        let answer = app.sign_in(who).await.gql(document, json!({ "id": id })).await;
        assert_eq!(answer.body.to_string().contains("a1.officer@example.vn"), visible, "{who}: {answer:?}");
        let mut input = said("other@example.vn");
        input["userId"] = id.clone();
        let answer = mutate(&app.sign_in(who).await, "setNotificationPreferences", SELECTION, input).await;
        assert_eq!(answer.code(), if visible { "" } else { "NOT_FOUND" }, "{who}: {answer:?}");
        wants_mail(&app, "a1.officer", "IMMEDIATE").await;
    }
    let events =
        "select coalesce(before, '') || coalesce(after, '') || coalesce(reason, '') || object from audit_event";
    let chain = app.texts(events).await.join(" ");
    assert!(chain.contains("\"address\":true") && !chain.contains("example.vn"), "{chain}");
}

#[tokio::test]
async fn listing_addresses_takes_one_statement_however_many_accounts() {
    let app = TestApp::new().await;
    let admin = app.sign_in("admin").await;
    let list = |rows: i32| format!("{{ users(first: {rows}) {{ nodes {{ notificationPreferences {{ email }} }} }} }}");
    let two = app.statements(admin.gql(&list(2), Value::Null)).await.0;
    let many = app.statements(admin.gql(&list(18), Value::Null)).await.0;
    assert_eq!(two, many);
}
