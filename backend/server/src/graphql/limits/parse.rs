//! The library's parser, with its errors in one line and with a code.

use async_graphql::parser::types::ExecutableDocument;
use async_graphql::parser::{Error, parse_query};

use super::{Code, RequestError};

/// Parses a text that the pre-scan has let through.
pub(super) fn parse(text: &str) -> Result<ExecutableDocument, RequestError> {
    parse_query(text).map_err(|error| {
        let mut refused = RequestError::new(code(&error), message(&error));
        refused.locations = error.positions().collect();
        refused
    })
}

/// A syntax error is the parser's; the rest are rules of validation that the parser happens to check.
fn code(error: &Error) -> Code {
    match error {
        Error::Syntax { .. } => Code::ParseFailed,
        Error::RecursionLimitExceeded => Code::QueryTooComplex,
        _ => Code::ValidationFailed,
    }
}

/// The library writes an excerpt of the document over several lines and ends with a line `= expected …`:
/// only that line is kept, since the excerpt may be as long as the document.
fn message(error: &Error) -> String {
    match error {
        Error::Syntax { message, start, .. } => {
            let expected = message.lines().filter_map(|line| line.trim_start().strip_prefix("= ")).next_back();
            let what = expected.unwrap_or("unexpected text").replace('_', " ");
            format!("Syntax error at line {}, column {}: {what}.", start.line, start.column)
        }
        Error::RecursionLimitExceeded => "The document nests selections too deep.".to_owned(),
        other => {
            let mut text = other.to_string();
            text.truncate(text.char_indices().nth(200).map_or(text.len(), |(end, _)| end));
            format!("The document is not valid: {text}.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_syntax_error_is_one_short_line_with_its_place() {
        let long = format!("{{ {} ! }}", "x".repeat(4_000));
        for text in ["{", "", "query", "{ a(b: ) }", "{ a }}", long.as_str(), "not graphql"] {
            let error = parse(text).unwrap_err();
            assert_eq!(error.code, Code::ParseFailed, "{text}");
            assert!(!error.message.contains('\n') && error.message.len() < 200, "{}", error.message);
            assert_eq!(error.locations.len(), 1, "{text}");
        }
    }

    #[test]
    fn documents_that_break_a_rule_of_validation_say_so() {
        for text in ["{ a } { b }", "query A { a } query A { a }", "fragment F on T { a }"] {
            assert_eq!(parse(text).unwrap_err().code, Code::ValidationFailed, "{text}");
        }
    }
}
