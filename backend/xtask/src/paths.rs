//! Where things lie in the repository and beside it.

use std::path::{Path, PathBuf};

use crate::failure::{Context as _, Failure};

/// The top of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// The folder of the web application.
pub(crate) fn frontend() -> PathBuf {
    root().join("frontend")
}

/// Tools that this crate installs for itself; thrown away by `cargo clean`.
pub(crate) fn tools() -> Result<PathBuf, Failure> {
    Ok(target_profile()?.parent().map_or_else(|| root().join("target"), Path::to_path_buf).join("tools"))
}

/// The folder this program was built into, `target/debug` unless cargo was configured otherwise.
pub(crate) fn target_profile() -> Result<PathBuf, Failure> {
    let program = std::env::current_exe().context(|| "finding this program".to_owned())?;
    let folder = program.parent().ok_or_else(|| Failure::new("this program has no folder"))?;
    // A test binary lies one folder deeper.
    if folder.ends_with("deps") {
        return Ok(folder.parent().unwrap_or(folder).to_path_buf());
    }
    Ok(folder.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_the_workspace_manifest() {
        let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();

        assert!(manifest.contains("[workspace]"));
    }

    #[test]
    fn tools_are_kept_beside_the_build() {
        assert!(tools().unwrap().ends_with("tools"));
        assert_eq!(tools().unwrap().parent(), target_profile().unwrap().parent());
    }
}
