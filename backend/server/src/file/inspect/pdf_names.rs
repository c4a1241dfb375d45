//! Names in a PDF, as far as they are written plainly.
//! Source: ISO 32000-2, 7.2.3 (delimiters) and 7.3.5 (a `#` and two digits stand for a byte).

use domain::file::FileErrorCode;

/// The longest name that matters, and one more.
const LONGEST: usize = 14;

/// Reads names from a stream of pieces and remembers the first that is not taken. Streams are not passed over: what
/// ends one is for a hostile author to choose, and none of these names comes about by chance.
#[derive(Default)]
pub(super) struct Names {
    name: Option<Vec<u8>>,
    escape: Vec<u8>,
    found: Option<FileErrorCode>,
}

impl Names {
    pub(super) fn take(&mut self, piece: &[u8]) {
        for byte in piece {
            self.byte(*byte);
        }
    }

    /// What the file is refused for; ends the last name.
    pub(super) fn found(&mut self) -> Option<FileErrorCode> {
        self.end();
        self.found
    }

    fn byte(&mut self, byte: u8) {
        if byte == b'/' {
            self.end();
            self.name = Some(Vec::with_capacity(LONGEST));
        } else if is_boundary(byte) {
            self.end();
        } else if let Some(name) = &mut self.name {
            self.escape.push(byte);
            match self.escape.as_slice() {
                [b'#'] | [b'#', _] => {}
                [b'#', high, low] => {
                    name.push(hex(*high).zip(hex(*low)).map_or(b'#', |(high, low)| high * 16 + low));
                    self.escape.clear();
                }
                _ => {
                    name.append(&mut self.escape);
                }
            }
            if name.len() > LONGEST {
                self.name = None;
                self.escape.clear();
            }
        }
    }

    fn end(&mut self) {
        self.escape.clear();
        if let Some(name) = self.name.take() {
            self.found = self.found.or_else(|| judged(&name));
        }
    }
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

const fn is_boundary(byte: u8) -> bool {
    matches!(
        byte,
        0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ' | b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'%'
    )
}

fn judged(name: &[u8]) -> Option<FileErrorCode> {
    match name {
        b"Encrypt" => Some(FileErrorCode::Encrypted),
        b"JavaScript" | b"Launch" | b"RichMedia" | b"ImportData" => Some(FileErrorCode::ActiveContent),
        b"EmbeddedFile" | b"EmbeddedFiles" => Some(FileErrorCode::EmbeddedFile),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &[u8], size: usize) -> Option<FileErrorCode> {
        let mut names = Names::default();
        text.chunks(size).for_each(|piece| names.take(piece));
        names.found()
    }

    #[test]
    fn names_are_found_escaped_or_not_and_across_pieces() {
        for size in 1..40 {
            for (text, expected) in [
                (b"<</S/JavaScript/JS(x)>>".as_slice(), Some(FileErrorCode::ActiveContent)),
                (b"<</S /J#61v#61Script>>", Some(FileErrorCode::ActiveContent)),
                (b"<</S/Launch /F(cmd.exe)>>", Some(FileErrorCode::ActiveContent)),
                (b"/Encrypt 5 0 R", Some(FileErrorCode::Encrypted)),
                (b"/Type/EmbeddedFile", Some(FileErrorCode::EmbeddedFile)),
                (b"/EncryptMetadata true /LaunchDate /JavaScripts /J#6", None),
                (b"(JavaScript) JavaScript / JavaScript", None),
            ] {
                assert_eq!(found(text, size), expected, "{}", String::from_utf8_lossy(text));
            }
        }
    }
}
