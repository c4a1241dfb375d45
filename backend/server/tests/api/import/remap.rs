//! Reading a file's table in another way.

use serde_json::{Value, json};

use super::steps::{act, apply, look, own, rows, start};
use crate::evaluation::script::read_sheet;
use crate::support::{Answer, TestApp};

/// The roles of the columns.
fn roles(answer: &Answer, pointer: &str) -> Vec<String> {
    let columns = answer.at(&format!("{pointer}/columns")).as_array().unwrap().clone();
    columns.iter().map(|column| column["role"].as_str().unwrap().to_owned()).collect()
}

const STRANGE: &str = "Bảng của đơn vị\nKý hiệu;Cột lạ;Điểm năm trước\nA.3;8;5\n";

#[tokio::test]
async fn columns_are_chosen_and_remembered_for_the_next_file() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let id = start(&officer, &own.id, STRANGE).await;
    let seen = look(&officer, &id).await;
    assert_eq!(roles(&seen, "/data/import"), ["CODE", "IGNORE", "POINTS"]);
    assert_eq!(seen.number("/data/import/headerRow"), 2);
    let columns = json!([{ "role": "CODE" }, { "role": "POINTS" }, { "role": "IGNORE" }]);
    let done = act(&officer, "remapImport", json!({ "id": id, "columns": columns })).await.expect_done("remapImport");
    assert_eq!(done.text("/data/remapImport/import/rows/0/after/value/points"), "8.00");
    let next = start(&officer, &own.id, STRANGE).await;
    let seen = look(&officer, &next).await;
    assert_eq!(roles(&seen, "/data/import"), ["CODE", "POINTS", "IGNORE"]);
    assert_eq!(seen.text("/data/import/columns/1/guess"), "REMEMBERED");
    assert!(look(&officer, &id).await.at("/data/import").is_null(), "the file before is forgotten");
    let leader = app.sign_in("a1.leader").await;
    let other = start(&leader, &own.id, STRANGE).await;
    assert_eq!(roles(&look(&leader, &other).await, "/data/import"), ["CODE", "IGNORE", "POINTS"], "others choose anew");
}

#[tokio::test]
async fn a_wrong_cell_is_put_right_in_the_preview() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let id = start(&officer, &own.id, "Mã;Điểm;Ghi chú\nA3;1.234;Tốt\n").await;
    let edits = json!([{ "row": 2, "column": 0, "text": "A.3" }, { "row": 2, "column": 1, "text": "7,5" }]);
    let done = act(&officer, "remapImport", json!({ "id": id, "edits": edits })).await.expect_done("remapImport");
    assert_eq!(rows(&done, "/data/remapImport/import"), [("ADD".to_owned(), vec![])]);
    assert_eq!(done.at("/data/remapImport/import/rows/0/cells"), &json!(["A.3", "7,5", "Tốt"]));
    apply(&officer, &id, "ALL_OR_NOTHING").await.expect_done("applyImport");
    assert_eq!(read_sheet(&officer, &own.id).await.text("/data/sheet/scores/2/points"), "7.50");
}

#[tokio::test]
async fn header_row_and_encoding_can_be_chosen() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let id = start(&officer, &own.id, "Mã;Điểm\nA.3;8\nA.2;9\n").await;
    let done = act(&officer, "remapImport", json!({ "id": id, "headerRow": 2 })).await.expect_done("remapImport");
    assert_eq!(done.at("/data/remapImport/import/rows").as_array().unwrap().len(), 1);
    let done = act(&officer, "remapImport", json!({ "id": id, "encoding": "VNI" })).await.expect_done("remapImport");
    assert_eq!(done.text("/data/remapImport/import/encoding"), "VNI");
    assert_eq!(done.text("/data/remapImport/import/encodingGuess"), "UNICODE");
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_changes_nothing() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    let id = start(&officer, &own.id, "Mã;Điểm\nA.3;8\n").await;
    let before = look(&officer, &id).await.body;
    let column = |role: &str| json!({ "role": role });
    let twice = json!([{ "role": "CODE" }, { "role": "FACT", "fact": 1 }, { "role": "FACT", "fact": 1 }]);
    for (rest, code) in [
        (json!({ "worksheet": 1 }), "NO_SUCH_PLACE"),
        (json!({ "columns": [column("POINTS"), column("NOTE")] }), "COLUMNS_UNCLEAR"),
        (json!({ "columns": [column("CODE"), column("CODE")] }), "COLUMNS_UNCLEAR"),
        (json!({ "columns": twice }), "COLUMNS_UNCLEAR"),
        (json!({ "edits": [{ "row": 9, "column": 0, "text": "x" }] }), "NO_SUCH_PLACE"),
        (json!({ "edits": [{ "row": 2, "column": 7, "text": "x" }] }), "NO_SUCH_PLACE"),
        (json!({ "edits": [{ "row": 2, "column": 1, "text": "x".repeat(2_001) }] }), "TEXT_TOO_LONG"),
    ] {
        let mut input = json!({ "id": id });
        input.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        let refused = act(&officer, "remapImport", input).await;
        assert_eq!(refused.rule_codes("remapImport"), [code], "{rest}");
        assert_eq!(refused.at("/data/remapImport/import"), &Value::Null);
    }
    assert_eq!(look(&officer, &id).await.body, before);
}
