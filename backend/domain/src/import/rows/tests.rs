//! Tests of the preview: each kind of row, each kind of bad input.

use proptest::prelude::*;

use super::*;
use crate::criteria::testing::small_set;
use crate::evaluation::SheetStage;
use crate::evaluation::testing::{blank, points, values};
use crate::import::testing::{HEADER, book, read, read_rows};
use crate::import::{Cell, Content, ImportErrorCode};

fn codes(row: &Row) -> Vec<&'static str> {
    row.messages.iter().map(|message| message.remark.code()).collect()
}

fn status(rows: &[&[&str]]) -> Vec<RowStatus> {
    read_rows(rows).rows.iter().map(|row| row.status).collect()
}

/// The one row of a table of one row.
fn only(cells: &[&str]) -> Row {
    let mut rows = read_rows(&[cells]).rows;
    assert_eq!(rows.len(), 1);
    rows.remove(0)
}

#[test]
fn rows_are_added_to_a_blank_sheet_by_the_rules_of_typing() {
    use RowStatus::{Add, Skip};
    let preview = read_rows(&[
        &["A1", "Tiêu chí A1", "", "", "45,25", "", "Theo báo cáo"],
        &["A2", "Tiêu chí A2", "90", "100", "", "BC 12/BC-STNMT\n- Phụ lục 1", ""],
        &["D1", "", "Có", "", "", "", ""],
        &["E1", "", "", "", "KAD", "", ""],
        &["F1", "", "", "", "", "", ""],
    ]);
    let statuses: Vec<_> = preview.rows.iter().map(|row| row.status).collect();
    assert_eq!(statuses, [Add, Add, Add, Add, Skip]);
    assert_eq!(preview.rows[0].note.as_deref(), Some("Theo báo cáo"));
    assert_eq!(preview.rows[1].evidence, ["BC 12/BC-STNMT", "Phụ lục 1"]);
    assert_eq!(preview.rows[1].after, Some((values(&["22.5"])[0], vec![points("90"), points("100")])));
    assert_eq!(preview.rows[2].after.as_ref().unwrap().0, values(&["15"])[0]);
    assert_eq!(preview.rows[3].after.as_ref().unwrap().0, Value::NotApplicable);
    assert_eq!(codes(&preview.rows[4]), ["NOTHING_SAID"]);
}

#[test]
fn what_stands_there_already_is_the_same_and_what_differs_is_a_change() {
    let set = small_set();
    let mut sheet = blank(&set, SheetStage::Self_);
    sheet.values[0] = values(&["45.25"])[0];
    let same = read(&book(&[HEADER, &["A1", "", "", "", "45,25", "", ""]]), &sheet);
    assert_eq!((same.rows[0].status, &same.rows[0].entry), (RowStatus::Same, &None));
    let other = read(&book(&[HEADER, &["A1", "", "", "", "45,5", "", ""]]), &sheet);
    assert_eq!(other.rows[0].status, RowStatus::Change);
    let noted = read(&book(&[HEADER, &["A1", "", "", "", "", "", "Mới"]]), &sheet);
    assert_eq!((noted.rows[0].status, &noted.rows[0].entry), (RowStatus::Change, &None));
}

#[test]
fn each_bad_cell_says_what_is_wrong_with_it() {
    for (cells, code) in [
        (["A1", "", "", "", "1.234", "", ""], "AMBIGUOUS_NUMBER"),
        (["A1", "", "", "", "mười", "", ""], "NOT_A_NUMBER"),
        (["A1", "", "", "", "0,125", "", ""], "TOO_PRECISE"),
        (["A1", "", "", "", "61", "", ""], "OVER_MAXIMUM"),
        (["A1", "", "", "", "-1", "", ""], "BELOW_MINIMUM"),
        (["A1", "", "", "", "45,1", "", ""], "OFF_STEP"),
        (["A1", "", "", "", "Không chấm", "", ""], "INVALID_STATE"),
        (["A2", "", "", "", "20", "", ""], "FACTS_REQUIRED"),
        (["A2", "", "90", "", "", "", ""], "FACT_MISSING"),
        (["A2", "", "90", "0", "", "", ""], "INVALID_FACTS"),
        (["A2", "", "90", "100", "25", "", ""], "POINTS_DIFFER"),
        (["D1", "", "có lẽ", "", "", "", ""], "YES_NO_DUE"),
        (["E1", "", "1,5", "", "", "", ""], "INVALID_FACTS"),
        (["A9", "", "", "", "1", "", ""], "UNKNOWN_CODE"),
    ] {
        let row = only(&cells);
        assert_eq!(row.status, RowStatus::Error, "{cells:?}");
        assert!(codes(&row).contains(&code), "{cells:?}: {:?}", row.messages);
        assert_eq!(row.after, None);
    }
}

