//! What leaves by e-mail, when, and how often it is tried.

use chrono::TimeDelta;
use domain::notification::retry::Failure;
use serde_json::{Value, json};
use server::cx::Cx;
use server::notification::service::sweep;

use super::script::{deliver, forget, inbox, mutate, post, wants_mail};
use crate::evaluation::script::{advance, complete, fill, reach, sheet};
use crate::support::TestApp;

/// A state of the outbox: how many rows wait, left, and were given up.
async fn rows(app: &TestApp) -> Vec<String> {
    app.texts(
        "select case when sent_at is not null then 'sent' when given_up_at is not null then 'given up' else 'waiting' end \
         from outbox order by 1",
    )
    .await
}

/// A2 hands in its sheet, so that the head is told.
async fn a2_submits(app: &TestApp) {
    let own = sheet(app, &app.round("a"), "A2", "SELF", "A2").await;
    fill(&app.sign_in("a2.leader").await, &own, complete(&own)).await;
}

#[tokio::test]
async fn whoever_wants_e_mail_gets_one_for_each_notice_and_never_two() {
    let app = TestApp::new().await;
    wants_mail(&app, "a1.officer", "IMMEDIATE").await;
    forget(&app).await;
    a2_submits(&app).await;
    assert_eq!(rows(&app).await, ["waiting"], "the leader gave no address");
    let (letterbox, post) = post();
    assert_eq!(deliver(&app, &post).await.sent, 1);
    assert_eq!(deliver(&app, &post).await.claimed, 0);
    let mail = letterbox.taken().pop().unwrap();
    assert_eq!(mail.to.as_str(), "a1.officer@example.vn");
    assert_eq!(mail.letter.subject, "Sở A Hai đã nộp 1 phiếu tự chấm");
    assert!(
        mail.letter.text.contains(&format!("https://thidua.example.vn/dot/{}", app.round("a"))),
        "{:?}",
        mail.letter
    );
    assert!(mail.letter.text.starts_with("Kính gửi Tài khoản a1.officer,"), "{:?}", mail.letter);
    assert_eq!(rows(&app).await, ["sent"]);
}

