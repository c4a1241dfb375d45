//! Units: dated names, succession, one timeline each.

pub mod graphql;
pub mod loaders;
pub mod reads;
pub mod service;
