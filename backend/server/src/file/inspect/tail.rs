//! A container behind or inside another file: its end record reaches exactly to the end of the file.
//! Source: APPNOTE.TXT 6.3.10, section 4.3.16.

use std::io::{Read as _, Seek as _, SeekFrom};

use domain::file::FileErrorCode;

use super::{Refused, Source};

/// The end record without its comment, in bytes.
const END: usize = 22;
/// The end record with the longest comment, in bytes.
const FARTHEST: u64 = END as u64 + 0xffff;

/// The last bytes of a file, at most so many.
pub(super) fn last(source: &mut Source, length: u64, most: u64) -> Result<Vec<u8>, Refused> {
    let mut bytes = Vec::new();
    source.seek(SeekFrom::Start(length.saturating_sub(most)))?;
    source.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Refuses a file that an unpacker takes for a container.
pub(super) fn no_container(source: &mut Source, length: u64) -> Result<(), Refused> {
    let tail = last(source, length, FARTHEST)?;
    let reaches_the_end = |at: usize| {
        let comment = tail.get(at + 20..at + END).map(|two| usize::from(u16::from_le_bytes([two[0], two[1]])));
        comment == tail.len().checked_sub(at + END)
    };
    let found = tail.windows(4).enumerate().any(|(at, word)| word == b"PK\x05\x06" && reaches_the_end(at));
    if found { Err(FileErrorCode::HiddenData.into()) } else { Ok(()) }
}
