//! Rule: opening, suspending and reactivating an account.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{IdentityError, Password, User};
use crate::audit::Audit;
use crate::id::UserId;
use crate::search::fold_vi;

/// Most characters of a name that people read, and of a reason.
const DISPLAY_NAME: usize = 120;
const REASON: usize = 500;

/// Fewest and most characters of a username.
pub const USERNAME_FORM: std::ops::RangeInclusive<usize> = 3..=64;

/// A username as it is compared: no blanks around it, lower case.
pub fn normalise_username(typed: &str) -> String {
    typed.trim().to_lowercase()
}

/// A username as it is looked up: one that no account can have becomes the empty name, which nobody has.
pub fn known_form(typed: &str) -> String {
    let name = normalise_username(typed);
    if is_username(&name) { name } else { String::new() }
}

/// A text without blanks around it and without control characters, which PostgreSQL does not store.
pub fn plain(typed: &str) -> String {
    typed.chars().filter(|letter| !letter.is_control()).collect::<String>().trim().to_owned()
}

fn is_username(name: &str) -> bool {
    let allowed = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-' | b'_' | b'@');
    USERNAME_FORM.contains(&name.len())
        && name.bytes().all(allowed)
        && name.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric())
}

/// Opens an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUser {
    /// The name to sign in with, as typed.
    pub username: String,
    /// The name people read.
    pub display_name: String,
    /// The first password.
    pub password: Password,
}

impl NewUser {
    /// The account, or every rule that its opening breaks.
    pub fn check(&self, id: UserId, now: DateTime<Utc>) -> Result<User, Vec<IdentityError>> {
        let username = normalise_username(&self.username);
        let display_name = plain(&self.display_name);
        let mut errors = Vec::new();
        if username.is_empty() {
            errors.push(IdentityError::Required("username"));
        } else if !is_username(&username) {
            errors.push(IdentityError::UsernameInvalid);
        }
        check_text("displayName", &display_name, DISPLAY_NAME, &mut errors);
        errors.extend(self.password.check(&username, "password"));
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(User { id, version: 1, username, display_name, active: true, created_at: now })
    }
}

fn check_text(field: &'static str, text: &str, most: usize, errors: &mut Vec<IdentityError>) {
    if text.is_empty() {
        errors.push(IdentityError::Required(field));
    } else if text.chars().count() > most {
        errors.push(IdentityError::TooLong(field, most));
    }
}

/// A suspended or reactivated account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserChange {
    /// The account with its next version.
    pub user: User,
    /// What the audit chain keeps.
    pub audit: Audit,
}

impl User {
    /// What a search looks through: username and name, folded.
    pub fn search_text(&self) -> String {
        fold_vi(&format!("{} {}", self.username, self.display_name))
    }

    /// The state that the audit chain keeps; no secret is part of it.
    pub fn audit_state(&self) -> serde_json::Value {
        json!({ "username": self.username, "displayName": self.display_name, "active": self.active })
    }

    /// The audit event of its opening.
    pub fn created(&self) -> Audit {
        Audit::of("user.create", self.id).after(self.audit_state())
    }

    /// The audit event of a password that the user changed, or the administrator reset.
    pub fn password_changed(&self, by_administrator: bool) -> Audit {
        Audit::of(if by_administrator { "password.reset" } else { "password.change" }, self.id)
    }

    /// The same account after its password changed: the next version.
    pub fn touched(self) -> Self {
        Self { version: self.version + 1, ..self }
    }

    /// Suspends the account. `by` is the acting user, `None` for the system.
    pub fn suspend(self, by: Option<UserId>, reason: &str) -> Result<UserChange, Vec<IdentityError>> {
        let mut errors = Vec::new();
        if by == Some(self.id) {
            errors.push(IdentityError::OwnAccount);
        }
        if !self.active {
            errors.push(IdentityError::AlreadySuspended);
        }
        self.set_active(false, "user.suspend", reason, errors)
    }

