//! The audit chain, readable by those it is about and verifiable by anybody with the database.

pub mod cli;
pub mod graphql;
pub mod reads;
