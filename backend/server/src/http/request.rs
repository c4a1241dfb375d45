//! From the JSON of a POST or the query string of a GET to what the client asks.

use axum::extract::Query;
use axum::http::Uri;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::graphql::limits::{Ask, Code, RequestError};

/// The parameters of a request, of any type yet. Unknown ones are ignored, as GraphQL over HTTP demands of servers.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Parameters {
    query: Option<Value>,
    operation_name: Option<Value>,
    variables: Option<Value>,
    extensions: Option<Value>,
    document_id: Option<Value>,
}

/// Reads the body of a POST.
///
/// Errors: [`Code::BadRequest`] for what is no JSON object of the right shape; lists are batches, which are refused.
pub(super) fn from_json(body: &[u8]) -> Result<Ask, RequestError> {
    if body.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[') {
        return Err(bad("Batches are not accepted: send one request at a time."));
    }
    let parameters: Parameters = serde_json::from_slice(body).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        bad(match error.classify() {
            serde_json::error::Category::Data => "The body must be a JSON object with each parameter once.".to_owned(),
            _ => format!("The body is no well-formed JSON: line {line}, column {column}."),
        })
    })?;
    parameters.into_ask()
}

/// Reads the query string of a GET, where objects are written as JSON. Optional parameters may be empty.
///
/// Errors: [`Code::BadRequest`] for a parameter given twice or of the wrong shape, [`Code::QueryStringTooLong`].
pub(super) fn from_query(uri: &Uri, limit: usize) -> Result<Ask, RequestError> {
    if uri.query().is_some_and(|query| query.len() > limit) {
        let message = format!("The query string must not exceed {limit} bytes.");
        return Err(RequestError::new(Code::QueryStringTooLong, message));
    }
    let Query(pairs) =
        Query::<Vec<(String, String)>>::try_from_uri(uri).map_err(|_| bad("The query string is not well formed."))?;
    let mut parameters = Parameters::default();
    for (name, text) in pairs {
        let (place, is_json) = match name.as_str() {
            "query" => (&mut parameters.query, false),
            "operationName" => (&mut parameters.operation_name, false),
            "variables" => (&mut parameters.variables, true),
            "extensions" => (&mut parameters.extensions, true),
            "documentId" => (&mut parameters.document_id, false),
            _ => continue,
        };
        if place.is_some() {
            return Err(bad(format!("The parameter {name} is given twice.")));
        }
        *place = match (text.is_empty(), is_json) {
            (true, _) => None,
            (false, false) => Some(Value::String(text)),
            (false, true) => Some(
                serde_json::from_str(&text)
                    .map_err(|_| bad(format!("The parameter {name} is no well-formed JSON.")))?,
            ),
        };
    }
    parameters.into_ask()
}

impl Parameters {
    fn into_ask(self) -> Result<Ask, RequestError> {
        let extensions = object(self.extensions, "extensions")?;
        let query = string(self.query, "query")?;
        if query.is_none() && (self.document_id.is_some() || extensions.contains_key("persistedQuery")) {
            let message = "Documents are not kept here: send the text of the query.";
            return Err(RequestError::new(Code::PersistedQueryNotSupported, message));
        }
        Ok(Ask {
            query: query.ok_or_else(|| bad("The parameter query is missing."))?,
            operation_name: string(self.operation_name, "operationName")?.filter(|name| !name.is_empty()),
            variables: object(self.variables, "variables")?,
        })
    }
}

fn string(value: Option<Value>, name: &str) -> Result<Option<String>, RequestError> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(bad(format!("The parameter {name} must be a string."))),
    }
}

fn object(value: Option<Value>, name: &str) -> Result<Map<String, Value>, RequestError> {
    match value {
        None | Some(Value::Null) => Ok(Map::new()),
        Some(Value::Object(members)) => Ok(members),
        Some(_) => Err(bad(format!("The parameter {name} must be an object."))),
    }
}

fn bad(message: impl Into<String>) -> RequestError {
    RequestError::new(Code::BadRequest, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_read_strictly() {
        let ask = from_json(br#"{"query":"{a}","operationName":"","variables":null,"extensions":{"x":1},"other":[]}"#);
        assert_eq!(ask, Ok(Ask { query: "{a}".to_owned(), ..Ask::default() }));
        let bad = [
            "",
            "null",
            "\"{a}\"",
            "[]",
            " [{\"query\":\"{a}\"}]",
            "{",
            "{}",
            "{\"query\":1}",
            "{\"query\":\"{a}\"} x",
            "{\"query\":\"{a}\",\"query\":\"{b}\"}",
            "{\"query\":\"{a}\",\"variables\":[]}",
            "{\"query\":\"{a}\",\"operationName\":7}",
            "{\"query\":\"{a}\",\"extensions\":\"\"}",
        ];
        for body in bad {
            let error = from_json(body.as_bytes()).unwrap_err();
            assert_eq!(error.code, Code::BadRequest, "{body}");
            assert!(!error.message.contains("Error("), "{}", error.message);
        }
        assert_eq!(from_json(b"{\"query\":\"\xff\"}").unwrap_err().code, Code::BadRequest);
        assert_eq!(from_json("[".repeat(100_000).as_bytes()).unwrap_err().code, Code::BadRequest);
        let nested = format!("{{\"query\":\"{{a}}\",\"variables\":{}", "{\"a\":".repeat(100_000));
        assert_eq!(from_json(nested.as_bytes()).unwrap_err().code, Code::BadRequest);
    }

    #[test]
    fn a_query_string_is_read_as_the_specification_writes_it() {
        let of = |query: &str| from_query(&format!("/graphql?{query}").parse().unwrap(), 100);
        let ask = of("query=%7Ba%7D&operationName=B&variables=%7B%22n%22%3A1%7D&extensions=&other=1").unwrap();
        assert_eq!((ask.query.as_str(), ask.operation_name.as_deref()), ("{a}", Some("B")));
        assert_eq!(ask.variables["n"], 1);
        assert!(of("query=%7Ba%7D&operationName=&variables=").is_ok());
        for bad in ["", "query=", "query=%7Ba%7D&query=%7Bb%7D", "query=%7Ba%7D&variables=x", "query=a&variables=[]"] {
            assert_eq!(of(bad).unwrap_err().code, Code::BadRequest, "{bad}");
        }
        assert_eq!(of(&"q".repeat(101)).unwrap_err().code, Code::QueryStringTooLong);
    }

    #[test]
    fn a_hash_instead_of_a_text_is_told_apart() {
        for body in ["{\"documentId\":\"sha256:00\"}", "{\"extensions\":{\"persistedQuery\":{\"version\":1}}}"] {
            assert_eq!(from_json(body.as_bytes()).unwrap_err().code, Code::PersistedQueryNotSupported);
        }
    }
}
