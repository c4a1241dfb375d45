//! Node and npm.

use std::path::Path;

use crate::failure::Failure;
use crate::process::Program;
use crate::{stale, version};

/// The oldest major version of Node that the web application is built with.
const OLDEST_NODE: u32 = 20;

/// npm in this folder.
pub(crate) fn npm(folder: &Path) -> Program {
    Program::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
        .folder(folder)
        .variable("npm_config_audit", "false")
        .variable("npm_config_fund", "false")
        .variable("npm_config_update_notifier", "false")
}

/// Installs the packages of a folder exactly as its lock file says, unless that has been done.
pub(crate) fn ensure_packages(folder: &Path) -> Result<(), Failure> {
    ensure_node()?;
    let installed = folder.join("node_modules/.package-lock.json");
    if stale::is_newer(&folder.join("package-lock.json"), &installed)? {
        npm(folder).arg("ci").run()
    } else {
        eprintln!("    node_modules is as package-lock.json says");
        Ok(())
    }
}

fn ensure_node() -> Result<(), Failure> {
    let printed = Program::new("node")
        .arg("--version")
        .output()
        .map_err(|_| Failure::new(format!("Node is missing; install Node {OLDEST_NODE} or newer, with npm")))?;
    match version::major(&printed) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => Err(Failure::new(format!("this is Node {}; Node {OLDEST_NODE} or newer is needed", printed.trim()))),
    }
}
