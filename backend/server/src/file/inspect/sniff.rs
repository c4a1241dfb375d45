//! What a file is, by its first bytes.

use std::io::{Read as _, Seek as _, SeekFrom};

use domain::file::{FileErrorCode, FileKind};

use super::{Refused, Source};

/// How far into a file some readers look for the beginning of a PDF.
const LOOK: u64 = 1_024;
/// The container of old Office files, and of new ones with a password.
const OLD_OFFICE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Refuses a file whose first bytes are not those of its kind.
pub(super) fn expect(source: &mut Source, kind: FileKind) -> Result<(), Refused> {
    let mut head = Vec::new();
    source.seek(SeekFrom::Start(0))?;
    source.take(LOOK).read_to_end(&mut head)?;
    if begins(&head, kind) {
        return Ok(());
    }
    let office = matches!(kind, FileKind::Docx | FileKind::Xlsx | FileKind::Pptx);
    let late = kind == FileKind::Pdf && head.windows(5).any(|word| word == b"%PDF-");
    Err(match () {
        () if office && head.starts_with(&OLD_OFFICE) => FileErrorCode::OldOffice,
        () if late => FileErrorCode::HiddenData,
        () => FileErrorCode::ContentDiffers,
    }
    .into())
}

fn begins(head: &[u8], kind: FileKind) -> bool {
    match kind {
        FileKind::Pdf => head.starts_with(b"%PDF-1.") || head.starts_with(b"%PDF-2."),
        FileKind::Png => head.starts_with(b"\x89PNG\r\n\x1a\n"),
        FileKind::Jpeg => head.starts_with(&[0xff, 0xd8, 0xff]),
        FileKind::Webp => head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP"),
        FileKind::Docx | FileKind::Xlsx | FileKind::Pptx => head.starts_with(b"PK\x03\x04"),
    }
}

/// Whether an entry of a container is itself a container, a programme or an old Office file, by its first bytes.
pub(super) fn is_another_file(head: &[u8]) -> bool {
    const MAGIC: [&[u8]; 8] = [
        b"PK\x03\x04",
        b"Rar!\x1a\x07",
        b"7z\xbc\xaf\x27\x1c",
        b"\x1f\x8b\x08",
        b"MZ",
        b"\x7fELF",
        b"%PDF-",
        &OLD_OFFICE,
    ];
    MAGIC.iter().any(|magic| head.starts_with(magic))
}
