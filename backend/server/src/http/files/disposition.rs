//! `Content-Disposition`: how a browser deals with a file, and under which name it keeps it.
//! Source: RFC 6266, RFC 8187.

use std::fmt::Write as _;

/// The header for a cleaned name.
pub(super) fn disposition(inline: bool, name: &str) -> String {
    let plain: String = name.chars().map(|letter| if is_plain(letter) { letter } else { '_' }).collect();
    let mut encoded = String::with_capacity(name.len() * 3);
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => encoded.push(char::from(byte)),
            // Writing to a String cannot fail.
            _ => write!(encoded, "%{byte:02X}").unwrap_or_default(),
        }
    }
    let way = if inline { "inline" } else { "attachment" };
    format!("{way}; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

/// Letters that mean the same to every browser inside the quotes.
const fn is_plain(letter: char) -> bool {
    letter.is_ascii_graphic() && !matches!(letter, '"' | '\\' | '%' | ';') || letter == ' '
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reaches_every_browser_and_breaks_no_header() {
        assert_eq!(
            disposition(false, "Báo cáo \"1\".pdf"),
            "attachment; filename=\"B_o c_o _1_.pdf\"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%221%22.pdf"
        );
        assert!(disposition(true, "a.png").starts_with("inline; filename=\"a.png\";"));
    }
}
