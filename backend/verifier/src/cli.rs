//! The command line, the same as `thidua verify-result` and as the program `thidua-verify`.

use std::path::Path;

use crate::{PublicKey, Report, verify};

/// What the command said: a line or a JSON object for the standard output, and the exit code: 0 everything follows,
/// 1 something does not, 2 the question could not be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What to print.
    pub text: String,
    /// How to exit.
    pub code: u8,
}

/// Verifies a file, against the public key in another file when one is named, and against the name of a key.
pub fn run(file: &Path, key: Option<&Path>, key_id: Option<&str>, json: bool) -> Answer {
    let read = |path: &Path| std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
    let trusted = |path: &Path| {
        let text = read(path)?;
        PublicKey::read(text.trim()).ok_or_else(|| format!("{} holds no public key", path.display()))
    };
    let asked = read(file).and_then(|text| key.map(trusted).transpose().map(|key| (text, key)));
    let (text, key) = match asked {
        Ok(asked) => asked,
        Err(error) => return Answer { text: error, code: 2 },
    };
    let outcome = verify(&text, key.as_ref()).and_then(|report| match key_id {
        Some(due) if due != report.key_id => {
            Err(crate::Difference::new("signature", "the name of the key", due, &report.key_id))
        }
        Some(_) => Ok(Report { trusted: true, ..report }),
        None => Ok(report),
    });
    let code = u8::from(outcome.is_err());
    let text = match (&outcome, json) {
        (Ok(report), false) => in_words(report),
        (Err(difference), false) => format!("DIFFERS: {difference}"),
        (Ok(report), true) => object("report", report),
        (Err(difference), true) => object("difference", difference),
    };
    Answer { text, code }
}

fn object(name: &str, value: &impl serde::Serialize) -> String {
    serde_json::json!({ "agrees": name == "report", name: value }).to_string()
}

fn in_words(report: &Report) -> String {
    let trust = if report.trusted { "the key you named" } else { "a key you have not named: compare its name" };
    format!(
        "AGREES: {}: {} units recomputed from {} papers, {} commitments hold; result {}; signed by {} ({trust})",
        report.round, report.units, report.sheets, report.commitments, report.result_sha256, report.key_id
    )
}
