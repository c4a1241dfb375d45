//! The audit chain: that it holds, that tampering shows, and what it never tells.

mod contents;
mod tampering;
