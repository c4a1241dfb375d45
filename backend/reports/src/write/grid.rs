//! The lines of a set in the order printed, headings between them, and the places of cells.

use domain::criteria::{CriteriaSet, Criterion, CriterionGroup};

/// A row of a printed table.
#[derive(Debug, Clone, Copy)]
pub(super) enum Printed<'a> {
    /// A heading.
    Group(&'a CriterionGroup),
    /// A line, with its place in the set.
    Line(usize, &'a Criterion),
}

/// Lines in the set's order; each heading before the first line below it.
pub(super) fn printed(set: &CriteriaSet) -> Vec<Printed<'_>> {
    let mut rows = Vec::new();
    let mut shown = Vec::new();
    for (place, line) in set.criteria.iter().enumerate() {
        for id in set.ancestry(line.group).into_iter().rev() {
            if !shown.contains(&id) {
                shown.push(id);
                rows.extend(set.group(id).map(Printed::Group));
            }
        }
        rows.push(Printed::Line(place, line));
    }
    rows
}

/// The letters of a column, from 0 for A.
pub(super) fn letters(column: u16) -> String {
    let letter = |place: u16| char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    if column < 26 { letter(column).to_string() } else { format!("{}{}", letter(column / 26 - 1), letter(column)) }
}

/// The name of a cell, rows from 0.
pub(super) fn cell(row: u32, column: u16) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// `=SUM(…)` over some rows of a column; rows that follow one another are one range.
pub(super) fn sum(rows: &[u32], column: u16) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for row in rows {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *row => *last = *row,
            _ => ranges.push((*row, *row)),
        }
    }
    if ranges.is_empty() {
        return "=0".to_owned();
    }
    let range = |(first, last): &(u32, u32)| format!("{}:{}", cell(*first, column), cell(*last, column));
    format!("=SUM({})", ranges.iter().map(range).collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_and_sums_have_the_names_of_spreadsheets() {
        assert_eq!(cell(0, 0), "A1");
        assert_eq!(cell(9, 27), "AB10");
        assert_eq!(sum(&[4, 5, 6, 9], 3), "=SUM(D5:D7,D10:D10)");
        assert_eq!(sum(&[], 3), "=0");
    }
}
