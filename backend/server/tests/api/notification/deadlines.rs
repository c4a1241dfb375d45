//! Deadlines are reminded of as the clock goes on.

use chrono::TimeDelta;
use serde_json::json;
use server::evaluation::reminder::tick;

use super::script::{forget, inbox, mutate, written};
use crate::evaluation::script::{advance, complete, fill, fill_stage, play, reach, sheet};
use crate::support::{TestApp, beginning};

/// Moves the clock to so many hours from the deadline of the self-scores, and lets it act.
async fn at(app: &TestApp, hours: i64) -> usize {
    app.app.clock.set(beginning() + TimeDelta::days(10) + TimeDelta::hours(hours));
    tick(&app.app).await.unwrap()
}

/// Who was told of a kind since the last call, each once.
async fn reminded(app: &TestApp, kind: &str) -> Vec<String> {
    let lines = written(app).await;
    forget(app).await;
    lines.iter().filter_map(|line| line.strip_suffix(&format!(" {kind}"))).map(str::to_owned).collect()
}

#[tokio::test]
async fn members_who_owe_their_sheet_are_reminded_rung_by_rung_and_never_twice() {
    let app = TestApp::new().await;
    forget(&app).await;
    assert_eq!(at(&app, -169).await, 0);
    // Both rounds reach the first rung.
    assert_eq!(at(&app, -168).await, 2);
    assert_eq!(at(&app, -167).await, 0);
    let everybody = reminded(&app, "DEADLINE_COMING").await;
    assert_eq!(everybody.len(), 12, "{everybody:?}");
    let own = sheet(&app, &app.round("a"), "A2", "SELF", "A2").await;
    fill(&app.sign_in("a2.leader").await, &own, complete(&own)).await;
    forget(&app).await;
    assert_eq!(at(&app, -72).await, 2);
    let late = reminded(&app, "DEADLINE_COMING").await;
    assert!(late.iter().all(|who| !who.starts_with("a2.")) && late.len() == 10, "{late:?}");
    // The process stood still for three days: one reminder, of the newest rung.
    assert_eq!(at(&app, -1).await, 2);
    assert_eq!(reminded(&app, "DEADLINE_COMING").await.len(), 10);
    // The table is named, for otherwise PostgreSQL would sort the texts.
    let rungs = "select cast(r.offset_hours as text) from reminder_run r order by r.round_id, r.offset_hours";
    let rungs = app.texts(rungs).await;
    assert_eq!(rungs, ["-168", "-72", "-24", "-168", "-72", "-24"]);
}

#[tokio::test]
async fn after_the_deadline_the_unit_learns_that_the_round_goes_on_and_the_head_who_is_missing() {
    let app = TestApp::new().await;
    let own = sheet(&app, &app.round("a"), "A2", "SELF", "A2").await;
    fill(&app.sign_in("a2.leader").await, &own, complete(&own)).await;
    forget(&app).await;
    assert_eq!(at(&app, 0).await, 2);
    let told = inbox(&app.sign_in("a3.officer").await, "vi").await;
    assert_eq!(told[0]["kind"], "DEADLINE_PASSED");
    let body = told[0]["body"].as_str().unwrap();
    assert!(body.contains("đợt chấm vẫn tiếp tục không có phiếu này"), "{body}");
    let head = inbox(&app.sign_in("a1.leader").await, "vi").await;
    let late = head.iter().find(|notice| notice["kind"] == "UNITS_LATE").unwrap();
    assert_eq!(late["title"], "2 đơn vị CHƯA NỘP phiếu tự chấm");
    assert!(late["body"].as_str().unwrap().contains("Chưa nộp: Sở A Một, Sở A Ba."), "{late}");
    assert_eq!(inbox(&app.sign_in("officer").await, "vi").await.len(), 2, "of both rounds");
    assert_eq!(inbox(&app.sign_in("a2.officer").await, "vi").await.len(), 0);
    assert_eq!(at(&app, 25).await, 2);
    let late = inbox(&app.sign_in("a3.officer").await, "vi").await;
    assert!(late[0]["title"].as_str().unwrap().ends_with("quá hạn 1 ngày"), "{late:?}");
    assert_eq!(inbox(&app.sign_in("officer").await, "vi").await.len(), 2, "said once");
    assert_eq!(at(&app, 73).await, 2);
    assert_eq!(at(&app, 1_000).await, 0);
}

