//! PNG: a chain of chunks from the first to the last byte.
//! Source: Portable Network Graphics, third edition, section 5.

use std::io::{Read as _, Seek as _, SeekFrom};

use domain::file::FileErrorCode;

use super::{Refused, Source};

/// Chunks at most: each is a step, and no camera writes so many.
const CHUNKS: usize = 100_000;

pub(super) fn check(source: &mut Source, length: u64) -> Result<(), Refused> {
    let mut at = 8;
    for number in 0..CHUNKS {
        let mut head = [0; 8];
        source.seek(SeekFrom::Start(at))?;
        source.read_exact(&mut head)?;
        let size = u64::from(u32::from_be_bytes([head[0], head[1], head[2], head[3]]));
        at += 12 + size;
        if at > length || (number == 0 && &head[4..] != b"IHDR") {
            return Err(FileErrorCode::Damaged.into());
        }
        if &head[4..] == b"IEND" {
            return if at == length { Ok(()) } else { Err(FileErrorCode::HiddenData.into()) };
        }
    }
    Err(FileErrorCode::TooManyParts.into())
}
