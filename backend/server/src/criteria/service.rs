//! Use cases that write criteria sets.

mod create;
mod edit;
mod publish;

pub use create::{CreateCriteriaSet, SectionCap, create_criteria_set};
pub use edit::{Draft, RemoveCriterion, SaveCriterion, SaveGroup, remove_criterion, save_criterion, save_group};
pub use publish::{PublishCriteriaSet, publish_criteria_set};
