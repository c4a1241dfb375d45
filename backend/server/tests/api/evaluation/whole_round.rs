//! A whole round through the API: every role does its part, from the draft to the public result.

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::create_round::new_round;
use super::refusal::broken;
use super::script::{SheetRef, advance, complete, fill, judged, mutate, publish, save, sheet, sheets_of};
use crate::support::TestApp;

/// A draft of cluster A that members do not see yet.
async fn draft(app: &TestApp) -> String {
    let officer = app.sign_in("officer").await;
    let made = mutate(&officer, "createRound", new_round(app)).await.expect_done("createRound");
    made.text("/data/createRound/round/id").to_owned()
}

/// Each unit fills its own sheet; A3 leaves a line out and claims no bonus.
async fn score_themselves(app: &TestApp, round: &str) {
    for sheet in sheets_of(app, round, "SELF").await {
        let officer = app.sign_in(&format!("{}.officer", sheet.unit)).await;
        let mut scores = complete(&sheet);
        if sheet.unit == "a3" {
            scores[4] = json!({ "criterionId": sheet.criterion("B.2"), "state": "NOT_APPLICABLE" });
            scores[5] = json!({ "criterionId": sheet.criterion("T.1"), "facts": ["0"] });
        }
        let saved = save(&officer, &sheet, sheet.version, scores).await.expect_done("saveScores");
        let version = saved.number("/data/saveScores/sheet/version");
        let leader = app.sign_in(&format!("{}.leader", sheet.unit)).await;
        super::script::submit(&leader, &sheet, version).await.expect_done("submitSheet");
    }
}

/// Peers judge each other; the one abstains on a line where the other finds four points too many.
async fn score_each_other(app: &TestApp, round: &str) {
    for sheet in sheets_of(app, round, "CROSS").await {
        let mut scores = judged(&sheet, "6");
        if sheet.unit == "a3" {
            scores[4] = json!({ "criterionId": sheet.criterion("B.2"), "state": "NOT_APPLICABLE" });
        }
        if sheet.unit == "a1" && sheet.author == "a2" {
            scores[0] = json!({ "criterionId": sheet.criterion("A.1"), "state": "WITHHELD" });
        }
        fill(&app.sign_in(&format!("{}.leader", sheet.author)).await, &sheet, scores).await;
    }
}

/// The head writes down what was agreed: one line of A2 differs from what the peers gave.
async fn agree(app: &TestApp, round: &str) {
    for sheet in sheets_of(app, round, "AGREED").await {
        let mut scores = judged(&sheet, "7");
        if sheet.unit == "a2" {
            scores[1] = json!({ "criterionId": sheet.criterion("A.2"), "points": "10", "note": "Thiếu hồ sơ" });
        }
        fill(&app.sign_in("a1.leader").await, &sheet, scores).await;
    }
}

/// The field owner appraises group A of A2 and nothing else; the ministry the rest.
async fn appraise(app: &TestApp, round: &str) {
    let field = app.sign_in("field").await;
    for sheet in sheets_of(app, round, "APPRAISED").await {
        let all = judged(&sheet, "7");
        let own = json!([all[0], all[1], all[2]]);
        let other = save(&field, &sheet, sheet.version, json!([all[3]])).await;
        assert_eq!(other.rule_codes("saveScores"), ["OTHER_FIELD"], "{other:?}");
        save(&field, &sheet, sheet.version, own).await.expect_done("saveScores");
        let rest = json!([all[3], all[4], all[5], all[6]]);
        let sheet = SheetRef { version: sheet.version + 1, ..sheet };
        fill(&app.sign_in("officer").await, &sheet, rest).await;
    }
}

async fn play(app: &TestApp, round: &str) {
    let officer = app.sign_in("officer").await;
    let head = app.sign_in("a1.leader").await;
    advance(&officer, round, "OPEN").await.expect_done("advanceRound");
    score_themselves(app, round).await;
    advance(&officer, round, "SEALED").await.expect_done("advanceRound");
    advance(&officer, round, "CROSS").await.expect_done("advanceRound");
    score_each_other(app, round).await;
    advance(&head, round, "REPLY").await.expect_done("advanceRound");
    advance(&head, round, "AGREED").await.expect_done("advanceRound");
    agree(app, round).await;
    advance(&head, round, "APPRAISED").await.expect_done("advanceRound");
    appraise(app, round).await;
    advance(&officer, round, "PROVISIONAL").await.expect_done("advanceRound");
}

