//! Evidence files: which are taken, what they are called, who may read, cite and delete them.
//!
//! A file never changes: it is stored once under the SHA-256 of its bytes, so what was cited is what is read. What is
//! wrong with a file is found by the server's inspection and said with an [`error::FileErrorCode`].

pub mod compose;
pub mod error;
pub mod kind;
pub mod name;
pub mod policy;
pub mod record;
pub mod reuse;

pub use error::{FileError, FileErrorCode};
pub use kind::FileKind;
pub use record::{File, NewUpload};
pub use reuse::{Cited, ReuseKind};
