//! Clusters and blocs: dated members and offices.

pub mod graphql;
pub mod loaders;
pub mod reads;
pub mod service;
