//! `cargo xtask run`: the whole application on one port, with something to look at.

use std::net::TcpListener;

use crate::args::RunOptions;
use crate::environment;
use crate::failure::{Context as _, Failure};
use crate::process::Program;
use crate::{paths, thidua, ui};

/// Where the server listens unless told otherwise; its own default too.
const LISTEN: &str = "127.0.0.1:8080";

/// Builds what is out of date, prepares the database and becomes the server.
pub(crate) fn run(options: &RunOptions) -> Result<(), Failure> {
    let listen = listen(options);
    refuse_taken_port(&listen)?;
    ui::ensure_built()?;
    let server = thidua::build(options.release)?;
    let settled = |command: &str| {
        let program = Program::new(&server).folder(&paths::root()).arg(command);
        // In the environment, not in the arguments: an address may hold a password, and arguments are visible to all.
        let given = [("THIDUA_DATABASE_URL", &options.database_url), ("THIDUA_DATA_DIR", &options.data_dir)];
        given.into_iter().fold(program, |program, (name, value)| match value {
            Some(value) => program.variable(name, value),
            None => program,
        })
    };
    settled("migrate").run()?;
    settled("demo").arg("--if-empty").run()?;
    eprintln!("\n  Thi Đua: {}\n  Ctrl-C ends it.\n", address(&listen));
    settled("serve").arg("--ui-dir").arg(ui::dist()).arg("--listen").arg(&listen).become_it()
}

fn listen(options: &RunOptions) -> String {
    let from_environment = || environment::variable("THIDUA_LISTEN").and_then(|value| value.into_string().ok());
    options.listen.clone().or_else(from_environment).unwrap_or_else(|| LISTEN.to_owned())
}

/// Told before the builds, not after them.
fn refuse_taken_port(listen: &str) -> Result<(), Failure> {
    TcpListener::bind(listen)
        .map(drop)
        .context(|| format!("cannot listen on {listen} (`--listen ADDRESS:PORT` chooses another)"))
}

/// What to type into a browser on this machine.
fn address(listen: &str) -> String {
    let port = listen.rsplit(':').next().unwrap_or_default();
    let everywhere = listen.starts_with("0.0.0.0:") || listen.starts_with("[::]:");
    if everywhere { format!("http://127.0.0.1:{port}/") } else { format!("http://{listen}/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_one_a_browser_can_open() {
        assert_eq!(address("127.0.0.1:8080"), "http://127.0.0.1:8080/");
        assert_eq!(address("0.0.0.0:9000"), "http://127.0.0.1:9000/");
        assert_eq!(address("[::]:9000"), "http://127.0.0.1:9000/");
        assert_eq!(address("[::1]:9000"), "http://[::1]:9000/");
    }

    #[test]
    fn a_taken_port_is_refused_with_the_way_out() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();

        let failure = refuse_taken_port(&taken.local_addr().unwrap().to_string()).unwrap_err().to_string();

        assert!(failure.contains("--listen"), "{failure}");
    }

    #[test]
    fn the_command_line_decides_where_to_listen() {
        let options = RunOptions { listen: Some("127.0.0.1:1".to_owned()), ..RunOptions::default() };

        assert_eq!(listen(&options), "127.0.0.1:1");
    }
}
