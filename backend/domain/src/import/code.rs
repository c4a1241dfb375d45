//! Which line of the criteria a row means.

use super::message::{Message, Remark};
use super::table::{Cell, Content, Origin};
use super::word::fold;
use crate::criteria::CriteriaSet;
use crate::text::legacy::Encoding;

/// What a row's code and name lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// This line of the set, by its place; perhaps with something to say about how it was found.
    Line(usize, Option<Message>),
    /// A heading of the set, or another row that holds nothing of its own.
    Heading,
    /// Nothing in the set.
    Unknown(Message),
}

/// Finds the line that a row means: by the workbook's own list, by its code, by its name.
pub fn find(set: &CriteriaSet, origin: Option<&Origin>, code: &Cell, name: &str, encoding: Encoding) -> Found {
    let written = tidy(&code.shown(encoding));
    if written.is_empty() {
        return by_name(set, name);
    }
    let of_workbook = origin.and_then(|origin| origin.criteria.get(&written)).and_then(|id| id.parse().ok());
    if let Some(place) = of_workbook.and_then(|id| set.index_of(id)) {
        return Found::Line(place, None);
    }
    if let Content::Number(number) = &code.content {
        return by_number(set, number, name);
    }
    if let Some(place) = set.criteria.iter().position(|line| same(&line.code, &written)) {
        return Found::Line(place, None);
    }
    if set.groups.iter().any(|group| same(&group.code, &written)) {
        return Found::Heading;
    }
    Found::Unknown(unknown(set, &written))
}

/// A code without blanks and without the full stop after it.
fn tidy(code: &str) -> String {
    let compact: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
    compact.trim_end_matches('.').to_owned()
}

fn same(own: &str, written: &str) -> bool {
    own.to_lowercase() == written.to_lowercase()
}

fn by_name(set: &CriteriaSet, name: &str) -> Found {
    let wanted = fold(name);
    let mut named =
        set.criteria.iter().enumerate().filter(|(_, line)| !wanted.is_empty() && fold(&line.name) == wanted);
    match (named.next(), named.next()) {
        (Some((place, _)), None) => Found::Line(place, Some(Message::note(Remark::FoundByName))),
        _ => Found::Heading,
    }
}

/// A code that the spreadsheet took for a number has lost the zeros at its end: 1.10 became 1.1.
fn by_number(set: &CriteriaSet, number: &str, name: &str) -> Found {
    let meant = |code: &str| {
        let (whole, places) = code.split_once('.').unwrap_or((code, ""));
        let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
        let short = places.trim_end_matches('0');
        let shortened = if short.is_empty() { whole.to_owned() } else { format!("{whole}.{short}") };
        !whole.is_empty() && digits(whole) && digits(places) && shortened == number
    };
    let places: Vec<usize> = (0..set.criteria.len()).filter(|place| meant(&set.criteria[*place].code)).collect();
    match places.as_slice() {
        [] if set.groups.iter().any(|group| meant(&group.code)) => Found::Heading,
        [] => Found::Unknown(unknown(set, number)),
        [only] if set.criteria[*only].code == number => Found::Line(*only, None),
        [only] => Found::Line(*only, Some(Message::note(Remark::CodeWasNumber(set.criteria[*only].code.clone())))),
        several => {
            let named = several.iter().find(|place| fold(&set.criteria[**place].name) == fold(name));
            let codes = || several.iter().map(|place| set.criteria[*place].code.clone()).collect::<Vec<_>>().join(", ");
            named.map_or_else(
                || Found::Unknown(Message::error(Remark::CodeAmbiguous(codes()))),
                |place| {
                    Found::Line(*place, Some(Message::note(Remark::CodeWasNumber(set.criteria[*place].code.clone()))))
                },
            )
        }
    }
}

fn unknown(set: &CriteriaSet, written: &str) -> Message {
    let near = set.criteria.iter().map(|line| (distance(&line.code, written), &line.code)).min();
    let near = near.filter(|(distance, _)| *distance <= 2).map(|(_, code)| code.clone());
    Message::error(Remark::UnknownCode { written: written.to_owned(), near })
}

/// How many letters must be changed, added or left out to make one code of another; codes are short.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.to_lowercase().chars().take(40).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in one.to_lowercase().chars().take(40).enumerate() {
        let mut diagonal = row[0];
        row[0] = place + 1;
        for (column, own) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *own);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::testing::numbered_set;

    fn text(code: &str) -> Found {
        find(&numbered_set(), None, &Cell::text(code), "", Encoding::Unicode)
    }

    fn number(code: &str, name: &str) -> Found {
        find(&numbered_set(), None, &Cell::number(code), name, Encoding::Unicode)
    }

    #[test]
    fn codes_are_found_however_they_are_typed() {
        for code in ["1.1", " 1.1 ", "1.1.", "1. 1", "'1.1"] {
            assert_eq!(text(code), Found::Line(0, None), "{code}");
        }
        assert_eq!(text("1.10"), Found::Line(1, None));
        assert_eq!(text("a2"), Found::Line(2, None));
        assert_eq!(text("1"), Found::Heading);
    }

    #[test]
    fn a_code_that_became_a_number_is_only_taken_when_it_is_clear() {
        let ambiguous = Message::error(Remark::CodeAmbiguous("1.1, 1.10".to_owned()));
        assert_eq!(number("1.1", ""), Found::Unknown(ambiguous));
        let by_name = Some(Message::note(Remark::CodeWasNumber("1.10".to_owned())));
        assert_eq!(number("1.1", "Tiêu chí mười"), Found::Line(1, by_name));
        let lost = Some(Message::note(Remark::CodeWasNumber("2.20".to_owned())));
        assert_eq!(number("2.2", ""), Found::Line(3, lost));
        assert_eq!(number("1", ""), Found::Heading);
    }

    #[test]
    fn an_unknown_code_names_the_nearest_one() {
        let near = |code: &str, near: Option<&str>| {
            let near = near.map(ToOwned::to_owned);
            Found::Unknown(Message::error(Remark::UnknownCode { written: code.to_owned(), near }))
        };
        assert_eq!(text("A3"), near("A3", Some("A2")));
        assert_eq!(text("ZZZZZZ"), near("ZZZZZZ", None));
    }

    #[test]
    fn a_row_without_a_code_is_found_by_a_name_that_only_one_line_has() {
        let found = |name: &str| find(&numbered_set(), None, &Cell::default(), name, Encoding::Unicode);
        assert_eq!(found("tiêu chí MƯỜI."), Found::Line(1, Some(Message::note(Remark::FoundByName))));
        assert_eq!(found("Khác"), Found::Heading);
        assert_eq!(found(""), Found::Heading);
    }
}
