//! Notification: what people are told, in the application and by e-mail, and when deadlines are reminded of.
//!
//! A use case tells people with [`service::enqueue`], inside its own transaction: the notice and the e-mail exist
//! exactly when the act does. `delivery` sends what the outbox holds, through `smtp`.

pub mod cli;
pub mod delivery;
pub mod graphql;
pub mod loaders;
mod payload;
pub mod reads;
pub mod service;
pub mod smtp;
