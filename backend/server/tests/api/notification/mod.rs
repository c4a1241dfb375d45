//! What people are told, in the application and by e-mail.

mod deadlines;
mod events;
mod hearing;
mod inbox;
mod letters;
mod outbox;
mod preferences;
mod remind_units;
pub mod script;
mod settings;
mod smtp;
mod worker;
