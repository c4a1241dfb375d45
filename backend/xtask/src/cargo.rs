//! Cargo, as this workspace calls it.

use crate::environment;
use crate::failure::Failure;
use crate::process::Program;
use crate::{lookup, paths};

/// The cargo that started us, in the root of the workspace.
pub(crate) fn cargo() -> Program {
    Program::new(environment::variable("CARGO").unwrap_or_else(|| "cargo".into())).folder(&paths::root())
}

/// Checks the formatting of every crate.
pub(crate) fn check_format() -> Result<(), Failure> {
    cargo().args(["fmt", "--all", "--check"]).run()
}

/// Runs the lints over everything, tests included; a warning fails.
pub(crate) fn lint() -> Result<(), Failure> {
    cargo().args(["clippy", "--locked", "--workspace", "--all-targets", "--", "--deny", "warnings"]).run()
}

/// Makes sure that `cargo fmt` and `cargo clippy` are there; a minimal toolchain comes without them.
pub(crate) fn ensure_components() -> Result<(), Failure> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if cargo().args([command, "--version"]).output().is_ok() {
            continue;
        }
        if lookup::program("rustup").is_none() {
            return Err(Failure::new(format!("`cargo {command}` is missing; install the toolchain's {component}")));
        }
        Program::new("rustup").args(["component", "add", component]).folder(&paths::root()).run()?;
    }
    Ok(())
}
