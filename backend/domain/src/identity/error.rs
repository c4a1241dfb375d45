//! Why an act on accounts, roles and sessions was refused.

use crate::error::RuleError;
use crate::language::Language;

crate::error_codes! {
    /// Stable codes of the rules of identity.
    pub enum IdentityErrorCode {
        /// Unknown user, wrong password or suspended account; which of them is not said.
        InvalidCredentials = "INVALID_CREDENTIALS",
        /// The session is over, or never was.
        SessionEnded = "SESSION_ENDED",
        /// A required text is empty.
        Required = "REQUIRED",
        /// A text is longer than its field.
        TooLong = "TOO_LONG",
        /// A username has another form than usernames have.
        UsernameInvalid = "USERNAME_INVALID",
        /// The username belongs to another account.
        UsernameTaken = "USERNAME_TAKEN",
        /// The password has too few characters.
        PasswordTooShort = "PASSWORD_TOO_SHORT",
        /// The password is one of those everybody tries first, or contains the username.
        PasswordTooCommon = "PASSWORD_TOO_COMMON",
        /// The new password is the old one.
        PasswordUnchanged = "PASSWORD_UNCHANGED",
        /// The current password is not right.
        PasswordWrong = "PASSWORD_WRONG",
        /// The one-time token is unknown, used or too old.
        TokenInvalid = "TOKEN_INVALID",
        /// There is an administrator already.
        AdministratorExists = "ADMINISTRATOR_EXISTS",
        /// This role is held at a unit.
        UnitRequired = "UNIT_REQUIRED",
        /// This role is held nowhere in particular.
        UnitNotAllowed = "UNIT_NOT_ALLOWED",
        /// There is no such unit.
        UnitUnknown = "UNIT_UNKNOWN",
        /// The user holds this role there on some of these days.
        RoleOverlaps = "ROLE_OVERLAPS",
        /// The period would hold no day.
        PeriodEmpty = "PERIOD_EMPTY",
        /// The role ended before that day.
        AlreadyEnded = "ALREADY_ENDED",
        /// Nobody would be left to administer.
        LastAdministrator = "LAST_ADMINISTRATOR",
        /// Nobody suspends himself.
        OwnAccount = "OWN_ACCOUNT",
        /// The account is suspended already.
        AlreadySuspended = "ALREADY_SUSPENDED",
        /// The account is in use already.
        AlreadyActive = "ALREADY_ACTIVE",
    }
}

