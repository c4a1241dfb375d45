//! The preview: what each row of a table would do to a sheet, and why it cannot when it cannot.

use std::collections::HashMap;

use super::code::{Found, find};
use super::layout::{ColumnRole as Role, Layout};
use super::message::{Message, Remark, Severity};
use super::table::{Book, Line, Origin};
use super::value::{Reading, Said};
use super::word::{is_dash, is_total};
use crate::criteria::CriteriaSet;
use crate::evaluation::{Lines, ScoreEntry, Sheet, Value, entry};
use crate::hundredths::Hundredths;
use crate::id::CriterionId;

/// Most rows that a preview lists; criteria sets have far fewer lines.
pub const MOST_ROWS: usize = 1_000;
/// Longest note and piece of evidence, in characters.
pub const TEXT_LENGTH: usize = 2_000;
/// Most pieces of evidence on one line.
pub const MOST_EVIDENCE: usize = 20;

/// What the rows are read onto.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The sheet as it is.
    pub sheet: &'a Sheet,
    /// Its criteria.
    pub set: &'a CriteriaSet,
    /// The lines the person may write.
    pub lines: &'a Lines,
    /// The notes that stand on it.
    pub notes: &'a HashMap<CriterionId, String>,
    /// The evidence that stands on it, as a workbook shows it.
    pub evidence: &'a HashMap<CriterionId, Vec<String>>,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowStatus {
    /// Says something where nothing was said.
    Add,
    /// Says something else than was said.
    Change,
    /// Says what is there already.
    Same,
    /// Says nothing that is read.
    Skip,
    /// Cannot be taken.
    Error,
}

/// A row and what it would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, from 1.
    pub number: u32,
    /// The code as it stands there.
    pub code: String,
    /// The name as it stands there.
    pub name: String,
    /// The line it means, by its place in the set; `None` when it means none.
    pub line: Option<usize>,
    /// What becomes of it.
    pub status: RowStatus,
    /// The value it would write; `None` when the value stays.
    pub entry: Option<ScoreEntry>,
    /// Value and facts of the line after it; `None` when it means no line or cannot be taken.
    pub after: Option<(Value, Vec<Hundredths>)>,
    /// The note it would write; `None` when the note stays.
    pub note: Option<String>,
    /// Pieces of evidence it would add.
    pub evidence: Vec<String>,
    /// What is to be said about it.
    pub messages: Vec<Message>,
}

impl Row {
    /// Whether applying the import would write something for it.
    pub fn writes(&self) -> bool {
        matches!(self.status, RowStatus::Add | RowStatus::Change)
    }

    fn fails(&self) -> bool {
        self.messages.iter().any(|message| message.severity == Severity::Error)
    }
}

/// Every row of a table with what it would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// The rows in the file's order.
    pub rows: Vec<Row>,
}

impl Preview {
    /// How many rows have a status.
    pub fn count(&self, status: RowStatus) -> usize {
        self.rows.iter().filter(|row| row.status == status).count()
    }
}

/// Reads the rows of a table onto a sheet. Rows without any content in the columns that are read are left out.
pub fn preview(book: &Book, layout: &Layout, target: &Target<'_>) -> Preview {
    let Some(table) = book.tables.get(layout.table) else { return Preview::default() };
    let origin = book.origin.as_ref();
    let below = table.lines.iter().filter(|line| line.number > layout.header);
    let mut rows: Vec<Row> = below.filter_map(|line| row(line, layout, origin, target)).take(MOST_ROWS).collect();
    mark_duplicates(&mut rows);
    for row in &mut rows {
        decide(row, target);
    }
    Preview { rows }
}

fn shown(line: &Line, layout: &Layout, role: Role) -> String {
    layout.column(role).map(|column| line.cell(column).shown(layout.encoding)).unwrap_or_default()
}

/// What a row says, before it is known whether it may; `None` when it is blank.
fn row(line: &Line, layout: &Layout, origin: Option<&Origin>, target: &Target<'_>) -> Option<Row> {
    let read = layout.columns.iter().enumerate().filter(|(_, column)| column.role != Role::Ignore);
    if read.clone().all(|(place, _)| line.cell(place).is_blank()) {
        return None;
    }
    let (code, name) = (shown(line, layout, Role::Code), shown(line, layout, Role::Name));
    let mut row = Row {
        number: line.number,
        code,
        name,
        line: None,
        status: RowStatus::Skip,
        entry: None,
        after: None,
        note: None,
        evidence: Vec::new(),
        messages: Vec::new(),
    };
    let code = layout.column(Role::Code).map(|column| line.cell(column).clone()).unwrap_or_default();
    let total = is_total(&row.name) || is_total(&row.code) || is_total(&shown(line, layout, Role::Ordinal));
    match find(target.set, origin, &code, &row.name, layout.encoding) {
        Found::Line(place, message) => {
            row.line = Some(place);
            row.messages.extend(message);
            say(&mut row, place, line, layout, target);
        }
        _ if total => row.messages.push(Message::note(Remark::Total)),
        Found::Heading => row.messages.push(Message::note(Remark::Heading)),
        Found::Unknown(message) => row.messages.push(message),
    }
    Some(row)
}

