//! A file as it is kept, and what is asked before it comes.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::audit::Audit;
use crate::file::error::{FileError, FileErrorCode};
use crate::file::kind::FileKind;
use crate::file::name;
use crate::id::{FileId, UnitId, UserId};

/// Largest file, in bytes.
pub const LARGEST: u64 = 50 * 1024 * 1024;
/// Unfinished uploads of one person at most.
pub const OPEN_UPLOADS: usize = 20;
/// Hours after its last byte for which an unfinished upload can be resumed.
pub const RESUMABLE_HOURS: i64 = 24;
/// Pixels of an image at most.
pub const PIXELS: u64 = 50_000_000;

/// A file that was taken. Nothing of it ever changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Identifier.
    pub id: FileId,
    /// SHA-256 of its bytes, 64 hexadecimal digits; what it is stored under.
    pub sha256: String,
    /// Bytes.
    pub size: i64,
    /// What it is.
    pub kind: FileKind,
    /// The name as it was uploaded, cleaned.
    pub name: String,
    /// The unit it belongs to.
    pub unit: UnitId,
    /// Who uploaded it.
    pub uploaded_by: UserId,
    /// When.
    pub uploaded_at: DateTime<Utc>,
}

/// What is said of a file before its first byte comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUpload {
    /// The cleaned name.
    pub name: String,
    /// The kind that the name says.
    pub kind: FileKind,
    /// Bytes that will come.
    pub size: u64,
}

impl NewUpload {
    /// Judges name and size: whatever can be refused is refused before the bytes are sent.
    pub fn check(file_name: &str, size: u64) -> Result<Self, FileError> {
        if size > LARGEST {
            return Err(FileError(FileErrorCode::TooLarge));
        }
        if size == 0 {
            return Err(FileError(FileErrorCode::Empty));
        }
        let name = name::cleaned(file_name)?;
        let extension = name::extension(&name).to_ascii_lowercase();
        let old = ["doc", "xls", "ppt", "dot", "xlt", "pot", "pps"].contains(&extension.as_str());
        let macros =
            ["docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppsm"].contains(&extension.as_str());
        let code = match (old, macros) {
            (true, _) => FileErrorCode::OldOffice,
            (_, true) => FileErrorCode::ActiveContent,
            _ => FileErrorCode::KindNotAllowed,
        };
        let kind = FileKind::from_extension(&extension).ok_or(FileError(code))?;
        Ok(Self { name, kind, size })
    }
}

impl File {
    /// The event of its arrival. The chain is read by people who may not know the file yet: its digest is salted, and
    /// its name is not in it.
    pub fn uploaded(&self, salt: &str, pinned: &str) -> Audit {
        let after = json!({ "kind": self.kind.code(), "size": self.size, "salt": salt, "fileSha256": pinned });
        Audit::of("file.upload", self.id).after(after)
    }

    /// The event of its removal, by a person or because nobody ever cited it.
    pub fn deleted(&self) -> Audit {
        Audit::of("file.delete", self.id)
    }

    /// Whether it may be removed: not while any line cites it.
    pub const fn removable(cited: bool) -> Result<(), FileError> {
        if cited { Err(FileError(FileErrorCode::InUse)) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_name_and_a_size_tell_is_judged_before_the_first_byte() {
        let code = |name: &str, size| NewUpload::check(name, size).map(|new| new.kind).map_err(|error| error.0);
        assert_eq!(code("Báo cáo.PDF", LARGEST), Ok(FileKind::Pdf));
        assert_eq!(code("ảnh.jpeg", 1), Ok(FileKind::Jpeg));
        for (name, size, refused) in [
            ("a.pdf", LARGEST + 1, FileErrorCode::TooLarge),
            ("a.pdf", 1 << 30, FileErrorCode::TooLarge),
            ("a.pdf", 0, FileErrorCode::Empty),
            ("a", 1, FileErrorCode::NameInvalid),
            ("a.doc", 1, FileErrorCode::OldOffice),
            ("a.XLS", 1, FileErrorCode::OldOffice),
            ("a.docm", 1, FileErrorCode::ActiveContent),
            ("a.xlsb", 1, FileErrorCode::ActiveContent),
            ("a.exe", 1, FileErrorCode::KindNotAllowed),
            ("a.pdf.exe", 1, FileErrorCode::KindNotAllowed),
            ("a.svg", 1, FileErrorCode::KindNotAllowed),
            ("a.html", 1, FileErrorCode::KindNotAllowed),
            ("a.gif", 1, FileErrorCode::KindNotAllowed),
            ("a.zip", 1, FileErrorCode::KindNotAllowed),
        ] {
            assert_eq!(code(name, size), Err(refused), "{name}");
        }
    }
}
