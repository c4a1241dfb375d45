//! One-time settings of a clone.

use crate::failure::Failure;
use crate::paths;
use crate::process::Program;

/// Lets git use the hooks that the repository carries.
pub(crate) fn setup() -> Result<(), Failure> {
    Program::new("git").args(["config", "core.hooksPath", ".githooks"]).folder(&paths::root()).run()?;
    eprintln!("`git push` now runs `cargo xtask check` first");
    Ok(())
}
