//! `amendRound`: an open round goes on under another version of its criteria.

use serde_json::{Value, json};

use super::steps::{Set, amend, amended_set, amendment, copied, published};
use crate::evaluation::refusal::state;
use crate::evaluation::script::{
    SheetRef, advance, complete, fill, fill_stage, judged, play, reach, save, sheet, sheets_of, submit,
};
use crate::support::{Client, TestApp};

const SHEET: &str = "query($id: ID!) { sheet(id: $id) { state version total { total } commitment { holds }
    scores { state points facts note evidence { text } criterion { code } } } }";

/// What a sheet holds, line by line.
async fn held(client: &Client<'_>, id: &str) -> (String, Vec<(String, String)>) {
    let read = client.gql(SHEET, json!({ "id": id })).await;
    let line = |score: &Value| {
        let points = score["points"].as_str().unwrap_or_else(|| score["state"].as_str().unwrap());
        (score["criterion"]["code"].as_str().unwrap().to_owned(), points.to_owned())
    };
    let lines =
        read.at("/data/sheet/scores").as_array().unwrap_or_else(|| panic!("{read:?}")).iter().map(line).collect();
    (read.text("/data/sheet/state").to_owned(), lines)
}

fn line(code: &str, held: &str) -> (String, String) {
    (code.to_owned(), held.to_owned())
}

async fn totals_agree(app: &TestApp) {
    let report = server::evaluation::verify::totals(&app.app.db).await.unwrap();
    assert_eq!(report.differences, Vec::<String>::new());
}

#[tokio::test]
async fn an_open_round_goes_on_under_the_new_criteria_with_every_sheet_carried_over() {
    let app = TestApp::new().await;
    let round = app.round("a");
    let leader = app.sign_in("a1.leader").await;
    let own = sheet(&app, &round, "A1", "SELF", "A1").await;
    fill(&leader, &own, complete(&own)).await;
    let draft = sheet(&app, &round, "A2", "SELF", "A2").await;
    save(&app.sign_in("a2.officer").await, &draft, draft.version, complete(&draft)).await.expect_done("saveScores");
    let officer = app.sign_in("officer").await;
    let set = amended_set(&app, &officer).await;
    let done = amend(&officer, amendment(&app, &set.id).await).await.expect_done("amendRound");
    assert_eq!(done.at("/data/amendRound/round/criteriaSet/id"), &json!(set.id));
    let (state, lines) = held(&leader, &own.id).await;
    // 80 of 100 now make 20 of 25 points; the judged line is new, and the penalty line is gone.
    assert_eq!(state, "DRAFT", "a sheet whose lines changed goes back to its author");
    assert_eq!(
        lines,
        [
            line("A.1", "20.00"),
            line("A.2", "20.00"),
            line("A.3", "8.00"),
            line("B.1", "20.00"),
            line("B.2", "20.00"),
            line("T.1", "4.00"),
            line("A.4", "MISSING"),
        ]
    );
    let read = leader.gql(SHEET, json!({ "id": own.id })).await;
    assert_eq!(read.at("/data/sheet/scores/0/facts"), &json!(["80.00", "100.00"]));
    assert_eq!(read.at("/data/sheet/scores/0/evidence/0/text"), &json!("Bảng số liệu"));
    assert_eq!(read.at("/data/sheet/scores/2/note"), &json!("Nhận xét"));
    let (state, lines) = held(&app.sign_in("a2.officer").await, &draft.id).await;
    assert_eq!((state.as_str(), &lines[0]), ("DRAFT", &line("A.1", "20.00")));
    totals_agree(&app).await;
    let last = "select action from audit_event where action like 'sheet.%' order by sequence desc limit 1";
    assert_eq!(app.texts(last).await, ["sheet.withdraw"]);
    // The round goes on to its end, and the blank cross sheets know the new lines.
    let cross = sheets_of(&app, &round, "CROSS").await;
    assert!(cross.iter().all(|sheet| sheet.criteria.iter().any(|(_, code)| code == "A.4")));
    let missing = submit(&leader, &own, own.version + 3).await;
    assert_eq!(missing.rule_codes("submitSheet"), ["INCOMPLETE"], "{missing:?}");
}

#[tokio::test]
async fn a_sheet_that_the_change_does_not_touch_stays_handed_in() {
    let app = TestApp::new().await;
    let leader = app.sign_in("a1.leader").await;
    let own = sheet(&app, &app.round("a"), "A1", "SELF", "A1").await;
    fill(&leader, &own, complete(&own)).await;
    let officer = app.sign_in("officer").await;
    let set = copied(&officer, &app.fixture.criteria.unwrap().to_string(), 2026).await;
    let set = published(&officer, &set).await;
    amend(&officer, amendment(&app, &set.id).await).await.expect_done("amendRound");
    let (state, lines) = held(&leader, &own.id).await;
    assert_eq!((state.as_str(), &lines[0], lines.len()), ("SUBMITTED", &line("A.1", "24.00"), 7));
    let read = leader.gql(SHEET, json!({ "id": own.id })).await;
    assert_eq!(read.at("/data/sheet/commitment/holds"), &json!(true));
    totals_agree(&app).await;
}

