//! Rounds, evaluations, sheets, ranking, publication.

pub mod due;
pub mod evidence;
pub mod graphql;
pub mod loaders;
pub mod reads;
pub mod revision;
pub mod service;
pub mod verify;
pub mod view;
