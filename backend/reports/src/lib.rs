//! Files that people exchange: workbooks made from plain data, and files of strangers read without being harmed by
//! them.
//!
//! * [`container`]: zip containers of strangers, inflated within limits that are kept while inflating.
//! * [`read`]: a workbook or a text file becomes plain cells.
//! * [`write`](mod@write): a score sheet and the summary of a round as workbooks.
//! * [`origin`]: the hidden worksheet by which a workbook that comes back is recognised.

pub mod container;
pub mod origin;
pub mod read;
#[cfg(test)]
mod testing;
pub mod write;
