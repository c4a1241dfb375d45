//! Why a write to a movement was refused.

use crate::error::RuleError;
use crate::language::Language;
use crate::text::TextError;

crate::error_codes! {
    /// Stable codes of the movements' rules.
    pub enum MovementErrorCode {
        /// A required text is empty.
        Required = "REQUIRED",
        /// A text is longer than its field.
        TooLong = "TOO_LONG",
        /// What the field names does not exist.
        Unknown = "UNKNOWN",
        /// The last day lies before the first.
        EndsBeforeItBegins = "ENDS_BEFORE_IT_BEGINS",
        /// Movements of this level are launched by a unit of this system.
        LauncherRequired = "LAUNCHER_REQUIRED",
        /// The Prime Minister is no unit of this system.
        LauncherUnexpected = "LAUNCHER_UNEXPECTED",
        /// More phases than a movement may have.
        TooManyPhases = "TOO_MANY_PHASES",
        /// The unit does not exist today.
        NotInForce = "NOT_IN_FORCE",
        /// The unit has responded already.
        AlreadyResponded = "ALREADY_RESPONDED",
        /// A reported response tells its result.
        ResultRequired = "RESULT_REQUIRED",
    }
}

/// A broken rule of movements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MovementError {
    /// A text is empty or too long.
    Text(TextError),
    /// What a field names does not exist.
    Unknown(&'static str),
    /// The last day lies before the first.
    EndsBeforeItBegins,
    /// Movements of a ministry or a unit are launched by a unit of this system.
    LauncherRequired,
    /// The Prime Minister is no unit of this system.
    LauncherUnexpected,
    /// More phases than a movement may have; carries the most.
    TooManyPhases(usize),
    /// What is wrong with the n-th phase of a launch, from 0.
    InPhase(usize, Box<MovementError>),
    /// The unit does not exist today.
    NotInForce,
    /// One response per unit and movement.
    AlreadyResponded,
    /// A reported response tells its result.
    ResultRequired,
}

impl From<TextError> for MovementError {
    fn from(error: TextError) -> Self {
        Self::Text(error)
    }
}

impl RuleError for MovementError {
    fn code(&self) -> &'static str {
        match self {
            Self::InPhase(_, error) => return error.code(),
            Self::Text(TextError::Required(_)) => MovementErrorCode::Required,
            Self::Text(TextError::TooLong(..)) => MovementErrorCode::TooLong,
            Self::Unknown(_) => MovementErrorCode::Unknown,
            Self::EndsBeforeItBegins => MovementErrorCode::EndsBeforeItBegins,
            Self::LauncherRequired => MovementErrorCode::LauncherRequired,
            Self::LauncherUnexpected => MovementErrorCode::LauncherUnexpected,
            Self::TooManyPhases(_) => MovementErrorCode::TooManyPhases,
            Self::NotInForce => MovementErrorCode::NotInForce,
            Self::AlreadyResponded => MovementErrorCode::AlreadyResponded,
            Self::ResultRequired => MovementErrorCode::ResultRequired,
        }
        .code()
    }

    fn path(&self) -> Vec<String> {
        let field = match self {
            Self::InPhase(place, error) => {
                return ["phases".to_owned(), place.to_string()].into_iter().chain(error.path()).collect();
            }
            Self::Text(error) => error.field(),
            Self::Unknown(field) => field,
            Self::EndsBeforeItBegins => "endsOn",
            Self::LauncherRequired | Self::LauncherUnexpected => "launcherId",
            Self::TooManyPhases(_) => "phases",
            Self::NotInForce | Self::AlreadyResponded => "unitId",
            Self::ResultRequired => "result",
        };
        vec![field.to_owned()]
    }

    fn text(&self, language: Language) -> String {
        let (vietnamese, english) = match self {
            Self::Text(error) => return error.text(language),
            Self::InPhase(_, error) => return error.text(language),
            Self::TooManyPhases(most) => {
                return language.choose(
                    format!("Phong trào có nhiều nhất {most} giai đoạn."),
                    format!("A movement has at most {most} phases."),
                );
            }
            Self::Unknown(_) => ("Không tìm thấy đối tượng được nêu.", "What this names does not exist."),
            Self::EndsBeforeItBegins => ("Ngày kết thúc trước ngày bắt đầu.", "The last day lies before the first."),
            Self::LauncherRequired => (
                "Phong trào cấp này do một đơn vị trong hệ thống phát động.",
                "A movement of this level is launched by a unit of this system.",
            ),
            Self::LauncherUnexpected => (
                "Phong trào của Thủ tướng không do đơn vị trong hệ thống phát động.",
                "A movement of the Prime Minister is not launched by a unit of this system.",
            ),
            Self::NotInForce => ("Đơn vị hiện không còn hoạt động.", "The unit does not exist today."),
            Self::AlreadyResponded => {
                ("Đơn vị đã hưởng ứng phong trào này.", "The unit has responded to this movement already.")
            }
            Self::ResultRequired => ("Báo cáo kết quả phải nêu kết quả.", "A reported response must tell its result."),
        };
        language.choose(vietnamese, english).to_owned()
    }
}
