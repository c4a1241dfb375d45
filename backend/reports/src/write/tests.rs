//! What is written is read back, and what a spreadsheet would make of it is looked at.

use std::collections::HashMap;

use domain::evaluation::Lines;
use domain::evaluation::{ScoreEntry, SheetStage, Value, entry};
use domain::import::{Content, RowStatus};

use super::*;
use crate::container::{Container, Limits};
use crate::read;
use crate::testing::{Pieces, Texts, blank, filled, read_onto, set, workbook};

#[test]
fn a_filled_workbook_says_the_same_on_a_blank_sheet() {
    let set = set();
    let sheet = filled(&set);
    let notes =
        Texts::from([(set.criteria[0].id, "=HYPERLINK(\"x\")".to_owned()), (set.criteria[1].id, "'nháy".to_owned())]);
    let evidence = Pieces::from([(set.criteria[0].id, vec!["Báo cáo 12/BC".to_owned(), "- Phụ lục".to_owned()])]);
    let book = read::book(&workbook(&set, &sheet, &notes, &evidence)).unwrap();
    let blank = blank(&set, SheetStage::Self_);
    let preview = read_onto(&book, &blank, &set);
    assert_eq!(preview.count(RowStatus::Error), 0, "{:?}", preview.rows);
    assert_eq!(preview.count(RowStatus::Add), set.criteria.len());
    let entries: Vec<ScoreEntry> = preview.rows.iter().filter_map(|row| row.entry.clone()).collect();
    let read = entry::apply(&blank, &set, &Lines::All, &entries).unwrap();
    assert_eq!((&read.values, &read.facts), (&sheet.values, &sheet.facts));
    let row = |place| preview.rows.iter().find(|row| row.line == Some(place)).unwrap();
    assert_eq!(row(0).note.as_deref(), Some("=HYPERLINK(\"x\")"));
    assert_eq!(row(1).note.as_deref(), Some("'nháy"));
    assert_eq!(row(0).evidence, ["Báo cáo 12/BC", "Phụ lục"]);
    let origin = book.origin.unwrap();
    assert_eq!((origin.sheet, origin.criteria_set), (sheet.id.to_string(), set.id.to_string()));
}

#[test]
fn a_workbook_that_nobody_touched_changes_nothing() {
    let set = set();
    for sheet in [blank(&set, SheetStage::Self_), filled(&set), blank(&set, SheetStage::Appraised)] {
        let book = read::book(&workbook(&set, &sheet, &HashMap::new(), &HashMap::new())).unwrap();
        let preview = read_onto(&book, &sheet, &set);
        let writes = preview.rows.iter().filter(|row| row.writes() || row.status == RowStatus::Error).count();
        assert_eq!(writes, 0, "{:?}", preview.rows);
    }
}

#[test]
fn a_workbook_without_its_hidden_worksheet_is_read_by_its_codes() {
    let set = set();
    let sheet = filled(&set);
    let mut book = read::book(&workbook(&set, &sheet, &HashMap::new(), &HashMap::new())).unwrap();
    book.origin = None;
    let preview = read_onto(&book, &blank(&set, SheetStage::Self_), &set);
    assert_eq!(preview.count(RowStatus::Add), set.criteria.len(), "{:?}", preview.rows);
}

#[test]
fn every_state_has_its_own_word_in_a_cell() {
    let set = set();
    let mut sheet = blank(&set, SheetStage::Cross);
    sheet.values[0] = Value::NotApplicable;
    sheet.values[1] = Value::Withheld;
    sheet.values[2] = Value::NotAssigned;
    sheet.values[3] = Value::Points(domain::Hundredths::ZERO);
    let book = read::book(&workbook(&set, &sheet, &HashMap::new(), &HashMap::new())).unwrap();
    let column = book.origin.as_ref().unwrap().columns.iter().position(|word| word == "POINTS").unwrap();
    let code = |place: usize| set.criteria[place].code.clone();
    let cell = |place: usize| {
        let line = book.tables[0].lines.iter().find(|line| line.cell(1).content == Content::Text(code(place)));
        line.unwrap().cell(column).content.clone()
    };
    assert_eq!(cell(0), Content::Text("KAD".to_owned()));
    assert_eq!(cell(1), Content::Text("Không chấm".to_owned()));
    assert_eq!(cell(2), Content::Text("Không giao".to_owned()));
    assert_eq!(cell(3), Content::Number("0".to_owned()));
    assert_eq!(cell(4), Content::Empty);
}

