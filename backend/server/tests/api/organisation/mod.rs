//! The register of documents and readings as of a day. Units, clusters and movements have files of their own.

mod as_of;
mod documents;
