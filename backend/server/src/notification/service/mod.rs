//! Use cases of notifications.

mod enqueue;
mod preferences;
mod read;
mod settings;
mod sweep;

pub use enqueue::{News, Seat, enqueue};
pub use preferences::{SetPreferences, set_preferences};
pub use read::{MarkRead, mark_read};
pub use settings::{SetReminderSettings, set_reminder_settings};
pub use sweep::sweep;
