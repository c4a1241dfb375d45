//! Rounds, evaluations, sheets and results in storage.

pub mod amendment;
pub mod assignment;
pub mod bundle;
pub mod correction;
mod cross;
pub mod hearing;
pub mod history;
pub mod member;
pub mod message;
pub mod objection;
pub mod paper;
pub mod proposal;
pub mod reckoned;
pub mod relation;
pub mod result;
pub mod round;
pub mod sheet;