#[test]
fn what_was_understood_in_a_special_way_is_said() {
    assert_eq!(codes(&only(&["D1", "", "", "", "Đạt", "", ""])), Vec::<&str>::new());
    assert_eq!(codes(&only(&["D1", "", "", "", "15", "", ""])), ["INFERRED_FROM_POINTS"]);
    assert_eq!(codes(&only(&["A1", "", "5", "", "45", "", ""])), ["FACT_NOT_DUE"]);
    assert_eq!(codes(&only(&["", "Tiêu chí A1", "", "", "45", "", ""])), ["FOUND_BY_NAME"]);
}

#[test]
fn headings_totals_and_blank_rows_are_left_alone() {
    use RowStatus::{Add, Skip};
    let rows: &[&[&str]] = &[
        &["A", "Nhiệm vụ chuyên môn", "", "", "", "", ""],
        &["", "", "", "", "", "", ""],
        &["", "Mục giải thích", "", "", "", "", ""],
        &["A1", "", "", "", "45", "", ""],
        &["", "Cộng A", "", "", "45", "", ""],
        &["Tổng cộng", "", "", "", "45", "", ""],
    ];
    assert_eq!(status(rows), [Skip, Skip, Add, Skip, Skip]);
}

#[test]
fn two_rows_of_one_line_are_both_wrong_and_name_each_other() {
    let preview = read_rows(&[
        &["A1", "", "", "", "45", "", ""],
        &["D1", "", "x", "", "", "", ""],
        &["a1.", "", "", "", "46", "", ""],
    ]);
    let duplicates: Vec<_> = preview.rows.iter().map(|row| row.messages.clone()).collect();
    assert_eq!(duplicates[0], [Message::error(Remark::Duplicate(vec![4]))]);
    assert_eq!(duplicates[2], [Message::error(Remark::Duplicate(vec![2]))]);
    assert_eq!(preview.count(RowStatus::Error), 2);
    let blank = read_rows(&[&["A1", "", "", "", "45", "", ""], &["A1", "", "", "", "", "", ""]]);
    assert_eq!(blank.count(RowStatus::Error), 0, "a row that says nothing harms nobody");
}

#[test]
fn cells_that_are_more_than_text_are_told() {
    let mut book = book(&[HEADER, &["A1", "", "", "", "x", "", ""], &["A2", "", "1", "1", "", "", ""]]);
    let sheet = blank(&small_set(), SheetStage::Self_);
    let lines = &mut book.tables[0].lines;
    lines[1].cells[4] = Cell { formula: true, merged: true, ..Cell::number("45") };
    lines[1].hidden = true;
    lines[2].cells[2] = Cell { percent: true, ..Cell::number("0.9") };
    lines[2].cells[4] = Cell { formula: true, ..Cell::number("3") };
    let preview = read(&book, &sheet);
    assert_eq!(codes(&preview.rows[0]), ["HIDDEN_ROW", "FORMULA_TAKEN", "MERGED"]);
    assert_eq!(preview.rows[0].status, RowStatus::Add);
    assert_eq!(codes(&preview.rows[1]), ["PERCENT_READ"]);
    assert_eq!(preview.rows[1].status, RowStatus::Add, "the workbook's own reckoning is not compared");
    for (content, code) in [
        (Content::Error("#DIV/0!".to_owned()), "FORMULA_FAILED"),
        (Content::Date("2026-05-04".to_owned()), "DATE_HERE"),
        (Content::Truth(true), "NOT_A_NUMBER"),
    ] {
        book.tables[0].lines[1].cells[4] = Cell { content, ..Cell::default() };
        assert_eq!(codes(&read(&book, &sheet).rows[0]), ["HIDDEN_ROW", code]);
    }
    book.tables[0].lines[1].cells[4] = Cell { percent: true, ..Cell::number("0.5") };
    assert_eq!(codes(&read(&book, &sheet).rows[0]), ["HIDDEN_ROW", "PERCENT_IN_POINTS"]);
}

