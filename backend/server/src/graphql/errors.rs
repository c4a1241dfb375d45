//! The one file where faults become GraphQL errors: a code of the closed list, a sentence in the
//! reader's language, and nothing of the inside.

use async_graphql::{Error, ErrorExtensions as _};
use domain::Language;

use crate::cx::Cx;
use crate::fault::Fault;

/// Codes of errors that execution may answer with, as documented for clients. Codes of requests that are
/// refused before execution are listed in `graphql::limits` and `http`.
pub const CODES: [&str; 8] = [
    "UNAUTHENTICATED",
    "FORBIDDEN",
    "NOT_FOUND",
    "CONFLICT",
    "BAD_USER_INPUT",
    "RATE_LIMITED",
    "SERVICE_UNAVAILABLE",
    "INTERNAL_SERVER_ERROR",
];

/// A fault as a top-level error of the field that failed.
pub fn to_field_error(fault: Fault, cx: &Cx) -> Error {
    let language = cx.language();
    let (code, message) = describe(&fault, language);
    let error = Error::new(message).extend_with(|_, extensions| extensions.set("code", code));
    match fault {
        Fault::Forbidden(denial) => error.extend_with(|_, extensions| extensions.set("reason", denial.code())),
        Fault::Conflict { current } => error.extend_with(|_, extensions| extensions.set("currentVersion", current)),
        Fault::Limited { retry_after } => {
            let seconds = i64::try_from(retry_after).unwrap_or(i64::MAX);
            error.extend_with(|_, extensions| extensions.set("retryAfter", seconds))
        }
        Fault::Internal(cause) | Fault::Retry(cause) => {
            tracing::error!(request.id = cx.request(), error = format!("{cause:#}"), "internal fault");
            error.extend_with(|_, extensions| extensions.set("requestId", cx.request()))
        }
        _ => error,
    }
}

/// The code and the sentence of a fault.
pub(crate) fn describe(fault: &Fault, language: Language) -> (&'static str, String) {
    let (code, vietnamese, english) = match fault {
        Fault::Unauthenticated => ("UNAUTHENTICATED", "Bạn cần đăng nhập.", "You need to sign in."),
        Fault::Forbidden(denial) => return ("FORBIDDEN", denial.text(language).to_owned()),
        Fault::NotFound => ("NOT_FOUND", "Không tìm thấy, hoặc bạn không được xem.", "Not found, or not yours to see."),
        Fault::Conflict { .. } => (
            "CONFLICT",
            "Dữ liệu đã được người khác thay đổi; hãy xem bản mới rồi làm lại.",
            "Somebody else changed this; look at the new version and try again.",
        ),
        Fault::KeyReused => (
            "BAD_USER_INPUT",
            "Khóa chống gửi trùng đã dùng cho một yêu cầu khác.",
            "The idempotency key was used for another request.",
        ),
        Fault::BadInput { vietnamese, english } => {
            return ("BAD_USER_INPUT", language.choose(vietnamese, english).clone());
        }
        Fault::Rejected(rejections) => {
            let text = rejections.first().map(|rejection| rejection.text(language).to_owned());
            return ("BAD_USER_INPUT", text.unwrap_or_default());
        }
        Fault::Limited { .. } => {
            ("RATE_LIMITED", "Bạn thử quá nhiều lần; hãy đợi rồi thử lại.", "Too many tries; wait and try again.")
        }
        Fault::Unavailable => (
            "SERVICE_UNAVAILABLE",
            "Hệ thống đang bận; hãy thử lại sau ít giây.",
            "The system is busy; try again in a few seconds.",
        ),
        Fault::Internal(_) | Fault::Retry(_) => {
            ("INTERNAL_SERVER_ERROR", "Lỗi hệ thống; hãy báo mã yêu cầu.", "System error; report the request id.")
        }
    };
    (code, language.choose(vietnamese, english).to_owned())
}