#[tokio::test]
async fn a_round_goes_from_draft_to_the_public_result_with_every_role() {
    let app = TestApp::new().await;
    let round = draft(&app).await;
    play(&app, &round).await;
    for who in ["a1.officer", "a2.leader", "a3.leader", "council", "field", "officer", "admin"] {
        let rows = ranking(&app, who, &round).await;
        let order: Vec<_> = rows.iter().map(|row| (&row["rank"], row["total"]["total"].as_str().unwrap())).collect();
        assert_eq!(order, [(&json!(1), "93.00"), (&json!(1), "93.00"), (&json!(1), "93.00")], "{who}");
    }
    let published = publish(&app, &app.sign_in("officer").await, &round, None).await.expect_done("publishRound");
    let id = published.text("/data/publishRound/result/id").to_owned();
    let public = read_result(&app, &id).await;
    assert_eq!(public["clusterName"], "Cụm thi đua A");
    let names: Vec<_> = public["rows"].as_array().unwrap().iter().map(|row| row["unitName"].clone()).collect();
    assert_eq!(names, [json!("Sở A Một"), json!("Sở A Hai"), json!("Sở A Ba")]);
    let text = public["canonicalText"].as_str().unwrap();
    assert_eq!(domain::audit::hex(&Sha256::digest(text)), public["hash"].as_str().unwrap(), "anybody can recompute it");
    for unit in ["a1.leader", "b1.leader", "otherofficer", "observer"] {
        let listed = "{ publishedResults { nodes { id roundName } } }";
        let answer = app.sign_in(unit).await.gql(listed, json!({})).await;
        assert_eq!(answer.text("/data/publishedResults/nodes/0/id"), id, "{unit}");
    }
}

async fn ranking(app: &TestApp, who: &str, round: &str) -> Vec<Value> {
    let query = "query($id: ID!) { round(id: $id) { ranking { provisional rows { rank tied tieTrace unitName
        total { total base bonus penalty groups { code points maximum } } classification { code } } } } }";
    let answer = app.sign_in(who).await.gql(query, json!({ "id": round })).await;
    answer.at("/data/round/ranking/rows").as_array().unwrap_or_else(|| panic!("{who}: {answer:?}")).clone()
}

async fn read_result(app: &TestApp, id: &str) -> Value {
    let query = "query($id: ID!) { publishedResult(id: $id) { resultVersion current reason clusterName hash
        canonicalText rows { rank tied unitName total } versions { id resultVersion current } } }";
    let answer = app.anonymous().gql(query, json!({ "id": id })).await;
    assert_eq!(answer.at("/errors"), &Value::Null, "{answer:?}");
    answer.at("/data/publishedResult").clone()
}

/// The lines of a unit with the values of all stages, as another member reads them.
async fn lines_of(app: &TestApp, round: &str, unit: &str) -> Vec<Value> {
    let reader = app.sign_in("a3.officer").await;
    let list = "query($id: ID!) { round(id: $id) { evaluations { id unitCode } } }";
    let list = reader.gql(list, json!({ "id": round })).await;
    let all = list.at("/data/round/evaluations").as_array().unwrap().clone();
    let id = &all.iter().find(|row| row["unitCode"] == unit).unwrap()["id"];
    let query = "query($id: ID!) { evaluation(id: $id) { lines { criterion { code }
        self { state points } cross { state points } agreed { state points } appraised { state points }
        final { state points } finalStage } } }";
    let answer = reader.gql(query, json!({ "id": id })).await;
    answer.at("/data/evaluation/lines").as_array().unwrap_or_else(|| panic!("{answer:?}")).clone()
}

#[tokio::test]
async fn four_values_stand_side_by_side_and_none_is_overwritten() {
    let app = TestApp::new().await;
    let round = draft(&app).await;
    play(&app, &round).await;
    let mut lines = std::collections::HashMap::new();
    for unit in ["A1", "A2", "A3"] {
        lines.insert(unit, lines_of(&app, &round, unit).await);
    }
    let line = |unit: &str, code: &str| {
        let line = lines[unit].iter().find(|line| line["criterion"]["code"] == code).unwrap();
        ["self", "cross", "agreed", "appraised", "final"].map(|stage| {
            let value = &line[stage];
            value["points"].as_str().unwrap_or_else(|| value["state"].as_str().unwrap()).to_owned()
        })
    };
    assert_eq!(line("A1", "A.3"), ["8.00", "6.00", "7.00", "7.00", "7.00"], "the latest, not the highest");
    assert_eq!(line("A2", "A.2"), ["20.00", "20.00", "10.00", "20.00", "20.00"]);
    assert_eq!(line("A3", "B.2"), ["NOT_APPLICABLE", "NOT_APPLICABLE", "20.00", "20.00", "20.00"]);
    assert_eq!(line("A1", "A.1"), ["24.00", "24.00", "24.00", "24.00", "24.00"], "an abstention counts for nothing");
}

