//! Guessing: what the header's words and the cells below it say about a worksheet.

use std::collections::HashSet;

use super::layout::{Column, ColumnRole as Role, Guess, MOST_SLOTS, Remembered};
use super::table::{Line, Origin, Table};
use super::word::fold;
use crate::criteria::CriteriaSet;
use crate::text::legacy::Encoding;

/// Rows from the top among which a header is looked for.
const TOP: usize = 60;

/// Header words, folded; the first that fits decides.
const HEADERS: [(Role, &[&str]); 8] = [
    (Role::Ordinal, &["tt", "stt", "so tt", "so thu tu", "no", "#"]),
    (Role::Code, &["ma", "ma tieu chi", "ma so", "ma tc", "ky hieu", "code"]),
    (Role::Maximum, &["diem chuan", "diem toi da", "thang diem", "toi da", "diem quy dinh", "maximum"]),
    (Role::Evidence, &["minh chung", "tai lieu minh chung", "tai lieu kiem chung", "tai lieu", "evidence"]),
    (Role::Note, &["ghi chu", "giai trinh", "ly do", "nhan xet", "y kien", "note", "remark"]),
    (Role::Fact, &["so lieu", "ket qua", "chi tieu", "ke hoach", "thuc hien", "facts"]),
    (Role::Points, &["diem", "tu cham", "cham diem", "points", "score"]),
    (Role::Name, &["tieu chi", "noi dung", "ten tieu chi", "chi tieu thi dua", "nhiem vu", "criterion", "criteria"]),
];

/// The row with a number.
pub(super) fn line_of(table: &Table, number: u32) -> Option<&Line> {
    table.lines.iter().find(|line| line.number == number)
}

/// The folded words of a header cell.
pub(super) fn words_of(line: &Line, column: usize, encoding: Encoding) -> String {
    fold(&line.cell(column).shown(encoding))
}

/// What a header's words are for, with the place of a fact when one is written.
fn by_words(words: &str) -> Option<(Role, Option<usize>)> {
    let matches = |word: &str| {
        words.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
    };
    let (role, _) = HEADERS.iter().find(|(role, known)| match role {
        // Short words that begin many others are only good alone.
        Role::Ordinal | Role::Code => known.contains(&words),
        _ => known.iter().any(|word| matches(word)),
    })?;
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    let slot = digits.parse::<usize>().ok().filter(|slot| (1..=MOST_SLOTS).contains(slot)).map(|slot| slot - 1);
    Some((*role, slot))
}

/// How much of a worksheet looks like a table of the set: known codes and header words.
pub(super) fn fitness(table: &Table, set: &CriteriaSet) -> usize {
    let encoding = super::layout::encoding_of(table);
    let codes = codes(set);
    let header = table.lines.iter().take(TOP).map(|line| header_score(line, encoding)).max().unwrap_or_default();
    let known = table.lines.iter().filter(|line| line.cells.iter().any(|cell| codes.contains(&cell.shown(encoding))));
    known.count() * 4 + header
}

fn codes(set: &CriteriaSet) -> HashSet<String> {
    set.criteria.iter().map(|criterion| criterion.code.clone()).collect()
}

fn header_score(line: &Line, encoding: Encoding) -> usize {
    let roles = (0..line.cells.len()).filter_map(|place| by_words(&words_of(line, place, encoding)));
    roles.map(|(role, _)| role).collect::<HashSet<_>>().len()
}

/// The number of the header row; 0 when there is none.
pub(super) fn header(table: &Table, origin: Option<&Origin>, set: &CriteriaSet, encoding: Encoding) -> u32 {
    if let Some(origin) = origin.filter(|origin| line_of(table, origin.header).is_some()) {
        return origin.header;
    }
    let scored = table.lines.iter().take(TOP).map(|line| (header_score(line, encoding), line.number));
    let best = scored.rev().max_by_key(|(score, _)| *score).filter(|(score, _)| *score >= 2);
    let above_codes = || {
        let codes = codes(set);
        let first =
            table.lines.iter().position(|line| line.cells.iter().any(|cell| codes.contains(&cell.shown(encoding))));
        first.and_then(|place| place.checked_sub(1)).and_then(|place| table.lines.get(place)).map(|line| line.number)
    };
    best.map(|(_, number)| number).or_else(above_codes).unwrap_or_default()
}

/// What each column is for.
pub(super) fn columns(
    table: &Table,
    header: u32,
    origin: Option<&Origin>,
    set: &CriteriaSet,
    remembered: &Remembered,
    encoding: Encoding,
) -> Vec<Column> {
    let width = table.width();
    if let Some(origin) = origin {
        let word = |place: usize| origin.columns.get(place).and_then(|word| Column::from_word(word, Guess::Workbook));
        return (0..width).map(|place| word(place).unwrap_or(Column::IGNORED)).collect();
    }
    let line = line_of(table, header);
    let words: Vec<String> =
        (0..width).map(|place| line.map(|line| words_of(line, place, encoding)).unwrap_or_default()).collect();
    let mut columns: Vec<Column> = words.iter().map(|words| by_header(words, remembered)).collect();
    number_facts(&words, &mut columns);
    keep_first(&mut columns);
    if !columns.iter().any(|column| column.role == Role::Code) {
        by_content(table, header, set, encoding, &mut columns);
    }
    columns
}

fn by_header(words: &str, remembered: &Remembered) -> Column {
    let before = remembered.get(words).and_then(|word| Column::from_word(word, Guess::Remembered));
    let guessed =
        || by_words(words).map(|(role, slot)| Column { role, slot: slot.unwrap_or_default(), guess: Guess::Header });
    before.or_else(guessed).unwrap_or(Column::IGNORED)
}

/// Facts without a number in their header take the next free place: result first, then target.
fn number_facts(words: &[String], columns: &mut [Column]) {
    let mut taken = HashSet::new();
    for (words, column) in words.iter().zip(columns) {
        if column.role != Role::Fact {
            continue;
        }
        let wanted = if words.starts_with("chi tieu") || words.starts_with("ke hoach") { 1 } else { column.slot };
        let free = (wanted..MOST_SLOTS).chain(0..wanted).find(|slot| !taken.contains(slot));
        column.slot = free.unwrap_or_default();
        taken.insert(column.slot);
    }
}

/// Only one column each for everything but facts: of several, the first.
fn keep_first(columns: &mut [Column]) {
    for role in [Role::Ordinal, Role::Code, Role::Name, Role::Maximum, Role::Points, Role::Evidence, Role::Note] {
        let places: Vec<usize> = (0..columns.len()).filter(|place| columns[*place].role == role).collect();
        let kept = places.first().copied();
        for place in places.into_iter().filter(|place| Some(*place) != kept) {
            columns[place] = Column::IGNORED;
        }
    }
}

/// The column in which most cells are known codes.
fn by_content(table: &Table, header: u32, set: &CriteriaSet, encoding: Encoding, columns: &mut [Column]) {
    let codes = codes(set);
    let below = || table.lines.iter().filter(|line| line.number > header);
    let known = |place: usize| below().filter(|line| codes.contains(&line.cell(place).shown(encoding))).count();
    let best = (0..columns.len()).map(|place| (known(place), place)).rev().max_by_key(|(count, _)| *count);
    if let Some((_, place)) = best.filter(|(count, _)| *count > 0) {
        columns[place] = Column { role: Role::Code, slot: 0, guess: Guess::Content };
    }
}
