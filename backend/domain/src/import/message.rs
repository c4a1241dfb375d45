//! What is said about a row: what is wrong, or what was understood in a way the person should know.

use crate::criteria::words::figure;
use crate::error::RuleError as _;
use crate::evaluation::EvaluationError;
use crate::hundredths::Hundredths;
use crate::language::Language;

/// How grave a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Worth knowing; the row can be taken.
    Note,
    /// The row cannot be taken.
    Error,
}

/// Something about a row or one of its cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// How grave it is.
    pub severity: Severity,
    /// The column it is about, from 0; `None` for the row.
    pub column: Option<usize>,
    /// What it is.
    pub remark: Remark,
}

impl Message {
    /// Something worth knowing.
    pub const fn note(remark: Remark) -> Self {
        Self { severity: Severity::Note, column: None, remark }
    }

    /// Something wrong.
    pub const fn error(remark: Remark) -> Self {
        Self { severity: Severity::Error, column: None, remark }
    }

    /// The same about a column.
    pub fn at(self, column: usize) -> Self {
        Self { column: Some(column), ..self }
    }
}

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The row has no code; its name is that of one line.
    FoundByName,
    /// The code had become a number; this line is meant.
    CodeWasNumber(String),
    /// The code had become a number and may mean any of these.
    CodeAmbiguous(String),
    /// No line has this code.
    UnknownCode {
        /// As it stands in the row.
        written: String,
        /// The nearest code there is.
        near: Option<String>,
    },
    /// Other rows mean the same line.
    Duplicate(Vec<u32>),
    /// The text is no number.
    NotANumber(String),
    /// The text may be two numbers.
    AmbiguousNumber(String),
    /// More than two decimal places.
    TooPrecise(String),
    /// A number that is too large.
    TooLarge(String),
    /// A percentage stands where points are due.
    PercentInPoints,
    /// A percentage was taken as this figure.
    PercentRead(Hundredths),
    /// A day stands where a number is due.
    DateHere(String),
    /// A formula failed.
    FormulaFailed(String),
    /// The kept result of a formula was taken.
    FormulaTaken,
    /// The cell is part of a merged range and says what its first cell says.
    Merged,
    /// The row is hidden in the file.
    HiddenRow,
    /// Yes or no is due.
    YesNoDue(String),
    /// One of these is due.
    ChoiceDue {
        /// As it stands in the cell.
        written: String,
        /// What may be chosen.
        choices: Vec<String>,
    },
    /// A fact is missing while others are there.
    FactMissing(String),
    /// Kinds that are counted and left blank count as none.
    BlankIsNone,
    /// Facts stand where none are due; they are not read.
    FactNotDue,
    /// Yes or no was inferred from the points.
    InferredFromPoints,
    /// A text that is too long; the most characters.
    TextTooLong(usize),
    /// More pieces of evidence than a line may have.
    TooMuchEvidence(usize),
    /// A rule of scoring is broken.
    Rule(EvaluationError),
    /// The row is a heading.
    Heading,
    /// The row sums others up.
    Total,
    /// The row leaves everything as it is.
    NothingSaid,
}

