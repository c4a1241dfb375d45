//! Deleting: one's own, and only what nothing cites.

use serde_json::json;

use super::cite::{cite, paper};
use super::made::pdf;
use super::uploading::{read, status, upload};
use crate::evaluation::script::{reach, save};
use crate::support::{Answer, Client, TestApp};

async fn delete(client: &Client<'_>, file: &str) -> Answer {
    let document = "mutation($input: DeleteFileInput!) { deleteFile(input: $input) {
        deletedFileId userErrors { code path message } } }";
    client.gql(document, json!({ "input": { "fileId": file } })).await
}

#[tokio::test]
async fn an_uncited_file_is_deleted_by_its_unit() {
    let app = TestApp::new().await;
    let officer = app.sign_in("a1.officer").await;
    let file = upload(&officer, "a.pdf", &pdf("delete")).await;
    for (who, code) in [("a2.officer", "NOT_FOUND"), ("officer", "NOT_FOUND"), ("admin", "NOT_FOUND")] {
        assert_eq!(delete(&app.sign_in(who).await, &file).await.code(), code, "{who}");
    }
    assert_eq!(delete(&app.anonymous(), &file).await.code(), "UNAUTHENTICATED");
    let deleted = delete(&app.sign_in("a1.leader").await, &file).await.expect_done("deleteFile");
    assert_eq!(deleted.text("/data/deleteFile/deletedFileId"), file);
    assert_eq!(status(&officer, &file).await, 404);
    assert_eq!(delete(&officer, &file).await.code(), "NOT_FOUND", "twice is once");
    assert_eq!(app.texts("select object from audit_event where action = 'file.delete'").await, [file]);
}

#[tokio::test]
async fn a_cited_file_is_not_deleted_until_it_is_cited_no_more() {
    let app = TestApp::new().await;
    let leader = app.sign_in("a1.leader").await;
    let file = upload(&leader, "a.pdf", &pdf("in use")).await;
    let own = paper(&app, "A1", "SELF", "").await;
    cite(&leader, &own, "A.1", &file, "").await.expect_done("saveScores");
    assert_eq!(read(&leader, &file).await["cited"], true);
    let refused = delete(&leader, &file).await;
    assert_eq!(refused.rule_codes("deleteFile"), ["IN_USE"]);
    assert_eq!(status(&leader, &file).await, 200);
    let none = json!([{ "criterionId": own.criterion("A.1"), "evidence": [] }]);
    save(&leader, &own, own.version + 1, none).await.expect_done("saveScores");
    delete(&leader, &file).await.expect_done("deleteFile");
}

#[tokio::test]
async fn who_may_read_a_file_of_others_may_not_delete_it() {
    let app = TestApp::new().await;
    let leader = app.sign_in("a1.leader").await;
    let file = upload(&leader, "a.pdf", &pdf("theirs")).await;
    cite(&leader, &paper(&app, "A1", "SELF", "").await, "A.1", &file, "").await.expect_done("saveScores");
    reach(&app, &app.round("a"), "CROSS").await;
    let refused = delete(&app.sign_in("a2.leader").await, &file).await;
    assert_eq!((refused.code(), refused.reason()), ("FORBIDDEN", "SCOPE"));
}

#[tokio::test]
async fn a_file_never_changes_whoever_tries() {
    let app = TestApp::new().await;
    upload(&app.sign_in("a1.leader").await, "a.pdf", &pdf("frozen")).await;
    let refused = app.sql("update file set name = 'b.pdf'").await.unwrap_err().to_string();
    assert!(refused.contains("files_are_immutable"), "{refused}");
}
