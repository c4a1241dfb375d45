//! What the command line says on its standard output.

use std::io::Write as _;

/// Writes one line; a closed pipe is not worth an error.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let written = writeln!(out, "{line}").and_then(|()| out.flush());
    drop(written);
}
