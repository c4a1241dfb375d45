//! Use cases that write files.

mod delete;
mod keep;
mod sweep;
mod take;
mod upload;

pub use delete::delete_file;
pub use keep::keep_file;
pub use sweep::sweep_files;
pub use upload::{Added, Upload, add_to_upload, begin_upload, cancel_upload, find_upload};
