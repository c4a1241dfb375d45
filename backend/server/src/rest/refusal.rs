//! Faults as HTTP answers: the same codes and words as in GraphQL, with a status of their own.

use domain::Language;
use serde_json::json;

use crate::cx::Cx;
use crate::fault::Fault;
use crate::graphql::errors::to_field_error;
use crate::http::Refusal;
use crate::identity::AuthFailure;

/// A fault of a use case. What the person can mend is 422, with the rule's own code as `reason`.
pub(super) fn of_fault(fault: Fault, cx: &Cx) -> Refusal {
    if let Fault::Rejected(rejections) = &fault
        && let Some(first) = rejections.first()
    {
        let extensions = json!({ "code": "BAD_USER_INPUT", "reason": first.code });
        return Refusal { status: 422, message: first.text(cx.language()).to_owned(), extensions };
    }
    let error = to_field_error(fault, cx);
    let extensions = serde_json::to_value(&error.extensions).unwrap_or_default();
    let status = extensions.get("code").and_then(serde_json::Value::as_str).map_or(500, status);
    Refusal { status, message: error.message, extensions }
}

/// A token that is not good, or that nobody can judge now.
pub(super) fn of_authentication(failure: AuthFailure, language: Language) -> Refusal {
    let (status, code, vietnamese, english) = match failure {
        AuthFailure::InvalidToken => {
            (401, "UNAUTHENTICATED", "Phiên đăng nhập đã hết hạn.", "The access token is not valid any more.")
        }
        AuthFailure::Unavailable => (
            503,
            "SERVICE_UNAVAILABLE",
            "Hệ thống đang bận; hãy thử lại sau ít giây.",
            "The system is busy; try again soon.",
        ),
    };
    Refusal { status, message: language.choose(vietnamese, english).to_owned(), extensions: json!({ "code": code }) }
}

/// A fault of ours without more to say.
pub(super) fn internal(language: Language) -> Refusal {
    let message = language.choose("Hệ thống gặp lỗi.", "Something went wrong on our side.");
    let extensions = json!({ "code": "INTERNAL_SERVER_ERROR" });
    Refusal { status: 500, message: message.to_owned(), extensions }
}

fn status(code: &str) -> u16 {
    match code {
        "UNAUTHENTICATED" => 401,
        "FORBIDDEN" => 403,
        "NOT_FOUND" => 404,
        "CONFLICT" => 409,
        "BAD_USER_INPUT" => 400,
        "RATE_LIMITED" => 429,
        "SERVICE_UNAVAILABLE" => 503,
        _ => 500,
    }
}
