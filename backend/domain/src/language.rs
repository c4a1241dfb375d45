//! The two languages in which Thi Đua speaks to people.

/// A language of messages; Vietnamese comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Tiếng Việt, the default.
    #[default]
    Vietnamese,
    /// English.
    English,
}

impl Language {
    /// Chooses one of two texts.
    pub fn choose<T>(self, vietnamese: T, english: T) -> T {
        match self {
            Self::Vietnamese => vietnamese,
            Self::English => english,
        }
    }
}
