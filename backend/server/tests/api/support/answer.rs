//! An answer of the API, and what tests ask of it.

use axum::http::{HeaderMap, StatusCode};
use serde_json::Value;

/// Status, headers and body of an answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The HTTP status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body; null when it was not JSON.
    pub body: Value,
}

impl Answer {
    /// The value at a JSON pointer; null when there is none.
    pub fn at(&self, pointer: &str) -> &Value {
        self.body.pointer(pointer).unwrap_or(&Value::Null)
    }

    /// A text at a JSON pointer.
    pub fn text(&self, pointer: &str) -> &str {
        self.at(pointer).as_str().unwrap_or_else(|| panic!("no text at {pointer}: {self:?}"))
    }

    /// A number at a JSON pointer.
    pub fn number(&self, pointer: &str) -> i64 {
        self.at(pointer).as_i64().unwrap_or_else(|| panic!("no number at {pointer}: {self:?}"))
    }

    /// The code of the first top-level error; empty when there is none.
    pub fn code(&self) -> &str {
        self.at("/errors/0/extensions/code").as_str().unwrap_or_default()
    }

    /// Why the first top-level error forbids; empty when it does not.
    pub fn reason(&self) -> &str {
        self.at("/errors/0/extensions/reason").as_str().unwrap_or_default()
    }

    /// The codes of a mutation's broken rules.
    pub fn rule_codes(&self, mutation: &str) -> Vec<&str> {
        let errors = self.at(&format!("/data/{mutation}/userErrors")).as_array();
        errors.into_iter().flatten().filter_map(|error| error["code"].as_str()).collect()
    }

    /// Panics unless the answer has data and neither errors nor broken rules.
    pub fn expect_done(self, mutation: &str) -> Self {
        assert_eq!(self.at("/errors"), &Value::Null, "{self:?}");
        assert_eq!(self.rule_codes(mutation), Vec::<&str>::new(), "{self:?}");
        self
    }
}
