//! The register of documents.

pub mod graphql;
pub mod loaders;
pub mod reads;
pub mod service;
