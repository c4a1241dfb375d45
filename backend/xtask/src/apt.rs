//! Packages of Debian and its children, the last resort for what tests need.

use crate::failure::Failure;
use crate::process::Program;
use crate::{lookup, privilege};

/// Installs a package with its plain dependencies.
///
/// Returns `false` when this machine cannot do it: there is no `apt-get`, or we are not root.
pub(crate) fn install(package: &str) -> Result<bool, Failure> {
    if lookup::program("apt-get").is_none() || !privilege::is_root() {
        return Ok(false);
    }
    eprintln!("    installing the package {package}");
    apt_get(&["update"])?;
    apt_get(&["install", "--yes", "--no-install-recommends", package])?;
    Ok(true)
}

fn apt_get(arguments: &[&str]) -> Result<(), Failure> {
    Program::new("apt-get")
        .args(["--quiet", "--option", "DPkg::Lock::Timeout=300"])
        .args(arguments)
        .variable("DEBIAN_FRONTEND", "noninteractive")
        .run()
}
