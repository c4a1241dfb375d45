//! How many SQL statements a read takes: a number that the amount of data does not change.
//!
//! The numbers are exact, so that one statement more is noticed; each includes what it takes to know who asks.

mod fairness;
mod hearing;
mod lists;
mod rounds;
pub mod world;
