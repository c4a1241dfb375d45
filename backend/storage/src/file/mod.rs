//! Evidence files in storage: their rows ([`rows`]), who cites them ([`cited`]), their bytes ([`blob`]).

pub mod blob;
mod blob_rows;
pub mod cited;
mod rows;

pub use blob::{BlobError, BlobSettings, Blobs};
pub use blob_rows::{orphans, remove_orphan};
pub use rows::{FileFilter, StoredFile, delete, for_change, insert, many, one, page, uncited_before};
