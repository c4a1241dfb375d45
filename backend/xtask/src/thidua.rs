//! The server binary.

use std::path::PathBuf;

use crate::cargo::cargo;
use crate::environment;
use crate::failure::Failure;
use crate::paths;
use crate::process::Program;

/// Builds the server and returns its file; optimised only when asked, because that takes minutes longer.
pub(crate) fn build(release: bool) -> Result<PathBuf, Failure> {
    let build = cargo().args(["build", "--locked", "--package", "server", "--bin", "thidua"]);
    // There are no examples; asking for them makes cargo choose the features of dependencies as it does for tests, so
    // that tests and this binary share what has been compiled.
    build.arg(if release { "--release" } else { "--examples" }).run()?;
    let folder = paths::target_profile()?.with_file_name(if release { "release" } else { "debug" });
    Ok(folder.join(format!("thidua{}", std::env::consts::EXE_SUFFIX)))
}

/// Takes every setting of the server that a developer may have in the environment from a program.
pub(crate) fn without_settings(program: Program) -> Program {
    let settings = environment::names().into_iter().filter(|name| name.starts_with("THIDUA_"));
    settings.fold(program, |program, name| program.without(&name))
}
