//! Broken rules a user can mend, as values that cross every layer unchanged.

use crate::language::Language;

/// A broken rule. Each slice has one enum of them; each says its stable code, the input field it
/// belongs to, and itself in both languages.
pub trait RuleError: std::fmt::Debug {
    /// The stable code, in capitals, one of the slice's closed list.
    fn code(&self) -> &'static str;
    /// The input field the rule is about, outermost first; empty for the whole input.
    fn path(&self) -> Vec<String>;
    /// The rule, said to a person.
    fn text(&self, language: Language) -> String;
}

/// A broken rule on its way to the client; what [`crate::Language`] the reader wants is decided at
/// the very end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// The stable code.
    pub code: &'static str,
    /// The input field, outermost first.
    pub path: Vec<String>,
    /// In Vietnamese.
    pub vietnamese: String,
    /// In English.
    pub english: String,
}

impl Rejection {
    /// The words in one language.
    pub fn text(&self, language: Language) -> &str {
        language.choose(&self.vietnamese, &self.english)
    }
}

impl<E: RuleError> From<E> for Rejection {
    fn from(error: E) -> Self {
        Self {
            code: error.code(),
            path: error.path(),
            vietnamese: error.text(Language::Vietnamese),
            english: error.text(Language::English),
        }
    }
}

/// Declares a slice's closed list of error codes: an enum, its texts for the wire, and the way back.
#[macro_export]
macro_rules! error_codes {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// The code as clients see it.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// Reads a code; `None` for one of another slice.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }
        }
    };
}
