//! The use cases of identity on a database of their own.

mod accounts;
pub(in crate::identity) mod bench;
mod refresh;
mod rights;
mod sign_in;
