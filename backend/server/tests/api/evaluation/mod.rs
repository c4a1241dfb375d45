//! Rounds, sheets, ranking, publication.

mod save_scores;
mod script;
