//! The schema: slices merged into the two roots, and what all slices share.

pub mod access;
pub mod cx_ext;
pub mod errors;
pub mod id;
pub mod limits;
pub mod loaders;
pub mod node;
pub mod page;
pub mod payload;
pub mod scalars;

pub use cx_ext::CxExt;
pub use id::Gid;
pub use page::{Listing, PageArgs};
pub use scalars::{Date, Decimal};
