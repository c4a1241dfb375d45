//! Evidence files: uploaded in pieces, looked into, stored once, read by those who may.
//!
//! Bytes come and go by `crate::http::files`; everything else is asked in GraphQL. Who may read a file follows from
//! the sheets that cite it, so that question is asked in `crate::evaluation::evidence`.

pub mod files;
pub mod graphql;
pub mod inspect;
pub mod loaders;
pub mod reads;
mod scanner;
pub mod service;
mod slip;
pub mod staging;

pub use files::Files;
pub use scanner::Scanner;
pub use slip::Slip;
