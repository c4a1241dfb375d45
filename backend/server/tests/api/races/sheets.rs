//! Saves, submissions and the seal.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{together, turns};
use crate::evaluation::script::{SheetRef, advance, complete, fill, fill_stage, mutate, round_version, save, sheet};
use crate::support::{Answer, TestApp};

/// The codes of what was refused; those that were done leave nothing.
fn refusals(answers: &[Answer], mutation: &str) -> Vec<String> {
    let done = |answer: &&Answer| answer.code().is_empty() && answer.rule_codes(mutation).is_empty();
    let code = |answer: &Answer| {
        let rule = answer.rule_codes(mutation).first().copied().unwrap_or_default().to_owned();
        if rule.is_empty() { answer.code().to_owned() } else { rule }
    };
    answers.iter().filter(|answer| !done(answer)).map(code).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_saves_on_the_same_version_exactly_one_wins() {
    let app = TestApp::new().await;
    let own = sheet(&app, &app.round("a"), "A1", "SELF", "A1").await;
    let writers = [app.sign_in("a1.officer").await, app.sign_in("a1.leader").await];
    let turns: i64 = turns(25);
    for turn in 0..turns {
        let version = own.version + turn;
        let points = ["6.5", "7"].map(|points| json!([{ "criterionId": own.criterion("A.3"), "points": points }]));
        let saves = writers.iter().zip(points).map(|(writer, scores)| save(writer, &own, version, scores));
        let answers = together(saves).await;
        assert_eq!(refusals(&answers, "saveScores"), ["CONFLICT"], "turn {turn}: {answers:?}");
        let refused = answers.iter().find(|answer| answer.code() == "CONFLICT").unwrap();
        assert_eq!(refused.at("/errors/0/extensions/currentVersion"), &json!(version + 1));
    }
    let saved = app.texts("select cast(count(*) as text) from audit_event where action = 'sheet.save'").await;
    assert_eq!(saved, [turns.to_string()]);
}

/// The number of the last event of an action; 0 when there is none.
async fn last(app: &TestApp, action: &str) -> i64 {
    let query = format!("select cast(coalesce(max(sequence), 0) as text) from audit_event where action = '{action}'");
    app.texts(&query).await[0].parse().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_save_that_races_with_the_seal_comes_before_it_or_not_at_all() {
    for turn in 0..turns(10) {
        let app = TestApp::new().await;
        let round = app.round("a");
        let own = sheet(&app, &round, "A1", "SELF", "A1").await;
        let due = crate::support::beginning() + TimeDelta::days(10);
        app.app.clock.set(due);
        let (writer, head) = (app.sign_in("a1.officer").await, app.sign_in("a1.leader").await);
        let version = round_version(&app, &round).await;
        let scores = json!([{ "criterionId": own.criterion("A.3"), "points": "6.5" }]);
        let saving = async {
            for later in 0..6 {
                save(&writer, &own, own.version + later, scores.clone()).await;
            }
        };
        let sealing = async {
            for _ in 0..turn % 10 {
                tokio::task::yield_now().await;
            }
            app.app.clock.advance(TimeDelta::microseconds(1));
            let input = json!({ "roundId": round, "expectedVersion": version, "to": "SEALED" });
            mutate(&head, "advanceRound", input).await.expect_done("advanceRound");
        };
        tokio::join!(saving, sealing);
        assert!(last(&app, "sheet.save").await < last(&app, "round.advance").await, "turn {turn}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_sheet_taken_back_while_the_round_is_sealed_is_either_back_or_sealed() {
    for turn in 0..turns::<usize>(8) {
        let app = TestApp::new().await;
        let round = app.round("a");
        fill_stage(&app, &round, "SELF").await;
        let own = sheet(&app, &round, "A3", "SELF", "A3").await;
        let (writer, head) = (app.sign_in("a3.leader").await, app.sign_in("a1.leader").await);
        let version = round_version(&app, &round).await;
        let back = json!({ "sheetId": own.id, "expectedVersion": own.version, "reason": "Sửa" });
        let seal = json!({ "roundId": round, "expectedVersion": version, "to": "SEALED" });
        let (back, seal) = tokio::join!(mutate(&writer, "withdrawSheet", back), mutate(&head, "advanceRound", seal));
        let state = "select r.stage || ' ' || s.state from sheet s join round r on r.id = s.round_id \
                     join evaluation e on e.id = s.evaluation_id where s.stage = 'SELF' and e.unit_code = 'A3'";
        let state = app.texts(state).await;
        if back.at("/data/withdrawSheet/sheet").is_null() {
            assert_eq!((back.reason(), state[0].as_str()), ("STAGE", "SEALED SUBMITTED"), "turn {turn}: {back:?}");
        } else {
            assert_eq!(seal.rule_codes("advanceRound"), ["DEADLINE_NOT_REACHED"], "turn {turn}: {seal:?}");
            assert_eq!(state, ["OPEN DRAFT"]);
        }
    }
}

/// Hands in with a key, and asks again with the same one while the server says that it is busy: what keys are for.
async fn submit_with(client: &crate::support::Client<'_>, sheet: &SheetRef, key: &str) -> Answer {
    let input = json!({ "sheetId": sheet.id, "expectedVersion": sheet.version, "idempotencyKey": key });
    let mut answer = mutate(client, "submitSheet", input.clone()).await;
    for _ in 0..5 {
        if answer.code() == "SERVICE_UNAVAILABLE" {
            answer = mutate(client, "submitSheet", input.clone()).await;
        }
    }
    answer
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_sixteen_submissions_with_one_key_one_has_an_effect_and_all_have_the_same_answer() {
    let app = TestApp::new().await;
    let mut own = sheet(&app, &app.round("a"), "A1", "SELF", "A1").await;
    let leader = app.sign_in("a1.leader").await;
    save(&leader, &own, own.version, complete(&own)).await.expect_done("saveScores");
    own.version += 1;
    let turns: i64 = turns(5);
    for turn in 0..turns {
        let key = format!("turn-{turn}");
        let answers = together((0..16).map(|_| submit_with(&leader, &own, &key))).await;
        let first = answers[0].body.clone();
        assert!(answers.iter().all(|answer| answer.body == first), "{answers:?}");
        assert_eq!(first["data"]["submitSheet"]["sheet"]["version"], json!(own.version + 1), "{first}");
        let back = json!({ "sheetId": own.id, "expectedVersion": own.version + 1, "reason": "Lượt sau" });
        mutate(&leader, "withdrawSheet", back).await.expect_done("withdrawSheet");
        own.version += 2;
    }
    let submitted = app.texts("select cast(count(*) as text) from audit_event where action = 'sheet.submit'").await;
    assert_eq!(submitted, [turns.to_string()]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn papers_handed_in_at_the_same_moment_all_count() {
    let app = TestApp::new().await;
    let round = app.round("a");
    fill_stage(&app, &round, "SELF").await;
    let officer = app.sign_in("officer").await;
    advance(&officer, &round, "SEALED").await.expect_done("advanceRound");
    advance(&officer, &round, "CROSS").await.expect_done("advanceRound");
    let papers = crate::evaluation::script::sheets_of(&app, &round, "CROSS").await;
    let mut clients = Vec::new();
    for paper in &papers {
        clients.push(app.sign_in(&format!("{}.leader", paper.author)).await);
    }
    let filling = papers.iter().zip(&clients).enumerate().map(|(place, (paper, client))| {
        let scores = crate::evaluation::script::judged(paper, if place % 2 == 0 { "6" } else { "8" });
        fill(client, paper, scores)
    });
    together(filling).await;
    // Two peers of each unit gave 6 and 8, or twice the same: the mean of both papers, never of one alone.
    let report = server::evaluation::verify::totals(&app.app.db).await.unwrap();
    assert_eq!(report.differences, Vec::<String>::new());
    let counted: Vec<Value> = app
        .texts("select coalesce(cross_total, '') from evaluation where unit_code like 'A%'")
        .await
        .iter()
        .map(|text| Value::from(!text.is_empty()))
        .collect();
    assert_eq!(counted, vec![json!(true); 3]);
}
