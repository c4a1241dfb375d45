//! Moves and publications.

use serde_json::json;

use super::{together, turns};
use crate::evaluation::script::{COURSE, mutate, propose, reach, round_version};
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_eight_moves_at_once_one_moves_the_round() {
    for _ in 0..turns::<usize>(1) {
        moves().await;
    }
}

/// Every move of a round, each wanted eight times at once; the reveals are among them.
async fn moves() {
    let app = TestApp::new().await;
    let round = app.round("a");
    for (days, (to, _)) in (10..).step_by(10).zip(COURSE.iter().filter(|(to, _)| *to != "PUBLISHED")) {
        app.at_day(days);
        let officer = app.sign_in("officer").await;
        let version = round_version(&app, &round).await;
        let input = json!({ "roundId": round, "expectedVersion": version, "to": to });
        let answers = together((0..8).map(|_| mutate(&officer, "advanceRound", input.clone()))).await;
        let conflicts = answers.iter().filter(|answer| answer.code() == "CONFLICT").count();
        assert_eq!(conflicts, 7, "{to}: {answers:?}");
        assert_eq!(round_version(&app, &round).await, version + 1);
    }
    let papers = "select cast(count(*) as text) from sheet where stage = 'APPRAISED'";
    assert_eq!(app.texts(papers).await, ["3"], "one paper for each member, handed out once");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_eight_publications_at_once_one_makes_the_next_version() {
    let app = TestApp::new().await;
    let round = app.round("a");
    reach(&app, &round, "PROVISIONAL").await;
    let (officer, approver) = (app.sign_in("officer").await, app.sign_in("approver").await);
    for turn in 1..=turns::<usize>(6) {
        propose(&app, &officer, &round, Some(&format!("Lượt {turn}"))).await.expect_done("proposePublication");
        let input = json!({ "roundId": round, "expectedVersion": round_version(&app, &round).await });
        let answers = together((0..8).map(|_| mutate(&approver, "publishRound", input.clone()))).await;
        let published = answers.iter().filter(|answer| answer.code().is_empty()).count();
        assert_eq!(published, 1, "{answers:?}");
        let made = "select cast(max(result_version) as text) || ' of ' || cast(count(*) as text) from result";
        assert_eq!(app.texts(made).await, [format!("{turn} of {turn}")]);
    }
}
