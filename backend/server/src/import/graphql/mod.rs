//! Imports in the API.

mod enums;
mod import;
mod inputs;
mod mutations;
mod queries;
mod rows;

pub use import::Import;
pub use mutations::ImportMutation;
pub use queries::ImportQuery;
