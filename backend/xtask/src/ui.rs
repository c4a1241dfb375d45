//! The web application: its packages and its build.

use std::path::PathBuf;

use crate::failure::Failure;
use crate::npm;
use crate::paths;
use crate::stale;

/// Entries of `frontend/` that its build does not depend on.
const NOT_SOURCES: [&str; 10] = [
    "dist",
    "node_modules",
    "e2e",
    "mocks",
    "coverage",
    "test-results",
    "playwright-report",
    "README.md",
    "Dockerfile",
    "nginx.conf",
];

/// Where the built application lies.
pub(crate) fn dist() -> PathBuf {
    paths::frontend().join("dist")
}

/// Installs the packages as the lock file says.
pub(crate) fn install() -> Result<(), Failure> {
    npm::ensure_packages(&paths::frontend())
}

/// Runs a script of the application's `package.json`.
pub(crate) fn script(name: &str) -> Result<(), Failure> {
    npm::npm(&paths::frontend()).args(["run", name]).run()
}

/// Installs and builds the application when any of its sources is newer than its build.
pub(crate) fn ensure_built() -> Result<(), Failure> {
    if stale::any_is_newer(&paths::frontend(), &NOT_SOURCES, &dist().join("index.html"))? {
        install()?;
        script("build")
    } else {
        eprintln!("    frontend/dist is up to date");
        Ok(())
    }
}
