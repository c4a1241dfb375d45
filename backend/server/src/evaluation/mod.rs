//! Rounds, evaluations, sheets, ranking, publication.

pub mod board;
pub mod bundle;
pub mod case;
pub mod cli;
pub mod due;
pub mod evidence;
pub mod fairness;
pub mod graphql;
pub mod ground;
pub mod hearing;
pub mod history;
pub mod loaders;
mod notices;
pub mod reads;
pub mod receipts;
pub mod reminder;
pub mod revision;
pub mod service;
pub mod verify;
pub mod view;
