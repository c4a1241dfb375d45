//! The invariants of the product, each a test with its sentence as its name.

mod criteria;
mod results;
mod rounds;
mod scoring;
mod sealed;
mod worlds;
