//! Workbooks: judged as an archive first, then read cell by cell.

use std::io::Cursor;

use calamine::{Reader as _, SheetType, SheetVisible, Xlsx};
use domain::import::Book;

use super::claims::Claims;
use super::refusal::Unreadable;
use super::sheet::{self, Workbook};
use super::{Budget, MOST_WORKSHEETS, parts};
use crate::container::{Container, Limits};
use crate::origin;

/// Tighter than for documents: a score sheet inflates to a few hundred kilobytes.
pub(super) const LIMITS: Limits = Limits { inflated: 32 * 1024 * 1024, ..Limits::OFFICE };
/// Most elements of the part with the texts: each text is at least two.
const TEXT_ELEMENTS: usize = 2_000_000;
/// Most elements of any part that is kept as a whole, such as formats.
const OTHER_ELEMENTS: usize = 100_000;

pub(super) fn read(bytes: &[u8]) -> Result<Book, Unreadable> {
    judge(&mut Container::open(Cursor::new(bytes), LIMITS)?)?;
    let hidden = parts::hidden(&mut Container::open(Cursor::new(bytes), LIMITS)?)?;
    let mut workbook: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let sheets = workbook.sheets_metadata().to_vec();
    let (mut book, mut budget) = (Book::default(), Budget::default());
    for (place, found) in sheets.iter().take(MOST_WORKSHEETS).enumerate() {
        if found.typ != SheetType::WorkSheet {
            continue;
        }
        let nothing = parts::Hidden::default();
        let mut table = sheet::read(&mut workbook, &found.name, hidden.get(place).unwrap_or(&nothing), &mut budget)?;
        if found.name == origin::WORKSHEET {
            book.origin = origin::read(&table);
            continue;
        }
        table.hidden = found.visible != SheetVisible::Visible;
        book.tables.push(table);
    }
    if book.tables.iter().all(|table| table.lines.is_empty()) {
        return Err(Unreadable::Empty);
    }
    Ok(book)
}

/// What the container's entries tell before anything of them is kept. Every one is inflated and counted once.
#[expect(clippy::case_sensitive_file_extension_comparisons, reason = "the names are in small letters already")]
fn judge(container: &mut Container<Cursor<&[u8]>>) -> Result<(), Unreadable> {
    let names: Vec<String> = container.names().iter().map(|name| name.to_lowercase()).collect();
    if !names.iter().any(|name| name == "xl/workbook.xml") {
        return Err(Unreadable::NotATable);
    }
    if names.iter().any(|name| name.ends_with("vbaproject.bin")) {
        return Err(Unreadable::Macros);
    }
    for (index, name) in names.iter().enumerate() {
        let texts = name.ends_with("sharedstrings.xml");
        let streamed = name.starts_with("xl/worksheets/") && !name.ends_with(".rels");
        let kept = name.ends_with(".xml") || name.ends_with(".rels");
        let (mut elements, mut claims) = (0, Claims::default());
        container.read(index, |piece| {
            elements += piece.iter().map(|byte| usize::from(*byte == b'<')).sum::<usize>();
            if texts {
                claims.take(piece);
            }
        })?;
        let most = if texts { TEXT_ELEMENTS } else { OTHER_ELEMENTS };
        if kept && !streamed && elements > most {
            return Err(Unreadable::TooManyCells);
        }
        claims.judge()?;
    }
    Ok(())
}
