//! What a password must be. Length counts, kinds of characters do not (NIST SP 800-63B, section 3.1.1.2).

use std::fmt;

use super::IdentityError;

/// Fewest and most characters.
pub const FEWEST: usize = 10;
/// See [`FEWEST`].
pub const MOST: usize = 128;

/// A password as typed. It prints as nothing and is never stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// Wraps what was typed.
    pub fn new(typed: impl Into<String>) -> Self {
        Self(typed.into())
    }

    /// The text, for hashing only.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Every rule that the password breaks as the new password of this user; `field` is its input field.
    pub fn check(&self, username: &str, field: &'static str) -> Vec<IdentityError> {
        let length = self.0.chars().count();
        if length < FEWEST {
            vec![IdentityError::PasswordTooShort(field, FEWEST)]
        } else if length > MOST {
            vec![IdentityError::TooLong(field, MOST)]
        } else if is_common(&self.0, username) {
            vec![IdentityError::PasswordTooCommon(field)]
        } else {
            Vec::new()
        }
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Those of ten characters and more that head the lists of leaked passwords, and their Vietnamese sisters.
const COMMON: [&str; 48] = [
    "0123456789",
    "0987654321",
    "1234567890",
    "9876543210",
    "12345678910",
    "123456789a",
    "123456789aa",
    "123456789abc",
    "a123456789",
    "abc123456789",
    "abcd123456",
    "abcdefghij",
    "1q2w3e4r5t",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "qwerty12345",
    "qwerty123456",
    "qwertyuiop",
    "asdfghjkl;",
    "zxcvbnm123",
    "password12",
    "password123",
    "password1234",
    "passw0rd123",
    "p@ssw0rd123",
    "administrator",
    "admin12345",
    "admin123456",
    "admin@12345",
    "welcome123",
    "changeme123",
    "iloveyou123",
    "letmein123",
    "football123",
    "superman123",
    "anhyeuem123",
    "emyeuanh123",
    "matkhau123",
    "matkhau1234",
    "matkhau12345",
    "matkhau123456",
    "matkhau@123",
    "khongbiet123",
    "vietnam123",
    "vietnam1234",
    "vietnam@123",
    "thiduakhenthuong",
    "thidua12345",
];

fn is_common(password: &str, username: &str) -> bool {
    let lower = password.to_lowercase();
    let mut letters = lower.chars();
    let first = letters.next();
    let one_letter = letters.all(|letter| Some(letter) == first);
    let of_username = username.len() >= 3 && lower.contains(&username.to_lowercase());
    one_letter || of_username || COMMON.contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_uncommon_passwords_pass_and_no_others() {
        let short = vec![IdentityError::PasswordTooShort("password", 10)];
        let common = vec![IdentityError::PasswordTooCommon("password")];
        for (typed, expected) in [
            ("thước kẻ và mực tím", vec![]),
            ("correct horse", vec![]),
            ("mười chữ đ", vec![]),
            ("chín chữ ", short.clone()),
            ("", short),
            ("Matkhau123", common.clone()),
            ("1234567890", common.clone()),
            ("aaaaaaaaaaaa", common.clone()),
            ("xx-Chuyen.Vien-2026", common),
        ] {
            assert_eq!(Password::new(typed).check("chuyen.vien", "password"), expected, "{typed}");
        }
        assert_eq!(Password::new("đ1".repeat(64)).check("x", "password"), vec![]);
        let long = Password::new("đ1".repeat(65));
        assert_eq!(long.check("x", "newPassword"), vec![IdentityError::TooLong("newPassword", 128)]);
    }

    #[test]
    fn the_list_holds_only_what_the_length_rule_lets_through() {
        for common in COMMON {
            assert!(common.len() >= FEWEST && common == common.to_lowercase(), "{common}");
        }
    }

    #[test]
    fn a_password_does_not_print_itself() {
        assert!(!format!("{:?}", Password::new("bí mật của tôi")).contains("mật"));
    }
}
