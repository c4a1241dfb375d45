//! The hearing in the API: replies, returned lines, objections, and the queue of the appraisal.

mod appraisal;
mod enums;
mod inputs;
mod objection;
pub mod objection_mutations;
pub mod reply_mutations;
mod terms;
mod thread;

pub use appraisal::{AppraisalQuery, FieldProgress, progress};
pub use inputs::HearingInput;
pub use objection::{Objection, objections};
pub use objection_mutations::ObjectionMutation;
pub use reply_mutations::ReplyMutation;
pub use terms::Hearing;
pub use thread::{LineThread, corrections, hearing_actions, threads};
