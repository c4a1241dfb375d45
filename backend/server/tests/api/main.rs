//! The API as clients meet it: the real router, real documents, a real database. With `TEST_DATABASE_URL`
//! the same tests run on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it is")]

mod architecture;
mod audit;
mod authorization;
mod cluster;
mod contract;
mod demo;
mod errors;
mod evaluation;
mod file;
mod identity;
mod import;
mod invariants;
mod living;
mod movement;
mod node;
mod notification;
mod organisation;
mod pages;
mod races;
mod statements;
mod support;
mod unit;
