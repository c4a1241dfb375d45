//! Down as a workbook, up again: the same values.

use serde_json::{Value, json};

use super::steps::{apply, look, own, rows, start};
use crate::evaluation::script::{complete, mutate, play, reach, read_sheet, save, sheet};
use crate::support::{Answer, TestApp};

fn scores(answer: &Answer) -> Value {
    answer.at("/data/sheet/scores").clone()
}

#[tokio::test]
async fn a_sheet_that_was_downloaded_comes_back_with_the_same_values() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    save(&officer, &own, own.version, complete(&own)).await.expect_done("saveScores");
    let filled = read_sheet(&officer, &own.id).await;
    let (status, headers, bytes) = officer.get(&format!("/sheets/{}.xlsx", own.id)).await;
    assert_eq!(status, 200);
    assert_eq!(headers["content-disposition"], "attachment; filename=\"phieu-tu-cham-a1-2026.xlsx\"");
    assert_eq!(headers["content-type"], reports::write::MEDIA_TYPE);

    let clear = |(id, _): &(String, String)| json!({ "criterionId": id, "state": "MISSING", "note": null });
    let cleared: Vec<Value> = own.criteria.iter().map(clear).collect();
    save(&officer, &own, own.version + 1, cleared.into()).await.expect_done("saveScores");
    let kind = reports::write::MEDIA_TYPE;
    let sent = officer.post(&format!("/sheets/{}/import?name=phi%E1%BA%BFu.xlsx", own.id), kind, bytes).await;
    assert_eq!(sent.status, 201, "{sent:?}");
    let id = sent.text("/importId");
    let seen = look(&officer, id).await;
    assert_eq!(seen.text("/data/import/fileName"), "phiếu.xlsx");
    assert_eq!(seen.number("/data/import/workbookVersion"), own.version + 1);
    assert_eq!(seen.at("/data/import/counts"), &json!({ "add": 7, "change": 0, "same": 0, "skip": 9, "error": 0 }));
    assert!(seen.at("/data/import/columns").as_array().unwrap().iter().all(|column| column["guess"] == "WORKBOOK"));
    let done = apply(&officer, id, "ALL_OR_NOTHING").await.expect_done("applyImport");
    assert_eq!(done.text("/data/applyImport/import/state"), "APPLIED");
    assert_eq!(scores(&read_sheet(&officer, &own.id).await), scores(&filled));
    let notes = app.texts("select note from sheet_note").await;
    assert_eq!(notes, ["Nhận xét"]);
    let evidence = app.texts("select text from evidence").await;
    assert_eq!(evidence, ["Bảng số liệu"], "what stood there already is not added again");
}

#[tokio::test]
async fn the_workbook_of_another_sheet_is_refused_with_words() {
    let app = TestApp::new().await;
    let round = app.round("a");
    let own = own(&app).await;
    let other = sheet(&app, &round, "A2", "SELF", "A2").await;
    let (_, _, bytes) = app.sign_in("a2.officer").await.get(&format!("/sheets/{}.xlsx", other.id)).await;
    let officer = app.sign_in("a1.officer").await;
    let sent = officer.post(&format!("/sheets/{}/import", own.id), reports::write::MEDIA_TYPE, bytes).await;
    assert_eq!(sent.status, 422, "{sent:?}");
    assert_eq!(sent.text("/errors/0/extensions/reason"), "OTHER_SHEET");
    assert!(sent.text("/errors/0/message").contains("phiếu khác"));
}

#[tokio::test]
async fn judges_fill_their_sheets_offline_too() {
    let app = TestApp::new().await;
    let round = app.round("a");
    reach(&app, &round, "CROSS").await;
    let cross = sheet(&app, &round, "A1", "CROSS", "A2").await;
    let scorer = app.sign_in("a2.leader").await;
    assert_eq!(scorer.get(&format!("/sheets/{}.xlsx", cross.id)).await.0, 200);
    let id = start(&scorer, &cross.id, "Mã;Điểm chấm;Ghi chú\nA.1;24,5;Theo hồ sơ\nA.3;Không chấm;\n").await;
    let seen = look(&scorer, &id).await;
    assert_eq!(rows(&seen, "/data/import"), [("ADD".to_owned(), vec![]), ("ADD".to_owned(), vec![])]);
    apply(&scorer, &id, "ALL_OR_NOTHING").await.expect_done("applyImport");
    let read = read_sheet(&scorer, &cross.id).await;
    assert_eq!(read.text("/data/sheet/scores/0/points"), "24.50");
    assert_eq!(read.text("/data/sheet/scores/2/state"), "WITHHELD");
}

