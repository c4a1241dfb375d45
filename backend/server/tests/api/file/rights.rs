//! Who may read a file: its unit at once; others when the stage of a citing sheet is revealed, and not before.

use serde_json::json;

use super::cite::{cite, evidence, paper};
use super::made::pdf;
use super::uploading::{read, status, upload};
use crate::evaluation::script::{complete, fill, reach, save};
use crate::invariants::worlds::on;
use crate::support::TestApp;

/// Everybody but the people of a1.
const OTHERS: [&str; 11] = [
    "admin",
    "officer",
    "otherofficer",
    "field",
    "council",
    "observer",
    "a2.officer",
    "a3.leader",
    "b1.officer",
    "b1.leader",
    "b2.officer",
];

async fn readers(app: &TestApp, file: &str) -> Vec<&'static str> {
    let mut readers = Vec::new();
    for who in OTHERS {
        let client = app.sign_in(who).await;
        let reads = status(&client, file).await;
        assert!(matches!(reads, 200 | 404), "{who}: {reads}");
        assert_eq!(reads == 200, !read(&client, file).await.is_null(), "{who}: both ways say the same");
        if reads == 200 {
            readers.push(who);
        }
    }
    readers
}

#[tokio::test]
async fn a_file_of_a_self_sheet_is_sealed_with_the_sheet_and_revealed_with_it() {
    let app = TestApp::new().await;
    let leader = app.sign_in("a1.leader").await;
    let file = upload(&leader, "Mật.pdf", &pdf("sealed")).await;
    assert_eq!(status(&app.sign_in("a1.officer").await, &file).await, 200, "the own unit");
    assert_eq!(readers(&app, &file).await, Vec::<&str>::new());
    let own = paper(&app, "A1", "SELF", "").await;
    cite(&leader, &own, "A.1", &file, "3").await.expect_done("saveScores");
    let nothing = json!([]);
    for stage in ["OPEN", "SEALED"] {
        if stage != "OPEN" {
            on(&app, 10, stage).await;
        }
        assert_eq!(readers(&app, &file).await, Vec::<&str>::new(), "{stage}");
        for who in ["officer", "a2.officer"] {
            assert_eq!(evidence(&app.sign_in(who).await, &own.id, "A.1").await, nothing, "{who} {stage}");
        }
    }
    on(&app, 10, "CROSS").await;
    assert_eq!(readers(&app, &file).await, ["admin", "officer", "field", "council", "a2.officer", "a3.leader"]);
    let seen = evidence(&app.sign_in("a2.officer").await, &own.id, "A.1").await;
    assert_eq!(seen[0]["file"]["name"], "Mật.pdf");
    assert_eq!(
        (seen[0]["page"].as_str(), seen[0]["file"]["url"].as_str()),
        (Some("3"), Some(&*format!("/files/{file}")))
    );
}

#[tokio::test]
async fn a_file_of_an_appraisal_is_the_ministrys_until_the_provisional_result() {
    let app = TestApp::new().await;
    reach(&app, &app.round("a"), "APPRAISED").await;
    let officer = app.sign_in("officer").await;
    let file = upload(&officer, "Thẩm định.pdf", &pdf("appraisal")).await;
    let sheet = paper(&app, "A1", "APPRAISED", "").await;
    cite(&officer, &sheet, "A.1", &file, "").await.expect_done("saveScores");
    let leader = app.sign_in("a1.leader").await;
    assert_eq!(status(&leader, &file).await, 404);
    assert_eq!(status(&app.sign_in("field").await, &file).await, 200, "who appraises with them");
    on(&app, 40, "PROVISIONAL").await;
    assert_eq!(status(&app.sign_in("a1.leader").await, &file).await, 200);
    assert_eq!(status(&app.sign_in("b1.leader").await, &file).await, 404);
}

#[tokio::test]
async fn the_audit_list_tells_of_a_file_only_when_a_revealed_sheet_cites_it() {
    let app = TestApp::new().await;
    let leader = app.sign_in("a1.leader").await;
    let file = upload(&leader, "Mật.pdf", &pdf("audit")).await;
    let own = paper(&app, "A1", "SELF", "").await;
    let list = "{ auditEvents(first: 100) { totalCount nodes { action object after } } }";
    let listed = async |app: &TestApp| {
        let answer = app.sign_in("admin").await.gql(list, serde_json::Value::Null).await;
        let nodes = answer.at("/data/auditEvents/nodes").as_array().unwrap().clone();
        nodes.into_iter().filter(|node| node["action"].as_str().unwrap().starts_with("file.")).collect::<Vec<_>>()
    };
    assert_eq!(listed(&app).await, Vec::<serde_json::Value>::new());
    let mut scores = complete(&own);
    scores[0]["evidence"] = json!([{ "fileId": file }]);
    fill(&leader, &own, scores).await;
    assert_eq!(listed(&app).await, Vec::<serde_json::Value>::new(), "handed in is not revealed");
    reach(&app, &app.round("a"), "CROSS").await;
    let events = listed(&app).await;
    assert_eq!((events.len(), events[0]["object"].as_str()), (1, Some(file.as_str())));
    assert!(!events[0]["after"].as_str().unwrap().contains("Mật"), "names are not in the chain");
}

#[tokio::test]
async fn the_event_of_handing_in_pins_the_cited_files_with_its_salt() {
    let app = TestApp::new().await;
    let leader = app.sign_in("a1.leader").await;
    let file = upload(&leader, "a.pdf", &pdf("pinned")).await;
    let own = paper(&app, "A1", "SELF", "").await;
    let mut scores = complete(&own);
    scores[0]["evidence"] = json!([{ "fileId": file }, { "fileId": file, "page": "2" }]);
    save(&leader, &own, own.version, scores).await.expect_done("saveScores");
    crate::evaluation::script::submit(&leader, &own, own.version + 1).await.expect_done("submitSheet");
    let event = app.texts("select after from audit_event where action = 'sheet.submit'").await.pop().unwrap();
    let event: serde_json::Value = serde_json::from_str(&event).unwrap();
    let digest = app.texts("select sha256 from file").await.pop().unwrap();
    let expected = server::cx::digest_with(event["nonce"].as_str().unwrap(), &digest);
    assert_eq!(event["filesSha256"], json!([expected]), "once, however often it is cited");
}