    /// Lets a suspended account be used again.
    pub fn reactivate(self, reason: &str) -> Result<UserChange, Vec<IdentityError>> {
        let errors = if self.active { vec![IdentityError::AlreadyActive] } else { Vec::new() };
        self.set_active(true, "user.reactivate", reason, errors)
    }

    fn set_active(
        self,
        active: bool,
        action: &'static str,
        reason: &str,
        mut errors: Vec<IdentityError>,
    ) -> Result<UserChange, Vec<IdentityError>> {
        let reason = plain(reason);
        check_text("reason", &reason, REASON, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        let audit = Audit::of(action, self.id).before(self.audit_state()).reason(Some(reason));
        let user = Self { active, ..self.touched() };
        let audit = audit.after(user.audit_state());
        Ok(UserChange { user, audit })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id as _;

    fn id(n: u128) -> UserId {
        UserId::from_uuid(uuid::Uuid::from_u128(n))
    }

    fn command(username: &str) -> NewUser {
        let password = Password::new("thước kẻ và mực tím");
        NewUser { username: username.into(), display_name: " Chuyên viên TĐKT ".into(), password }
    }

    fn account() -> User {
        command("chuyen.vien").check(id(1), DateTime::UNIX_EPOCH).unwrap()
    }

    #[test]
    fn usernames_are_lower_case_and_plain() {
        for (typed, expected) in [
            (" Chuyen.Vien ", Some("chuyen.vien")),
            ("cv_01@stnmt-backan", Some("cv_01@stnmt-backan")),
            ("7a-", Some("7a-")),
            ("ab", None),
            (".abc", None),
            ("chuyên.viên", None),
            ("a b c", None),
            ("a/b", None),
        ] {
            let outcome = command(typed).check(id(1), DateTime::UNIX_EPOCH);
            assert_eq!(outcome.as_ref().map(|user| user.username.as_str()).ok(), expected, "{typed}");
            if expected.is_none() {
                assert_eq!(outcome, Err(vec![IdentityError::UsernameInvalid]), "{typed}");
            }
        }
        assert_eq!(
            command(&"x".repeat(65)).check(id(1), DateTime::UNIX_EPOCH),
            Err(vec![IdentityError::UsernameInvalid])
        );
    }

    #[test]
    fn what_cannot_be_a_username_is_looked_up_as_nobody() {
        for (typed, expected) in [(" Chuyen.Vien", "chuyen.vien"), ("a\0b", ""), ("", ""), ("' or 1=1", "")] {
            assert_eq!(known_form(typed), expected, "{typed}");
        }
        assert_eq!(plain(" máy\0 phòng\n3 "), "máy phòng3");
    }

    #[test]
    fn every_broken_rule_of_an_opening_is_named_at_once() {
        let broken = NewUser { username: " ".into(), display_name: String::new(), password: Password::new("ngắn") };
        assert_eq!(
            broken.check(id(1), DateTime::UNIX_EPOCH),
            Err(vec![
                IdentityError::Required("username"),
                IdentityError::Required("displayName"),
                IdentityError::PasswordTooShort("password", 10),
            ])
        );
    }

    #[test]
    fn the_audit_state_holds_no_secret() {
        let audit = account().created();
        assert!(!audit.after.unwrap().contains("thước"));
    }

    #[test]
    fn suspending_needs_a_reason_and_another_person() {
        let change = account().suspend(Some(id(2)), " nghỉ việc ").unwrap();
        assert_eq!((change.user.active, change.user.version), (false, 2));
        assert_eq!(change.audit.reason.as_deref(), Some("nghỉ việc"));
        assert_eq!(
            account().suspend(Some(id(1)), ""),
            Err(vec![IdentityError::OwnAccount, IdentityError::Required("reason")])
        );
        assert_eq!(change.user.clone().suspend(None, "x"), Err(vec![IdentityError::AlreadySuspended]));
        assert_eq!(account().reactivate("x"), Err(vec![IdentityError::AlreadyActive]));
        assert!(change.user.reactivate("trở lại").unwrap().user.active);
    }
}
