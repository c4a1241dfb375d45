//! Other programs: started, watched, and named in full when they fail.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::environment;
use crate::failure::{Context as _, Failure};
use crate::privilege::{self, Account};

/// A program about to be started.
pub(crate) struct Program {
    command: Command,
    line: String,
}

impl Program {
    /// A program by name or path; it inherits the environment without what cargo set for this crate.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let mut command = Command::new(program);
        command.stdin(Stdio::null());
        for name in environment::names().iter().filter(|name| is_set_for_this_crate(name)) {
            command.env_remove(name);
        }
        let line = Path::new(program).file_stem().unwrap_or(program).to_string_lossy().into_owned();
        Self { command, line }
    }

    /// Adds one argument.
    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.line.push(' ');
        self.line.push_str(&argument.as_ref().to_string_lossy());
        self.command.arg(argument);
        self
    }

    /// Adds arguments in order.
    pub(crate) fn args<A: AsRef<OsStr>>(self, arguments: impl IntoIterator<Item = A>) -> Self {
        arguments.into_iter().fold(self, Self::arg)
    }

    /// Starts it in this folder.
    pub(crate) fn folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Sets a variable; its value is never shown.
    pub(crate) fn variable(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.command.env(name, value.into());
        self
    }

    /// Removes a variable, so that a developer's setting does not reach it.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs it as this account; as ourselves when it is `None`.
    pub(crate) fn lowered(mut self, account: Option<Account>) -> Self {
        privilege::lower(&mut self.command, account);
        self
    }

    /// Runs it with its output shown; fails unless it ends with success.
    pub(crate) fn run(mut self) -> Result<(), Failure> {
        eprintln!("    $ {}", self.line);
        let status = self.command.status().context(|| format!("cannot start `{}`", self.line))?;
        if status.success() { Ok(()) } else { Err(Failure::new(format!("`{}` failed: {status}", self.line))) }
    }

    /// Runs it and returns what it printed; a failure carries its error output.
    pub(crate) fn output(mut self) -> Result<String, Failure> {
        let output = self.command.output().context(|| format!("cannot start `{}`", self.line))?;
        if !output.status.success() {
            let printed = String::from_utf8_lossy(&output.stderr);
            return Err(Failure::new(format!("`{}` failed: {}\n{}", self.line, output.status, printed.trim_end())));
        }
        String::from_utf8(output.stdout).context(|| format!("output of `{}`", self.line))
    }

    /// Becomes it where the system allows, so that signals reach it and nobody else; returns only on failure there,
    /// and when it has ended elsewhere.
    pub(crate) fn become_it(mut self) -> Result<(), Failure> {
        self.command.stdin(Stdio::inherit());
        #[cfg(unix)]
        {
            use std::os::unix::process::CommandExt as _;
            let error = self.command.exec();
            Err(Failure::new(format!("cannot start `{}`: {error}", self.line)))
        }
        #[cfg(not(unix))]
        self.run()
    }

    /// The prepared command, for those who watch the program themselves.
    pub(crate) fn into_command(self) -> Command {
        self.command
    }
}

/// Cargo tells a program it runs about that program's crate. Handed on to another cargo, those variables make some
/// build scripts run again each time.
fn is_set_for_this_crate(name: &str) -> bool {
    name.starts_with("CARGO_PKG_")
        || matches!(name, "CARGO_MANIFEST_DIR" | "CARGO_MANIFEST_PATH" | "CARGO_CRATE_NAME" | "CARGO_BIN_NAME")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn output_is_what_the_program_printed() {
        let printed = Program::new("cargo").arg("--version").output().unwrap();

        assert!(printed.starts_with("cargo 1."), "{printed}");
    }

    #[test]
    fn a_failure_names_the_command_and_shows_its_error_output() {
        let failure = Program::new("cargo").args(["no-such-command", "--x"]).output().unwrap_err().to_string();

        assert!(failure.contains("`cargo no-such-command --x` failed"), "{failure}");
        assert!(failure.contains("no such command"), "{failure}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let failure = Program::new("thidua-no-such-program").run().unwrap_err().to_string();

        assert!(failure.contains("cannot start `thidua-no-such-program`"), "{failure}");
    }

    #[test]
    fn what_cargo_says_of_this_crate_is_not_handed_on() {
        assert!(is_set_for_this_crate("CARGO_PKG_VERSION"));
        assert!(is_set_for_this_crate("CARGO_MANIFEST_DIR"));
        assert!(!is_set_for_this_crate("CARGO_HOME"));
        assert!(!is_set_for_this_crate("CARGO_TARGET_DIR"));
    }
}
