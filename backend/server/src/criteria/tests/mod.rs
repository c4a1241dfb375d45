//! The slice from the API down to the database.

mod bench;
mod reading;
mod writing;
