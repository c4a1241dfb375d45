//! What came of one request, in a word.

use serde_json::Value;

use crate::support::Answer;

/// Stands above the table.
pub const LEGEND: &str = "\
ok               done, or read; of a list with how many rows
null             read, and there is nothing to be seen
CODE             the right is there, a rule of the slice says no
role, scope, …   FORBIDDEN for this reason
unknown          NOT_FOUND: as if it did not exist
-                UNAUTHENTICATED

";

/// The outcome of a root field.
pub fn of(field: &str, answer: &Answer) -> String {
    match answer.code() {
        "" => {}
        "UNAUTHENTICATED" => return "-".to_owned(),
        "NOT_FOUND" => return "unknown".to_owned(),
        "FORBIDDEN" => return answer.reason().to_lowercase(),
        other => panic!("{field}: {other}: {answer:?}"),
    }
    let rules = answer.rule_codes(field);
    if !rules.is_empty() {
        return rules.join("+");
    }
    match answer.at(&format!("/data/{field}")) {
        Value::Null => "null".to_owned(),
        Value::Array(rows) => format!("ok {}", rows.len()),
        found => found.get("totalCount").map_or_else(|| "ok".to_owned(), |count| format!("ok {count}")),
    }
}
