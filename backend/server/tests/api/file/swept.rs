//! What nobody needs any more is removed: files that nobody cited in time, and bytes that no file names.

use chrono::TimeDelta;
use server::cx::Cx;
use server::file::service::sweep_files;

use super::cite::{cite, paper};
use super::made::pdf;
use super::uploading::{status, upload};
use crate::support::TestApp;

async fn sweep(app: &TestApp) {
    sweep_files(&Cx::system(app.app.clone(), "test")).await.unwrap();
}

async fn holds(app: &TestApp, sha256: &str) -> bool {
    app.app.files.blobs.holds(sha256).await.unwrap()
}

#[tokio::test]
async fn an_uncited_file_goes_after_its_time_and_its_bytes_with_it() {
    let app = TestApp::new().await;
    let leader = app.sign_in("a1.leader").await;
    let (kept, stale) = (upload(&leader, "a.pdf", &pdf("kept")).await, upload(&leader, "b.pdf", &pdf("stale")).await);
    cite(&leader, &paper(&app, "A1", "SELF", "").await, "A.1", &kept, "").await.expect_done("saveScores");
    let digests = app.texts("select sha256 from file order by name").await;
    sweep(&app).await;
    assert_eq!(status(&leader, &stale).await, 200, "its time has not come");
    app.app.clock.advance(TimeDelta::days(31));
    sweep(&app).await;
    let leader = app.sign_in("a1.leader").await;
    assert_eq!((status(&leader, &stale).await, status(&leader, &kept).await), (404, 200));
    assert_eq!((holds(&app, &digests[0]).await, holds(&app, &digests[1]).await), (true, false));
    assert_eq!(app.texts("select sha256 from file_blob").await, [digests[0].clone()]);
    assert_eq!(app.texts("select actor from audit_event where action = 'file.delete'").await, ["system"]);
}

#[tokio::test]
async fn bytes_stay_as_long_as_any_unit_has_a_file_of_them() {
    let app = TestApp::new().await;
    let (own, other) = (app.sign_in("a1.leader").await, app.sign_in("a2.leader").await);
    let mine = upload(&own, "a.pdf", &pdf("shared")).await;
    let theirs = upload(&other, "a.pdf", &pdf("shared")).await;
    let document =
        "mutation($input: DeleteFileInput!) { deleteFile(input: $input) { deletedFileId userErrors { code } } }";
    own.gql(document, serde_json::json!({ "input": { "fileId": mine } })).await.expect_done("deleteFile");
    sweep(&app).await;
    assert_eq!(status(&other, &theirs).await, 200);
    other.gql(document, serde_json::json!({ "input": { "fileId": theirs } })).await.expect_done("deleteFile");
    let digest = app.texts("select sha256 from file_blob").await.pop().unwrap();
    sweep(&app).await;
    assert!(!holds(&app, &digest).await);
    let again = upload(&other, "a.pdf", &pdf("shared")).await;
    assert_eq!(status(&other, &again).await, 200, "and can come again");
}
