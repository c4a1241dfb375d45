//! Texts of inputs: trimmed, not empty where one is due, and bounded.

use crate::language::Language;

pub mod legacy;

/// A text that breaks its bounds; every slice wraps it in its own error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextError {
    /// A required text is empty; names the field.
    Required(&'static str),
    /// A text is longer than its field; names the field and the most characters.
    TooLong(&'static str, usize),
}

impl TextError {
    /// The input field.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Required(field) | Self::TooLong(field, _) => field,
        }
    }

    /// The rule, said to a person.
    pub fn text(self, language: Language) -> String {
        match self {
            Self::Required(_) => language.choose("Không được để trống.", "This may not be empty.").to_owned(),
            Self::TooLong(_, most) => {
                language.choose(format!("Dài quá {most} ký tự."), format!("Longer than {most} characters."))
            }
        }
    }
}

/// The trimmed text of a required field of at most so many characters; what is wrong joins `errors`.
pub fn required<E: From<TextError>>(field: &'static str, text: &str, most: usize, errors: &mut Vec<E>) -> String {
    let text = bounded(field, text, most, errors);
    if text.is_empty() {
        errors.push(TextError::Required(field).into());
    }
    text
}

/// The trimmed text of an optional field; an empty text is the same as none.
pub fn optional<E: From<TextError>>(
    field: &'static str,
    text: Option<&str>,
    most: usize,
    errors: &mut Vec<E>,
) -> Option<String> {
    text.map(|text| bounded(field, text, most, errors)).filter(|text| !text.is_empty())
}

fn bounded<E: From<TextError>>(field: &'static str, text: &str, most: usize, errors: &mut Vec<E>) -> String {
    let text = text.trim();
    if text.chars().count() > most {
        errors.push(TextError::TooLong(field, most).into());
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_trimmed_and_their_bounds_are_named() {
        let mut errors: Vec<TextError> = Vec::new();
        assert_eq!(required("name", "  Cụm II ", 6, &mut errors), "Cụm II");
        assert_eq!(optional("note", Some("  "), 6, &mut errors), None);
        assert_eq!(errors, []);
        required("name", " ", 6, &mut errors);
        optional("note", Some("Cụm III"), 6, &mut errors);
        assert_eq!(errors, [TextError::Required("name"), TextError::TooLong("note", 6)]);
    }
}
