//! Why a file cannot be read, said to the person who chose it.

use domain::{Language, RuleError};

use crate::container::ContainerError;

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum Unreadable {
    /// Nothing is in it.
    Empty,
    /// A workbook of Excel 97–2003.
    OldFormat,
    /// It is protected by a password.
    Encrypted,
    /// It holds macros.
    Macros,
    /// It is neither a workbook nor a table in text.
    NotATable,
    /// It is damaged.
    Damaged,
    /// It is too large, as it is or unpacked.
    TooLarge,
    /// It has too many cells.
    TooManyCells,
}

impl Unreadable {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "EMPTY_FILE",
            Self::OldFormat => "OLD_FORMAT",
            Self::Encrypted => "ENCRYPTED",
            Self::Macros => "MACROS",
            Self::NotATable => "NOT_A_TABLE",
            Self::Damaged => "DAMAGED",
            Self::TooLarge => "TOO_LARGE",
            Self::TooManyCells => "TOO_MANY_CELLS",
        }
    }

    /// The reason and what to do, in the reader's language.
    pub const fn text(self, language: Language) -> &'static str {
        let (vietnamese, english) = match self {
            Self::Empty => ("Tệp trống.", "The file is empty."),
            Self::OldFormat => (
                "Tệp Excel 97–2003 (.xls) không đọc được. Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi tải lên lại.",
                "Workbooks of Excel 97–2003 (.xls) are not read. Open it, save it as .xlsx and send that.",
            ),
            Self::Encrypted => (
                "Tệp được đặt mật khẩu. Hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi tải lên lại.",
                "The file is protected by a password. Remove it and send the file again.",
            ),
            Self::Macros => (
                "Tệp có chứa macro. Hãy lưu thành dạng .xlsx không có macro rồi tải lên lại.",
                "The file holds macros. Save it as .xlsx without them and send that.",
            ),
            Self::NotATable => (
                "Tệp không phải là bảng tính .xlsx hay bảng dạng văn bản (.csv, .tsv).",
                "The file is neither a workbook (.xlsx) nor a table in text (.csv, .tsv).",
            ),
            Self::Damaged => (
                "Tệp bị hỏng, không đọc được. Hãy mở bằng Excel và lưu lại dạng .xlsx.",
                "The file is damaged. Open it and save it again as .xlsx.",
            ),
            Self::TooLarge => (
                "Tệp quá lớn. Hãy chỉ để lại trang tính của phiếu điểm rồi tải lên lại.",
                "The file is too large. Keep only the worksheet of the score sheet and send it again.",
            ),
            Self::TooManyCells => (
                "Tệp có quá nhiều ô (trên 200.000). Hãy chỉ để lại trang tính của phiếu điểm.",
                "The file has too many cells (more than 200,000). Keep only the worksheet of the score sheet.",
            ),
        };
        match language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        }
    }
}

impl From<ContainerError> for Unreadable {
    fn from(error: ContainerError) -> Self {
        match error {
            ContainerError::TooLarge | ContainerError::TooManyEntries => Self::TooLarge,
            ContainerError::Encrypted => Self::Encrypted,
            _ => Self::Damaged,
        }
    }
}

impl RuleError for Unreadable {
    fn code(&self) -> &'static str {
        (*self).code()
    }

    fn path(&self) -> Vec<String> {
        vec!["file".to_owned()]
    }

    fn text(&self, language: Language) -> String {
        (*self).text(language).to_owned()
    }
}
