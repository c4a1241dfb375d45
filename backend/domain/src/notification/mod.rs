//! Notification (thông báo): what people are told, in words, when they are reminded, and by which way.
//!
//! A [`Notice`] is plain data: names, counts of papers, deadlines; never points, and never anything of a sealed
//! sheet. Its words are made when somebody reads it ([`words`](mod@words)), in the reader's language. Deadlines are
//! reminded of by a [`ladder`](mod@ladder); who is reminded by a person, and how often, says [`nudge`](mod@nudge).
//! [`channel`](mod@channel) decides whether a notice leaves by e-mail too, and [`letter`](mod@letter) writes it.

pub mod address;
pub mod channel;
pub mod error;
pub mod ladder;
pub mod letter;
pub mod link;
pub mod notice;
pub mod nudge;
pub mod policy;
pub mod retry;
pub mod settings;
pub mod when;
pub mod words;

pub use address::Address;
pub use channel::{Delivery, MailMode, Preferences};
pub use error::{NotificationError, NotificationErrorCode};
pub use ladder::{DEFAULT_LADDER, Ladder, Owed, Paper, Reminders};
pub use letter::Letter;
pub use notice::{Course, Notice, NotificationKind};
pub use nudge::Nudge;
pub use settings::ReminderSettings;
