//! Tables in text: cells between commas, semicolons or tabs, in quotes where needed.
//! Source: RFC 4180; spreadsheets in Vietnamese write semicolons.

use domain::import::{Book, Cell, Line, Table};

use super::refusal::Unreadable;
use super::{Budget, MOST_COLUMNS};

pub(super) fn read(text: &str) -> Result<Book, Unreadable> {
    let text = text.trim_start_matches('\u{feff}');
    let (text, between) = match text.strip_prefix("sep=") {
        Some(rest) => (rest.split_once('\n').map_or("", |(_, rest)| rest), rest.chars().next().unwrap_or(',')),
        None => (text, between(text)),
    };
    let mut table = Table { name: "CSV".to_owned(), ..Table::default() };
    let mut budget = Budget::default();
    let rows = Rows { letters: text.chars().peekable(), between };
    for (number, row) in (1..).zip(rows) {
        for cell in &row {
            budget.cell()?;
            budget.text(cell)?;
        }
        let cells: Vec<Cell> = row.iter().take(MOST_COLUMNS).map(|text| Cell::text(text)).collect();
        if cells.iter().any(|cell| !cell.is_blank()) {
            table.lines.push(Line { number, hidden: false, cells });
        }
    }
    if table.lines.is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(Book { tables: vec![table], origin: None })
}

/// The sign between cells: of tab, semicolon and comma the one that stands most often in the first rows. Commas of
/// decimals do not outnumber semicolons that part the cells around them.
fn between(text: &str) -> char {
    let head: String = text.lines().take(20).collect::<Vec<_>>().join("\n");
    let count = |sign: char| head.matches(sign).count();
    if count('\t') > 0 {
        return '\t';
    }
    if count(';') > 0 && count(';') * 2 >= count(',') { ';' } else { ',' }
}

struct Rows<'a> {
    letters: std::iter::Peekable<std::str::Chars<'a>>,
    between: char,
}

impl Iterator for Rows<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        self.letters.peek()?;
        let mut row = Vec::new();
        loop {
            let (cell, more) = self.cell();
            row.push(cell);
            if !more {
                return Some(row);
            }
        }
    }
}

impl Rows<'_> {
    /// One cell, and whether another follows in its row.
    fn cell(&mut self) -> (String, bool) {
        let mut cell = String::new();
        let mut quoted = self.letters.next_if_eq(&'"').is_some();
        while let Some(letter) = self.letters.next() {
            match letter {
                '"' if quoted => {
                    if self.letters.next_if_eq(&'"').is_some() {
                        cell.push('"');
                    } else {
                        quoted = false;
                    }
                }
                letter if quoted => cell.push(letter),
                letter if letter == self.between => return (cell, true),
                '\n' => return (cell, false),
                '\r' => {
                    self.letters.next_if_eq(&'\n');
                    return (cell, false);
                }
                letter => cell.push(letter),
            }
        }
        (cell, false)
    }
}
