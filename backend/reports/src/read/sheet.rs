//! The cells of one worksheet.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Xlsx};
use domain::import::{Cell, Content, Line, Table};

use super::parts::Hidden;
use super::refusal::Unreadable;
use super::{Budget, MOST_COLUMNS};

/// A workbook in memory.
pub(super) type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;
/// Merged ranges that are looked at; forms have a few dozen.
const MOST_MERGED: usize = 5_000;
/// The longest text that a spreadsheet keeps in a cell.
const LONGEST_TEXT: usize = 32_767;

type Rows = BTreeMap<u32, BTreeMap<usize, Cell>>;

/// Reads the worksheet of a name.
pub(super) fn read(
    book: &mut Workbook<'_>,
    name: &str,
    hidden: &Hidden,
    budget: &mut Budget,
) -> Result<Table, Unreadable> {
    let mut rows = contents(book, name, budget)?;
    mark_formulas(book, name, &mut rows)?;
    merge(book, name, &mut rows, budget)?;
    let line = |(row, cells): (u32, BTreeMap<usize, Cell>)| {
        let width = cells.keys().last().map_or(0, |last| last + 1);
        let mut line =
            Line { number: row + 1, hidden: hidden.rows.contains(&(row + 1)), cells: vec![Cell::default(); width] };
        for (column, cell) in cells {
            line.cells[column] = cell;
        }
        line
    };
    let lines = rows.into_iter().map(line).collect();
    Ok(Table { name: name.to_owned(), hidden: false, hidden_columns: hidden.columns.clone(), lines })
}

/// Every cell with content, within the budget; empty cells count too, for they cost time.
fn contents(book: &mut Workbook<'_>, name: &str, budget: &mut Budget) -> Result<Rows, Unreadable> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|_| Unreadable::Damaged)?;
    let percent: Vec<bool> = reader.styles().iter().map(shows_percent).collect();
    let mut rows = Rows::new();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|_| Unreadable::Damaged)? {
        budget.cell()?;
        let (row, column) = cell.get_position();
        let content = content(cell.get_value());
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if content == Content::Empty || column >= MOST_COLUMNS {
            continue;
        }
        if let Content::Text(text) = &content {
            budget.text(text)?;
        }
        let percent = percent.get(style).copied().unwrap_or_default();
        let own = rows.entry(row).or_default();
        let added = column.saturating_sub(own.keys().last().copied().unwrap_or_default());
        for _ in 0..added {
            // Cells between are kept as empty ones.
            budget.cell()?;
        }
        own.insert(column, Cell { content, percent, ..Cell::default() });
    }
    Ok(rows)
}

fn shows_percent(style: &calamine::Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'))
}

fn content(value: &DataRef<'_>) -> Content {
    let text = |text: &str| match text.char_indices().nth(LONGEST_TEXT) {
        _ if text.trim().is_empty() => Content::Empty,
        None => Content::Text(text.to_owned()),
        Some((end, _)) => Content::Text(text[..end].to_owned()),
    };
    match value {
        DataRef::Empty => Content::Empty,
        DataRef::Int(number) => Content::Number(number.to_string()),
        DataRef::Float(number) => Content::Number(figure(*number)),
        DataRef::String(own) => text(own),
        DataRef::SharedString(shared) => text(shared),
        DataRef::Bool(truth) => Content::Truth(*truth),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
            let time = moment.is_duration() || moment.as_f64() < 1.0;
            Content::Date(if time {
                format!("{hour:02}:{minute:02}")
            } else {
                format!("{year:04}-{month:02}-{day:02}")
            })
        }
        DataRef::DateTimeIso(moment) | DataRef::DurationIso(moment) => Content::Date(moment.chars().take(40).collect()),
        DataRef::Error(error) => Content::Error(error.to_string()),
    }
}

/// A binary fraction as the decimal that was typed: nine places hide what binary cannot say.
fn figure(number: f64) -> String {
    let text = format!("{number:.9}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}

/// Only whether there is a formula is asked: expanding shared ones would believe their numbers.
fn mark_formulas(book: &mut Workbook<'_>, name: &str, rows: &mut Rows) -> Result<(), Unreadable> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|_| Unreadable::Damaged)?;
    while let Some(record) = reader.next_cell_with_formula_metadata().map_err(|_| Unreadable::Damaged)? {
        let (row, column) = record.pos;
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if record.formula.is_some()
            && let Some(cell) = rows.get_mut(&row).and_then(|cells| cells.get_mut(&column))
        {
            cell.formula = true;
        }
    }
    Ok(())
}

/// Rows below the first of a merged range say what the first says, in the same column. Beside it nothing is filled:
/// headings are merged over all columns and say nothing about them.
fn merge(book: &mut Workbook<'_>, name: &str, rows: &mut Rows, budget: &mut Budget) -> Result<(), Unreadable> {
    let ranges = book.merge_cells_by_sheet_name(name).map_err(|_| Unreadable::Damaged)?;
    for range in ranges.into_iter().filter(|range| range.end.0 > range.start.0).take(MOST_MERGED) {
        let column = usize::try_from(range.start.1).unwrap_or(usize::MAX);
        let Some(first) = rows.get_mut(&range.start.0).and_then(|cells| cells.get_mut(&column)) else { continue };
        first.merged = true;
        let first = first.clone();
        for (_, cells) in rows.range_mut(range.start.0 + 1..=range.end.0) {
            if cells.contains_key(&column) {
                continue;
            }
            budget.cell()?;
            if let Content::Text(text) = &first.content {
                budget.text(text)?;
            }
            cells.insert(column, first.clone());
        }
    }
    Ok(())
}
