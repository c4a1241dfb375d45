//! Criteria sets: drafting, publication, and the published ones at hand without a statement.

mod cache;
mod events;
pub mod graphql;
pub mod lineage;
pub mod loaders;
pub mod reads;
pub mod service;
#[cfg(test)]
mod tests;

pub use cache::PublishedSets;
