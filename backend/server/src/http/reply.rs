//! From a result or a refusal to the bytes that the client gets.

use std::sync::Arc;

use async_graphql::{ErrorExtensionValues, Response as Executed, ServerError, Value};
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use domain::Language;
use serde_json::json;

use super::accept::Media;
use super::config::EdgeConfig;
use super::status::{status_for, status_of_execution};
use crate::graphql::limits::{Code, RequestError};

/// The longest message of an error, in characters.
const MESSAGE_LENGTH: usize = 300;

/// What the answer to one request depends on.
#[derive(Debug, Clone)]
pub(super) struct Reply {
    /// The media type that was agreed on.
    pub(super) media: Media,
    /// Named in answers that report a fault of ours.
    pub(super) request_id: Arc<str>,
    /// Of the fixed text for such a fault.
    pub(super) language: Language,
    /// The largest number of errors listed.
    pub(super) errors: usize,
    /// Whether the newer draft's status codes are used.
    pub(super) draft: bool,
}

impl Reply {
    pub(super) fn new(media: Media, request_id: Arc<str>, language: Language, config: &EdgeConfig) -> Self {
        Self { media, request_id, language, errors: config.errors, draft: config.draft_status_codes }
    }

    /// The answer to a refused request.
    pub(super) fn refused(&self, refused: RequestError) -> Response {
        let status = status_for(refused.code, self.media, self.draft);
        let mut headers = Vec::new();
        if refused.code == Code::Unauthenticated {
            headers.push((header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer error=\"invalid_token\"")));
        }
        headers.extend(refused.retry_after.map(|seconds| (header::RETRY_AFTER, HeaderValue::from(seconds))));
        headers.extend(refused.allow.map(|methods| (header::ALLOW, HeaderValue::from_static(methods))));
        let errors = self.tidy(vec![refused.into()]);
        self.write(status, &json!({ "errors": errors }), headers)
    }

    /// The answer to a request that the schema has dealt with.
    ///
    /// Without data and without a path in any error nothing was executed: that is a request error, and such an
    /// answer has no `data` (GraphQL specification, section 7.1).
    pub(super) fn executed(&self, mut executed: Executed) -> Response {
        let of_request = executed.data == Value::Null
            && !executed.errors.is_empty()
            && executed.errors.iter().all(|error| error.path.is_empty());
        let partial = !executed.errors.is_empty();
        executed.errors = self.tidy(executed.errors);
        let headers = std::mem::take(&mut executed.http_headers);
        let mut response = if of_request {
            let code = executed.errors.first().and_then(code_of).unwrap_or(Code::ValidationFailed);
            let body = json!({ "errors": executed.errors, "extensions": executed.extensions });
            self.write(status_for(code, self.media, self.draft), &without_empty_extensions(body), Vec::new())
        } else {
            self.write(status_of_execution(partial, self.media, self.draft), &executed, Vec::new())
        };
        let mut name = None;
        for (next, value) in headers {
            name = next.or(name);
            if let Some(name) = &name {
                response.headers_mut().append(name, value);
            }
        }
        response
    }

    /// Few errors, each one line with a code, and none that tells of our inside.
    fn tidy(&self, errors: Vec<ServerError>) -> Vec<ServerError> {
        errors.into_iter().take(self.errors).map(|error| self.tidy_one(error)).collect()
    }

    fn tidy_one(&self, mut error: ServerError) -> ServerError {
        if code_name(&error).is_none() {
            let code = missing_code(&error);
            if code == Code::InternalServerError {
                tracing::error!(request.id = &*self.request_id, error.message, error.path = ?error.path, "masked fault");
            }
            set(&mut error, "code", code.name());
        }
        if code_of(&error) == Some(Code::InternalServerError) {
            self.language.choose(INTERNAL_VIETNAMESE, INTERNAL_ENGLISH).clone_into(&mut error.message);
            set(&mut error, "requestId", &self.request_id);
        }
        error.message = one_line(&error.message);
        error
    }

    fn write(
        &self,
        status: StatusCode,
        body: &impl serde::Serialize,
        headers: Vec<(HeaderName, HeaderValue)>,
    ) -> Response {
        let (status, bytes) = match serde_json::to_vec(body) {
            Ok(bytes) => (status, bytes),
            Err(error) => {
                tracing::error!(request.id = &*self.request_id, %error, "an answer could not be written as JSON");
                (StatusCode::INTERNAL_SERVER_ERROR, b"{\"errors\":[{\"message\":\"The answer was lost.\"}]}".to_vec())
            }
        };
        let mut response = Response::new(Body::from(bytes));
        *response.status_mut() = status;
        let own = response.headers_mut();
        own.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.media.content_type()));
        own.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        own.insert(header::VARY, HeaderValue::from_static("accept, accept-language, authorization"));
        own.extend(headers);
        response
    }
}

const INTERNAL_VIETNAMESE: &str = "Hệ thống gặp lỗi. Hãy báo mã yêu cầu cho người quản trị.";
const INTERNAL_ENGLISH: &str = "Something went wrong on our side. Report the request id to the administrator.";

/// The code of an error that has none: it was born in the library.
///
/// Without a path it is a failed validation. With a path it is a value that did not fit its type, which the library
/// says with one of a few beginnings; anything else has escaped the resolvers' own errors and is not shown.
fn missing_code(error: &ServerError) -> Code {
    const INPUT: [&str; 3] = ["Failed to parse \"", "Expected input type \"", "Variable "];
    const LIMIT: [&str; 5] = [
        "Query is too complex",
        "Query is nested too deep",
        "The recursion depth of the query",
        "The amount of aliases of the query",
        "The number of directives on the field",
    ];
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| error.message.starts_with(beginning));
    match error.path.is_empty() {
        true if begins(&LIMIT) => Code::QueryTooComplex,
        true => Code::ValidationFailed,
        false if begins(&INPUT) => Code::BadUserInput,
        false => Code::InternalServerError,
    }
}

fn code_name(error: &ServerError) -> Option<&str> {
    match error.extensions.as_ref()?.get("code")? {
        Value::String(name) => Some(name),
        Value::Enum(name) => Some(name.as_str()),
        _ => None,
    }
}

fn code_of(error: &ServerError) -> Option<Code> {
    code_name(error).and_then(Code::from_name)
}

fn set(error: &mut ServerError, key: &str, value: &str) {
    error.extensions.get_or_insert_with(ErrorExtensionValues::default).set(key, value);
}

fn one_line(message: &str) -> String {
    let line = message.split(|c: char| c.is_control()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MESSAGE_LENGTH) {
        None => line,
        Some(_) => line.chars().take(MESSAGE_LENGTH - 1).chain(['…']).collect(),
    }
}

fn without_empty_extensions(mut body: serde_json::Value) -> serde_json::Value {
    if let Some(members) = body.as_object_mut() {
        members.retain(|key, value| key != "extensions" || value.as_object().is_some_and(|object| !object.is_empty()));
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_one_line_of_bounded_length() {
        assert_eq!(one_line("a\n  b\r\nc"), "a   b c");
        let long = one_line(&"đ".repeat(4_000));
        assert_eq!(long.chars().count(), MESSAGE_LENGTH);
        assert!(long.ends_with('…'));
    }
}
