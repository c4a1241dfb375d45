//! Rounds, evaluations, sheets, rankings and results in the API.

mod amendment;
pub mod assignment;
mod commitment;
mod cross;
mod due;
mod enums;
mod evaluation;
mod evidence;
mod fairness;
mod history;
pub mod inputs;
pub mod mutations;
mod proposal;
mod queries;
mod ranking;
mod receipt;
mod replay;
mod result;
pub mod revision;
mod round;
mod sheet;
mod values;

pub use assignment::{AssignmentMutation, AssignmentQuery};
pub use due::DueItem;
pub use enums::{DueKind, DueState};
pub use evaluation::Evaluation;
pub use history::RankHistory;
pub use mutations::{EvaluationMutation, EvaluationUserError};
pub use queries::EvaluationQuery;
pub use receipt::Receipt;
pub use result::PublishedResult;
pub use revision::{RevisionMutation, RevisionQuery};
pub use round::Round;
pub use sheet::Sheet;
pub use values::ScoreValue;
