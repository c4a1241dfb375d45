//! The only place that knows SQL.
//!
//! Plain functions, one module per slice: rows become domain types here and nowhere else. Reads take
//! anything that implements [`Reader`] (the pool or a transaction); writes take a [`Tx`], and a `Tx`
//! ends only in [`Tx::commit`], which demands what the audit chain must know of the change.
//!
//! Statements are written by hand in the portable subset of SQLite and PostgreSQL: `$n` parameters, no
//! dialect functions, no JSON operators, keyset pages instead of offsets.

pub mod audit;
pub mod cluster;
pub mod criteria;
pub mod db;
pub mod document;
pub mod error;
pub mod evaluation;
pub mod file;
pub mod idempotency;
pub mod identity;
pub mod import;
pub mod installation;
pub mod migration;
pub mod movement;
pub mod notification;
pub mod page;
mod row;
mod sql;
mod tx;
pub mod unit;

pub use db::{Db, DbSettings};
pub use error::{Constraint, StoreError};
pub use page::{Cursor, Page, PageRequest};
pub use sql::{Connection, Reader};
pub use tx::{Stamp, Tx};
