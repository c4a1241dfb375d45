//! Counts tokens and brackets of the raw text, before the library's parser sees it.
//!
//! The parser calls itself for every bracket: a list literal of some thousands of brackets, ten kilobytes of text,
//! overflows the stack and ends the process. So this module reads the text in one loop without recursion, knows just
//! enough of the lexical grammar to tell brackets from text in strings and comments, and stops at the first number
//! that is over its limit.
//! Source: GraphQL specification, September 2025, section 2.1 (lexical tokens).

use super::{Code, DocumentLimits, RequestError};

/// What one pass over the text found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scan {
    /// Tokens: names, numbers, strings and punctuators.
    pub tokens: usize,
    /// The largest number of brackets open at once.
    pub nesting: usize,
}

/// Counts, and refuses as soon as a number is over its limit.
///
/// Errors: [`Code::QueryTooComplex`] over a limit, [`Code::ParseFailed`] for a string without an end.
pub fn scan(text: &str, limits: &DocumentLimits) -> Result<Scan, RequestError> {
    let bytes = text.as_bytes();
    let (mut at, mut tokens, mut open, mut nesting) = (0, 0, 0_usize, 0);
    while let Some(&byte) = bytes.get(at) {
        let (end, is_token) = lexeme(bytes, at)?;
        match byte {
            b'(' | b'[' | b'{' => open += 1,
            b')' | b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        nesting = nesting.max(open);
        tokens += usize::from(is_token);
        if nesting > limits.nesting {
            let message = format!("The document nests brackets more than {} deep.", limits.nesting);
            return Err(RequestError::new(Code::QueryTooComplex, message));
        }
        if tokens > limits.tokens {
            let message = format!("The document has more than {} tokens.", limits.tokens);
            return Err(RequestError::new(Code::QueryTooComplex, message));
        }
        at = end;
    }
    Ok(Scan { tokens, nesting })
}

/// The end of the lexeme that begins at `start`, and whether it counts as a token.
fn lexeme(bytes: &[u8], start: usize) -> Result<(usize, bool), RequestError> {
    let rest = &bytes[start..];
    Ok(match rest[0] {
        b' ' | b'\t' | b'\r' | b'\n' | b',' => (start + 1, false),
        b'#' => (start + run(rest, |byte| byte != b'\n' && byte != b'\r'), false),
        b'"' if rest.starts_with(b"\"\"\"") => (start + block_string(rest)?, true),
        b'"' => (start + string(rest)?, true),
        _ if rest.starts_with("\u{feff}".as_bytes()) => (start + 3, false),
        b'.' if rest.starts_with(b"...") => (start + 3, true),
        byte if is_word(byte) => (start + run(rest, is_word), true),
        _ => (start + 1, true),
    })
}

/// Bytes of names and numbers. Text outside of ASCII has no place outside strings; taking it as part of a word
/// counts it once and leaves its refusal to the parser. Signs and points are not among them, so `-1.5` counts four
/// times: `[-1-1-1]` is three numbers, and to count too few would be worse.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// How many bytes at the beginning satisfy the condition.
fn run(bytes: &[u8], condition: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|&byte| !condition(byte)).unwrap_or(bytes.len())
}

/// The length of the string literal at the beginning, its quotes included.
fn string(bytes: &[u8]) -> Result<usize, RequestError> {
    let mut at = 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => return Ok(at + 1),
            b'\\' => at += 2,
            b'\n' | b'\r' => break,
            _ => at += 1,
        }
    }
    Err(RequestError::new(Code::ParseFailed, "Syntax error: a string has no end."))
}

/// The length of the block string literal at the beginning, its quotes included.
fn block_string(bytes: &[u8]) -> Result<usize, RequestError> {
    let mut at = 3;
    while at < bytes.len() {
        let rest = &bytes[at..];
        if rest.starts_with(b"\"\"\"") {
            return Ok(at + 3);
        }
        at += if rest.starts_with(b"\\\"\"\"") { 4 } else { 1 };
    }
    Err(RequestError::new(Code::ParseFailed, "Syntax error: a block string has no end."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<(usize, usize), Code> {
        scan(text, &DocumentLimits::default()).map(|scan| (scan.tokens, scan.nesting)).map_err(|error| error.code)
    }

    #[test]
    fn tokens_and_brackets_are_counted_as_the_grammar_has_them() {
        let cases = [
            ("", (0, 0)),
            ("{ a, b }", (4, 1)),
            ("query Q($id: ID! = \"[[[\") { a(id: $id) { ...F } }", (24, 2)),
            ("{ a # [[[[ ((( \"\n }", (3, 1)),
            ("{ a(t: \"\"\" [[ \\\"\"\" {{ \" \"\"\") }", (8, 2)),
            ("{ a(t: \"\\\"[[[\") }", (8, 2)),
            ("{ a(t: \"\") b(t: \"\") }", (14, 2)),
            ("\u{feff}{ a }", (3, 1)),
            ("{ a(n: -1.5e3) }", (11, 2)),
            ("}}} { a }", (6, 1)),
        ];
        for (text, expected) in cases {
            assert_eq!(of(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn a_string_without_an_end_is_refused_here() {
        for text in ["{ a(t: \"abc", "{ a(t: \"abc\n\") }", "{ a(t: \"\"\" abc \"\" ) }", "{ a(t: \"\\"] {
            assert_eq!(of(text), Err(Code::ParseFailed), "{text}");
        }
    }

    #[test]
    fn each_limit_is_the_last_number_allowed() {
        let limits = DocumentLimits { tokens: 5, nesting: 2, ..DocumentLimits::default() };
        assert!(scan("{ a { b", &limits).is_ok());
        assert!(scan("{a{b c}", &limits).is_err());
        assert!(scan("{{{", &limits).is_err());
    }

    #[test]
    fn the_pass_stops_at_the_first_bracket_too_many() {
        let bomb = format!("{{ __type(name: {}) {{ name }} }}", "[".repeat(5_000));
        assert_eq!(of(&bomb), Err(Code::QueryTooComplex));
        assert_eq!(of(&"{a".repeat(5_000)), Err(Code::QueryTooComplex));
    }
}
