//! Notices, e-mails to be sent, reminders, and what people and the installation say about them.

pub mod notice;
pub mod outbox;
pub mod preference;
pub mod recipient;
pub mod reminder;
pub mod settings;
