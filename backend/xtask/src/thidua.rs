//! The server binary.

use std::path::{Path, PathBuf};

use crate::cargo::cargo;
use crate::failure::Failure;
use crate::paths;
use crate::process::Program;

/// Settings that a developer may have in the environment and that tests must not see.
pub(crate) const SETTINGS: [&str; 6] = [
    "THIDUA_LISTEN",
    "THIDUA_DATABASE_URL",
    "THIDUA_DATA_DIR",
    "THIDUA_UI_DIR",
    "THIDUA_SIGNING_KEY",
    "THIDUA_SIGNING_KEY_FILE",
];

/// Builds the server and returns its file; optimised only when asked, because that takes minutes longer.
pub(crate) fn build(release: bool) -> Result<PathBuf, Failure> {
    let build = cargo().args(["build", "--locked", "--package", "server", "--bin", "thidua"]);
    if release { build.arg("--release") } else { build }.run()?;
    let folder = paths::target_profile()?.with_file_name(if release { "release" } else { "debug" });
    Ok(folder.join(format!("thidua{}", std::env::consts::EXE_SUFFIX)))
}

/// The server with none of the developer's settings, in the root of the repository.
pub(crate) fn without_settings(file: &Path) -> Program {
    SETTINGS.iter().fold(Program::new(file).folder(&paths::root()), |program, name| program.without(name))
}
