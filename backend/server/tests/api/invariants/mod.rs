//! The invariants of the product, each a test with its sentence as its name.

mod crawler;
mod criteria;
mod relative;
mod results;
mod rounds;
mod scoring;
mod sealed;
mod whole_schema;
pub mod worlds;
