//! The house, checked from its sources: how long things may be, and who may know whom.

mod budgets;
mod crates;
mod services;
mod slices;
mod source;