#[test]
fn judges_type_points_on_every_line() {
    let sheet = blank(&small_set(), SheetStage::Cross);
    let preview = read(&book(&[&["Mã", "Điểm chấm"], &["A2", "20,5"], &["D1", "Không chấm"]]), &sheet);
    assert_eq!(preview.rows.iter().map(|row| row.status).collect::<Vec<_>>(), [RowStatus::Add, RowStatus::Add]);
    assert_eq!(preview.rows[1].after.as_ref().unwrap().0, Value::Withheld);
}

#[test]
fn texts_have_a_bound_and_evidence_is_not_repeated() {
    let long = "x".repeat(TEXT_LENGTH + 1);
    assert_eq!(codes(&only(&["A1", "", "", "", "45", &long, &long])), ["TEXT_TOO_LONG", "TEXT_TOO_LONG"]);
    let many = (0..=MOST_EVIDENCE).map(|number| format!("BC {number}")).collect::<Vec<_>>().join("\n");
    assert_eq!(codes(&only(&["A1", "", "", "", "45", &many, ""])), ["TOO_MUCH_EVIDENCE"]);
    assert_eq!(only(&["A1", "", "", "", "45", "BC 1\nBC 1", ""]).evidence, ["BC 1"]);
}

#[test]
fn every_code_of_a_broken_import_has_words() {
    use crate::RuleError as _;
    use crate::import::ImportError;
    for code in [ImportErrorCode::RowsFail, ImportErrorCode::ChangedSince, ImportErrorCode::ColumnsUnclear] {
        let error = ImportError::new(code, &[]).with("3");
        assert!(error.text(crate::Language::Vietnamese).ends_with("(3)."));
        assert_ne!(error.text(crate::Language::Vietnamese), error.text(crate::Language::English));
    }
}

fn content() -> impl Strategy<Value = Content> {
    prop_oneof![
        Just(Content::Empty),
        "[A1D2E. ,0-9x%-]{0,8}".prop_map(Content::Text),
        any::<String>().prop_map(Content::Text),
        any::<String>().prop_map(Content::Number),
        any::<f64>().prop_map(|number| Content::Number(number.to_string())),
        any::<String>().prop_map(Content::Date),
        any::<bool>().prop_map(Content::Truth),
        any::<String>().prop_map(Content::Error),
    ]
}

fn cell() -> impl Strategy<Value = Cell> {
    (content(), any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(content, formula, percent, merged)| Cell {
        content,
        formula,
        percent,
        merged,
    })
}

proptest! {
    #[test]
    fn no_table_stops_the_reader_and_no_row_is_taken_with_an_error(
        cells in proptest::collection::vec(proptest::collection::vec(cell(), 0..9), 0..12),
        headed in any::<bool>(),
    ) {
        let mut book = book(&[HEADER]);
        if !headed {
            book.tables[0].lines.clear();
        }
        for (place, cells) in cells.into_iter().enumerate() {
            let number = u32::try_from(place).unwrap() + 2;
            book.tables[0].lines.push(Line { number, hidden: false, cells });
        }
        let sheet = blank(&small_set(), SheetStage::Self_);
        for row in read(&book, &sheet).rows {
            prop_assert_eq!(row.fails(), row.status == RowStatus::Error);
            prop_assert!(!row.writes() || row.after.is_some());
        }
    }
}
