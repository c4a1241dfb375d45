//! The schema: slices merged into the two roots, and what all slices share.

pub mod access;
pub mod cx_ext;
pub mod error_types;
pub mod errors;
pub mod executor;
pub mod id;
pub mod limits;
pub mod loaders;
pub mod node;
pub mod page;
pub mod payload;
pub mod scalars;
pub mod schema;

pub use cx_ext::CxExt;
pub use id::Gid;
pub use page::{Listing, PageArgs};
pub use scalars::{Date, Decimal};