#[tokio::test]
async fn who_writes_agreed_points_and_appraisals_is_reminded_of_them() {
    let app = TestApp::new().await;
    let round = app.round("a");
    play(&app, &round, "AGREED").await;
    forget(&app).await;
    // Agreed points are due on day 30, appraisals on day 40.
    assert_eq!(at(&app, 20 * 24 - 24).await, 2, "the other round is still open");
    let mut told = reminded(&app, "DEADLINE_COMING").await;
    told.retain(|who| !who.starts_with('b'));
    assert_eq!(told, ["a1.leader", "a1.officer"]);
    fill_stage(&app, &round, "AGREED").await;
    advance(&app.sign_in("officer").await, &round, "APPRAISED").await.expect_done("advanceRound");
    forget(&app).await;
    at(&app, 30 * 24 - 24).await;
    let mut told = reminded(&app, "DEADLINE_COMING").await;
    told.retain(|who| !who.starts_with('b'));
    assert_eq!(told, ["approver", "field", "officer"]);
}

#[tokio::test]
async fn rungs_that_lie_behind_when_a_stage_begins_are_not_made_up_for() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "SEALED").await;
    // Cross-scores are due on day 20: a week before is day 13.
    app.at_day(14);
    advance(&app.sign_in("officer").await, &app.round("a"), "CROSS").await.expect_done("advanceRound");
    tick(&app.app).await.unwrap();
    forget(&app).await;
    assert_eq!(tick(&app.app).await.unwrap(), 0);
    app.at_day(17);
    tick(&app.app).await.unwrap();
    assert!(!reminded(&app, "DEADLINE_COMING").await.is_empty());
}

#[tokio::test]
async fn the_ladder_is_data_of_the_installation() {
    let app = TestApp::new().await;
    forget(&app).await;
    let admin = app.sign_in("admin").await;
    let input = json!({ "ladderHours": [-48], "pauseHours": 12 });
    mutate(&admin, "setReminderSettings", "settings { ladderHours }", input).await.expect_done("setReminderSettings");
    assert_eq!(at(&app, -72).await, 0);
    assert_eq!(at(&app, -48).await, 2);
    assert_eq!(at(&app, 500).await, 0);
    let off = json!({ "ladderHours": [], "pauseHours": 12 });
    let admin = app.sign_in("admin").await;
    mutate(&admin, "setReminderSettings", "settings { ladderHours }", off).await.expect_done("setReminderSettings");
    assert_eq!(tick(&app.app).await.unwrap(), 0);
}

#[tokio::test]
async fn two_instances_act_on_a_rung_once() {
    let app = TestApp::new().await;
    forget(&app).await;
    app.app.clock.set(beginning() + TimeDelta::days(3));
    let other = TestApp::on(app.settings().clone(), app.fixture.clone(), None, 5_000_000).await;
    other.app.clock.set(app.app.clock.now());
    let mut acted = 0;
    for _ in 0..3 {
        let (one, two) = tokio::join!(tick(&app.app), tick(&other.app));
        acted += one.unwrap() + two.unwrap();
    }
    assert_eq!(acted, 2, "one for each round");
    assert_eq!(reminded(&app, "DEADLINE_COMING").await.len(), 12);
}

#[tokio::test]
async fn a_turn_takes_one_statement_when_nothing_is_due_and_the_same_few_for_each_stage() {
    let app = TestApp::new().await;
    let (idle, _) = app.statements(tick(&app.app)).await;
    assert_eq!(idle, 2, "the settings and the stages");
    let (busy, acted) = app.statements(at(&app, -168)).await;
    assert_eq!(acted, 2);
    // Two stages, each with its round, papers, people and notices; the criteria are read once.
    assert!(busy <= 2 + 2 * 15 + 4, "{busy}");
}
