//! The browser of the end-to-end tests: the one given, an installed one, or the system's package.

use std::path::{Path, PathBuf};

use crate::environment;
use crate::failure::Failure;
use crate::process::Program;
use crate::{apt, lookup};

const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const OUTSIDE_PATH: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// Finds a browser that starts, or installs one.
pub(crate) fn ensure() -> Result<PathBuf, Failure> {
    if let Some(chosen) = environment::variable("CHROMIUM").map(PathBuf::from) {
        return starts(&chosen)
            .then_some(chosen.clone())
            .ok_or_else(|| Failure::new(format!("CHROMIUM is {}, which does not start", chosen.display())));
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    if apt::install("chromium")?
        && let Some(found) = installed()
    {
        return Ok(found);
    }
    Err(Failure::new(
        "no Chromium: install Chromium or Google Chrome (Debian: `apt-get install chromium`), or set CHROMIUM to the \
         browser's file (`npx playwright install chromium` gets one too)",
    ))
}

fn installed() -> Option<PathBuf> {
    let on_path = NAMES.iter().filter_map(|name| lookup::program(name));
    let elsewhere = OUTSIDE_PATH.iter().map(PathBuf::from);
    on_path.chain(elsewhere).find(|file| starts(file))
}

/// Whether it answers; a stub that only tells to install something does not.
fn starts(file: &Path) -> bool {
    Program::new(file).arg("--version").output().is_ok_and(|printed| {
        eprintln!("    {} is {}", file.display(), printed.trim());
        true
    })
}
