//! A PostgreSQL for tests: found or installed, started in a folder of its own, gone at the end.

mod cluster;
mod find;
mod package;

pub(crate) use cluster::Cluster;
pub(crate) use find::{Binaries, ensure};