/// Reads the cells of a row that means a line.
fn say(row: &mut Row, place: usize, line: &Line, layout: &Layout, target: &Target<'_>) {
    let Some(criterion) = target.set.criteria.get(place) else { return };
    if line.hidden {
        row.messages.push(Message::note(Remark::HiddenRow));
    }
    let reading = Reading::of(line, layout, criterion, target.sheet.stage);
    row.messages.extend(reading.messages);
    row.entry = match reading.said {
        Said::Nothing => None,
        Said::State(state) => {
            Some(ScoreEntry { criterion: criterion.id, points: None, facts: None, state: Some(state) })
        }
        Said::Value { points, facts } => Some(ScoreEntry { criterion: criterion.id, points, facts, state: None }),
    };
    say_papers(row, criterion.id, line, layout, target);
}

/// Note and evidence: what stands there already is not written again, and nothing is taken away.
fn say_papers(row: &mut Row, criterion: CriterionId, line: &Line, layout: &Layout, target: &Target<'_>) {
    let note = shown(line, layout, Role::Note);
    let stands = target.notes.get(&criterion).map(String::as_str).unwrap_or_default();
    if !note.is_empty() && !is_dash(&note) && note != stands {
        check_length(row, &note, layout.column(Role::Note));
        row.note = Some(note);
    }
    let text = shown(line, layout, Role::Evidence);
    let known = target.evidence.get(&criterion).map(Vec::as_slice).unwrap_or_default();
    let stand: Vec<&str> = known.iter().flat_map(|piece| pieces(piece)).collect();
    let mut new: Vec<String> = Vec::new();
    for piece in pieces(&text) {
        let repeated = stand.contains(&piece) || new.iter().any(|own| own == piece);
        if !repeated {
            new.push(piece.to_owned());
        }
    }
    for piece in &new {
        check_length(row, piece, layout.column(Role::Evidence));
    }
    if known.len() + new.len() > MOST_EVIDENCE {
        row.messages.push(Message::error(Remark::TooMuchEvidence(MOST_EVIDENCE)));
    }
    row.evidence = new;
}

/// The pieces of evidence in a text: one a line, without the dash before it.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(|line| line.trim().trim_start_matches(['-', '–', '•', '+', '*']).trim())
        .filter(|line| !line.is_empty())
}

fn check_length(row: &mut Row, text: &str, column: Option<usize>) {
    if text.chars().count() > TEXT_LENGTH {
        let message = Message::error(Remark::TextTooLong(TEXT_LENGTH));
        row.messages.push(column.map_or_else(|| message.clone(), |column| message.clone().at(column)));
    }
}

/// Rows that say something about the same line are all wrong: nobody knows which was meant.
fn mark_duplicates(rows: &mut [Row]) {
    let says = |row: &Row| row.entry.is_some() || row.note.is_some() || !row.evidence.is_empty() || row.fails();
    let mut of_line: HashMap<usize, Vec<u32>> = HashMap::new();
    for row in rows.iter().filter(|row| says(row)) {
        of_line.entry(row.line.unwrap_or(usize::MAX)).or_default().push(row.number);
    }
    for row in rows.iter_mut().filter(|row| says(row)) {
        let Some(numbers) = row.line.and_then(|line| of_line.get(&line)) else { continue };
        let others: Vec<u32> = numbers.iter().copied().filter(|number| *number != row.number).collect();
        if !others.is_empty() {
            row.messages.push(Message::error(Remark::Duplicate(others)));
        }
    }
}

/// Says what becomes of a row, by the same rule that guards typing.
fn decide(row: &mut Row, target: &Target<'_>) {
    let Some(place) = row.line else {
        row.status = if row.fails() { RowStatus::Error } else { RowStatus::Skip };
        return;
    };
    let papers = row.note.is_some() || !row.evidence.is_empty();
    let before = (target.sheet.values[place], target.sheet.facts[place].clone());
    if row.entry.is_none() && !papers && !row.fails() {
        row.messages.push(Message::note(Remark::NothingSaid));
        row.status = RowStatus::Skip;
        return;
    }
    match applied(row, place, target) {
        Err(messages) => row.messages.extend(messages),
        Ok(after) => row.after = Some(after),
    }
    if row.fails() {
        row.after = None;
        row.status = RowStatus::Error;
        return;
    }
    if row.after.as_ref() == Some(&before) {
        row.entry = None;
    }
    row.status = match (&row.entry, papers) {
        (None, false) => RowStatus::Same,
        _ if before.0 == Value::Missing => RowStatus::Add,
        _ => RowStatus::Change,
    };
}

/// Value and facts of the line once the row is taken alone.
fn applied(row: &Row, place: usize, target: &Target<'_>) -> Result<(Value, Vec<Hundredths>), Vec<Message>> {
    let criterion = target.set.criteria[place].id;
    let nothing = ScoreEntry { criterion, points: None, facts: None, state: None };
    let entry = row.entry.clone().unwrap_or(nothing);
    match entry::apply(target.sheet, target.set, target.lines, &[entry]) {
        Ok(sheet) => Ok((sheet.values[place], sheet.facts[place].clone())),
        Err(errors) => Err(errors.into_iter().map(|error| Message::error(Remark::Rule(error))).collect()),
    }
}

#[cfg(test)]
mod tests;
