//! Steps that tests of a round share: find a sheet, fill it, hand it in, move the round on.

use serde_json::{Value, json};

use crate::support::{Answer, Client, TestApp};

/// A sheet as tests need it.
#[derive(Debug, Clone)]
pub struct SheetRef {
    pub id: String,
    pub version: i64,
    pub criteria: Vec<(String, String)>,
}

impl SheetRef {
    /// The identifier of the criterion with a code.
    pub fn criterion(&self, code: &str) -> &str {
        &self.criteria.iter().find(|(_, own)| own == code).unwrap().0
    }
}

const SHEET: &str = "query($id: ID!) { sheet(id: $id) { id version state sealed filled total { state total }
    scores { state points editable criterion { id code } } } }";

/// Reads a sheet.
pub async fn read_sheet(client: &Client<'_>, id: &str) -> Answer {
    client.gql(SHEET, json!({ "id": id })).await
}

/// A sheet of an evaluation, by stage and author.
pub async fn sheet(app: &TestApp, round: &str, unit: &str, stage: &str, author: &str) -> SheetRef {
    let officer = app.sign_in("officer").await;
    let document = "query($id: ID!) { round(id: $id) { evaluations { unitCode
        selfSheet { ...s } crossSheets { ...s } agreedSheet { ...s } appraisedSheet { ...s } } } }
        fragment s on Sheet { id version stage author { code } }";
    let answer = officer.gql(document, json!({ "id": round })).await;
    let evaluations = answer.at("/data/round/evaluations").as_array().unwrap().clone();
    let own = evaluations.iter().find(|row| row["unitCode"] == unit).unwrap();
    let all = [&own["selfSheet"], &own["agreedSheet"], &own["appraisedSheet"]]
        .into_iter()
        .chain(own["crossSheets"].as_array().unwrap());
    let found = all
        .filter(|sheet| !sheet.is_null())
        .find(|sheet| sheet["stage"] == stage && (author.is_empty() || sheet["author"]["code"] == author))
        .unwrap_or_else(|| panic!("no sheet {stage} by {author}: {answer:?}"));
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let id = text(&found["id"]);
    let scores = read_sheet(&officer, &id).await;
    let line = |score: &Value| (text(&score["criterion"]["id"]), text(&score["criterion"]["code"]));
    SheetRef {
        version: found["version"].as_i64().unwrap(),
        criteria: scores.at("/data/sheet/scores").as_array().unwrap().iter().map(line).collect(),
        id,
    }
}

const SAVE: &str = "mutation($input: SaveScoresInput!) { saveScores(input: $input) {
    sheet { id version total { total } } userErrors { code path message } } }";

/// Saves cells.
pub async fn save(client: &Client<'_>, sheet: &SheetRef, version: i64, scores: Value) -> Answer {
    let input = json!({ "sheetId": sheet.id, "expectedVersion": version, "scores": scores });
    client.gql(SAVE, json!({ "input": input })).await
}

/// Cells that fill a self sheet completely: 24 + 20 + 8 + 20 + 20 base, 4 bonus, 2 penalty points.
pub fn complete(sheet: &SheetRef) -> Value {
    let cell = |code: &str, facts: &[&str]| json!({ "criterionId": sheet.criterion(code), "facts": facts });
    json!([
        { "criterionId": sheet.criterion("A.1"), "facts": ["80", "100"], "evidence": [{ "text": "Bảng số liệu" }] },
        cell("A.2", &["99"]),
        { "criterionId": sheet.criterion("A.3"), "points": "8", "note": "Nhận xét" },
        cell("B.1", &["0"]),
        cell("B.2", &["1"]),
        cell("T.1", &["2"]),
        cell("P.1", &["1"]),
    ])
}

/// Hands a sheet in.
pub async fn submit(client: &Client<'_>, sheet: &SheetRef, version: i64) -> Answer {
    let document = "mutation($input: SubmitSheetInput!) { submitSheet(input: $input) {
        sheet { id version state submittedBy } userErrors { code path message } } }";
    client.gql(document, json!({ "input": { "sheetId": sheet.id, "expectedVersion": version } })).await
}

/// Moves a round on.
pub async fn advance(client: &Client<'_>, round: &str, to: &str) -> Answer {
    let version = client.gql("query($id: ID!) { round(id: $id) { version } }", json!({ "id": round })).await;
    let version = version.at("/data/round/version").clone();
    let document = "mutation($input: AdvanceRoundInput!) { advanceRound(input: $input) {
        round { stage version } userErrors { code path message } } }";
    let input = json!({ "roundId": round, "expectedVersion": version, "to": to });
    client.gql(document, json!({ "input": input })).await
}
