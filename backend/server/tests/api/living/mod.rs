//! Criteria over the years: copied, arranged, compared; open rounds amended, closed ones replayed.

mod acknowledge;
mod amend;
mod arrange;
mod copy;
mod diff;
mod refusals;
mod replay;
pub mod steps;