#[tokio::test]
async fn a_field_owner_writes_only_the_lines_of_its_field() {
    let app = TestApp::new().await;
    let round = app.round("a");
    reach(&app, &round, "APPRAISED").await;
    let appraisal = sheet(&app, &round, "A1", "APPRAISED", "").await;
    let field = app.sign_in("field").await;
    let id = start(&field, &appraisal.id, "Mã;Điểm thẩm định\nA.3;7\nB.2;20\n").await;
    let seen = look(&field, &id).await;
    let expected = [("ADD".to_owned(), vec![]), ("ERROR".to_owned(), vec!["OTHER_FIELD".to_owned()])];
    assert_eq!(rows(&seen, "/data/import"), expected);
    apply(&field, &id, "VALID_ONLY").await.expect_done("applyImport");
    let officer = app.sign_in("officer").await;
    let read = read_sheet(&officer, &appraisal.id).await;
    assert_eq!(read.text("/data/sheet/scores/2/points"), "7.00");
    assert_eq!(read.text("/data/sheet/scores/4/state"), "MISSING");
}

#[tokio::test]
async fn the_summary_of_a_round_is_for_those_who_may_know_its_ranking() {
    let app = TestApp::new().await;
    let round = app.round("a");
    let path = format!("/rounds/{round}.xlsx");
    play(&app, &round, "APPRAISED").await;
    for (who, status) in [("a1.leader", 403), ("b1.leader", 404), ("officer", 200)] {
        assert_eq!(app.sign_in(who).await.get(&path).await.0.as_u16(), status, "{who} while it is appraised");
    }
    assert_eq!(app.anonymous().get(&path).await.0, 401);
    let officer = app.sign_in("officer").await;
    crate::evaluation::script::fill_stage(&app, &round, "APPRAISED").await;
    crate::evaluation::script::advance(&officer, &round, "PROVISIONAL").await.expect_done("advanceRound");
    let (status, _, bytes) = app.sign_in("a3.officer").await.get(&path).await;
    assert_eq!(status, 200);
    let book = reports::read::book(&bytes).unwrap();
    let names: Vec<_> = book.tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names, ["Tổng hợp", "Tự chấm", "Chấm chéo", "Thống nhất", "Thẩm định", "Điểm cuối"]);
    let texts: Vec<String> = book.tables[0]
        .lines
        .iter()
        .flat_map(|line| &line.cells)
        .map(|cell| cell.shown(domain::text::legacy::Encoding::Unicode))
        .collect();
    assert!(texts.iter().any(|text| text.contains("DỰ KIẾN")), "{texts:?}");
    assert!(texts.contains(&"93.5".to_owned()), "{texts:?}");
}

#[tokio::test]
async fn what_is_sealed_is_in_no_file() {
    let app = TestApp::new().await;
    let own = own(&app).await;
    let officer = app.sign_in("a1.officer").await;
    save(&officer, &own, own.version, complete(&own)).await.expect_done("saveScores");
    let input = json!({ "sheetId": own.id, "expectedVersion": own.version + 1 });
    mutate(&app.sign_in("a1.leader").await, "submitSheet", input).await.expect_done("submitSheet");
    let path = format!("/sheets/{}.xlsx", own.id);
    for (who, status) in
        [("a1.leader", 200), ("a2.leader", 403), ("officer", 403), ("council", 403), ("admin", 403), ("b1.leader", 404)]
    {
        assert_eq!(app.sign_in(who).await.get(&path).await.0.as_u16(), status, "{who}");
    }
    assert_eq!(app.anonymous().get(&path).await.0, 401);
    reach(&app, &app.round("a"), "CROSS").await;
    for (who, status) in [("a2.leader", 200), ("officer", 200), ("council", 200), ("observer", 404)] {
        assert_eq!(app.sign_in(who).await.get(&path).await.0.as_u16(), status, "{who}");
    }
}