/// A part of a workbook as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut container = Container::open(std::io::Cursor::new(bytes), Limits::OFFICE).unwrap();
    String::from_utf8(container.bytes(name, usize::MAX).unwrap().unwrap()).unwrap()
}

/// The XML of the worksheet with the table.
fn worksheet(bytes: &[u8]) -> String {
    part(bytes, "xl/worksheets/sheet1.xml")
}

#[test]
fn the_table_prints_on_a4_and_only_cells_to_fill_are_open() {
    let set = set();
    let bytes = workbook(&set, &filled(&set), &HashMap::new(), &HashMap::new());
    let xml = worksheet(&bytes);
    assert!(xml.contains("paperSize=\"9\"") && xml.contains("orientation=\"landscape\""), "A4, landscape");
    assert!(xml.contains("fitToWidth") || xml.contains("fitToPage"), "as wide as the paper");
    assert!(xml.contains("<sheetProtection sheet=\"1\"") && !xml.contains("password="), "protected without a password");
    assert!(xml.contains("type=\"list\"") && xml.contains("Có,Không"), "choices are lists");
    let names = part(&bytes, "xl/workbook.xml");
    assert!(names.contains("Print_Titles") && names.contains("veryHidden"), "{names}");
    let strings = part(&bytes, "xl/sharedStrings.xml");
    assert!(strings.contains("Dữ liệu minh họa"));
    let styles = part(&bytes, "xl/styles.xml");
    assert!(styles.contains("Times New Roman"));
}

#[test]
fn totals_are_formulas_and_text_of_people_never_is() {
    let set = set();
    let notes = Texts::from([(set.criteria[0].id, "=1+1".to_owned())]);
    let xml = worksheet(&workbook(&set, &filled(&set), &notes, &HashMap::new()));
    assert!(xml.contains("<f>SUM("), "subtotals");
    assert!(!xml.contains("<f>1+1</f>"));
}

#[test]
fn the_summary_lists_units_and_only_the_stages_that_may_be_shown() {
    let set = set();
    let values = filled(&set).values;
    let unit = |name: &str| UnitPaper {
        name: name.to_owned(),
        code: "BN".to_owned(),
        totals: [Some(domain::Hundredths::whole(900)), None, None, None, Some(domain::Hundredths::whole(880))],
        values: [Some(values.clone()), None, None, None, Some(values.clone())],
        rank: "1".to_owned(),
        class: "Xuất sắc".to_owned(),
    };
    let units = [unit("Sở Một"), unit("=Sở Hai")];
    let heading = ["Bảng tổng hợp".to_owned()];
    let paper =
        RoundPaper { set: &set, units: &units, heading: &heading, demonstration: true, provisional: true, foot: "" };
    let book = read::book(&round_workbook(&paper).unwrap()).unwrap();
    let names: Vec<_> = book.tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names, ["Tổng hợp", "Tự chấm", "Điểm cuối"]);
    let cells: Vec<_> = book.tables[0].lines.iter().flat_map(|line| &line.cells).map(|cell| &cell.content).collect();
    for text in ["DỰ KIẾN – chưa công bố", "Dữ liệu minh họa", "'=Sở Hai", "Xuất sắc"] {
        assert!(cells.contains(&&Content::Text(text.to_owned())), "{text}");
    }
    assert!(cells.contains(&&Content::Number("880".to_owned())));
}
