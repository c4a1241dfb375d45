//! Evidence files: how they come, what is refused, who reads them, and what is told of them.

pub mod cite;
mod citing;
mod delete_file;
mod download;
mod hostile;
pub mod made;
mod resuming;
mod reuse;
mod rights;
mod scanned;
mod swept;
pub mod uploading;
