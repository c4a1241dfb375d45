//! Imports in the API.

mod enums;
mod import;
mod inputs;
pub mod mutations;
mod queries;
mod rows;

pub use import::Import;
pub use mutations::ImportMutation;
pub use queries::ImportQuery;
