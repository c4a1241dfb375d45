//! Invariant 6: a published result stays.

use serde_json::{Value, json};

use crate::evaluation::refusal::refused;
use crate::evaluation::script::{play, publish, sheets_of};
use crate::support::TestApp;

async fn read(app: &TestApp, id: &str) -> Value {
    let query = "query($id: ID!) { publishedResult(id: $id) { hash canonicalText resultVersion reason rows {
        unitName unitCode rank total classification groups { code points } } } }";
    app.anonymous().gql(query, json!({ "id": id })).await.at("/data/publishedResult").clone()
}

#[tokio::test]
async fn a_published_result_changes_only_by_a_corrective_version_that_leaves_the_old_one_visible() {
    let app = TestApp::new().await;
    let round = app.round("a");
    play(&app, &round, "PUBLISHED").await;
    let listed = app.anonymous().gql("{ publishedResults { nodes { id } } }", json!({})).await;
    let first = listed.text("/data/publishedResults/nodes/0/id").to_owned();
    let before = read(&app, &first).await;
    for sheet in sheets_of(&app, &round, "APPRAISED").await {
        let scores = json!([{ "criterionId": sheet.criterion("A.3"), "points": "1", "note": "Sửa" }]);
        let input = json!({ "sheetId": sheet.id, "expectedVersion": sheet.version, "scores": scores });
        refused(&app, "saveScores", &input, &[("officer", "FORBIDDEN", "STAGE")]).await;
    }
    for statement in ["update result set snapshot = '{}'", "update result set hash = ''", "delete from result"] {
        let refused = app.sql(statement).await.unwrap_err().to_string();
        assert!(refused.contains("results_are_immutable"), "{statement}: {refused}");
    }
    let officer = app.sign_in("officer").await;
    let rename =
        "mutation($input: RenameUnitInput!) { renameUnit(input: $input) { unit { name } userErrors { code } } }";
    let input = json!({ "unitId": app.unit("a1"), "expectedVersion": 1, "effectiveOn": "2026-11-23",
        "name": "Sở Đổi Tên", "shortName": "Sở Đổi Tên", "code": "DT" });
    officer.gql(rename, json!({ "input": input })).await.expect_done("renameUnit");
    assert_eq!(read(&app, &first).await, before, "whatever happens later, the result tells what was published");
    let second = publish(&app, &officer, &round, Some("Đính chính")).await.expect_done("publishRound");
    let second = read(&app, second.text("/data/publishRound/result/id")).await;
    assert_eq!(read(&app, &first).await, before);
    assert_eq!((&second["resultVersion"], &second["reason"]), (&json!(2), &json!("Đính chính")));
    assert_ne!(second["hash"], before["hash"]);
}
