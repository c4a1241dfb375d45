//! Files as they come: workbooks with all their oddities, text in all its encodings, and what is refused.

use std::io::{Cursor, Write as _};

use domain::import::{Cell, Content};
use domain::text::legacy::{Encoding, detect};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::write::{SimpleFileOptions, ZipWriter};

use super::*;

fn texts(book: &Book) -> Vec<Vec<String>> {
    let line = |line: &domain::import::Line| line.cells.iter().map(|cell| cell.shown(Encoding::Unicode)).collect();
    book.tables[0].lines.iter().map(line).collect()
}

#[test]
fn a_workbook_keeps_what_its_cells_are() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let percent = Format::new().set_num_format("0.0%");
    let day = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_string(0, 0, "Mã").unwrap();
    sheet.write_number(1, 0, 1.1).unwrap();
    sheet.write_number(1, 1, 0.1 + 0.2).unwrap();
    sheet.write_number_with_format(1, 2, 0.985, &percent).unwrap();
    sheet.write_datetime_with_format(1, 3, ExcelDateTime::from_ymd(2026, 5, 4).unwrap(), &day).unwrap();
    sheet.write_boolean(1, 4, true).unwrap();
    sheet.write_formula(2, 0, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write_formula(2, 1, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.merge_range(3, 0, 5, 0, "gộp", &Format::new()).unwrap();
    sheet.write_string(4, 1, "x").unwrap();
    sheet.set_row_hidden(4).unwrap();
    sheet.set_column_hidden(2).unwrap();
    sheet.write_string(6, 150, "quá xa").unwrap();
    workbook.add_worksheet().set_name("Ẩn").unwrap().set_hidden(true);
    let book = book(&workbook.save_to_buffer().unwrap()).unwrap();
    let table = &book.tables[0];
    assert_eq!(table.lines.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    let row = &table.lines[1].cells;
    assert_eq!(row[0], Cell::number("1.1"));
    assert_eq!(row[1], Cell::number("0.3"), "binary noise is not shown");
    assert_eq!(row[2], Cell { percent: true, ..Cell::number("0.985") });
    assert_eq!(row[3].content, Content::Date("2026-05-04".to_owned()));
    assert_eq!(row[4].content, Content::Truth(true));
    let formulas = &table.lines[2].cells;
    assert_eq!(formulas[0], Cell { formula: true, ..Cell::number("2") });
    assert_eq!((&formulas[1].content, formulas[1].formula), (&Content::Error("#DIV/0!".to_owned()), true));
    assert_eq!(table.lines[4].cells[0], Cell { merged: true, ..Cell::text("gộp") }, "the second row of the range");
    assert!(table.lines[4].hidden && !table.lines[3].hidden);
    assert_eq!(table.hidden_columns, [2]);
    assert!(book.tables[1].hidden);
}

#[test]
fn tables_in_text_are_parted_by_what_stands_between_their_cells() {
    let expected = [vec!["Mã", "Điểm"], vec!["A1", "4,5"], vec!["A2", "a\"b\nc"]];
    for text in [
        "Mã;Điểm\r\nA1;4,5\r\n\r\nA2;\"a\"\"b\nc\"\r\n",
        "Mã\tĐiểm\nA1\t4,5\nA2\t\"a\"\"b\nc\"",
        "Mã,Điểm\nA1,\"4,5\"\nA2,\"a\"\"b\nc\"",
        "sep=;\nMã;Điểm\nA1;4,5\nA2;\"a\"\"b\nc\"",
        "\u{feff}Mã;Điểm\nA1;4,5\nA2;\"a\"\"b\nc\"",
    ] {
        assert_eq!(texts(&book(text.as_bytes()).unwrap()), expected, "{text}");
    }
}

#[test]
fn text_is_read_in_unicode_of_any_width_and_in_western_letters() {
    let wide = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| {
        let mut file = mark.to_vec();
        file.extend("Mã\tSở".encode_utf16().flat_map(bytes));
        file
    };
    for file in [wide([0xff, 0xfe], u16::to_le_bytes), wide([0xfe, 0xff], u16::to_be_bytes)] {
        assert_eq!(texts(&book(&file).unwrap()), [["Mã", "Sở"]]);
    }
    // "Tiếp nhận đơn thư" in TCVN3, byte by byte.
    let old = b"M\xb7;N\xe9i dung\nA1;Ti\xd5p nh\xcbn \xae\xacn th\xad";
    let found = book(old).unwrap();
    let cell = &found.tables[0].lines[1].cells[1];
    let Content::Text(text) = &cell.content else { panic!("{cell:?}") };
    assert_eq!(detect([text.as_str()]), Encoding::Tcvn3);
    assert_eq!(cell.shown(Encoding::Tcvn3), "Tiếp nhận đơn thư");
}

fn archive(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Text that hardly packs.
fn ballast() -> String {
    let mut state = 1u64;
    let mut letter = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b' ' + u8::try_from(state >> 58).unwrap())
    };
    (0..400_000).map(|_| letter()).filter(|letter| *letter != '<').collect()
}

/// A workbook of one worksheet from its parts; they may pack as well as they like.
fn raw(worksheet: &str, strings: &str, styles: &str) -> Vec<u8> {
    packed(worksheet, strings, styles, &ballast())
}

fn packed(worksheet: &str, strings: &str, styles: &str, ballast: &str) -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>"
        )
    };
    let relations = [
        relation("r1", "worksheet", "worksheets/sheet1.xml"),
        relation("r2", "sharedStrings", "sharedStrings.xml"),
        relation("r3", "styles", "styles.xml"),
    ];
    let workbook = "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"P\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    let top = format!("<Relationships>{}</Relationships>", relation("r1", "officeDocument", "xl/workbook.xml"));
    archive(&[
        ("_rels/.rels", &top),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", &format!("<Relationships>{}</Relationships>", relations.concat())),
        ("xl/worksheets/sheet1.xml", worksheet),
        ("xl/sharedStrings.xml", strings),
        ("xl/styles.xml", styles),
        ("ballast.bin", ballast),
    ])
}