#[tokio::test]
async fn after_the_time_of_self_scoring_sheets_stay_handed_in_and_are_flagged() {
    let app = TestApp::new().await;
    let round = app.round("a");
    fill_stage(&app, &round, "SELF").await;
    let officer = app.sign_in("officer").await;
    advance(&officer, &round, "SEALED").await.expect_done("advanceRound");
    let set = amended_set(&app, &officer).await;
    let done = amend(&officer, amendment(&app, &set.id).await).await.expect_done("amendRound");
    let own = sheet(&app, &round, "A1", "SELF", "A1").await;
    let leader = app.sign_in("a1.leader").await;
    let (state, lines) = held(&leader, &own.id).await;
    assert_eq!((state.as_str(), &lines[6]), ("SUBMITTED", &line("A.4", "MISSING")));
    let made = done.text("/data/amendRound/round/amendments/0/id").to_owned();
    let query = "query($round: ID!, $sheet: ID!) { round(id: $round) { amendments { id ofSheet(sheetId: $sheet) {
        outcome lines { criterion { code } value { points } } } } } }";
    let variables = json!({ "round": round, "sheet": own.id });
    let kept = leader.gql(query, variables.clone()).await;
    let kept = kept.at("/data/round/amendments/0");
    assert_eq!((&kept["id"], &kept["ofSheet"]["outcome"]), (&json!(made), &json!("FLAGGED")));
    let former: Vec<_> = kept["ofSheet"]["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["criterion"]["code"].as_str().unwrap(), one["value"]["points"].as_str().unwrap()))
        .collect();
    assert_eq!(former, [("A.1", "24.00"), ("P.1", "2.00")], "what was is kept");
    let sealed = app.sign_in("a2.leader").await.gql(query, variables).await;
    assert!(sealed.at("/data/round/amendments/0/ofSheet").is_null(), "{sealed:?}");
    advance(&officer, &round, "CROSS").await.expect_done("advanceRound");
    let reveal = "select coalesce(after, '') from audit_event where action = 'round.reveal'";
    assert!(app.texts(reveal).await[0].contains("\"broken\":[]"), "commitments are made anew");
    fill_all_cross(&app, &round).await;
    advance(&officer, &round, "REPLY").await.expect_done("advanceRound");
    totals_agree(&app).await;
}

/// Peers judge each line of the amended set.
async fn fill_all_cross(app: &TestApp, round: &str) {
    for paper in sheets_of(app, round, "CROSS").await {
        let points = |code: &str| match code {
            "A.1" | "B.1" | "B.2" | "A.2" => "20",
            "A.3" => "8",
            _ => "4",
        };
        let cell =
            |(id, code): &(String, String)| json!({ "criterionId": id, "points": points(code), "note": "Hồ sơ" });
        let cells: Vec<_> = paper.criteria.iter().map(cell).collect();
        fill(&app.sign_in(&format!("{}.leader", paper.author)).await, &paper, json!(cells)).await;
    }
}

#[tokio::test]
async fn drafts_of_cross_sheets_are_carried_over_until_the_first_is_handed_in() {
    let app = TestApp::new().await;
    let round = app.round("a");
    play(&app, &round, "CROSS").await;
    let paper = sheet(&app, &round, "A1", "CROSS", "A2").await;
    let peer = app.sign_in("a2.leader").await;
    save(&peer, &paper, paper.version, judged(&paper, "7.5")).await.expect_done("saveScores");
    let officer = app.sign_in("officer").await;
    let set = amended_set(&app, &officer).await;
    amend(&officer, amendment(&app, &set.id).await).await.expect_done("amendRound");
    let (_, lines) = held(&peer, &paper.id).await;
    // 24 points were typed without facts on a line that now gives at most 25 of the same rule but a smaller bound.
    assert_eq!(
        [&lines[0], &lines[2], &lines[6]],
        [&line("A.1", "MISSING"), &line("A.3", "7.50"), &line("A.4", "MISSING")]
    );
    let after: SheetRef = sheet(&app, &round, "A1", "CROSS", "A2").await;
    let cells = json!([
        { "criterionId": after.criterion("A.1"), "points": "20", "note": "Hồ sơ" },
        { "criterionId": after.criterion("A.4"), "points": "4", "note": "Hồ sơ" },
    ]);
    fill(&peer, &after, cells).await;
    let next = copied(&officer, &set.id, 2026).await;
    let next = published(&officer, &next).await;
    let before = state(&app).await;
    let refused = amend(&officer, amendment(&app, &next.id).await).await;
    assert_eq!(refused.rule_codes("amendRound"), ["CROSS_ALREADY_SUBMITTED"], "{refused:?}");
    assert_eq!(state(&app).await, before);
}

