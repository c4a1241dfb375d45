//! What people find in the application.

use serde_json::{Value, json};

use super::script::{inbox, mutate, unread};
use crate::support::TestApp;

#[tokio::test]
async fn members_are_told_of_an_opened_round_in_their_own_language() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let told = inbox(&officer, "vi").await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0]["kind"], "ROUND_OPENED");
    assert_eq!(told[0]["title"], "Tự chấm điểm – Sở A Một – hạn 09:00 ngày 03/12/2026");
    assert_eq!(
        told[0]["body"],
        "Đã mở Đợt A (Cụm thi đua A). Sở A Một tự chấm, nêu minh chứng và nộp phiếu trước 09:00 ngày 03/12/2026 (còn 10 \
         ngày)."
    );
    assert_eq!(told[0]["path"], format!("/dot/{}", app.round("a")));
    assert_eq!(told[0]["readAt"], Value::Null);
    let english = inbox(&officer, "en").await;
    assert_eq!(english[0]["title"], "Self-scoring – Sở A Một – due 09:00 on 3 December 2026");
    app.at_day(9);
    let later = inbox(&app.sign_in("a1.officer").await, "vi").await;
    assert!(later[0]["body"].as_str().unwrap().contains("(còn 1 ngày)"), "{later:?}");
    for who in ["admin", "officer", "otherofficer", "field", "council", "observer"] {
        assert_eq!(inbox(&app.sign_in(who).await, "vi").await, Vec::<Value>::new(), "{who}");
    }
}

#[tokio::test]
async fn people_read_and_mark_their_own_notices_and_no_others() {
    let app = TestApp::new().await;
    let (own, other) = (app.sign_in("a1.officer").await, app.sign_in("a2.officer").await);
    let id = inbox(&own, "vi").await[0]["id"].clone();
    let mark = json!({ "ids": [id] });
    let done = mutate(&other, "markNotificationsRead", "viewer { unreadNotifications }", mark.clone()).await;
    let done = done.expect_done("markNotificationsRead");
    assert_eq!(done.at("/data/markNotificationsRead/viewer/unreadNotifications"), &json!(1));
    assert_eq!((unread(&own).await, unread(&other).await), (1, 1));
    mutate(&own, "markNotificationsRead", "viewer { unreadNotifications }", mark)
        .await
        .expect_done("markNotificationsRead");
    assert_eq!((unread(&own).await, unread(&other).await), (0, 1));
    assert_ne!(inbox(&own, "vi").await[0]["readAt"], Value::Null);
    let all = json!({ "all": true });
    mutate(&other, "markNotificationsRead", "viewer { unreadNotifications }", all)
        .await
        .expect_done("markNotificationsRead");
    assert_eq!(unread(&other).await, 0);
    let document = "{ viewer { notifications(unreadOnly: true) { totalCount nodes { id } } } }";
    assert_eq!(other.gql(document, Value::Null).await.at("/data/viewer/notifications/totalCount"), &json!(0));
}

#[tokio::test]
async fn whoever_marks_says_which() {
    let app = TestApp::new().await;
    let own = app.sign_in("a1.officer").await;
    let many: Vec<_> = (0..101).map(|_| inbox_id(1)).collect();
    for input in [json!({}), json!({ "ids": [] }), json!({ "ids": many })] {
        let answer = mutate(&own, "markNotificationsRead", "viewer { unreadNotifications }", input).await;
        assert_eq!(answer.rule_codes("markNotificationsRead"), ["NOTHING_NAMED"], "{answer:?}");
    }
    let answer =
        mutate(&app.anonymous(), "markNotificationsRead", "viewer { __typename }", json!({ "all": true })).await;
    assert_eq!(answer.code(), "UNAUTHENTICATED");
    assert_eq!(unread(&own).await, 1);
}

fn inbox_id(number: u32) -> String {
    format!("notification_{number:032x}")
}

#[tokio::test]
async fn notices_are_read_page_by_page_newest_first_at_a_constant_price() {
    let app = TestApp::new().await;
    let own = app.sign_in("a1.officer").await;
    let user = "(select id from app_user where username = 'a1.officer')";
    let few = app.statements(inbox(&own, "vi")).await.0;
    for place in 1..=60 {
        let id = if crate::support::on_postgres() {
            format!("cast('ffffffff-0000-7000-8000-{place:012}' as uuid)")
        } else {
            format!("unhex('ffffffff000070008000{place:012}')")
        };
        let at = "'2026-11-24 02:00:00+00:00'";
        let row = format!(
            "insert into notification (id, user_id, kind, object, params, dedupe, created_at) values ({id}, {user}, \
             'RESULT_PUBLISHED', 'result_1', '{{\"course\":{{\"round\":\"R{place}\",\"cluster\":\"C\"}},\"version\":1}}', \
             'd{place}', {at})"
        );
        app.sql(&row).await.unwrap();
    }
    assert_eq!(app.statements(inbox(&own, "vi")).await.0, few);
    let page = "query($after: String) { viewer { notifications(first: 25, after: $after) {
        pageInfo { hasNextPage endCursor } nodes { title } } } }";
    let (mut after, mut titles) = (Value::Null, Vec::new());
    loop {
        let answer = own.gql(page, json!({ "after": after })).await;
        let found = answer.at("/data/viewer/notifications");
        titles.extend(found["nodes"].as_array().unwrap().iter().map(|row| row["title"].clone()));
        if found["pageInfo"]["hasNextPage"] == json!(false) {
            break;
        }
        after = found["pageInfo"]["endCursor"].clone();
    }
    assert_eq!(titles.len(), 61);
    assert_eq!(titles[0], "Công bố kết quả – R60");
    assert!(titles[60].as_str().unwrap().starts_with("Tự chấm"), "{titles:?}");
}

#[tokio::test]
async fn a_kind_of_a_newer_program_is_told_without_its_words() {
    let app = TestApp::new().await;
    app.sql("update notification set kind = 'SOMETHING_NEW'").await.unwrap();
    let told = inbox(&app.sign_in("a1.officer").await, "vi").await;
    assert_eq!((&told[0]["kind"], &told[0]["title"]), (&Value::Null, &json!("Thông báo")));
}
