//! Official papers (Word, PDF, Excel) made of plain data, and reading such files without being harmed by them.

pub mod container;
