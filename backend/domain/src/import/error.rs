//! What can be wrong with an import as a whole.

use crate::error::RuleError;
use crate::language::Language;

crate::error_codes! {
    /// The closed list of broken rules of imports.
    pub enum ImportErrorCode {
        /// Rows cannot be taken, and all or nothing was asked for.
        RowsFail = "ROWS_FAIL",
        /// No row would change anything.
        NothingToApply = "NOTHING_TO_APPLY",
        /// It was applied already.
        AlreadyApplied = "ALREADY_APPLIED",
        /// It was not applied.
        NotApplied = "NOT_APPLIED",
        /// Lines it wrote were changed since.
        ChangedSince = "CHANGED_SINCE",
        /// The workbook was made for another sheet.
        OtherSheet = "OTHER_SHEET",
        /// The file has no such worksheet or row.
        NoSuchPlace = "NO_SUCH_PLACE",
        /// No column is for the codes, or two are for the same.
        ColumnsUnclear = "COLUMNS_UNCLEAR",
        /// A text is longer than fits.
        TextTooLong = "TEXT_TOO_LONG",
        /// A reason is missing.
        ReasonRequired = "REASON_REQUIRED",
    }
}

/// One broken rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportError {
    /// Which rule.
    pub code: ImportErrorCode,
    /// The input field, outermost first.
    pub path: Vec<String>,
    /// How many rows or which lines are meant; empty when none are.
    pub detail: String,
}

impl ImportError {
    /// A broken rule at a field.
    pub fn new(code: ImportErrorCode, path: &[&str]) -> Self {
        Self { code, path: path.iter().map(|&part| part.to_owned()).collect(), detail: String::new() }
    }

    /// With what the message adds.
    pub fn with(self, detail: impl ToString) -> Self {
        Self { detail: detail.to_string(), ..self }
    }
}

impl RuleError for ImportError {
    fn code(&self) -> &'static str {
        self.code.code()
    }

    fn path(&self) -> Vec<String> {
        self.path.clone()
    }

    fn text(&self, language: Language) -> String {
        let (vietnamese, english) = words(self.code);
        let rule = language.choose(vietnamese, english);
        if self.detail.is_empty() { format!("{rule}.") } else { format!("{rule} ({}).", self.detail) }
    }
}

const fn words(code: ImportErrorCode) -> (&'static str, &'static str) {
    use ImportErrorCode as C;
    match code {
        C::RowsFail => (
            "Còn dòng lỗi; hãy sửa hoặc chọn chỉ ghi các dòng hợp lệ",
            "Rows are wrong; mend them, or take only the valid ones",
        ),
        C::NothingToApply => ("Không có dòng nào làm thay đổi phiếu", "No row would change the sheet"),
        C::AlreadyApplied => ("Lần nhập này đã được ghi vào phiếu", "This import was applied already"),
        C::NotApplied => {
            ("Lần nhập này chưa được ghi vào phiếu hoặc đã hoàn tác", "This import was not applied, or was taken back")
        }
        C::ChangedSince => (
            "Có tiêu chí đã được sửa sau khi nhập nên không hoàn tác được",
            "Lines were changed since, so it cannot be taken back",
        ),
        C::OtherSheet => (
            "Tệp này được tải xuống từ một phiếu khác (đơn vị, đợt hoặc giai đoạn khác); hãy tải mẫu của chính phiếu này",
            "This workbook was made for another sheet (another unit, round or stage); download the one of this sheet",
        ),
        C::NoSuchPlace => ("Tệp không có trang tính hoặc dòng này", "The file has no such worksheet or row"),
        C::ColumnsUnclear => (
            "Mỗi loại cột chỉ chọn một lần, và phải có cột mã hoặc cột tên tiêu chí",
            "Each kind of column is chosen once, and codes or names must have one",
        ),
        C::TextTooLong => ("Nội dung dài quá số ký tự cho phép", "The text is longer than the characters allowed"),
        C::ReasonRequired => ("Cần nêu lý do", "A reason is required"),
    }
}
