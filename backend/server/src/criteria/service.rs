//! Use cases that write criteria sets.

mod arrange;
mod copy;
mod create;
mod edit;
mod publish;

pub use arrange::{
    MapCriterion, MoveCriterion, MoveGroup, RemoveDisqualifier, RemoveGroup, SaveDisqualifier, UpdateSet,
    map_criterion, move_criterion, move_group, remove_disqualifier, remove_group, save_disqualifier, update_set,
};
pub use copy::{CopyCriteriaSet, copy_criteria_set};
pub use create::{CreateCriteriaSet, SectionCap, create_criteria_set};
pub use edit::{Draft, RemoveCriterion, SaveCriterion, SaveGroup, remove_criterion, save_criterion, save_group};
pub use publish::{PublishCriteriaSet, publish_criteria_set};