const NOTHING: &str = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>";

#[test]
fn a_plain_workbook_made_by_hand_is_read() {
    let bytes = raw(NOTHING, "<sst count=\"0\" uniqueCount=\"0\"></sst>", "<styleSheet></styleSheet>");
    assert_eq!(texts(&book(&bytes).unwrap()), [["1"]]);
}

#[test]
fn counts_that_the_file_claims_are_not_believed() {
    let claims = raw(NOTHING, "<sst uniqueCount=\"99999999999\"></sst>", "<styleSheet></styleSheet>");
    assert_eq!(book(&claims), Err(Unreadable::TooManyCells), "room for a hundred thousand million texts");
    let hidden = raw(NOTHING, "<sst unique\u{1b}(BCount=\"99999999999\"></sst>", "<styleSheet></styleSheet>");
    assert_eq!(book(&hidden), Err(Unreadable::Damaged));
    let shared = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"4000000000\" ref=\"A1:A1\">1</f><v>1</v></c></row></sheetData></worksheet>";
    let bytes = raw(shared, "<sst></sst>", "<styleSheet></styleSheet>");
    assert!(book(&bytes).unwrap().tables[0].lines[0].cells[0].formula, "its number is not set aside for");
}

/// A worksheet of so many rows with the cells of each.
fn rows_of(rows: usize, cells: impl Fn(usize) -> String) -> String {
    let rows: Vec<_> = (1..=rows).map(|row| format!("<row r=\"{row}\">{}</row>", cells(row))).collect();
    format!("<worksheet><sheetData>{}</sheetData></worksheet>", rows.concat())
}

