//! Replies, returned lines, objections, and the queue of the appraisal.

mod appraisal_queue;
mod due;
mod objection;
mod publication;
mod reply;
mod returned;
pub mod scene;
mod terms;
