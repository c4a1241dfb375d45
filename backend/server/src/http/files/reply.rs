//! Refusals of file requests: the same shape and codes as those of the GraphQL endpoint, with statuses of their own.

use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use domain::file::FileErrorCode;
use serde_json::json;

use super::super::accept::Media;
use super::super::caller::language;
use super::super::request_id::RequestId;
use super::super::status::status_for;
use crate::fault::Fault;
use crate::graphql::errors::describe;
use crate::graphql::limits::{Code, RequestError};

/// Why a request is refused.
pub(super) enum Refusal {
    /// Before anything was asked of the application.
    Request(RequestError),
    /// By the application.
    Fault(Fault),
    /// By the protocol of uploads.
    Protocol(StatusCode, &'static str),
}

impl From<RequestError> for Refusal {
    fn from(error: RequestError) -> Self {
        Self::Request(error)
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl Refusal {
    /// The answer.
    pub(super) fn response(self, parts: &Parts) -> Response {
        match self {
            Self::Request(error) => of_request(error),
            Self::Fault(fault) => of_fault(fault, parts),
            Self::Protocol(status, message) => answer(status, message, json!({ "code": "BAD_REQUEST" })),
        }
    }
}

fn of_request(error: RequestError) -> Response {
    let status = status_for(error.code, Media::GraphqlResponse, false);
    let mut response = answer(status, &error.message, json!({ "code": error.code.name() }));
    let mut set = |name: HeaderName, value| drop(response.headers_mut().insert(name, value));
    if error.code == Code::Unauthenticated {
        set(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer error=\"invalid_token\""));
    }
    if let Some(seconds) = error.retry_after {
        set(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if let Some(allow) = error.allow {
        set(header::ALLOW, HeaderValue::from_static(allow));
    }
    response
}

fn of_fault(fault: Fault, parts: &Parts) -> Response {
    let (code, message) = describe(&fault, language(&parts.headers));
    let request_id = RequestId::of(&parts.extensions);
    let mut extensions = json!({ "code": code });
    let status = match &fault {
        Fault::Rejected(rules) => {
            let rule = rules.first().map(|rule| rule.code).unwrap_or_default();
            extensions["reason"] = json!(rule);
            status_of_rule(rule)
        }
        Fault::Forbidden(denial) => {
            extensions["reason"] = json!(denial.code());
            StatusCode::FORBIDDEN
        }
        Fault::Conflict { .. } => StatusCode::CONFLICT,
        Fault::Internal(cause) | Fault::Retry(cause) => {
            tracing::error!(request.id = &*request_id, error = format!("{cause:#}"), "internal fault");
            extensions["requestId"] = json!(&*request_id);
            StatusCode::INTERNAL_SERVER_ERROR
        }
        _ => Code::from_name(code)
            .map_or(StatusCode::BAD_REQUEST, |code| status_for(code, Media::GraphqlResponse, false)),
    };
    answer(status, &message, extensions)
}

fn status_of_rule(rule: &str) -> StatusCode {
    match FileErrorCode::from_code(rule) {
        Some(FileErrorCode::TooLarge) => StatusCode::PAYLOAD_TOO_LARGE,
        Some(FileErrorCode::TooManyUploads) => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

fn answer(status: StatusCode, message: &str, extensions: serde_json::Value) -> Response {
    let body = json!({ "errors": [{ "message": message, "extensions": extensions }] }).to_string();
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}
