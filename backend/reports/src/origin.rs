//! The hidden worksheet of a downloaded workbook: which sheet it was made for, and what its columns are.
//!
//! It is what a stranger may have typed: it helps to read the table and is compared with the sheet at hand, and
//! gives no right.

use std::collections::BTreeMap;

use domain::import::{Origin, Table};
use domain::text::legacy::Encoding;

/// The name of the hidden worksheet.
pub const WORKSHEET: &str = "_thidua";
/// The form of what it holds; another form is not read.
const FORM: &str = "1";

/// Its rows: a word, and what belongs to it.
pub fn rows(origin: &Origin) -> Vec<Vec<String>> {
    let pair = |word: &str, value: &str| vec![word.to_owned(), value.to_owned()];
    let mut rows = vec![
        pair("form", FORM),
        pair("sheet", &origin.sheet),
        pair("version", &origin.version.to_string()),
        pair("criteriaSet", &origin.criteria_set),
        pair("worksheet", &origin.worksheet),
        pair("header", &origin.header.to_string()),
    ];
    let columns = std::iter::once("columns".to_owned()).chain(origin.columns.iter().cloned());
    rows.push(columns.collect());
    rows.extend(origin.criteria.iter().map(|(code, id)| vec!["criterion".to_owned(), code.clone(), id.clone()]));
    rows
}

/// Reads what [`rows`] wrote; `None` when it is another form or something is missing.
pub fn read(table: &Table) -> Option<Origin> {
    let mut words: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut criteria = BTreeMap::new();
    for line in &table.lines {
        let mut cells = line.cells.iter().map(|cell| cell.shown(Encoding::Unicode));
        let word = cells.next()?;
        let rest: Vec<String> = cells.collect();
        match (word.as_str(), rest.as_slice()) {
            ("criterion", [code, id, ..]) => {
                criteria.insert(code.clone(), id.clone());
            }
            _ => {
                words.insert(word, rest);
            }
        }
    }
    let mut one = |word: &str| words.get_mut(word).and_then(|values| values.first_mut().map(std::mem::take));
    one("form").filter(|form| form == FORM)?;
    Some(Origin {
        sheet: one("sheet")?,
        version: one("version")?.parse().ok()?,
        criteria_set: one("criteriaSet")?,
        worksheet: one("worksheet")?,
        header: one("header")?.parse().ok()?,
        columns: words.remove("columns").unwrap_or_default(),
        criteria,
    })
}
