//! Files in the API. Their bytes are uploaded and downloaded beside it, under `/files`.

mod file;
mod mutation;
mod query;

pub use file::{File, FileKind};
pub use mutation::{DeleteFileInput, DeleteFilePayload, FileMutation, FileUserError};
pub use query::FileQuery;
