//! The head reminds units of what they owe.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::script::{deliver, forget, inbox, mutate, post, wants_mail, written};
use crate::evaluation::script::{self, complete, fill, sheet};
use crate::support::{Answer, Client, TestApp};

const SELECTION: &str = "reminded { units { unitName outcome missing lastReminded: lastRemindedAt }
    round { progress { unitName reminder { stage missing daysLate lateText lastRemindedAt nextReminderAt } } } }";

async fn remind(client: &Client<'_>, app: &TestApp, units: &[&str], stage: &str, message: Option<&str>) -> Answer {
    let units: Vec<_> = units.iter().map(|unit| app.unit(unit)).collect();
    let input = json!({ "roundId": app.round("a"), "unitIds": units, "stage": stage, "message": message });
    mutate(client, "remindUnits", SELECTION, input).await
}

fn outcomes(answer: &Answer) -> Vec<String> {
    let rows = answer.at("/data/remindUnits/reminded/units").as_array().unwrap_or_else(|| panic!("{answer:?}"));
    rows.iter()
        .map(|row| format!("{} {}", row["unitName"].as_str().unwrap(), row["outcome"].as_str().unwrap()))
        .collect()
}

#[tokio::test]
async fn head_deputy_and_ministry_remind_and_nobody_else() {
    let app = TestApp::new().await;
    for (who, code, reason) in [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("a3.leader", "FORBIDDEN", "ROLE"),
        ("field", "FORBIDDEN", "ROLE"),
        ("council", "FORBIDDEN", "ROLE"),
        ("observer", "NOT_FOUND", ""),
        ("b1.leader", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ] {
        forget(&app).await;
        let answer = remind(&script::client(&app, who).await, &app, &["a3"], "SELF", None).await;
        assert_eq!((answer.code(), answer.reason()), (code, reason), "{who}: {answer:?}");
        assert_eq!(written(&app).await, Vec::<String>::new(), "{who}");
    }
    for (who, from) in [("a1.officer", "Sở A Một"), ("a2.leader", "Sở A Hai"), ("officer", "Bộ")] {
        app.sql("delete from unit_reminder").await.unwrap();
        let answer = remind(&app.sign_in(who).await, &app, &["a3"], "SELF", None).await.expect_done("remindUnits");
        assert_eq!(outcomes(&answer), ["Sở A Ba SENT"], "{who}");
        let told = inbox(&app.sign_in("a3.leader").await, "vi").await;
        assert!(told[0]["body"].as_str().unwrap().starts_with(&format!("{from} nhắc Sở A Ba. ")), "{told:?}");
    }
}

#[tokio::test]
async fn a_unit_is_reminded_once_in_a_pause_with_the_words_of_the_person() {
    let app = TestApp::new().await;
    wants_mail(&app, "a3.officer", "DAILY").await;
    forget(&app).await;
    let own = sheet(&app, &app.round("a"), "A2", "SELF", "A2").await;
    fill(&app.sign_in("a2.leader").await, &own, complete(&own)).await;
    forget(&app).await;
    let head = app.sign_in("a1.leader").await;
    let answer =
        remind(&head, &app, &["a2", "a3", "a3"], "SELF", Some(" Mong nộp sớm. ")).await.expect_done("remindUnits");
    assert_eq!(outcomes(&answer), ["Sở A Hai NOTHING_OWED", "Sở A Ba SENT"]);
    assert_eq!(written(&app).await, ["a3.leader REMINDER", "a3.officer REMINDER"]);
    let told = inbox(&app.sign_in("a3.officer").await, "vi").await;
    assert_eq!(told[0]["title"], "Nhắc: CHƯA NỘP 1 phiếu tự chấm – Sở A Ba – hạn 09:00 ngày 03/12/2026");
    assert!(told[0]["body"].as_str().unwrap().ends_with(" Lời nhắn: “Mong nộp sớm.”"), "{told:?}");
    // A person asks: that does not wait for tomorrow's digest.
    let (letterbox, post) = post();
    assert_eq!(deliver(&app, &post).await.sent, 1);
    assert!(letterbox.taken()[0].letter.subject.starts_with("Nhắc: "), "{:?}", letterbox.taken());
    let events = "select reason || ' ' || after from audit_event where action = 'round.remind'";
    let event = app.texts(events).await;
    assert_eq!(event.len(), 1);
    assert!(event[0].starts_with("Mong nộp sớm. ") && event[0].contains(&app.unit("a3")), "{event:?}");

    forget(&app).await;
    app.app.clock.advance(TimeDelta::hours(12) - TimeDelta::minutes(1));
    let soon = remind(&app.sign_in("officer").await, &app, &["a3"], "SELF", None).await.expect_done("remindUnits");
    assert_eq!(outcomes(&soon), ["Sở A Ba TOO_SOON"]);
    assert_eq!(written(&app).await, Vec::<String>::new());
    assert_eq!(app.texts(events).await.len(), 1, "what did nothing leaves no event");
    app.app.clock.advance(TimeDelta::minutes(1));
    let again = remind(&app.sign_in("officer").await, &app, &["a3"], "SELF", None).await.expect_done("remindUnits");
    assert_eq!(outcomes(&again), ["Sở A Ba SENT"]);
}

/// What the matrix says of a unit.
async fn standing(client: &Client<'_>, app: &TestApp, unit: &str) -> Value {
    let document = "query($id: ID!) { round(id: $id) { progress { unitName
        reminder { stage missing daysLate lateText lastRemindedAt nextReminderAt } } } }";
    let answer = client.gql(document, json!({ "id": app.round("a") })).await;
    let rows = answer.at("/data/round/progress").as_array().unwrap_or_else(|| panic!("{answer:?}"));
    rows.iter().find(|row| row["unitName"] == unit).unwrap()["reminder"].clone()
}

