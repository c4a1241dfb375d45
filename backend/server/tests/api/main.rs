//! The API as clients meet it: the real router, real documents, a real database. With `TEST_DATABASE_URL`
//! the same tests run on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it is")]

mod cluster;
mod contract;
mod evaluation;
mod movement;
mod support;
mod unit;
