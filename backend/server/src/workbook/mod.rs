//! Workbooks to download: a score sheet, the summary of a round.

mod heading;
pub mod papers;
pub mod reads;

/// A file to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What it is to be called, in ASCII.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}
