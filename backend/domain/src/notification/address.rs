//! Addresses of e-mail: parsed once, so that nothing else has to wonder what is in them.

use std::fmt;

/// Most characters of an address, and of what stands before its `@` (RFC 5321, 4.5.3.1).
const ADDRESS: usize = 254;
const LOCAL: usize = 64;
const LABEL: usize = 63;

/// An e-mail address in the plain form that every server takes: ASCII, no quotes, no comments, no blanks.
///
/// Personal data: [`fmt::Debug`] and [`Address::masked`] show the first letter and the domain only.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Address(String);

impl Address {
    /// Reads what a person typed; `None` for anything that is no plain address. The domain becomes lower case.
    pub fn parse(typed: &str) -> Option<Self> {
        let (local, domain) = typed.trim().rsplit_once('@')?;
        let address = format!("{local}@{}", domain.to_ascii_lowercase());
        let fits = address.len() <= ADDRESS && is_local(local) && is_domain(domain);
        fits.then_some(Self(address))
    }

    /// The whole address: for its owner, the administrator and the mail server.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as the log may show it: `b…@example.vn`.
    pub fn masked(&self) -> String {
        mask(&self.0)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({})", self.masked())
    }
}

fn is_local(local: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&byte);
    !local.is_empty()
        && local.len() <= LOCAL
        && local.bytes().all(allowed)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label.len() <= LABEL
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    domain.contains('.') && domain.split('.').all(label)
}

/// A text in which every address is masked: what a mail server answers often repeats them.
pub fn mask(text: &str) -> String {
    let word = |word: &str| match word.rsplit_once('@') {
        Some((local, domain)) => {
            let bare = local.trim_start_matches(|letter: char| !letter.is_alphanumeric());
            let first: String = bare.chars().take(1).collect();
            format!("{first}…@{domain}")
        }
        None => word.to_owned(),
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn plain_addresses_pass_and_nothing_else() {
        for (typed, expected) in [
            (" cv.tdkt@SoNNMT.bacninh.gov.VN ", Some("cv.tdkt@sonnmt.bacninh.gov.vn")),
            ("a+b_c@x-y.vn", Some("a+b_c@x-y.vn")),
            ("a@localhost", None),
            ("a@b..vn", None),
            ("a@-b.vn", None),
            (".a@b.vn", None),
            ("a..b@b.vn", None),
            ("@b.vn", None),
            ("a b@b.vn", None),
            ("a@b.vn\r\nBcc: c@d.vn", None),
            ("a,b@c.vn", None),
            ("“a”@b.vn", None),
            ("\"a\"@b.vn", None),
            ("Sở <a@b.vn>", None),
            ("", None),
        ] {
            assert_eq!(Address::parse(typed).as_ref().map(Address::as_str), expected, "{typed}");
        }
        assert_eq!(Address::parse(&format!("{}@b.vn", "a".repeat(65))), None);
        assert_eq!(Address::parse(&format!("a@{}.vn", "b".repeat(64))), None);
        assert_eq!(Address::parse(&format!("a@{}vn", "bcd.".repeat(64))), None);
    }

    #[test]
    fn logs_show_one_letter_and_the_domain() {
        let address = Address::parse("bacninh@gov.vn").unwrap();
        assert_eq!(format!("{address:?}"), "Address(b…@gov.vn)");
        assert_eq!(mask("550 5.1.1 <bacninh@gov.vn>: unknown"), "550 5.1.1 b…@gov.vn>: unknown");
        assert_eq!(mask("no address here"), "no address here");
    }

    proptest! {
        #[test]
        fn no_address_can_begin_another_header(typed in ".{0,80}@.{0,80}") {
            if let Some(address) = Address::parse(&typed) {
                prop_assert!(address.as_str().bytes().all(|byte| byte.is_ascii_graphic() && !b",;<>()[]\"\\".contains(&byte)));
                prop_assert_eq!(Address::parse(address.as_str()), Some(address));
            }
        }
    }
}
