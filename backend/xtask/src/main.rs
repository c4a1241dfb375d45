//! The project's own commands: `cargo xtask run`, `cargo xtask test` and their smaller parts.
//!
//! No dependencies, so that the first command on a fresh machine starts within seconds. Each command
//! does its whole set-up; what it cannot find or install is an error that says how to get it.

mod apt;
mod args;
mod cargo;
mod chromium;
mod environment;
mod failure;
mod lookup;
mod npm;
mod paths;
mod postgres;
mod privilege;
mod process;
mod run;
mod schema;
mod setup;
mod stale;
mod steps;
mod test;
mod thidua;
mod ui;
mod version;

use std::io::Write as _;
use std::process::ExitCode;

use args::Task;
use failure::Failure;

fn main() -> ExitCode {
    match args::parse(std::env::args().skip(1)).and_then(perform) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<(), Failure> {
    match task {
        Task::Help => {
            std::io::stdout().write_all(args::HELP.as_bytes()).map_err(|error| Failure::new(format!("help: {error}")))
        }
        Task::Run(options) => run::run(&options),
        Task::Test(part) => test::test(part),
        Task::Check => test::check(),
        Task::Schema => schema::write(),
        Task::Setup => setup::setup(),
    }
}
