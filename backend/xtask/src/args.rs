//! The command line of `cargo xtask`.

use crate::failure::Failure;

/// What `--help` prints.
pub(crate) const HELP: &str = "\
Commands of the project. Each does its whole set-up on a machine with Rust, a C linker and Node.

Usage: cargo xtask <command>

  run              build and serve the application with its demonstration data
    --database-url URL   use this database, postgres://… or sqlite://… (default: an SQLite file in the data folder)
    --data-dir DIR       data folder (default: data)
    --listen ADDRESS     address and port (default: 127.0.0.1:8080)
    --release            build the optimised server: slower to build, faster to run
  test [part]      everything that must pass; a part is one of
    rust                 formatting, lints, documentation, tests on SQLite and on PostgreSQL, schema drift
    ui                   lints, types, unit tests, build and size budget of the web application
    e2e                  browser tests against the real server
  check            the quick part of `test`: formatting, lints and schema drift; run before each push
  schema           write schema.graphql from the server
  setup            enable the git hooks of this repository
  help             print this

Found or installed when needed, or chosen by environment variables:
  PG_BIN           folder with initdb, postgres and pg_ctl, for the throw-away PostgreSQL of `test`
  CHROMIUM         browser for `test e2e`
";

/// A command with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Print [`HELP`].
    Help,
    /// Build and serve the application.
    Run(RunOptions),
    /// Run the tests.
    Test(Part),
    /// Run the quick checks.
    Check,
    /// Write `schema.graphql`.
    Schema,
    /// Enable the git hooks.
    Setup,
}

/// Options of `run`; what is `None` is left to the server's own default or environment variable.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct RunOptions {
    /// Address of the database.
    pub(crate) database_url: Option<String>,
    /// Folder of the embedded database, keys and files.
    pub(crate) data_dir: Option<String>,
    /// Address and port to serve on.
    pub(crate) listen: Option<String>,
    /// Whether to build the optimised server.
    pub(crate) release: bool,
}

/// Which part of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Every part, one after the other.
    All,
    /// The Rust workspace.
    Rust,
    /// The web application by itself.
    Ui,
    /// The browser tests.
    EndToEnd,
}

/// Reads the arguments that follow `cargo xtask`; without any, help is wanted.
pub(crate) fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Task, Failure> {
    let mut arguments = arguments.into_iter();
    let Some(command) = arguments.next() else { return Ok(Task::Help) };
    let rest: Vec<String> = arguments.collect();
    if rest.iter().any(|argument| argument == "--help" || argument == "-h") {
        return Ok(Task::Help);
    }
    match command.as_str() {
        "help" | "--help" | "-h" => Ok(Task::Help),
        "run" => run_options(rest).map(Task::Run),
        "test" => part(&rest).map(Task::Test),
        "check" => nothing_more(&rest, Task::Check),
        "schema" => nothing_more(&rest, Task::Schema),
        "setup" => nothing_more(&rest, Task::Setup),
        other => Err(misused(&format!("there is no command `{other}`"))),
    }
}

fn run_options(rest: Vec<String>) -> Result<RunOptions, Failure> {
    let mut options = RunOptions::default();
    let mut rest = rest.into_iter();
    while let Some(argument) = rest.next() {
        let (name, value) = match argument.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (argument.as_str(), None),
        };
        let place = match name {
            "--release" if value.is_none() => {
                options.release = true;
                continue;
            }
            "--database-url" => &mut options.database_url,
            "--data-dir" => &mut options.data_dir,
            "--listen" => &mut options.listen,
            _ => return Err(misused(&format!("`run` does not know `{argument}`"))),
        };
        let value = value.or_else(|| rest.next()).filter(|value| !value.is_empty());
        *place = Some(value.ok_or_else(|| misused(&format!("`{name}` needs a value")))?);
    }
    Ok(options)
}

fn part(rest: &[String]) -> Result<Part, Failure> {
    match rest {
        [] => Ok(Part::All),
        [part] => match part.as_str() {
            "rust" => Ok(Part::Rust),
            "ui" => Ok(Part::Ui),
            "e2e" => Ok(Part::EndToEnd),
            other => Err(misused(&format!("`test` has no part `{other}`"))),
        },
        [_, more, ..] => Err(misused(&format!("`test` takes one part, `{more}` is too much"))),
    }
}

fn nothing_more(rest: &[String], task: Task) -> Result<Task, Failure> {
    match rest.first() {
        None => Ok(task),
        Some(more) => Err(misused(&format!("`{more}` is too much"))),
    }
}

fn misused(what: &str) -> Failure {
    Failure::new(format!("{what}; `cargo xtask help` lists the commands"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Task, String> {
        parse(line.split_whitespace().map(str::to_owned)).map_err(|failure| failure.to_string())
    }

    #[test]
    fn nothing_and_every_form_of_help_ask_for_help() {
        for line in ["", "help", "--help", "-h", "run --help", "test rust -h"] {
            assert_eq!(read(line), Ok(Task::Help), "{line:?}");
        }
    }

    #[test]
    fn tests_are_run_whole_or_in_part() {
        assert_eq!(read("test"), Ok(Task::Test(Part::All)));
        assert_eq!(read("test rust"), Ok(Task::Test(Part::Rust)));
        assert_eq!(read("test ui"), Ok(Task::Test(Part::Ui)));
        assert_eq!(read("test e2e"), Ok(Task::Test(Part::EndToEnd)));
    }

    #[test]
    fn options_of_run_are_taken_in_both_spellings() {
        let options = RunOptions {
            database_url: Some("postgres://u@h/d?sslmode=require".to_owned()),
            data_dir: None,
            listen: Some("0.0.0.0:9000".to_owned()),
            release: true,
        };

        assert_eq!(
            read("run --listen 0.0.0.0:9000 --release --database-url=postgres://u@h/d?sslmode=require"),
            Ok(Task::Run(options))
        );
        assert_eq!(read("run"), Ok(Task::Run(RunOptions::default())));
    }

    #[test]
    fn what_is_not_understood_is_refused_by_name() {
        for (line, named) in [
            ("runs", "`runs`"),
            ("test all", "`all`"),
            ("test rust ui", "`ui`"),
            ("check now", "`now`"),
            ("run --port 1", "`--port`"),
            ("run --release=yes", "`--release=yes`"),
            ("run --listen", "`--listen` needs a value"),
            ("run --listen=", "`--listen` needs a value"),
        ] {
            let refusal = read(line).unwrap_err();
            assert!(refusal.contains(named), "{line:?}: {refusal}");
        }
    }

    #[test]
    fn help_names_every_command() {
        for command in ["run", "test", "check", "schema", "setup", "help"] {
            assert!(HELP.lines().any(|line| line.starts_with(&format!("  {command}"))), "{command}");
        }
    }
}
