//! Version numbers as programs print them.

/// The first number in a text such as `postgres (PostgreSQL) 17.10` or `v20.20.2`: the major version.
/// `None` when the text has no number.
pub(crate) fn major(text: &str) -> Option<u32> {
    let digits: String = text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"), Some(15));
        assert_eq!(major("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("9.6"), Some(9));
    }

    #[test]
    fn a_text_without_a_number_has_no_version() {
        assert_eq!(major("postgres"), None);
        assert_eq!(major(""), None);
    }
}
