//! Rounds, sheets, ranking, publication.

mod advance_round;
mod assign_cross_scorers;
mod bundle;
mod change_assignment;
pub mod compared;
mod create_round;
mod cross_plan;
mod cross_rule;
mod declare_conflict;
pub mod disqualification;
mod fairness;
pub mod hearing;
mod publish_round;
mod rank_history;
mod receipt;
pub mod refusal;
mod reveal;
mod save_scores;
pub mod script;
mod submit_sheet;
mod whole_round;
mod withdraw_sheet;