#[tokio::test]
async fn only_a_published_copy_by_a_decision_and_with_a_reason_amends() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let draft = copied(&officer, &app.fixture.criteria.unwrap().to_string(), 2026).await;
    let before = state(&app).await;
    let rules = async |set: &str, reason: &str| {
        let mut input = amendment(&app, set).await;
        input["reason"] = json!(reason);
        let refused = amend(&officer, input).await;
        refused.rule_codes("amendRound").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(rules(&draft.id, " ").await, ["CRITERIA_NOT_PUBLISHED", "REASON_REQUIRED"]);
    let same = app.fixture.criteria.unwrap().to_string();
    assert_eq!(rules(&same, "Lý do").await, ["CRITERIA_NOT_DERIVED"]);
    let mut input = amendment(&app, &draft.id).await;
    input["expectedVersion"] = json!(99);
    assert_eq!(amend(&officer, input).await.code(), "CONFLICT");
    let mut input = amendment(&app, &draft.id).await;
    input["decisionId"] = json!(format!("document_{}", "0".repeat(32)));
    assert_eq!(amend(&officer, input).await.code(), "NOT_FOUND");
    assert_eq!(state(&app).await, before);
}

#[tokio::test]
async fn only_the_ministry_amends_and_only_while_the_cluster_scores() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let set = amended_set(&app, &officer).await;
    let input = amendment(&app, &set.id).await;
    for (who, code, reason) in [
        ("a1.leader", "FORBIDDEN", "ROLE"),
        ("admin", "FORBIDDEN", "ROLE"),
        ("otherofficer", "NOT_FOUND", ""),
        ("b1.leader", "NOT_FOUND", ""),
    ] {
        let refused = amend(&app.sign_in(who).await, input.clone()).await;
        assert_eq!((refused.code(), refused.reason()), (code, reason), "{who}");
    }
    assert_eq!(amend(&app.anonymous(), input).await.code(), "UNAUTHENTICATED");
    for stage in ["REPLY", "PROVISIONAL"] {
        let app = TestApp::new().await;
        reach(&app, &app.round("a"), stage).await;
        let officer = app.sign_in("officer").await;
        let set = amended_set(&app, &officer).await;
        let refused = amend(&officer, amendment(&app, &set.id).await).await;
        assert_eq!((refused.code(), refused.reason()), ("FORBIDDEN", "STAGE"), "{stage}");
    }
}

#[tokio::test]
async fn a_repeated_amendment_is_made_once() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let set = amended_set(&app, &officer).await;
    let mut input = amendment(&app, &set.id).await;
    input["idempotencyKey"] = json!("once");
    for _ in 0..2 {
        let done = amend(&officer, input.clone()).await.expect_done("amendRound");
        assert_eq!(done.at("/data/amendRound/round/amendments").as_array().unwrap().len(), 1);
    }
}

/// Fates by code, returned units and obstacles of a preview.
async fn preview(client: &Client<'_>, app: &TestApp, set: &Set) -> Value {
    let query = "query($round: ID!, $set: ID!) { previewAmendment(roundId: $round, criteriaSetId: $set) {
        lines { criterion { code } fate } dropped { code } returned { unitCode } flagged { unitCode } obstacles } }";
    let answer = client.gql(query, json!({ "round": app.round("a"), "set": set.id })).await;
    answer.at("/data/previewAmendment").clone()
}

#[tokio::test]
async fn a_preview_tells_what_would_happen_from_the_criteria_alone() {
    let app = TestApp::new().await;
    let own = sheet(&app, &app.round("a"), "A1", "SELF", "A1").await;
    fill(&app.sign_in("a1.leader").await, &own, complete(&own)).await;
    let officer = app.sign_in("officer").await;
    let draft = copied(&officer, &app.fixture.criteria.unwrap().to_string(), 2026).await;
    let seen = preview(&officer, &app, &draft).await;
    assert_eq!((&seen["returned"], &seen["dropped"]), (&json!([]), &json!([])));
    assert_eq!(seen["obstacles"], json!(["bộ tiêu chí chưa ban hành."]));
    let set = amended_set(&app, &officer).await;
    let before = state(&app).await;
    let seen = preview(&officer, &app, &set).await;
    let fates: Vec<_> = seen["lines"].as_array().unwrap().iter().map(|one| one["fate"].as_str().unwrap()).collect();
    assert_eq!(fates, ["RECKONED", "KEPT", "KEPT", "KEPT", "KEPT", "KEPT", "ADDED"]);
    assert_eq!((&seen["dropped"], &seen["returned"]), (&json!([{ "code": "P.1" }]), &json!([{ "unitCode": "A1" }])));
    assert_eq!((&seen["obstacles"], state(&app).await), (&json!([]), before));
    let leader = app.sign_in("a1.leader").await;
    let query =
        "query($round: ID!, $set: ID!) { previewAmendment(roundId: $round, criteriaSetId: $set) { obstacles } }";
    let refused = leader.gql(query, json!({ "round": app.round("a"), "set": set.id })).await;
    assert_eq!((refused.code(), refused.reason()), ("FORBIDDEN", "ROLE"));
}
