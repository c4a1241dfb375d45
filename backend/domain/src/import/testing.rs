//! Tables and sets for the tests of imports.

use std::collections::HashMap;

use super::layout::Layout;
use super::rows::{Preview, Target, preview};
use super::table::{Book, Cell, Line, Table};
use crate::criteria::CriteriaSet;
use crate::criteria::testing::{criterion, small_set};
use crate::evaluation::testing::blank;
use crate::evaluation::{Lines, Sheet, SheetStage};

/// A set with the codes 1.1, 1.10, A2 and 2.20 in the group 1.
pub(crate) fn numbered_set() -> CriteriaSet {
    let mut set = small_set();
    "1".clone_into(&mut set.groups[0].code);
    let group = set.groups[0].clone();
    let line = |number, code: &str, name: &str| {
        let mut line = criterion(number, &group, code, 10);
        name.clone_into(&mut line.name);
        line
    };
    set.criteria = vec![
        line(21, "1.1", "Tiêu chí một"),
        line(22, "1.10", "Tiêu chí mười"),
        line(23, "A2", "Khác"),
        line(24, "2.20", "Khác"),
    ];
    set
}

/// A worksheet of texts; the first row is row 1.
pub(crate) fn book(rows: &[&[&str]]) -> Book {
    let line = |(place, row): (usize, &&[&str])| Line {
        number: u32::try_from(place + 1).unwrap(),
        hidden: false,
        cells: row.iter().map(|text| Cell::text(text)).collect(),
    };
    let lines = rows.iter().enumerate().map(line).filter(|line| line.cells.iter().any(|cell| !cell.is_blank()));
    let table = Table { name: "Phiếu".to_owned(), lines: lines.collect(), ..Table::default() };
    Book { tables: vec![table], origin: None }
}

/// The columns of the small set's table.
pub(crate) const HEADER: &[&str] =
    &["Mã", "Tiêu chí", "Số liệu (1)", "Số liệu (2)", "Điểm tự chấm", "Minh chứng", "Ghi chú"];

/// Reads a book onto a sheet of the small set as guessed.
pub(crate) fn read(book: &Book, sheet: &Sheet) -> Preview {
    let set = small_set();
    let layout = Layout::guess(book, &set, &std::collections::BTreeMap::new());
    let (notes, evidence) = (HashMap::new(), HashMap::new());
    let target = Target { sheet, set: &set, lines: &Lines::All, notes: &notes, evidence: &evidence };
    preview(book, &layout, &target)
}

/// Reads rows below the usual header onto a blank own sheet.
pub(crate) fn read_rows(rows: &[&[&str]]) -> Preview {
    let mut all = vec![HEADER];
    all.extend(rows);
    read(&book(&all), &blank(&small_set(), SheetStage::Self_))
}
