//! Names of files: what a person may be shown, and what may stand in a header.

use crate::file::compose::composed;
use crate::file::error::{FileError, FileErrorCode};

/// Longest name kept, in characters, with its extension.
pub const LONGEST: usize = 200;
/// Longest extension that counts as one, in characters.
const EXTENSION: usize = 10;

/// The name as it is kept and shown: no path, no control characters, none that turn or hide letters, single blanks,
/// letters in one piece. A name that is too long loses the end of its stem, never its extension.
pub fn cleaned(name: &str) -> Result<String, FileError> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = composed(last).chars().filter(|letter| is_visible(*letter)).collect();
    let spaced = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = spaced.trim_matches(['.', ' ']);
    let (stem, extension) = parts(plain).ok_or(FileError(FileErrorCode::NameInvalid))?;
    let room = LONGEST - extension.chars().count() - 1;
    let stem: String = stem.chars().take(room).collect();
    Ok(format!("{}.{extension}", stem.trim_end()))
}

/// The extension of a cleaned name, as written; empty when there is none.
pub fn extension(name: &str) -> &str {
    parts(name).map_or("", |(_, extension)| extension)
}

fn parts(name: &str) -> Option<(&str, &str)> {
    let (stem, extension) = name.rsplit_once('.')?;
    let stem = stem.trim_end_matches(['.', ' ']);
    let short = (1..=EXTENSION).contains(&extension.chars().count());
    let plain = extension.chars().all(char::is_alphanumeric);
    (!stem.is_empty() && short && plain).then_some((stem, extension))
}

/// Control characters break lines and headers; marks of direction make `gpj.exe` look like `exe.jpg`; characters
/// without width make two names look alike.
fn is_visible(letter: char) -> bool {
    let turns =
        matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
    let nothing = matches!(letter, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{fffd}');
    let line = matches!(letter, '\u{2028}' | '\u{2029}');
    let private = matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e007f}');
    (!letter.is_control() || letter == '\t') && !turns && !nothing && !line && !private
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_of_staff_stay_as_they_are() {
        for name in ["Báo cáo 125-STNMT (bản ký).pdf", "Ảnh chụp 01.11.2026.JPG", "số liệu.xlsx", "a.b.docx"]
        {
            assert_eq!(cleaned(name).as_deref(), Ok(name));
        }
        assert_eq!(cleaned("Ba\u{306}\u{301}c Ninh.pdf").as_deref(), Ok("Bắc Ninh.pdf"));
    }

    #[test]
    fn tricks_with_names_do_not_survive() {
        for (name, clean) in [
            ("../../etc/passwd.pdf", "passwd.pdf"),
            ("C:\\Users\\x\\a.pdf", "a.pdf"),
            ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
            ("bao\u{202e}fdp.exe", "baofdp.exe"),
            ("a\0.pdf", "a.pdf"),
            ("  a   b .pdf ", "a b.pdf"),
            ("...a.pdf...", "a.pdf"),
            ("x\u{200b}y.pdf", "xy.pdf"),
        ] {
            assert_eq!(cleaned(name).as_deref(), Ok(clean), "{name:?}");
        }
        for name in ["", "pdf", ".pdf", "...", "a", "a/", " .pdf", "a.\u{301}", "a.thisisnoextension"] {
            assert_eq!(cleaned(name), Err(FileError(FileErrorCode::NameInvalid)), "{name:?}");
        }
        let long = cleaned(&format!("{}.pdf", "đ".repeat(500))).unwrap();
        assert_eq!(long.chars().count(), LONGEST);
        assert!(long.ends_with("đ.pdf"));
    }

    proptest! {
        #[test]
        fn whatever_is_kept_is_short_plain_and_cleaned_for_good(name in "\\PC{0,300}|.{0,40}\\.[a-z]{1,5}") {
            if let Ok(clean) = cleaned(&name) {
                prop_assert!(clean.chars().count() <= LONGEST);
                prop_assert!(!clean.contains(['/', '\\', '\n', '\r', '\0']));
                prop_assert!(!clean.chars().any(char::is_control));
                prop_assert!(!extension(&clean).is_empty());
                prop_assert_eq!(cleaned(&clean), Ok(clean));
            }
        }
    }
}
