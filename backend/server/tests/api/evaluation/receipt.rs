//! Receipts: the derivation of a result, for those who may know the final values.

use serde_json::{Value, json};

use super::disqualification;
use super::script::{advance, client, mutate, play, reach};
use crate::statements::world::{cluster, constant, count, open_round};
use crate::support::{Answer, Client, TestApp};

const RECEIPT: &str = "query($id: ID!) { evaluation(id: $id) { unitCode final { total } receipt {
    unitCode rank { rank tied excluded ranked sentence trace { rule value decided sentence } }
    classification { code name capped sentence thresholds { code atLeast reached floors { groupCode } } }
    total { total base bonus penalty basePoints assignedMaximum baseMaximum declaredTotal normalised bonusPoints
        bonusCap penaltyPoints penaltyCap percent sentence baseSentence bonusSentence penaltySentence }
    groups { code parentCode section points maximum percent } grounds { code effect } adjustments { lineCode }
    lines { code groupCode section maximum upperBound step ruleType rule notApplicable decidedBy effect points
        countedMaximum sentence value { state points } field { unitCode leads }
        stages { stage decides value { state points } papers { sheetId authorCode authorName submittedAt submittedBy
            sentence reckoned handling note value { state points } facts { key label value choice }
            evidence { text documentId reference page } } } } } } }";

/// The evaluation of each member of a round, by unit code.
async fn evaluations(app: &TestApp, round: &str) -> Vec<(String, String)> {
    let document = "query($id: ID!) { round(id: $id) { evaluations { id unitCode } } }";
    let answer = app.sign_in("officer").await.gql(document, json!({ "id": round })).await;
    let rows = answer.at("/data/round/evaluations").as_array().unwrap().clone();
    let text = |row: &Value, field: &str| row[field].as_str().unwrap().to_owned();
    rows.iter().map(|row| (text(row, "unitCode"), text(row, "id"))).collect()
}

async fn receipt(client: &Client<'_>, id: &str) -> Answer {
    let answer = client.gql(RECEIPT, json!({ "id": id })).await;
    assert!(answer.at("/errors").is_null(), "{answer:?}");
    answer
}

#[tokio::test]
async fn a_receipt_arrives_at_the_stored_total_and_names_persons_notes_and_evidence() {
    let app = TestApp::new().await;
    let round = app.round("a");
    play(&app, &round, "PROVISIONAL").await;
    let reader = app.sign_in("a2.leader").await;
    for (code, id) in evaluations(&app, &round).await {
        let answer = receipt(&reader, &id).await;
        let found = answer.at("/data/evaluation/receipt");
        assert_eq!(found["total"]["total"], *answer.at("/data/evaluation/final/total"), "{code}");
        let line = &found["lines"][0];
        assert_eq!((&line["code"], &line["decidedBy"]), (&json!("A.1"), &json!("APPRAISED")));
        let [own, cross, ..] = [0, 1, 2, 3].map(|stage| line["stages"][stage].clone());
        let paper = &own["papers"][0];
        assert_eq!(paper["authorCode"], json!(code));
        assert!(paper["submittedBy"].is_string() && paper["submittedAt"].is_string(), "{paper}");
        assert_eq!(paper["facts"][1]["value"], "100.00");
        assert_eq!((&paper["reckoned"], &paper["value"]["points"]), (&json!("24.00"), &json!("24.00")));
        assert_eq!(paper["evidence"][0]["text"], "Bảng số liệu");
        assert_eq!(paper["sentence"], "Kết quả thực hiện: 80; Chỉ tiêu, kế hoạch: 100 → 24 điểm");
        assert_eq!(cross["papers"][0]["note"], "Theo hồ sơ");
        assert_eq!(cross["papers"][0]["handling"], "COUNTED");
        assert_eq!(
            line["sentence"],
            "Lấy giá trị Bộ thẩm định (24 điểm), giai đoạn sau cùng đã quyết định. Tính 24 trên 30 điểm."
        );
    }
}

