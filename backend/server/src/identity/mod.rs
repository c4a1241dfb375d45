//! Accounts, dated roles, sessions.
//!
//! A person signs in with a password ([`Hasher`]) and gets a short access token ([`Keys`]) and a refresh token
//! that is good for one use. Each request is [`authenticate`]d anew, so that changed rights count at once.

mod authenticate;
pub mod cli;
mod cookie;
pub mod graphql;
mod hasher;
pub mod keys;
pub mod loaders;
pub mod reads;
mod secret;
pub mod service;

pub use authenticate::{AuthFailure, authenticate};
pub use cookie::cookie_name;
pub use hasher::Hasher;
pub use keys::{Keys, ResultKey};
