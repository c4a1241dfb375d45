//! `schema.graphql`, the contract: written by the server, reviewed as code.

use std::path::PathBuf;

use crate::failure::{Context as _, Failure};
use crate::process::Program;
use crate::{paths, thidua};

fn file() -> PathBuf {
    paths::root().join("schema.graphql")
}

fn printed() -> Result<String, Failure> {
    let server = thidua::build(false)?;
    let text = thidua::without_settings(Program::new(server).folder(&paths::root())).arg("schema").output()?;
    Ok(format!("{}\n", text.trim_end()))
}

/// Writes the schema that the server serves now.
pub(crate) fn write() -> Result<(), Failure> {
    let text = printed()?;
    if std::fs::read_to_string(file()).is_ok_and(|kept| kept == text) {
        eprintln!("schema.graphql is current");
        return Ok(());
    }
    std::fs::write(file(), text).context(|| "writing schema.graphql".to_owned())?;
    eprintln!("schema.graphql is written; read its diff");
    Ok(())
}

/// Fails when the kept schema is not the one that the server serves.
pub(crate) fn check() -> Result<(), Failure> {
    let kept = std::fs::read_to_string(file()).context(|| "reading schema.graphql".to_owned())?;
    match first_difference(&kept, &printed()?) {
        None => Ok(()),
        Some(difference) => Err(Failure::new(format!(
            "schema.graphql is not what the server serves; run `cargo xtask schema` and read the diff\n{difference}"
        ))),
    }
}

/// The first line that differs, with its number and both readings; `None` when the texts are equal.
fn first_difference(kept: &str, served: &str) -> Option<String> {
    if kept == served {
        return None;
    }
    let (mut kept_lines, mut served_lines) = (kept.lines(), served.lines());
    let mut number = 0;
    loop {
        number += 1;
        let (kept, served) = (kept_lines.next(), served_lines.next());
        if kept.is_none() && served.is_none() {
            return Some("only line endings differ".to_owned());
        }
        if kept != served {
            let shown = |line: Option<&str>| line.unwrap_or("(the end)").to_owned();
            return Some(format!("line {number}\n  kept:   {}\n  served: {}", shown(kept), shown(served)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_schemas_have_no_difference() {
        assert_eq!(first_difference("type Query\n", "type Query\n"), None);
    }

    #[test]
    fn the_first_difference_is_shown_with_its_line() {
        let difference = first_difference("type A\ntype B\n", "type A\ntype C\n").unwrap();

        assert_eq!(difference, "line 2\n  kept:   type B\n  served: type C");
    }

    #[test]
    fn a_longer_text_differs_at_the_end_of_the_shorter() {
        assert_eq!(first_difference("a\nb\n", "a\n").unwrap(), "line 2\n  kept:   b\n  served: (the end)");
        assert_eq!(first_difference("a\n", "a\nb\n").unwrap(), "line 2\n  kept:   (the end)\n  served: b");
    }

    #[test]
    fn other_line_endings_are_a_difference_too() {
        assert_eq!(first_difference("a\r\n", "a\n").unwrap(), "only line endings differ");
    }
}
