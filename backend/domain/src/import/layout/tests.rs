//! Tests of guessing.

use std::collections::BTreeMap;

use super::*;
use crate::criteria::testing::small_set;
use crate::import::testing::book;
use crate::import::{Origin, Table};

fn guess(rows: &[&[&str]]) -> (u32, Vec<String>) {
    let layout = Layout::guess(&book(rows), &small_set(), &Remembered::new());
    (layout.header, layout.columns.iter().map(|column| column.word()).collect())
}

#[test]
fn the_form_that_units_use_is_recognised() {
    let (header, columns) = guess(&[
        &["ỦY BAN NHÂN DÂN TỈNH"],
        &["Phiếu tự chấm điểm thi đua năm 2026"],
        &["Số TT", "Mã", "Tiêu chí", "Điểm chuẩn", "Điểm chấm", "Tài liệu minh chứng", "Ghi chú"],
        &["1", "A1", "Tiêu chí A1", "60", "45", "", ""],
    ]);
    assert_eq!(header, 3);
    assert_eq!(columns, ["ORDINAL", "CODE", "NAME", "MAXIMUM", "POINTS", "EVIDENCE", "NOTE"]);
}

#[test]
fn facts_are_numbered_by_their_headers_or_in_order() {
    let (_, columns) = guess(&[&["Mã tiêu chí", "Số liệu (2)", "Số liệu (1)", "Tự chấm"]]);
    assert_eq!(columns, ["CODE", "FACT:2", "FACT:1", "POINTS"]);
    let (_, columns) = guess(&[&["Mã số", "Chỉ tiêu", "Kết quả thực hiện", "Điểm"]]);
    assert_eq!(columns, ["CODE", "FACT:2", "FACT:1", "POINTS"]);
}

#[test]
fn codes_are_found_by_content_when_no_header_names_them() {
    let (header, columns) =
        guess(&[&["Số TT", "Nội dung", "Điểm tự chấm"], &["A1", "Tiêu chí", "1"], &["A2", "Khác", "2"]]);
    assert_eq!((header, columns), (1, vec!["CODE".to_owned(), "NAME".to_owned(), "POINTS".to_owned()]));
    let (header, columns) = guess(&[&["Bảng điểm"], &["", "A1", "45"]]);
    assert_eq!((header, columns[1].as_str()), (1, "CODE"));
}

#[test]
fn old_letters_in_the_header_are_read_too() {
    let rows: &[&[&str]] =
        &[&["M·", "Tiªu chÝ", "§iÓm tù chÊm", "Ghi chó"], &["A1", "TiÕp nhËn ®¬n th\u{ad}", "45", "§óng h¹n"]];
    let layout = Layout::guess(&book(rows), &small_set(), &Remembered::new());
    assert_eq!(layout.encoding, Encoding::Tcvn3);
    let columns: Vec<_> = layout.columns.iter().map(|column| column.word()).collect();
    assert_eq!(columns, ["CODE", "NAME", "POINTS", "NOTE"]);
}

#[test]
fn a_choice_made_before_counts_more_than_words() {
    let before = book(&[&["Mã", "Điểm", "Cột lạ"], &["A1", "1", "2"]]);
    let set = small_set();
    let mut layout = Layout::guess(&before, &set, &Remembered::new());
    layout.columns[1] = Column::IGNORED;
    layout.columns[2] = Column { role: ColumnRole::Points, slot: 0, guess: Guess::Chosen };
    let again = Layout::guess(&before, &set, &layout.remembered(&before));
    assert_eq!(again.columns[2], Column { role: ColumnRole::Points, slot: 0, guess: Guess::Remembered });
    assert_eq!(again.columns[1].role, ColumnRole::Ignore);
}

#[test]
fn the_workbook_itself_counts_most() {
    let mut own = book(&[&["x", "y"], &["A1", "1"]]);
    own.origin = Some(Origin {
        worksheet: "Phiếu".to_owned(),
        header: 1,
        columns: vec!["POINTS".to_owned(), "FACT:3".to_owned()],
        criteria: BTreeMap::new(),
        ..Origin::default()
    });
    let layout = Layout::guess(&own, &small_set(), &Remembered::new());
    assert_eq!(layout.columns.iter().map(|column| column.word()).collect::<Vec<_>>(), ["POINTS", "FACT:3"]);
    assert!(layout.columns.iter().all(|column| column.guess == Guess::Workbook));
}

#[test]
fn the_worksheet_with_the_table_is_chosen() {
    let mut several = book(&[&["Mã", "Điểm"], &["A1", "1"]]);
    several.tables.insert(0, Table { name: "Hướng dẫn".to_owned(), ..Table::default() });
    assert_eq!(Layout::guess(&several, &small_set(), &Remembered::new()).table, 1);
    assert_eq!(Layout::guess(&Book::default(), &small_set(), &Remembered::new()).header, 0);
}
