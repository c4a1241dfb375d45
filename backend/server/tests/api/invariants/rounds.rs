//! Invariants 3, 7, 12, 15: who scores whom, who leads, which number a document has, that a round ends.

use serde_json::{Value, json};

use crate::evaluation::refusal::{broken, refused};
use crate::evaluation::script::{mutate, reach, round_version, sheets_of};
use crate::support::TestApp;

async fn succeed(app: &TestApp, kind: &str, predecessors: &[&str], successors: &[&str]) {
    let document = "mutation($input: RecordSuccessionInput!) { recordSuccession(input: $input) {
        units { id } userErrors { code path message } } }";
    let ids = |keys: &[&str]| keys.iter().map(|key| app.unit(key)).collect::<Vec<_>>();
    let input = json!({ "kind": kind, "effectiveOn": "2026-11-20", "predecessorIds": ids(predecessors),
        "successorIds": ids(successors) });
    let officer = app.sign_in("officer").await;
    officer.gql(document, json!({ "input": input })).await.expect_done("recordSuccession");
}

#[tokio::test]
async fn a_unit_never_cross_scores_itself_its_parent_its_predecessor_or_its_successor_nobody_appraises_his_own_unit() {
    let app = TestApp::new().await;
    let round = app.round("a");
    for paper in sheets_of(&app, &round, "CROSS").await {
        assert_ne!(paper.author, paper.unit, "everybody scores everybody but itself");
    }
    // A2 goes on in A3, B1 stands above A1: neither pair may score the other from now on.
    succeed(&app, "ABSORB", &["a2", "a3"], &["a3"]).await;
    let raw = |key: &str| format!("(select unit_id from unit_name where code = '{}')", key.to_uppercase());
    app.sql(&format!("update unit set parent_id = {} where id = {}", raw("a3"), raw("a1"))).await.unwrap();
    for (scorer, unit, code) in [
        ("a1", "a1", "SELF_SCORING"),
        ("a2", "a3", "RELATED_SCORING"),
        ("a3", "a2", "RELATED_SCORING"),
        ("a1", "a3", "RELATED_SCORING"),
        ("a3", "a1", "RELATED_SCORING"),
    ] {
        let pair = json!([{ "scorerUnitId": app.unit(scorer), "unitId": app.unit(unit) }]);
        let version = round_version(&app, &round).await;
        let input = json!({ "roundId": round, "expectedVersion": version, "pairs": pair });
        broken(&app, "officer", "assignCrossScorers", &input, &[(code, "scorerUnitId")]).await;
    }
    // Papers handed out before the units were tied are not written any more.
    reach(&app, &round, "CROSS").await;
    let papers = sheets_of(&app, &round, "CROSS").await;
    let tied = papers.iter().find(|paper| (paper.author, paper.unit) == ("a3", "a2")).unwrap();
    let save = |sheet: &crate::evaluation::script::SheetRef| {
        let scores = json!([{ "criterionId": sheet.criterion("A.3"), "points": "5" }]);
        json!({ "sheetId": sheet.id, "expectedVersion": sheet.version, "scores": scores })
    };
    refused(&app, "saveScores", &save(tied), &[("a3.leader", "FORBIDDEN", "OWN_UNIT")]).await;
}

#[tokio::test]
async fn nobody_appraises_his_own_unit() {
    let app = TestApp::new().await;
    let round = app.round("a");
    let admin = app.sign_in("admin").await;
    let users = admin.gql("{ users(first: 50) { nodes { id username } } }", json!({})).await;
    let all = users.at("/data/users/nodes").as_array().unwrap().clone();
    let officer = all.iter().find(|user| user["username"] == "officer").unwrap()["id"].clone();
    let assign = "mutation($input: AssignRoleInput!) { assignRole(input: $input) { user { id } userErrors { code } } }";
    let role = json!({ "userId": officer, "role": "MEMBER_OFFICER", "unitId": app.unit("a1"),
        "validFrom": "2026-11-01" });
    admin.gql(assign, json!({ "input": role })).await.expect_done("assignRole");
    reach(&app, &round, "APPRAISED").await;
    let officer = app.sign_in("officer").await;
    for paper in sheets_of(&app, &round, "APPRAISED").await {
        let scores = json!([{ "criterionId": paper.criterion("A.3"), "points": "5" }]);
        let input = json!({ "sheetId": paper.id, "expectedVersion": paper.version, "scores": scores });
        let answer = mutate(&officer, "saveScores", input).await;
        let expected = if paper.unit == "a1" { "OWN_UNIT" } else { "" };
        assert_eq!(answer.reason(), expected, "{}: {answer:?}", paper.unit);
    }
}

