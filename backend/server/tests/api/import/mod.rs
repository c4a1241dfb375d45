//! Imports: a file comes onto a sheet, is looked at, written and taken back.

mod apply;
mod files;
mod remap;
mod rights;
mod round_trip;
pub mod steps;
mod undo;