#[test]
fn many_formats_cells_or_texts_are_refused_before_they_are_kept() {
    let many = |piece: &str, count: usize| piece.repeat(count);
    let formats = format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", many("<xf/>", 100_001));
    assert_eq!(book(&raw(NOTHING, "<sst></sst>", &formats)), Err(Unreadable::TooManyCells));
    let cells =
        format!("<worksheet><sheetData><row r=\"1\">{}</row></sheetData></worksheet>", many("<c></c>", 200_001));
    assert_eq!(book(&raw(&cells, "<sst></sst>", "<styleSheet></styleSheet>")), Err(Unreadable::TooManyCells));
    let wide = rows_of(3_000, |row| format!("<c r=\"CV{row}\"><v>1</v></c>"));
    assert_eq!(
        book(&raw(&wide, "<sst></sst>", "<styleSheet></styleSheet>")),
        Err(Unreadable::TooManyCells),
        "cells between count"
    );
    let long = "x".repeat(32_000);
    let texts = rows_of(200, |row| format!("<c r=\"A{row}\" t=\"s\"><v>0</v></c>"));
    let one = format!("<sst uniqueCount=\"1\"><si><t>{long}</t></si></sst>");
    assert_eq!(
        book(&raw(&texts, &one, "<styleSheet></styleSheet>")),
        Err(Unreadable::TooLarge),
        "one text in many cells"
    );
}

#[test]
fn what_is_no_table_is_refused_with_a_reason() {
    let mut compound = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    compound.extend([0; 600]);
    assert_eq!(book(&compound), Err(Unreadable::OldFormat));
    compound.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(book(&compound), Err(Unreadable::Encrypted));
    assert_eq!(
        book(&archive(&[("xl/workbook.xml", "<workbook/>"), ("xl/vbaProject.bin", "x")])),
        Err(Unreadable::Macros)
    );
    assert_eq!(book(&archive(&[("word/document.xml", "<w/>")])), Err(Unreadable::NotATable));
    assert_eq!(book(b"PK\x03\x04 nothing"), Err(Unreadable::Damaged));
    assert_eq!(book(b"%PDF-1.7 text"), Err(Unreadable::NotATable));
    assert_eq!(book(b"\x89PNG\r\n\x1a\n\0\0"), Err(Unreadable::NotATable));
    for nothing in [&b""[..], b" \r\n", b";;\n;;"] {
        assert_eq!(book(nothing), Err(Unreadable::Empty), "{nothing:?}");
    }
    assert_eq!(book(&vec![b'a'; MOST_BYTES + 1]), Err(Unreadable::TooLarge));
}

#[test]
fn a_bomb_in_a_workbook_is_refused() {
    let blanks = format!("<worksheet>{}</worksheet>", " ".repeat(40 * 1024 * 1024));
    assert_eq!(book(&raw(&blanks, "<sst></sst>", "<styleSheet></styleSheet>")), Err(Unreadable::TooLarge));
}

#[test]
fn every_refusal_says_what_to_do_in_both_languages() {
    use Unreadable::{Damaged, Empty, Encrypted, Macros, NotATable, OldFormat, TooLarge, TooManyCells};
    use domain::Language::{English, Vietnamese};
    for refusal in [Empty, OldFormat, Encrypted, Macros, NotATable, Damaged, TooLarge, TooManyCells] {
        assert_ne!(refusal.text(Vietnamese), refusal.text(English), "{}", refusal.code());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_stop_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _read = book(&bytes);
    }

    #[test]
    fn no_text_stops_the_reader(text in "[A-Za-z0-9;,\t\"\n\r =+-]{0,200}") {
        let _read = book(text.as_bytes());
    }

    #[test]
    fn no_worksheet_stops_the_reader(xml in "(<(/?(row|c|v|f|is|t|sheetData|mergeCells|mergeCell))( (r|t|s|ref|si|hidden)=\"[A-Z0-9:a-z]{0,6}\"){0,2}/?>|[0-9a-z]{0,3}){0,30}") {
        let worksheet = format!("<worksheet><sheetData>{xml}");
        let _read = book(&packed(&worksheet, "<sst></sst>", "<styleSheet></styleSheet>", ""));
    }
}
