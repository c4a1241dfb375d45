//! Why a write to the register was refused.

use crate::error::RuleError;
use crate::language::Language;

crate::error_codes! {
    /// Stable codes of the register's rules.
    pub enum DocumentErrorCode {
        /// The number is used by this issuer, type and year.
        NumberTaken = "NUMBER_TAKEN",
        /// A number counts from one.
        NumberNotPositive = "NUMBER_NOT_POSITIVE",
        /// A required text is empty.
        Required = "REQUIRED",
        /// A text is longer than its field.
        TooLong = "TOO_LONG",
        /// The day of issue lies in the future.
        IssuedInFuture = "ISSUED_IN_FUTURE",
    }
}

/// A broken rule of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentError {
    /// Invariant 12: a document number is unique per issuer, type series and year.
    NumberTaken,
    /// A number counts from one.
    NumberNotPositive,
    /// A required text is empty; names the field.
    Required(&'static str),
    /// A text is longer than its field; names the field and the most characters.
    TooLong(&'static str, usize),
    /// The day of issue lies in the future.
    IssuedInFuture,
}

impl RuleError for DocumentError {
    fn code(&self) -> &'static str {
        match self {
            Self::NumberTaken => DocumentErrorCode::NumberTaken,
            Self::NumberNotPositive => DocumentErrorCode::NumberNotPositive,
            Self::Required(_) => DocumentErrorCode::Required,
            Self::TooLong(..) => DocumentErrorCode::TooLong,
            Self::IssuedInFuture => DocumentErrorCode::IssuedInFuture,
        }
        .code()
    }

    fn path(&self) -> Vec<String> {
        let field = match self {
            Self::NumberTaken | Self::NumberNotPositive => "number",
            Self::Required(field) | Self::TooLong(field, _) => field,
            Self::IssuedInFuture => "issuedOn",
        };
        vec![field.to_owned()]
    }

    fn text(&self, language: Language) -> String {
        match self {
            Self::NumberTaken => language
                .choose(
                    "Số văn bản này đã có trong sổ của cơ quan ban hành, cùng loại, cùng năm.",
                    "The issuer already has a document of this type and year with this number.",
                )
                .to_owned(),
            Self::NumberNotPositive => {
                language.choose("Số văn bản phải từ 1.", "A document number counts from 1.").to_owned()
            }
            Self::Required(_) => language.choose("Không được để trống.", "This may not be empty.").to_owned(),
            Self::TooLong(_, most) => {
                language.choose(format!("Dài quá {most} ký tự."), format!("Longer than {most} characters."))
            }
            Self::IssuedInFuture => {
                language.choose("Ngày ban hành ở tương lai.", "The day of issue lies in the future.").to_owned()
            }
        }
    }
}