/// A broken rule of identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdentityError {
    /// Unknown user, wrong password or suspended account alike, so that nobody learns who has an account.
    InvalidCredentials,
    /// The refresh token is unknown, used, revoked or too old.
    SessionEnded,
    /// A required text is empty; names the field.
    Required(&'static str),
    /// A text is longer than its field; names the field and the most characters.
    TooLong(&'static str, usize),
    /// A username has another form than [`super::account::USERNAME_FORM`].
    UsernameInvalid,
    /// A username belongs to one account.
    UsernameTaken,
    /// A password is too short; names the field and the fewest characters.
    PasswordTooShort(&'static str, usize),
    /// A password is among the first that are guessed; names the field.
    PasswordTooCommon(&'static str),
    /// The new password is the old one.
    PasswordUnchanged,
    /// The current password is not right.
    PasswordWrong,
    /// The one-time token is unknown, used or too old.
    TokenInvalid,
    /// There is an administrator already.
    AdministratorExists,
    /// This role is held at a unit.
    UnitRequired,
    /// This role is held nowhere in particular.
    UnitNotAllowed,
    /// There is no such unit.
    UnitUnknown,
    /// The user holds this role there on some of these days.
    RoleOverlaps,
    /// The first day not in force must come after the first day in force.
    PeriodEmpty,
    /// The role ended before that day.
    AlreadyEnded,
    /// Nobody would be left to administer.
    LastAdministrator,
    /// Nobody suspends himself.
    OwnAccount,
    /// The account is suspended already.
    AlreadySuspended,
    /// The account is in use already.
    AlreadyActive,
}

impl RuleError for IdentityError {
    fn code(&self) -> &'static str {
        self.kind().code()
    }

    fn path(&self) -> Vec<String> {
        let field = match self {
            Self::InvalidCredentials | Self::AdministratorExists | Self::LastAdministrator => return Vec::new(),
            Self::SessionEnded => "refreshToken",
            Self::Required(field)
            | Self::TooLong(field, _)
            | Self::PasswordTooShort(field, _)
            | Self::PasswordTooCommon(field) => field,
            Self::UsernameInvalid | Self::UsernameTaken => "username",
            Self::PasswordUnchanged => "newPassword",
            Self::PasswordWrong => "currentPassword",
            Self::TokenInvalid => "token",
            Self::UnitRequired | Self::UnitNotAllowed | Self::UnitUnknown => "unitId",
            Self::RoleOverlaps => "role",
            Self::PeriodEmpty | Self::AlreadyEnded => "validUntil",
            Self::OwnAccount | Self::AlreadySuspended | Self::AlreadyActive => "userId",
        };
        vec![field.to_owned()]
    }

    fn text(&self, language: Language) -> String {
        match self {
            Self::TooLong(_, most) => {
                language.choose(format!("Dài quá {most} ký tự."), format!("Longer than {most} characters."))
            }
            Self::PasswordTooShort(_, fewest) => language.choose(
                format!("Mật khẩu phải có ít nhất {fewest} ký tự."),
                format!("A password has at least {fewest} characters."),
            ),
            other => {
                let words = WORDS.iter().find(|(kind, ..)| *kind == other.kind());
                words.map_or("", |(_, vietnamese, english)| language.choose(vietnamese, english)).to_owned()
            }
        }
    }
}

impl IdentityError {
    const fn kind(&self) -> IdentityErrorCode {
        match self {
            Self::InvalidCredentials => IdentityErrorCode::InvalidCredentials,
            Self::SessionEnded => IdentityErrorCode::SessionEnded,
            Self::Required(_) => IdentityErrorCode::Required,
            Self::TooLong(..) => IdentityErrorCode::TooLong,
            Self::UsernameInvalid => IdentityErrorCode::UsernameInvalid,
            Self::UsernameTaken => IdentityErrorCode::UsernameTaken,
            Self::PasswordTooShort(..) => IdentityErrorCode::PasswordTooShort,
            Self::PasswordTooCommon(_) => IdentityErrorCode::PasswordTooCommon,
            Self::PasswordUnchanged => IdentityErrorCode::PasswordUnchanged,
            Self::PasswordWrong => IdentityErrorCode::PasswordWrong,
            Self::TokenInvalid => IdentityErrorCode::TokenInvalid,
            Self::AdministratorExists => IdentityErrorCode::AdministratorExists,
            Self::UnitRequired => IdentityErrorCode::UnitRequired,
            Self::UnitNotAllowed => IdentityErrorCode::UnitNotAllowed,
            Self::UnitUnknown => IdentityErrorCode::UnitUnknown,
            Self::RoleOverlaps => IdentityErrorCode::RoleOverlaps,
            Self::PeriodEmpty => IdentityErrorCode::PeriodEmpty,
            Self::AlreadyEnded => IdentityErrorCode::AlreadyEnded,
            Self::LastAdministrator => IdentityErrorCode::LastAdministrator,
            Self::OwnAccount => IdentityErrorCode::OwnAccount,
            Self::AlreadySuspended => IdentityErrorCode::AlreadySuspended,
            Self::AlreadyActive => IdentityErrorCode::AlreadyActive,
        }
    }
}

/// The sentences without figures, Vietnamese and English.
const WORDS: [(IdentityErrorCode, &str, &str); 20] = [
    (
        IdentityErrorCode::InvalidCredentials,
        "Tên đăng nhập hoặc mật khẩu không đúng.",
        "The username or the password is not right.",
    ),
    (
        IdentityErrorCode::SessionEnded,
        "Phiên đăng nhập đã kết thúc; hãy đăng nhập lại.",
        "The session is over; sign in again.",
    ),
    (IdentityErrorCode::Required, "Không được để trống.", "This may not be empty."),
    (
        IdentityErrorCode::UsernameInvalid,
        "Tên đăng nhập gồm 3 đến 64 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới, @; bắt đầu \
         bằng chữ hoặc số.",
        "A username has 3 to 64 characters: lower-case letters a-z, digits, dot, hyphen, underscore, @; it begins with a \
         letter or digit.",
    ),
    (IdentityErrorCode::UsernameTaken, "Tên đăng nhập này đã có người dùng.", "This username is taken."),
    (
        IdentityErrorCode::PasswordTooCommon,
        "Mật khẩu quá dễ đoán; hãy chọn mật khẩu khác, không chứa tên đăng nhập.",
        "This password is too easy to guess; choose another one, without the username in it.",
    ),
    (
        IdentityErrorCode::PasswordUnchanged,
        "Mật khẩu mới phải khác mật khẩu cũ.",
        "The new password must differ from the old one.",
    ),
    (IdentityErrorCode::PasswordWrong, "Mật khẩu hiện tại không đúng.", "The current password is not right."),
    (
        IdentityErrorCode::TokenInvalid,
        "Mã dùng một lần không đúng, đã dùng hoặc đã quá hạn.",
        "The one-time token is not right, used already, or too old.",
    ),
    (IdentityErrorCode::AdministratorExists, "Hệ thống đã có quản trị viên.", "There is an administrator already."),
    (IdentityErrorCode::UnitRequired, "Vai trò này phải gắn với một đơn vị.", "This role is held at a unit."),
    (
        IdentityErrorCode::UnitNotAllowed,
        "Quản trị hệ thống không gắn với đơn vị nào.",
        "A system administrator belongs to no unit.",
    ),
    (IdentityErrorCode::UnitUnknown, "Không có đơn vị này.", "There is no such unit."),
    (
        IdentityErrorCode::RoleOverlaps,
        "Người dùng đã giữ vai trò này tại đơn vị trong khoảng thời gian đó.",
        "The user holds this role at the unit on some of these days.",
    ),
    (IdentityErrorCode::PeriodEmpty, "Ngày kết thúc phải sau ngày bắt đầu.", "The end must come after the beginning."),
    (IdentityErrorCode::AlreadyEnded, "Vai trò đã kết thúc trước ngày này.", "The role ended before that day."),
    (
        IdentityErrorCode::LastAdministrator,
        "Hệ thống phải còn ít nhất một quản trị viên.",
        "At least one administrator must remain.",
    ),
    (IdentityErrorCode::OwnAccount, "Không thể tự khóa tài khoản của mình.", "Nobody suspends his own account."),
    (IdentityErrorCode::AlreadySuspended, "Tài khoản đã bị khóa.", "The account is suspended already."),
    (IdentityErrorCode::AlreadyActive, "Tài khoản đang hoạt động.", "The account is in use already."),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// One of each rule.
    fn all() -> Vec<IdentityError> {
        use IdentityError::*;
        vec![
            InvalidCredentials,
            SessionEnded,
            Required("displayName"),
            TooLong("reason", 500),
            UsernameInvalid,
            UsernameTaken,
            PasswordTooShort("newPassword", 10),
            PasswordTooCommon("password"),
            PasswordUnchanged,
            PasswordWrong,
            TokenInvalid,
            AdministratorExists,
            UnitRequired,
            UnitNotAllowed,
            UnitUnknown,
            RoleOverlaps,
            PeriodEmpty,
            AlreadyEnded,
            LastAdministrator,
            OwnAccount,
            AlreadySuspended,
            AlreadyActive,
        ]
    }

    #[test]
    fn each_rule_has_its_own_code_and_words_in_both_languages() {
        let mut codes: Vec<_> = all().iter().map(RuleError::code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all().len());
        for error in all() {
            let (vietnamese, english) = (error.text(Language::Vietnamese), error.text(Language::English));
            assert!(vietnamese.ends_with('.') && english.ends_with('.') && vietnamese != english, "{error:?}");
            assert_eq!(IdentityErrorCode::from_code(error.code()).map(IdentityErrorCode::code), Some(error.code()));
        }
    }

    #[test]
    fn each_rule_names_its_input_field() {
        for (error, path) in [
            (IdentityError::TooLong("reason", 500), vec!["reason"]),
            (IdentityError::PasswordTooShort("newPassword", 10), vec!["newPassword"]),
            (IdentityError::PasswordWrong, vec!["currentPassword"]),
            (IdentityError::UnitUnknown, vec!["unitId"]),
            (IdentityError::InvalidCredentials, vec![]),
        ] {
            assert_eq!(error.path(), path, "{error:?}");
        }
        assert!(IdentityError::PasswordTooShort("password", 10).text(Language::Vietnamese).contains("10"));
    }
}
