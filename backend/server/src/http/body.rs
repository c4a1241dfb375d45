//! The body of a POST: of which type, how large, and how fast.

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::accept::is_utf8;
use super::config::EdgeConfig;
use crate::graphql::limits::{Code, RequestError};

/// Refuses every body that is not JSON in UTF-8 without compression.
///
/// Forms, plain text and bodies without a type are what a foreign page can send without asking the server first, so
/// refusing them is also the protection against forged requests.
pub(super) fn check_headers(headers: &HeaderMap) -> Result<(), RequestError> {
    let text = |name| headers.get(name).map(|value: &header::HeaderValue| value.to_str().unwrap_or_default());
    let refuse = |message| Err(RequestError::new(Code::UnsupportedMediaType, message));
    if !text(header::CONTENT_TYPE).is_some_and(is_json) {
        return refuse("Content-Type must be application/json in UTF-8.");
    }
    if !text(header::CONTENT_ENCODING).is_none_or(|encoding| encoding.eq_ignore_ascii_case("identity")) {
        return refuse("The body must not be compressed.");
    }
    Ok(())
}

fn is_json(content_type: &str) -> bool {
    let mut parts = content_type.split(';').map(str::trim);
    let is_json = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("application/json"));
    let mut parameters = parts.filter_map(|part| part.split_once('='));
    is_json && parameters.all(|(key, value)| !key.trim().eq_ignore_ascii_case("charset") || is_utf8(value))
}

/// Reads the body within its limits of size and time.
///
/// Errors: [`Code::PayloadTooLarge`], [`Code::RequestTimeout`], and [`Code::BadRequest`] when the client breaks off.
pub(super) async fn read(headers: &HeaderMap, body: Body, config: &EdgeConfig) -> Result<Bytes, RequestError> {
    let too_large =
        || RequestError::new(Code::PayloadTooLarge, format!("The body must not exceed {} bytes.", config.body_bytes));
    let declared = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > config.body_bytes) {
        return Err(too_large());
    }
    match tokio::time::timeout(config.body_time, Limited::new(body, config.body_bytes).collect()).await {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(too_large()),
        Ok(Err(_)) => Err(RequestError::new(Code::BadRequest, "The body ended early.")),
        Err(_) => {
            let seconds = config.body_time.as_secs_f32();
            let message = format!("The body did not arrive within {seconds} s.");
            Err(RequestError::new(Code::RequestTimeout, message))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_json_in_utf8_is_accepted() {
        let good = ["application/json", "application/json; charset=utf-8", "Application/JSON;Charset=\"UTF-8\""];
        let bad = ["", "text/plain", "application/json; charset=utf-16", "application/jsonx", "multipart/form-data"];
        assert!(good.into_iter().all(is_json));
        assert!(!bad.into_iter().any(is_json));
    }
}
