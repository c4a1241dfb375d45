//! Moving a round on.

use chrono::TimeDelta;
use serde_json::json;

use super::create_round::new_round;
use super::refusal::{attempt, broken, last_object, once, refused, stale};
use super::script::{COURSE, advance, fill_stage, mutate, reach, round_version};
use crate::support::TestApp;

async fn to(app: &TestApp, stage: &str) -> serde_json::Value {
    let round = app.round("a");
    json!({ "roundId": round, "expectedVersion": round_version(app, &round).await, "to": stage })
}

#[tokio::test]
async fn the_ministry_and_the_head_move_a_round_on_and_nobody_else() {
    let app = TestApp::new().await;
    let people = [
        ("", "UNAUTHENTICATED", ""),
        ("admin", "FORBIDDEN", "ROLE"),
        ("field", "FORBIDDEN", "ROLE"),
        ("council", "FORBIDDEN", "ROLE"),
        ("a2.leader", "FORBIDDEN", "ROLE"),
        ("a3.officer", "FORBIDDEN", "ROLE"),
        ("observer", "NOT_FOUND", ""),
        ("b1.leader", "NOT_FOUND", ""),
        ("otherofficer", "NOT_FOUND", ""),
    ];
    refused(&app, "advanceRound", &to(&app, "SEALED").await, &people).await;
    fill_stage(&app, &app.round("a"), "SELF").await;
    let head = app.sign_in("a1.officer").await;
    let moved = mutate(&head, "advanceRound", to(&app, "SEALED").await).await.expect_done("advanceRound");
    assert_eq!(moved.text("/data/advanceRound/round/stage"), "SEALED");
    assert_eq!(last_object(&app, "round.advance").await, app.round("a"));
}

#[tokio::test]
async fn the_head_hands_over_when_the_cluster_has_agreed() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "AGREED").await;
    app.at_day(30);
    let head = app.sign_in("a1.leader").await;
    mutate(&head, "advanceRound", to(&app, "APPRAISED").await).await.expect_done("advanceRound");
    refused(&app, "advanceRound", &to(&app, "PROVISIONAL").await, &[("a1.leader", "FORBIDDEN", "STAGE")]).await;
}

#[tokio::test]
async fn a_round_goes_from_stage_to_stage_and_never_back_or_ahead() {
    let app = TestApp::new().await;
    let round = app.round("a");
    let stages = ["DRAFT", "OPEN", "SEALED", "CROSS", "REPLY", "AGREED", "APPRAISED", "PROVISIONAL", "PUBLISHED"];
    for (index, stage) in stages.iter().enumerate().skip(1).take(7) {
        if *stage != "OPEN" {
            app.at_day(11 * i64::try_from(index).unwrap());
            advance(&app.sign_in("officer").await, &round, stage).await.expect_done("advanceRound");
        }
        for wrong in stages.iter().enumerate().filter(|(to, _)| *to != index + 1) {
            broken(&app, "officer", "advanceRound", &to(&app, wrong.1).await, &[("INVALID_TRANSITION", "to")]).await;
        }
    }
    broken(&app, "officer", "advanceRound", &to(&app, "PUBLISHED").await, &[("PUBLISH_INSTEAD", "to")]).await;
}

#[tokio::test]
async fn before_the_deadline_every_paper_is_awaited_and_after_it_none() {
    let app = TestApp::new().await;
    for (stage, days) in [("SEALED", 10), ("REPLY", 20), ("APPRAISED", 30), ("PROVISIONAL", 40)] {
        let due = crate::support::beginning() + TimeDelta::days(days);
        app.app.clock.set(due);
        let early = to(&app, stage).await;
        broken(&app, "officer", "advanceRound", &early, &[("DEADLINE_NOT_REACHED", "to")]).await;
        app.app.clock.set(due + TimeDelta::microseconds(1));
        let officer = app.sign_in("officer").await;
        mutate(&officer, "advanceRound", early).await.expect_done("advanceRound");
        for (between, _) in
            COURSE.iter().filter(|(to, _)| matches!((stage, *to), ("SEALED", "CROSS") | ("REPLY", "AGREED")))
        {
            advance(&officer, &app.round("a"), between).await.expect_done("advanceRound");
        }
    }
}

#[tokio::test]
async fn a_stale_or_repeated_move_moves_nothing() {
    let app = TestApp::new().await;
    app.at_day(10);
    stale(&app, "officer", "advanceRound", &to(&app, "SEALED").await).await;
    let input = to(&app, "SEALED").await;
    once(&app, "officer", "advanceRound", input.clone(), ("reason", json!("Lý do khác"))).await;
    let answer = attempt(&app, "officer", "advanceRound", &input).await;
    assert_eq!(answer.code(), "CONFLICT", "the same move without its key: {answer:?}");
}

#[tokio::test]
async fn the_reason_for_a_move_is_kept() {
    let app = TestApp::new().await;
    app.at_day(10);
    let mut input = to(&app, "SEALED").await;
    input["reason"] = json!("Hết thời hạn tự chấm");
    mutate(&app.sign_in("officer").await, "advanceRound", input).await.expect_done("advanceRound");
    let kept = "select reason from audit_event where action = 'round.advance' order by sequence desc limit 1";
    assert_eq!(app.texts(kept).await, ["Hết thời hạn tự chấm"]);
}

#[tokio::test]
async fn a_cluster_without_members_or_peers_to_score_goes_nowhere() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    app.sql("delete from office").await.unwrap();
    app.sql("delete from membership").await.unwrap();
    let made = mutate(&officer, "createRound", new_round(&app)).await.expect_done("createRound");
    let empty = json!({ "roundId": made.text("/data/createRound/round/id"), "expectedVersion": 1, "to": "OPEN" });
    broken(&app, "officer", "advanceRound", &empty, &[("NO_MEMBERS", "to")]).await;
    app.at_day(10);
    let officer = app.sign_in("officer").await;
    advance(&officer, &app.round("a"), "SEALED").await.expect_done("advanceRound");
    let version = round_version(&app, &app.round("a")).await;
    let nobody = json!({ "roundId": app.round("a"), "expectedVersion": version, "pairs": [] });
    mutate(&officer, "assignCrossScorers", nobody).await.expect_done("assignCrossScorers");
    broken(&app, "officer", "advanceRound", &to(&app, "CROSS").await, &[("CROSS_NOT_ASSIGNED", "to")]).await;
}

#[tokio::test]
async fn a_published_round_is_frozen() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "PUBLISHED").await;
    refused(&app, "advanceRound", &to(&app, "PROVISIONAL").await, &[("officer", "FORBIDDEN", "FROZEN")]).await;
}
