//! `thidua-verify FILE [--key PUBLIC] [--key-id NAME] [--json]`.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use verifier::cli::{Answer, run};

const USAGE: &str = "thidua-verify FILE [--key PUBLIC] [--key-id NAME] [--json]";

fn main() -> ExitCode {
    let answer = asked(std::env::args().skip(1)).unwrap_or_else(|| Answer { text: USAGE.to_owned(), code: 2 });
    let written = writeln!(std::io::stdout(), "{}", answer.text);
    drop(written);
    ExitCode::from(answer.code)
}

/// What the arguments ask; `None` when they cannot be understood.
fn asked(mut arguments: impl Iterator<Item = String>) -> Option<Answer> {
    let (mut file, mut key, mut key_id, mut json) = (None, None, None, false);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--key" => key = Some(PathBuf::from(arguments.next()?)),
            "--key-id" => key_id = Some(arguments.next()?),
            "--json" => json = true,
            _ if argument.starts_with('-') || file.is_some() => return None,
            _ => file = Some(PathBuf::from(argument)),
        }
    }
    Some(run(&file?, key.as_deref(), key_id.as_deref(), json))
}
