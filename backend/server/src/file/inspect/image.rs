//! Images: whole, and not larger than a browser can show. No pixel is decoded here.

use std::io::{Read as _, Seek as _, SeekFrom};

use domain::file::record::PIXELS;
use domain::file::{FileErrorCode, FileKind};

use super::needles::Needles;
use super::{Refused, Source, pieces, png, tail};

pub(super) fn check(source: &mut Source, length: u64, kind: FileKind) -> Result<(), Refused> {
    match kind {
        FileKind::Png => png::check(source, length)?,
        FileKind::Webp => webp(source, length)?,
        _ => jpeg(source)?,
    }
    tail::no_container(source, length)?;
    source.seek(SeekFrom::Start(0))?;
    let size = imagesize::reader_size(source).map_err(|_| FileErrorCode::Damaged)?;
    let pixels = (size.width as u64).saturating_mul(size.height as u64);
    match pixels {
        0 => Err(FileErrorCode::Damaged.into()),
        1..=PIXELS => Ok(()),
        _ => Err(FileErrorCode::TooManyPixels.into()),
    }
}

/// The length in the head counts all that follows it; an odd one is followed by one more byte.
fn webp(source: &mut Source, length: u64) -> Result<(), Refused> {
    let mut head = [0; 8];
    source.seek(SeekFrom::Start(0))?;
    source.read_exact(&mut head)?;
    let told = u64::from(u32::from_le_bytes([head[4], head[5], head[6], head[7]]));
    let whole = told + 8 + told % 2;
    match length {
        length if length < told + 8 => Err(FileErrorCode::Damaged.into()),
        length if length > whole => Err(FileErrorCode::HiddenData.into()),
        _ => Ok(()),
    }
}

/// Segments up to the picture, then its end mark. Phones write more behind it (a short film, a brightness map), so
/// what follows the end mark is not refused; a container there is.
fn jpeg(source: &mut Source) -> Result<(), Refused> {
    let mut at = 2;
    loop {
        let mut head = [0; 4];
        source.seek(SeekFrom::Start(at))?;
        source.read_exact(&mut head)?;
        let (mark, marker, size) = (head[0], head[1], u64::from(u16::from_be_bytes([head[2], head[3]])));
        match (mark, marker) {
            (0xff, 0xff) => at += 1,
            (0xff, 0xda) => break,
            (0xff, 0xc0..=0xfe) if size >= 2 => at += 2 + size,
            _ => return Err(FileErrorCode::Damaged.into()),
        }
    }
    let mut end = Needles::new(&[&[0xff, 0xd9]]);
    pieces(source, |piece| end.take(piece))?;
    if end.found() { Ok(()) } else { Err(FileErrorCode::Damaged.into()) }
}
