//! Movements: launches, phases, responses and reports of units.

pub mod graphql;
pub mod loaders;
pub mod reads;
pub mod service;
