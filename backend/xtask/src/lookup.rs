//! Programs on the search path.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};

use crate::environment;

/// The file of a program on `PATH`; `None` when there is none.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let path = environment::variable("PATH")?;
    in_folders(name, std::env::split_paths(&path))
}

fn in_folders(name: &str, folders: impl IntoIterator<Item = PathBuf>) -> Option<PathBuf> {
    folders.into_iter().map(|folder| folder.join(format!("{name}{EXE_SUFFIX}"))).find(|file| is_executable(file))
}

#[cfg(unix)]
fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(file).is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(file: &Path) -> bool {
    file.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_on_the_path_is_found() {
        assert!(program("cargo").is_some_and(|file| file.is_file()));
        assert_eq!(program("thidua-no-such-program"), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_not_executable_is_passed_over() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf();

        assert_eq!(in_folders("Cargo.toml", [folder]), None);
    }
}
