//! Answers that need not be sent again.
//! Source: RFC 9110, sections 8.8.3 and 13.1.2.

use std::fmt::Write;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};

/// Adds a strong `ETag` and the given `Cache-Control` to a complete answer, and leaves its body out with 304 when
/// the client has it already.
pub(super) async fn conditional(asked: &HeaderMap, response: Response, cache_control: &str) -> Response {
    let (mut parts, body) = response.into_parts();
    let bytes = match body.collect().await {
        Ok(collected) => collected.to_bytes(),
        Err(error) => {
            tracing::error!(%error, "the body of an answer broke off");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let tag = tag(parts.headers.get(header::CONTENT_TYPE), &bytes);
    let known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let known = known.flat_map(|value| value.split(',')).map(str::trim);
    let unchanged =
        known.map(|known| known.strip_prefix("W/").unwrap_or(known)).any(|known| known == "*" || known == tag);
    for (name, text) in [(header::ETAG, tag.as_str()), (header::CACHE_CONTROL, cache_control)] {
        if let Ok(value) = HeaderValue::from_str(text) {
            parts.headers.insert(name, value);
        }
    }
    if unchanged {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// The type belongs to the tag: two representations of one answer are two things to cache.
fn tag(content_type: Option<&HeaderValue>, body: &Bytes) -> String {
    let digest = Sha256::new()
        .chain_update(content_type.map(HeaderValue::as_bytes).unwrap_or_default())
        .chain_update(body)
        .finalize();
    let hex = digest.iter().take(16).fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        write!(text, "{byte:02x}").unwrap_or_default();
        text
    });
    format!("\"{hex}\"")
}
