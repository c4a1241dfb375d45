//! What people say about e-mail, in the API.

use async_graphql::{Enum, SimpleObject};
use domain::notification as rules;

/// How e-mails come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "rules::MailMode")]
pub enum MailMode {
    /// Each at once.
    Immediate,
    /// One a day at seven o'clock, with everything not read yet. What is urgent still comes at once.
    Daily,
}

/// A language of e-mails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "domain::Language")]
pub enum MailLanguage {
    /// Tiếng Việt.
    Vietnamese,
    /// English.
    English,
}

/// Where a person's e-mail goes and how it comes. Personal data: for the person and the administrator.
#[derive(SimpleObject)]
pub struct NotificationPreferences {
    /// The address; null when the person gave none, and then there is no e-mail.
    email: Option<String>,
    /// Whether e-mail is wanted.
    mail: bool,
    /// At once, or once a day.
    mode: MailMode,
    /// The language of e-mails.
    language: MailLanguage,
}

impl From<rules::Preferences> for NotificationPreferences {
    fn from(said: rules::Preferences) -> Self {
        Self {
            email: said.email.map(|email| email.as_str().to_owned()),
            mail: said.mail,
            mode: said.mode.into(),
            language: said.language.into(),
        }
    }
}
