//! Replies, returned lines, objections and the appraisal's queue, as they are read.

pub mod appraisal;
pub mod due;
pub mod loaders;
pub mod windows;