impl Remark {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FoundByName => "FOUND_BY_NAME",
            Self::CodeWasNumber(_) => "CODE_WAS_NUMBER",
            Self::CodeAmbiguous(_) => "CODE_AMBIGUOUS",
            Self::UnknownCode { .. } => "UNKNOWN_CODE",
            Self::Duplicate(_) => "DUPLICATE",
            Self::NotANumber(_) => "NOT_A_NUMBER",
            Self::AmbiguousNumber(_) => "AMBIGUOUS_NUMBER",
            Self::TooPrecise(_) => "TOO_PRECISE",
            Self::TooLarge(_) => "TOO_LARGE",
            Self::PercentInPoints => "PERCENT_IN_POINTS",
            Self::PercentRead(_) => "PERCENT_READ",
            Self::DateHere(_) => "DATE_HERE",
            Self::FormulaFailed(_) => "FORMULA_FAILED",
            Self::FormulaTaken => "FORMULA_TAKEN",
            Self::Merged => "MERGED",
            Self::HiddenRow => "HIDDEN_ROW",
            Self::YesNoDue(_) => "YES_NO_DUE",
            Self::ChoiceDue { .. } => "CHOICE_DUE",
            Self::FactMissing(_) => "FACT_MISSING",
            Self::BlankIsNone => "BLANK_IS_NONE",
            Self::FactNotDue => "FACT_NOT_DUE",
            Self::InferredFromPoints => "INFERRED_FROM_POINTS",
            Self::TextTooLong(_) => "TEXT_TOO_LONG",
            Self::TooMuchEvidence(_) => "TOO_MUCH_EVIDENCE",
            Self::Rule(error) => error.code.code(),
            Self::Heading => "HEADING",
            Self::Total => "TOTAL",
            Self::NothingSaid => "NOTHING_SAID",
        }
    }

    /// What it says, in the reader's language.
    pub fn text(&self, language: Language) -> String {
        if let Self::Rule(error) = self {
            return error.text(language);
        }
        let (vietnamese, english) = self.code_text().or_else(|| self.number_text()).unwrap_or_else(|| self.cell_text());
        language.choose(vietnamese, english)
    }

    /// About which line a row means.
    fn code_text(&self) -> Option<(String, String)> {
        Some(match self {
            Self::FoundByName => (
                "Dòng không có mã; nhận theo tên tiêu chí.".to_owned(),
                "The row has no code; it was found by its name.".to_owned(),
            ),
            Self::CodeWasNumber(code) => (
                format!("Excel đã đổi mã thành số; hiểu là “{code}”."),
                format!("The spreadsheet had turned the code into a number; taken as “{code}”."),
            ),
            Self::CodeAmbiguous(codes) => (
                format!("Excel đã đổi mã thành số; có thể là {codes}. Hãy định dạng cột mã là văn bản và gõ lại."),
                format!("The spreadsheet had turned the code into a number; it may be {codes}. Type it again as text."),
            ),
            Self::UnknownCode { written, near } => unknown(written, near.as_deref()),
            Self::Duplicate(rows) => {
                let rows = rows.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                (
                    format!("Tiêu chí này còn xuất hiện ở dòng {rows}; chỉ để lại một dòng."),
                    format!("Row {rows} means the same line; keep only one of them."),
                )
            }
            Self::Heading => ("Dòng tiêu đề nhóm.".to_owned(), "A heading.".to_owned()),
            Self::Total => ("Dòng cộng.".to_owned(), "A total.".to_owned()),
            Self::NothingSaid => {
                ("Không có nội dung; giữ nguyên như cũ.".to_owned(), "Nothing said; everything stays.".to_owned())
            }
            _ => return None,
        })
    }

    /// About figures.
    fn number_text(&self) -> Option<(String, String)> {
        Some(match self {
            Self::NotANumber(text) => (format!("“{text}” không phải là số."), format!("“{text}” is not a number.")),
            Self::AmbiguousNumber(text) => ambiguous(text),
            Self::TooPrecise(text) => (
                format!("“{text}” có quá hai chữ số thập phân; hãy làm tròn."),
                format!("“{text}” has more than two decimal places; round it."),
            ),
            Self::TooLarge(text) => (format!("“{text}” là số quá lớn."), format!("“{text}” is too large.")),
            Self::PercentInPoints => (
                "Ô đang ở định dạng phần trăm; hãy nhập số điểm.".to_owned(),
                "The cell is a percentage; enter points.".to_owned(),
            ),
            Self::PercentRead(value) => (
                format!("Ô định dạng phần trăm; hiểu là {}.", figure(*value, Language::Vietnamese)),
                format!("The cell is a percentage; taken as {}.", figure(*value, Language::English)),
            ),
            Self::DateHere(text) => (
                format!("Ô là ngày tháng ({text}): Excel tự đổi “4.5” hay “4/5” thành ngày. Hãy gõ lại dưới dạng số."),
                format!(
                    "The cell is a date ({text}): spreadsheets turn “4.5” or “4/5” into days. Type the number again."
                ),
            ),
            Self::YesNoDue(text) => {
                (format!("“{text}”: cần ghi Có hoặc Không."), format!("“{text}”: yes (Có) or no (Không) is due."))
            }
            Self::ChoiceDue { written, choices } => {
                let choices = choices.join("; ");
                (
                    format!("“{written}” không có trong các mức: {choices}."),
                    format!("“{written}” is none of: {choices}."),
                )
            }
            Self::FactMissing(label) => (format!("Thiếu số liệu “{label}”."), format!("“{label}” is missing.")),
            _ => return None,
        })
    }

    /// About cells and rows as such.
    fn cell_text(&self) -> (String, String) {
        let (vietnamese, english) = match self {
            Self::FormulaFailed(error) => {
                return (format!("Công thức bị lỗi ({error})."), format!("The formula failed ({error})."));
            }
            Self::TextTooLong(most) => {
                return (format!("Nội dung dài quá {most} ký tự."), format!("Longer than {most} characters."));
            }
            Self::TooMuchEvidence(most) => {
                return (format!("Quá {most} minh chứng."), format!("More than {most} pieces of evidence."));
            }
            Self::FormulaTaken => {
                ("Ô là công thức; lấy kết quả đã lưu trong tệp.", "A formula; its kept result was taken.")
            }
            Self::Merged => ("Ô gộp; lấy giá trị của ô đầu.", "A merged cell; taken from its first cell."),
            Self::HiddenRow => ("Dòng đang bị ẩn trong tệp.", "The row is hidden in the file."),
            Self::BlankIsNone => {
                ("Số liệu đếm để trống được hiểu là 0.", "Counted facts that were left blank were taken as 0.")
            }
            Self::FactNotDue => ("Có số liệu thừa; phần này không được đọc.", "Facts that are not due were not read."),
            Self::InferredFromPoints => ("Có/không được suy ra từ số điểm.", "Yes or no was inferred from the points."),
            _ => ("", ""),
        };
        (vietnamese.to_owned(), english.to_owned())
    }
}

fn unknown(written: &str, near: Option<&str>) -> (String, String) {
    let vietnamese = near.map(|near| format!(" Có phải “{near}”?")).unwrap_or_default();
    let english = near.map(|near| format!(" Is it “{near}”?")).unwrap_or_default();
    (
        format!("Không có tiêu chí nào mang mã “{written}”.{vietnamese}"),
        format!("No line has the code “{written}”.{english}"),
    )
}

fn ambiguous(text: &str) -> (String, String) {
    (
        format!("“{text}” có thể là số hàng nghìn hoặc số thập phân. Hãy ghi rõ, ví dụ “1234” hoặc “1,23”."),
        format!("“{text}” may mean thousands or decimals. Write it plainly, such as “1234” or “1.23”."),
    )
}
