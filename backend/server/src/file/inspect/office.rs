//! docx, xlsx, pptx: a sound container of parts that run nothing, hold no other file and fetch nothing.
//! Source: ECMA-376, part 2.

use domain::file::{FileErrorCode, FileKind};
use reports::container::{Container, ContainerError, Limits};

use super::needles::Needles;
use super::relations::{judge_relations, judge_types};
use super::sniff::is_another_file;
use super::{Refused, Source};

/// Bytes of a part that is read as a whole at most.
const WHOLE: usize = 4 * 1024 * 1024;
/// Declarations by which a small text grows without end.
const DECLARATIONS: [&[u8]; 2] = [b"<!DOCTYPE", b"<!ENTITY"];
/// The part that says what all others are.
const TYPES: &str = "[Content_Types].xml";

pub(super) fn check(source: &mut Source, kind: FileKind) -> Result<(), Refused> {
    judge(source, kind).map_err(Refused::from)
}

fn judge(source: &mut Source, kind: FileKind) -> Result<(), FileErrorCode> {
    let mut container = Container::open(source, Limits::OFFICE).map_err(said)?;
    let names = container.names().to_vec();
    if !names.iter().any(|name| name == TYPES) {
        return Err(FileErrorCode::ContentDiffers);
    }
    names.iter().try_for_each(|name| judge_name(name))?;
    for (index, name) in names.iter().enumerate() {
        judge_part(&mut container, index, name, kind)?;
    }
    Ok(())
}

/// One part, inflated once.
fn judge_part(
    container: &mut Container<&mut Source>,
    index: usize,
    name: &str,
    kind: FileKind,
) -> Result<(), FileErrorCode> {
    let lower = name.to_ascii_lowercase();
    let ending = lower.rsplit('.').next().unwrap_or_default();
    let relations = ending == "rels";
    let markup = relations || ending == "xml" || ending == "vml";
    let mut needles = Needles::new(&DECLARATIONS);
    let mut text = Part::default();
    container
        .read(index, |piece| {
            text.take(piece, relations || name == TYPES);
            if markup {
                needles.take(piece);
            }
        })
        .map_err(said)?;
    if needles.found() {
        return Err(FileErrorCode::DocumentType);
    }
    if is_another_file(&text.head) {
        return Err(FileErrorCode::EmbeddedFile);
    }
    match text.whole()? {
        Some(whole) if name == TYPES => judge_types(&whole, main_type(kind)),
        Some(whole) => judge_relations(&whole),
        None => Ok(()),
    }
}

/// What is kept of a part while it is inflated.
#[derive(Default)]
struct Part {
    head: Vec<u8>,
    bytes: Option<Vec<u8>>,
    over: bool,
}

impl Part {
    fn take(&mut self, piece: &[u8], whole: bool) {
        let room = 16usize.saturating_sub(self.head.len()).min(piece.len());
        self.head.extend_from_slice(&piece[..room]);
        if whole {
            let bytes = self.bytes.get_or_insert_default();
            self.over |= bytes.len() + piece.len() > WHOLE;
            if !self.over {
                // Zero bytes are those of UTF-16; the tags that are read hold plain letters only.
                bytes.extend(piece.iter().copied().filter(|byte| *byte != 0));
            }
        }
    }

    fn whole(&mut self) -> Result<Option<String>, FileErrorCode> {
        if self.over {
            return Err(FileErrorCode::InflatesTooMuch);
        }
        Ok(self.bytes.take().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }
}

fn judge_name(name: &str) -> Result<(), FileErrorCode> {
    let lower = name.to_ascii_lowercase();
    let runs = ["vbaproject.bin", "vbadata.xml", "/activex/", "macrosheets/"].iter().any(|word| lower.contains(word));
    let nested =
        [".zip", ".rar", ".7z", ".gz", ".docx", ".docm", ".xlsx", ".xlsm", ".pptx", ".exe", ".dll", ".js", ".vbs"];
    match () {
        () if runs => Err(FileErrorCode::ActiveContent),
        () if nested.iter().any(|end| lower.ends_with(end)) => Err(FileErrorCode::EmbeddedFile),
        () => Ok(()),
    }
}

const fn main_type(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        FileKind::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        _ => "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    }
}

const fn said(error: ContainerError) -> FileErrorCode {
    match error {
        ContainerError::NotAContainer => FileErrorCode::ContentDiffers,
        ContainerError::HiddenData | ContainerError::BadName => FileErrorCode::HiddenData,
        ContainerError::TooManyEntries => FileErrorCode::TooManyParts,
        ContainerError::TooLarge => FileErrorCode::InflatesTooMuch,
        ContainerError::Encrypted => FileErrorCode::Encrypted,
        ContainerError::Damaged => FileErrorCode::Damaged,
    }
}
