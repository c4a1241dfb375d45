//! Who is told what happens in a round.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::script::{forget, inbox, written};
use crate::evaluation::disqualification::{about, open_round};
use crate::evaluation::script::{self, advance, fill, fill_stage, play, publish, reach, sheet};
use crate::invariants::worlds::{CANARIES, Content, EVERYBODY, HIDDEN, world};
use crate::support::TestApp;

/// How often each was told what: `username KIND` → times.
async fn told(app: &TestApp) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for line in written(app).await {
        *counts.entry(line).or_default() += 1;
    }
    counts
}

fn lines(counts: &BTreeMap<String, usize>) -> Vec<String> {
    counts.iter().map(|(line, times)| format!("{line} {times}")).collect()
}

#[tokio::test]
async fn the_head_learns_that_members_handed_in_and_took_back_and_nobody_else_does() {
    let app = TestApp::new().await;
    forget(&app).await;
    let round = app.round("a");
    let own = sheet(&app, &round, "A2", "SELF", "A2").await;
    let leader = app.sign_in("a2.leader").await;
    fill(&leader, &own, script::complete(&own)).await;
    assert_eq!(lines(&told(&app).await), ["a1.leader SHEET_SUBMITTED 1", "a1.officer SHEET_SUBMITTED 1"]);
    let head = inbox(&app.sign_in("a1.leader").await, "vi").await;
    assert_eq!(head[0]["title"], "Sở A Hai đã nộp 1 phiếu tự chấm");
    let input = json!({ "sheetId": own.id, "expectedVersion": own.version + 2, "reason": "CANARY lý do" });
    forget(&app).await;
    script::mutate(&leader, "withdrawSheet", input).await.expect_done("withdrawSheet");
    assert_eq!(lines(&told(&app).await), ["a1.leader SHEET_WITHDRAWN 1", "a1.officer SHEET_WITHDRAWN 1"]);
    let head = inbox(&app.sign_in("a1.leader").await, "vi").await;
    assert!(!head[0].to_string().contains("CANARY"), "the reason is the unit's own: {head:?}");
    forget(&app).await;
    // What the head itself does is no news to it.
    let own = sheet(&app, &round, "A1", "SELF", "A1").await;
    fill(&app.sign_in("a1.officer").await, &own, script::complete(&own)).await;
    assert_eq!(written(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn of_many_cross_papers_the_head_is_told_when_the_last_one_is_in() {
    let app = TestApp::new().await;
    let round = app.round("a");
    play(&app, &round, "CROSS").await;
    forget(&app).await;
    let papers = script::sheets_of(&app, &round, "CROSS").await;
    let own: Vec<_> = papers.iter().filter(|paper| paper.author == "a3").collect();
    let leader = app.sign_in("a3.leader").await;
    fill(&leader, own[0], script::judged(own[0], "7")).await;
    assert_eq!(written(&app).await, Vec::<String>::new());
    fill(&leader, own[1], script::judged(own[1], "7")).await;
    assert_eq!(lines(&told(&app).await), ["a1.leader SHEET_SUBMITTED 1", "a1.officer SHEET_SUBMITTED 1"]);
    let head = inbox(&app.sign_in("a1.leader").await, "en").await;
    assert_eq!(head[0]["title"], "Sở A Ba submitted 2 cross-score sheets");
}

#[tokio::test]
async fn those_who_have_to_act_in_a_stage_are_told_when_it_begins() {
    let app = TestApp::new().await;
    let round = app.round("a");
    let members = ["a1.leader", "a1.officer", "a2.leader", "a2.officer", "a3.leader", "a3.officer"];
    let of = |who: &[&str]| who.iter().map(|who| format!("{who} STAGE_REACHED 1")).collect::<Vec<_>>();
    fill_stage(&app, &round, "SELF").await;
    for (to, written, expected) in [
        ("SEALED", "", vec![]),
        ("CROSS", "CROSS", of(&members)),
        ("REPLY", "", of(&members)),
        ("AGREED", "AGREED", of(&["a1.leader", "a1.officer"])),
        // The officer who moved the round on knows it.
        ("APPRAISED", "APPRAISED", of(&["approver", "field"])),
        ("PROVISIONAL", "", of(&[&members[..], &["approver"]].concat())),
    ] {
        forget(&app).await;
        advance(&app.sign_in("officer").await, &round, to).await.expect_done("advanceRound");
        assert_eq!(lines(&told(&app).await), expected, "{to}");
        if !written.is_empty() {
            fill_stage(&app, &round, written).await;
        }
    }
    forget(&app).await;
    publish(&app, &app.sign_in("officer").await, &round, None).await.expect_done("publishRound");
    let readers = [&members[..], &["council", "field", "observer", "officer"]].concat();
    let mut expected: Vec<_> = readers.iter().map(|who| format!("{who} RESULT_PUBLISHED 1")).collect();
    // One officer proposes and is told of the publication; the other is asked to publish.
    expected.push("approver PUBLICATION_PROPOSED 1".to_owned());
    expected.sort();
    assert_eq!(lines(&told(&app).await), expected);
}

#[tokio::test]
async fn a_correction_is_told_as_one() {
    let app = TestApp::new().await;
    let round = app.round("a");
    reach(&app, &round, "PUBLISHED").await;
    forget(&app).await;
    publish(&app, &app.sign_in("officer").await, &round, Some("Nhầm điểm")).await.expect_done("publishRound");
    let told = inbox(&app.sign_in("a3.leader").await, "vi").await;
    assert_eq!(told[0]["title"], "Đính chính kết quả – Đợt A – bản 2");
    assert!(told[0]["path"].as_str().unwrap().starts_with("/ket-qua/result_"), "{told:?}");
}

#[tokio::test]
async fn scorers_are_told_when_their_papers_change() {
    let app = TestApp::new().await;
    forget(&app).await;
    let (round, unit) = (app.round("a"), |key: &str| app.unit(key));
    let officer = app.sign_in("officer").await;
    let version = script::round_version(&app, &round).await;
    let pairs = json!([
        { "scorerUnitId": unit("a1"), "unitId": unit("a2") }, { "scorerUnitId": unit("a1"), "unitId": unit("a3") },
        { "scorerUnitId": unit("a2"), "unitId": unit("a1") },
    ]);
    let input = json!({ "roundId": round, "expectedVersion": version, "pairs": pairs });
    script::mutate(&officer, "assignCrossScorers", input).await.expect_done("assignCrossScorers");
    let expected = ["a2.leader", "a2.officer", "a3.leader", "a3.officer"].map(|who| format!("{who} PAPERS_ASSIGNED 1"));
    assert_eq!(lines(&told(&app).await), expected, "a1 scores as many as before");
    let a3 = inbox(&app.sign_in("a3.leader").await, "vi").await;
    assert!(a3[0]["title"].as_str().unwrap().starts_with("Phân công chấm chéo: 0 phiếu"), "{a3:?}");
}

#[tokio::test]
async fn whoever_loses_a_single_paper_is_told() {
    let app = TestApp::new().await;
    forget(&app).await;
    let round = app.round("a");
    let input = json!({
        "roundId": round, "expectedVersion": script::round_version(&app, &round).await, "unitId": app.unit("a2"),
        "fromScorerUnitId": app.unit("a1"), "reason": "CANARY lý do"
    });
    script::mutate(&app.sign_in("officer").await, "changeAssignment", input).await.expect_done("changeAssignment");
    assert_eq!(lines(&told(&app).await), ["a1.leader PAPERS_ASSIGNED 1", "a1.officer PAPERS_ASSIGNED 1"]);
    let scorer = inbox(&app.sign_in("a1.leader").await, "vi").await;
    assert!(scorer[0]["body"].as_str().unwrap().contains("Sở A Một được giao 1 phiếu chấm chéo"), "{scorer:?}");
    assert!(!scorer[0].to_string().contains("CANARY"), "{scorer:?}");
}

#[tokio::test]
async fn a_recorded_ground_is_told_to_the_unit_and_the_head() {
    let app = TestApp::new().await;
    let round = open_round(&app).await;
    forget(&app).await;
    let mut input = about(&app, &round, "A3", "L1").await;
    input["reason"] = json!("CANARY lý do");
    let officer = app.sign_in("officer").await;
    script::mutate(&officer, "recordDisqualification", input).await.expect_done("recordDisqualification");
    let people = ["a1.leader", "a1.officer", "a3.leader", "a3.officer"];
    assert_eq!(lines(&told(&app).await), people.map(|who| format!("{who} DISQUALIFICATION_RECORDED 1")));
    let mut input = about(&app, &round, "A3", "L1").await;
    input["reason"] = json!("CANARY lý do");
    script::mutate(&officer, "liftDisqualification", input).await.expect_done("liftDisqualification");
    let told = inbox(&app.sign_in("a3.officer").await, "vi").await;
    assert!(told[0]["title"].as_str().unwrap().starts_with("Bỏ điều kiện loại"), "{told:?}");
    assert!(!told[1].to_string().contains("CANARY"), "{told:?}");
}

/// Everything that was written for people and for the mail server, as text.
async fn everything(app: &TestApp) -> String {
    let columns = "select kind || ' ' || object || ' ' || params || ' ' || dedupe from notification union all \
                   select kind || ' ' || dedupe || ' ' || payload || ' ' || coalesce(last_error, '') from outbox";
    app.texts(columns).await.join("\n")
}

#[tokio::test]
async fn nothing_of_a_paper_stands_in_any_notice_or_e_mail() {
    for hidden in &HIDDEN {
        let app = world(hidden, Content::Canary, true).await;
        let text = everything(&app).await;
        assert!(!text.is_empty());
        for canary in CANARIES {
            assert!(!text.contains(canary), "{canary} of a {} paper in {text}", hidden.papers);
        }
    }
}

#[tokio::test]
async fn nobody_is_told_of_what_he_may_not_see() {
    let app = TestApp::new().await;
    let round = app.round("a");
    play(&app, &round, "PUBLISHED").await;
    let mut asked = 0;
    for who in EVERYBODY.into_iter().filter(|who| !who.is_empty()) {
        let client = app.sign_in(who).await;
        for notice in inbox(&client, "vi").await {
            let seen =
                client.gql("query($id: ID!) { node(id: $id) { id } }", json!({ "id": notice["objectId"] })).await;
            assert_ne!(seen.at("/data/node"), &Value::Null, "{who}: {notice}");
            asked += 1;
        }
    }
    assert!(asked > 30, "{asked}");
    let strangers: Vec<_> = written(&app)
        .await
        .into_iter()
        .filter(|line| line.starts_with("otherofficer") || line.starts_with("admin"))
        .collect();
    assert_eq!(strangers, Vec::<String>::new());
}

#[tokio::test]
async fn an_act_that_is_refused_tells_nobody() {
    let app = TestApp::new().await;
    forget(&app).await;
    let head = app.sign_in("a1.leader").await;
    let refused = advance(&head, &app.round("a"), "SEALED").await;
    assert_eq!(refused.rule_codes("advanceRound"), ["DEADLINE_NOT_REACHED"]);
    let own = sheet(&app, &app.round("a"), "A2", "SELF", "A2").await;
    script::submit(&app.sign_in("a2.leader").await, &own, own.version).await;
    assert_eq!(written(&app).await, Vec::<String>::new());
}

#[tokio::test]
async fn whoever_has_the_role_on_that_day_is_told() {
    let app = TestApp::new().await;
    let admin = app.sign_in("admin").await;
    let users =
        admin.gql("{ users(filter: { search: \"a2.officer\" }) { nodes { roles { id } } } }", Value::Null).await;
    let role = users.at("/data/users/nodes/0/roles/0/id").clone();
    let input = json!({ "roleAssignmentId": role, "validUntil": "2026-12-01" });
    super::script::mutate(&admin, "endRole", "user { id }", input).await.expect_done("endRole");
    reach(&app, &app.round("a"), "CROSS").await;
    let lines = written(&app).await;
    assert!(lines.contains(&"a2.leader STAGE_REACHED".to_owned()), "{lines:?}");
    assert!(!lines.contains(&"a2.officer STAGE_REACHED".to_owned()), "{lines:?}");
}
