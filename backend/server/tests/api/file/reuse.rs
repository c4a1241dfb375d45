//! One file for several claims: told to those who may read both, and to nobody else.

use serde_json::{Value, json};

use super::cite::{cite, evidence, paper};
use super::made::pdf;
use super::uploading::upload;
use crate::evaluation::script::{reach, save};
use crate::support::TestApp;

/// Kinds of reuse of the evidence of a line, as a reader gets them.
async fn kinds(app: &TestApp, who: &str, sheet: &str, line: &str) -> Vec<String> {
    let seen = evidence(&app.sign_in(who).await, sheet, line).await;
    let reuse = seen[0]["reuse"].as_array().cloned().unwrap_or_default();
    reuse.iter().map(|other| other["kind"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn the_same_bytes_of_two_units_are_told_when_both_sheets_are_revealed() {
    let app = TestApp::new().await;
    let mut sheets = Vec::new();
    for (who, unit) in [("a1.leader", "A1"), ("a2.leader", "A2")] {
        let client = app.sign_in(who).await;
        let file = upload(&client, &format!("{unit}.pdf"), &pdf("the same report")).await;
        let sheet = paper(&app, unit, "SELF", "").await;
        cite(&client, &sheet, "A.1", &file, "").await.expect_done("saveScores");
        sheets.push(sheet.id);
    }
    let nothing = Vec::<String>::new();
    assert_eq!(kinds(&app, "a1.leader", &sheets[0], "A.1").await, nothing, "the other is sealed");
    assert_eq!(kinds(&app, "officer", &sheets[0], "A.1").await, nothing);
    reach(&app, &app.round("a"), "CROSS").await;
    assert_eq!(kinds(&app, "officer", &sheets[0], "A.1").await, ["OTHER_UNIT"]);
    assert_eq!(kinds(&app, "a3.leader", &sheets[1], "A.1").await, ["OTHER_UNIT"]);
    let told = evidence(&app.sign_in("officer").await, &sheets[0], "A.1").await;
    assert_eq!(
        (told[0]["reuse"][0]["criterionCode"].as_str(), told[0]["reuse"][0]["year"].as_i64()),
        (Some("A.1"), Some(2026))
    );
    assert!(told[0]["reuse"][0]["unitName"].as_str().unwrap().contains("Sở A Hai"), "{told}");
}

#[tokio::test]
async fn two_lines_of_one_sheet_are_told_to_its_author_at_once() {
    let app = TestApp::new().await;
    let leader = app.sign_in("a1.leader").await;
    let file = upload(&leader, "a.pdf", &pdf("twice")).await;
    let own = paper(&app, "A1", "SELF", "").await;
    let line = |code: &str| json!({ "criterionId": own.criterion(code), "evidence": [{ "fileId": file }] });
    save(&leader, &own, own.version, json!([line("A.1"), line("A.2")])).await.expect_done("saveScores");
    assert_eq!(kinds(&app, "a1.officer", &own.id, "A.1").await, ["OTHER_LINE"]);
    let told = evidence(&leader, &own.id, "A.2").await;
    assert_eq!(told[0]["reuse"][0]["criterionCode"], "A.1");
    assert_eq!(evidence(&app.sign_in("officer").await, &own.id, "A.1").await, json!([]), "sealed with the sheet");
}

#[tokio::test]
async fn a_claim_of_another_year_is_told_to_the_unit_that_made_it() {
    let app = TestApp::new().await;
    let leader = app.sign_in("a1.leader").await;
    let file = upload(&leader, "a.pdf", &pdf("last year")).await;
    let own = paper(&app, "A1", "SELF", "").await;
    cite(&leader, &own, "A.1", &file, "").await.expect_done("saveScores");
    let cluster = Value::String(app.cluster("a"));
    let next = crate::statements::world::open_round(&app, &cluster, "Đợt khác").await;
    app.sql("update round set year = 2027 where name = 'Đợt khác'").await.unwrap();
    let later = crate::evaluation::script::sheet(&app, &next, "A1", "SELF", "").await;
    cite(&app.sign_in("a1.leader").await, &later, "A.2", &file, "").await.expect_done("saveScores");
    assert_eq!(kinds(&app, "a1.leader", &later.id, "A.2").await, ["OTHER_YEAR"]);
    assert_eq!(kinds(&app, "a1.leader", &own.id, "A.1").await, ["OTHER_YEAR"]);
}
