//! Looking into a file before it is taken. Nothing is believed that the file says of itself: magic, structure and
//! sizes are read, byte by byte and with bounded memory. Runs on a thread that may block.
//!
//! What is found is a [`FileErrorCode`]; an error of reading is ours. Names inside compressed parts of a PDF are not
//! seen: the viewer of this application runs no scripts, and downloads are sent as attachments in a sandbox.

mod image;
mod needles;
mod office;
mod pdf;
mod pdf_names;
mod png;
mod relations;
mod sniff;
mod tail;

use std::fs::File;
use std::io::{self, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use domain::file::{FileErrorCode, FileKind};
use sha2::{Digest as _, Sha256};

/// Why a file is not taken.
#[derive(Debug)]
pub enum Refused {
    /// A rule is broken.
    Rule(FileErrorCode),
    /// It could not be read: our fault.
    Reading(io::Error),
}

impl From<FileErrorCode> for Refused {
    fn from(code: FileErrorCode) -> Self {
        Self::Rule(code)
    }
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        // A structure that points beyond the end is the file's fault.
        let beyond = matches!(error.kind(), io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidInput);
        if beyond { Self::Rule(FileErrorCode::Damaged) } else { Self::Reading(error) }
    }
}

/// What the parts of the inspection read from.
pub(crate) type Source = BufReader<File>;

/// Looks into the file and gives the SHA-256 of its bytes, 64 hexadecimal digits.
pub fn inspect(path: &Path, kind: FileKind) -> Result<String, Refused> {
    let mut source = BufReader::with_capacity(64 * 1024, File::open(path)?);
    let length = source.seek(SeekFrom::End(0))?;
    sniff::expect(&mut source, kind)?;
    match kind {
        FileKind::Pdf => pdf::check(&mut source, length)?,
        FileKind::Png | FileKind::Jpeg | FileKind::Webp => image::check(&mut source, length, kind)?,
        FileKind::Docx | FileKind::Xlsx | FileKind::Pptx => office::check(&mut source, kind)?,
    }
    digest(&mut source)
}

fn digest(source: &mut Source) -> Result<String, Refused> {
    let mut hash = Sha256::new();
    source.seek(SeekFrom::Start(0))?;
    pieces(source, |piece| hash.update(piece))?;
    Ok(domain::audit::hex(&hash.finalize()))
}

/// Hands on everything from here to the end, piece by piece.
fn pieces(source: &mut Source, mut take: impl FnMut(&[u8])) -> io::Result<()> {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match source.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(read) => take(&buffer[..read]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