#[tokio::test]
async fn equal_totals_are_told_apart_by_the_declared_rules_and_the_trace_says_how() {
    let app = TestApp::new().await;
    let round = app.round("a");
    super::script::play(&app, &round, "APPRAISED").await;
    for (unit, a3, b1) in [("A1", "9", "18.5"), ("A2", "8", "19.5"), ("A3", "7", "20")] {
        let sheet = sheet(&app, &round, unit, "APPRAISED", "").await;
        let mut scores = judged(&sheet, a3);
        scores[3]["points"] = json!(b1);
        fill(&app.sign_in("officer").await, &sheet, scores).await;
    }
    advance(&app.sign_in("officer").await, &round, "PROVISIONAL").await.expect_done("advanceRound");
    let rows = ranking(&app, "officer", &round).await;
    let short = |row: &Value| {
        let total = row["total"]["total"].as_str().unwrap().to_owned();
        (row["unitName"].as_str().unwrap().to_owned(), row["rank"].as_i64().unwrap(), total)
    };
    let found: Vec<_> = rows.iter().map(short).collect();
    let expected = [("Sở A Một", 1, "93.50"), ("Sở A Hai", 2, "93.50"), ("Sở A Ba", 3, "93.00")];
    assert_eq!(found, expected.map(|(name, rank, total)| (name.to_owned(), rank, total.to_owned())));
    assert_eq!(rows[0]["tieTrace"], json!(["Điểm nhóm A cao hơn: 53 – phân định được"]));
    assert_eq!(rows[2]["tieTrace"], json!([]));
    assert_eq!(rows[0]["total"]["groups"][0], json!({ "code": "A", "points": "53.00", "maximum": "60.00" }));
}

#[tokio::test]
async fn the_class_follows_from_the_declared_thresholds() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let mut input = new_round(&app);
    input["classes"] = json!([
        { "code": "XS", "name": "Xuất sắc", "atLeast": "90", "groupFloors": [{ "groupCode": "A", "percent": "99" }] },
        { "code": "T", "name": "Tốt", "atLeast": "80" },
        { "code": "K", "name": "Không hoàn thành", "atLeast": "0" },
    ]);
    let made = mutate(&officer, "createRound", input).await.expect_done("createRound");
    let round = made.text("/data/createRound/round/id").to_owned();
    play(&app, &round).await;
    let rows = ranking(&app, "officer", &round).await;
    assert!(rows.iter().all(|row| row["classification"]["code"] == "T"), "93 points, but below the floor of group A");
}

#[tokio::test]
async fn a_corrective_version_needs_a_reason_and_leaves_the_old_one_visible() {
    let app = TestApp::new().await;
    let round = app.round("a");
    super::script::play(&app, &round, "PUBLISHED").await;
    let officer = app.sign_in("officer").await;
    let first = "{ publishedResults { nodes { id } } }";
    let first = app.anonymous().gql(first, json!({})).await.text("/data/publishedResults/nodes/0/id").to_owned();
    let before = read_result(&app, &first).await;
    let version = super::script::round_version(&app, &round).await;
    let input = json!({ "roundId": round, "expectedVersion": version });
    broken(&app, "officer", "proposePublication", &input, &[("REASON_REQUIRED", "reason")]).await;
    let second = publish(&app, &officer, &round, Some("Đính chính tên")).await.expect_done("publishRound");
    let second = second.text("/data/publishRound/result/id");
    let (old, new) = (read_result(&app, &first).await, read_result(&app, second).await);
    assert_eq!((&old["current"], &new["current"]), (&json!(false), &json!(true)));
    assert_eq!((&old["hash"], &old["rows"]), (&before["hash"], &before["rows"]));
    assert_eq!(new["reason"], "Đính chính tên");
    let versions: Vec<_> = new["versions"].as_array().unwrap().iter().map(|row| row["resultVersion"].clone()).collect();
    assert_eq!(versions, [json!(2), json!(1)]);
    let listed = app.anonymous().gql("{ publishedResults { nodes { id } } }", json!({})).await;
    assert_eq!(listed.at("/data/publishedResults/nodes"), &json!([{ "id": second }]), "only what is current is listed");
}
