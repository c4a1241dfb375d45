//! The end record, judged before a library reads the directory: how many entries there are, and that the container is
//! the whole file.
//! Source: APPNOTE.TXT 6.3.10, sections 4.3.6 and 4.3.16.

use std::io::{Read, Seek, SeekFrom};

use super::error::ContainerError;

/// The end record without a comment, in bytes.
const END: usize = 22;
/// Begins the first entry.
const ENTRY: [u8; 4] = *b"PK\x03\x04";
/// Begins the end record.
const END_MARK: [u8; 4] = *b"PK\x05\x06";

/// Judges the first and the last bytes. Office programmes write neither a comment nor the large format, and a
/// container of ours begins with its first entry: all else is hidden data.
pub(super) fn check<R: Read + Seek>(reader: &mut R, most_entries: u16) -> Result<(), ContainerError> {
    let length = reader.seek(SeekFrom::End(0)).map_err(|_| ContainerError::Damaged)?;
    let Some(end_at) = length.checked_sub(END as u64) else { return Err(ContainerError::NotAContainer) };
    if bytes::<4, R>(reader, 0)? != ENTRY {
        return Err(ContainerError::NotAContainer);
    }
    let end: [u8; END] = bytes(reader, end_at)?;
    if end[..4] != END_MARK {
        return Err(ContainerError::HiddenData);
    }
    let short = |at: usize| u16::from_le_bytes([end[at], end[at + 1]]);
    let long = |at: usize| u64::from(u32::from_le_bytes([end[at], end[at + 1], end[at + 2], end[at + 3]]));
    let (disk, directory_disk, here, entries) = (short(4), short(6), short(8), short(10));
    let (directory_length, directory_start, comment) = (long(12), long(16), short(20));
    if entries > most_entries {
        return Err(ContainerError::TooManyEntries);
    }
    let whole = directory_start.saturating_add(directory_length) == end_at;
    let one_disk = disk == 0 && directory_disk == 0 && here == entries;
    if whole && one_disk && comment == 0 { Ok(()) } else { Err(ContainerError::HiddenData) }
}

fn bytes<const N: usize, R: Read + Seek>(reader: &mut R, at: u64) -> Result<[u8; N], ContainerError> {
    let mut bytes = [0; N];
    reader.seek(SeekFrom::Start(at)).map_err(|_| ContainerError::Damaged)?;
    reader.read_exact(&mut bytes).map_err(|_| ContainerError::Damaged)?;
    Ok(bytes)
}
