//! Citing: only what one may read, on as many lines as one likes; and it needs no more statements for many.

use serde_json::json;

use super::cite::{cite, evidence, paper};
use super::made::pdf;
use super::uploading::upload;
use crate::evaluation::script::{reach, save};
use crate::support::TestApp;

#[tokio::test]
async fn a_file_is_cited_by_those_who_may_read_it() {
    let app = TestApp::new().await;
    let (own, other) = (app.sign_in("a1.leader").await, app.sign_in("a2.leader").await);
    let file = upload(&own, "a.pdf", &pdf("cited")).await;
    let theirs = paper(&app, "A2", "SELF", "").await;
    let refused = cite(&other, &theirs, "A.1", &file, "").await;
    assert_eq!(refused.code(), "NOT_FOUND", "what one may not read does not exist: {refused:?}");
    assert_eq!(cite(&other, &theirs, "A.1", &format!("file_{}", "0".repeat(32)), "").await.code(), "NOT_FOUND");
    assert!(app.texts("select text from evidence").await.is_empty());
    let sheet = paper(&app, "A1", "SELF", "").await;
    cite(&own, &sheet, "A.1", &file, "").await.expect_done("saveScores");
    reach(&app, &app.round("a"), "CROSS").await;
    let cross = paper(&app, "A1", "CROSS", "A2").await;
    let cited = cite(&app.sign_in("a2.leader").await, &cross, "A.1", &file, "7").await;
    cited.expect_done("saveScores");
}

#[tokio::test]
async fn a_file_alone_is_evidence_and_one_file_serves_many_lines() {
    let app = TestApp::new().await;
    let leader = app.sign_in("a1.leader").await;
    let file = upload(&leader, "a.pdf", &pdf("many lines")).await;
    let own = paper(&app, "A1", "SELF", "").await;
    let line = |code: &str, page: &str| json!({ "criterionId": own.criterion(code), "evidence": [{ "fileId": file, "page": page }] });
    let scores = json!([line("A.1", "1"), line("A.2", "2"), line("A.3", "3")]);
    save(&leader, &own, own.version, scores).await.expect_done("saveScores");
    let read = evidence(&leader, &own.id, "A.2").await;
    assert_eq!((read[0]["page"].as_str(), read[0]["file"]["id"].as_str()), (Some("2"), Some(file.as_str())));
    assert_eq!(read[0]["text"], "");
}

const SHEET: &str = "query($id: ID!) { sheet(id: $id) { scores { evidence { text page
    file { id name size kind uploadedBy cited unit { code } } reuse { kind unitName year criterionCode } } } } }";

#[tokio::test]
async fn a_sheet_with_many_files_takes_as_many_statements_as_one_with_one() {
    let app = TestApp::new().await;
    let leader = app.sign_in("a1.leader").await;
    let own = paper(&app, "A1", "SELF", "").await;
    let mut files = Vec::new();
    for number in 0..6 {
        files.push(upload(&leader, "a.pdf", &pdf(&format!("file {number}"))).await);
    }
    let lines = ["A.1", "A.2", "A.3", "B.1", "B.2", "T.1"];
    let mut counts = Vec::new();
    for count in [2, 6] {
        let version = paper(&app, "A1", "SELF", "").await.version;
        let cell = |(line, file): (&&str, &String)| json!({ "criterionId": own.criterion(line), "evidence": [{ "fileId": file }, { "fileId": files[0] }] });
        let scores: Vec<_> = lines.iter().zip(&files).take(count).map(cell).collect();
        save(&leader, &own, version, json!(scores)).await.expect_done("saveScores");
        let answer = leader.gql(SHEET, json!({ "id": own.id })).await;
        assert!(answer.at("/errors").is_null(), "{answer:?}");
        counts.push(app.statements(leader.gql(SHEET, json!({ "id": own.id }))).await.0);
    }
    assert!(counts[0].abs_diff(counts[1]) <= 1 && counts[1] <= 16, "{counts:?}");
}