#[tokio::test]
async fn a_receipt_is_null_and_its_file_not_there_until_the_reader_may_know_the_final_values() {
    let app = TestApp::new().await;
    let round = app.round("a");
    let (_, id) = evaluations(&app, &round).await.remove(0);
    let path = format!("/evaluations/{id}/receipt.json");
    for (stage, due) in
        [("OPEN", vec![]), ("APPRAISED", vec!["officer"]), ("PROVISIONAL", vec!["officer", "a3.leader", "council"])]
    {
        if stage == "APPRAISED" {
            reach(&app, &round, stage).await;
        } else if stage == "PROVISIONAL" {
            app.at_day(40);
            advance(&app.sign_in("officer").await, &round, stage).await.expect_done("advanceRound");
        }
        for who in ["officer", "a3.leader", "council", "b1.leader", "observer", "otherofficer", ""] {
            let reader = client(&app, who).await;
            let answer = reader.gql(RECEIPT, json!({ "id": id })).await;
            let status = reader.file(&path, &[]).await.0.as_u16();
            let seen = !answer.at("/data/evaluation/receipt").is_null();
            assert_eq!(seen, due.contains(&who), "{who} at {stage}: {answer:?}");
            let expected = if seen {
                200
            } else if who.is_empty() {
                401
            } else {
                404
            };
            assert_eq!(status, expected, "{who} at {stage}");
        }
    }
}

#[tokio::test]
async fn the_file_of_a_receipt_is_the_same_tree_with_its_sentences() {
    let app = TestApp::new().await;
    let round = app.round("a");
    play(&app, &round, "PROVISIONAL").await;
    let (code, id) = evaluations(&app, &round).await.remove(0);
    let reader = app.sign_in("a3.officer").await;
    let answer = receipt(&reader, &id).await;
    let path = format!("/evaluations/{id}/receipt.json");
    let (status, headers, body) = reader.file(&path, &[("accept-language", "en")]).await;
    assert_eq!(status, 200);
    assert_eq!(headers["cache-control"], "private, no-store");
    assert!(headers["content-disposition"].to_str().unwrap().contains(&code.to_lowercase()));
    let file: Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(file["format"], "thidua-receipt-v1");
    assert_eq!(file["total"]["total"], *answer.at("/data/evaluation/receipt/total/total"));
    let lines = answer.at("/data/evaluation/receipt/lines").as_array().unwrap();
    assert_eq!(file["lines"].as_array().unwrap().len(), lines.len());
    assert!(file["sentences"][0].as_str().unwrap().starts_with("Rank "), "{}", file["sentences"][0]);
    assert_eq!(reader.file("/evaluations/nonsense/receipt.json", &[]).await.0, 404);
    let (status, ..) = app.bearer("stale").file(&path, &[]).await;
    assert_eq!(status, 401, "a token that is not good");
}

#[tokio::test]
async fn an_excluded_unit_has_a_receipt_that_says_so() {
    let app = TestApp::new().await;
    let round = disqualification::open_round(&app).await;
    reach(&app, &round, "PROVISIONAL").await;
    let officer = app.sign_in("officer").await;
    let ground = disqualification::about(&app, &round, "A3", "L1").await;
    mutate(&officer, "recordDisqualification", ground.clone()).await.expect_done("recordDisqualification");
    let answer = receipt(&officer, ground["evaluationId"].as_str().unwrap()).await;
    let found = answer.at("/data/evaluation/receipt");
    assert_eq!((&found["rank"]["rank"], &found["rank"]["excluded"]), (&Value::Null, &json!(true)));
    assert_eq!(found["rank"]["ranked"], 2);
    assert_eq!(found["grounds"][0]["effect"], "BLOCK");
    assert_eq!(found["classification"]["code"], "NOT_CONSIDERED");
}

const ALL: &str = "query($id: ID!) { round(id: $id) { evaluations { receipt { total { total } lines { code } } } } }";

#[tokio::test]
async fn receipts_of_twelve_units_take_as_many_statements_as_those_of_three() {
    let mut counts = Vec::new();
    for members in [3, 12] {
        let app = TestApp::new().await;
        let round = if members == 3 {
            app.round("a")
        } else {
            open_round(&app, &cluster(&app, members).await, "Đợt C").await
        };
        reach(&app, &round, "PROVISIONAL").await;
        // Papers of units that nobody plays: handed in as they are.
        app.sql("update sheet set state = 'SUBMITTED', submitted_at = updated_at").await.unwrap();
        let officer = app.sign_in("officer").await;
        counts.push(count(&app, &officer, ALL, json!({ "id": round })).await);
    }
    constant(&counts, 14);
}