#[tokio::test]
async fn the_matrix_says_what_is_owed_how_late_it_is_and_when_somebody_reminded() {
    let app = TestApp::new().await;
    let head = app.sign_in("a1.leader").await;
    let before = standing(&head, &app, "Sở A Ba").await;
    assert_eq!(
        before,
        json!({ "stage": "SELF", "missing": 1, "daysLate": null, "lateText": null, "lastRemindedAt": null,
            "nextReminderAt": null })
    );
    remind(&head, &app, &["a3"], "SELF", None).await.expect_done("remindUnits");
    let after = standing(&head, &app, "Sở A Ba").await;
    assert_eq!(after["lastRemindedAt"], "2026-11-23T02:00:00+00:00");
    assert_eq!(after["nextReminderAt"], "2026-11-23T14:00:00+00:00");
    assert_eq!(
        standing(&app.sign_in("a3.officer").await, &app, "Sở A Ba").await["lastRemindedAt"],
        after["lastRemindedAt"]
    );
    // The others need not know who had to be reminded.
    for who in ["council", "field", "b1.leader"] {
        let seen = app.sign_in(who).await;
        let document = "query($id: ID!) { round(id: $id) { progress { reminder { lastRemindedAt } } } }";
        let answer = seen.gql(document, json!({ "id": app.round("a") })).await;
        assert!(!answer.body.to_string().contains("2026-11-23"), "{who}: {answer:?}");
    }
    app.at_day(13);
    let late = standing(&app.sign_in("a1.leader").await, &app, "Sở A Ba").await;
    assert_eq!((&late["daysLate"], &late["lateText"]), (&json!(3), &json!("quá hạn 3 ngày")));
    assert_eq!(late["nextReminderAt"], Value::Null);
}

#[tokio::test]
async fn reminders_break_rules_by_name() {
    let app = TestApp::new().await;
    let head = app.sign_in("a1.leader").await;
    let wrong = remind(&head, &app, &["a3"], "CROSS", None).await;
    assert_eq!(wrong.rule_codes("remindUnits"), ["WRONG_STAGE"]);
    let stranger = remind(&head, &app, &["a3", "b1"], "SELF", Some("x".repeat(501).as_str())).await;
    assert_eq!(stranger.rule_codes("remindUnits"), ["TEXT_TOO_LONG", "NOT_MEMBER"]);
    assert_eq!(stranger.at("/data/remindUnits/userErrors/1/path"), &json!(["unitIds", "1"]));
    assert_eq!(remind(&head, &app, &[], "SELF", None).await.code(), "BAD_USER_INPUT");
    script::reach(&app, &app.round("a"), "SEALED").await;
    let closed = remind(&app.sign_in("a1.leader").await, &app, &["a3"], "SELF", None).await;
    assert_eq!((closed.code(), closed.reason()), ("FORBIDDEN", "STAGE"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_who_remind_at_the_same_moment_one_does() {
    for _ in 0..5 {
        let app = TestApp::new().await;
        forget(&app).await;
        let (head, officer) = (app.sign_in("a1.leader").await, app.sign_in("officer").await);
        let (one, two) = tokio::join!(
            remind(&head, &app, &["a2", "a3"], "SELF", None),
            remind(&officer, &app, &["a3", "a2"], "SELF", None)
        );
        let mut all = [outcomes(&one), outcomes(&two)].concat();
        all.sort();
        assert_eq!(all, ["Sở A Ba SENT", "Sở A Ba TOO_SOON", "Sở A Hai SENT", "Sở A Hai TOO_SOON"]);
        assert_eq!(written(&app).await.len(), 4);
    }
}

#[tokio::test]
async fn reminding_many_takes_as_many_statements_as_reminding_one() {
    let mut counts = Vec::new();
    for units in [&["a3"][..], &["a1", "a2", "a3"][..]] {
        let app = TestApp::new().await;
        let officer = app.sign_in("officer").await;
        counts.push(app.statements(remind(&officer, &app, units, "SELF", None)).await.0);
    }
    assert!(counts[0].abs_diff(counts[1]) <= 1, "{counts:?}");
}
