//! Steps that tests of citing share.

use serde_json::{Value, json};

use crate::evaluation::script::{SheetRef, save, sheet};
use crate::support::{Answer, Client, TestApp};

/// The sheet of a kind about a unit, with the version it has now.
pub async fn paper(app: &TestApp, unit: &str, stage: &str, author: &str) -> SheetRef {
    sheet(app, &app.round("a"), unit, stage, author).await
}

/// Cites a file on a line of a sheet.
pub async fn cite(client: &Client<'_>, sheet: &SheetRef, line: &str, file: &str, page: &str) -> Answer {
    let scores = json!([{
        "criterionId": sheet.criterion(line), "evidence": [{ "fileId": file, "page": page }]
    }]);
    save(client, sheet, sheet.version, scores).await
}

const EVIDENCE: &str = "query($id: ID!) { sheet(id: $id) { scores { criterion { code }
    evidence { text page file { id name kind size url } reuse { kind unitName year criterionCode } } } } }";

/// The evidence of a line, as a reader gets it.
pub async fn evidence(client: &Client<'_>, sheet: &str, line: &str) -> Value {
    let answer = client.gql(EVIDENCE, json!({ "id": sheet })).await;
    let scores = answer.at("/data/sheet/scores").as_array().cloned().unwrap_or_default();
    let found = scores.into_iter().find(|score| score["criterion"]["code"] == line);
    found.map_or(Value::Null, |score| score["evidence"].clone())
}