#[tokio::test]
async fn at_most_one_head_and_one_deputy_per_cluster_per_day_a_unit_is_in_one_cluster_of_a_ministry_per_day() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let assign = "mutation($input: AssignOfficeInput!) { assignOffice(input: $input) {
        cluster { version } userErrors { code path message } } }";
    let add = "mutation($input: AddMemberInput!) { addMember(input: $input) {
        cluster { version } userErrors { code path message } } }";
    for kind in ["HEAD", "DEPUTY"] {
        let version =
            officer.gql("query($id: ID!) { cluster(id: $id) { version } }", json!({ "id": app.cluster("a") }));
        let version = version.await.number("/data/cluster/version");
        let input = json!({ "clusterId": app.cluster("a"), "expectedVersion": version, "unitId": app.unit("a3"),
            "kind": kind, "validFrom": "2026-11-20" });
        let answer = officer.gql(assign, json!({ "input": input })).await;
        assert_eq!(answer.rule_codes("assignOffice"), ["OFFICE_OVERLAPS"], "{answer:?}");
        let input = json!({ "clusterId": app.cluster("a"), "expectedVersion": version, "unitId": app.unit("b3"),
            "validFrom": "2026-11-20" });
        let answer = officer.gql(add, json!({ "input": input })).await;
        assert_eq!(answer.rule_codes("addMember"), ["MEMBERSHIP_OVERLAPS"], "{answer:?}");
    }
    // The database itself keeps it, whatever the program does.
    for (statement, refusal) in [
        ("update office set kind = 'HEAD' where kind = 'DEPUTY'", "office_overlaps"),
        ("update membership set unit_id = (select unit_id from unit_name where code = 'A1')", "membership_overlaps"),
    ] {
        let refused = app.sql(statement).await.unwrap_err().to_string();
        assert!(refused.contains(refusal), "{refused}");
    }
}

#[tokio::test]
async fn a_document_number_is_unique_per_issuer_type_and_year() {
    let app = TestApp::new().await;
    let officer = app.sign_in("officer").await;
    let document = "mutation($input: RecordDocumentInput!) { recordDocument(input: $input) {
        document { id reference } userErrors { code path message } } }";
    let paper = |changes: Value| {
        let mut input = json!({ "type": "DECISION", "number": 77, "symbol": "QĐ-BKT", "issuedOn": "2026-03-02",
            "issuerName": "Bộ Kiểm thử", "summary": "Quyết định" });
        input.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        json!({ "input": input })
    };
    officer.gql(document, paper(json!({}))).await.expect_done("recordDocument");
    for same in [json!({}), json!({ "issuedOn": "2026-09-01" }), json!({ "issuerName": " bộ  kiểm thử " })] {
        let answer = officer.gql(document, paper(same.clone())).await;
        assert_eq!(answer.rule_codes("recordDocument"), ["NUMBER_TAKEN"], "{same}: {answer:?}");
        assert_eq!(answer.text("/data/recordDocument/userErrors/0/path/0"), "number");
    }
    for other in [
        json!({ "number": 78 }),
        json!({ "issuedOn": "2025-03-02" }),
        json!({ "type": "PLAN", "symbol": "KH-BKT" }),
        json!({ "issuerName": "Sở A Một" }),
    ] {
        officer.gql(document, paper(other)).await.expect_done("recordDocument");
    }
}

#[tokio::test]
async fn from_every_state_of_a_round_published_can_be_reached_without_the_action_of_any_single_member_unit() {
    let app = TestApp::new().await;
    let round = app.round("a");
    reach(&app, &round, "PUBLISHED").await;
    let query = "query($id: ID!) { round(id: $id) { stage results { rows { unitCode rank total } } } }";
    let answer = app.sign_in("officer").await.gql(query, json!({ "id": round })).await;
    assert_eq!(answer.text("/data/round/stage"), "PUBLISHED");
    let rows = answer.at("/data/round/results/0/rows").as_array().unwrap();
    assert_eq!(rows.len(), 3, "who did nothing is listed all the same");
    assert!(rows.iter().all(|row| row["rank"] == 1 && row["total"] == "0.00"), "{rows:?}");
}

/// Replies nobody answers, lines sent back that nobody supplements, objections nobody decides: after their
/// moments the ministry goes on by itself.
#[tokio::test]
async fn no_reply_no_returned_line_and_no_objection_keeps_published_from_being_reached() {
    use crate::evaluation::hearing::scene::{criterion, evaluation, hand_in, reply_input};
    use crate::evaluation::script::{advance, publish};
    let app = TestApp::new().await;
    let round = app.round("a");
    let on = async |day: i64, to: &str| {
        app.at_day(day);
        advance(&app.sign_in("officer").await, &round, to).await.expect_done("advanceRound");
    };
    let act = async |who: &str, mutation: &str, input: Value| {
        mutate(&app.sign_in(who).await, mutation, input).await.expect_done(mutation);
    };
    hand_in(&app, "SELF", "8").await;
    on(0, "SEALED").await;
    on(0, "CROSS").await;
    hand_in(&app, "CROSS", "7.5").await;
    on(0, "REPLY").await;
    act("a3.leader", "replyToLine", reply_input(&app, "A3").await).await;
    on(0, "AGREED").await;
    let line = json!({ "evaluationId": evaluation(&app, "A3").await, "criterionId": criterion(&app, "A.1").await,
        "reason": "Thiếu hồ sơ", "dueAt": "2027-06-01T00:00:00Z" });
    act("a1.leader", "returnLine", line.clone()).await;
    on(31, "APPRAISED").await;
    act("officer", "returnLine", line.clone()).await;
    on(41, "PROVISIONAL").await;
    let ground = json!({ "evaluationId": line["evaluationId"], "ground": "Kiến nghị về toàn bộ kết quả" });
    act("a3.leader", "fileObjection", ground).await;
    // Seven days to object and ten to decide, by default.
    app.at_day(59);
    let officer = app.sign_in("officer").await;
    publish(&app, &officer, &round, Some("Đã hết thời hạn giải quyết")).await.expect_done("publishRound");
}
