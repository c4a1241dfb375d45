//! A round whose criteria compare units: sixty points against the best, forty by judgement.

use serde_json::{Value, json};

use super::create_round::new_round;
use super::script::{SheetRef, advance, fill, mutate, sheets_of};
use crate::support::{Client, TestApp};

async fn made(client: &Client<'_>, mutation: &str, selection: &str, input: Value) -> Value {
    let (first, rest) = mutation.split_at(1);
    let document = format!(
        "mutation($input: {}{rest}Input!) {{ {mutation}(input: $input) {{ criteriaSet {{ {selection} }} userErrors {{ code path }} }} }}",
        first.to_uppercase()
    );
    let answer = client.gql(&document, json!({ "input": input })).await.expect_done(mutation);
    answer.at(&format!("/data/{mutation}/criteriaSet")).clone()
}

/// A published set of two lines.
async fn criteria(app: &TestApp, officer: &Client<'_>) -> Value {
    let input =
        json!({ "ownerId": app.unit("ministry"), "name": "So với dẫn đầu", "year": 2026, "declaredTotal": "100" });
    let set = made(officer, "createCriteriaSet", "id version", input).await;
    let input =
        json!({ "criteriaSetId": set["id"], "expectedVersion": 1, "code": "S", "name": "Nhóm", "section": "BASE" });
    let group = made(officer, "saveCriterionGroup", "groups { id }", input).await["groups"][0]["id"].clone();
    let line = |version: i64, code: &str, maximum: &str, rule: Value| {
        json!({ "criteriaSetId": set["id"], "expectedVersion": version, "groupId": group, "code": code,
            "name": format!("Tiêu chí {code}"), "maximum": maximum, "step": "0.01", "rule": rule,
            "evidenceRule": "NONE", "notApplicablePolicy": "EXCLUDE" })
    };
    let compared = json!({ "type": "REL_LEADER", "atTarget": "50" });
    made(officer, "saveCriterion", "version", line(2, "S.1", "60", compared)).await;
    made(officer, "saveCriterion", "version", line(3, "S.2", "40", json!({ "type": "JUDGE" }))).await;
    let publish = json!({ "criteriaSetId": set["id"], "expectedVersion": 4 });
    made(officer, "publishCriteriaSet", "id", publish).await["id"].clone()
}

/// An open round on that set; its identifier.
pub async fn round(app: &TestApp) -> String {
    let officer = app.sign_in("officer").await;
    let mut input = new_round(app);
    input["criteriaSetId"] = criteria(app, &officer).await;
    input["tieRules"] = json!([]);
    let made = mutate(&officer, "createRound", input).await.expect_done("createRound");
    let round = made.text("/data/createRound/round/id").to_owned();
    advance(&officer, &round, "OPEN").await.expect_done("advanceRound");
    round
}

/// Cells of a sheet: an actual against a target, and twenty points by judgement.
pub fn cells(sheet: &SheetRef, actual: &str, target: &str) -> Value {
    json!([
        { "criterionId": sheet.criterion("S.1"), "facts": [actual, target], "note": "Theo báo cáo" },
        { "criterionId": sheet.criterion("S.2"), "points": "20", "note": "Nhận xét" },
    ])
}

/// Fills and hands in one sheet of a stage about a unit.
pub async fn hand_in(app: &TestApp, round: &str, stage: &str, unit: &str, actual: &str, target: &str) {
    for sheet in sheets_of(app, round, stage).await.iter().filter(|sheet| sheet.unit == unit) {
        let who = if stage == "APPRAISED" { "officer".to_owned() } else { format!("{}.leader", sheet.author) };
        fill(&app.sign_in(&who).await, sheet, cells(sheet, actual, target)).await;
    }
}
