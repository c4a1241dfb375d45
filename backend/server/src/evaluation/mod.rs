//! Rounds, evaluations, sheets, ranking, publication.

pub mod board;
pub mod due;
pub mod evidence;
pub mod fairness;
pub mod graphql;
pub mod ground;
pub mod history;
pub mod loaders;
pub mod reads;
pub mod revision;
pub mod service;
pub mod verify;
pub mod view;