#[tokio::test]
async fn e_mail_stays_where_the_act_was_undone() {
    let app = TestApp::new().await;
    wants_mail(&app, "a2.officer", "IMMEDIATE").await;
    forget(&app).await;
    advance(&app.sign_in("a1.leader").await, &app.round("a"), "CROSS").await;
    assert_eq!(rows(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_digest_tells_in_the_morning_what_was_not_read() {
    let app = TestApp::new().await;
    wants_mail(&app, "a1.officer", "DAILY").await;
    forget(&app).await;
    a2_submits(&app).await;
    let own = sheet(&app, &app.round("a"), "A3", "SELF", "A3").await;
    fill(&app.sign_in("a3.leader").await, &own, complete(&own)).await;
    let (letterbox, post) = post();
    assert_eq!((rows(&app).await, deliver(&app, &post).await.claimed), (vec!["waiting".to_owned()], 0));
    // Seven o'clock in Việt Nam.
    app.app.clock.set("2026-11-24T00:00:00Z".parse().unwrap());
    assert_eq!(deliver(&app, &post).await.sent, 1);
    let mail = letterbox.taken().pop().unwrap();
    assert_eq!(mail.letter.subject, "Thi Đua: 2 thông báo chưa đọc");
    assert!(mail.letter.text.contains("Sở A Hai đã nộp") && mail.letter.text.contains("Sở A Ba đã nộp"));
    // Whoever read everything in the application gets no letter about it.
    let input = json!({ "sheetId": own.id, "expectedVersion": own.version + 2, "reason": "Sửa" });
    crate::evaluation::script::mutate(&app.sign_in("a3.leader").await, "withdrawSheet", input)
        .await
        .expect_done("withdrawSheet");
    let head = app.sign_in("a1.officer").await;
    mutate(&head, "markNotificationsRead", "viewer { __typename }", json!({ "all": true })).await;
    app.app.clock.set("2026-11-25T00:00:00Z".parse().unwrap());
    let done = deliver(&app, &post).await;
    assert_eq!((done.sent, done.dropped), (0, 1));
    assert_eq!(letterbox.taken().len(), 1);
}

#[tokio::test]
async fn a_busy_server_is_tried_again_later_and_later_and_then_given_up() {
    let app = TestApp::new().await;
    wants_mail(&app, "a1.officer", "IMMEDIATE").await;
    forget(&app).await;
    a2_submits(&app).await;
    let (letterbox, post) = post();
    letterbox.fail((0..9).map(|_| Failure::Temporary("451 busy a@b.vn".to_owned())));
    assert_eq!(deliver(&app, &post).await.put_back, 1);
    assert_eq!(deliver(&app, &post).await.claimed, 0, "not before its time");
    app.app.clock.advance(TimeDelta::minutes(1));
    assert_eq!(deliver(&app, &post).await.put_back, 1);
    let mut tries = 2;
    while rows(&app).await == ["waiting"] {
        app.app.clock.advance(TimeDelta::hours(12));
        let done = deliver(&app, &post).await;
        assert_eq!(done.claimed, 1);
        tries += 1;
    }
    assert_eq!((tries, rows(&app).await), (9, vec!["given up".to_owned()]));
    assert_eq!(letterbox.taken(), []);
}

#[tokio::test]
async fn after_a_failure_the_message_leaves_once() {
    let app = TestApp::new().await;
    wants_mail(&app, "a1.officer", "IMMEDIATE").await;
    forget(&app).await;
    a2_submits(&app).await;
    let (letterbox, post) = post();
    letterbox.fail([Failure::Temporary("451 busy".to_owned())]);
    assert_eq!(deliver(&app, &post).await.put_back, 1);
    app.app.clock.advance(TimeDelta::minutes(2));
    assert_eq!(deliver(&app, &post).await.sent, 1);
    app.app.clock.advance(TimeDelta::days(1));
    assert_eq!((deliver(&app, &post).await.claimed, letterbox.taken().len()), (0, 1));
}

#[tokio::test]
async fn a_mailbox_that_does_not_exist_is_given_up_at_once() {
    let app = TestApp::new().await;
    wants_mail(&app, "a1.officer", "IMMEDIATE").await;
    forget(&app).await;
    a2_submits(&app).await;
    let (letterbox, post) = post();
    letterbox.fail([Failure::Permanent("550 unknown".to_owned())]);
    assert_eq!(deliver(&app, &post).await.given_up, 1);
    assert_eq!(rows(&app).await, ["given up"]);
    assert_eq!(app.texts("select last_error from outbox").await, ["550 unknown"]);
}

#[tokio::test]
async fn whoever_left_or_changed_his_mind_gets_no_more_letters() {
    let app = TestApp::new().await;
    for who in ["a1.officer", "a1.leader"] {
        wants_mail(&app, who, "IMMEDIATE").await;
    }
    forget(&app).await;
    a2_submits(&app).await;
    let off = json!({ "email": "x@example.vn", "mail": false, "mode": "IMMEDIATE", "language": "ENGLISH" });
    mutate(&app.sign_in("a1.leader").await, "setNotificationPreferences", "user { id }", off)
        .await
        .expect_done("setNotificationPreferences");
    app.sql("update app_user set active = false where username = 'a1.officer'").await.unwrap();
    let (letterbox, post) = post();
    let done = deliver(&app, &post).await;
    assert_eq!((done.sent, done.dropped, letterbox.taken().len()), (0, 2, 0));
}

#[tokio::test]
async fn what_nobody_sent_in_time_is_given_up_and_old_rows_go() {
    let app = TestApp::new().await;
    wants_mail(&app, "a1.officer", "IMMEDIATE").await;
    forget(&app).await;
    a2_submits(&app).await;
    let house = || Cx::system(app.app.clone(), "housekeeping");
    app.app.clock.advance(TimeDelta::hours(71));
    sweep(&house()).await.unwrap();
    assert_eq!(rows(&app).await, ["waiting"]);
    app.app.clock.advance(TimeDelta::hours(2));
    sweep(&house()).await.unwrap();
    assert_eq!(rows(&app).await, ["given up"]);
    app.app.clock.advance(TimeDelta::days(91));
    sweep(&house()).await.unwrap();
    assert_eq!(rows(&app).await, Vec::<String>::new());
    assert_eq!(inbox(&app.sign_in("a1.officer").await, "vi").await.len(), 1, "the notice itself stays two years");
    app.app.clock.advance(TimeDelta::days(731));
    sweep(&house()).await.unwrap();
    let left =
        app.texts("select id_text from app_user u where exists (select 1 from notification n where n.user_id = u.id)");
    assert_eq!(left.await, Vec::<String>::new());
}

#[tokio::test]
async fn telling_many_people_takes_as_many_statements_as_telling_few() {
    let mut counts = Vec::new();
    for mail in [false, true] {
        let app = TestApp::new().await;
        if mail {
            for who in ["a1.officer", "a1.leader", "a2.officer", "a2.leader", "a3.officer", "a3.leader"] {
                wants_mail(&app, who, "IMMEDIATE").await;
            }
        }
        reach(&app, &app.round("a"), "SEALED").await;
        let officer = app.sign_in("officer").await;
        let (count, answer) = app.statements(advance(&officer, &app.round("a"), "CROSS")).await;
        assert_eq!(answer.at("/data/advanceRound/round/stage"), &Value::from("CROSS"));
        counts.push(count);
    }
    assert_eq!(counts[0] + 1, counts[1], "one statement for all e-mails");
}
