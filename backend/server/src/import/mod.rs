//! Imports: a table filled offline comes onto a sheet, looked at first, and can be taken back.

pub mod graphql;
pub mod reads;
pub mod service;
pub mod view;
