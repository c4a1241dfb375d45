//! Who cross-scores whom in the API: the board, proposals, changes by hand, recusal.

mod board;
pub mod mutations;
mod proposal;
mod queries;

pub use mutations::AssignmentMutation;
pub use queries::AssignmentQuery;
