//! PDF: begins at the first byte, ends with its end mark, and points to its own table of objects.
//! Source: ISO 32000-2, 7.5.

use std::io::{Read as _, Seek as _, SeekFrom};

use domain::file::FileErrorCode;

use super::pdf_names::Names;
use super::{Refused, Source, pieces, tail};

/// In how many last bytes the end mark and the pointer stand.
const TAIL: u64 = 2_048;

pub(super) fn check(source: &mut Source, length: u64) -> Result<(), Refused> {
    let last = tail::last(source, length, TAIL)?;
    let mark = last.windows(5).rposition(|word| word == b"%%EOF").ok_or(FileErrorCode::Damaged)?;
    if !last[mark + 5..].iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(FileErrorCode::HiddenData.into());
    }
    tail::no_container(source, length)?;
    let table = table(&last[..mark]).ok_or(FileErrorCode::Damaged)?;
    if table >= length || !is_table(source, table)? {
        return Err(FileErrorCode::Damaged.into());
    }
    let mut names = Names::default();
    source.seek(SeekFrom::Start(0))?;
    pieces(source, |piece| names.take(piece))?;
    names.found().map_or(Ok(()), |code| Err(code.into()))
}

/// Where the table begins: the number between `startxref` and the end mark.
fn table(before_mark: &[u8]) -> Option<u64> {
    let word = before_mark.windows(9).rposition(|word| word == b"startxref")?;
    std::str::from_utf8(&before_mark[word + 9..]).ok()?.trim().parse().ok()
}

/// Whether a table (`xref`) or an object that holds one (`12 0 obj`) begins there.
fn is_table(source: &mut Source, at: u64) -> Result<bool, Refused> {
    let mut head = Vec::new();
    source.seek(SeekFrom::Start(at))?;
    source.take(40).read_to_end(&mut head)?;
    let text = head.trim_ascii_start();
    let mut words = text.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let number = |word: Option<&[u8]>| word.is_some_and(|word| word.iter().all(u8::is_ascii_digit));
    let object =
        || number(words.next()) && number(words.next()) && words.next().is_some_and(|it| it.starts_with(b"obj"));
    Ok(text.starts_with(b"xref") || { object }())
}
