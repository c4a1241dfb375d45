//! What every test of the API stands on.

mod answer;
mod database;
mod world;

pub use answer::Answer;
pub use database::{application, beginning, empty, on_postgres};
pub use world::{Client, TestApp};
